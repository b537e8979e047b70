// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/approvaldialog.h"

#include "models/base/plaintext.h"
#include "models/items/approvalmodel.h"
#include "models/rules/drillrules.h"
#include "models/rules/gate.h"
#include "ui/actions/previewpane.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/confirmtarget.h"
#include "ui/parts/drillband.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtCore/QUuid>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr int kApprovalWidth = 680;
constexpr int kApprovalHeight = 700;
constexpr int kSecond = 1000;

QString targetOf(const Room& room, const Approval& approval)
{
    const System* system = room.maybeSystem(approval.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(approval.rung);
    return rung == nullptr ? approval.system.value : rungFor(room, approval.incident, *rung).target;
}

} // namespace

ApprovalDialog::ApprovalDialog(Desk* desk, const Clock* clock, ApprovalId approval, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_approval(std::move(approval))
    , m_who(new parts::PlainLabel(this))
    , m_left(new parts::PlainLabel(this))
    , m_pane(new PreviewPane)
    , m_reason(new QPlainTextEdit(this))
    , m_note(new parts::PlainLabel(this))
    , m_approve(new parts::ConfirmTarget(
          targetOf(*desk->room(), desk->room()->approvals.value(m_approval)), tr("Approve"), this))
    , m_deny(new QPushButton(tr("Deny"), this))
    , m_decide(new QPushButton(tr("Decide now"), this))
{
    setObjectName(u"approvalDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build(desk->room()->approvals.value(m_approval));
    const auto buttons = findChildren<QPushButton*>();
    for (QPushButton* one : buttons)
        one->setAutoDefault(false);
    connect(m_approve, &parts::ConfirmTarget::confirmed, this, [this] { answer(true); });
    connect(m_deny, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_decide, &QPushButton::clicked, this, &ApprovalDialog::decide);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ApprovalDialog::judge);
    connect(&m_second, &QTimer::timeout, this, &ApprovalDialog::showLeft);
    m_second.start(kSecond);
    connect(desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || change.roster || change.approvals.contains(m_approval)
            || !change.systems.isEmpty())
            judge();
    });
    parts::nameByLabels(*this);
    parts::tabInReadingOrder(*this);
    judge();
}

void ApprovalDialog::build(const Approval& approval)
{
    const auto room = m_desk->room();
    const System* system = room->maybeSystem(approval.system);
    const QString title
        = tr("Approve “%1” on %2?")
              .arg(visibleText(approvalSubject(*room, approval), Lines::Single),
                   visibleText(system == nullptr ? approval.system.value : system->name,
                               Lines::Single));
    setWindowTitle(title);
    setAccessibleName(title);
    resize(kApprovalWidth, kApprovalHeight);
    m_seenHash = approval.request.hash;
    auto* heading = new parts::PlainLabel(this);
    heading->setRole(look::TextRole::Section);
    heading->setTone(parts::Tone::Strong);
    heading->setWrapped(true);
    heading->setText(title);
    m_who->setObjectName(u"approvalWho"_s);
    m_who->setWrapped(true);
    m_who->setText(tr("%1 asked at %2: %3\nIt expires at %4, and expiry means no.")
                       .arg(room->memberName(approval.askedBy), look::utcText(approval.askedAt),
                            approval.reason.isEmpty() ? tr("no reason given") : approval.reason,
                            look::utcText(approval.expires)));
    m_left->setObjectName(u"approvalLeft"_s);
    m_left->setRole(look::TextRole::Strong);
    m_reason->setObjectName(u"approvalReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("Reason; a denial needs one. It goes into the journal."));
    m_reason->setFixedHeight(2 * look::controlHeight() + look::kSpace1);
    m_note->setObjectName(u"approvalNote"_s);
    m_note->setWrapped(true);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeSubject(approval));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    const Incident* incident = room->maybeIncident(approval.incident);
    if (incident != nullptr && incident->drill)
        column->addWidget(new parts::DrillBand(this));
    column->addWidget(heading);
    column->addWidget(m_who);
    column->addWidget(m_left);
    column->addWidget(scroll, 1);
    column->addWidget(m_reason);
    column->addWidget(m_note);
    column->addWidget(m_approve);
    column->addWidget(makeButtons());
}

