// SPDX-License-Identifier: GPL-3.0-or-later
//
// A replica whose evidence is drawn by hand, item by item, without a parser. Thread: the test's.
#pragma once

#include "app/index/segmentwriter.h"
#include "app/vault/vault.h"

#include <QtCore/QTemporaryDir>

#include <string>
#include <vector>

namespace wr {

using namespace Qt::Literals::StringLiterals;

// One item by hand; the strings are interned when a batch is made.
struct Sketch {
    qint64 start = 0;
    EvidenceKind lane = EvidenceKind::PromptPath;
    bool adverse = false;
    ItemStatus status = ItemStatus::Ok;
    std::string trace;
    std::string span;
    std::string name;
    std::string model;
    bool timed = true;
    std::string more; // further members of the record, such as ,"user_id":"u1"
    qint64 duration = 5;
    std::string source{};
    std::string guardrail{};
};

// A replica with segments made from sketches, and the exhibits they name.
class Replica final
{
public:
    QString path() const { return m_dir.path(); }

    ExhibitId add(const std::vector<Sketch>& sketches, const QString& system = u"assist"_s)
    {
        ++m_count;
        return addAgain(sketches, system);
    }

    // The same exhibit as the one before, when the sketches are the same.
    ExhibitId addAgain(const std::vector<Sketch>& sketches, const QString& system)
    {
        std::string exhibit = "exhibit " + std::to_string(m_count) + "\n";
        RawBatch batch;
        StringTable strings;
        batch.strings = &strings;
        for (const Sketch& it : sketches) {
            const std::string record = "{\"n\":\"" + it.name + "\",\"note\":\"Body of " + it.trace
                + it.span + std::to_string(it.start) + "\"" + it.more + "}";
            RawItem item;
            item.offset = static_cast<std::int64_t>(exhibit.size());
            item.length = static_cast<std::int64_t>(record.size());
            exhibit += record + "\n";
            item.start = it.start;
            item.end = it.start + it.duration;
            item.timed = it.timed;
            item.lane = it.lane;
            item.adverse = it.adverse;
            item.status = it.status;
            item.presence[static_cast<std::size_t>(it.lane)] = KindPresence::Captured;
            item.name = strings.intern(it.name);
            item.source = strings.intern(it.source);
            item.bands[0] = strings.intern(it.model);
            item.bands[static_cast<std::size_t>(BandKind::GuardrailVersion)]
                = strings.intern(it.guardrail);
            item.traceId = slice(batch, it.trace);
            item.spanId = slice(batch, it.span);
            batch.items.push_back(item);
        }
        const auto kept = Vault(path() + u"/vault"_s).keep(exhibit);
        auto file = IndexFile::openWriter(path());
        auto segment = SegmentWriter::begin(*file, SystemId(system), nullptr);
        segment->add(batch);
        FileReport report;
        report.exhibit = kept->exhibit;
        report.file = u"sketch"_s;
        m_finished = segment->finish(report).has_value();
        m_seenTwice = report.seenTwice;
        return kept->exhibit;
    }

    bool finished() const { return m_finished; }

    qint64 seenTwice() const { return m_seenTwice; }

private:
    static RawSlice slice(RawBatch& batch, const std::string& text)
    {
        const RawSlice it{static_cast<std::uint32_t>(batch.store.size()),
                          static_cast<std::uint32_t>(text.size())};
        batch.store += text;
        return it;
    }

    QTemporaryDir m_dir;
    int m_count = 0;
    bool m_finished = false;
    qint64 m_seenTwice = 0;
};

} // namespace wr
