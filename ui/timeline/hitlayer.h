// SPDX-License-Identifier: GPL-3.0-or-later
//
// Marks on the timeline where a search has found something: a tick at the top edge and a line through all lanes. It asks
// for each picture anew and drops answers that are no longer asked for. GUI thread.
#pragma once

#include "models/ports/evidence.h"
#include "ui/timeline/timelinescene.h"

class QPainter;

namespace wr::timeline {

class HitLayer final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the layer.
    explicit HitLayer(EvidenceDesk* desk, QObject* parent = nullptr);

    // An empty search marks nothing.
    void search(const ItemQuery& query);
    // The picture that is shown now.
    void ask(const PictureQuery& picture);
    // REQUIRES: the painter stands at the left edge of the plot.
    void paint(QPainter& painter, const TimelineScene& scene, const Stretch& window) const;

    // Hits in the picture.
    qint64 count() const;

signals:
    void changed();

private:
    EvidenceDesk* m_desk;
    ItemQuery m_query;
    PictureQuery m_picture;
    HitPicture m_hits;
    quint64 m_ticket = 0;
};

} // namespace wr::timeline
