// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of the press dialog says what can be pressed now, and why something cannot.
#include "models/base/plaintext.h"
#include "models/rules/drillrules.h"
#include "models/rules/gate.h"
#include "ui/actions/breakglass.h"
#include "ui/actions/pressdialog.h"
#include "ui/parts/confirmtarget.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

// The target is no longer as the run left it, and nobody has said yet that the undo goes on.
bool PressDialog::asksAnyway() const
{
    return m_preview.moved && !m_preview.ask.anyway && !m_preview.unreachable
        && m_preview.verdict.answer != Ruling::Refused;
}

// The bytes may be others now, so they are read and shown again before one can confirm them.
void PressDialog::goOnAnyway()
{
    if (m_stage != Stage::Ready || !asksAnyway() || !obstacle().isEmpty())
        return;
    m_ask.anyway = true;
    m_anyway->hide();
    readPreview();
}

void PressDialog::offer()
{
    const bool asks = m_preview.verdict.answer == Ruling::NeedsSecondPerson
        && m_preview.approval.isEmpty() && !m_preview.unreachable && !asksAnyway();
    m_askSecond->setVisible(asks && m_stage == Stage::Ready);
    m_anyway->setVisible(asksAnyway() && m_stage == Stage::Ready);
    const bool confirms = !asks && !asksAnyway() && m_stage == Stage::Ready;
    if (confirms && m_maybeConfirm == nullptr) {
        const auto rung = maybeRung();
        const QString title = visibleText(rung ? rung->title : m_ask.rung.value, Lines::Single);
        m_maybeConfirm = new parts::ConfirmTarget(
            rung ? rung->target : m_ask.rung.value,
            m_ask.undoes ? (m_ask.anyway ? tr("Undo %1 anyway") : tr("Undo %1")).arg(title) : title,
            this);
        m_confirmPlace->addWidget(m_maybeConfirm);
        connect(m_maybeConfirm, &parts::ConfirmTarget::confirmed, this, &PressDialog::press);
        parts::tabInReadingOrder(*this);
    }
    judge();
}

// Why it cannot be pressed right now; nothing when it can.
QString PressDialog::obstacle() const
{
    if (m_stage == Stage::Reading || m_typing.isActive())
        return tr("The target's state is being read; nothing was sent.");
    if (m_preview.unreachable)
        return tr("The target's state could not be read, and nothing was sent. %1")
            .arg(sentence(*m_preview.unreachable));
    if (m_preview.verdict.answer == Ruling::Refused)
        return m_preview.verdict.why;
    const bool owed = m_ask.undoes || m_preview.verdict.answer == Ruling::NeedsSecondPerson;
    if (owed && m_reason->toPlainText().trimmed().isEmpty())
        return m_ask.undoes ? tr("An undo needs a reason: write it above.")
                            : tr("The second person needs a reason: write it above.");
    return {};
}

void PressDialog::judge()
{
    const bool open = m_stage == Stage::Reading || m_stage == Stage::Ready;
    m_reason->setReadOnly(!open || !m_preview.approval.isEmpty());
    m_reason->setVisible(open || m_stage == Stage::Waiting);
    judgeGlass();
    if (m_maybeConfirm != nullptr)
        m_maybeConfirm->setVisible(open && !m_askSecond->isVisibleTo(this) && !asksAnyway());
    if (!open)
        return;
    const QString why = obstacle();
    if (m_maybeConfirm != nullptr)
        m_maybeConfirm->setBlocked(why);
    parts::setOffBecause(*m_askSecond, why);
    parts::setOffBecause(*m_anyway, why);
    if (m_stage == Stage::Ready && asksAnyway()) {
        say(why.isEmpty()
                ? tr("The target is no longer as this run left it. An undo would overwrite "
                     "what somebody did since: compare the three states above, and call "
                     "whoever it was.")
                : why,
            true);
        return;
    }
    if (m_maybeConfirm != nullptr && m_maybeConfirm->isVisibleTo(this)) {
        say(m_preview.approval.isEmpty()
                ? QString()
                : tr("The second person approved exactly these bytes. Now it may be sent."),
            false);
        return;
    }
    if (!why.isEmpty())
        say(why, m_stage == Stage::Ready && m_preview.verdict.answer == Ruling::Refused);
    else
        say(tr("%1 They may be: %2. The approval is bound to exactly these bytes.")
                .arg(
                    m_preview.verdict.why,
                    visibleText(namesOf(*m_desk->room(), m_preview.verdict.whoMay), Lines::Single)),
            false);
}

// Offered beside the approval, and refused with the gate's own words. What the person can still write keeps it from being
// held, not from being opened.
void PressDialog::judgeGlass()
{
    m_glass->setVisible(m_askSecond->isVisibleTo(this));
    const auto rung = maybeRung();
    if (!rung || !m_glass->isVisibleTo(this))
        return;
    const auto room = m_desk->room();
    const auto may = [&](const QString& reason) {
        return mayBreakGlass(*room, m_desk->member(), m_ask.system, *rung, m_ask.undoes.has_value(),
                             reason)
            .why;
    };
    const QString notYet = may(m_reason->toPlainText());
    m_glass->offer(may(u"reason"_s), notYet.isEmpty() ? obstacle() : notYet);
}

} // namespace wr::actions