// What is to be approved: the exact request of a rung, or the words of a decision.
QWidget* ApprovalDialog::makeSubject(const Approval& approval)
{
    const auto room = m_desk->room();
    const System* system = room->maybeSystem(approval.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(approval.rung);
    if (!approval.right) {
        m_pane->showEffect(rung == nullptr ? QString() : rung->effect,
                           rung == nullptr ? QList<EvidenceKind>() : rung->destroys);
        m_pane->showBefore(approval.before);
        m_pane->showRequest(approval.request);
        return m_pane;
    }
    m_pane->setParent(this);
    m_pane->hide();
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    auto* caption = new parts::PlainLabel(
        tr("What is decided; the approval holds for these words only"), body);
    caption->setRole(look::TextRole::Caption);
    caption->setTone(parts::Tone::Muted);
    auto* words = new parts::PlainLabel(approval.request.body, body);
    words->setObjectName(u"approvalWords"_s);
    words->setWrapped(true);
    words->setSelectable(true);
    words->setTone(parts::Tone::Strong);
    column->addWidget(caption);
    column->addWidget(words);
    column->addStretch(1);
    return body;
}

QWidget* ApprovalDialog::makeButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* close = new QPushButton(tr("Close"), bar);
    close->setObjectName(u"approvalClose"_s);
    m_deny->setObjectName(u"approvalDeny"_s);
    m_decide->setObjectName(u"approvalDecide"_s);
    look::setRole(*m_decide, look::ButtonRole::Primary);
    for (QPushButton* button : {m_deny, m_decide, close})
        button->setAutoDefault(false);
    row->addWidget(m_deny);
    row->addWidget(m_decide);
    row->addStretch(1);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, [this] { done(QDialog::Rejected); });
    return bar;
}

// Counts down; when it is over, what may still be done is judged anew.
void ApprovalDialog::showLeft()
{
    const Approval approval = m_desk->room()->approvals.value(m_approval);
    const Instant now = m_clock->now();
    const bool waits = approval.state == ApprovalState::Asked && now <= approval.expires;
    const bool waited = m_left->isVisibleTo(this);
    m_left->setVisible(waits);
    if (waits) {
        m_left->setText(tr("Time left to answer: %1").arg(timeLeftText(approval.expires, now)));
        return;
    }
    m_second.stop();
    if (waited)
        judge(); // once: it is hidden now
}

void ApprovalDialog::judge()
{
    showLeft();
    const auto room = m_desk->room();
    const Approval approval = room->approvals.value(m_approval);
    const Verdict verdict = mayApprove(*room, m_desk->member(), approval, m_clock->now());
    const bool mine = approval.askedBy == m_desk->member();
    const bool open = approval.state == ApprovalState::Asked;
    m_approve->setVisible(!mine && open);
    m_deny->setVisible(!mine && open);
    m_reason->setVisible(!mine && open);
    m_decide->setVisible(mine && approval.right && approval.state == ApprovalState::Given
                         && m_clock->now() <= approval.expires);
    if (m_sent)
        return;
    if (!open) {
        say(approval.state == ApprovalState::Denied
                ? tr("%1 denied it: %2").arg(room->memberName(approval.answeredBy), approval.answer)
                : tr("%1 approved it.").arg(room->memberName(approval.answeredBy)),
            approval.state == ApprovalState::Denied);
        return;
    }
    m_approve->setBlocked(verdict.why);
    QString whyNotDeny = verdict.why;
    if (whyNotDeny.isEmpty() && m_reason->toPlainText().trimmed().isEmpty())
        whyNotDeny = tr("Write a reason first: a denial needs one.");
    parts::setOffBecause(*m_deny, whyNotDeny);
    say(verdict.allowed() ? QString() : verdict.why, !mine);
}

void ApprovalDialog::answer(bool given)
{
    if (m_sent)
        return;
    m_sent = true;
    m_desk
        ->submit(Command{
            ApprovalAnswered{m_approval, given, m_reason->toPlainText().trimmed(), m_seenHash}})
        .then(this, [this](const Result<Receipt>& receipt) {
            m_sent = false;
            judge();
            if (!receipt)
                say(sentence(receipt.error()), true);
        });
}

// The words that were approved, decided by who asked.
void ApprovalDialog::decide()
{
    if (m_sent)
        return;
    const Approval approval = m_desk->room()->approvals.value(m_approval);
    const NoteId id(u"d-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_sent = true;
    m_desk
        ->submit(Command{DecisionMade{approval.incident,
                                      id,
                                      approval.request.body,
                                      approval.right,
                                      {},
                                      m_clock->now(),
                                      m_approval}})
        .then(this, [this](const Result<Receipt>& receipt) {
            m_sent = false;
            judge();
            say(receipt ? tr("Decided.") : sentence(receipt.error()), !receipt);
        });
}

void ApprovalDialog::say(const QString& text, bool bad)
{
    m_note->setTone(bad ? parts::Tone::Danger : parts::Tone::Strong);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void ApprovalDialog::reject()
{
    if (!m_reason->isVisibleTo(this) || m_reason->toPlainText().trimmed().isEmpty()) {
        QDialog::reject();
        return;
    }
    say(tr("Your text is kept. Press Close to drop it."), false);
}

} // namespace wr::actions
