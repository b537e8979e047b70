// SPDX-License-Identifier: GPL-3.0-or-later
//
// An evidence desk over items in memory, for tests: pictures, pages and details are computed on the spot and answered
// either at once or when the test says so, in the order it chooses.
#pragma once

#include "models/ports/evidence.h"

#include <QtCore/QPromise>

#include <functional>
#include <memory>
#include <vector>

namespace wr {

class FakeEvidenceDesk final : public EvidenceDesk
{
    Q_OBJECT

public:
    std::vector<EvidenceItem> items_; // sorted by start
    bool held = false;                // answers wait for release()
    int pictures = 0;                 // questions asked so far
    std::vector<PictureQuery> asked;
    std::vector<ItemQuery> lists;
    std::vector<std::pair<SystemId, IncidentId>> imports;
    QList<FileReport> given; // by an import
    std::optional<Error> broken;
    TextProgress progress;

    QFuture<Result<TimelinePicture>> picture(const PictureQuery& query) override
    {
        ++pictures;
        asked.push_back(query);
        return answer<TimelinePicture>([this, query] { return draw(query); });
    }

    QFuture<Result<ItemPage>> items(const ItemQuery& query) override
    {
        lists.push_back(query);
        return answer<ItemPage>([this, query] { return page(query); });
    }

    QFuture<Result<ItemCount>> count(const ItemQuery& query) override
    {
        counts.push_back(query);
        return answer<ItemCount>([this, query] {
            ItemQuery all = query;
            all.limit = static_cast<int>(items_.size()) + 1;
            return ItemCount{page(all).items.size(), {}, {}};
        });
    }

    QFuture<Result<HitPicture>> hits(const ItemQuery& query, const PictureQuery& window) override
    {
        return answer<HitPicture>([this, query, window] { return draw(query, window); });
    }

    TextProgress textProgress() const override { return progress; }

    QFuture<Result<ItemDetail>> detail(const ItemRef& ref) override
    {
        return answer<ItemDetail>([this, ref]() -> Result<ItemDetail> {
            for (const EvidenceItem& item : items_) {
                if (item.ref == ref)
                    return detailOf ? detailOf(item) : plain(item);
            }
            return fail(Fault::NotFound, itemRefText(ref), QStringLiteral("The item is not here."));
        });
    }

    QFuture<Result<QList<FileReport>>> import(const QStringList&, const SystemId& system,
                                              const IncidentId& incident, const QString&) override
    {
        imports.emplace_back(system, incident);
        return answer<QList<FileReport>>([this] { return given; });
    }

    QFuture<Result<QList<FileReport>>> reindex(const QList<SystemId>&,
                                               const QList<ExhibitId>& exhibits,
                                               const QString& dialect) override
    {
        return answer<QList<FileReport>>([exhibits, dialect] {
            QList<FileReport> reports;
            for (const ExhibitId& exhibit : exhibits) {
                FileReport report;
                report.exhibit = exhibit;
                report.dialect = dialect;
                report.chosen = true;
                report.receipt = Receipt{};
                reports.append(report);
            }
            return reports;
        });
    }

    QStringList dialects() const override
    {
        return {QStringLiteral("bedrock"), QStringLiteral("table")};
    }

    void cancelImport() override { }

    // Answers the question at this place in the queue of held ones.
    void release(size_t place = 0)
    {
        const auto waiting = m_waiting.at(place);
        m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(place));
        waiting();
    }

    size_t waiting() const { return m_waiting.size(); }

    std::function<ItemDetail(const EvidenceItem&)> detailOf;
    std::function<QStringList(const EvidenceItem&)> finishesOf; // what finish: searches
    std::vector<ItemQuery> counts;

    TimelinePicture draw(const PictureQuery& query) const;
    HitPicture draw(const ItemQuery& query, const PictureQuery& window) const;
    ItemPage page(const ItemQuery& query) const;

private:
    bool finishes(const EvidenceItem& item, const ItemQuery& query) const;

    static ItemDetail plain(const EvidenceItem& item)
    {
        ItemDetail detail;
        detail.item = item;
        detail.record = "{\"name\":\"" + item.name.toUtf8() + "\"}";
        return detail;
    }

    template<class T>
    QFuture<Result<T>> answer(std::function<Result<T>()> make)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto finish = [this, promise, make] {
            promise->addResult(broken ? Result<T>(pass(*broken)) : make());
            promise->finish();
        };
        if (held)
            m_waiting.emplace_back(finish);
        else
            finish();
        return promise->future();
    }

    std::vector<std::function<void()>> m_waiting;
};

// Telemetry of a made-up afternoon: model calls, prompts, retrieval, verdicts, users, provenance; at 60 % of the time a
// new prompt version is in force and a share of the items turns adverse.
std::vector<EvidenceItem> madeAfternoon(int count, qint64 fromNanos, qint64 spanNanos);

} // namespace wr
