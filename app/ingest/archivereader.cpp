// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/archivereader.h"

#include "app/ingest/archivehead.h"
#include "app/ingest/archivestream.h"

#include <QtCore/QCoreApplication>

#include <archive_entry.h>
#include <cstring>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t mostOdd = 1'000'000;

QString archiveReaderPhrase(const char* text)
{
    return QCoreApplication::translate("wr::ArchiveReader", text);
}

QString labelOf(archive_entry* entry, std::int64_t number)
{
    const char* bytes = archive_entry_pathname_utf8(entry);
    if (bytes == nullptr)
        bytes = archive_entry_pathname(entry);
    return archiveLabel(bytes == nullptr ? QByteArray() : QByteArray(bytes), number);
}

} // namespace

class ArchiveReader::Work final : public QIODevice
{
public:
    Work(QIODevice& device, QString name, ArchiveLimits limits)
        : m_stream(device)
        , m_name(std::move(name))
        , m_limits(limits)
    {
        QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }

    std::optional<ArchiveMember> next();
    ArchiveSummary finish(const std::function<bool()>& stopped);

    const std::optional<Error>& flaw() const { return m_flaw; }

protected:
    qint64 readData(char* bytes, qint64 most) override;

    qint64 writeData(const char*, qint64) override { return -1; }

private:
    bool nextEntry();
    bool passedOver(archive_entry* entry);
    ArchiveMember member(archive_entry* entry);
    void readHead();
    void drain();
    qint64 unpack(char* bytes, qint64 most);
    bool isBomb() const;
    void flawed(Fault fault, const QString& reason, const QString& remedy);
    void ended(Fault fault, const QString& reason, const QString& remedy);
    void warn(const QString& wireName, const char* sentence, const QString& label);
    void damaged();

    ArchiveStream m_stream;
    QString m_name;
    ArchiveLimits m_limits;
    bool m_over = false; // no more files
    std::int64_t m_out = 0;
    std::int64_t m_files = 0;
    int m_damaged = 0;
    QString m_label; // of the file at hand
    std::string m_head;
    std::size_t m_headRead = 0;
    bool m_drained = true;       // nothing more can be read of the file at hand
    std::int64_t m_odd = 0;      // places between files that made no sense
    std::optional<Error> m_flaw; // of the file at hand
    ArchiveSummary m_summary;
};

void ArchiveReader::Work::flawed(Fault fault, const QString& reason, const QString& remedy)
{
    if (!m_flaw)
        m_flaw = Error{fault, m_label, reason, remedy};
}

void ArchiveReader::Work::ended(Fault fault, const QString& reason, const QString& remedy)
{
    m_over = true;
    if (!m_summary.error || fault == Fault::Refused)
        m_summary.error = Error{fault, m_name, reason, remedy};
}

void ArchiveReader::Work::warn(const QString& wireName, const char* sentence, const QString& label)
{
    ImportWarning& warning = m_summary.warnings[wireName];
    if (warning.times++ == 0)
        warning.sentence = archiveReaderPhrase(sentence).arg(label);
}

// The archive itself, outside of a file, is not what it should be.
void ArchiveReader::Work::damaged()
{
    if (!m_summary.error)
        m_summary.error
            = Error{Fault::BadInput, m_name,
                    archiveReaderPhrase(
                        QT_TRANSLATE_NOOP("wr::ArchiveReader",
                                          "The archive is damaged behind its file %1 (%2)."))
                        .arg(m_files)
                        .arg(m_stream.words()),
                    archiveReaderPhrase(QT_TRANSLATE_NOOP(
                        "wr::ArchiveReader",
                        "Fetch the archive again from where it came; the files that were good are "
                        "imported and stay."))};
}

bool ArchiveReader::Work::isBomb() const
{
    return m_out > m_limits.total
        || (m_out > m_limits.ratioFrom && m_out / m_limits.ratio > m_stream.bytes());
}

bool ArchiveReader::Work::nextEntry()
{
    while (!m_over) {
        switch (m_stream.next()) {
        case ArchiveStream::Step::Entry:
            m_drained = false;
            return true;
        case ArchiveStream::Step::End:
            m_over = true;
            break;
        case ArchiveStream::Step::Damaged:
            damaged();
            m_over = ++m_odd > mostOdd;
            break;
        case ArchiveStream::Step::Lost:
            damaged();
            m_over = true;
            break;
        }
    }
    return false;
}

bool ArchiveReader::Work::passedOver(archive_entry* entry)
{
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_filetype(entry) == AE_IFLNK) {
        warn(u"archive-link"_s,
             QT_TRANSLATE_NOOP("wr::ArchiveReader",
                               "A link in the archive is passed over; links are never followed. "
                               "The first is %1."),
             labelOf(entry, m_files));
        return true;
    }
    if (archive_entry_filetype(entry) == AE_IFREG)
        return false;
    if (archive_entry_filetype(entry) != AE_IFDIR)
        warn(u"archive-device"_s,
             QT_TRANSLATE_NOOP("wr::ArchiveReader",
                               "Something in the archive that is no file and no folder is passed "
                               "over. The first is %1."),
             labelOf(entry, m_files));
    return true;
}

// What nobody wanted of the entry counts as well, or a bomb could hide in it.
void ArchiveReader::Work::drain()
{
    m_head.resize(static_cast<std::size_t>(archiveHeadBytes));
    while (unpack(m_head.data(), archiveHeadBytes) > 0)
        continue;
    m_head.clear();
    m_headRead = 0;
}

