// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sharingscreen.h"

#include "app/keys/card.h"
#include "ui/shell/mainwindow.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// The name of the text field that has the focus; empty when none has.
QString fieldOf(const QWidget* maybeFocus)
{
    const bool text = qobject_cast<const QLineEdit*>(maybeFocus) != nullptr
        || qobject_cast<const QPlainTextEdit*>(maybeFocus) != nullptr;
    return text ? maybeFocus->accessibleName().left(80) : QString();
}

} // namespace

SharingScreen::SharingScreen(Desk& desk, Sharing& sharing, const Clock& clock,
                             shell::MainWindow& window)
    : m_desk(desk)
    , m_sharing(sharing)
    , m_clock(clock)
    , m_window(window)
{
    connect(&sharing, &Sharing::sharingChanged, this, &SharingScreen::take);
    connect(&sharing, &Sharing::reconciled, this, [this](const Reconciliation& report) {
        m_report = report;
        if (m_dialog)
            m_dialog->setReport(report);
        m_window.setNotice(
            u"reconciled"_s,
            report.meetings.isEmpty()
                ? QString()
                : tr("Back together: %n of your entries met something of others. See “Share this "
                     "room”.",
                     nullptr, static_cast<int>(report.meetings.size())));
    });
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, QWidget* now) { follow(now); });
    take(sharing.sharing());
}

void SharingScreen::take(const SharingState& state)
{
    m_state = state;
    m_window.setNotice(u"history"_s,
                       state.reach == Reach::Halted && state.trouble
                           ? tr("%1 Decide under “Share this room”.").arg(state.trouble->reason)
                           : QString(),
                       parts::BannerKind::Danger);
    m_window.setNotice(u"shareWarning"_s, state.warning);
    showPeople();
    if (m_dialog)
        m_dialog->setState(state);
    emit livenessChanged();
}

void SharingScreen::showPeople()
{
    QStringList editing;
    int asking = 0;
    int here = 0;
    for (const Companion& companion : m_state.here) {
        const Presence& it = companion.presence;
        if (!it.card.isEmpty()) {
            asking += m_desk.room()->maybeAuthor(it.device) == nullptr ? 1 : 0;
            continue;
        }
        ++here;
        if (!it.field.isEmpty() && it.incident == m_incident && !m_incident.isEmpty())
            editing.append(tr("%1 (%2)").arg(it.name, it.field));
    }
    m_window.setPeopleHere(here);
    m_window.setNotice(u"editing"_s,
                       editing.isEmpty()
                           ? QString()
                           : tr("Typing here too: %1. Both texts are kept, whoever is first.")
                                 .arg(editing.join(u", "_s)));
    m_window.setNotice(
        u"asking"_s,
        asking == 0 ? QString()
                    : tr("%n people ask to be let in: see “Share this room”.", nullptr, asking));
}

void SharingScreen::follow(QWidget* maybeFocus)
{
    const QString field = fieldOf(maybeFocus);
    if (field == m_field)
        return;
    m_field = field;
    showWhere();
}

// The note lies in the clear, so of a restricted incident it does not say what is being written.
void SharingScreen::showWhere()
{
    const Incident* incident = m_desk.room()->maybeIncident(m_incident);
    const bool restricted = incident != nullptr && incident->access;
    m_sharing.showWhere(m_incident, restricted ? QString() : m_field);
}

void SharingScreen::lookAt(const IncidentId& incident)
{
    m_incident = incident;
    showWhere();
    showPeople();
}

std::optional<parts::Liveness> SharingScreen::liveness() const
{
    if (m_state.reach == Reach::Local)
        return {};
    parts::Liveness liveness;
    liveness.freshness = m_state.reach == Reach::Live ? parts::Freshness::Live
        : m_state.reach == Reach::Joining             ? parts::Freshness::Stale
        : m_state.reach == Reach::Halted              ? parts::Freshness::Halted
                                                      : parts::Freshness::Offline;
    liveness.waiting = static_cast<int>(m_state.waiting);
    if (m_state.answered.micros > 0)
        liveness.staleSeconds = (m_clock.now().micros - m_state.answered.micros) / microsPerSecond;
    return liveness;
}

void SharingScreen::openDialog()
{
    if (!m_dialog) {
        const Member* me = m_desk.room()->maybeMember(m_desk.member());
        m_dialog = new shell::ShareDialog(m_state, me != nullptr && me->steward, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        if (m_report)
            m_dialog->setReport(*m_report);
        connect(m_dialog, &QDialog::finished, this, [this] { m_dialog.clear(); });
        connect(m_dialog, &shell::ShareDialog::shareAsked, this,
                [this](const QString& place) { answer(m_sharing.share(place)); });
        connect(m_dialog, &shell::ShareDialog::exchangeAsked, this,
                [this] { answer(m_sharing.exchange()); });
        connect(m_dialog, &shell::ShareDialog::historyAccepted, this,
                [this] { answer(m_sharing.acceptHistory()); });
        connect(m_dialog, &shell::ShareDialog::leaveAsked, this,
                [this] { answer(m_sharing.leave()); });
        connect(m_dialog, &shell::ShareDialog::letIn, this, &SharingScreen::letIn);
    }
    m_window.setNotice(u"reconciled"_s, {});
    m_dialog->open();
}

void SharingScreen::answer(const QFuture<Result<SharingState>>& future)
{
    auto kept = future;
    kept.then(this, [this](const Result<SharingState>& state) {
        if (!m_dialog)
            return;
        if (state)
            m_dialog->setState(*state);
        else
            m_dialog->setTrouble(sentence(state.error()));
    });
}

void SharingScreen::letIn(const QString& card, Function function)
{
    const auto read = readCard(card);
    if (!read) {
        m_dialog->setTrouble(sentence(read.error()));
        return;
    }
    Member member;
    member.id = MemberId(idTextFrom(read->name));
    member.name = read->name;
    member.function = function;
    member.contacts = read->contacts;
    member.devices = {Device{read->key, read->label, -1, -1}};
    m_desk.submit(Command{MemberEnrolled{member}}).then(this, [this](const Result<Receipt>& done) {
        if (m_dialog && !done)
            m_dialog->setTrouble(sentence(done.error()));
    });
}

} // namespace wr
