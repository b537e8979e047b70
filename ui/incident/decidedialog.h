// SPDX-License-Identifier: GPL-3.0-or-later
//
// A decision with the right it leans on, objections, and when it was made. Says before one presses what the gate will
// say: decide, ask a second person first, or who may. Words and objections are drafts. GUI thread.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/desk.h"
#include "models/ports/drafts.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace wr::parts {

class DraftEdit;
class PlainLabel;

} // namespace wr::parts

namespace wr::incident {

class DecideDialog final : public QDialog
{
    Q_OBJECT

public:
    // REQUIRES: all outlive the dialog.
    DecideDialog(Desk* desk, const Clock* clock, Drafts* drafts, IncidentId incident,
                 QWidget* parent = nullptr);

private:
    void build();
    void judge();
    void hand();
    void told(const DecisionMade& made, const Result<Receipt>& receipt);
    std::optional<DecisionRight> right() const;
    void say(const QString& text, bool bad);

    Desk* m_desk;
    const Clock* m_clock;
    Drafts* m_drafts;
    IncidentId m_incident;
    bool m_asked = false;           // approval was asked for; nothing more to do here
    QComboBox* m_right;             // owned by the widget tree
    parts::DraftEdit* m_words;      // owned by the widget tree
    parts::DraftEdit* m_objections; // owned by the widget tree
    QLineEdit* m_happened;          // owned by the widget tree
    parts::PlainLabel* m_note;      // owned by the widget tree
    QPushButton* m_close;           // owned by the widget tree
    QPushButton* m_do;              // owned by the widget tree
};

} // namespace wr::incident
