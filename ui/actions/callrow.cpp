// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/callrow.h"

#include "models/base/plaintext.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/clipboard.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

CallRow::CallRow(const QString& label, const QString& value, QWidget* parent)
    : QWidget(parent)
{
    auto* name = new parts::PlainLabel(label, this);
    name->setTone(parts::Tone::Normal);
    auto* text = new parts::PlainLabel(value, this);
    text->setObjectName(u"callValue"_s);
    text->setRole(look::TextRole::Mono);
    text->setTone(parts::Tone::Strong);
    auto* copy = new QPushButton(look::icon(u"copy"_s), {}, this);
    copy->setObjectName(u"callCopy"_s);
    copy->setAutoDefault(false);
    copy->setAccessibleName(tr("Copy: %1").arg(visibleText(label, Lines::Single)));
    parts::explain(*copy, tr("Copy %1").arg(value));
    look::setRole(*copy, look::ButtonRole::Quiet);
    connect(copy, &QPushButton::clicked, this, [value] { parts::copyPlain(value); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    row->addWidget(name);
    row->addWidget(text, 1);
    row->addWidget(copy);
    copy->setVisible(!value.isEmpty());
}

Fallback::Fallback(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"fallback"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace1);
    hide();
}

void Fallback::show(const QString& manualCommand, const QString& phone)
{
    const auto before = findChildren<CallRow*>(Qt::FindDirectChildrenOnly);
    for (CallRow* row : before) {
        row->hide();
        row->deleteLater();
    }
    if (!manualCommand.isEmpty())
        layout()->addWidget(new CallRow(tr("By hand:"), manualCommand, this));
    if (!phone.isEmpty())
        layout()->addWidget(new CallRow(tr("Phone:"), phone, this));
    setVisible(!manualCommand.isEmpty() || !phone.isEmpty());
}

} // namespace wr::actions
