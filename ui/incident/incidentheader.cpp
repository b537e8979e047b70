// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/incidentheader.h"

#include "models/base/plaintext.h"
#include "models/rules/drillrules.h"
#include "models/state/fields.h"
#include "ui/incident/incidentevents.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/banner.h"
#include "ui/parts/drillband.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/statuschip.h"

#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

constexpr std::array kMenuActs{Act::Lower,     Act::Classify, Act::Phase,  Act::TakeCommand,
                               Act::HandOver,  Act::Accept,   Act::Decide, Act::Acknowledge,
                               Act::Seal,      Act::Retitle,  Act::Close,  Act::Grant,
                               Act::EndAccess, Act::Bundle};

look::StateMark markOf(RunState state)
{
    if (isConfirmed(state))
        return look::StateMark::Confirmed;
    return isFailed(state) ? look::StateMark::Failed : look::StateMark::Unknown;
}

// Sent, and nobody knows whether it took effect: never shown as under way.
bool isAnyUnknown(const Room& room, const Incident& incident)
{
    const QList<const Run*> runs = room.runsOf(incident.id);
    return std::any_of(runs.begin(), runs.end(),
                       [](const Run* run) { return run->state == RunState::Unknown; });
}

} // namespace

IncidentHeader::IncidentHeader(const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_severity(new parts::StatusChip(this))
    , m_code(new parts::PlainLabel(this))
    , m_title(new parts::PlainLabel(this))
    , m_elapsed(new parts::PlainLabel(this))
    , m_drill(new parts::DrillBand(this))
    , m_commander(new parts::PlainLabel(this))
    , m_phase(new parts::PlainLabel(this))
    , m_rungMark(new parts::StatusChip(this))
    , m_rung(new parts::PlainLabel(this))
    , m_update(new parts::PlainLabel(this))
    , m_refusal(new parts::PlainLabel(this))
    , m_access(new parts::PlainLabel(this))
    , m_times(new parts::PlainLabel(this))
    , m_raise(new QPushButton(actTitle(Act::Raise), this))
    , m_command(new QPushButton(this))
    , m_menu(new QMenu(this))
{
    setObjectName(u"incidentHeader"_s);
    look::setSurface(*this, look::Surface::Panel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace4, look::kSpace3, look::kSpace4, look::kSpace3);
    column->setSpacing(look::kSpace2);
    auto* top = new QHBoxLayout;
    buildTop(top);
    auto* facts = new QHBoxLayout;
    buildFacts(facts);
    m_banners = new QVBoxLayout;
    m_banners->setSpacing(look::kSpace1);
    m_refusal->setObjectName(u"incidentRefusal"_s);
    m_refusal->setTone(parts::Tone::Danger);
    m_refusal->setWrapped(true);
    m_refusal->hide();
    column->addLayout(top);
    column->addLayout(facts);
    m_access->setObjectName(u"incidentAccess"_s);
    m_access->setTone(parts::Tone::Warning);
    m_access->setWrapped(true);
    column->addWidget(m_access);
    m_times->setObjectName(u"incidentDrillTimes"_s);
    m_times->setWrapped(true);
    column->addWidget(m_times);
    column->addWidget(m_refusal);
    column->addLayout(m_banners);
}

void IncidentHeader::buildTop(QBoxLayout* row)
{
    row->setSpacing(look::kSpace3);
    m_severity->setObjectName(u"incidentSeverity"_s);
    m_code->setObjectName(u"incidentCode"_s);
    m_code->setRole(look::TextRole::Mono);
    m_code->setTone(parts::Tone::Muted);
    m_title->setObjectName(u"incidentTitle"_s);
    m_title->setRole(look::TextRole::Title);
    m_title->setTone(parts::Tone::Strong);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_elapsed->setObjectName(u"incidentElapsed"_s);
    m_elapsed->setRole(look::TextRole::Clock);
    m_elapsed->setTone(parts::Tone::Strong);
    m_elapsed->setFigures(true);
    m_drill->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_severity);
    row->addWidget(m_code);
    row->addWidget(m_drill);
    row->addWidget(m_title, 1);
    auto* more = new QPushButton(tr("More"), this);
    more->setObjectName(u"actMore"_s);
    more->setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    row->addWidget(m_command);
    row->addWidget(m_raise);
    row->addWidget(more);
    row->addWidget(m_elapsed);
}

