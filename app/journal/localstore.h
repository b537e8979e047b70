// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal of one replica: a folder with journal.sqlite (its form: journalschema.h). Several processes may use one
// replica: reading the head, signing and inserting are one BEGIN IMMEDIATE, and dataVersion() tells that others wrote.
// Opening and reading check no signatures; accept() does on arrival and verifier.h does for all.
// Thread: each LocalStore belongs to one thread at a time.
#pragma once

#include "app/disk/sqlite.h"
#include "app/journal/replicalife.h"
#include "models/ports/signer.h"

#include <functional>
#include <optional>
#include <vector>

namespace wr {

// How far the journal goes; the root is that of RFC 6962 over the envelopes.
struct JournalHead {
    QString log;
    qint64 size = 0;
    seal::Digest root{};

    bool operator==(const JournalHead&) const = default;
};

struct StoredEntry {
    qint64 position = 0; // from 1; -1 = waiting for the shared log
    seal::Digest hash{};
    seal::Envelope envelope;
    QString flaw{};            // why it takes no effect whatever it says; see journalschema.h
    qint64 receivedMicros = 0; // by the log's clock; 0 = unknown

    bool operator==(const StoredEntry&) const = default;
};

// What an entry says; room, author, sequence, previous and seen are put in when it is signed.
struct UnsignedEntry {
    std::string stream;
    qint64 timeMicros = 0;
    std::string kind;
    seal::Json body = seal::Json::object();
    std::optional<seal::Sealed> sealed; // instead of the body
    std::vector<seal::Digest> blobs;
};

class LocalStore final
{
public:
    // Answers what to add, knowing that nothing else is added until then; may read the store. An error adds nothing.
    using Writer = std::function<Result<std::vector<UnsignedEntry>>(const JournalHead&)>;

    // A new journal; the folder is made (0700) if it is missing. Without a room the first entry founds one, and its
    // hash is the room's id. Exists: there is a journal already.
    static Result<LocalStore> create(const QString& folder, const QString& name,
                                     const QString& room = {});
    static Result<LocalStore> open(const QString& folder, OpenMode mode = OpenMode::ReadWrite);

    // Signs and adds what the writer answers, all or nothing; durable when it returns. In a shared room the entries wait,
    // with position -1, until the log has given them one. Integrity while a person must decide about the log.
    Result<std::vector<StoredEntry>> append(const Signer& signer, const Writer& writer);
    // Adds entries signed elsewhere, all or nothing, after checking signature, room and chain; what is in the journal
    // already is skipped.
    Result<std::vector<StoredEntry>> accept(std::span<const seal::Envelope> envelopes);

    Result<std::vector<StoredEntry>> entriesAfter(qint64 position, qint64 limit);
    // Own entries without a position yet, in the order in which they were made.
    Result<std::vector<StoredEntry>> waiting();
    Result<std::optional<StoredEntry>> entry(const seal::Digest& hash);
    // The hash that an entry has since this device signed it anew.
    Result<std::optional<seal::Digest>> signedAnewAs(const seal::Digest& hash);
    Result<JournalHead> head();
    Result<ReplicaLife> life();
    // The root when the journal had this many entries, computed from the leaves. REQUIRES: size <= head().size.
    Result<seal::Digest> rootAt(qint64 size);
    Result<qint64> dataVersion();

    // Empty until the first entry.
    Result<QString> room();

    const QString& name() const { return m_name; }

    const QString& folder() const { return m_folder; }

    // True on a disk that takes nothing, however it was opened.
    bool isReadOnly() const { return m_database.isReadOnly(); }

private:
    LocalStore(QString folder, Database database);
    Result<void> readNames();

    QString m_folder;
    Database m_database;
    QString m_name;
    QString m_room;
};

// The rows of a statement with the columns position, hash, envelope, flaw, received.
Result<std::vector<StoredEntry>> readEntries(Statement& rows, const QString& path,
                                             qint64 reserved = 0);

// Where the journal of a replica is. DANGER: only SQLite may open it.
QString journalPath(const QString& replicaFolder);

} // namespace wr
