// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/coverageview.h"

#include "models/rules/coverage.h"
#include "ui/evidence/rowsmodel.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/gridview.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

namespace {

constexpr std::array kCoverageviewWidths{170, 190, 150, 300, 90, 180, 260};

QString sightOf(const CoverageCell& cell, CoverageState state)
{
    if (state == CoverageState::Unknown)
        return CoverageView::tr("? unknown");
    if (cell.blind)
        return CoverageView::tr("⚠ blind spot");
    return state == CoverageState::Expiring || state == CoverageState::Expired
        ? CoverageView::tr("⚠ seen, runs out")
        : CoverageView::tr("✓ seen");
}

QStringList rowOf(const System& system, const CoverageCell& cell, Instant now)
{
    // The oldest may be gone long since; what can still be fetched is what the newest says.
    const auto until
        = cell.keptUntil && *cell.keptUntil < now ? cell.newestKeptUntil : cell.keptUntil;
    return {system.name,
            evidenceKindTitle(cell.kind),
            sightOf(cell, coverageState(cell, now)),
            coverageWords(cell, now),
            cell.observed == 0 ? CoverageView::tr("none") : look::countText(cell.observed),
            cell.lastSeen.nanos == 0 ? QString() : look::utcText(toInstant(cell.lastSeen)),
            until ? CoverageView::tr("%1 (kept at the source until %2)")
                        .arg(cell.how, look::utcText(*until))
                  : cell.how};
}

QVariant lastSeenOf(const CoverageCell& cell)
{
    return cell.lastSeen.nanos == 0 ? QVariant() : QVariant(cell.lastSeen.nanos);
}

} // namespace

CoverageView::CoverageView(Desk* desk, const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_rows(new RowsModel({tr("System"), tr("Kind of evidence"), tr("Can we see it"), tr("State"),
                            tr("Items"), tr("Last seen"), tr("How")},
                           this))
    , m_grid(new parts::GridView(this))
{
    setObjectName(u"coverageView"_s);
    auto* bar = new parts::FilterBar(this);
    bar->setPrompt(tr("Filter coverage"));
    m_grid->setObjectName(u"coverage"_s);
    m_grid->setAccessibleName(tr("What can be seen of each system"));
    m_grid->setEmptyText(tr("No system is in scope."),
                         tr("Add the system that misbehaves to the incident."));
    m_grid->setSource(m_rows);
    m_grid->setSortRole(RowsModel::SortRole);
    m_grid->useFilter(bar);
    m_grid->horizontalHeader()->setStretchLastSection(true);
    for (size_t at = 0; at < kCoverageviewWidths.size(); ++at)
        m_grid->setColumnWidth(static_cast<int>(at), look::textPx(kCoverageviewWidths.at(at)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace3, look::kSpace2, look::kSpace3, look::kSpace3);
    column->setSpacing(look::kSpace2);
    column->addWidget(bar);
    column->addWidget(m_grid, 1);
    parts::forwardFocus(*this, *m_grid);
    connect(desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || !change.systems.isEmpty() || change.incidents.contains(m_incident))
            refresh();
    });
}

void CoverageView::setIncident(const IncidentId& incident)
{
    m_incident = incident;
    refresh();
}

void CoverageView::refresh()
{
    const auto room = m_desk->room();
    QList<QStringList> rows;
    QList<QVariantList> orders;
    if (const Incident* incident = room->maybeIncident(m_incident)) {
        for (const SystemId& id : incident->systems) {
            const System* system = room->maybeSystem(id);
            if (system == nullptr)
                continue;
            for (const CoverageCell& cell : coverageOf(*room, *system)) {
                rows.append(rowOf(*system, cell, m_clock->now()));
                orders << QVariantList{{}, {}, {}, {}, cell.observed, lastSeenOf(cell)};
            }
        }
    }
    m_rows->setRows(rows, orders);
}

} // namespace wr::evidence
