// SPDX-License-Identifier: GPL-3.0-or-later
//
// What would be sent, to be read before one says yes: effect on users, evidence that is sealed first, the state of the
// target as it was read, and the exact request with secrets by name. Plain text only. GUI thread.
#pragma once

#include "models/items/differencerows.h"
#include "models/ports/desk.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace wr::parts {
class PlainLabel;
class PlainTextView;
} // namespace wr::parts

namespace wr::actions {

class ThreeStates;

class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget* parent = nullptr);

    void showEffect(const QString& effect, const QList<EvidenceKind>& destroys);
    // Who would be hit, in a sentence; empty hides it.
    void showHit(const QString& sentence);
    // What would change; each value as it is and as it will be.
    void showDifference(const QList<DifferenceRow>& rows);
    void showBefore(const QList<Captured>& before);
    // Of an undo: instead of the state before. Empty rows hide it.
    void showStates(const QList<StateRow>& states);
    void showRequest(const PreparedRequest& request);

private:
    parts::PlainLabel* m_effect; // all owned by the widget tree
    parts::PlainLabel* m_hit;
    parts::PlainLabel* m_sealed;
    QWidget* m_change;
    QGridLayout* m_changeRows;
    QWidget* m_before;
    ThreeStates* m_states;
    QGridLayout* m_beforeRows;
    parts::PlainTextView* m_request;
    parts::PlainLabel* m_hash;
};

} // namespace wr::actions
