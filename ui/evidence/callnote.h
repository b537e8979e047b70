// SPDX-License-Identifier: GPL-3.0-or-later
//
// Says of an opened item that another span tells the same call, with a way to open it, or that a failed request left no call
// of a model: a gap. Hidden while there is nothing to say. GUI thread.
#pragma once

#include "models/items/callteller.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace wr::parts {
class PlainLabel;
}

namespace wr::evidence {

class CallNote final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the widget.
    explicit CallNote(EvidenceDesk* desk, QWidget* parent = nullptr);

    // systems: where to look; empty = all.
    void show(const EvidenceItem& item, const QList<SystemId>& systems);

signals:
    void openAsked(const wr::ItemRef& ref);

private:
    void say(const ToldCalls& calls);

    CallTeller m_teller;
    EvidenceItem m_item;
    std::optional<EvidenceItem> m_other;
    parts::PlainLabel* m_words; // owned by the widget tree
    QPushButton* m_open;        // owned by the widget tree
};

} // namespace wr::evidence
