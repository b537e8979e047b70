// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firstrun.h"

#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

namespace {

constexpr int kLongestName = 120;

} // namespace

FirstRun::FirstRun(Begin begin, QWidget* parent)
    : QDialog(parent)
    , m_begin(std::move(begin))
    , m_name(new QLineEdit(this))
    , m_trouble(new parts::PlainLabel(this))
    , m_do(new QPushButton(tr("Open the room"), this))
{
    setObjectName(u"firstRun"_s);
    setWindowTitle(tr("Warroom"));
    setMinimumWidth(look::kDialogWidth);
    auto* title = new parts::PlainLabel(tr("A room of your own"), this);
    title->setRole(look::TextRole::Title);
    title->setTone(parts::Tone::Strong);
    auto* text
        = new parts::PlainLabel(tr("Warroom needs one thing to begin: your name. You become the "
                                   "steward of a room on this computer. "
                                   "What you do there is signed with a key that is made now."),
                                this);
    text->setWrapped(true);
    m_name->setObjectName(u"firstName"_s);
    m_name->setAccessibleName(tr("Your name"));
    m_name->setPlaceholderText(tr("Your name"));
    m_name->setMaxLength(kLongestName);
    m_trouble->setObjectName(u"firstTrouble"_s);
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    m_do->setObjectName(u"firstDo"_s);
    look::setRole(*m_do, look::ButtonRole::Primary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace6, look::kSpace6, look::kSpace6, look::kSpace5);
    column->setSpacing(look::kSpace3);
    for (QWidget* widget : std::initializer_list<QWidget*>{title, text, m_name, m_trouble})
        column->addWidget(widget);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_do);
    column->addLayout(row);
    connect(m_name, &QLineEdit::textChanged, this, &FirstRun::judge);
    connect(m_do, &QPushButton::clicked, this, &FirstRun::go);
    judge();
}

void FirstRun::judge()
{
    parts::setOffBecause(
        *m_do, m_name->text().trimmed().isEmpty() ? tr("Write your name first.") : QString());
}

void FirstRun::go()
{
    const auto made = m_begin(m_name->text().trimmed());
    if (!made) {
        m_trouble->setText(sentence(made.error()));
        m_trouble->show();
        return;
    }
    accept();
}

} // namespace wr::shell
