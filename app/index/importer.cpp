// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/importer.h"

#include "app/index/decodedcopy.h"
#include "app/index/progressmeter.h"
#include "app/index/reportjson.h"
#include "app/index/segmentwriter.h"
#include "app/ingest/decode.h"
#include "app/ingest/readers.h"
#include "app/ingest/sensitivespread.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ImporterWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Importer)
};

using Piece = std::shared_ptr<const std::string>;

constexpr qint64 smallFile = qint64{8} << 20; // bytes, imported within a blink

void addFolder(const QString& path, QStringList& files)
{
    const QDir folder(path);
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files | QDir::Readable, QDir::Name))
        files.append(file.filePath());
    for (const QFileInfo& deeper :
         folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name))
        addFolder(deeper.filePath(), files);
}

// Drains the lane before what its jobs refer to goes away.
class Drained final
{
public:
    explicit Drained(SideLane* maybeLane)
        : m_maybeLane(maybeLane)
    {
    }

    Drained(const Drained&) = delete;
    Drained& operator=(const Drained&) = delete;

    ~Drained() { now(); }

    void now() const
    {
        if (m_maybeLane != nullptr)
            m_maybeLane->drain();
    }

private:
    SideLane* m_maybeLane;
};

// What is small is kept sooner than anybody would see it arrive; what has as many bytes as an exhibit of the system is most
// likely that one. Looked up once a big file, so that a folder of ten thousand small ones costs nothing.
bool isNoNews(IndexFile& index, const SystemId& system, qint64 bytes)
{
    if (bytes < 0)
        return false;
    if (bytes < smallFile)
        return true;
    auto query = index.database().prepare(
        "SELECT 1 FROM segment WHERE system = ? AND CASE WHEN json_valid(report) "
        "THEN json_extract(report, '$.bytes') END = ? LIMIT 1"); // a segment that begins has no report
    if (!query)
        return false;
    const auto row = query->bindAll(system.value, QString::number(bytes)).step();
    return row && *row;
}

} // namespace

QStringList expandPaths(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        if (path != u"-"_s && QFileInfo(path).isDir())
            addFolder(path, files);
        else
            files.append(path);
    }
    return files;
}

// One file on its way: decoder -> reader -> segment.
class Importer::Run final
{
public:
    // bytes: of the stream as it comes; -1 = unknown.
    Run(const QString& name, qint64 bytes, const DialectSet& dialects,
        const SensitiveRules& sensitive, std::function<void(const RawBatch&)> taken,
        const IndexFile& index, DecodedCopy& copy, SideLane* maybeLane)
        : m_reader(name, dialects, std::move(taken), {},
                   [&index](std::string_view record) { return index.hashed(record); })
        , m_rules(sensitive)
        , m_announced(bytes)
        , m_maybeLane(maybeLane)
        , m_copy(copy)
        , m_decoder(name, [this](std::string_view decoded) { take(decoded); })
    {
    }

    void push(const Piece& raw)
    {
        m_piece = raw;
        m_bytes += static_cast<qint64>(raw->size());
        if (!m_decodeError) {
            if (const auto pushed = m_decoder.push(*raw); !pushed)
                m_decodeError = pushed.error();
        }
    }

    qint64 items() const { return m_reader.items(); }

    // Everything was pushed. The lane is to be drained before the report is asked for.
    void finish()
    {
        if (!m_decodeError) {
            if (const auto finished = m_decoder.finish(); !finished)
                m_decodeError = finished.error();
        }
        m_copy.flush();
        if (const auto read = m_reader.finish(); !read)
            m_readError = read.error();
    }

    FileReport report()
    {
        FileReport report = m_reader.report();
        report.bytes = m_bytes;
        addSensitive(report);
        if (m_readError && !report.error)
            report.error = m_readError;
        if (m_decodeError)
            report.error = m_decodeError; // it came first, whatever the reader says of the cut end
        return report;
    }

private:
    void take(std::string_view decoded)
    {
        if (m_decoder.isCoded())
            m_copy.add(decoded);
        search(decoded);
        m_reader.push(decoded);
    }

