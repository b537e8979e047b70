// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineaccess.h"

#include "ui/timeline/timelineview.h"
#include "ui/timeline/timelinewords.h"

#include <QtCore/QPointer>
#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QScrollBar>

#include <map>
#include <memory>

namespace wr::timeline {
namespace {

// One lane. Refers to the view and a number; a lane that went answers as invalid and never dangles.
class LaneAccess final : public QAccessibleInterface
{
public:
    LaneAccess(TimelineView* view, int lane)
        : m_view(view)
        , m_lane(lane)
    {
    }

    bool isValid() const override { return known() != nullptr; }

    QObject* object() const override { return nullptr; }

    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }

    QAccessibleInterface* child(int) const override { return nullptr; }

    QAccessibleInterface* childAt(int, int) const override { return nullptr; }

    int childCount() const override { return 0; }

    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QAccessible::Role role() const override { return QAccessible::Graphic; }

    QAccessible::State state() const override { return {}; }

    QRect rect() const override;
    QString text(QAccessible::Text kind) const override;

    void setText(QAccessible::Text, const QString&) override { }

private:
    const SceneLane* known() const
    {
        if (m_view == nullptr)
            return nullptr;
        const auto& lanes = m_view->scene().lanes;
        return m_lane < static_cast<int>(lanes.size()) ? &lanes[static_cast<size_t>(m_lane)]
                                                       : nullptr;
    }

    QPointer<TimelineView> m_view;
    int m_lane;
};

QRect LaneAccess::rect() const
{
    const SceneLane* shown = known();
    if (shown == nullptr)
        return {};
    const Lane& lane = shown->lane;
    const int top = lane.top - m_view->verticalScrollBar()->value();
    return {m_view->viewport()->mapToGlobal(QPoint(0, top)),
            QSize(m_view->viewport()->width(), lane.height)};
}

QString LaneAccess::text(QAccessible::Text kind) const
{
    const SceneLane* shown = known();
    if (shown == nullptr)
        return {};
    if (kind == QAccessible::Name)
        return laneTitle(shown->lane);
    if (kind == QAccessible::Value || kind == QAccessible::Description)
        return laneSentence(*shown, m_view->source());
    return {};
}

class TimelineAccess final : public QAccessibleWidget
{
public:
    explicit TimelineAccess(TimelineView* view)
        : QAccessibleWidget(view, QAccessible::Chart)
        , m_view(view)
    {
    }

    ~TimelineAccess() override
    {
        for (const auto& [lane, id] : m_lanes)
            QAccessible::deleteAccessibleInterface(id);
    }

    TimelineAccess(const TimelineAccess&) = delete;
    TimelineAccess& operator=(const TimelineAccess&) = delete;

    int childCount() const override { return static_cast<int>(m_view->scene().lanes.size()); }

    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_lanes.find(index);
        if (known != m_lanes.end())
            return QAccessible::accessibleInterface(known->second);
        auto* lane = std::make_unique<LaneAccess>(m_view, index).release(); // owned by the registry
        m_lanes[index] = QAccessible::registerAccessibleInterface(lane);
        return lane;
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (const auto& [lane, id] : m_lanes) {
            if (QAccessible::accessibleInterface(id) == wanted)
                return lane;
        }
        return -1;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value || kind == QAccessible::Description)
            return viewSentence(m_view->scene(), m_view->source());
        return QAccessibleWidget::text(kind);
    }

private:
    TimelineView* m_view; // the widget this interface stands for; it outlives the interface
    mutable std::map<int, QAccessible::Id> m_lanes;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view == nullptr ? nullptr : std::make_unique<TimelineAccess>(view).release();
}

} // namespace

void installTimelineAccess()
{
    static const bool once = [] {
        QAccessible::installFactory(&make);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace wr::timeline
