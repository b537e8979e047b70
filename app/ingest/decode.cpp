// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/decode.h"

#include "app/ingest/sniff.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t headBytes = 2 * sizeBytes;
constexpr std::size_t outBytes = 256U << 10;
constexpr std::int64_t ratioFrom = 64LL << 20;

QString streamDecoderPhrase(const char* text)
{
    return QCoreApplication::translate("wr::StreamDecoder", text);
}

} // namespace

// One coding at work. Gives false when the bytes are not what they should be; give() returns false to stop.
class StreamDecoder::Coding
{
public:
    using Give = std::function<bool(std::string_view)>;

    Coding() = default;
    virtual ~Coding() = default;
    Coding(const Coding&) = delete;
    Coding& operator=(const Coding&) = delete;

    virtual bool decode(std::string_view raw, const Give& give) = 0;
    virtual bool whole() const = 0;
    virtual QString name() const = 0;
};

// Several members behind each other count as one stream, as gunzip has it.
class StreamDecoder::Gzip final : public Coding
{
public:
    Gzip()
        : m_out(outBytes)
    {
        constexpr int gzipWindow = 15 + 16;
        m_good = inflateInit2(&m_stream, gzipWindow) == Z_OK;
    }

    ~Gzip() override { inflateEnd(&m_stream); }

    bool decode(std::string_view raw, const Give& give) override
    {
        std::vector<unsigned char> in(raw.begin(), raw.end());
        m_stream.next_in = in.data();
        m_stream.avail_in = static_cast<uInt>(in.size());
        while (m_good && (m_stream.avail_in > 0 || m_more)) {
            if (m_ended) {
                if (m_stream.avail_in == 0)
                    break;
                m_good = inflateReset(&m_stream) == Z_OK;
                m_ended = false;
            }
            m_stream.next_out = m_out.data();
            m_stream.avail_out = static_cast<uInt>(m_out.size());
            const int state = inflate(&m_stream, Z_NO_FLUSH);
            const std::size_t made = m_out.size() - m_stream.avail_out;
            m_more = m_stream.avail_out == 0;
            m_ended = state == Z_STREAM_END;
            m_good = state == Z_OK || state == Z_STREAM_END || state == Z_BUF_ERROR;
            if (made > 0
                && !give({static_cast<const char*>(static_cast<const void*>(m_out.data())), made}))
                return true;
            if (state == Z_BUF_ERROR && made == 0)
                break;
        }
        return m_good;
    }

    bool whole() const override { return m_ended; }

    QString name() const override { return u"gzip"_s; }

private:
    z_stream m_stream{};
    std::vector<unsigned char> m_out;
    bool m_good = true;
    bool m_ended = false;
    bool m_more = false;
};

class StreamDecoder::Zstd final : public Coding
{
public:
    Zstd()
        : m_context(ZSTD_createDCtx(), &ZSTD_freeDCtx)
        , m_out(outBytes)
    {
        constexpr int windowLog = 27; // 128 MiB: what the command-line tool accepts
        ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, windowLog);
    }

    bool decode(std::string_view raw, const Give& give) override
    {
        ZSTD_inBuffer in{raw.data(), raw.size(), 0};
        bool more = true;
        while (in.pos < in.size || more) {
            ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
            const std::size_t state = ZSTD_decompressStream(m_context.get(), &out, &in);
            if (ZSTD_isError(state) != 0)
                return false;
            m_whole = state == 0;
            more = out.pos == out.size;
            if (out.pos > 0 && !give({m_out.data(), out.pos}))
                return true;
        }
        return true;
    }

    bool whole() const override { return m_whole; }

    QString name() const override { return u"zstd"_s; }

private:
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> m_context;
    std::vector<char> m_out;
    bool m_whole = false;
};

