// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeevidencedesk.h"

#include "models/items/tracequery.h"
#include "models/timeline/viewport.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace wr {
namespace {

void addBands(TimelinePicture& picture, const std::vector<EvidenceItem>& items, BandKind kind)
{
    const auto slot = static_cast<size_t>(kind);
    QStringList seen;
    std::optional<BandStretch> open;
    const auto close = [&] {
        if (open && open->toNanos >= picture.query.fromNanos
            && open->fromNanos < picture.query.toNanos)
            picture.bands.append(*open);
    };
    for (const EvidenceItem& item : items) {
        const QString& value = item.bands[slot];
        if (value.isEmpty())
            continue;
        if (!open || open->value != value) {
            close();
            open = BandStretch{
                kind, value, item.start.nanos, item.start.nanos, 0, !seen.contains(value)};
            seen << value;
        }
        open->toNanos = item.start.nanos;
        ++open->items;
    }
    close();
}

bool matches(const EvidenceItem& item, const ItemQuery& query)
{
    if (query.from && item.start < *query.from)
        return false;
    if (query.to && item.start >= *query.to)
        return false;
    if (query.kind && !item.bears(*query.kind))
        return false;
    if (query.adverseOnly && !item.adverse)
        return false;
    return std::all_of(
        query.search.words.begin(), query.search.words.end(), [&item](const SearchWords& words) {
            return item.name.contains(words.text, Qt::CaseInsensitive) != words.negated;
        });
}

// Of trace and session; whose an item is, its detail says.
bool belongs(const FakeEvidenceDesk& desk, const EvidenceItem& item, const ItemQuery& query)
{
    if (!query.trace.isEmpty() && telemetryIdText(item.traceId) != query.trace)
        return false;
    return std::all_of(query.search.terms.begin(), query.search.terms.end(),
                       [&](const SearchTerm& term) {
                           return term.field != SearchField::Session
                               || (desk.detailOf && desk.detailOf(item).session == term.value);
                       });
}

QString& band(EvidenceItem& item, BandKind kind)
{
    return item.bands[static_cast<size_t>(kind)];
}

} // namespace

TimelinePicture FakeEvidenceDesk::draw(const PictureQuery& query) const
{
    TimelinePicture picture;
    picture.query = query;
    for (auto& lane : picture.lanes)
        lane.resize(static_cast<size_t>(query.columns));
    if (items_.empty())
        return picture;
    picture.extentFromNanos = items_.front().start.nanos;
    picture.extentToNanos = items_.back().end.nanos;
    const Stretch window{query.fromNanos, query.toNanos};
    for (const EvidenceItem& item : items_) {
        if (!window.contains(item.start.nanos))
            continue;
        ++picture.itemsInView;
        const int column
            = std::clamp(pixelAt(window, item.start.nanos, query.columns), 0, query.columns - 1);
        for (const EvidenceKind kind : allEvidenceKinds) {
            if (!standsIn(item, kind))
                continue;
            LaneBin& bin = picture.lanes[static_cast<size_t>(kind)][static_cast<size_t>(column)];
            ++bin.count;
            bin.adverse += item.adverse ? 1 : 0;
            bin.errors += item.status == ItemStatus::Error ? 1 : 0;
        }
        if (picture.single.size() <= static_cast<size_t>(singleLimit))
            picture.single.push_back(item);
    }
    if (picture.itemsInView > singleLimit)
        picture.single.clear();
    for (int kind = 0; kind < bandKindCount; ++kind)
        addBands(picture, items_, static_cast<BandKind>(kind));
    return picture;
}

HitPicture FakeEvidenceDesk::draw(const ItemQuery& query, const PictureQuery& window) const
{
    HitPicture picture{window, std::vector<quint32>(static_cast<size_t>(window.columns)), true};
    const Stretch stretch{window.fromNanos, window.toNanos};
    for (const EvidenceItem& item : items_) {
        if (!stretch.contains(item.start.nanos) || !matches(item, query))
            continue;
        const int column = pixelAt(stretch, item.start.nanos, window.columns);
        ++picture.columns[static_cast<size_t>(std::clamp(column, 0, window.columns - 1))];
    }
    return picture;
}

