// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actioncard.h"

#include "models/base/plaintext.h"
#include "ui/actions/callrow.h"
#include "ui/actions/runmarks.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/drillband.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/statuschip.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

// "You may press", or who may.
QString mayText(const RungRow& row)
{
    QStringList names;
    for (const Callable& one : row.whoMay)
        names.append(one.name);
    return row.ruling == Ruling::Refused && !names.isEmpty()
        ? ActionCard::tr("May press: %1").arg(names.join(u", "_s))
        : rulingTitle(row.ruling);
}

parts::PlainLabel* wrapped(const QString& name, parts::Tone tone, QWidget* parent)
{
    auto* label = new parts::PlainLabel(parent);
    label->setObjectName(name);
    label->setWrapped(true);
    label->setTone(tone);
    return label;
}

} // namespace

ActionCard::ActionCard(QWidget* parent)
    : QFrame(parent)
    , m_title(wrapped(u"rungTitle"_s, parts::Tone::Strong, this))
    , m_band(new parts::DrillBand(this))
    , m_chip(new parts::StatusChip(this))
    , m_may(new parts::PlainLabel(this))
    , m_since(wrapped(u"rungSince"_s, parts::Tone::Muted, this))
    , m_lack(wrapped(u"rungLack"_s, parts::Tone::Warning, this))
    , m_details(new QWidget(this))
    , m_facts(wrapped(u"rungFacts"_s, parts::Tone::Normal, m_details))
    , m_words(wrapped(u"rungWords"_s, parts::Tone::Muted, m_details))
    , m_why(wrapped(u"rungWhy"_s, parts::Tone::Danger, m_details))
    , m_callables(new QVBoxLayout)
    , m_fallback(new Fallback(m_details))
    , m_press(new QPushButton(tr("Press…"), m_details))
    , m_undo(new QPushButton(tr("Undo…"), m_details))
    , m_readBack(new QPushButton(tr("Read back"), m_details))
    , m_resend(new QPushButton(tr("Send again…"), m_details))
    , m_credentials(new QPushButton(tr("Credentials…"), m_details))
{
    setObjectName(u"actionCard"_s);
    look::setSurface(*this, look::Surface::Card);
    setFocusPolicy(Qt::StrongFocus);
    m_title->setRole(look::TextRole::Strong);
    m_since->setRole(look::TextRole::Caption);
    m_may->setRole(look::TextRole::Caption);
    m_may->setObjectName(u"rungMay"_s);
    m_chip->setObjectName(u"rungState"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(look::kSpace2);
    line->addWidget(m_chip);
    line->addStretch(1);
    line->addWidget(m_may);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, look::kSpace1, 0, 0);
    details->setSpacing(look::kSpace2);
    m_callables->setSpacing(0);
    details->addWidget(m_facts);
    details->addWidget(m_words);
    details->addWidget(m_why);
    details->addLayout(m_callables);
    details->addWidget(m_fallback);
    connect(m_fallback, &Fallback::recordAsked, this, [this] { emit recordPicked(m_row.key); });
    details->addWidget(makeButtons());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace3, look::kSpace2, look::kSpace3, look::kSpace2);
    column->setSpacing(look::kSpace1);
    column->addWidget(m_band);
    column->addWidget(m_title);
    column->addLayout(line);
    column->addWidget(m_since);
    column->addWidget(m_lack);
    column->addWidget(m_details);
    m_lack->hide();
    m_details->hide();
}

