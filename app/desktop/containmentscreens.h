// SPDX-License-Identifier: GPL-3.0-or-later
//
// The screens of containment that belong to no single incident: approvals that wait, the ledger of all runs, and one's
// own credentials; and what joins them to the ladder. GUI thread.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/credentials.h"
#include "models/ports/desk.h"
#include "models/ports/drafts.h"
#include "models/ports/ladders.h"

#include <QtCore/QObject>

namespace wr::actions {
class ActionPanel;
class ApprovalsView;
class CredentialsPage;
class LadderPage;
class RunLedger;
} // namespace wr::actions

namespace wr::shell {
class MainWindow;
}

namespace wr {

class ContainmentScreens final : public QObject
{
    Q_OBJECT

public:
    // Without a credential or ladder desk there is no such screen, as in a bundle. REQUIRES: all outlive it.
    ContainmentScreens(Desk& desk, const Clock& clock, CredentialDesk* maybeCredentials,
                       LadderDesk* maybeLadders, Drafts* maybeDrafts, shell::MainWindow& window);

    // The cards of this ladder say which credential they lack, and lead to it.
    void join(actions::ActionPanel& ladder);
    // What this ledger exports is written where the person says.
    void join(actions::RunLedger& ledger);

    // Goes to the screen where this ladder is set up.
    void setUp(const SystemId& system);
    void flush();

    int approvalsForMe() const;
    int approvalsOfMine() const;

signals:
    void approvalsCounted();

private:
    void addLadders(Desk& desk, LadderDesk& ladders, Drafts* maybeDrafts);
    void askImport();
    void keep(const QString& suggestedName, const QByteArray& bytes);

    shell::MainWindow& m_window;
    CredentialDesk* m_maybeCredentials;
    actions::ApprovalsView* m_approvals;             // owned by the window
    actions::RunLedger* m_runs;                      // owned by the window
    actions::LadderPage* m_maybeLadders = nullptr;   // owned by the window
    actions::CredentialsPage* m_maybePage = nullptr; // owned by the window
};

} // namespace wr