bool FakeEvidenceDesk::finishes(const EvidenceItem& item, const ItemQuery& query) const
{
    const auto& terms = query.search.terms;
    return std::all_of(terms.begin(), terms.end(), [&](const SearchTerm& term) {
        if (term.field != SearchField::Finish)
            return true;
        const QStringList said = finishesOf ? finishesOf(item) : QStringList();
        const bool is = term.value == u"*"_s ? !said.isEmpty()
                                             : said.contains(term.value, Qt::CaseInsensitive);
        return is != term.negated;
    });
}

ItemPage FakeEvidenceDesk::page(const ItemQuery& query) const
{
    ItemPage page;
    bool begun = !query.after;
    for (const EvidenceItem& item : items_) {
        if (!begun) {
            begun = item.ref == *query.after;
            continue;
        }
        if (!matches(item, query) || !finishes(item, query) || !belongs(*this, item, query))
            continue;
        if (page.items.size() == query.limit) {
            page.more = true;
            break;
        }
        page.items.append(item);
    }
    return page;
}

std::vector<EvidenceItem> madeAfternoon(int count, qint64 fromNanos, qint64 spanNanos)
{
    static const std::array<QString, 6> names{u"render prompt"_s, u"chat gpt-x"_s,
                                              u"search kb"_s,     u"thumbs down"_s,
                                              u"policy check"_s,  u"vendor call"_s};
    QRandomGenerator chance(7);
    const ExhibitId exhibit(QString::fromLatin1(
        QCryptographicHash::hash("afternoon", QCryptographicHash::Sha256).toHex()));
    std::vector<qint64> starts;
    for (int i = 0; i < count; ++i) {
        const double at = chance.generateDouble();
        const double wave = 0.55 + 0.45 * std::sin(at * 21.0) * std::sin(at * 5.0);
        if (chance.generateDouble() > wave)
            --i;
        else
            starts.push_back(fromNanos + static_cast<qint64>(at * static_cast<double>(spanNanos)));
    }
    std::sort(starts.begin(), starts.end());
    std::vector<EvidenceItem> items;
    for (int i = 0; i < count; ++i) {
        const qint64 at = starts[static_cast<size_t>(i)];
        const double share = static_cast<double>(at - fromNanos) / static_cast<double>(spanNanos);
        EvidenceItem item;
        item.ref = {exhibit, i * 100, 99};
        item.start.nanos = at;
        item.end.nanos = at + 20'000'000 + chance.bounded(900) * 1'000'000LL;
        const int roll = chance.bounded(100);
        const int lane = roll < 22 ? 0
            : roll < 50            ? 1
            : roll < 68            ? 2
            : roll < 76            ? 3
            : roll < 92            ? 4
                                   : 5;
        item.lane = static_cast<EvidenceKind>(lane);
        item.presence[static_cast<size_t>(lane)] = KindPresence::Captured;
        const bool late = share > 0.6;
        item.adverse
            = lane != 5 && chance.bounded(1000) < (late ? (lane == 4 || lane == 3 ? 380 : 90) : 8);
        item.status = chance.bounded(1000) < (late ? 22 : 3) ? ItemStatus::Error : ItemStatus::Ok;
        item.name = names[static_cast<size_t>(lane)];
        item.source = lane == 5 ? u"vendor-gateway"_s : u"refund-assistant"_s;
        if (lane == 1)
            band(item, BandKind::AnsweringModel) = share > 0.35 ? u"gpt-x-0815"_s : u"gpt-x-0601"_s;
        if (lane == 1)
            band(item, BandKind::RequestedModel) = u"gpt-x-latest"_s;
        if (lane == 0)
            band(item, BandKind::PromptVersion)
                = late ? u"refund-prompt v42"_s : u"refund-prompt v41"_s;
        if (lane == 2)
            band(item, BandKind::RetrievalSource)
                = share > 0.8 ? u"kb-2026-11-24"_s : u"kb-2026-11-20"_s;
        if (lane == 4)
            band(item, BandKind::GuardrailVersion) = u"refund-policy 7"_s;
        items.push_back(item);
    }
    return items;
}

} // namespace wr
