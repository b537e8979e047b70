// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/section.h"

#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

Section::Section(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_title(new PlainLabel(this))
    , m_remark(new PlainLabel(this))
    , m_head(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    setObjectName(u"section"_s);
    look::setSurface(*this, look::Surface::Card);
    m_title->setObjectName(u"sectionTitle"_s);
    m_title->setRole(look::TextRole::Strong);
    m_title->setTone(Tone::Strong);
    m_remark->setTone(Tone::Muted);
    m_remark->hide();
    m_head->setSpacing(look::kSpace2);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_remark);
    m_content->setSpacing(look::kSpace2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace4, look::kSpace3, look::kSpace4, look::kSpace3);
    column->setSpacing(look::kSpace2);
    column->addLayout(m_head);
    column->addLayout(m_content, 1);
    setTitle(title);
}

void Section::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(m_title->plain());
}

void Section::setRemark(const QString& remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void Section::addToTitle(QWidget* widget)
{
    m_head->addWidget(widget);
}

} // namespace wr::parts
