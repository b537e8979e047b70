// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bundlereader.h"

#include "app/report/tarfile.h"
#include "app/vault/sha256.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BundleReaderWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Bundle)
};

// What a bundle may take of memory. A manifest of 100,000 files has 13 MiB.
constexpr qint64 largestText = qint64{32} << 20;
constexpr qint64 allTexts = qint64{512} << 20;
constexpr qsizetype mostFiles = 200'000;

class Reading final
{
public:
    Reading(QFile& file, const std::function<bool(qint64, qint64)>& progress)
        : m_file(file)
        , m_progress(progress)
        , m_archive(file)
    {
    }

    // Integrity: from here on nothing can be read.
    Result<void> readAll()
    {
        for (;;) {
            const auto member = m_archive.next();
            if (!member)
                return pass(member.error());
            if (!*member)
                return {};
            if (auto read = readMember(**member); !read)
                return read;
        }
    }

    BundleContents take() && { return std::move(m_contents); }

private:
    Result<void> readMember(const TarMember& member)
    {
        const qsizetype slash = member.name.indexOf(u'/');
        const QString folder = member.name.left(std::max(slash, qsizetype{0}));
        const QString name = member.name.mid(slash + 1);
        if (m_contents.members.isEmpty())
            m_contents.folder = folder;
        if (folder.isEmpty() || folder != m_contents.folder)
            return fail(Fault::Integrity, member.name,
                        BundleReaderWords::tr("This file does not lie in the bundle's folder."));
        if (m_contents.members.contains(name))
            return fail(Fault::Integrity, name, BundleReaderWords::tr("Two files have this name."));
        const bool kept = !bundleExhibitOf(name);
        m_texts += kept ? member.size : 0;
        if ((kept && member.size > largestText) || m_texts > allTexts
            || m_contents.members.size() >= mostFiles)
            return fail(Fault::Integrity, name,
                        BundleReaderWords::tr(
                            "This file is larger than any in a bundle, or there are too many."));
        return readBytes(member, name, kept);
    }

    Result<void> readBytes(const TarMember& member, const QString& name, bool kept)
    {
        ExhibitHash hash;
        std::string text;
        for (;;) {
            const auto piece = m_archive.piece();
            if (!piece)
                return pass(piece.error());
            if (piece->empty())
                break;
            hash.add(*piece);
            if (kept)
                text += *piece;
            if (m_progress && !m_progress(m_file.pos(), m_file.size()))
                return fail(Fault::Cancelled, m_file.fileName(),
                            BundleReaderWords::tr("The verification was stopped."));
        }
        m_contents.members.insert(name, {member.offset, member.size, hash.take().value});
        if (kept)
            m_contents.texts.insert(name, std::move(text));
        return {};
    }

    QFile& m_file;
    const std::function<bool(qint64, qint64)>& m_progress;
    TarReader m_archive;
    BundleContents m_contents;
    qint64 m_texts = 0;
};

bool isListed(const QString& name, bool payload)
{
    if (payload)
        return name.startsWith(u"data/"_s);
    return bundleTagFiles().contains(name) && !name.startsWith(u"tagmanifest"_s);
}

// Every file that this manifest should list, against it.
void compare(BundleContents& contents, const QString& manifestName, bool payload)
{
    if (!contents.members.contains(manifestName))
        return; // is missing, which is said elsewhere
    const auto manifest = readManifest(contents.text(manifestName));
    if (!manifest) {
        contents.complain(manifestName, manifest.error().reason);
        return;
    }
    for (auto it = contents.members.cbegin(); it != contents.members.cend(); ++it) {
        if (!isListed(it.key(), payload))
            continue;
        const auto listed = manifest->constFind(it.key());
        if (listed == manifest->cend())
            contents.complain(it.key(), BundleReaderWords::tr("No manifest lists this file."));
        else if (*listed != it->digest)
            contents.complain(
                it.key(),
                BundleReaderWords::tr("It was changed: its SHA-256 is %1, and %2 says %3.")
                    .arg(it->digest, manifestName, *listed));
    }
    for (auto it = manifest->cbegin(); contents.whole && it != manifest->cend(); ++it) {
        if (!contents.members.contains(it.key()))
            contents.complain(it.key(), BundleReaderWords::tr("It is missing from the bundle."));
        else if (!isListed(it.key(), payload))
            contents.complain(manifestName,
                              BundleReaderWords::tr("It lists a file that does not belong in it."));
    }
}

void compareFiles(BundleContents& contents)
{
    for (const QString& name : bundleTagFiles()) {
        if (contents.whole && !contents.members.contains(name))
            contents.complain(name, BundleReaderWords::tr("It is missing from the bundle."));
    }
    for (auto it = contents.members.cbegin(); it != contents.members.cend(); ++it) {
        if (!isListed(it.key(), true) && !bundleTagFiles().contains(it.key()))
            contents.complain(it.key(), BundleReaderWords::tr("No manifest lists this file."));
    }
    compare(contents, u"manifest-sha256.txt"_s, true);
    compare(contents, u"tagmanifest-sha256.txt"_s, false);
}

} // namespace

void BundleContents::complain(const QString& name, const QString& problem)
{
    if (bad.contains(name))
        return;
    bad.insert(name);
    findings.append({name, bundlePositionOf(name), problem});
}

Result<BundleContents> readBundle(const QString& path,
                                  const std::function<bool(qint64, qint64)>& progress)
{
    const auto unread = [&path](Fault fault, const QString& why) {
        return fail(fault, path, BundleReaderWords::tr("The bundle cannot be read: %1.").arg(why),
                    BundleReaderWords::tr("Check the path and the permissions."));
    };
    const QFileInfo place(path);
    if (!place.exists())
        return unread(Fault::NotFound, BundleReaderWords::tr("there is no such file"));
    if (!place.isFile())
        return unread(Fault::Usage, BundleReaderWords::tr("this is no file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unread(Fault::OutOfReach, file.errorString());
    Reading reading(file, progress);
    const auto read = reading.readAll();
    if (!read && read.error().fault != Fault::Integrity)
        return fail(read.error().fault, path, read.error().reason, read.error().remedy);
    BundleContents contents = std::move(reading).take();
    contents.whole = read.has_value();
    if (!read) {
        const QString name = read.error().subject;
        const QString inside = contents.folder + u'/';
        contents.complain(name.startsWith(inside) ? name.mid(inside.size()) : name,
                          read.error().reason);
    }
    compareFiles(contents);
    return contents;
}

} // namespace wr
