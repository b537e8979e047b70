// SPDX-License-Identifier: GPL-3.0-or-later
//
// What to do when the button cannot: a phone number or a command, in fixed width, with a button to copy it. GUI thread.
#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace wr::actions {

// "Ana Kim   +49 30 …   [copy]". Both texts are foreign.
class CallRow final : public QWidget
{
    Q_OBJECT

public:
    CallRow(const QString& label, const QString& value, QWidget* parent = nullptr);
};

// The manual command and the phone number of a rung.
class Fallback final : public QWidget
{
    Q_OBJECT

public:
    explicit Fallback(QWidget* parent = nullptr);

    void show(const QString& manualCommand, const QString& phone);

signals:
    // Somebody did it without the button and wants to say so.
    void recordAsked();

private:
    QList<QWidget*> rowsOf(const QString& manualCommand, const QString& phone);

    QPushButton* m_record; // owned by the widget tree
};

} // namespace wr::actions
