// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/threestates.h"

#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QGridLayout>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr int kColumns = 4;

parts::PlainLabel* cell(const QString& text, parts::Tone tone, QWidget* parent)
{
    auto* label = new parts::PlainLabel(text, parent);
    label->setTone(tone);
    label->setWrapped(true);
    return label;
}

QString told(const QString& value)
{
    return value.isNull() ? ThreeStates::tr("not read")
        : value.isEmpty() ? ThreeStates::tr("empty")
                          : value;
}

} // namespace

ThreeStates::ThreeStates(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QGridLayout(this))
{
    setObjectName(u"threeStates"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(look::kSpace4);
    m_rows->setVerticalSpacing(look::kSpace1);
    for (int column = 1; column < kColumns; ++column)
        m_rows->setColumnStretch(column, 1);
    setAccessibleName(tr("The target as we found it, as we left it, and as it is now"));
}

void ThreeStates::show(const QList<StateRow>& rows)
{
    clear();
    setVisible(!rows.isEmpty());
    if (rows.isEmpty())
        return;
    addHeading();
    for (int i = 0; i < rows.size(); ++i)
        addRow(i + 1, rows.at(i));
}

void ThreeStates::clear()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> gone(item);
        if (QWidget* widget = gone->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
}

void ThreeStates::addHeading()
{
    const QStringList headings{QString(), tr("As we found it"), tr("As we left it"),
                               tr("As it is now")};
    for (int column = 1; column < kColumns; ++column) {
        auto* label = cell(headings.at(column), parts::Tone::Muted, this);
        label->setRole(look::TextRole::Caption);
        m_rows->addWidget(label, 0, column);
    }
}

void ThreeStates::addRow(int row, const StateRow& state)
{
    auto* name = cell(state.differs ? tr("%1 (changed)").arg(state.name) : state.name,
                      state.differs ? parts::Tone::Danger : parts::Tone::Muted, this);
    m_rows->addWidget(name, row, 0);
    const QStringList values{told(state.found), told(state.left), told(state.now)};
    for (int i = 0; i < values.size(); ++i) {
        auto* value = cell(values.at(i), parts::Tone::Strong, this);
        value->setRole(look::TextRole::Mono);
        m_rows->addWidget(value, row, i + 1);
    }
    name->setAccessibleName(tr("%1: found %2, left %3, now %4")
                                .arg(name->plain(), values.at(0), values.at(1), values.at(2)));
}

} // namespace wr::actions
