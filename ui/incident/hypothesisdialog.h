// SPDX-License-Identifier: GPL-3.0-or-later
//
// States a hypothesis or changes one: the cause, the words, how sure one is and why, the next check. The words are a draft
// until they are written down; whatever others state meanwhile stays beside it. Named "hypothesisDialog". GUI thread.
#pragma once

#include "models/ports/desk.h"
#include "models/ports/drafts.h"

#include <QtWidgets/QDialog>

class QBoxLayout;
class QComboBox;
class QPushButton;
class QSpinBox;

namespace wr::parts {
class DraftEdit;
class PlainLabel;
} // namespace wr::parts

namespace wr::incident {

class HypothesisDialog final : public QDialog
{
    Q_OBJECT

public:
    // hypothesis: the one to change as it was seen now; empty for a new one. REQUIRES: desk and drafts outlive it.
    HypothesisDialog(Desk* desk, Drafts* drafts, IncidentId incident, HypothesisId hypothesis,
                     QWidget* parent = nullptr);

private:
    void build();
    void fill();
    void judge();
    void hand();
    HypothesisStated asked() const;
    const Hypothesis* maybeKnown() const;

    Desk* m_desk;
    Drafts* m_drafts;
    IncidentId m_incident;
    HypothesisId m_hypothesis;
    bool m_new;
    EntryHash m_seen;   // the statement that was in force when this opened
    QComboBox* m_cause; // all owned by the widget tree
    parts::DraftEdit* m_words;
    QSpinBox* m_confidence;
    parts::DraftEdit* m_why;
    parts::DraftEdit* m_check;
    parts::PlainLabel* m_note;
    QPushButton* m_close;
    QPushButton* m_do;
};

} // namespace wr::incident
