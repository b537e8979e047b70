// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/tally.h"

#include "app/ingest/texthash.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

// Wire names, in the order of Oddity; added to and never renamed.
constexpr std::array<const char*, oddityCount> oddityNames{
    "enum-name", "bare-number", "base64-id",        "opaque-id",         "bare-list",
    "no-ids",    "no-time",     "time-overflow",    "ends-before-start", "duplicate-key",
    "dropped",   "metrics",     "foreign-document", "foreign-field",     "seen-in-file"};

QString oddityText(Oddity oddity)
{
    const auto phrase
        = [](const char* text) { return QCoreApplication::translate("wr::Tally", text); };
    switch (oddity) {
    case Oddity::EnumName:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "A span kind or status is written as a name where OTLP/JSON wants a number. "
            "First at byte %1."));
    case Oddity::BareNumber:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally", "A 64-bit time is written without quotes. First at byte %1."));
    case Oddity::Base64Id:
        return phrase(QT_TRANSLATE_NOOP("wr::Tally",
                                        "A trace or span id is written in base64 where OTLP/JSON "
                                        "wants hex. First at byte %1."));
    case Oddity::OpaqueId:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "A trace or span id is not of the usual form; it is kept as it is. First at byte %1."));
    case Oddity::BareList:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally", "A key-value list is written without its \"values\". First at byte %1."));
    case Oddity::NoIds:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "A span has no trace id or no span id; it is kept and belongs to no trace. First "
            "at byte %1."));
    case Oddity::NoTime:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "A record has no time; it is kept and listed, and has no place on the timeline. "
            "First at byte %1."));
    case Oddity::TimeOverflow:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "A time does not fit 64 bits; its record is kept without it. First at byte %1."));
    case Oddity::EndsBeforeStart:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "A span ends before it starts; its start is taken for its end. First at byte %1."));
    case Oddity::DuplicateKey:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "An object has the same key twice; both were read, the later single value "
            "counts. First at byte %1."));
    case Oddity::Dropped:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "A record says that its emitter dropped attributes or events. First at byte %1."));
    case Oddity::Metrics:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "A metric that no dialect knows is kept in the exhibit and has no place on the "
            "timeline; its name stands among the unmapped attributes. First at byte %1."));
    case Oddity::ForeignDocument:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "A line or document is no telemetry that Warroom knows; it is kept in the "
            "exhibit only. First at byte %1."));
    case Oddity::ForeignField:
        return phrase(QT_TRANSLATE_NOOP("wr::Tally",
                                        "A field has another type than its format says; it was "
                                        "passed over. First at byte %1."));
    case Oddity::SeenInFile:
        return phrase(QT_TRANSLATE_NOOP(
            "wr::Tally",
            "A record stands twice in one document; it counts once. First at byte %1."));
    }
    return {};
}

} // namespace

void Tally::odd(Oddity oddity, std::int64_t offset, std::int64_t times)
{
    const auto at = static_cast<std::size_t>(oddity);
    if (m_times[at] == 0)
        m_first[at] = offset;
    m_times[at] += times;
}

void Tally::item(const RawItem& item, std::string_view traceId)
{
    ++m_items;
    for (std::size_t kind = 0; kind < item.presence.size(); ++kind) {
        ++m_presence[kind][static_cast<std::size_t>(item.presence[kind])];
        if (item.presence[kind] != KindPresence::Absent
            || static_cast<std::size_t>(item.lane) == kind)
            ++m_inLane[kind];
    }
    if (!traceId.empty())
        addTrace(textHash(traceId) | 1U);
    if (item.timed) {
        m_from = std::min(m_from, item.start);
        m_to = std::max(m_to, item.end);
    }
}

void Tally::addTrace(std::uint64_t hash)
{
    if (m_traces.empty())
        m_traces.assign(1024, 0);
    const auto place = [this](std::uint64_t value) {
        std::size_t slot = (value >> 1) & (m_traces.size() - 1);
        while (m_traces[slot] != 0 && m_traces[slot] != value)
            slot = (slot + 1) & (m_traces.size() - 1);
        const bool fresh = m_traces[slot] == 0;
        m_traces[slot] = value;
        return fresh;
    };
    if (!place(hash))
        return;
    ++m_traceCount;
    if (static_cast<std::size_t>(m_traceCount) * 2 < m_traces.size())
        return;
    std::vector<std::uint64_t> old(m_traces.size() * 2, 0);
    old.swap(m_traces);
    for (const std::uint64_t value : old) {
        if (value != 0)
            place(value);
    }
}

void Tally::fillDialect(FileReport& report) const
{
    std::size_t best = m_dialects.fallback();
    std::int64_t most = 0;
    for (std::size_t dialect = 0; dialect < m_dialects.size(); ++dialect) {
        if (m_scores[dialect] > most) {
            most = m_scores[dialect];
            best = dialect;
        }
    }
    if (m_dialects.maybeChosen() >= 0) {
        best = static_cast<std::size_t>(m_dialects.maybeChosen());
        most = m_scores[best];
        report.chosen = true;
    }
    std::int64_t second = 0;
    for (std::size_t dialect = 0; dialect < m_dialects.size(); ++dialect) {
        if (dialect != best)
            second = std::max(second, m_scores[dialect]);
    }
    report.dialect = m_dialects.name(best);
    report.margin
        = most > second ? static_cast<double>(most - second) / static_cast<double>(most) : 0.0;
}

void Tally::fill(FileReport& report) const
{
    report.items = m_items;
    report.traces = m_traceCount;
    if (m_items > 0 || m_times[static_cast<std::size_t>(Oddity::Metrics)] > 0)
        fillDialect(report);
    for (const EvidenceKind kind : allEvidenceKinds) {
        const auto& counts = m_presence[static_cast<std::size_t>(kind)];
        const qint64 inLane = m_inLane[static_cast<std::size_t>(kind)];
        for (std::size_t presence = 0; presence < counts.size(); ++presence) {
            if (counts[presence] == 0)
                continue;
            report.presence[kind][static_cast<KindPresence>(presence)] = counts[presence];
        }
        if (inLane > 0)
            report.kinds[kind] = inLane;
    }
    for (std::size_t oddity = 0; oddity < oddityCount; ++oddity) {
        if (m_times[oddity] > 0)
            report.warnings.insert(
                QString::fromLatin1(oddityNames[oddity]),
                ImportWarning{oddityText(static_cast<Oddity>(oddity)).arg(m_first[oddity]),
                              m_times[oddity]});
    }
    if (m_from <= m_to) {
        report.from = EvidenceTime{m_from};
        report.to = EvidenceTime{m_to};
    }
}

} // namespace wr
