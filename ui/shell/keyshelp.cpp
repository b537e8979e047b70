// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyshelp.h"

#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

KeysHelp* KeysHelp::open(QWidget* parent, Where where)
{
    auto* help = new KeysHelp(parent, where);
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->QDialog::open();
    return help;
}

KeysHelp::KeysHelp(QWidget* parent, Where where)
    : QDialog(parent)
{
    setObjectName(u"keysHelp"_s);
    setWindowTitle(tr("Keys"));
    setMinimumWidth(look::textPx(look::kWideDialogWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace4);
    QList<Where> places{where, Where::Everywhere};
    if (where == Where::Everywhere)
        places.removeLast();
    auto* across = new QHBoxLayout;
    across->setSpacing(look::kSpace6);
    for (const Where place : places) {
        auto* list = new QVBoxLayout;
        addKeys(list, place);
        list->addStretch(1);
        across->addLayout(list, 1);
    }
    column->addLayout(across, 1);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"keysClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
}

void KeysHelp::addKeys(QBoxLayout* list, Where place)
{
    auto* head = new parts::PlainLabel(whereTitle(place), this);
    head->setRole(look::TextRole::Section);
    head->setTone(parts::Tone::Strong);
    list->addWidget(head);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(look::kSpace4);
    grid->setVerticalSpacing(look::kSpace1);
    grid->setColumnStretch(1, 1);
    QList<KeyRow> rows = ownKeys(place);
    for (const VerbRow& verb : verbTable()) {
        if (verb.where == place && !verb.keys.isEmpty())
            rows.append({verb.keys.toString(QKeySequence::NativeText), verb.title});
    }
    for (int row = 0; row < rows.size(); ++row) {
        auto* keys = new parts::PlainLabel(rows.at(row).keys, this);
        keys->setRole(look::TextRole::Mono);
        grid->addWidget(keys, row, 0);
        grid->addWidget(new parts::PlainLabel(rows.at(row).title, this), row, 1);
    }
    list->addLayout(grid);
}

} // namespace wr::shell
