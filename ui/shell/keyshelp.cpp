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
    setMinimumWidth(look::kDialogWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace2);
    QList<Where> places{where, Where::Everywhere};
    if (where == Where::Everywhere)
        places.removeLast();
    for (const Where place : places) {
        auto* head = new parts::PlainLabel(whereTitle(place), this);
        head->setRole(look::TextRole::Section);
        head->setTone(parts::Tone::Strong);
        column->addWidget(head);
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(look::kSpace5);
        grid->setVerticalSpacing(look::kSpace1);
        grid->setColumnStretch(1, 1);
        int row = 0;
        for (const VerbRow& verb : verbTable()) {
            if (verb.where != place || verb.keys.isEmpty())
                continue;
            auto* keys = new parts::PlainLabel(verb.keys.toString(QKeySequence::NativeText), this);
            keys->setRole(look::TextRole::Mono);
            grid->addWidget(keys, row, 0);
            grid->addWidget(new parts::PlainLabel(verb.title, this), row, 1);
            ++row;
        }
        column->addLayout(grid);
        column->addSpacing(look::kSpace2);
    }
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"keysClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
}

} // namespace wr::shell
