// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinepane.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/wraprow.h"
#include "ui/timeline/comparebar.h"
#include "ui/timeline/timelineaccess.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::timeline {
namespace {

constexpr int kGoToWidth = 148; // a date with its time, and German verbs beside it at 1280 px

// A label isolates what it shows by itself; what is foreign in the sentence has been made visible already.
QString forLabel(QString sentence)
{
    return sentence.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

TimelinePane::TimelinePane(EvidenceDesk* desk, std::function<Instant()> now, QWidget* parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_model(desk)
    , m_view(new TimelineView(desk, this))
    , m_time(new QLineEdit(this))
    , m_readout(new parts::PlainLabel(this))
    , m_compare(new CompareBar(m_view, this))
    , m_list(new parts::GridView(this))
{
    installTimelineAccess();
    m_view->setObjectName(u"timelineView"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace1);
    auto* bar = new QWidget(this);
    auto* verbs = new parts::WrapRow(bar);
    verbs->setSpacing(look::kSpace1);
    verbs->setContentsMargins(look::kSpace2, look::kSpace1, look::kSpace2, 0);
    column->addWidget(bar);
    addVerbs(verbs);
    column->addWidget(m_view, 3);
    m_readout->setObjectName(u"timelineReadout"_s);
    m_readout->setTone(parts::Tone::Muted);
    m_readout->setWrapped(true);
    m_readout->setMinimumHeight(2 * m_readout->fontMetrics().height()); // the pane does not jump
    m_readout->setContentsMargins(look::kSpace2, 0, look::kSpace2, look::kSpace1);
    column->addWidget(m_readout);
    column->addWidget(m_compare);
    column->addWidget(m_list, 2);
    addList();

    connect(m_view, &TimelineView::pointed, m_readout,
            [this](const QString& sentence) { m_readout->setText(forLabel(sentence)); });
    connect(m_view, &TimelineView::failed, this,
            [this](const Error& error) { m_readout->setText(sentence(error)); });
    connect(m_view, &TimelineView::windowChanged, this, [this] { m_later.start(); });
    connect(m_view, &TimelineView::itemsAsked, this, &TimelinePane::itemsAsked);
    connect(m_view, &TimelineView::timeAsked, this, [this] {
        m_time->setFocus(Qt::ShortcutFocusReason);
        m_time->selectAll();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(look::kMotionMillis);
    connect(&m_later, &QTimer::timeout, this, &TimelinePane::refreshList);
}

void TimelinePane::setSystems(const QList<SystemId>& systems)
{
    m_view->setSystems(systems);
}

void TimelinePane::setEntries(const std::vector<TimelineEntry>& entries)
{
    m_entries = entries;
    m_view->setEntries(entries);
}

void TimelinePane::showList(bool shown)
{
    m_listButton->setChecked(shown);
    m_list->setVisible(shown);
    refreshList();
}

QPushButton* TimelinePane::addVerb(parts::WrapRow* row, const QString& words, const QString& why)
{
    auto* button = new QPushButton(words, this);
    look::setRole(*button, look::ButtonRole::Quiet);
    parts::explain(*button, why);
    row->addWidget(button);
    return button;
}

void TimelinePane::addVerbs(parts::WrapRow* row)
{
    const auto wish = [this](QPushButton* button, const Steer& steer) {
        connect(button, &QPushButton::clicked, m_view, [this, steer] { m_view->steer(steer); });
    };
    wish(addVerb(row, tr("Everything"), tr("Show all evidence and entries (F).")), Wish::Fit);
    wish(addVerb(row, tr("Zoom in"), tr("Look closer at the cursor (+).")),
         ZoomBy{4, 5, std::nullopt});
    wish(addVerb(row, tr("Zoom out"), tr("Look at more time (-).")), ZoomBy{5, 4, std::nullopt});
    wish(addVerb(row, tr("Previous change"), tr("Go to the change before the cursor ([).")),
         HopChange{-1});
    wish(addVerb(row, tr("Next change"), tr("Go to the change after the cursor (]).")),
         HopChange{1});
    m_previousFirst = addVerb(row, tr("Previous new"), {});
    m_previousFirst->setObjectName(u"timelinePreviousFirst"_s);
    m_previousFirst->setAccessibleName(tr("Go to the previous first appearance"));
    wish(m_previousFirst, HopFirst{-1});
    m_nextFirst = addVerb(row, tr("Next new"), {});
    m_nextFirst->setObjectName(u"timelineNextFirst"_s);
    m_nextFirst->setAccessibleName(tr("Go to the next first appearance"));
    wish(m_nextFirst, HopFirst{1});
    connect(m_view, &TimelineView::windowChanged, this, &TimelinePane::offerFirsts);
    connect(m_view, &TimelineView::cursorMoved, this, &TimelinePane::offerFirsts);
    offerFirsts();
    row->addStretch();
    m_time->setObjectName(u"timelineGoTo"_s);
    m_time->setPlaceholderText(tr("Go to 14:02, T-5m or a date (G)"));
    m_time->setAccessibleName(tr("Go to a time"));
    m_time->setLayoutDirection(Qt::LeftToRight);
    m_time->setMinimumWidth(look::textPx(kGoToWidth));
    m_time->setMaximumWidth(look::kSideWidth);
    row->addGrowing(m_time);
    connect(m_time, &QLineEdit::returnPressed, this, &TimelinePane::goToTyped);
    m_follow = addVerb(row, tr("Follow live"), tr("Keep the newest evidence in view."));
    m_follow->setCheckable(true);
    connect(m_follow, &QPushButton::toggled, m_view, &TimelineView::setFollowing);
    connect(m_view, &TimelineView::followingChanged, m_follow, &QPushButton::setChecked);
    m_listButton = addVerb(row, tr("List"), tr("Show the same window as a list."));
    m_listButton->setObjectName(u"timelineListButton"_s);
    m_listButton->setCheckable(true);
    connect(m_listButton, &QPushButton::toggled, this, &TimelinePane::showList);
}

// A button that goes off under the focus hands it on, so that the next key does not land somewhere else.
void TimelinePane::offerFirsts()
{
    const bool earlier = m_view->firstBeyond(-1).has_value();
    const bool later = m_view->firstBeyond(1).has_value();
    QPushButton* left = earlier ? m_previousFirst : m_nextFirst;
    const bool stays = earlier || later;
    if ((m_previousFirst->hasFocus() && !earlier) || (m_nextFirst->hasFocus() && !later)) {
        if (stays)
            left->setEnabled(true);
        (stays ? static_cast<QWidget*>(left) : m_view)->setFocus(Qt::OtherFocusReason);
    }
    const auto offer = [](QPushButton& button, bool on, const QString& why, const QString& off) {
        if (button.isEnabled() == on && !button.toolTip().isEmpty())
            return; // asked at every step of a pan
        parts::setOffBecause(button, on ? QString() : off);
        if (on)
            parts::explain(button, why);
    };
    offer(*m_previousFirst, earlier,
          tr("Go to what is seen for the first time before the cursor ({)."),
          tr("Nothing is seen for the first time before the cursor."));
    offer(*m_nextFirst, later, tr("Go to what is seen for the first time after the cursor (})."),
          tr("Nothing is seen for the first time after the cursor."));
}

void TimelinePane::addList()
{
    m_list->setObjectName(u"timelineList"_s);
    m_list->setAccessibleName(tr("Everything in this window of the timeline, in order of time"));
    m_list->setEmptyText(tr("Nothing lies in this window."),
                         tr("Zoom out, or press F to see everything."));
    m_list->setSource(&m_model);
    m_list->setSortRole(TimelineModel::SortRole);
    constexpr std::array widths{30, 27, 40, 24, 12}; // characters at the start
    for (size_t i = 0; i < widths.size(); ++i)
        m_list->setColumnWidth(static_cast<int>(i),
                               widths.at(i) * look::textPx(look::kBodyPx) * 5 / 9);
    m_list->setVisible(false);
    connect(m_list, &parts::GridView::picked, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_readout->setText(
                forLabel(index.siblingAtColumn(0).data(Qt::AccessibleTextRole).toString()));
    });
    connect(m_list, &parts::GridView::opened, this, [this](const QModelIndex& index) {
        if (const auto item = m_model.item(index.row()))
            emit itemOpened(item->ref);
    });
}

void TimelinePane::goToTyped()
{
    const auto at = instantFromPerson(m_time->text(), m_now());
    if (!at) {
        m_readout->setText(
            tr("This is no time. Type 14:02, T-5m, or a date such as 2026-11-24T14:02Z."));
        return;
    }
    m_view->showMoment(toEvidenceTime(*at).nanos);
    m_view->setFocus(Qt::OtherFocusReason);
}

void TimelinePane::refreshList()
{
    if (m_list->isVisible())
        m_model.show(m_view->query(), m_entries, m_view->picture().bands, m_view->firsts());
}

} // namespace wr::timeline
