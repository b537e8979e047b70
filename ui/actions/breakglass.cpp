// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/breakglass.h"

#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/holdbutton.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

BreakGlass::BreakGlass(QWidget* parent)
    : QWidget(parent)
    , m_ask(new QPushButton(tr("Break glass…"), this))
    , m_words(new parts::PlainLabel(this))
    , m_hold(new parts::HoldButton(tr("▲ Break the glass: press alone"), this))
{
    setObjectName(u"breakGlass"_s);
    m_ask->setObjectName(u"breakGlassAsk"_s);
    m_ask->setAutoDefault(false);
    m_words->setObjectName(u"breakGlassWords"_s);
    m_words->setWrapped(true);
    m_words->setTone(parts::Tone::Danger);
    m_hold->setObjectName(u"breakGlassHold"_s);
    m_hold->setAutoDefault(false);
    look::setRole(*m_hold, look::ButtonRole::Danger);
    auto* row = new QHBoxLayout;
    row->addWidget(m_ask);
    row->addWidget(m_hold, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addWidget(m_words);
    column->addLayout(row);
    connect(m_ask, &QPushButton::clicked, this, [this] {
        m_open = !m_open;
        show();
        emit opened();
        if (m_open)
            m_hold->setFocus(Qt::TabFocusReason);
    });
    connect(m_hold, &parts::HoldButton::confirmed, this, &BreakGlass::broken);
    show();
}

void BreakGlass::offer(const QString& whyClosed, const QString& whyNotYet)
{
    m_whyClosed = whyClosed;
    if (!whyClosed.isEmpty())
        m_open = false;
    parts::setOffBecause(*m_ask, whyClosed);
    parts::setOffBecause(*m_hold, whyNotYet);
    show();
    if (m_open && !whyNotYet.isEmpty())
        m_words->setText(m_words->plain() + u'\n' + whyNotYet);
}

void BreakGlass::close()
{
    m_open = false;
    show();
}

void BreakGlass::show()
{
    m_ask->setText(m_open ? tr("Leave the glass whole") : tr("Break glass…"));
    m_hold->setVisible(m_open);
    m_words->setVisible(m_open);
    m_words->setText(
        tr("You press alone where a second person is wanted. Everybody who holds the right and the "
           "stewards are told and see your reason, the run stays marked, and somebody else "
           "reviews it within 24 hours. Hold the button to do it."));
}

} // namespace wr::actions
