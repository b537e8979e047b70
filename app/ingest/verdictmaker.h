// SPDX-License-Identifier: GPL-3.0-or-later
//
// The verdicts of guardrails that one record holds, each whole: what stands in one place of a list, under one event, or under
// the name of one guardrail is one verdict. What a verdict does not say of version and stage, and of guardrail and decision,
// it has from what stands around it. All text is foreign; as much work as there is record. Thread: one at a time.
#pragma once

#include "app/ingest/dialects.h"
#include "app/ingest/node.h"

#include <QtCore/QStringList>

namespace wr {

class VerdictMaker final
{
public:
    // One field of which a dialect says that it shows a part of a verdict, or a tree of them. event: the number of the one it
    // stands in; -1 = none.
    void add(const KeyMeaning& meaning, const QString& key, const Node& value, int event);

    // In the order in which they came; guard: whose they are where the record itself does not say.
    QList<ItemVerdict> verdicts(const QString& guard) const;

private:
    struct Place {
        QStringList path; // of lists, events and names around it, from the outside in
        ItemVerdict verdict;
    };

    ItemVerdict& at(const QStringList& path);
    const Place* maybeOuter(const Place& place) const;
    ItemVerdict whole(const Place& place) const;
    void walk(const Node& node, const QStringList& path, const VerdictWords* words, bool keyed,
              int depth);
    bool take(const Node& map, const QStringList& path, const VerdictWords* words);

    std::vector<Place> m_places;
    QHash<QString, std::size_t> m_index; // by path
};

} // namespace wr
