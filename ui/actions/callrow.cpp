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
    , m_record(new QPushButton(tr("Record what was done by hand…"), this))
{
    setObjectName(u"fallback"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace1);
    m_record->setObjectName(u"recordByHand"_s);
    m_record->setAutoDefault(false);
    look::setRole(*m_record, look::ButtonRole::Quiet);
    column->addWidget(m_record, 0, Qt::AlignLeading);
    connect(m_record, &QPushButton::clicked, this, &Fallback::recordAsked);
    hide();
}

QList<QWidget*> Fallback::rowsOf(const QString& manualCommand, const QString& phone)
{
    QList<QWidget*> rows;
    if (!manualCommand.isEmpty())
        rows.append(new CallRow(tr("By hand:"), manualCommand, this));
    if (!phone.isEmpty())
        rows.append(new CallRow(tr("Phone:"), phone, this));
    return rows;
}

void Fallback::show(const QString& manualCommand, const QString& phone)
{
    const auto before = findChildren<CallRow*>(Qt::FindDirectChildrenOnly);
    for (CallRow* row : before) {
        row->hide();
        row->deleteLater();
    }
    for (QWidget* row : rowsOf(manualCommand, phone))
        layout()->addWidget(row);
    layout()->removeWidget(m_record); // below whatever there is
    static_cast<QVBoxLayout*>(layout())->addWidget(m_record, 0, Qt::AlignLeading);
    setVisible(true);
}

} // namespace wr::actions