// Messages are compressed one by one, each behind its compressed size; what they hold comes out without the sizes.
class StreamDecoder::SizedZstd final : public Coding
{
public:
    bool decode(std::string_view raw, const Give& give) override
    {
        while (!raw.empty()) {
            if (m_left == 0) {
                const std::size_t part = std::min(sizeBytes - m_size.size(), raw.size());
                m_size.append(raw.substr(0, part));
                raw.remove_prefix(part);
                if (m_size.size() < sizeBytes)
                    break;
                m_left = sizeBefore(m_size);
                m_size.clear();
                continue;
            }
            const std::string_view part = raw.substr(0, m_left);
            if (!m_zstd.decode(part, give))
                return false;
            raw.remove_prefix(part.size());
            m_left -= part.size();
            if (m_left == 0 && !m_zstd.whole())
                return false;
        }
        return true;
    }

    bool whole() const override { return m_left == 0 && m_size.empty(); }

    QString name() const override { return u"sized zstd"_s; }

private:
    Zstd m_zstd;
    std::string m_size;
    std::size_t m_left = 0; // of the message at hand
};

StreamDecoder::StreamDecoder(QString file, Sink sink, DecodeLimits limits)
    : m_file(std::move(file))
    , m_sink(std::move(sink))
    , m_limits(limits)
{
}

StreamDecoder::~StreamDecoder() = default;

QString StreamDecoder::coding() const
{
    return m_coding ? m_coding->name() : QString();
}

Result<void> StreamDecoder::push(std::string_view raw)
{
    if (m_begun)
        return decode(raw);
    m_head.append(raw);
    return m_head.size() < headBytes ? Result<void>() : begin();
}

Result<void> StreamDecoder::begin()
{
    m_begun = true;
    const std::string_view head = m_head;
    if (head.substr(0, 2) == "\x1f\x8b")
        m_coding = std::make_unique<Gzip>();
    else if (head.substr(0, 4) == "\x28\xb5\x2f\xfd")
        m_coding = std::make_unique<Zstd>();
    else if (looksSizedZstd(head))
        m_coding = std::make_unique<SizedZstd>();
    const std::string first = std::move(m_head);
    return decode(first);
}

Result<void> StreamDecoder::decode(std::string_view raw)
{
    m_in += static_cast<std::int64_t>(raw.size());
    if (!m_coding) {
        if (!raw.empty())
            m_sink(raw);
        return {};
    }
    bool bomb = false;
    const bool good = m_coding->decode(raw, [this, &bomb](std::string_view decoded) {
        m_out += static_cast<std::int64_t>(decoded.size());
        bomb = m_out > m_limits.total || (m_out > ratioFrom && m_out / m_limits.ratio > m_in);
        if (!bomb)
            m_sink(decoded);
        return !bomb;
    });
    if (bomb)
        return fail(
            Fault::Refused, m_file,
            streamDecoderPhrase(
                QT_TRANSLATE_NOOP(
                    "wr::StreamDecoder",
                    "The file unpacks to far more than it should (%1 bytes from %2); unpacking "
                    "was stopped."))
                .arg(m_out)
                .arg(m_in),
            streamDecoderPhrase(QT_TRANSLATE_NOOP(
                "wr::StreamDecoder",
                "If the file is sound, unpack it yourself and import the result.")));
    if (!good)
        return fail(
            Fault::BadInput, m_file,
            streamDecoderPhrase(
                QT_TRANSLATE_NOOP("wr::StreamDecoder",
                                  "The %1 stream is damaged near byte %2 of the file."))
                .arg(m_coding->name())
                .arg(m_in),
            streamDecoderPhrase(QT_TRANSLATE_NOOP(
                "wr::StreamDecoder",
                "Fetch the file again from where it came; what was good before stays imported.")));
    return {};
}

Result<void> StreamDecoder::finish()
{
    if (!m_begun) {
        if (const Result<void> begun = begin(); !begun)
            return begun;
    }
    if (m_coding && !m_coding->whole())
        return fail(
            Fault::BadInput, m_file,
            streamDecoderPhrase(
                QT_TRANSLATE_NOOP("wr::StreamDecoder", "The %1 stream ends early, after %2 bytes."))
                .arg(m_coding->name())
                .arg(m_in),
            streamDecoderPhrase(QT_TRANSLATE_NOOP(
                "wr::StreamDecoder",
                "Fetch the file again from where it came; what was good before stays imported.")));
    return {};
}

} // namespace wr
