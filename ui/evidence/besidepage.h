// SPDX-License-Identifier: GPL-3.0-or-later
//
// A page behind those of an opened item that looks for something to see it beside, and only while it is seen. GUI thread.
#pragma once

#include "models/facts/evidence.h"

#include <QtWidgets/QWidget>

namespace wr::evidence {

class BesidePage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // systems: where to look; empty = all.
    void show(const ItemDetail& detail, const QList<SystemId>& systems);

signals:
    void openAsked(const wr::ItemRef& ref);

protected:
    void showEvent(QShowEvent* event) override;

    const ItemDetail& detail() const { return m_detail; }

    const QList<SystemId>& systems() const { return m_systems; }

    // Another item is opened, or the same again: what was asked for is void, and what stood here is not of it.
    virtual void wait() = 0;
    // Somebody sees the page now.
    virtual void look() = 0;

private:
    void lookOnce();

    ItemDetail m_detail;
    QList<SystemId> m_systems;
    bool m_due = false; // not looked for yet
};

} // namespace wr::evidence
