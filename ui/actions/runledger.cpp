// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/runledger.h"

#include "models/base/plaintext.h"
#include "ui/actions/runmarks.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/clipboard.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plaintextview.h"
#include "ui/parts/statuschip.h"
#include "ui/parts/unseenlabel.h"
#include "ui/parts/wraprow.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QPainter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr std::array kRunWidths{170, 90, 220, 150, 120, 180, 60, 80, 120, 240, 240};
constexpr qint64 kMicrosPerHour = 3'600'000'000;

// A state as chip: shape, word and colour.
class StateDelegate final : public QStyledItemDelegate
{
public:
    StateDelegate(const RunModel* model, parts::GridView* grid)
        : QStyledItemDelegate(grid)
        , m_model(model)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const look::Tokens& now = look::current();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, chosen ? now.selection : now.card);
        const QString word = index.data().toString();
        const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(index.model());
        const QModelIndex source = proxy == nullptr ? index : proxy->mapToSource(index);
        if (source.isValid())
            parts::paintChip(*painter, option.rect.adjusted(look::kSpace1, 0, 0, 0),
                             markOf(m_model->at(source.row()).state), word);
    }

private:
    const RunModel* m_model;
};

} // namespace

RunLedger::RunLedger(Desk* desk, const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_model(RunSpelling{[](Instant when) { return look::utcText(when); },
                          [](qint64 nanos) { return look::durationText(nanos); }})
    , m_list(new parts::GridView(this))
    , m_system(new QComboBox(this))
    , m_group(new QComboBox(this))
    , m_by(new QComboBox(this))
    , m_time(new QComboBox(this))
    , m_record(new parts::PlainTextView(this))
{
    setObjectName(u"runLedger"_s);
    auto* top = makeTop();
    m_record->setObjectName(u"runRecord"_s);
    m_record->setMonospaced(true);
    m_record->setContentName(tr("The picked run: request, state before, and every step"));
    m_record->setForeignText(tr("Pick a run to see its request and every step."));
    auto* down = new QSplitter(Qt::Vertical, this);
    down->addWidget(m_list);
    down->addWidget(m_record);
    down->setStretchFactor(0, 3);
    down->setStretchFactor(1, 2);
    down->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace3, look::kSpace2, look::kSpace3, look::kSpace3);
    column->setSpacing(look::kSpace2);
    column->addWidget(top);
    column->addWidget(makeFilters());
    column->addWidget(down, 1);
    connect(m_list, &parts::GridView::picked, this, &RunLedger::showRun);
    connect(desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || !change.runs.isEmpty())
            refresh();
    });
    parts::forwardFocus(*this, *m_list);
    refresh();
}

QWidget* RunLedger::makeTop()
{
    auto* top = new QWidget(this);
    auto* bar = new parts::FilterBar(top);
    bar->setPrompt(tr("Filter runs"));
    m_list->setObjectName(u"runs"_s);
    m_list->setAccessibleName(tr("Runs"));
    m_list->setEmptyText(tr("Nothing was pressed that fits."),
                         tr("Every press stands here, also one that failed or was undone. Widen "
                            "the filters above when one is missing."));
    m_list->setSource(&m_model);
    m_list->setSortRole(RunModel::SortRole);
    m_list->useFilter(bar);
    m_list->setItemDelegateForColumn(RunModel::StateColumn, new StateDelegate(&m_model, m_list));
    for (size_t at = 0; at < kRunWidths.size(); ++at)
        m_list->setColumnWidth(static_cast<int>(at), look::textPx(kRunWidths.at(at)));
    auto* row = new parts::WrapRow(top);
    row->addGrowing(bar);
    const auto add = [top, row](const QString& name, const QString& icon, const QString& label) {
        auto* button = new QPushButton(look::icon(icon), label, top);
        button->setObjectName(name);
        look::setRole(*button, look::ButtonRole::Quiet);
        row->addWidget(button);
        return button;
    };
    connect(add(u"ledgerCsv"_s, u"copy"_s, tr("Copy as CSV")), &QPushButton::clicked, this,
            [this] { parts::copyPlain(m_list->asCsv()); });
    connect(add(u"ledgerSaveCsv"_s, {}, tr("Export as CSV…")), &QPushButton::clicked, this,
            [this] { askExport(RunFormat::Csv); });
    connect(add(u"ledgerSaveJson"_s, {}, tr("Export as JSON lines…")), &QPushButton::clicked, this,
            [this] { askExport(RunFormat::JsonLines); });
    return top;
}