QWidget* ActionCard::makeButtons()
{
    auto* bar = new QWidget(m_details);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, look::kSpace1, 0, 0);
    row->setSpacing(look::kSpace2);
    m_press->setObjectName(u"rungPress"_s);
    m_undo->setObjectName(u"rungUndo"_s);
    m_readBack->setObjectName(u"rungReadBack"_s);
    m_resend->setObjectName(u"rungResend"_s);
    m_credentials->setObjectName(u"rungCredentials"_s);
    m_credentials->hide();
    connect(m_credentials, &QPushButton::clicked, this, &ActionCard::credentialsPicked);
    look::setRole(*m_press, look::ButtonRole::Danger);
    look::setRole(*m_readBack, look::ButtonRole::Primary);
    row->addWidget(m_press);
    row->addWidget(m_readBack);
    row->addWidget(m_resend);
    row->addWidget(m_credentials);
    row->addStretch(1);
    row->addWidget(m_undo);
    connect(m_press, &QPushButton::clicked, this, [this] { emit pressPicked(m_row.key); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (m_row.run)
            emit undoPicked(m_row.key, m_row.run->id);
    });
    connect(m_readBack, &QPushButton::clicked, this, [this] {
        if (m_row.undo && m_row.undo->state == RunState::Unknown)
            emit readBackPicked(m_row.undo->id);
        else if (m_row.run)
            emit readBackPicked(m_row.run->id);
    });
    connect(m_resend, &QPushButton::clicked, this, [this] {
        if (const RunStanding* one = maybeResendable())
            emit resendPicked(one->id);
    });
    return bar;
}

void ActionCard::show(const RungRow& row, const QString& whyNot)
{
    m_row = row;
    m_band->setVisible(row.drill);
    m_title->setText(tr("%1/%2  %3").arg(row.number).arg(row.of).arg(row.title));
    m_may->setText(mayText(row));
    m_may->setTone(row.ruling == Ruling::Allowed                 ? parts::Tone::Normal
                       : row.ruling == Ruling::NeedsSecondPerson ? parts::Tone::Warning
                                                                 : parts::Tone::Muted);
    showState();
    showFacts();
    showCallables();
    judge(whyNot);
    setAccessibleName(tr("Rung %1 of %2: %3, %4, %5")
                          .arg(row.number)
                          .arg(row.of)
                          .arg(visibleText(row.title, Lines::Single),
                               m_chip->isHidden() ? tr("not pressed") : m_chip->word(),
                               rulingTitle(row.ruling)));
    describe();
}

void ActionCard::setLack(const QString& sentence)
{
    m_lack->setText(sentence);
    m_lack->setVisible(!sentence.isEmpty());
    m_credentials->setVisible(!sentence.isEmpty());
    describe();
}

// What a screen reader says after the name: the effect, and what is lacking.
void ActionCard::describe()
{
    const QString effect = visibleText(m_row.effect, Lines::Single);
    const QString lack = m_lack->plain();
    setAccessibleDescription(lack.isEmpty() ? effect : QString(effect + u' ' + lack));
}

void ActionCard::showState()
{
    m_chip->setVisible(m_row.run.has_value());
    m_since->setVisible(m_row.run.has_value() || !m_row.inFlight.isEmpty());
    m_words->hide();
    if (!m_row.run) {
        m_since->setTone(parts::Tone::Muted);
        m_since->setText(m_row.inFlight);
        return;
    }
    const bool undoing = m_row.undo && m_row.run->state != RunState::Undone;
    const RunStanding& now = undoing ? *m_row.undo : *m_row.run;
    m_chip->setMark(markOf(now.state),
                    undoing ? tr("undo: %1").arg(runStateTitle(now.state))
                            : runStateTitle(now.state));
    QString since = tr("%1 by %2").arg(look::utcText(now.since), now.by);
    if (!now.elsewhere.isEmpty())
        since = tr("%1, in incident %2").arg(since, now.elsewhere);
    if (m_row.run->breakGlass)
        since = tr("▲ Break-glass: pressed alone. %1").arg(since);
    m_since->setTone(m_row.run->breakGlass ? parts::Tone::Danger : parts::Tone::Muted);
    m_since->setText(since);
    QString words = meaningOf(now.state, undoing);
    if (now.status != 0 || !now.detail.isEmpty())
        words += u'\n'
            + (now.status != 0 ? tr("Target: HTTP %1 %2").arg(now.status).arg(now.detail)
                               : tr("Detail: %1").arg(now.detail));
    m_words->setText(words);
    m_words->show();
}