void IncidentHeader::buildFacts(QBoxLayout* row)
{
    row->setSpacing(look::kSpace4);
    m_commander->setObjectName(u"incidentCommander"_s);
    m_commander->setRole(look::TextRole::Strong);
    m_phase->setObjectName(u"incidentPhase"_s);
    m_rung->setObjectName(u"incidentRung"_s);
    m_update->setObjectName(u"incidentUpdate"_s);
    m_update->setFigures(true);
    m_raise->setObjectName(u"actRaise"_s);
    m_command->setObjectName(u"actCommand"_s);
    for (const Act act : kMenuActs) {
        QAction* item = m_menu->addAction(actTitle(act));
        item->setObjectName(u"act%1"_s.arg(static_cast<int>(act)));
        item->setData(static_cast<int>(act));
        connect(item, &QAction::triggered, this, [this, act] { emit asked(act); });
    }
    auto* rung = new QHBoxLayout;
    rung->setSpacing(look::kSpace2);
    rung->addWidget(m_rungMark);
    rung->addWidget(m_rung);
    row->addWidget(m_commander);
    row->addWidget(m_phase);
    row->addLayout(rung);
    row->addWidget(m_update);
    row->addStretch(1);
    connect(m_raise, &QPushButton::clicked, this, [this] { emit asked(Act::Raise); });
    connect(m_command, &QPushButton::clicked, this,
            [this] { emit asked(static_cast<Act>(m_command->property("act").toInt())); });
}

void IncidentHeader::show(const Room& room, const Incident& incident, const MemberId& me)
{
    m_row = boardRow(room, incident, me);
    m_severity->setMark(parts::severityMark(incident.severity),
                        parts::severityWord(parts::severityMark(incident.severity)));
    m_code->setText(incident.code);
    showDrill(room, incident);
    m_title->setText(incident.title);
    m_commander->setText(m_row.commander.isEmpty() ? tr("Command is vacant")
                                                   : tr("Commander %1").arg(m_row.commander));
    m_commander->setTone(m_row.commander.isEmpty() ? parts::Tone::Danger : parts::Tone::Strong);
    m_phase->setText(phaseTitle(incident.phase));
    m_rungMark->setVisible(m_row.rung.has_value() || !m_row.liveRun.isEmpty());
    if (!m_row.liveRun.isEmpty()) {
        if (isAnyUnknown(room, incident))
            m_rungMark->setMark(look::StateMark::Unknown, runStateTitle(RunState::Unknown));
        else
            m_rungMark->setMark(look::StateMark::Waiting, tr("under way"));
        m_rung->setText(m_row.liveRun);
    } else if (m_row.rung) {
        m_rungMark->setMark(markOf(m_row.rung->state), runStateTitle(m_row.rung->state));
        m_rung->setText(tr("Rung %1/%2 “%3”")
                            .arg(m_row.rung->number)
                            .arg(m_row.rung->of)
                            .arg(m_row.rung->title));
    } else {
        m_rung->setText(tr("No rung in force"));
    }
    m_rung->setTone(m_row.rung ? parts::Tone::Strong : parts::Tone::Muted);
    showActs(room, incident, me);
    showAccess(room, incident);
    showConflicts(room, incident);
    tick();
}

void IncidentHeader::tick()
{
    const Instant now = m_clock->now();
    m_elapsed->setText(look::elapsedText(m_row.happened, now));
    if (!m_row.clock) {
        m_update->setText(tr("No clock running"));
        m_update->setTone(parts::Tone::Muted);
        return;
    }
    const bool late = look::isLate(m_row.clock->due, now);
    m_update->setText(tr("%1: %2").arg(m_row.clock->what, look::dueText(m_row.clock->due, now)));
    m_update->setTone(late ? parts::Tone::Danger : parts::Tone::Normal);
}

