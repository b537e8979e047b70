// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands where a list has nothing in it: an icon, what that means, what to do next, and a button for it.
// GUI thread.
#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace wr::parts {

class PlainLabel;

class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    // iconName as in look::icon; sentence says what is missing, next says what to do.
    EmptyState(const QString& iconName, const QString& sentence, const QString& next,
               QWidget* parent = nullptr);

    void setTexts(const QString& sentence, const QString& next);

    // The button for the next step; there is one at most, made by the first call.
    QPushButton* button(const QString& label);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QWidget* m_glyph;       // owned by the widget tree; the place the icon is painted at
    PlainLabel* m_sentence; // owned by the widget tree
    PlainLabel* m_next;     // owned by the widget tree
    QPushButton* m_maybeButton = nullptr; // owned by the widget tree
};

} // namespace wr::parts