void ActionCard::showFacts()
{
    QStringList lines{m_row.effect.isEmpty() ? tr("Effect on users: not written down.")
                                             : tr("Effect on users: %1").arg(m_row.effect)};
    if (!m_row.trigger.isEmpty())
        lines.append(tr("Use it when: %1").arg(m_row.trigger));
    lines.append(m_row.destroys.isEmpty()
                     ? tr("Destroys no evidence that is known of.")
                     : tr("Destroys evidence, sealed first: %1").arg(m_row.destroys));
    lines.append(tr("Right: %1").arg(decisionRightTitle(m_row.right)));
    if (m_row.secondPerson)
        lines.append(tr("A second person must approve."));
    lines.append(m_row.reversible ? tr("It can be undone.") : tr("It cannot be undone."));
    if (!m_row.revert.isEmpty())
        lines.append(m_row.revert);
    lines.append(m_row.tested);
    m_facts->setText(lines.join(u'\n'));
}

void ActionCard::showCallables()
{
    while (QLayoutItem* item = m_callables->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> gone(item);
        if (QWidget* widget = gone->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
    m_why->setTone(m_row.ruling == Ruling::Refused ? parts::Tone::Danger : parts::Tone::Warning);
    m_why->setText(m_row.why);
    m_why->setVisible(!m_row.why.isEmpty());
    for (const Callable& one : m_row.whoMay) {
        auto* row = new CallRow(one.reachable ? one.name : tr("%1 (not reachable)").arg(one.name),
                                one.contact, m_details);
        row->setObjectName(u"whoMay"_s);
        m_callables->addWidget(row);
    }
    m_fallback->show(m_row.manualCommand, m_row.phone);
}

void ActionCard::judge(const QString& whyNot)
{
    QString whyNotPress = whyNot;
    if (whyNotPress.isEmpty() && m_row.ruling == Ruling::Refused)
        whyNotPress = m_row.why;
    parts::setOffBecause(*m_press, whyNotPress);
    m_undo->setVisible(m_row.undoable);
    parts::setOffBecause(*m_undo,
                         !whyNot.isEmpty()                         ? whyNot
                             : m_row.undoRuling == Ruling::Refused ? m_row.undoWhy
                                                                   : QString());
    const RunStanding* open = nullptr;
    if (m_row.undo && m_row.undo->state == RunState::Unknown)
        open = &*m_row.undo;
    else if (m_row.run && m_row.run->state == RunState::Unknown)
        open = &*m_row.run;
    m_readBack->setVisible(open != nullptr);
    if (open != nullptr)
        parts::setOffBecause(
            *m_readBack,
            open->mine ? QString()
                       : tr("The device of %1 ordered it and reads it back.").arg(open->by));
    judgeResend(whyNot);
}

// The newest run, or its undo, that had no effect.
const RunStanding* ActionCard::maybeResendable() const
{
    if (m_row.undo)
        return m_row.undo->resendable ? &*m_row.undo : nullptr;
    return m_row.run && m_row.run->resendable ? &*m_row.run : nullptr;
}

void ActionCard::judgeResend(const QString& whyNot)
{
    const RunStanding* one = maybeResendable();
    m_resend->setVisible(one != nullptr);
    if (one == nullptr)
        return;
    const bool undo = m_row.undo.has_value();
    const bool refused = (undo ? m_row.undoRuling : m_row.ruling) == Ruling::Refused;
    parts::setOffBecause(*m_resend,
                         !whyNot.isEmpty() ? whyNot
                             : !refused    ? QString()
                             : undo        ? m_row.undoWhy
                                           : m_row.why);
}

void ActionCard::setOpen(bool open)
{
    m_open = open;
    m_details->setVisible(open);
    if (open)
        emit unfolded();
}

void ActionCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        emit stepped(-1);
        return;
    case Qt::Key_Down:
        emit stepped(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            setOpen(!m_open);
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

void ActionCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())
        && !m_details->geometry().contains(event->position().toPoint()))
        setOpen(!m_open);
    QFrame::mouseReleaseEvent(event);
}

void ActionCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    look::paintFocusRing(painter, rect(), look::kCardRadius);
}

void ActionCard::focusInEvent(QFocusEvent* event)
{
    QFrame::focusInEvent(event);
    update();
}

void ActionCard::focusOutEvent(QFocusEvent* event)
{
    QFrame::focusOutEvent(event);
    update();
}

} // namespace wr::actions
