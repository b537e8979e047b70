// SPDX-License-Identifier: GPL-3.0-or-later
//
// One person in one room: its screens in one window, connected to the desk. Made anew when the person is switched. What
// joins widgets that do not know each other stands here and nowhere else. GUI thread.
#pragma once

#include "app/desktop/bundling.h"
#include "app/desktop/containmentscreens.h"
#include "app/desktop/evidencescreen.h"
#include "app/desktop/sharingscreen.h"
#include "app/desktop/watcheddesk.h"
#include "models/items/palettemodel.h"
#include "models/ports/clock.h"
#include "models/ports/drafts.h"
#include "models/rules/reverts.h"
#include "ui/actions/actionpanel.h"
#include "ui/actions/approvalsview.h"
#include "ui/actions/runledger.h"
#include "ui/board/boardview.h"
#include "ui/evidence/coverageview.h"
#include "ui/incident/hypothesisboard.h"
#include "ui/incident/incidentview.h"
#include "ui/matrix/matrixview.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace wr::timeline {
class TimelineView;
}

namespace wr {

// What a session works with; all outlive it.
struct SessionDoors {
    Desk* desk;
    EvidenceDesk* evidence;
    const Clock* clock;
    Drafts* drafts;
    Sharing* sharing;
    QString words{};                    // eight, of the key that is open here; empty = none is
    CredentialDesk* maybeCredentials{}; // null: there are none to be seen, as in a bundle
    LadderDesk* maybeLadders{};         // null: no ladder can be set up here
    ImpactDesk* maybeImpact{};          // null: nobody counts who is hit
    Engine* maybeEngine{};              // null: nothing can be exported
    QString viewsFile{};                // keeps the saved views; empty = none are kept
    std::shared_ptr<const DeviceSigner> maybeSigner{}; // null: no bundle can be signed here
};

class Session final : public QObject
{
    Q_OBJECT

public:
    // become: whom one may switch to, in a demo.
    Session(const SessionDoors& doors, const shell::Layout& layout, const QList<MemberId>& become);
    ~Session() override;

    shell::MainWindow& window() { return *m_window; }

    void openIncident(const IncidentId& incident);
    // What is most urgent stands on the incident's screen until somebody chooses.
    void lookAtMostUrgent();

    const IncidentId& incident() const { return m_incident->incident(); }

    shell::Layout layoutNow() const;
    void flush();

    EvidenceScreen& timelineScreen() { return *m_timeline; }

    actions::ActionPanel& ladder() { return *m_ladder; }

    incident::IncidentView& incidentView() { return *m_incident; }

signals:
    void memberPicked(const wr::MemberId& member);
    void quitAsked();

private:
    void addScreens();
    void connectScreens();
    void connectNotices();
    void lookAt(const IncidentId& incident);
    void showStanding();
    void remind(Instant now);
    void showLiveness();
    void showHere(const SharingState& state);
    void take(const Change& change);
    void run(shell::Verb verb);
    void runOnIncident(shell::Verb verb);
    bool runLook(shell::Verb verb);
    bool runOnList(shell::Verb verb);
    void choose(const PaletteRow& row);
    void declare();
    void pickLayout(const shell::Layout& layout);
    void showCounts();
    void showWaiting();
    void goToRung(const SystemId& system, const RungId& rung, const IncidentId& incident);

    WatchedDesk m_watched;
    SessionDoors m_doors; // its desk is the watched one
    shell::Layout m_layout;
    bool m_chosen = false; // somebody opened an incident; else it is the most urgent one
    Instant m_lastEntry;   // when one arrived last
    std::optional<Instant> m_troubledSince; // the replica could not be read
    QList<RevertDue> m_planned;             // what is to be taken back, now or later
    QList<RevertDue> m_reminded;            // what the notice says now
    QTimer m_pulse;
    QList<MemberId> m_become;
    std::unique_ptr<shell::MainWindow> m_window;
    board::BoardView* m_board;               // owned by the window
    incident::IncidentView* m_incident;      // owned by the window
    EvidenceScreen* m_timeline;              // owned by the window
    matrix::MatrixView* m_matrix;            // owned by the window
    actions::ActionPanel* m_ladder;          // owned by the window
    actions::RunLedger* m_runs;              // owned by the window
    actions::ApprovalsView* m_approvals;     // owned by the window
    evidence::CoverageView* m_coverage;      // owned by the window
    incident::HypothesisBoard* m_hypotheses; // owned by the window
    std::unique_ptr<SharingScreen> m_sharing;
    std::unique_ptr<ContainmentScreens> m_containment;
    std::unique_ptr<Bundling> m_bundling;
    timeline::TimelineView* m_small = nullptr; // owned by the window
};

// Puts a scheme name ("light", "dark", "contrast" or empty) and a text size on the application.
void applyLook(const shell::Layout& layout);

} // namespace wr
