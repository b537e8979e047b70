// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/sidepanel.h"

#include "models/rules/coverage.h"
#include "ui/incident/fitlist.h"
#include "ui/incident/owedcard.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/section.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

parts::PlainLabel* nothing(const QString& text, QWidget* parent)
{
    auto* label = new parts::PlainLabel(text, parent);
    label->setTone(parts::Tone::Muted);
    label->setWrapped(true);
    return label;
}

FitRow clockRow(const ClockRow& row, Instant now)
{
    const bool late = look::isLate(row.due, now);
    const QString detail = row.owner.isEmpty()
        ? look::dueText(row.due, now)
        : SidePanel::tr("%1 · %2").arg(look::dueText(row.due, now), row.owner);
    return {late ? u"warning"_s : u"clock"_s, row.what, detail, late, false};
}

FitRow taskRow(const TaskRow& row, Instant now)
{
    QString detail = row.owner.isEmpty() ? SidePanel::tr("anybody") : row.owner;
    const bool late = !row.done && row.due && look::isLate(*row.due, now);
    if (row.due && !row.done)
        detail = SidePanel::tr("%1 · %2").arg(look::dueText(*row.due, now), detail);
    if (row.done)
        detail = SidePanel::tr("done · %1").arg(detail);
    return {row.done   ? u"confirmed"_s
                : late ? u"warning"_s
                       : u"task"_s,
            row.text, detail, late, row.done};
}

} // namespace

SidePanel::SidePanel(const Clock* clock, QWidget* parent)
    : QScrollArea(parent)
    , m_clock(clock)
    , m_owedCard(new OwedCard)
    , m_clockCard(new parts::Section(tr("Clocks")))
    , m_taskCard(new parts::Section(tr("Tasks")))
    , m_peopleCard(new parts::Section(tr("People")))
    , m_blindCard(new parts::Section(tr("Blind spots")))
{
    setObjectName(u"incidentSide"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("News owed, clocks, tasks, people and blind spots"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(this);
    look::setSurface(*body, look::Surface::Window);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(look::kSpace2, look::kSpace2, look::kSpace2, look::kSpace2);
    m_column->setSpacing(look::kSpace2);
    m_column->addWidget(m_owedCard);
    for (parts::Section* card : {m_clockCard, m_taskCard, m_peopleCard, m_blindCard})
        m_column->addWidget(card);
    m_column->addStretch(1);
    m_clockList = new FitList(
        &m_clocks, [this](int row) { return clockRow(m_clocks.at(row), m_clock->now()); },
        m_clockCard);
    m_clockList->setAccessibleName(tr("Clocks"));
    m_taskList = new FitList(
        &m_tasks, [this](int row) { return taskRow(m_tasks.at(row), m_clock->now()); }, m_taskCard);
    m_taskList->setObjectName(u"taskList"_s);
    m_taskList->setAccessibleName(tr("Tasks; Enter ends one"));
    m_noClocks = nothing(tr("No clock runs. Taking command starts the update clock."), m_clockCard);
    m_noTasks = nothing(tr("No task yet. Press T to give one."), m_taskCard);
    m_clockCard->content()->addWidget(m_noClocks);
    m_clockCard->content()->addWidget(m_clockList);
    m_taskCard->content()->addWidget(m_noTasks);
    m_taskCard->content()->addWidget(m_taskList);
    m_peopleCard->content()->addWidget(buildPeople());
    m_blind = new parts::PlainLabel(m_blindCard);
    m_blind->setObjectName(u"incidentBlind"_s);
    m_blind->setWrapped(true);
    m_blindCard->content()->addWidget(m_blind);
    setWidget(body);
    connect(m_owedCard, &OwedCard::acknowledged, this, &SidePanel::acknowledged);
    connect(m_taskList, &FitList::rowPressed, this, [this](int number) {
        const TaskRow& row = m_tasks.at(number);
        if (row.done)
            return;
        if (row.whyNotEnded.isEmpty())
            emit taskEnded(row.key);
        else
            emit refused(row.whyNotEnded);
    });
}

void SidePanel::focusTasks()
{
    ensureWidgetVisible(m_taskCard);
    if (m_taskList->isVisible())
        m_taskList->setFocus(Qt::ShortcutFocusReason);
}

QWidget* SidePanel::buildPeople()
{
    auto* table = new QWidget(m_peopleCard);
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(look::kSpace1);
    grid->setHorizontalSpacing(look::kSpace3);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Function function : allFunctions) {
        auto* name = new parts::PlainLabel(functionTitle(function), table);
        auto* heard = new parts::PlainLabel(table);
        grid->addWidget(name, row, 0);
        grid->addWidget(heard, row, 1);
        m_people.insert(function, heard);
        ++row;
    }
    return table;
}

void SidePanel::show(const Room& room, const Incident& incident, const MemberId& me)
{
    m_owedCard->show(room, incident, me);
    m_clocks.show(room, incident.id);
    m_tasks.show(room, incident.id, me);
    m_heard.clear();
    m_members.clear();
    for (const Member& member : room.members) {
        if (member.revoked)
            continue;
        const auto at = incident.lastHeard.constFind(member.function);
        m_heard.insert(member.function,
                       at == incident.lastHeard.cend() ? std::nullopt : std::optional(*at));
        QString& names = m_members[member.function];
        names = names.isEmpty() ? member.name : tr("%1, %2").arg(names, member.name);
    }
    showBlind(room, incident);
    tick();
}

void SidePanel::tick()
{
    m_noClocks->setVisible(m_clocks.rowCount() == 0);
    m_clockList->setVisible(m_clocks.rowCount() > 0);
    m_noTasks->setVisible(m_tasks.rowCount() == 0);
    m_taskList->setVisible(m_tasks.rowCount() > 0);
    m_clockList->viewport()->update();
    m_taskList->viewport()->update();
    showPeople();
}

void SidePanel::showPeople()
{
    const Instant now = m_clock->now();
    for (const Function function : allFunctions) {
        parts::PlainLabel* label = m_people.value(function);
        if (!m_members.contains(function)) {
            label->setText(tr("nobody in this room"));
            label->setTone(parts::Tone::Muted);
            continue;
        }
        const auto heard = m_heard.value(function);
        label->setText(tr("%1 · %2").arg(heard ? look::agoText(*heard, now) : tr("not heard yet"),
                                         m_members.value(function)));
        label->setTone(heard ? parts::Tone::Normal : parts::Tone::Warning);
    }
}

void SidePanel::showBlind(const Room& room, const Incident& incident)
{
    QStringList lines;
    for (const SystemId& id : incident.systems) {
        const System* system = room.maybeSystem(id);
        if (system == nullptr)
            continue;
        for (const CoverageCell& cell : coverageOf(room, *system)) {
            if (!cell.blind)
                continue;
            const QString how = cell.how.isEmpty()
                ? coverageTitle(cell)
                : tr("%1: %2").arg(coverageTitle(cell), cell.how);
            lines.append(tr("%1 · %2 (%3)").arg(evidenceKindTitle(cell.kind), system->name, how));
        }
    }
    m_blindCard->setRemark(lines.isEmpty() ? QString() : look::countText(lines.size()));
    m_blind->setText(lines.isEmpty() ? tr("None: every kind of evidence arrives.")
                                     : lines.join(u'\n'));
    m_blind->setTone(lines.isEmpty() ? parts::Tone::Muted : parts::Tone::Warning);
}

} // namespace wr::incident