QWidget* RunLedger::makeFilters()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    const auto add = [this, bar, row](QComboBox* box, const QString& name, const QString& label) {
        box->setParent(bar);
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(box, 1);
        parts::labelUnseen(*box, label);
        connect(box, &QComboBox::activated, this, &RunLedger::refresh);
    };
    add(m_system, u"ledgerSystem"_s, tr("System"));
    add(m_group, u"ledgerState"_s, tr("State"));
    add(m_by, u"ledgerBy"_s, tr("Who ordered it"));
    add(m_time, u"ledgerTime"_s, tr("When"));
    m_group->addItem(tr("Any state"), static_cast<int>(RunGroup::Any));
    m_group->addItem(tr("Under way"), static_cast<int>(RunGroup::Live));
    m_group->addItem(tr("Unknown"), static_cast<int>(RunGroup::Unknown));
    m_group->addItem(tr("Confirmed"), static_cast<int>(RunGroup::Confirmed));
    m_group->addItem(tr("Failed"), static_cast<int>(RunGroup::Failed));
    m_group->addItem(tr("Drifted"), static_cast<int>(RunGroup::Drifted));
    m_group->addItem(tr("Undone"), static_cast<int>(RunGroup::Undone));
    m_time->addItem(tr("Any time"), 0);
    m_time->addItem(tr("Last hour"), 1);
    m_time->addItem(tr("Last 24 hours"), 24);
    m_time->addItem(tr("Last 7 days"), 7 * 24);
    m_time->addItem(tr("Last 90 days"), 90 * 24);
    return bar;
}

void RunLedger::setIncident(const IncidentId& incident)
{
    m_incident = incident;
    m_list->setColumnHidden(RunModel::IncidentColumn, !incident.isEmpty());
    refresh();
}

RunFilter RunLedger::filter() const
{
    RunFilter filter{m_incident, SystemId(m_system->currentData().toString()),
                     static_cast<RunGroup>(m_group->currentData().toInt()),
                     MemberId(m_by->currentData().toString()), std::nullopt};
    // Whole minutes, so that the same choice stays the same filter while rows arrive.
    if (const qint64 hours = m_time->currentData().toLongLong(); hours > 0)
        filter.since
            = Instant{m_clock->now().micros / 60'000'000 * 60'000'000 - hours * kMicrosPerHour};
    return filter;
}

void RunLedger::refresh()
{
    fillFilters();
    const QModelIndex current = m_list->current();
    const RunId shown = current.isValid() ? m_model.at(current.row()).key : RunId();
    m_model.showOnly(*m_desk->room(), filter());
    if (!shown.isEmpty() && !m_list->current().isValid())
        pick(shown);
    showRun(m_list->current());
}

// Offers the systems and people that runs name; what was chosen stays chosen.
void RunLedger::fillFilters()
{
    const auto room = m_desk->room();
    QMap<QString, QString> systems;
    QMap<QString, QString> people;
    for (const Run* run : m_incident.isEmpty() ? room->runs() : room->runsOf(m_incident)) {
        if (!systems.contains(run->system.value)) {
            const System* system = room->maybeSystem(run->system);
            systems.insert(run->system.value, system == nullptr ? run->system.value : system->name);
        }
        if (!people.contains(run->orderedBy.value))
            people.insert(run->orderedBy.value, room->memberName(run->orderedBy));
    }
    const auto fill = [](QComboBox* box, const QString& any, const QMap<QString, QString>& all) {
        const QString chosen = box->currentData().toString();
        if (box->count() == all.size() + 1 && (chosen.isEmpty() || all.contains(chosen)))
            return;
        box->clear();
        box->addItem(any, QString());
        for (auto it = all.cbegin(); it != all.cend(); ++it)
            box->addItem(visibleText(it.value(), Lines::Single), it.key());
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    fill(m_system, tr("Every system"), systems);
    fill(m_by, tr("Everybody"), people);
}

void RunLedger::askExport(RunFormat format)
{
    QList<RunId> runs;
    const QList<int> rows = m_list->shownRows();
    for (const int row : rows)
        runs.append(m_model.at(row).key);
    const Incident* incident = m_desk->room()->maybeIncident(m_incident);
    const QString stem = incident == nullptr ? u"runs"_s : QString(u"runs-"_s + incident->code);
    emit exportAsked(stem + (format == RunFormat::Csv ? u".csv"_s : u".jsonl"_s),
                     runsAsFile(*m_desk->room(), runs, format));
}

void RunLedger::pick(const RunId& run)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.at(row).key == run)
            m_list->pick(m_model.index(row, 0));
    }
}

void RunLedger::showRun(const QModelIndex& index)
{
    if (!index.isValid()) {
        m_record->setForeignText(tr("Pick a run to see its request and every step."));
        return;
    }
    const RunId id = m_model.at(index.row()).key;
    const auto room = m_desk->room();
    if (const Run* run = room->maybeRun(id)) {
        const QString text = runText(*room, *run);
        if (m_record->shownText() != text)
            m_record->setForeignText(text);
        emit runPicked(id);
    }
}

} // namespace wr::actions
