// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/exportdialog.h"

#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

ExportDialog::ExportDialog(QWidget* parent)
    : QDialog(parent)
    , m_count(new parts::PlainLabel(this))
    , m_format(new QComboBox(this))
    , m_masked(new QRadioButton(tr("&Masked: each is replaced by what it is, such as [masked: "
                                   "e-mail address]"),
                                this))
    , m_unmasked(new QRadioButton(tr("&Unmasked: everything as it was recorded"), this))
    , m_addresses(new QCheckBox(tr("Mask &IP addresses, too"), this))
    , m_danger(new parts::PlainLabel(this))
    , m_whyPrompt(new parts::PlainLabel(this))
    , m_why(new QLineEdit(this))
    , m_do(new QPushButton(tr("Choose the file…"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export the listed evidence"));
    setMinimumWidth(look::textPx(look::kDialogWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace2);
    auto* title = new parts::PlainLabel(windowTitle(), this);
    title->setRole(look::TextRole::Section);
    title->setTone(parts::Tone::Strong);
    column->addWidget(title);
    m_count->setObjectName(u"exportCount"_s);
    m_count->setWrapped(true);
    m_count->setText(tr("Everything that the list finds goes out, also what was not scrolled to. "
                        "It is being counted."));
    column->addWidget(m_count);
    m_format->setObjectName(u"exportFormat"_s);
    m_format->addItem(tr("CSV, for a spreadsheet; nothing in it runs as a formula"), u"csv"_s);
    m_format->addItem(tr("JSON lines, all that is known of each item"), u"jsonl"_s);
    m_format->addItem(tr("OTLP, for a collector or another room"), u"otlp"_s);
    auto* prompt = new parts::PlainLabel(tr("As"), this);
    prompt->setBuddy(m_format);
    column->addWidget(prompt);
    column->addWidget(m_format);
    addMasking(*column);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"exportCancel"_s);
    cancel->setAutoDefault(false);
    m_do->setObjectName(u"exportDo"_s);
    m_do->setDefault(true);
    look::setRole(*m_do, look::ButtonRole::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_do);
    column->addSpacing(look::kSpace2);
    column->addLayout(buttons);
    parts::tabInReadingOrder(*this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &ExportDialog::choose);
    m_format->setFocus();
    judge();
}

void ExportDialog::addMasking(QBoxLayout& column)
{
    auto* head = new parts::PlainLabel(tr("Secrets and personal data"), this);
    m_masked->setObjectName(u"exportMasked"_s);
    m_masked->setChecked(true);
    m_unmasked->setObjectName(u"exportUnmasked"_s);
    m_addresses->setObjectName(u"exportAddresses"_s);
    m_danger->setObjectName(u"exportDanger"_s);
    m_danger->setWrapped(true);
    m_danger->setTone(parts::Tone::Danger);
    m_danger->setText(tr("Whoever gets the file can read every password, key, address and prompt "
                         "in it, and it cannot be called back. Your name and your reason are kept "
                         "as custody of each exhibit."));
    m_why->setObjectName(u"exportWhy"_s);
    m_whyPrompt->setBuddy(m_why);
    column.addSpacing(look::kSpace2);
    column.addWidget(head);
    column.addWidget(m_masked);
    column.addWidget(m_addresses);
    column.addWidget(m_unmasked);
    column.addWidget(m_danger);
    column.addSpacing(look::kSpace2);
    column.addWidget(m_whyPrompt);
    column.addWidget(m_why);
    connect(m_unmasked, &QRadioButton::toggled, this, &ExportDialog::judge);
    connect(m_why, &QLineEdit::textChanged, this, &ExportDialog::judge);
}

void ExportDialog::setCount(const Result<qint64>& items)
{
    m_count->setText(items ? tr("Everything that the list finds goes out, also what was not "
                                "scrolled to. Items: %1.")
                                 .arg(look::countText(*items))
                           : sentence(items.error()));
}

void ExportDialog::judge()
{
    const bool open = m_unmasked->isChecked();
    m_danger->setVisible(open);
    parts::setOffBecause(*m_addresses, open ? tr("Nothing is masked.") : QString());
    m_whyPrompt->setText(open ? tr("Why; it is kept as custody")
                              : tr("Why; it is kept as custody, and may be left out"));
    parts::setOffBecause(*m_do,
                         open && m_why->text().trimmed().isEmpty()
                             ? tr("Say first why secrets and personal data leave unmasked.")
                             : QString());
}

void ExportDialog::choose()
{
    if (!m_do->isEnabled())
        return;
    const bool open = m_unmasked->isChecked();
    const ExportChoice choice{m_format->currentData().toString(), open,
                              !open && m_addresses->isChecked(), m_why->text().trimmed()};
    accept();
    emit chosen(choice);
}

} // namespace wr::evidence
