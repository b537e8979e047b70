// SPDX-License-Identifier: GPL-3.0-or-later
//
// Types and levels of an open incident, as the diagnosis moves: what the thresholds now suggest, and whether to raise
// the severity to it. Refers to the incident as it was when it was opened; stays open until it is written down. GUI thread.
#pragma once

#include "models/ports/desk.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QPushButton;

namespace wr::parts {

class PlainLabel;

} // namespace wr::parts

namespace wr::incident {

class Classification;

class ClassifyDialog final : public QDialog
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the dialog.
    ClassifyDialog(Desk* desk, Incident seen, QWidget* parent = nullptr);

private:
    void judge();
    void hand();
    IncidentChanged wanted() const;

    Desk* m_desk;
    Incident m_seen;
    Severity m_suggested = Severity::Sev4;
    Classification* m_kind;       // owned by the dialog
    QCheckBox* m_raise;           // owned by the widget tree
    parts::PlainLabel* m_trouble; // owned by the widget tree
    QPushButton* m_do;            // owned by the widget tree
};

} // namespace wr::incident
