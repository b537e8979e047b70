// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/sharedfile.h"

#include "app/journal/beside.h"
#include "app/journal/sharedfilefaults.h"
#include "app/journal/sharedfilerow.h"
#include "app/journal/sharedfileschema.h"
#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

#include <sqlite3.h>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SharedFileWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SharedFile)
};

constexpr std::size_t hashBytes = 32;
constexpr std::size_t pageBytes = 8 * 1024 * 1024;
constexpr std::chrono::milliseconds patienceToCreate{10'000};
// No row of a shared file is larger; one that is was put there by something else.
constexpr int largestValue = 1024 * 1024;
constexpr int stepsBetweenLooks = 10'000; // of SQLite's machine, at the clock

// Without links, so that everybody finds the same ROOM.warroom.d; the file itself may be missing.
QString realPath(const QString& path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QString(folder + u'/' + file.fileName());
}

// What was there a moment ago is out of reach and not unknown.
Result<void> withinReach(Result<void> done)
{
    if (!done && done.error().fault == Fault::NotFound)
        done.error().fault = Fault::OutOfReach;
    return done;
}

int isTooLate(void* deadline)
{
    return std::chrono::steady_clock::now()
            > *static_cast<const std::chrono::steady_clock::time_point*>(deadline)
        ? 1
        : 0;
}

} // namespace

SharedFile::SharedFile(const QString& path, std::chrono::milliseconds patience, SharingTerms terms)
    : m_path(path)
    , m_patience(patience)
    , m_terms(std::move(terms))
    , m_presence(path + u".d"_s)
    , m_exhibits(path + u".d"_s)
{
}

SharedFile::~SharedFile() = default;

Result<std::unique_ptr<SharedFile>> SharedFile::create(const QString& path, const QString& log,
                                                       const QString& room, const QString& name,
                                                       const FileSystemProbe& probe)
{
    const QString real = realPath(path);
    const QString folder = QFileInfo(real).absolutePath();
    const auto terms = termsOfSharing(folder, probe);
    if (!terms)
        return pass(terms.error());
    if (const auto held = probe.locks(folder); !held)
        return pass(held.error());
    const FileHeader header = headerOf(real);
    if (header != FileHeader::Missing && header != FileHeader::Rollback)
        return pass(unfitFile(path, header));
    {
        auto database = Database::open(real, OpenMode::Create);
        if (!database)
            return pass(database.error());
        letOthersWrite(real);
        if (const auto formed = ensureSchema(*database, sharedFileSchema()); !formed)
            return pass(formed.error());
        auto row = database->prepare("INSERT INTO shared(id, log, room, name) VALUES(1, ?, ?, ?)");
        if (!row)
            return pass(row.error());
        const auto added = row->bindAll(log, room, name).execute();
        if (!added && added.error().fault == Fault::Refused)
            return fail(Fault::Exists, path,
                        SharedFileWords::tr("A room is shared in this file already."),
                        SharedFileWords::tr("Join it, or choose another file."));
        if (!added)
            return pass(added.error());
    }
    std::unique_ptr<SharedFile> file(new SharedFile(real, patienceToCreate, *terms));
    if (const auto connected = file->connect(); !connected)
        return pass(connected.error());
    return file;
}

Result<std::unique_ptr<SharedFile>> SharedFile::open(const QString& path,
                                                     std::chrono::milliseconds patience,
                                                     const FileSystemProbe& probe)
{
    const QString real = realPath(path);
    const auto terms = termsOfSharing(QFileInfo(real).absolutePath(), probe);
    if (!terms)
        return pass(terms.error());
    std::unique_ptr<SharedFile> file(new SharedFile(real, patience, *terms));
    if (const auto connected = file->connect(); !connected)
        return pass(connected.error());
    return file;
}

