// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/passphrasedialog.h"

#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

PassphraseDialog::PassphraseDialog(const QString& identity, Unlock unlock, QWidget* parent)
    : QDialog(parent)
    , m_unlock(std::move(unlock))
    , m_passphrase(new QLineEdit(this))
    , m_trouble(new parts::PlainLabel(this))
    , m_do(new QPushButton(tr("Open the room"), this))
{
    setObjectName(u"passphrase"_s);
    setWindowTitle(tr("Warroom"));
    setMinimumWidth(look::kDialogWidth);
    auto* title = new parts::PlainLabel(tr("Your passphrase"), this);
    title->setRole(look::TextRole::Title);
    title->setTone(parts::Tone::Strong);
    auto* text = new parts::PlainLabel(
        tr("The key “%1” on this computer is sealed with a passphrase.").arg(identity), this);
    text->setWrapped(true);
    m_passphrase->setObjectName(u"passphraseText"_s);
    m_passphrase->setAccessibleName(tr("Your passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_trouble->setObjectName(u"passphraseTrouble"_s);
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    m_do->setObjectName(u"passphraseDo"_s);
    m_do->setDefault(true);
    look::setRole(*m_do, look::ButtonRole::Primary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace6, look::kSpace6, look::kSpace6, look::kSpace5);
    column->setSpacing(look::kSpace3);
    for (QWidget* widget : std::initializer_list<QWidget*>{title, text, m_passphrase, m_trouble})
        column->addWidget(widget);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_do);
    column->addLayout(row);
    connect(m_passphrase, &QLineEdit::textChanged, this, &PassphraseDialog::judge);
    connect(m_do, &QPushButton::clicked, this, &PassphraseDialog::go);
    judge();
}

void PassphraseDialog::judge()
{
    parts::setOffBecause(
        *m_do, m_passphrase->text().isEmpty() ? tr("Type the passphrase first.") : QString());
}

void PassphraseDialog::go()
{
    const auto opened = m_unlock(m_passphrase->text());
    if (!opened) {
        m_trouble->setText(sentence(opened.error()));
        m_trouble->show();
        m_passphrase->selectAll();
        m_passphrase->setFocus();
        return;
    }
    accept();
}

} // namespace wr::shell
