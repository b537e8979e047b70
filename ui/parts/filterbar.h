// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line above a list that one types into to narrow it, with how many remain. Esc goes back to the list and keeps
// the text; the button clears it. GUI thread.
#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;

namespace wr::parts {

class PlainLabel;

class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    QString filter() const;
    void setFilter(const QString& text);

    // What may be typed, such as "Filter systems".
    void setPrompt(const QString& prompt);

    // "12 of 340"; with both equal only the total shows; -1 when nobody has counted all.
    void setCounts(qint64 shown, qint64 total);

    // Takes the first letters typed in the list and puts the cursor behind them.
    void take(const QString& typed);

signals:
    void filterEdited(const QString& text);

    // Esc, Enter or Down: the focus belongs back in the list.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_field;   // owned by the widget tree
    PlainLabel* m_counts; // owned by the widget tree
    QPushButton* m_clear; // owned by the widget tree
};

} // namespace wr::parts
