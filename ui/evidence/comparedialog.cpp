// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/comparedialog.h"

#include "models/base/plaintext.h"
#include "ui/evidence/rowsmodel.h"
#include "ui/evidence/stepchart.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/gridview.h"
#include "ui/parts/howfar.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

namespace {

constexpr int kCompareHeight = 720;
constexpr int kWidth = 1160;
constexpr double kNanosPerMilli = 1e6;
constexpr double kMillisPerSecond = 1e3;
constexpr std::array kTotalWidths{260, 90, 90};
constexpr std::array kDifferenceWidths{440, 110, 110};

template<class Widths>
void setWidths(parts::GridView& grid, const Widths& widths)
{
    for (std::size_t at = 0; at < widths.size(); ++at)
        grid.setColumnWidth(static_cast<int>(at), look::textPx(widths.at(at)));
}

bool overlaps(const Stretch& stretch, qint64 from, qint64 to)
{
    return from < stretch.to && to >= stretch.from;
}

} // namespace

CompareDialog::CompareDialog(EvidenceDesk* desk, QWidget* parent)
    : QDialog(parent)
    , m_counter(desk)
    , m_traits(desk)
    , m_totals(new RowsModel(totalHeaders(), this))
    , m_differences(new RowsModel(differenceHeaders(), this))
    , m_before(new parts::PlainLabel(this))
    , m_after(new parts::PlainLabel(this))
    , m_words(new parts::PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_again(new QPushButton(tr("Count again"), this))
    , m_list(nullptr)
    , m_sentence(new parts::PlainLabel(this))
    , m_rates(nullptr)
    , m_latency(nullptr)
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Compare two windows of time"));
    look::setSurface(*this, look::Surface::Panel);
    const QSize wanted(look::textPx(kWidth), look::textPx(kCompareHeight));
    resize(parent == nullptr ? wanted : wanted.boundedTo(parent->window()->size()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace4, look::kSpace3, look::kSpace4, look::kSpace3);
    column->setSpacing(look::kSpace2);
    buildHead(column);
    auto* down = new QSplitter(Qt::Vertical, this);
    down->addWidget(buildUpper());
    down->addWidget(buildLower());
    down->setChildrenCollapsible(false);
    column->addWidget(down, 1);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"compareClose"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    for (QPushButton* one : {m_cancel, m_again, close})
        one->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &CompareDialog::cancel);
    connect(m_again, &QPushButton::clicked, this, &CompareDialog::begin);
    connect(&m_counter, &WindowCounter::progressed, this, &CompareDialog::tell);
    connect(&m_counter, &WindowCounter::counted, this, &CompareDialog::showCounted);
    connect(&m_traits, &TraitCounter::progressed, this,
            [this] { parts::showHowFar(*m_progress, m_traits.share()); });
    connect(&m_traits, &TraitCounter::counted, this, &CompareDialog::showTraits);
    const auto fail = [this](const Error& error) {
        setCounting(false);
        say(sentence(error), true);
    };
    connect(&m_counter, &WindowCounter::failed, this, fail);
    connect(&m_traits, &TraitCounter::failed, this, fail);
    connect(desk, &EvidenceDesk::rangeChanged, this,
            [this](const SystemId& system, qint64 from, qint64 to) {
                const bool ours = m_systems.isEmpty() || m_systems.contains(system);
                if (isVisible() && ours
                    && (overlaps(m_pair.before, from, to) || overlaps(m_pair.after, from, to)))
                    say(tr("Evidence arrived in these windows since: count again to have it in."),
                        true);
            });
}

void CompareDialog::buildHead(QBoxLayout* column)
{
    m_before->setObjectName(u"compareBefore"_s);
    m_after->setObjectName(u"compareAfter"_s);
    m_words->setObjectName(u"compareWords"_s);
    m_words->setWrapped(true);
    parts::showHowFar(*m_progress, 0);
    m_progress->setAccessibleName(tr("How far the counting is"));
    m_cancel->setObjectName(u"compareCancel"_s);
    m_cancel->setAccessibleName(tr("Cancel the counting"));
    m_again->setObjectName(u"compareAgain"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::kSpace2);
    row->addWidget(m_words, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_again);
    column->addWidget(m_before);
    column->addWidget(m_after);
    column->addLayout(row);
}

QWidget* CompareDialog::buildUpper()
{
    auto* totals = new parts::GridView(this);
    totals->setObjectName(u"compareTotals"_s);
    totals->setAccessibleName(tr("Both windows in all"));
    totals->setEmptyText(tr("Nothing is counted yet."), {});
    totals->setSource(m_totals);
    totals->setSortRole(RowsModel::SortRole);
    setWidths(*totals, kTotalWidths);

    auto* changes = new QWidget(this);
    auto* column = new QVBoxLayout(changes);
    column->setContentsMargins(0, 0, 0, look::kSpace1);
    column->setSpacing(look::kSpace1);
    auto* filter = new parts::FilterBar(changes);
    filter->setPrompt(tr("Filter what changed"));
    m_list = new parts::GridView(changes);
    m_list->setObjectName(u"compareDifferences"_s);
    m_list->setAccessibleName(tr("What changed, the most telling first"));
    m_list->setSource(m_differences);
    m_list->setSortRole(RowsModel::SortRole);
    m_list->useFilter(filter);
    setWidths(*m_list, kDifferenceWidths);
    m_sentence->setObjectName(u"compareSentence"_s);
    m_sentence->setWrapped(true);
    m_sentence->setSelectable(true);
    m_sentence->hide();
    column->addWidget(filter);
    column->addWidget(m_list, 1);
    column->addWidget(m_sentence);
    connect(m_list, &parts::GridView::picked, this, [this](const QModelIndex& index) {
        m_sentence->setText(index.siblingAtColumn(0).data().toString());
        m_sentence->setVisible(index.isValid());
    });

    auto* across = new QSplitter(this);
    across->addWidget(totals);
    across->addWidget(changes);
    across->setChildrenCollapsible(false);
    across->setHandleWidth(look::kSpace2);
    across->setSizes({2 * look::kSideWidth, 3 * look::kSideWidth});
    return across;
}

