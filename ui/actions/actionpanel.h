// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ladder of a system during an incident: one card per rung, least disruptive first, and the dialogs that press and
// undo. Cards are kept by rung, so what somebody else presses never closes one or moves the focus. GUI thread.
#pragma once

#include "models/items/laddermodel.h"
#include "models/ports/clock.h"
#include "models/ports/credentials.h"
#include "models/ports/desk.h"
#include "models/ports/drafts.h"
#include "models/ports/impact.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QComboBox;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace wr::parts {
class EmptyState;
class PlainLabel;
} // namespace wr::parts

namespace wr::actions {

class ActionCard;
class PressDialog;

class ActionPanel final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: desk, and drafts when given, outlive the panel.
    ActionPanel(Desk* desk, Drafts* maybeDrafts, QWidget* parent = nullptr);

    // Shows the ladder of the incident's first system; others are picked above the cards.
    void setIncident(const IncidentId& incident);
    void setSystem(const SystemId& system);
    // By which a test was so and so long ago. REQUIRES: it outlives the panel.
    void setClock(const Clock* clock);
    // Focuses a rung and opens its card.
    void pick(const RungId& rung);
    // Opens the dialog of a rung, as its card's button does.
    void openPress(const RungId& rung);

    // Press dialogs say who would be hit. REQUIRES: both outlive the panel.
    void setImpact(ImpactDesk* maybeImpact, const Clock* maybeClock);
    // Each card says which credential it lacks.
    void setCredentials(const CredentialSheet& sheet);

    const SystemId& system() const { return m_system; }

signals:
    void systemPicked(const wr::SystemId& system);
    void settled(const wr::RunId& run);
    // A card lacks this credential, and the person wants to see to it.
    void credentialsAsked(const QString& name);
    // The ladder of this system is to be set up.
    void setupAsked(const wr::SystemId& system);

private:
    void fillSystems();
    void refresh();
    void syncCards();
    void showLacks();
    ActionCard* makeCard();
    void step(const ActionCard* from, int by);
    void openDialog(const PressAsk& ask);
    void openUndo(const RungId& rung, const RunId& run);
    void readBack(const RunId& run);
    void openResend(const RunId& run);
    QString whyNothing() const;

    Desk* m_desk;
    Drafts* m_maybeDrafts;
    ImpactDesk* m_maybeImpact = nullptr;
    const Clock* m_maybeClock = nullptr;
    IncidentId m_incident;
    SystemId m_system;
    LadderModel m_model;
    CredentialSheet m_credentials;
    QHash<RungId, ActionCard*> m_cards;              // owned by the widget tree
    QHash<QString, QPointer<PressDialog>> m_dialogs; // by incident, rung and undone run
    QHash<QString, PressAsk> m_waiting;              // asks that wait for a second person
    QComboBox* m_systems;                            // all owned by the widget tree
    parts::PlainLabel* m_note;
    QStackedWidget* m_whole;
    parts::EmptyState* m_empty;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
};

} // namespace wr::actions
