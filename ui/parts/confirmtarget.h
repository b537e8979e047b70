// SPDX-License-Identifier: GPL-3.0-or-later
//
// The last step before something dangerous: one types the target's short name and presses, or holds the button for
// 1.5 s. Both work by keyboard; Enter in the field does nothing. The name is shown in fixed width with hidden
// characters as tokens. GUI thread.
#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;

namespace wr::parts {

class HoldButton;
class PlainLabel;

class ConfirmTarget final : public QWidget
{
    Q_OBJECT

public:
    // target: what must be typed; actionLabel: a verb and its object, such as "Pin prompt v41".
    ConfirmTarget(const QString& target, const QString& actionLabel, QWidget* parent = nullptr);

    // Puts everything off with the reason and who may; an empty reason puts it on again.
    void setBlocked(const QString& reason);

    bool isTyped() const;

signals:
    // Emitted once; the owner hides or replaces the part.
    void confirmed();

private:
    void judge();
    void confirm();

    QString m_target;
    QString m_blocked;
    bool m_done = false;
    PlainLabel* m_why;    // owned by the widget tree
    QLineEdit* m_field;   // owned by the widget tree
    QPushButton* m_press; // owned by the widget tree
    HoldButton* m_hold;   // owned by the widget tree
};

} // namespace wr::parts
