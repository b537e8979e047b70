// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

namespace {

constexpr std::array kScales{1.0, 1.25, 1.5, 1.75, 2.0};

} // namespace

Preferences* Preferences::open(QWidget* parent, const Layout& layout, Chosen chosen)
{
    auto* dialog = new Preferences(parent, layout, std::move(chosen));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->QDialog::open();
    return dialog;
}

Preferences::Preferences(QWidget* parent, const Layout& layout, Chosen chosen)
    : QDialog(parent)
    , m_layout(layout)
    , m_chosen(std::move(chosen))
{
    setObjectName(u"preferences"_s);
    setWindowTitle(tr("Preferences"));
    setMinimumWidth(look::kDialogWidth);
    auto* scheme = new QComboBox(this);
    scheme->setObjectName(u"prefScheme"_s);
    scheme->addItem(tr("As the desktop"), QString());
    scheme->addItem(tr("Light"), u"light"_s);
    scheme->addItem(tr("Dark"), u"dark"_s);
    scheme->addItem(tr("High contrast"), u"contrast"_s);
    scheme->setCurrentIndex(std::max(0, scheme->findData(layout.scheme)));
    auto* scale = new QComboBox(this);
    scale->setObjectName(u"prefScale"_s);
    for (const double share : kScales) {
        scale->addItem(look::percentText(share), share);
        if (share <= layout.textScale)
            scale->setCurrentIndex(scale->count() - 1);
    }
    auto* times = new QComboBox(this);
    times->setObjectName(u"prefTimes"_s);
    times->addItem(tr("UTC"), false);
    times->addItem(tr("Local, with its offset"), true);
    times->setCurrentIndex(layout.localTimes ? 1 : 0);
    auto* form = new QFormLayout;
    form->setSpacing(look::kSpace3);
    form->addRow(new parts::PlainLabel(tr("Colours"), this), scheme);
    form->addRow(new parts::PlainLabel(tr("Text size"), this), scale);
    form->addRow(new parts::PlainLabel(tr("Times in lists"), this), times);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"prefClose"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace4);
    column->addLayout(form);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
    parts::nameByLabels(*this);
    parts::tabInReadingOrder(*this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(scheme, &QComboBox::currentIndexChanged, this, [this, scheme] {
        m_layout.scheme = scheme->currentData().toString();
        m_chosen(m_layout);
    });
    connect(scale, &QComboBox::currentIndexChanged, this, [this, scale] {
        m_layout.textScale = scale->currentData().toDouble();
        m_chosen(m_layout);
    });
    connect(times, &QComboBox::currentIndexChanged, this, [this, times] {
        m_layout.localTimes = times->currentData().toBool();
        m_chosen(m_layout);
    });
}

} // namespace wr::shell
