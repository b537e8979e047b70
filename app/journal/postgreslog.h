// SPDX-License-Identifier: GPL-3.0-or-later
//
// The shared log in a PostgreSQL database that packaging/postgres/setup has prepared; schema.sql beside it says what lies
// there and who may do what. One database holds one room. The login has to be let in; a device's key belongs to the
// login that appended with it first.
//
// The server gives each call five seconds, in which it appends some ten thousand entries: push fewer at a time.
// Every call ends within the patience. After a fault the next call connects anew, to whichever server of the URL takes
// entries, so that a promoted standby is found. Hints come by NOTIFY; the own ones are left out.
// Thread: one at a time.
#pragma once

#include "app/journal/hintsignal.h"
#include "app/journal/pgconnection.h"
#include "models/ports/sharedlog.h"

namespace wr {

class PostgresLog final : public SharedLog
{
public:
    // NotFound: no room yet. BadInput: not prepared, or no such server can be used. Newer, Refused, OutOfReach as usual.
    static Result<std::unique_ptr<PostgresLog>> open(const QString& url,
                                                     std::chrono::milliseconds patience);
    // Puts a room into an empty database, or goes on with doing so. Until founded(), it takes entries of any author, and
    // from this login only. Exists: another room is there. The log's id is that of the first try.
    static Result<std::unique_ptr<PostgresLog>> found(const QString& url, const QString& log,
                                                      const QString& room, const QString& name,
                                                      std::chrono::milliseconds patience);
    Result<void> founded();

    Result<LogState> state() override;
    Result<std::vector<LoggedEnvelope>> after(qint64 position, qint64 limit) override;
    Result<void> append(std::span<const seal::Envelope> envelopes) override;
    Result<seal::Digest> digestOf(qint64 entries) override;
    bool takesForeign() const override;
    Result<QString> renew(const QString& log) override;
    int hintDescriptor() const override;
    void hinted() override;
    Result<void> announce(const Presence& mine) override;
    Result<QList<Presence>> present() override;
    Result<ExhibitShare> exhibit(const ExhibitId& id) override;
    Result<void> putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                          const QByteArray& bytes) override;
    Result<QByteArray> chunk(const ExhibitId& id, qint64 index) override;

private:
    PostgresLog(PgAddress address, std::chrono::milliseconds patience);
    Result<PgRows> ask(const char* sql, const std::vector<PgValue>& values, std::string_view types,
                       bool lasting = false);
    Result<void> connect(PgDeadline until);

    PgAddress m_address;
    std::chrono::milliseconds m_patience;
    HintSignal m_hints;
    std::unique_ptr<PgConnection> m_connection; // null until connected
    bool m_founding = false;
};

} // namespace wr
