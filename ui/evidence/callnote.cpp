// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/callnote.h"

#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

CallNote::CallNote(EvidenceDesk* desk, QWidget* parent)
    : QWidget(parent)
    , m_teller(desk)
    , m_words(new parts::PlainLabel(this))
    , m_open(new QPushButton(tr("Open the other span"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_words->setObjectName(u"callNote"_s);
    m_words->setWrapped(true);
    row->addWidget(m_words, 1);
    m_open->setObjectName(u"openOtherSpan"_s);
    m_open->setAccessibleName(tr("Open the other span that tells this call"));
    look::setRole(*m_open, look::ButtonRole::Quiet);
    row->addWidget(m_open);
    hide();
    connect(&m_teller, &CallTeller::told, this, &CallNote::say);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_other)
            emit openAsked(m_other->ref);
    });
}

void CallNote::show(const EvidenceItem& item, const QList<SystemId>& systems)
{
    m_item = item;
    m_other.reset();
    hide();
    m_teller.ask(item, systems);
}

void CallNote::say(const ToldCalls& calls)
{
    const QString said = callSentence(m_item, calls);
    m_other = calls.otherOf(m_item.ref);
    m_words->setTone(m_other ? parts::Tone::Muted : parts::Tone::Danger);
    m_words->setText(said);
    m_open->setVisible(m_other.has_value());
    setVisible(!said.isEmpty());
}

} // namespace wr::evidence
