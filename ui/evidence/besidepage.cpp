// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/besidepage.h"

#include <utility>

namespace wr::evidence {

void BesidePage::show(const ItemDetail& detail, const QList<SystemId>& systems)
{
    m_detail = detail;
    m_systems = systems;
    m_due = true;
    wait();
    if (isVisible())
        lookOnce();
}

void BesidePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    lookOnce();
}

void BesidePage::lookOnce()
{
    if (std::exchange(m_due, false))
        look();
}

} // namespace wr::evidence
