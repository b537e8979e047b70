// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/quickadd.h"

#include "ui/incident/deciding.h"
#include "ui/incident/incidentevents.h"
#include "ui/incident/incidentforms.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/unseenlabel.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

constexpr int kMostMinutes = 24 * 60;
constexpr int kBoxStep = 5;

QString kindName(QuickKind kind)
{
    switch (kind) {
    case QuickKind::Note:
        return u"note"_s;
    case QuickKind::Decision:
        return u"decision"_s;
    case QuickKind::Task:
        return u"task"_s;
    }
    return {};
}

} // namespace

QuickAdd::QuickAdd(Desk* desk, const Clock* clock, Drafts* drafts, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_drafts(drafts)
    , m_right(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_minutes(new QSpinBox(this))
    , m_text(new parts::DraftEdit(this))
    , m_time(new parts::PlainLabel(this))
    , m_trouble(new parts::PlainLabel(this))
    , m_add(new QPushButton(tr("Add"), this))
{
    setObjectName(u"quickAdd"_s);
    look::setSurface(*this, look::Surface::Panel);
    m_trouble->setObjectName(u"quickTrouble"_s);
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    m_time->setObjectName(u"quickTime"_s);
    m_time->setTone(parts::Tone::Muted);
    m_time->setFigures(true);
    m_text->setObjectName(u"quickText"_s);
    m_text->setQuick(true);
    m_add->setObjectName(u"quickSubmit"_s);
    look::setRole(*m_add, look::ButtonRole::Primary);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    buildChoices(line);
    row->addWidget(m_text, 1);
    row->addWidget(m_time);
    row->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace4, look::kSpace2, look::kSpace4, look::kSpace2);
    column->setSpacing(look::kSpace1);
    column->addWidget(m_trouble);
    column->addWidget(line);
    connect(m_text, &parts::DraftEdit::submitted, this, &QuickAdd::add);
    connect(m_text, &QPlainTextEdit::textChanged, this, &QuickAdd::showTime);
    connect(m_text, &parts::DraftEdit::escaped, this, &QuickAdd::left);
    connect(m_add, &QPushButton::clicked, this, [this] { add(m_text->toPlainText().trimmed()); });
    showKind();
}

void QuickAdd::buildChoices(QWidget* row)
{
    const QStringList labels{tr("Note"), tr("Decision"), tr("Task")};
    for (const QuickKind kind : {QuickKind::Note, QuickKind::Decision, QuickKind::Task}) {
        const auto number = static_cast<int>(kind);
        auto* button = new QPushButton(labels.at(number), row);
        button->setObjectName(u"quick-"_s + kindName(kind));
        button->setCheckable(true);
        look::setRole(*button, look::ButtonRole::Quiet);
        connect(button, &QPushButton::clicked, this, [this, kind] { begin(kind); });
        row->layout()->addWidget(button);
        m_kinds.append(button);
    }
    m_right->setObjectName(u"quickRight"_s);
    m_owner->setObjectName(u"quickOwner"_s);
    m_minutes->setObjectName(u"quickMinutes"_s);
    m_minutes->setAccessibleName(tr("Minutes for the task"));
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes->setRange(0, kMostMinutes);
    m_minutes->setSingleStep(kBoxStep);
    m_minutes->setSpecialValueText(tr("no time box"));
    m_minutes->setSuffix(tr(" min"));
    for (QWidget* choice : std::initializer_list<QWidget*>{m_right, m_owner, m_minutes})
        row->layout()->addWidget(choice);
    parts::labelUnseen(*m_right, tr("The right that the decision leans on"));
    parts::labelUnseen(*m_owner, tr("Who does the task"));
}

void QuickAdd::setIncident(const IncidentId& incident)
{
    if (incident == m_incident)
        return;
    m_incident = incident;
    m_trouble->hide();
    showKind();
}

void QuickAdd::begin(QuickKind kind)
{
    m_kind = kind;
    m_trouble->hide();
    showKind();
    m_text->setFocus();
}

void QuickAdd::refreshChoices(const Room& room)
{
    const QString off = whyReadOnly(m_desk->member());
    parts::setOffBecause(*m_text, off);
    parts::setOffBecause(*m_add, off);
    for (QPushButton* kind : m_kinds)
        parts::setOffBecause(*kind, off);
    const QSignalBlocker quiet(m_owner);
    const QString owner = m_owner->currentData().toString();
    QStringList ids{QString()};
    for (const Member& member : room.members) {
        if (!member.revoked)
            ids.append(member.id.value);
    }
    QStringList shown;
    for (int i = 0; i < m_owner->count(); ++i)
        shown.append(m_owner->itemData(i).toString());
    if (shown != ids) {
        m_owner->clear();
        for (const QString& id : ids)
            m_owner->addItem(id.isEmpty() ? tr("anybody") : room.memberName(MemberId(id)), id);
        m_owner->setCurrentIndex(std::max(0, m_owner->findData(owner)));
    }
    if (m_right->count() > 0)
        return;
    m_right->addItem(tr("commander's decision"), QString());
    for (const DecisionRight right : decisionRights())
        m_right->addItem(decisionRightTitle(right), decisionRightName(right));
}

void QuickAdd::flush()
{
    m_text->flush();
}

void QuickAdd::showKind()
{
    for (int i = 0; i < m_kinds.size(); ++i)
        m_kinds.at(i)->setChecked(i == static_cast<int>(m_kind));
    m_right->setVisible(m_kind == QuickKind::Decision);
    m_owner->setVisible(m_kind == QuickKind::Task);
    m_minutes->setVisible(m_kind == QuickKind::Task);
    m_text->setAccessibleName(m_kinds.at(static_cast<int>(m_kind))->text());
    m_text->setPlaceholderText(m_kind == QuickKind::Task
                                   ? tr("What is to be done. Enter adds it.")
                                   : tr("T-5m what happened. Enter adds it."));
    const QString draft = u"quick/%1/%2"_s.arg(m_incident.value, kindName(m_kind));
    if (!m_incident.isEmpty() && draft != m_key) {
        m_key = draft;
        m_text->keepIn(m_drafts, draft);
    }
    showTime();
}

void QuickAdd::showTime()
{
    const Said words = said(m_text->toPlainText(), m_clock->now());
    m_time->setVisible(words.timed && m_kind != QuickKind::Task);
    if (words.timed)
        m_time->setText(tr("happened %1").arg(look::utcText(words.happened)));
}

Event QuickAdd::eventOf(const Said& words) const
{
    switch (m_kind) {
    case QuickKind::Note:
        return NoteAdded{m_incident, NoteId(newId(u"n"_s)), words.text, words.happened, {}};
    case QuickKind::Decision:
        return DecisionMade{m_incident, NoteId(newId(u"d"_s)),
                            words.text, decisionRightFromName(m_right->currentData().toString()),
                            {},         words.happened,
                            {}};
    case QuickKind::Task:
        break;
    }
    return TaskAdded{m_incident, TaskId(newId(u"t"_s)), words.text,
                     MemberId(m_owner->currentData().toString()), m_minutes->value()};
}

void QuickAdd::add(const QString& typed)
{
    if (typed.isEmpty() || m_incident.isEmpty() || m_underway)
        return; // a second Enter does not write it twice
    Said words = said(typed, m_clock->now());
    if (m_kind == QuickKind::Task)
        words.text = typed;
    m_trouble->hide();
    m_underway = true;
    const auto answer
        = [this, typed, key = m_key](const Result<Receipt>& receipt) { told(typed, key, receipt); };
    const Event event = eventOf(words);
    if (const auto* decision = std::get_if<DecisionMade>(&event))
        decideOn(this, m_desk, m_clock, *decision, answer);
    else
        m_desk->submit(Command{event}).then(this, answer);
}

void QuickAdd::told(const QString& typed, const QString& key, const Result<Receipt>& receipt)
{
    m_underway = false;
    const bool waits = !receipt && receipt.error().fault == Fault::Waiting;
    if (!receipt) {
        m_trouble->setTone(waits ? parts::Tone::Strong : parts::Tone::Danger);
        m_trouble->setText(waits ? sentence(receipt.error())
                                 : tr("Not written down. %1").arg(sentence(receipt.error())));
        m_trouble->show();
    }
    if (!receipt && !waits)
        return;
    if (key == m_key)
        m_text->accept(typed);
    else if (m_drafts->load(key).trimmed() == typed)
        m_drafts->save(key, {});
}

} // namespace wr::incident
