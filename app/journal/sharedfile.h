// SPDX-License-Identifier: GPL-3.0-or-later
//
// The shared log as a file ROOM.warroom (its form: sharedfileschema.h) on a disk that several people reach, and beside it
// the folder ROOM.warroom.d with the exhibits and who is here. Up to eight people; PostgreSQL beyond.
//
// Every append is one short BEGIN IMMEDIATE. When the file is replaced under an open connection (an old copy put back),
// the next call opens the new one, and nothing is acknowledged that went into the old one.
// Hints: see filehint.h. A hint of another process may arrive a little before its entry can be read: ask again after 1, 2,
// 4 and 8 ms, and anew at each hint; and ask now and then, because hints get lost. There are none over a network.
// DANGER: the file is never opened, hashed or copied by anything but SQLite while somebody may have it open.
#pragma once

#include "app/disk/sqlite.h"
#include "app/journal/exhibitfolder.h"
#include "app/journal/filehint.h"
#include "app/journal/filesystemgate.h"
#include "app/journal/presencefolder.h"
#include "models/ports/sharedlog.h"

#include <optional>

namespace wr {

class SharedFile final : public SharedLog
{
public:
    ~SharedFile() override;
    // A new shared file for the room; its folder must exist. Without a room id the first entry says which room it is.
    // Refused: the folder is no place for it (filesystemgate.h). Exists: a room is shared there already.
    static Result<std::unique_ptr<SharedFile>> create(const QString& path, const QString& log,
                                                      const QString& room, const QString& name,
                                                      const FileSystemProbe& probe = {});
    // NotFound: no such file. BadInput: no shared room, or in WAL mode. A file that may only be read is opened; what
    // writes is then Refused. Half of the patience may go into each of the two locks that a call waits for.
    static Result<std::unique_ptr<SharedFile>> open(const QString& path,
                                                    std::chrono::milliseconds patience,
                                                    const FileSystemProbe& probe = {});

    Result<LogState> state() override;
    Result<std::vector<LoggedEnvelope>> after(qint64 position, qint64 limit) override;
    Result<void> append(std::span<const seal::Envelope> envelopes) override;
    Result<seal::Digest> digestOf(qint64 entries) override;

    bool takesForeign() const override { return true; }

    Result<QString> renew(const QString& log) override;

    int hintDescriptor() const override { return m_terms.network ? -1 : m_hint.descriptor(); }

    void hinted() override { m_hint.drain(); }

    Result<void> announce(const Presence& mine) override;
    Result<QList<Presence>> present() override;

    Result<ExhibitShare> exhibit(const ExhibitId& id) override;
    Result<void> putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                          const QByteArray& bytes) override;
    Result<QByteArray> chunk(const ExhibitId& id, qint64 index) override;

    // To keep visible while the room is shared here; empty when there is nothing to warn of.
    const QString& warning() const { return m_terms.warning; }

private:
    SharedFile(const QString& path, std::chrono::milliseconds patience, SharingTerms terms);
    Result<void> connect();
    Result<void> reach();
    Result<void> beginReading();
    Result<Transaction> beginWriting();
    Result<void> checkForm();
    Result<LogState> named();
    bool wasReplaced() const;
    Result<void> commit(Transaction& transaction) const;
    Error errorOf(const Error& error) const;

    QString m_path;
    std::chrono::milliseconds m_patience;
    SharingTerms m_terms;
    std::optional<Database> m_database; // always there once connected
    std::chrono::steady_clock::time_point m_deadline{};
    qint64 m_form = -1; // schema_version that was compared last
    FileHint m_hint;
    PresenceFolder m_presence;
    ExhibitFolder m_exhibits;
};

} // namespace wr
