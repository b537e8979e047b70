// SPDX-License-Identifier: GPL-3.0-or-later
//
// A coloured strip across a screen that says what is special about everything below it: a demo, a drill, being
// offline, or being the only member. GUI thread.
#pragma once

#include <QtWidgets/QFrame>

#include <functional>

class QBoxLayout;
class QPushButton;

namespace wr::parts {

class PlainLabel;

enum class BannerKind { Demo, Drill, Offline, OnlyYou, Danger, Notice };

class Banner final : public QFrame
{
    Q_OBJECT

public:
    Banner(BannerKind kind, const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setKind(BannerKind kind);

    // Adds a button at the end; name becomes its object name. Owned by the banner.
    QPushButton* addAction(const QString& name, const QString& label,
                           const std::function<void()>& pressed);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    BannerKind m_kind;
    PlainLabel* m_text; // owned by the widget tree
    QBoxLayout* m_row;  // owned by the widget tree
};

} // namespace wr::parts