    // Secrets and personal data are looked for beside the reading.
    void search(std::string_view decoded)
    {
        if (!m_sensitive)
            m_sensitive = std::make_unique<SensitiveSpread>(m_rules,
                                                            m_decoder.isCoded() ? -1 : m_announced);
        const bool lent = !m_decoder.isCoded() && decoded.size() == m_piece->size();
        const Piece held = lent ? m_piece : std::make_shared<const std::string>(decoded);
        const auto look = [this, held] {
            m_sensitive->push(held);
            return true;
        };
        if (m_maybeLane != nullptr)
            std::ignore = m_maybeLane->post(SideWork::Search, look);
        else
            look();
    }

    void addSensitive(FileReport& report)
    {
        if (!m_sensitive)
            return;
        report.sensitive = m_sensitive->finish();
        report.scanned = m_sensitive->looked();
        if (const QString part = m_sensitive->partSentence(); !part.isEmpty())
            report.warnings.insert(u"scanned-in-part"_s, {part, 1});
    }

    EvidenceReader m_reader;
    const SensitiveRules& m_rules;
    std::unique_ptr<SensitiveSpread> m_sensitive; // from the first bytes on
    qint64 m_announced;
    SideLane* m_maybeLane;
    Piece m_piece; // at hand
    DecodedCopy& m_copy;
    StreamDecoder m_decoder;
    qint64 m_bytes = 0;
    std::optional<Error> m_decodeError;
    std::optional<Error> m_readError;
};

Importer::Importer(IndexFile& index, Vault vault, const DialectSet& dialects, SideLane* maybeLane)
    : m_index(index)
    , m_vault(std::move(vault))
    , m_dialects(dialects)
    , m_sensitive(SensitiveRules::load())
    , m_maybeLane(maybeLane)
{
}

Result<FileReport> Importer::importFile(const QString& path, const ImportWishes& wishes)
{
    FileReport unread;
    unread.file = path;
    if (!QFileInfo::exists(path)) {
        unread.error = Error{Fault::NotFound, path, ImporterWords::tr("There is no such file."),
                             ImporterWords::tr("Check the path.")};
        return unread;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        unread.error = Error{Fault::BadInput, path, ImporterWords::tr("The file cannot be read."),
                             ImporterWords::tr("Check the permissions of the file.")};
        return unread;
    }
    return importFrom(file, path, file.isSequential() ? -1 : file.size(), wishes);
}

Result<FileReport> Importer::importFrom(QIODevice& device, const QString& name, qint64 bytesTotal,
                                        const ImportWishes& wishes)
{
    if (!m_sensitive)
        return pass(m_sensitive.error());
    auto exhibit = m_vault.begin();
    if (!exhibit)
        return pass(exhibit.error());
    auto segment = SegmentWriter::begin(m_index, wishes.system, m_maybeLane);
    if (!segment)
        return pass(segment.error());
    Result<void> kept;
    DecodedCopy copy(m_index.replica(), m_maybeLane);
    ArrivingFile shown(wishes.maybeArriving, wishes.system,
                       wishes.maybeArriving != nullptr
                           && isNoNews(m_index, wishes.system, bytesTotal));
    const auto taken = [&segment, &shown](const RawBatch& batch) {
        segment->add(batch);
        shown.add(batch);
    };
    Run run(name, bytesTotal, m_dialects, *m_sensitive, taken, m_index, copy, m_maybeLane);
    const Drained lane(m_maybeLane); // after what its jobs refer to
    ProgressMeter meter(name, bytesTotal, wishes.progressed);
    while (!segment->hasFailed()) {
        auto piece = std::make_shared<std::string>(exhibitFrameBytes, '\0');
        const qint64 got = device.read(piece->data(), static_cast<qint64>(piece->size()));
        if (got < 0)
            return fail(Fault::OutOfReach, name,
                        ImporterWords::tr("The file cannot be read to its end."),
                        ImporterWords::tr("Check the disk, then import the file again."));
        if (got == 0)
            break;
        piece->resize(static_cast<std::size_t>(got));
        if (wishes.cancelled && wishes.cancelled())
            return fail(Fault::Cancelled, name, ImporterWords::tr("The import was cancelled."));
        const Piece held = std::move(piece);
        if (!store(*exhibit, held, kept))
            break;
        run.push(held);
        meter.advance(got, run.items());
    }
    run.finish();
    lane.now();
    if (!kept)
        return pass(kept.error());
    if (segment->error())
        return pass(*segment->error());
    segment->close(); // written while the exhibit is made durable
    FileReport report = run.report();
    const auto named = exhibit->commit();
    lane.now();
    if (!named)
        return pass(named.error());
    if (segment->error())
        return pass(*segment->error());
    report.exhibit = named->exhibit;
    report.file = name;
    meter.tell();
    const auto indexed = segment->isIndexed(named->exhibit);
    if (!indexed)
        return pass(indexed.error());
    report.seenBefore = *indexed;
    if (*indexed)
        return report; // the segment goes with its writer
    copy.keep(m_index, named->exhibit);
    shown.settle(named->exhibit);
    if (const auto done = segment->finish(report); !done)
        return pass(done.error());
    shown.keep();
    return report;
}

