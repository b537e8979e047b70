// SPDX-License-Identifier: GPL-3.0-or-later
//
// A button whose words may be longer than its place, such as a person's name in a narrow window: they are elided, and
// the tooltip begins with all of them. GUI thread.
#pragma once

#include <QtWidgets/QPushButton>

namespace wr::parts {

class ElidedButton final : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

    // Its words at their shortest: a few letters.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int roomForWords() const;
    bool isCut() const;
};

} // namespace wr::parts
