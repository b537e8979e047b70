// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/confirmtarget.h"

#include "models/base/plaintext.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/holdbutton.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

ConfirmTarget::ConfirmTarget(const QString& target, const QString& actionLabel, QWidget* parent)
    : QWidget(parent)
    , m_target(target.trimmed())
    , m_why(new PlainLabel(this))
    , m_field(new QLineEdit(this))
    , m_press(new QPushButton(actionLabel, this))
    , m_hold(new HoldButton(tr("Hold: %1").arg(actionLabel), this))
{
    setObjectName(u"confirmTarget"_s);
    auto* prompt = new PlainLabel(tr("Type the name of the target, then press:"), this);
    prompt->setTone(Tone::Muted);
    auto* name = new PlainLabel(m_target, this);
    name->setObjectName(u"confirmName"_s);
    name->setRole(look::TextRole::Mono);
    name->setTone(Tone::Strong);
    m_field->setObjectName(u"confirmField"_s);
    m_field->setFont(look::monoFont());
    m_field->setAccessibleName(tr("Type %1 to confirm").arg(visibleText(m_target, Lines::Single)));
    m_press->setObjectName(u"confirmPress"_s);
    m_press->setAutoDefault(false);
    look::setRole(*m_press, look::ButtonRole::Danger);
    m_why->setObjectName(u"confirmWhy"_s);
    m_why->setRole(look::TextRole::Caption);
    m_why->setWrapped(true);

    auto* asked = new QHBoxLayout;
    asked->addWidget(prompt);
    asked->addWidget(name, 1);
    auto* typed = new QHBoxLayout;
    typed->addWidget(m_field, 1);
    typed->addWidget(m_press);
    auto* held = new QHBoxLayout;
    held->addWidget(m_hold);
    held->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addLayout(asked);
    column->addLayout(typed);
    column->addLayout(held);
    column->addWidget(m_why);
    setFocusProxy(m_field);

    connect(m_field, &QLineEdit::textChanged, this, &ConfirmTarget::judge);
    connect(m_press, &QPushButton::clicked, this, &ConfirmTarget::confirm);
    connect(m_hold, &HoldButton::confirmed, this, &ConfirmTarget::confirm);
    judge();
}

void ConfirmTarget::setBlocked(const QString& reason)
{
    m_blocked = reason;
    judge();
}

bool ConfirmTarget::isTyped() const
{
    return !m_target.isEmpty() && m_field->text().trimmed() == m_target;
}

void ConfirmTarget::judge()
{
    QString why = m_blocked;
    if (why.isEmpty() && !isTyped()) {
        why = m_field->text().trimmed().isEmpty()
            ? tr("Typing the name or holding the button both confirm.")
            : tr("This is not the name of the target yet.");
    }
    m_field->setEnabled(m_blocked.isEmpty());
    setOffBecause(*m_press, why);
    m_hold->setEnabled(m_blocked.isEmpty());
    m_why->setTone(m_blocked.isEmpty() ? Tone::Muted : Tone::Danger);
    m_why->setText(why.isEmpty() ? tr("Press the button to go ahead.") : why);
}

void ConfirmTarget::confirm()
{
    if (m_done || !m_blocked.isEmpty())
        return;
    m_done = true;
    emit confirmed();
}

} // namespace wr::parts
