// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/impactcounter.h"

#include "app/ingest/detail.h"
#include "app/settings/paths.h"

#include <QtCore/QAtomicInt>
#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 nanosPerHour = 3'600'000'000'000;
constexpr int pageItems = 2'000;

// What emitters call a session and who uses it, in the dialects that come with the program.
constexpr std::array sessionKeys{"session.id",
                                 "gen_ai.conversation.id",
                                 "langfuse.session.id",
                                 "langfuse.trace.sessionId",
                                 "gcp.vertex.agent.session_id",
                                 "table.session_id"};
constexpr std::array userKeys{"user.id", "enduser.id", "langfuse.user.id", "langfuse.trace.userId",
                              "table.user_id"};

template<size_t n>
QString valueOf(const QList<ItemAttribute>& attributes, const std::array<const char*, n>& keys)
{
    for (const ItemAttribute& attribute : attributes) {
        for (const char* key : keys) {
            if (attribute.key == QLatin1String(key) && !attribute.value.isEmpty())
                return attribute.value;
        }
    }
    return {};
}

// One call: a trace, or an item that belongs to none.
struct Call {
    bool hit = false;
    QSet<QString> sessions;
    QSet<QString> users;
};

class Counting final
{
public:
    Counting(EvidenceIndex& index, const DialectSet& dialects, const ImpactQuery& query)
        : m_index(index)
        , m_dialects(dialects)
        , m_inForce(query.inForce.begin(), query.inForce.end())
    {
    }

    void add(const EvidenceItem& item)
    {
        Call& call
            = m_calls[item.traceId.isEmpty() ? itemRefText(item.ref).toUtf8() : item.traceId];
        for (const QString& band : item.bands) {
            if (!band.isEmpty() && m_inForce.contains(band)) {
                call.hit = true;
                m_selector = band;
            }
        }
        const auto attributes = attributesOf(item);
        if (const QString session = valueOf(attributes, sessionKeys); !session.isEmpty())
            call.sessions.insert(session);
        if (const QString user = valueOf(attributes, userKeys); !user.isEmpty())
            call.users.insert(user);
    }

    Impact result(EvidenceTime newest, bool isCut) const
    {
        Impact impact;
        impact.newest = newest;
        impact.isCut = isCut;
        impact.calls = m_calls.size();
        impact.selector = m_selector;
        QSet<QString> sessions;
        QSet<QString> users;
        bool anySession = false;
        bool anyUser = false;
        for (const Call& call : m_calls) {
            anySession = anySession || !call.sessions.isEmpty();
            anyUser = anyUser || !call.users.isEmpty();
            if (!call.hit && !m_selector.isEmpty())
                continue;
            ++impact.hit;
            sessions.unite(call.sessions);
            users.unite(call.users);
        }
        if (anySession)
            impact.sessions = sessions.size();
        if (anyUser)
            impact.users = users.size();
        return impact;
    }

private:
    // An item that cannot be read says nothing of its session.
    QList<ItemAttribute> attributesOf(const EvidenceItem& item) const
    {
        const auto found = m_index.find(item.ref);
        if (!found)
            return {};
        const auto record = m_index.bytes(item.ref.exhibit, item.ref.offset, item.ref.length);
        const auto resource
            = m_index.bytes(item.ref.exhibit, found->resourceOffset, found->resourceLength);
        const auto scope = m_index.bytes(item.ref.exhibit, found->scopeOffset, found->scopeLength);
        const auto view = [](const Result<QByteArray>& bytes) {
            return bytes ? std::string_view(bytes->constData(), static_cast<size_t>(bytes->size()))
                         : std::string_view();
        };
        const auto detail
            = readDetail(DetailSource{view(record), view(resource), view(scope)}, m_dialects);
        return detail ? detail->attributes : QList<ItemAttribute>();
    }

    EvidenceIndex& m_index;
    const DialectSet& m_dialects;
    QSet<QString> m_inForce;
    QHash<QByteArray, Call> m_calls;
    QString m_selector;
};

Result<qint64> newestOf(EvidenceIndex& index, const SystemId& system)
{
    const auto coverage = index.coverage({system});
    if (!coverage)
        return pass(coverage.error());
    qint64 newest = 0;
    for (const SystemCoverage& one : *coverage) {
        for (const KindCoverage& kind : one.kinds)
            newest = std::max(newest, kind.toNanos);
    }
    return newest;
}

} // namespace

Result<Impact> countImpact(EvidenceIndex& index, const DialectSet& dialects,
                           const ImpactQuery& query, const std::function<bool()>& cancelled)
{
    const auto newest = newestOf(index, query.system);
    if (!newest)
        return pass(newest.error());
    if (*newest == 0)
        return Impact{};
    // Pages go forward in time, so all are walked and only the newest are opened.
    QList<EvidenceItem> items;
    ItemQuery wanted;
    wanted.systems = {query.system};
    wanted.from = EvidenceTime{*newest - nanosPerHour};
    wanted.to = EvidenceTime{*newest + 1};
    wanted.limit = pageItems;
    bool isCut = false;
    for (bool more = true; more;) {
        const auto page = index.items(wanted, cancelled);
        if (!page)
            return pass(page.error());
        items += page->items;
        if (items.size() > mostImpactItems) {
            items = items.last(mostImpactItems);
            isCut = true;
        }
        more = page->more && !page->items.isEmpty();
        if (more) {
            wanted.after = page->items.last().ref;
            wanted.afterStart = page->items.last().start;
        }
    }
    Counting counting(index, dialects, query);
    for (const EvidenceItem& item : std::as_const(items)) {
        if (cancelled && cancelled())
            return fail(Fault::Cancelled, query.system.value,
                        QCoreApplication::translate("wr::ImpactCounter", "A newer question came."));
        counting.add(item);
    }
    return counting.result(EvidenceTime{*newest}, isCut);
}

Result<std::unique_ptr<ImpactCounter>> ImpactCounter::open(const QString& replicaFolder)
{
    auto dialects = DialectSet::load(ownPaths().dialects);
    if (!dialects)
        return pass(dialects.error());
    return std::unique_ptr<ImpactCounter>(new ImpactCounter(replicaFolder, std::move(*dialects)));
}

ImpactCounter::ImpactCounter(const QString& replicaFolder, DialectSet dialects)
    : m_dialects(std::move(dialects))
    , m_index(replicaFolder)
{
}

ImpactCounter::~ImpactCounter()
{
    m_newest->fetchAndAddRelaxed(1);
}

QFuture<Result<Impact>> ImpactCounter::impact(const ImpactQuery& query)
{
    const int number = m_newest->fetchAndAddRelaxed(1) + 1;
    return m_worker.run([this, query, number, newest = m_newest] {
        return countImpact(m_index, m_dialects, query,
                           [number, newest] { return newest->loadRelaxed() != number; });
    });
}

} // namespace wr