void IncidentHeader::say(const QString& refusal)
{
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
}

void IncidentHeader::showActs(const Room& room, const Incident& incident, const MemberId& me)
{
    const Instant now = m_clock->now();
    for (QAction* item : m_menu->actions()) {
        const QString why = whyNot(room, incident, static_cast<Act>(item->data().toInt()), me, now);
        item->setEnabled(why.isEmpty());
        parts::explain(*item, why);
    }
    parts::setOffBecause(*m_raise, whyNot(room, incident, Act::Raise, me, now));
    const bool offered = incident.commandOfferedTo == me && !me.isEmpty();
    const Act act = offered ? Act::Accept : Act::TakeCommand;
    m_command->setVisible(offered || (incident.commander.isEmpty() && incident.isOpen()));
    m_command->setProperty("act", static_cast<int>(act));
    m_command->setText(actTitle(act));
    parts::setOffBecause(*m_command, whyReadOnly(me));
    look::setRole(*m_command, look::ButtonRole::Primary);
}

void IncidentHeader::showDrill(const Room& room, const Incident& incident)
{
    m_drill->setVisible(incident.drill);
    m_times->setVisible(incident.drill);
    if (!incident.drill)
        return;
    const DrillTimes times = drillTimes(room, incident);
    const auto after = [&times](const std::optional<Instant>& at) {
        return at ? tr("after %1").arg(look::elapsedText(times.declared, *at)) : tr("not yet");
    };
    m_times->setText(tr("Times of this drill: declared %1, first containment %2, confirmed %3, "
                        "undone %4. They count in no metric.")
                         .arg(look::utcText(times.declared), after(times.firstContainment),
                              after(times.confirmed), after(times.undone)));
}

void IncidentHeader::showAccess(const Room& room, const Incident& incident)
{
    m_access->setVisible(incident.access.has_value());
    if (!incident.access)
        return;
    QStringList members;
    for (const MemberId& member : incident.access->members)
        members.append(room.memberName(member));
    QString text = tr("Restricted: read by %1. Evidence is read by all unless it is imported for "
                      "the members; orders and outcomes are seen by all.")
                       .arg(members.join(u", "_s));
    if (incident.sealedAway > 0)
        text += u' '
            + tr("%n entries cannot be read here: access is granted by %1.", nullptr,
                 static_cast<int>(incident.sealedAway))
                  .arg(m_row.granters);
    m_access->setText(text);
}

void IncidentHeader::showConflicts(const Room& room, const Incident& incident)
{
    if (incident.conflicts == m_conflicts)
        return;
    m_conflicts = incident.conflicts;
    while (QLayoutItem* item = m_banners->takeAt(0)) {
        item->widget()->deleteLater();
        delete item; // a layout gives its items away
    }
    for (const FieldConflict& conflict : m_conflicts) {
        auto* banner = new parts::Banner(
            parts::BannerKind::Danger,
            tr("%1 was set twice: “%2” by %3 (%4) is in force, “%5” by %6 (%7) was set by somebody "
               "who had not seen it.")
                .arg(fieldTitle(conflict.field), conflict.inForce,
                     room.memberName(conflict.inForceBy), look::utcText(conflict.inForceAt),
                     conflict.other, room.memberName(conflict.otherBy),
                     look::utcText(conflict.otherAt)),
            this);
        for (const QString& value : {conflict.inForce, conflict.other})
            banner->addAction(
                value == conflict.inForce ? u"conflictKeep"_s : u"conflictUse"_s,
                value == conflict.inForce ? tr("Keep “%1”").arg(visibleText(value, Lines::Single))
                                          : tr("Use “%1”").arg(visibleText(value, Lines::Single)),
                [this, field = conflict.field, value] { emit resolved(field, value); });
        m_banners->addWidget(banner);
    }
}

} // namespace wr::incident
