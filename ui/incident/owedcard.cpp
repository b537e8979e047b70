// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/owedcard.h"

#include "models/rules/gate.h"
#include "models/rules/severityrules.h"
#include "models/state/breakglass.h"
#include "ui/incident/incidentevents.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/section.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

QString lineOf(const Room& room, const Owed& owed)
{
    if (owed.member.isEmpty())
        return OwedCard::tr("%1: nobody in this room").arg(functionTitle(owed.function));
    return owed.contact.isEmpty()
        ? OwedCard::tr("%1: %2, no contact")
              .arg(functionTitle(owed.function), room.memberName(owed.member))
        : OwedCard::tr("%1: %2, %3")
              .arg(functionTitle(owed.function), room.memberName(owed.member), owed.contact);
}

} // namespace

OwedCard::OwedCard(QWidget* parent)
    : QWidget(parent)
    , m_card(new parts::Section(tr("Owed the news"), this))
{
    setObjectName(u"owedCard"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    hide();
}

void OwedCard::show(const Room& room, const Incident& incident, const MemberId& me)
{
    QList<Crossing> open;
    for (const Crossing& crossing : incident.crossings) {
        if (crossing.isOpen())
            open.append(crossing);
    }
    if (open == m_open && me == m_me && incident.id == m_incident)
        return;
    m_open = open;
    m_me = me;
    m_incident = incident.id;
    while (QLayoutItem* item = m_card->content()->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> gone(item);
        if (QWidget* widget = gone->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
    for (const Crossing& crossing : std::as_const(m_open))
        addRow(room, crossing, me);
    m_card->setRemark(look::countText(m_open.size()));
    setVisible(!m_open.isEmpty());
}

void OwedCard::addRow(const Room& room, const Crossing& crossing, const MemberId& me)
{
    auto* row = new QWidget(m_card);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, look::kSpace2);
    column->setSpacing(look::kSpace1);
    const QString words = breakGlassWords(room, crossing.id, thresholdWords(crossing.why));
    auto* why = new parts::PlainLabel(words, row);
    why->setWrapped(true);
    why->setTone(parts::Tone::Danger);
    column->addWidget(why);
    for (const Owed& owed : crossing.owed) {
        auto* who = new parts::PlainLabel(lineOf(room, owed), row);
        who->setWrapped(true);
        who->setSelectable(true);
        column->addWidget(who);
    }
    auto* button = new QPushButton(tr("Acknowledge"), row);
    button->setObjectName(u"acknowledge-"_s + crossing.id);
    button->setAccessibleName(tr("Acknowledge: %1").arg(words));
    Entry trial;
    trial.event = CrossingAcknowledged{m_incident, crossing.id};
    const Verdict verdict = gate(room, me, trial);
    const QString readOnly = whyReadOnly(me);
    const QString off = readOnly.isEmpty() ? verdict.why : readOnly;
    if (off.isEmpty())
        look::setRole(*button, look::ButtonRole::Primary);
    parts::setOffBecause(*button, off);
    connect(button, &QPushButton::clicked, this,
            [this, id = crossing.id] { emit acknowledged(id); });
    auto* line = new QHBoxLayout;
    line->addWidget(button);
    line->addStretch(1);
    column->addLayout(line);
    m_card->content()->addWidget(row);
}

} // namespace wr::incident
