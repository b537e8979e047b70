// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/readingorder.h"

#include <QtCore/QList>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>

namespace wr::parts {

namespace {

void gather(QWidget& widget, QList<QWidget*>& found);

void gather(const QLayout& layout, QList<QWidget*>& found)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (item->widget() != nullptr)
            gather(*item->widget(), found);
        else if (item->layout() != nullptr)
            gather(*item->layout(), found);
    }
}

void gather(QWidget& widget, QList<QWidget*>& found)
{
    if ((widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr)
        found.append(&widget);
    if (const auto* scroll = qobject_cast<const QScrollArea*>(&widget)) {
        if (scroll->widget() != nullptr)
            gather(*scroll->widget(), found);
    } else if (const auto* splitter = qobject_cast<const QSplitter*>(&widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            gather(*splitter->widget(i), found);
    } else if (widget.layout() != nullptr) {
        gather(*widget.layout(), found);
    }
}

} // namespace

void tabInReadingOrder(QWidget& top)
{
    QList<QWidget*> stops;
    if (top.layout() != nullptr)
        gather(*top.layout(), stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

void nameByLabels(QWidget& top)
{
    for (const QFormLayout* form : top.findChildren<QFormLayout*>()) {
        for (int row = 0; row < form->rowCount(); ++row) {
            QLayoutItem* name = form->itemAt(row, QFormLayout::LabelRole);
            QLayoutItem* field = form->itemAt(row, QFormLayout::FieldRole);
            auto* label = name == nullptr ? nullptr : qobject_cast<QLabel*>(name->widget());
            if (label != nullptr && field != nullptr && field->widget() != nullptr)
                label->setBuddy(field->widget());
        }
    }
}

} // namespace wr::parts