// Hashes and keeps the piece, now or on the lane; false when something failed. What failed stands in `kept` once the
// lane is drained.
bool Importer::store(ExhibitWriter& exhibit, const std::shared_ptr<const std::string>& piece,
                     Result<void>& kept)
{
    const auto name = [&exhibit, piece] {
        exhibit.name(*piece);
        return true;
    };
    const auto keep = [&exhibit, &kept, piece] {
        kept = exhibit.keep(*piece);
        return kept.has_value();
    };
    if (m_maybeLane == nullptr)
        return name() && keep();
    return m_maybeLane->post(SideWork::Keep, keep) && m_maybeLane->post(SideWork::Name, name);
}

Result<FileReport> Importer::reindex(const ExhibitId& exhibit, const SystemId& system,
                                     const QString& dialect)
{
    const auto dialects = m_dialects.chosen(dialect);
    if (!dialects)
        return pass(dialects.error());
    if (!m_sensitive)
        return pass(m_sensitive.error());
    auto bytes = m_vault.open(exhibit);
    if (!bytes)
        return pass(bytes.error());
    QString name = exhibit.value;
    {
        auto query = m_index.database().prepare(
            "SELECT report FROM segment WHERE system = ? AND exhibit = ?");
        if (!query)
            return pass(query.error());
        const auto row = query->bindAll(system.value, exhibit.value).step();
        if (!row)
            return pass(row.error());
        if (*row)
            name = reportFromText(query->text(0)).file;
    }
    auto segment = SegmentWriter::begin(m_index, system, nullptr, exhibit);
    if (!segment)
        return pass(segment.error());
    DecodedCopy copy(m_index.replica(), nullptr);
    const auto taken = [&segment](const RawBatch& batch) { segment->add(batch); };
    Run run(name, bytes->size(), *dialects, *m_sensitive, taken, m_index, copy, nullptr);
    for (std::size_t frame = 0; frame < bytes->frames() && !segment->hasFailed(); ++frame) {
        const auto piece = bytes->frame(frame);
        if (!piece)
            return pass(piece.error());
        run.push(std::make_shared<const std::string>(*piece));
    }
    run.finish();
    FileReport report = run.report();
    report.exhibit = exhibit;
    report.file = name;
    copy.keep(m_index, exhibit);
    if (const auto done = segment->finish(report); !done)
        return pass(done.error());
    return report;
}

Result<QList<ExhibitId>> Importer::drop(const ExhibitId& exhibit, const SystemId& system)
{
    auto transaction = Transaction::begin(m_index.database());
    if (!transaction)
        return pass(transaction.error());
    qint64 segment = -1;
    QList<ExhibitId> touched;
    {
        auto query
            = m_index.database().prepare("SELECT id FROM segment WHERE system = ? AND exhibit = ?");
        if (!query)
            return pass(query.error());
        const auto row = query->bindAll(system.value, exhibit.value).step();
        if (!row)
            return pass(row.error());
        if (!*row)
            return fail(Fault::NotFound, exhibit.value,
                        ImporterWords::tr("This system has no evidence of this exhibit."),
                        ImporterWords::tr("Name another system, or import the file for this one."));
        segment = query->integer(0);
        auto later = m_index.database().prepare("SELECT exhibit FROM segment WHERE system = ? AND "
                                                "id > ? AND seen_twice > 0 ORDER BY id");
        if (!later)
            return pass(later.error());
        later->bindAll(system.value, segment);
        for (auto next = later->step(); next && *next; next = later->step())
            touched.append(ExhibitId(later->text(0)));
    }
    if (const auto removed = m_index.removeSegment(segment); !removed)
        return pass(removed.error());
    if (const auto committed = transaction->commit(); !committed)
        return pass(committed.error());
    if (const auto moved = m_index.checkpoint(); !moved)
        return pass(moved.error());
    return touched;
}

} // namespace wr
