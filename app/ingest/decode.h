// SPDX-License-Identifier: GPL-3.0-or-later
//
// Undoes gzip, zstd, or zstd message by message behind its size as the collector's file exporter writes it, told by the
// first bytes, while the file arrives; anything else passes through untouched. A bomb is
// stopped by the ratio of what comes out to what went in, and by a cap on what comes out at all.
//
// Thread: belongs to whoever pushes.
#pragma once

#include "models/base/result.h"

#include <functional>
#include <memory>
#include <string_view>

namespace wr {

struct DecodeLimits {
    std::int64_t ratio = 1000;      // bytes out for one in, once more than 64 MiB came out
    std::int64_t total = 1LL << 40; // bytes out at all
};

class StreamDecoder final
{
public:
    using Sink = std::function<void(std::string_view decoded)>;

    // file is only named in errors.
    StreamDecoder(QString file, Sink sink, DecodeLimits limits = {});
    ~StreamDecoder();
    StreamDecoder(const StreamDecoder&) = delete;
    StreamDecoder& operator=(const StreamDecoder&) = delete;

    // The next raw bytes; the decoded ones reach the sink before this returns. After an error nothing more is decoded.
    Result<void> push(std::string_view raw);
    // All raw bytes were pushed: a stream that just stops is an error.
    Result<void> finish();
    // The coding found: "gzip", "zstd", "sized zstd" or empty.
    QString coding() const;

    bool isCoded() const { return m_coding != nullptr; }

private:
    class Coding;
    class Gzip;
    class Zstd;
    class SizedZstd;

    Result<void> begin();
    Result<void> decode(std::string_view raw);

    QString m_file;
    Sink m_sink;
    DecodeLimits m_limits;
    std::string m_head; // until the coding is known
    bool m_begun = false;
    std::unique_ptr<Coding> m_coding;
    std::int64_t m_in = 0;
    std::int64_t m_out = 0;
};

} // namespace wr