Result<void> SharedFile::connect()
{
    if (const FileHeader header = headerOf(m_path); header != FileHeader::Rollback)
        return pass(unfitFile(m_path, header));
    m_deadline = std::chrono::steady_clock::now() + m_patience;
    auto database
        = Database::open(m_path, OpenMode::ReadWrite,
                         {Journaling::Persist, Durability::Extra, m_patience / 2, 8 * 1024});
    if (!database)
        return pass(errorOf(database.error()));
    sqlite3_limit(database->handle(), SQLITE_LIMIT_LENGTH, largestValue);
    sqlite3_progress_handler(database->handle(), stepsBetweenLooks, isTooLate, &m_deadline);
    const auto id = database->number("PRAGMA application_id");
    if (!id)
        return pass(errorOf(id.error()));
    if (*id != sharedFileApplicationId)
        return pass(unfitFile(m_path, FileHeader::Foreign));
    m_database = std::move(*database);
    m_form = -1;
    if (const auto intact = checkForm(); !intact)
        return intact;
    if (!m_terms.network)
        m_hint.watch(QFileInfo(m_path).absolutePath());
    return named().map([](const LogState&) {});
}

bool SharedFile::wasReplaced() const
{
    int moved = 0;
    return sqlite3_file_control(m_database->handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved)
        == SQLITE_OK
        && moved != 0;
}

// Opens the file that has the name now; takes no lock otherwise.
Result<void> SharedFile::reach()
{
    m_deadline = std::chrono::steady_clock::now() + m_patience;
    const bool mayWriteNow = m_database->isReadOnly() && QFileInfo(m_path).isWritable();
    if (wasReplaced() || mayWriteNow)
        return withinReach(connect());
    return isInWalMode(*m_database) ? pass(unfitFile(m_path, FileHeader::Wal)) : Result<void>();
}

// To be called first by whatever reads the file.
Result<void> SharedFile::beginReading()
{
    const auto reached = reach();
    return reached ? checkForm() : reached;
}

// To be called first by whatever writes to it.
Result<Transaction> SharedFile::beginWriting()
{
    if (const auto reached = reach(); !reached)
        return pass(reached.error());
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return pass(errorOf(transaction.error()));
    if (const auto intact = checkForm(); !intact)
        return pass(intact.error());
    return transaction;
}

Result<void> SharedFile::checkForm()
{
    const auto version = m_database->number("PRAGMA schema_version");
    if (!version)
        return pass(errorOf(version.error()));
    if (*version == m_form)
        return {};
    if (const auto formed = ensureSchema(*m_database, sharedFileSchema()); !formed)
        return pass(errorOf(formed.error()));
    const auto intact = formIsIntact(*m_database);
    if (!intact)
        return pass(errorOf(intact.error()));
    if (!*intact)
        return pass(alteredFile(m_path));
    const auto compared = m_database->number("PRAGMA schema_version"); // ensureSchema may step
    if (!compared)
        return pass(errorOf(compared.error()));
    m_form = *compared;
    return {};
}

Error SharedFile::errorOf(const Error& error) const
{
    return sharedFileError(m_path, error, m_database && m_database->isReadOnly());
}

Result<LogState> SharedFile::named()
{
    auto row = m_database->prepare("SELECT log, room, name, (SELECT coalesce(max(position), 0)"
                                   " FROM entries) FROM shared WHERE id = 1");
    if (!row)
        return pass(errorOf(row.error()));
    const auto found = row->step();
    if (!found)
        return pass(errorOf(found.error()));
    if (!*found)
        return fail(Fault::BadInput, m_path,
                    SharedFileWords::tr("This shared file was never finished."),
                    SharedFileWords::tr("Share the room to it again."));
    return LogState{row->text(0), row->text(1), row->text(2), row->integer(3)};
}

Result<LogState> SharedFile::state()
{
    if (const auto ready = beginReading(); !ready)
        return pass(ready.error());
    auto state = named();
    if (state && state->size == 0)
        state->room.clear();
    return state;
}

