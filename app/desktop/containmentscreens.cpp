// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/containmentscreens.h"

#include "app/disk/atomicfile.h"
#include "app/settings/privatefile.h"
#include "ui/actions/actionpanel.h"
#include "ui/actions/approvalsview.h"
#include "ui/actions/credentialspage.h"
#include "ui/actions/ladderpage.h"
#include "ui/actions/runledger.h"
#include "ui/look/theme.h"
#include "ui/shell/mainwindow.h"

#include <QtWidgets/QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace wr {

ContainmentScreens::ContainmentScreens(Desk& desk, const Clock& clock,
                                       CredentialDesk* maybeCredentials, LadderDesk* maybeLadders,
                                       Drafts* maybeDrafts, shell::MainWindow& window)
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
    if (maybeLadders != nullptr)
        addLadders(desk, *maybeLadders, maybeDrafts);
    connect(m_approvals, &actions::ApprovalsView::waitingCounted, this,
            [this] { emit approvalsCounted(); });
    join(*m_runs);
}

void ContainmentScreens::join(actions::ActionPanel& ladder)
{
    connect(&ladder, &actions::ActionPanel::setupAsked, this, &ContainmentScreens::setUp);
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

void ContainmentScreens::addLadders(Desk& desk, LadderDesk& ladders, Drafts* maybeDrafts)
{
    m_maybeLadders = new actions::LadderPage(&desk, &ladders, maybeDrafts, &m_window);
    look::setSurface(*m_maybeLadders, look::Surface::Window);
    m_window.addScreen({u"ladders"_s, tr("Ladders"), u"columns"_s}, m_maybeLadders);
    connect(m_maybeLadders, &actions::LadderPage::exportAsked, this, &ContainmentScreens::keep);
    connect(m_maybeLadders, &actions::LadderPage::importAsked, this,
            &ContainmentScreens::askImport);
}

void ContainmentScreens::setUp(const SystemId& system)
{
    if (m_maybeLadders == nullptr)
        return;
    if (!system.isEmpty())
        m_maybeLadders->setSystem(system);
    m_window.go(u"ladders"_s);
}

void ContainmentScreens::flush()
{
    if (m_maybeLadders != nullptr)
        m_maybeLadders->flush();
}

void ContainmentScreens::askImport()
{
    auto* dialog = new QFileDialog(&m_window, tr("Import a ladder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"importDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto bytes = readSmallFile(path);
        m_window.setNotice(u"import"_s, bytes ? QString() : sentence(bytes.error()),
                           parts::BannerKind::Danger);
        if (bytes)
            m_maybeLadders->takeImport(*bytes);
    });
    dialog->open();
}

void ContainmentScreens::keep(const QString& suggestedName, const QByteArray& bytes)
{
    auto* dialog = new QFileDialog(&m_window, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString& path) {
        const auto written = writeAtomically(path, bytes);
        m_window.setNotice(u"export"_s,
                           written ? tr("It was written to %1.").arg(path)
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
