// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/emptystate.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& next,
                       QWidget* parent)
    : QWidget(parent)
    , m_icon(iconName)
    , m_glyph(new QWidget(this))
    , m_sentence(new PlainLabel(this))
    , m_next(new PlainLabel(this))
{
    setObjectName(u"emptyState"_s);
    m_glyph->setFixedSize(look::kLargeIcon, look::kLargeIcon);
    m_glyph->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_sentence->setObjectName(u"emptySentence"_s);
    m_sentence->setRole(look::TextRole::Section);
    m_sentence->setTone(Tone::Strong);
    m_next->setObjectName(u"emptyNext"_s);
    m_next->setTone(Tone::Muted);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace5);
    column->setSpacing(look::kSpace2);
    column->addStretch(1);
    column->addWidget(m_glyph, 0, Qt::AlignHCenter);
    for (PlainLabel* label : {m_sentence, m_next}) {
        label->setWrapped(true);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(1);
    setTexts(sentence, next);
}

void EmptyState::setTexts(const QString& sentence, const QString& next)
{
    m_sentence->setText(sentence);
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    setAccessibleName(m_sentence->plain());
    setAccessibleDescription(m_next->plain());
}

QPushButton* EmptyState::button(const QString& label)
{
    if (m_maybeButton != nullptr)
        return m_maybeButton;
    m_maybeButton = new QPushButton(label, this);
    m_maybeButton->setObjectName(u"emptyButton"_s);
    m_maybeButton->setAutoDefault(false);
    look::setRole(*m_maybeButton, look::ButtonRole::Primary);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, m_maybeButton, 0, Qt::AlignHCenter);
    return m_maybeButton;
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::paintIcon(painter, m_glyph->geometry(), m_icon, look::current().muted);
}

} // namespace wr::parts