Result<std::vector<LoggedEnvelope>> SharedFile::after(qint64 position, qint64 limit)
{
    if (const auto ready = beginReading(); !ready)
        return pass(ready.error());
    auto rows = m_database->prepare("SELECT position, hash, envelope FROM entries WHERE position >"
                                    " ? ORDER BY position LIMIT ?");
    if (!rows)
        return pass(errorOf(rows.error()));
    rows->bindAll(position, std::max<qint64>(limit, 0));
    std::vector<LoggedEnvelope> page;
    for (std::size_t bytes = 0; bytes < pageBytes;) {
        const auto row = rows->step();
        if (!row)
            return pass(errorOf(row.error()));
        if (!*row)
            break;
        LoggedEnvelope entry;
        entry.position = rows->integer(0);
        const auto hash = rows->blob(1);
        if (entry.position != position + static_cast<qint64>(page.size()) + 1
            || hash.size() != hashBytes)
            return fail(
                Fault::Integrity, m_path,
                SharedFileWords::tr("Entries are missing before entry %1 of the shared file.")
                    .arg(entry.position));
        std::ranges::copy(hash, entry.hash.begin());
        entry.envelope = seal::asText(rows->blob(2));
        bytes += entry.envelope.size();
        page.push_back(std::move(entry));
    }
    return page;
}

Result<seal::Digest> SharedFile::digestOf(qint64 entries)
{
    if (const auto ready = beginReading(); !ready)
        return pass(ready.error());
    auto rows = m_database->prepare("SELECT position, hash FROM entries INDEXED BY entries_in_order"
                                    " WHERE position <= ? ORDER BY position");
    if (!rows)
        return pass(errorOf(rows.error()));
    rows->bindAll(entries);
    seal::Sha256 digest;
    for (qint64 count = 0;; ++count) {
        const auto row = rows->step();
        if (!row)
            return pass(errorOf(row.error()));
        if (!*row && count == entries)
            return digest.finish();
        if (!*row || rows->integer(0) != count + 1 || rows->blob(1).size() != hashBytes)
            break;
        digest.add(rows->blob(1));
    }
    return fail(Fault::Integrity, m_path,
                SharedFileWords::tr("The shared file does not hold its first %1 entries any more.")
                    .arg(entries));
}

Result<void> SharedFile::append(std::span<const seal::Envelope> envelopes)
{
    std::vector<SharedFileRow> rows;
    rows.reserve(envelopes.size());
    for (const seal::Envelope& envelope : envelopes) {
        auto row = sharedFileRow(envelope);
        if (!row)
            return pass(row.error());
        rows.push_back(std::move(*row));
    }
    auto transaction = beginWriting();
    if (!transaction)
        return pass(transaction.error());
    auto state = named();
    if (!state)
        return pass(state.error());
    for (const SharedFileRow& row : rows) {
        if (const auto added = addRow(*m_database, row, *state); !added)
            return added.error().fault == Fault::BadInput ? added : pass(errorOf(added.error()));
    }
    return commit(*transaction);
}

Result<void> SharedFile::commit(Transaction& transaction) const
{
    if (const auto committed = transaction.commit(); !committed)
        return pass(errorOf(committed.error()));
    // Then it went into a file that nobody finds any more.
    if (wasReplaced())
        return fail(Fault::OutOfReach, m_path,
                    SharedFileWords::tr("The shared file was replaced while it was written to."),
                    SharedFileWords::tr("Try again."));
    return {};
}

Result<QString> SharedFile::renew(const QString& log)
{
    auto transaction = beginWriting();
    if (!transaction)
        return pass(transaction.error());
    const auto state = named();
    if (!state)
        return pass(state.error());
    if (state->log != log)
        return state->log;
    QString renewed = QUuid::createUuid().toString(QUuid::Id128);
    auto row = m_database->prepare("UPDATE shared SET log = ? WHERE id = 1");
    if (!row)
        return pass(errorOf(row.error()));
    if (const auto done = row->bindAll(renewed).execute(); !done)
        return pass(errorOf(done.error()));
    if (const auto committed = commit(*transaction); !committed)
        return pass(committed.error());
    return renewed;
}

Result<void> SharedFile::announce(const Presence& mine)
{
    return withinReach(m_presence.announce(mine));
}

Result<QList<Presence>> SharedFile::present()
{
    return m_presence.present();
}

Result<ExhibitShare> SharedFile::exhibit(const ExhibitId& id)
{
    return m_exhibits.exhibit(id);
}

Result<void> SharedFile::putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                                  const QByteArray& bytes)
{
    return withinReach(m_exhibits.putChunk(id, whole, index, bytes));
}

Result<QByteArray> SharedFile::chunk(const ExhibitId& id, qint64 index)
{
    return m_exhibits.chunk(id, index);
}

} // namespace wr
