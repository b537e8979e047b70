// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sharedform.h"

#include "app/disk/atomicfile.h"
#include "app/keys/sharedcopy.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>

namespace wr {

namespace {

struct SharedFormWords {
    Q_DECLARE_TR_FUNCTIONS(wr::ExhibitCarrier)
};

static_assert(copyPartBytes == exhibitChunkBytes);

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

CopyPart placeOf(qint64 index, qint64 parts)
{
    return CopyPart{index, index == parts - 1};
}

tl::unexpected<Error> changed(const ExhibitId& copy, const QString& what)
{
    return fail(Fault::Integrity, copy.value, what,
                SharedFormWords::tr("Ask whoever imported the exhibit for the original file."));
}

} // namespace

Result<SharedForm> SharedForm::open(const QString& path, const QString& key)
{
    SharedForm form;
    if (!key.isEmpty()) {
        auto secret = copyKeyFrom(key);
        if (!secret)
            return pass(secret.error());
        form.m_key.emplace(std::move(*secret));
    }
    form.m_file = std::make_unique<QFile>(path);
    if (!form.m_file->open(QIODevice::ReadOnly))
        return pass(fileError(path, 5));
    return form;
}

ExhibitShare SharedForm::whole() const
{
    const qint64 size = m_file->size();
    if (!m_key)
        return ExhibitShare{size, (size + exhibitChunkBytes - 1) / exhibitChunkBytes, {}};
    const qint64 parts = copyPartsOf(size);
    return ExhibitShare{parts * copyPartBytes, parts, {}};
}

Result<QByteArray> SharedForm::chunk(qint64 index)
{
    const qint64 piece = m_key ? copyPieceBytes : exhibitChunkBytes;
    if (!m_file->seek(index * piece))
        return pass(fileError(m_file->fileName(), 5));
    const QByteArray bytes = m_file->read(piece);
    if (bytes.size() != std::min(piece, m_file->size() - index * piece))
        return pass(fileError(m_file->fileName(), 5));
    return m_key ? sealPart(bytes, *m_key, placeOf(index, whole().chunks)) : bytes;
}

Result<std::optional<ExhibitId>> SharedForm::hashOn(qint64 chunks)
{
    const qint64 all = whole().chunks;
    for (const qint64 end = std::min(all, m_hashed + std::min(chunks, all)); m_hashed < end;
         ++m_hashed) {
        const auto bytes = chunk(m_hashed);
        if (!bytes)
            return pass(bytes.error());
        m_hash.add(viewOf(*bytes));
    }
    if (m_hashed < all)
        return std::optional<ExhibitId>();
    m_hashed = 0;
    return std::optional(m_hash.take());
}

Result<ExhibitId> copyNameOf(const QString& path, const QString& key)
{
    auto form = SharedForm::open(path, key);
    if (!form)
        return pass(form.error());
    auto name = form->hashOn(std::numeric_limits<qint64>::max());
    return name ? Result<ExhibitId>(**name) : pass(name.error());
}

Result<void> openCopy(const CopyThatCame& copy,
                      const std::function<Result<void>(const QByteArray& piece)>& take)
{
    const auto key = copyKeyFrom(copy.key);
    if (!key)
        return pass(key.error());
    ExhibitHash hash;
    std::optional<qint64> broken; // the first part that the key does not open
    for (qint64 index = 0; index < copy.parts; ++index) {
        const auto part = copy.part(index);
        if (!part)
            return pass(part.error());
        hash.add(viewOf(*part));
        if (!broken && !openPart(*part, *key, placeOf(index, copy.parts)))
            broken = index;
    }
    if (broken)
        return changed(
            copy.name,
            SharedFormWords::tr("Part %1 of %2 of the shared copy was changed since it was "
                                "written; what came was thrown away.")
                .arg(*broken + 1)
                .arg(copy.parts));
    if (hash.take() != copy.name)
        return changed(
            copy.name,
            SharedFormWords::tr("What came from the shared log is not the copy that the entry "
                                "names; it was thrown away."));
    for (qint64 index = 0; index < copy.parts; ++index) {
        const auto part = copy.part(index);
        if (!part)
            return pass(part.error());
        const auto piece = openPart(*part, *key, placeOf(index, copy.parts));
        if (!piece)
            return pass(piece.error());
        if (const auto taken = take(*piece); !taken)
            return taken;
    }
    return {};
}

} // namespace wr
