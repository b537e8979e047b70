// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/entrysheet.h"

#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

EntrySheet::EntrySheet(const EntryRow& entry, const EntriesModel::TimeText& timeText,
                       QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"entrySheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(entryKindTitle(entry.kind));
    resize(look::kDialogWidth + look::kSideWidth, look::kDialogWidth);
    auto* head = new parts::PlainLabel(entryKindTitle(entry.kind), this);
    head->setRole(look::TextRole::Section);
    head->setTone(parts::Tone::Strong);
    const auto written = [&timeText](Instant at) { return timeText ? timeText(at) : isoText(at); };
    QString facts
        = tr("Happened %1, recorded %2.").arg(written(entry.happened), written(entry.recorded));
    if (!entry.by.isEmpty())
        facts = tr("Happened %1, recorded %2 by %3.")
                    .arg(written(entry.happened), written(entry.recorded), entry.by);
    auto* line = new parts::PlainLabel(facts, this);
    line->setObjectName(u"entryFacts"_s);
    line->setTone(parts::Tone::Muted);
    line->setWrapped(true);
    auto* words = new parts::PlainTextView(this);
    words->setObjectName(u"entryWords"_s);
    words->setContentName(tr("Words of the entry"));
    words->setForeignText(entry.text);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"entryClose"_s);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    column->addWidget(head);
    column->addWidget(line);
    column->addWidget(words, 1);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace wr::incident
