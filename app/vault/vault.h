// SPDX-License-Identifier: GPL-3.0-or-later
//
// The vault keeps every exhibit exactly as it arrived: compressed, read-only, named by the SHA-256 of its own bytes.
//
// Where: REPLICA/vault/ab/cdef… is the exhibit whose SHA-256 is abcdef… in lower-case hex. A file of that name is whole:
// it is written beside its place as .incoming-XXXXXX, synced, made read-only, renamed, and the folder is synced. What a
// crash leaves behind under .incoming-* is worth nothing and is removed by removeLeftovers(). The same bytes arrive
// twice: the file is already there, and stays.
//
// What is in the file (all numbers little-endian). It is an ordinary zstd stream in the public "seekable" format, so
// that `zstd -d < FILE | sha256sum` gives the name back with no program of ours:
//
//   frame 0, frame 1, …      zstd frames, level 1, each with its content size and its own checksum (XXH64). A frame
//                            holds at most 1 MiB of the exhibit; it is cut at any byte, wherever the arriving pieces
//                            end. An empty exhibit has no frame.
//   seek table               one skippable frame that zstd leaves out when it decompresses:
//     u32  0x184D2A5E        skippable magic
//     u32  size              of all that follows
//     per frame:
//       u32  stored bytes    of the frame in this file
//       u32  exhibit bytes   that it holds
//     u32  number of frames
//     u8   descriptor        0: no checksums in the table, they are in the frames
//     u32  0x8F92EAB1        seekable magic, the last four bytes of the file
//
// A byte of the exhibit is found by adding up the table; only the frames that hold the wanted range are decompressed.
// A table that does not add up to the file, or a frame whose checksum does not hold, is Fault::Integrity and names the
// exhibit; that the whole is the right one is what verify() says, which recomputes the SHA-256.
//
// Thread: any; a writer or reader belongs to one thread at a time.
#pragma once

#include "app/vault/exhibitreader.h"
#include "app/vault/exhibitwriter.h"
#include "models/base/ids.h"
#include "models/base/result.h"

#include <QtCore/QList>

#include <functional>

namespace wr {

struct KeptExhibit {
    ExhibitId exhibit;
    qint64 storedBytes = 0; // on disk
    bool operator==(const KeptExhibit&) const = default;
};

class Vault final
{
public:
    // folder: REPLICA/vault; made when the first exhibit comes.
    explicit Vault(QString folder);

    // A writer for one exhibit that is about to arrive.
    Result<ExhibitWriter> begin() const;
    // All at once; for small exhibits such as received requests.
    Result<KeptBytes> keep(std::string_view bytes) const;
    // NotFound when this replica does not have it.
    Result<ExhibitReader> open(const ExhibitId& exhibit) const;
    // length bytes from offset, fewer at the end of the exhibit.
    Result<QByteArray> read(const ExhibitId& exhibit, qint64 offset, qint64 length) const;
    // Recomputes the SHA-256 of the kept bytes; Integrity names the exhibit. cancelled is asked once a frame.
    Result<void> verify(const ExhibitId& exhibit,
                        const std::function<bool()>& cancelled = {}) const;
    bool holds(const ExhibitId& exhibit) const;
    // By name.
    Result<QList<KeptExhibit>> list() const;
    // Removes what a crash left half-written. REQUIRES: no writer is at work on this vault in any process.
    void removeLeftovers() const;

    QString pathOf(const ExhibitId& exhibit) const;

private:
    QString m_folder;
};

} // namespace wr
