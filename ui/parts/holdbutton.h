// SPDX-License-Identifier: GPL-3.0-or-later
//
// A button that acts only when it is held for 1.5 s, by mouse, Space or Enter; letting go earlier does nothing but
// say so. It fills while it is held. GUI thread.
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>

namespace wr::parts {

class HoldButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit HoldButton(const QString& text, QWidget* parent = nullptr);

    // 0 when not held, 1 when confirmed.
    double progress() const;

    bool isHeld() const { return m_timer.isActive(); }

    QSize sizeHint() const override;

signals:
    // Held long enough. The clicked() of the base class means nothing here.
    void confirmed();

    // Let go too early.
    void releasedEarly();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void beginHold();
    void endHold();
    void tick();

    QElapsedTimer m_since;
    QTimer m_timer;
    bool m_early = false; // the last hold was too short: the caption says so
};

} // namespace wr::parts
