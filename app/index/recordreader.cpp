// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/recordreader.h"

#include "app/ingest/decode.h"
#include "app/ingest/sniff.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

struct RecordReaderWords {
    Q_DECLARE_TR_FUNCTIONS(wr::RecordReader)
};

constexpr std::size_t openStreams = 4;
constexpr std::size_t pieceBytes = std::size_t{16} << 10; // may grow a thousandfold
constexpr std::size_t windowBytes = std::size_t{8} << 20;

bool startsCoded(std::string_view head)
{
    return head.starts_with("\x1f\x8b") || head.starts_with("\x28\xb5\x2f\xfd")
        || looksSizedZstd(head);
}

} // namespace

class RecordReader::Stream final
{
public:
    // reader: of the exhibit, or of its unpacked copy.
    Stream(ExhibitId exhibit, ExhibitReader reader)
        : m_exhibit(std::move(exhibit))
        , m_reader(std::move(reader))
    {
    }

    const ExhibitId& exhibit() const { return m_exhibit; }

    bool isCoded() const { return m_coded; }

    Result<void> begin()
    {
        std::string spare;
        const auto head = m_reader.view(0, std::min<qint64>(8, m_reader.size()), spare);
        if (!head)
            return pass(head.error());
        m_coded = startsCoded(*head);
        return {};
    }

    Result<std::string_view> view(qint64 offset, qint64 length)
    {
        auto bytes = m_coded ? decoded(offset, length) : m_reader.view(offset, length, m_spare);
        if (bytes && static_cast<qint64>(bytes->size()) != length)
            return fail(
                Fault::Integrity, m_exhibit.value,
                RecordReaderWords::tr("The exhibit ends before the record at byte %1.").arg(offset),
                RecordReaderWords::tr("Index the exhibit again."));
        return bytes;
    }

private:
    Result<std::string_view> decoded(qint64 offset, qint64 length)
    {
        if (!m_decoder || offset < m_windowAt)
            restart();
        const qint64 end = offset + length;
        while (m_windowAt + static_cast<qint64>(m_window.size()) < end
               && m_rawAt < m_reader.size()) {
            forget(offset);
            const auto raw = m_reader.view(m_rawAt, static_cast<qint64>(pieceBytes), m_spare);
            if (!raw)
                return raw;
            m_rawAt += static_cast<qint64>(raw->size());
            if (const auto pushed = m_decoder->push(*raw); !pushed)
                break; // what came before the damage is still good
        }
        const auto start = static_cast<std::size_t>(offset - m_windowAt);
        if (start > m_window.size())
            return std::string_view();
        return std::string_view(m_window).substr(start, static_cast<std::size_t>(length));
    }

    void restart()
    {
        m_window.clear();
        m_windowAt = 0;
        m_rawAt = 0;
        m_decoder = std::make_unique<StreamDecoder>(
            m_exhibit.value, [this](std::string_view bytes) { m_window.append(bytes); });
    }

    void forget(qint64 before)
    {
        const qint64 useless = std::min(before - m_windowAt, static_cast<qint64>(m_window.size()));
        if (useless < static_cast<qint64>(windowBytes))
            return;
        m_window.erase(0, static_cast<std::size_t>(useless));
        m_windowAt += useless;
    }

    ExhibitId m_exhibit;
    ExhibitReader m_reader;
    bool m_coded = false;
    std::string m_spare;
    std::unique_ptr<StreamDecoder> m_decoder;
    std::string m_window;
    qint64 m_windowAt = 0; // of the decoded stream
    qint64 m_rawAt = 0;
};

RecordReader::RecordReader(Vault vault, Vault copies, CopyOf copyOf)
    : m_vault(std::move(vault))
    , m_copies(std::move(copies))
    , m_copyOf(std::move(copyOf))
{
}

RecordReader::~RecordReader() = default;

Result<RecordReader::Stream*> RecordReader::open(const ExhibitId& exhibit)
{
    const auto found
        = std::find_if(m_streams.begin(), m_streams.end(),
                       [&exhibit](const auto& stream) { return stream->exhibit() == exhibit; });
    if (found != m_streams.end()) {
        m_streams.splice(m_streams.begin(), m_streams, found);
        return m_streams.front().get();
    }
    auto reader = m_vault.open(exhibit);
    if (!reader)
        return pass(reader.error());
    auto stream = std::make_unique<Stream>(exhibit, std::move(*reader));
    if (const auto begun = stream->begin(); !begun)
        return pass(begun.error());
    if (stream->isCoded()) {
        const auto name = m_copyOf(exhibit);
        auto copy
            = name ? m_copies.open(*name) : Result<ExhibitReader>(fail(Fault::NotFound, {}, {}));
        if (copy)
            stream = std::make_unique<Stream>(exhibit, std::move(*copy));
    }
    m_streams.push_front(std::move(stream));
    if (m_streams.size() > openStreams)
        m_streams.pop_back();
    return m_streams.front().get();
}

Result<std::string_view> RecordReader::view(const ExhibitId& exhibit, qint64 offset, qint64 length)
{
    const auto stream = open(exhibit);
    if (!stream)
        return pass(stream.error());
    return (*stream)->view(offset, length);
}

} // namespace wr
