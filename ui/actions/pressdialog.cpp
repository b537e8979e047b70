// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/pressdialog.h"

#include "models/base/plaintext.h"
#include "models/rules/drillrules.h"
#include "models/rules/gate.h"
#include "models/rules/resending.h"
#include "models/rules/reverts.h"
#include "ui/actions/breakglass.h"
#include "ui/actions/byhand.h"
#include "ui/actions/callrow.h"
#include "ui/actions/previewpane.h"
#include "ui/actions/stepslist.h"
#include "ui/look/theme.h"
#include "ui/parts/confirmtarget.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

QString draftKey(const PressAsk& ask)
{
    return u"press/"_s + ask.incident.value + u'/' + ask.system.value + u'/' + ask.rung.value
        + (ask.undoes ? u"/undo"_s : QString()) + (isSentAgain(ask.run) ? u"/again"_s : QString());
}

QString withRevert(const QString& effect, const std::optional<Rung>& rung)
{
    const QString revert = rung ? revertText(*rung) : QString();
    return effect.isEmpty() || revert.isEmpty() ? effect : QString(effect + u'\n' + revert);
}

QPushButton* button(const QString& name, const QString& label, QWidget* parent)
{
    auto* made = new QPushButton(label, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace

PressDialog::PressDialog(Desk* desk, Drafts* maybeDrafts, const PressAsk& ask, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_ask(ask)
    , m_pane(new PreviewPane)
    , m_reason(new parts::DraftEdit(this))
    , m_note(new parts::PlainLabel(this))
    , m_confirmPlace(new QVBoxLayout)
    , m_askSecond(button(u"askSecond"_s, tr("Ask for approval"), this))
    , m_anyway(button(u"undoAnyway"_s, tr("Undo it anyway…"), this))
    , m_glass(new BreakGlass(this))
    , m_again(button(u"lookAgain"_s, tr("Look again"), this))
    , m_readBack(button(u"readBack"_s, tr("Read back"), this))
    , m_resend(button(u"resend"_s, tr("Send again…"), this))
    , m_undo(button(u"undo"_s, tr("Undo…"), this))
    , m_steps(new StepsList)
    , m_fallback(new Fallback)
{
    setObjectName(u"pressDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const auto rung = maybeRung();
    const System* system = desk->room()->maybeSystem(ask.system);
    const QString name = visibleText(rung ? rung->title : ask.rung.value, Lines::Single);
    const QString where
        = visibleText(system == nullptr ? ask.system.value : system->name, Lines::Single);
    build((isSentAgain(ask.run) ? (ask.undoes ? tr("Send the undo of “%1” on %2 again")
                                              : tr("Send “%1” on %2 again"))
               : ask.undoes     ? tr("Undo “%1” on %2")
                                : tr("Press “%1” on %2"))
              .arg(name, where));
    parts::tabInReadingOrder(*this);
    if (maybeDrafts != nullptr)
        m_reason->keepIn(maybeDrafts, draftKey(ask));
    if (!ask.reason.isEmpty())
        m_reason->setPlainText(ask.reason);

    m_typing.setSingleShot(true);
    m_typing.setInterval(look::kDraftMillis);
    connect(&m_typing, &QTimer::timeout, this, &PressDialog::readPreview);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] {
        m_typing.start();
        judge();
    });
    const auto buttons = findChildren<QPushButton*>();
    for (QPushButton* one : buttons)
        one->setAutoDefault(false);
    connect(m_askSecond, &QPushButton::clicked, this, &PressDialog::press);
    connect(m_fallback, &Fallback::recordAsked, this, [this] {
        if (m_maybeClock != nullptr)
            recordByHand(this, m_desk, m_ask, m_maybeClock->now(), [this](const QString& trouble) {
                say(trouble.isEmpty() ? tr("It is noted in the incident.") : trouble,
                    !trouble.isEmpty());
            });
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_ask.anyway = false; // whoever looks again decides again
        readPreview();
    });
    connect(m_anyway, &QPushButton::clicked, this, &PressDialog::goOnAnyway);
    connect(m_glass, &BreakGlass::opened, this, &PressDialog::judge);
    connect(m_glass, &BreakGlass::broken, this, [this] {
        m_preview.ask.breakGlass = true;
        press();
    });
    connect(m_readBack, &QPushButton::clicked, this, &PressDialog::readBack);
    connect(m_resend, &QPushButton::clicked, this, [this] { emit resendAsked(m_preview.ask.run); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        PressAsk undo{m_ask.incident, m_ask.system, m_ask.rung, {}, m_preview.ask.run, {}};
        emit undoAsked(undo);
    });
    connect(desk, &Desk::changed, this,
            [this](const Change& change, const std::shared_ptr<const Room>& room) {
                take(change, *room);
            });
    readPreview();
}

std::optional<Rung> PressDialog::maybeRung() const
{
    const auto room = m_desk->room();
    const System* system = room->maybeSystem(m_ask.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(m_ask.rung);
    return rung == nullptr ? std::nullopt : std::optional(rungFor(*room, m_ask.incident, *rung));
}

void PressDialog::readPreview()
{
    if (m_stage == Stage::InHand || m_stage == Stage::Done)
        return;
    m_typing.stop();
    m_stage = Stage::Reading;
    m_ask.reason = m_reason->toPlainText().trimmed();
    m_again->hide();
    judge();
    const auto ticket = ++m_ticket;
    m_desk->preview(m_ask).then(this, [this, ticket](const Result<Preview>& answer) {
        if (ticket != m_ticket || m_stage != Stage::Reading)
            return;
        if (answer) {
            showPreview(*answer);
            return;
        }
        say(sentence(answer.error()), true);
        m_again->show();
        offerFallback();
    });
}

void PressDialog::showPreview(const Preview& preview)
{
    m_preview = preview;
    m_ask = preview.ask;
    m_stage = Stage::Ready;
    if (m_ask.undoes)
        m_pane->showEffect(tr("This is taken back: %1").arg(preview.effect), {});
    else
        m_pane->showEffect(withRevert(preview.effect, maybeRung()), preview.destroys);
    m_pane->showBefore(preview.before);
    m_pane->showStates(preview.states);
    m_pane->showRequest(preview.request);
    showFacts();
    takeApproval(*m_desk->room());
    if (preview.unreachable) {
        m_again->show();
        offerFallback();
    } else {
        m_fallback->hide();
    }
    offer();
}

void PressDialog::press()
{
    if (m_stage != Stage::Ready || !obstacle().isEmpty())
        return;
    m_stage = Stage::InHand;
    m_askSecond->hide();
    m_glass->close();
    if (m_maybeConfirm != nullptr) {
        m_maybeConfirm->hide();
        m_maybeConfirm->deleteLater();
        m_maybeConfirm = nullptr;
    }
    judge();
    say(tr("It is in hand. Each step is an entry of the journal."), false);
    m_desk->press(m_preview).then(this, [this](const Result<Run>& result) { finish(result); });
}

void PressDialog::finish(const Result<Run>& result)
{
    if (result) {
        m_stage = Stage::Done;
        m_reason->accept(m_ask.reason);
        say({}, false);
        showRun(*result);
        emit settled(result->id);
        return;
    }
    if (result.error().fault == Fault::Waiting) {
        m_stage = Stage::Waiting;
        emit secondPersonAsked(m_ask);
        say(tr("Approval was asked for; nothing is sent before it is given. Call: %1.")
                .arg(
                    visibleText(namesOf(*m_desk->room(), m_preview.verdict.whoMay), Lines::Single)),
            false);
        takeApproval(*m_desk->room());
        return;
    }
    // Whatever the journal says of the run counts more than the error.
    if (const Run* run = m_desk->room()->maybeRun(m_ask.run)) {
        m_stage = Stage::Done;
        showRun(*run);
    } else {
        m_stage = Stage::Ready;
        m_preview.ask.breakGlass = false;
        m_again->show();
        offer();
    }
    say(sentence(result.error()), true);
    offerFallback();
}

void PressDialog::take(const Change& change, const Room& room)
{
    if (change.runs.contains(m_ask.run) || change.everything) {
        if (const Run* run = room.maybeRun(m_ask.run))
            showRun(*run);
    }
    if (!change.approvals.isEmpty())
        takeApproval(room);
}

void PressDialog::takeApproval(const Room& room)
{
    for (const Approval& approval : room.approvals) {
        const bool ours = approval.askedBy == m_desk->member()
            && approval.requestHash == m_preview.request.hash && approval.rung == m_ask.rung;
        if (!ours)
            continue;
        if (approval.state == ApprovalState::Denied) {
            m_stage = Stage::Done;
            m_askSecond->hide();
            say(tr("%1 denied it: %2")
                    .arg(visibleText(room.memberName(approval.answeredBy), Lines::Single),
                         visibleText(approval.answer, Lines::Single)),
                true);
        } else if (approval.state == ApprovalState::Given && m_stage == Stage::Waiting) {
            m_stage = Stage::Ready;
            readPreview();
        } else if (approval.state == ApprovalState::Asked && m_stage == Stage::Ready) {
            m_stage = Stage::Waiting;
            say(tr("Approval was asked for and is not answered yet. Call: %1.")
                    .arg(visibleText(namesOf(room, m_preview.verdict.whoMay), Lines::Single)),
                false);
        }
    }
    judge();
}

void PressDialog::showRun(const Run& run)
{
    m_steps->show(run);
    m_steps->setVisible(true);
    const bool readable = run.state == RunState::Unknown || run.state == RunState::NotEffective
        || run.state == RunState::Pending;
    m_readBack->setVisible(readable && m_stage == Stage::Done);
    m_resend->setVisible(m_stage == Stage::Done && maySendAgain(*m_desk->room(), run).allowed());
    const auto rung = maybeRung();
    const bool undoable = !run.undoes && rung && rung->reversible
        && (isConfirmed(run.state) || run.state == RunState::NotEffective);
    m_undo->setVisible(undoable && m_stage == Stage::Done);
    if (isFailed(run.state) || run.state == RunState::Unknown)
        offerFallback();
    else if (isConfirmed(run.state))
        m_fallback->hide();
}

void PressDialog::readBack()
{
    parts::setOffBecause(*m_readBack, tr("It is being read back."));
    m_desk->readBack(m_ask.run).then(this, [this](const Result<Run>& result) {
        parts::setOffBecause(*m_readBack, {});
        if (result) {
            say({}, false);
            showRun(*result);
        } else {
            say(sentence(result.error()), true);
        }
    });
}

void PressDialog::say(const QString& text, bool bad)
{
    m_note->setTone(bad ? parts::Tone::Danger : parts::Tone::Normal);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void PressDialog::offerFallback()
{
    if (const auto rung = maybeRung())
        m_fallback->show(rung->manualCommand, rung->phone);
}

// Enter must never set anything off, whatever has the focus.
void PressDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

} // namespace wr::actions