QWidget* CompareDialog::buildLower()
{
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(u"compareTabs"_s);
    const QString rates = tr("Failed and adverse, over time");
    const QString latency = tr("How long model calls took, over time");
    m_rates
        = new StepChart(u"compareRates"_s, rates, StepMeasure::Failed, StepMeasure::Adverse, tabs);
    m_latency = new StepChart(u"compareLatency"_s, latency, StepMeasure::Median,
                              StepMeasure::Slowest, tabs);
    tabs->addTab(m_rates, rates);
    tabs->addTab(m_latency, latency);
    return tabs;
}

void CompareDialog::compare(const QList<SystemId>& systems, const WindowPair& pair,
                            const QString& whose)
{
    m_systems = systems;
    m_pair = pair;
    setWindowTitle(tr("Compare two windows of time: %1").arg(visibleText(whose, Lines::Single)));
    m_before->setText(tr("Before: %1").arg(stretchText(pair.before)));
    m_after->setText(tr("After: %1").arg(stretchText(pair.after)));
    begin();
}

void CompareDialog::begin()
{
    clear();
    setCounting(true);
    m_progress->setValue(0);
    say(tr("Counting the items of both windows."), false);
    m_list->setFocus(Qt::OtherFocusReason);
    m_since.start();
    m_counter.ask(m_systems, m_pair);
}

void CompareDialog::tell()
{
    const double share = m_counter.share();
    parts::showHowFar(*m_progress, share);
    const auto millis = static_cast<double>(std::max<qint64>(m_since.elapsed(), 1));
    const auto rate
        = static_cast<qint64>(static_cast<double>(m_counter.items()) * kMillisPerSecond / millis);
    if (share <= 0) {
        say(tr("Counted %1 items, %2 a second.")
                .arg(look::countText(m_counter.items()), look::countText(rate)),
            false);
        return;
    }
    const double left = std::ceil(millis * (1 - share) / share / kMillisPerSecond)
        * kMillisPerSecond * kNanosPerMilli;
    say(tr("Counted %1 items, %2 a second, about %3 left.")
            .arg(look::countText(m_counter.items()), look::countText(rate),
                 look::durationText(static_cast<qint64>(left))),
        false);
}

void CompareDialog::showCounted()
{
    const CountedWindow& before = m_counter.before();
    const CountedWindow& after = m_counter.after();
    m_totals->setRows(totalRows(before, after), totalOrders(before, after));
    m_found
        = compareWindows(before.counts, before.stretch.span(), after.counts, after.stretch.span());
    m_differences->setRows(differenceRows(m_found), differenceOrders(m_found));
    m_list->pick(m_differences->index(0, 0)); // its sentence stands below in full
    m_rates->setCounts(before, after);
    m_latency->setCounts(before, after);
    if (before.counts.items > 0 && after.counts.items > 0) {
        say(tr("Counted %1 items. Tokens, scores and finish reasons are being counted.")
                .arg(look::countText(m_counter.items())),
            false);
        m_traits.ask(m_systems, before, after);
        return;
    }
    setCounting(false);
    if (before.counts.items > 0)
        say(tr("There are no items in the window after, so nothing can be compared. Choose "
               "another one on the timeline."),
            true);
    else if (after.counts.items > 0)
        say(tr("There are no items in the window before, so nothing can be compared. Choose "
               "another one on the timeline."),
            true);
    else
        say(tr("There are no items in either window. Choose other windows on the timeline, or "
               "other systems."),
            true);
}

// Behind what stands there already, so that nothing moves under the eyes.
void CompareDialog::showTraits()
{
    setCounting(false);
    m_found += m_traits.differences();
    const int picked = m_list->current().row();
    m_list->setEmptyText(tr("Nothing differs by more than chance would explain."),
                         tr("Wider windows hold more items, which tell smaller differences."));
    m_differences->setRows(differenceRows(m_found), differenceOrders(m_found));
    m_list->pick(m_differences->index(std::max(picked, 0), 0));
    say(tr("Counted %1 items. What chance would explain is left out.")
            .arg(look::countText(m_counter.items())),
        false);
}

void CompareDialog::cancel()
{
    const bool shown = !m_counter.isCounting();
    m_counter.stop();
    m_traits.stop();
    setCounting(false);
    say(shown ? tr("Cancelled: tokens, scores and finish reasons are not compared.")
              : tr("Cancelled: nothing is compared. Count again, or choose smaller windows."),
        true);
    m_again->setFocus(Qt::OtherFocusReason);
}

void CompareDialog::clear()
{
    m_traits.stop();
    m_found.clear();
    m_totals->setRows({});
    m_list->setEmptyText(tr("Nothing is compared yet."), {});
    m_differences->setRows({});
    m_sentence->hide();
    m_rates->clear();
    m_latency->clear();
}

void CompareDialog::done(int result)
{
    if (m_isCounting)
        cancel();
    QDialog::done(result);
}

void CompareDialog::setCounting(bool counting)
{
    m_isCounting = counting;
    m_progress->setVisible(counting);
    m_cancel->setVisible(counting);
    m_again->setVisible(!counting);
}

void CompareDialog::say(const QString& text, bool bad)
{
    m_words->setTone(bad ? parts::Tone::Warning : parts::Tone::Muted);
    m_words->setText(text);
}

} // namespace wr::evidence
