// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/containmentscreens.h"

#include "app/disk/atomicfile.h"
#include "ui/actions/actionpanel.h"
#include "ui/actions/approvalsview.h"
#include "ui/actions/credentialspage.h"
#include "ui/actions/runledger.h"
#include "ui/look/theme.h"
#include "ui/shell/mainwindow.h"

#include <QtWidgets/QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace wr {

ContainmentScreens::ContainmentScreens(Desk& desk, const Clock& clock,
                                       CredentialDesk* maybeCredentials, shell::MainWindow& window)
    : m_window(window)
    , m_maybeCredentials(maybeCredentials)
    , m_approvals(new actions::ApprovalsView(&desk, &clock, &window))
    , m_runs(new actions::RunLedger(&desk, &clock, &window))
{
    m_approvals->setObjectName(u"approvalQueue"_s);
    m_runs->setObjectName(u"roomLedger"_s);
    look::setSurface(*m_approvals, look::Surface::Window);
    look::setSurface(*m_runs, look::Surface::Window);
    window.addScreen({u"approvals"_s, tr("Approvals"), u"waiting"_s}, m_approvals);
    window.addScreen({u"runs"_s, tr("Runs"), u"containment"_s}, m_runs);
    if (maybeCredentials != nullptr) {
        m_maybePage = new actions::CredentialsPage(&desk, maybeCredentials, &window);
        look::setSurface(*m_maybePage, look::Surface::Window);
        window.addScreen({u"credentials"_s, tr("Credentials"), u"lock"_s}, m_maybePage);
    }
    connect(m_approvals, &actions::ApprovalsView::waitingCounted, this,
            [this] { emit approvalsCounted(); });
    join(*m_runs);
}

void ContainmentScreens::join(actions::ActionPanel& ladder)
{
    if (m_maybePage == nullptr)
        return;
    ladder.setCredentials(m_maybePage->sheet());
    connect(m_maybeCredentials, &CredentialDesk::credentialsChanged, &ladder,
            &actions::ActionPanel::setCredentials);
    connect(&ladder, &actions::ActionPanel::credentialsAsked, this, [this](const QString& name) {
        m_window.go(u"credentials"_s);
        m_maybePage->pick(name);
    });
}

void ContainmentScreens::join(actions::RunLedger& ledger)
{
    connect(&ledger, &actions::RunLedger::exportAsked, this, &ContainmentScreens::keep);
}

void ContainmentScreens::keep(const QString& suggestedName, const QByteArray& bytes)
{
    auto* dialog = new QFileDialog(&m_window, tr("Export the runs that are shown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString& path) {
        const auto written = writeAtomically(path, bytes);
        m_window.setNotice(u"export"_s,
                           written ? tr("The runs were written to %1.").arg(path)
                                   : sentence(written.error()),
                           written ? parts::BannerKind::Notice : parts::BannerKind::Danger);
    });
    dialog->open();
}

int ContainmentScreens::approvalsForMe() const
{
    return m_approvals->waitingForMe();
}

int ContainmentScreens::approvalsOfMine() const
{
    return m_approvals->waitingOfMine();
}

} // namespace wr