std::optional<ArchiveMember> ArchiveReader::Work::next()
{
    do {
        drain();
        if (!nextEntry()) {
            if (m_files == 0 && !m_summary.error)
                ended(Fault::BadInput,
                      archiveReaderPhrase(
                          QT_TRANSLATE_NOOP("wr::ArchiveReader", "The archive holds no file.")),
                      archiveReaderPhrase(
                          QT_TRANSLATE_NOOP("wr::ArchiveReader", "Export it again.")));
            return {};
        }
    } while (passedOver(m_stream.entry()));
    m_flaw.reset();
    if (m_files >= m_limits.files || m_damaged >= m_limits.damaged) {
        ended(Fault::Refused,
              archiveReaderPhrase(
                  QT_TRANSLATE_NOOP("wr::ArchiveReader",
                                    "The archive holds more than %1 files, or more than %2 that "
                                    "are damaged; the rest was left."))
                  .arg(m_limits.files)
                  .arg(m_limits.damaged),
              archiveReaderPhrase(QT_TRANSLATE_NOOP(
                  "wr::ArchiveReader",
                  "If the archive is sound, unpack it yourself and import the folder.")));
        return {};
    }
    ++m_files;
    return member(m_stream.entry());
}

ArchiveMember ArchiveReader::Work::member(archive_entry* entry)
{
    ArchiveMember found;
    found.path = labelOf(entry, m_files);
    m_label = m_name + u'/' + found.path;
    if (leadsOutOfArchive(found.path))
        warn(u"archive-path"_s,
             QT_TRANSLATE_NOOP("wr::ArchiveReader",
                               "A path in the archive leads out of it; it is a name here and "
                               "nothing is written to it. The first is %1."),
             found.path);
    if (archive_entry_size_is_set(entry) != 0)
        found.bytes = archive_entry_size(entry);
    if (archive_entry_is_encrypted(entry) != 0) {
        flawed(Fault::BadInput,
               archiveReaderPhrase(QT_TRANSLATE_NOOP("wr::ArchiveReader",
                                                     "This file in the archive is encrypted.")),
               archiveReaderPhrase(QT_TRANSLATE_NOOP(
                   "wr::ArchiveReader", "Unpack it with its password and import the result.")));
        m_drained = true;
        found.refused = m_flaw;
        return found;
    }
    readHead();
    if (m_head.empty() && m_flaw)
        found.refused = m_flaw;
    if (looksLikeArchive(m_head)) {
        flawed(Fault::Refused,
               archiveReaderPhrase(
                   QT_TRANSLATE_NOOP("wr::ArchiveReader",
                                     "This file in the archive is an archive itself; only one "
                                     "level is opened.")),
               archiveReaderPhrase(QT_TRANSLATE_NOOP(
                   "wr::ArchiveReader",
                   "Unpack the outer archive and import the one inside on its own.")));
        found.refused = m_flaw;
    }
    return found;
}

void ArchiveReader::Work::readHead()
{
    m_head.resize(static_cast<std::size_t>(archiveHeadBytes));
    const qint64 got = unpack(m_head.data(), archiveHeadBytes);
    m_head.resize(static_cast<std::size_t>(std::max<qint64>(got, 0)));
}

qint64 ArchiveReader::Work::unpack(char* bytes, qint64 most)
{
    if (m_drained)
        return 0;
    const qint64 got = m_stream.read(bytes, most);
    m_drained = got <= 0;
    if (got < 0) {
        ++m_damaged;
        flawed(
            Fault::BadInput,
            archiveReaderPhrase(
                QT_TRANSLATE_NOOP("wr::ArchiveReader",
                                  "This file in the archive cannot be unpacked to its end (%1)."))
                .arg(m_stream.words()),
            archiveReaderPhrase(
                QT_TRANSLATE_NOOP("wr::ArchiveReader",
                                  "Fetch the archive again from where it came; what was good "
                                  "before stays imported.")));
        return 0;
    }
    m_out += got;
    if (!isBomb())
        return got;
    m_drained = true;
    const QString reason
        = archiveReaderPhrase(
              QT_TRANSLATE_NOOP("wr::ArchiveReader",
                                "The archive unpacks to far more than it should (%1 bytes from "
                                "%2); unpacking was stopped."))
              .arg(m_out)
              .arg(m_stream.bytes());
    const QString remedy = archiveReaderPhrase(QT_TRANSLATE_NOOP(
        "wr::ArchiveReader", "If the archive is sound, unpack it yourself and import the folder."));
    flawed(Fault::Refused, reason, remedy);
    ended(Fault::Refused, reason, remedy);
    return 0;
}

qint64 ArchiveReader::Work::readData(char* bytes, qint64 most)
{
    if (m_headRead == m_head.size())
        return unpack(bytes, most);
    const std::size_t part = std::min(m_head.size() - m_headRead, static_cast<std::size_t>(most));
    std::memcpy(bytes, m_head.data() + m_headRead, part);
    m_headRead += part;
    return static_cast<qint64>(part);
}

ArchiveSummary ArchiveReader::Work::finish(const std::function<bool()>& stopped)
{
    m_summary.digest = m_stream.digest(stopped);
    m_summary.bytes = m_stream.bytes();
    return m_summary;
}

ArchiveReader::ArchiveReader(QIODevice& device, QString name, ArchiveLimits limits)
    : m_work(std::make_unique<Work>(device, std::move(name), limits))
{
}

ArchiveReader::~ArchiveReader() = default;

std::optional<ArchiveMember> ArchiveReader::next()
{
    return m_work->next();
}

QIODevice& ArchiveReader::content()
{
    return *m_work;
}

std::optional<Error> ArchiveReader::flaw() const
{
    return m_work->flaw();
}

ArchiveSummary ArchiveReader::finish(const std::function<bool()>& stopped)
{
    return m_work->finish(stopped);
}

} // namespace wr
