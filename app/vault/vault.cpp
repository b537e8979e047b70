// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/vault.h"

#include "app/vault/sha256.h"
#include "app/vault/vaultformat.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct VaultWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Vault)
};

} // namespace

Vault::Vault(QString folder)
    : m_folder(std::move(folder))
{
}

Result<ExhibitWriter> Vault::begin() const
{
    return ExhibitWriter::begin(m_folder);
}

Result<KeptBytes> Vault::keep(std::string_view bytes) const
{
    auto writer = begin();
    if (!writer)
        return pass(writer.error());
    if (const auto written = writer->write(bytes); !written)
        return pass(written.error());
    return writer->commit();
}

Result<ExhibitReader> Vault::open(const ExhibitId& exhibit) const
{
    if (!isExhibitName(exhibit.value))
        return fail(Fault::Usage, exhibit.value, VaultWords::tr("This is no name of an exhibit."),
                    VaultWords::tr("An exhibit is named by 64 digits from 0 to 9 and a to f."));
    return ExhibitReader::open(pathOf(exhibit), exhibit);
}

Result<QByteArray> Vault::read(const ExhibitId& exhibit, qint64 offset, qint64 length) const
{
    auto reader = open(exhibit);
    if (!reader)
        return pass(reader.error());
    std::string out;
    if (const auto done = reader->read(offset, length, out); !done)
        return pass(done.error());
    return QByteArray(out.data(), static_cast<qsizetype>(out.size()));
}

Result<void> Vault::verify(const ExhibitId& exhibit, const std::function<bool()>& cancelled) const
{
    auto reader = open(exhibit);
    if (!reader)
        return pass(reader.error());
    ExhibitHash hash;
    for (std::size_t index = 0; index < reader->frames(); ++index) {
        if (cancelled && cancelled())
            return fail(Fault::Cancelled, exhibit.value,
                        VaultWords::tr("The check was cancelled."));
        const auto bytes = reader->frame(index);
        if (!bytes)
            return pass(bytes.error());
        hash.add(*bytes);
    }
    const ExhibitId found = hash.take();
    if (found != exhibit)
        return fail(
            Fault::Integrity, exhibit.value,
            VaultWords::tr("The kept bytes of this exhibit have another SHA-256: %1.")
                .arg(found.value),
            VaultWords::tr("Fetch the exhibit from another replica or import the original file "
                           "again."));
    return {};
}

bool Vault::holds(const ExhibitId& exhibit) const
{
    return isExhibitName(exhibit.value) && QFileInfo::exists(pathOf(exhibit));
}

Result<QList<KeptExhibit>> Vault::list() const
{
    QList<KeptExhibit> kept;
    const QDir vault(m_folder);
    const QStringList shelves = vault.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& shelf : shelves) {
        const QDir folder(vault.filePath(shelf));
        if (!folder.isReadable())
            return pass(fileError(folder.path(), EACCES));
        const QFileInfoList files = folder.entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo& file : files) {
            const QString name = shelf + file.fileName();
            if (isExhibitName(name))
                kept.append({ExhibitId(name), file.size()});
        }
    }
    return kept;
}

void Vault::removeLeftovers() const
{
    QDir vault(m_folder);
    const QStringList names
        = vault.entryList({u".incoming-*"_s}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QString& name : names)
        vault.remove(name);
}

QString Vault::pathOf(const ExhibitId& exhibit) const
{
    return exhibitPath(m_folder, exhibit);
}

} // namespace wr
