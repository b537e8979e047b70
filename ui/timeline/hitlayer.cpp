// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/hitlayer.h"

#include "models/timeline/viewport.h"
#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <numeric>

namespace wr::timeline {

namespace {

constexpr int patience = 200;   // milliseconds of looking for hits
constexpr int fewColumns = 300; // of hits that still get a line each
constexpr float lineOpacity = 0.4F;

} // namespace

HitLayer::HitLayer(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void HitLayer::search(const ItemQuery& query)
{
    m_query = query;
    m_query.patience = patience;
    m_hits = {};
    ++m_ticket;
    emit changed();
    ask(m_picture);
}

void HitLayer::ask(const PictureQuery& picture)
{
    m_picture = picture;
    if (m_query.search.isEmpty() || picture.columns <= 0)
        return;
    m_desk->hits(m_query, picture)
        .then(this, [this, ticket = ++m_ticket](const Result<HitPicture>& answer) {
            if (ticket != m_ticket || !answer)
                return;
            m_hits = *answer;
            emit changed();
        });
}

qint64 HitLayer::count() const
{
    return std::accumulate(m_hits.columns.begin(), m_hits.columns.end(), qint64{0});
}

void HitLayer::paint(QPainter& painter, const TimelineScene& scene, const Stretch& window) const
{
    const auto lit = std::count_if(m_hits.columns.begin(), m_hits.columns.end(),
                                   [](quint32 hits) { return hits > 0; });
    if (lit == 0)
        return;
    const QColor strong = look::current().warning;
    QColor faint = strong;
    faint.setAlphaF(lineOpacity);
    const double step = static_cast<double>(m_hits.query.toNanos - m_hits.query.fromNanos)
        / static_cast<double>(m_hits.columns.size());
    for (std::size_t column = 0; column < m_hits.columns.size(); ++column) {
        if (m_hits.columns[column] == 0)
            continue;
        const qint64 at = m_hits.query.fromNanos
            + static_cast<qint64>((static_cast<double>(column) + 0.5) * step);
        const int x = pixelAt(window, at, scene.plot.width());
        if (lit <= fewColumns)
            painter.fillRect(x, 0, look::kHairline, scene.plot.height(), faint);
        painter.fillRect(x - 1, 0, 3 * look::kHairline, look::kSpace2, strong);
    }
}

} // namespace wr::timeline
