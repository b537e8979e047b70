// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/pindialog.h"

#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

namespace {

constexpr int kLongestComment = 500;

} // namespace

PinDialog::PinDialog(const QString& item, const QStringList& already, const QString& comment,
                     QWidget* parent)
    : QDialog(parent)
    , m_comment(new QLineEdit(this))
{
    setObjectName(u"pinDialog"_s);
    setWindowTitle(tr("Pin to the incident"));
    setMinimumWidth(look::textPx(look::kDialogWidth));
    auto* head = new parts::PlainLabel(tr("Pin to the incident"), this);
    head->setRole(look::TextRole::Section);
    head->setTone(parts::Tone::Strong);
    auto* name = new parts::PlainLabel(item, this);
    name->setWrapped(true);
    auto* before = new parts::PlainLabel(already.join(u'\n'), this);
    before->setObjectName(u"pinnedBefore"_s);
    before->setWrapped(true);
    before->setTone(parts::Tone::Muted);
    before->setVisible(!already.isEmpty());
    auto* prompt
        = new parts::PlainLabel(tr("Comment: what it shows. It stands in the entries."), this);
    prompt->setBuddy(m_comment);
    m_comment->setObjectName(u"pinComment"_s);
    m_comment->setMaxLength(kLongestComment);
    m_comment->setText(comment);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto* pin = new QPushButton(tr("Pin"), this);
    pin->setObjectName(u"pinDo"_s);
    pin->setDefault(true);
    look::setRole(*pin, look::ButtonRole::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(pin);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace2);
    for (QWidget* part :
         {static_cast<QWidget*>(head), static_cast<QWidget*>(name), static_cast<QWidget*>(before),
          static_cast<QWidget*>(prompt), static_cast<QWidget*>(m_comment)})
        column->addWidget(part);
    column->addLayout(buttons);
    parts::tabInReadingOrder(*this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(pin, &QPushButton::clicked, this, &PinDialog::finish);
    m_comment->setFocus();
}

void PinDialog::finish()
{
    const QString comment = m_comment->text().simplified();
    accept();
    emit pinned(comment);
}

} // namespace wr::evidence
