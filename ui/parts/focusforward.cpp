// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/focusforward.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtGui/QFocusEvent>
#include <QtWidgets/QWidget>

namespace wr::parts {

namespace {

class FocusForward final : public QObject
{
public:
    explicit FocusForward(QWidget& container)
        : QObject(&container)
    {
        container.installEventFilter(this);
    }

    void aim(QWidget& target) { m_target = &target; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn && !m_target.isNull() && m_target != watched)
            m_target->setFocus(static_cast<QFocusEvent*>(event)->reason());
        return QObject::eventFilter(watched, event);
    }

private:
    QPointer<QWidget> m_target;
};

} // namespace

void forwardFocus(QWidget& container, QWidget& target)
{
    FocusForward* forward = nullptr;
    for (QObject* child : container.children()) {
        if (auto* one = dynamic_cast<FocusForward*>(child))
            forward = one;
    }
    if (forward == nullptr)
        forward = new FocusForward(container); // owned by the container
    forward->aim(target);
}

} // namespace wr::parts
