// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bundlereplica.h"

#include "app/journal/excerpt.h"
#include "app/vault/vault.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BundleReplicaWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Bundle)
};

tl::unexpected<Error> changedMeanwhile(const QString& name)
{
    return fail(Fault::Integrity, name,
                BundleReplicaWords::tr("The bundle was changed while it was read."),
                BundleReplicaWords::tr("Verify it again: warroomctl verify FILE"));
}

Result<void> keepExhibit(QFile& bundle, const BundleMember& member, const ExhibitId& id,
                         const Vault& vault)
{
    auto writer = vault.begin();
    if (!writer)
        return pass(writer.error());
    if (!bundle.seek(member.offset))
        return changedMeanwhile(bundleExhibitName(id));
    for (qint64 left = member.size; left > 0;) {
        const QByteArray piece
            = bundle.read(std::min(left, static_cast<qint64>(exhibitFrameBytes)));
        if (piece.isEmpty())
            return changedMeanwhile(bundleExhibitName(id));
        left -= piece.size();
        if (auto written
            = writer->write({piece.constData(), static_cast<std::size_t>(piece.size())});
            !written)
            return written;
    }
    const auto kept = writer->commit();
    if (!kept)
        return pass(kept.error());
    if (kept->exhibit != id)
        return changedMeanwhile(bundleExhibitName(id));
    return {};
}

} // namespace

Result<void> unpackBundle(const QString& path, const BundleReport& report, const QString& folder)
{
    std::vector<StoredEntry> entries;
    QFile bundle(path);
    if (!bundle.open(QIODevice::ReadOnly))
        return fail(Fault::OutOfReach, path, bundle.errorString());
    const Vault vault(folder + u"/vault"_s);
    const BundleContents& contents = report.contents;
    for (auto it = contents.members.cbegin(); it != contents.members.cend(); ++it) {
        if (const auto id = bundleExhibitOf(it.key())) {
            if (auto kept = keepExhibit(bundle, *it, *id, vault); !kept)
                return kept;
        }
        if (bundlePositionOf(it.key()) == 0)
            continue;
        const auto entry = readBundleEntry(contents.text(it.key()));
        if (!entry)
            return pass(entry.error());
        entries.push_back({entry->position, seal::entryHash(entry->envelope), entry->envelope});
    }
    return writeExcerpt(folder, report.room->name, report.roomId, entries);
}

} // namespace wr
