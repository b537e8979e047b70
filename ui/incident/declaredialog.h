// SPDX-License-Identifier: GPL-3.0-or-later
//
// Declares an incident: a title and a system are enough. Types and the three levels suggest a severity while one types,
// with the reason; a higher or lower one may be chosen. Stays open until it is written down. GUI thread.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/desk.h"
#include "models/ports/drafts.h"

#include <QtWidgets/QDialog>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace wr::parts {

class DraftEdit;
class PlainLabel;

} // namespace wr::parts

namespace wr::incident {

class Classification;

class DeclareDialog final : public QDialog
{
    Q_OBJECT

public:
    // REQUIRES: all outlive the dialog.
    DeclareDialog(Desk* desk, const Clock* clock, Drafts* drafts, QWidget* parent = nullptr);

signals:
    void declared(const wr::IncidentId& incident);

private:
    void buildTitle(QFormLayout* form);
    void buildScope(QFormLayout* form);
    void buildLevels(QFormLayout* form);
    void buildEnd(QBoxLayout* column);
    void judge();
    void declare();
    IncidentDeclared wanted() const;
    void write(const IncidentDeclared& it);
    void refused(const Error& error);
    QList<SystemId> systems() const;

    Desk* m_desk;
    const Clock* m_clock;
    Drafts* m_drafts;
    bool m_severityChosen = false;
    parts::DraftEdit* m_title;         // owned by the widget tree
    QListWidget* m_systems;            // owned by the widget tree
    Classification* m_kind = nullptr;  // owned by the dialog
    QComboBox* m_severity;             // owned by the widget tree
    QLineEdit* m_happened;             // owned by the widget tree
    parts::PlainLabel* m_happenedText; // owned by the widget tree
    QCheckBox* m_restricted;           // owned by the widget tree
    QCheckBox* m_drill;                // owned by the widget tree
    parts::PlainLabel* m_trouble;      // owned by the widget tree
    QPushButton* m_do;                 // owned by the widget tree
};

} // namespace wr::incident
