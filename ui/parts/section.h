// SPDX-License-Identifier: GPL-3.0-or-later
//
// A titled card on a panel: the frame of everything that stands beside something else. GUI thread.
#pragma once

#include <QtWidgets/QFrame>

class QBoxLayout;

namespace wr::parts {

class PlainLabel;

class Section final : public QFrame
{
    Q_OBJECT

public:
    explicit Section(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);

    // A short remark at the end of the title line, such as a count; empty hides it.
    void setRemark(const QString& remark);

    // Puts a small widget at the end of the title line; owned by the section.
    void addToTitle(QWidget* widget);

    // Where the content goes, from top to bottom.
    QBoxLayout* content() const { return m_content; }

private:
    PlainLabel* m_title;   // owned by the widget tree
    PlainLabel* m_remark;  // owned by the widget tree
    QBoxLayout* m_head;    // owned by the widget tree
    QBoxLayout* m_content; // owned by the widget tree
};

} // namespace wr::parts
