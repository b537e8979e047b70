// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bundleexport.h"

#include "app/disk/atomicfile.h"
#include "app/engine/checkpoint.h"
#include "app/engine/journalcodec.h"
#include "app/report/bundleform.h"
#include "app/report/tarfile.h"
#include "app/vault/sha256.h"
#include "app/vault/vault.h"
#include "models/rules/gate.h"
#include "models/state/fold.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BundleExportWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Bundle)
};

constexpr qint64 batch = 500;

// What the journal gives for a bundle.
struct Taken {
    JournalHead head;
    std::vector<seal::Digest> leaves; // of the whole log
    std::vector<StoredEntry> entries; // those in scope
    qint64 waiting = 0;
    qint64 newestMicros = 0; // claimed by an entry in scope
};

void take(const StoredEntry& stored, const BundleScope& scope, Taken& taken)
{
    const auto payload = seal::readPayload(stored.envelope.payload);
    if (!stored.flaw.isEmpty() || !payload)
        return;
    const auto entry = entryOf(stored);
    if (!isInScope(scope, entry ? &entry->event : nullptr, QString::fromStdString(payload->stream)))
        return;
    taken.newestMicros = std::max(taken.newestMicros, qint64{payload->timeMicros});
    taken.entries.push_back(stored);
}

Result<Taken> takeEntries(const QString& folder, const BundleScope& scope)
{
    auto store = LocalStore::open(folder, OpenMode::ReadOnly);
    if (!store)
        return pass(store.error());
    const auto head = store->head();
    if (!head)
        return pass(head.error());
    const auto waiting = store->waiting();
    if (!waiting)
        return pass(waiting.error());
    Taken taken;
    taken.head = *head;
    taken.waiting = static_cast<qint64>(waiting->size());
    for (qint64 position = 0; position < head->size;) {
        const auto rows = store->entriesAfter(position, std::min(batch, head->size - position));
        if (!rows)
            return pass(rows.error());
        if (rows->empty())
            break;
        for (const StoredEntry& stored : *rows) {
            taken.leaves.push_back(seal::leafHash(seal::writeEnvelope(stored.envelope)));
            take(stored, scope, taken);
        }
        position = rows->back().position;
    }
    return taken;
}

struct Folded {
    Room room;
    QList<qint64> refused;
    QList<qint64> undecidable; // folds otherwise here than in the whole room
};

Folded foldTaken(const Taken& taken, const Room& whole)
{
    Fold fold(gate, whole.id);
    for (const StoredEntry& stored : taken.entries) {
        if (const auto entry = entryOf(stored))
            fold.apply(*entry);
        else
            fold.refuse(EntryHash(hexDigits(stored.hash)), stored.position, {});
    }
    QSet<EntryHash> refusedThere;
    for (const Refusal& refusal : whole.refusals)
        refusedThere.insert(refusal.entry);
    QSet<EntryHash> refusedHere;
    for (const Refusal& refusal : fold.room().refusals)
        refusedHere.insert(refusal.entry);
    Folded folded{fold.room(), {}, {}};
    for (const StoredEntry& stored : taken.entries) {
        const EntryHash hash(hexDigits(stored.hash));
        if (refusedHere.contains(hash))
            folded.refused.append(stored.position);
        if (refusedHere.contains(hash) != refusedThere.contains(hash))
            folded.undecidable.append(stored.position);
    }
    return folded;
}

// A file on its way into the bundle.
struct Part {
    QString name;
    std::string bytes;
};

class Writer final
{
public:
    Writer(AtomicFile& file, QString folder, qint64 seconds,
           const std::function<bool(qint64)>& goesOn)
        : m_file(file)
        , m_goesOn(goesOn)
        , m_folder(std::move(folder))
        , m_seconds(seconds)
    {
    }

    Result<void> add(const QString& name, std::string_view bytes)
    {
        const auto size = static_cast<qint64>(bytes.size());
        return write(header(name, size)).and_then([&] { return write(bytes); }).and_then([&] {
            return write(tarPadding(size));
        });
    }

    Result<void> addExhibit(const Vault& vault, const Exhibit& exhibit)
    {
        auto reader = vault.open(exhibit.id);
        if (!reader)
            return pass(reader.error());
        const qint64 size = reader->size();
        if (auto begun = write(header(bundleExhibitName(exhibit.id), size)); !begun)
            return begun;
        ExhibitHash hash;
        for (std::size_t i = 0; i < reader->frames(); ++i) {
            const auto frame = reader->frame(i);
            if (!frame)
                return pass(frame.error());
            hash.add(*frame);
            if (auto written = write(*frame); !written)
                return written;
        }
        if (hash.take() != exhibit.id)
            return fail(
                Fault::Integrity, exhibit.id.value,
                BundleExportWords::tr("The exhibit %1 is not what arrived.").arg(exhibit.name),
                BundleExportWords::tr("See: warroomctl verify"));
        return write(tarPadding(size));
    }

    Result<void> end() { return write(tarEnd()); }

    qint64 bytes() const { return m_bytes; }

private:
    std::string header(const QString& name, qint64 size) const
    {
        return tarHeader(QString(m_folder + u'/' + name), size, m_seconds);
    }

    Result<void> write(std::string_view bytes)
    {
        if (m_goesOn && !m_goesOn(m_bytes))
            return fail(Fault::Cancelled, m_folder,
                        BundleExportWords::tr("The bundle was cancelled; no file was written."));
        m_bytes += static_cast<qint64>(bytes.size());
        return m_file.write(seal::asOctets(bytes));
    }

    AtomicFile& m_file;
    const std::function<bool(qint64)>& m_goesOn;
    QString m_folder;
    qint64 m_seconds;
    qint64 m_bytes = 0;
};

// The exhibits that go in, and those of the incident that do not, with the reason.
void chooseExhibits(const Room& room, const BundleScope& scope, const Vault& vault,
                    const BundleWish& wish, BundleSummary& summary)
{
    for (const ChosenExhibit& chosen : bundleExhibits(room, scope)) {
        const ExhibitId& id = chosen.exhibit.id;
        if (!wish.withExhibits || (!wish.only.isEmpty() && !wish.only.contains(id)))
            summary.withheld.append({chosen.exhibit, u"left-out"_s});
        else if (!vault.holds(id))
            summary.withheld.append({chosen.exhibit, u"not-here"_s});
        else
            summary.exhibits.append(chosen);
    }
}

Result<void> checkWish(const Room& room, const DeviceSigner& signer, const BundleWish& wish)
{
    const Incident* const incident = room.maybeIncident(wish.incident);
    if (incident == nullptr)
        return fail(Fault::NotFound, wish.incident.value,
                    BundleExportWords::tr("There is no such incident."),
                    BundleExportWords::tr("List them with: warroomctl incident list"));
    if (incident->access)
        return fail(
            Fault::Refused, incident->code,
            BundleExportWords::tr(
                "The incident is restricted: its content is sealed for its members, and whoever "
                "gets the bundle could not read it."),
            BundleExportWords::tr(
                "Grant access to whoever is to read it, or export the evidence alone: "
                "warroomctl evidence export"));
    if (room.maybeAuthor(signer.deviceKey()) == nullptr)
        return fail(
            Fault::Refused, signer.deviceKey().value,
            BundleExportWords::tr("Only a member of the room can sign a bundle."),
            BundleExportWords::tr("Export it as somebody who is on the roster, with --as."));
    const QFileInfo place(wish.path);
    if (place.isDir() || (place.exists() && !wish.force))
        return fail(Fault::Exists, wish.path,
                    BundleExportWords::tr("There is such a file already."),
                    BundleExportWords::tr("Choose another name, or replace it with --force."));
    return {};
}

// The folder that tar makes: the incident's code where it can serve.
QString folderOf(const Incident& incident)
{
    const bool fits = isTarName(incident.code) && !incident.code.contains(u'/')
        && incident.code.size() <= 12 && incident.code != u"data"_s;
    return fits ? incident.code : u"incident"_s;
}

// The small files below data/.
std::vector<Part> smallParts(const Taken& taken, const ProofTree& tree, const Folded& folded,
                             const BundleSummary& summary, const DeviceSigner& signer)
{
    std::vector<Part> parts;
    parts.push_back({u"data/summary.txt"_s, summaryText(folded.room, summary).toStdString()});
    parts.push_back({u"data/summary.json"_s, writeSummary(folded.room, summary)});
    parts.push_back({u"data/checkpoint.txt"_s, writeCheckpoint(taken.head, signer).toStdString()});
    for (const StoredEntry& stored : taken.entries)
        parts.push_back(
            {bundleEntryName(stored.position),
             writeBundleEntry({stored.position, stored.envelope,
                               tree.inclusion(static_cast<std::uint64_t>(stored.position - 1))})});
    return parts;
}

struct Bag {
    QString folder;
    qint64 seconds = 0;
    std::vector<Part> tags;
    std::vector<Part> parts;
};

Bag bagOf(const Incident& incident, const BundleSummary& summary, std::vector<Part> parts,
          qint64 newestMicros, const DeviceSigner& signer)
{
    Bag bag{
        folderOf(incident), std::max(newestMicros / 1'000'000, qint64{1}), {}, std::move(parts)};
    Manifest manifest;
    qint64 bytes = 0;
    for (const Part& part : bag.parts) {
        manifest.insert(part.name, sha256Text(part.bytes));
        bytes += static_cast<qint64>(part.bytes.size());
    }
    for (const ChosenExhibit& chosen : summary.exhibits) {
        manifest.insert(bundleExhibitName(chosen.exhibit.id), chosen.exhibit.id.value);
        bytes += chosen.exhibit.bytes;
    }
    const std::string listed = writeManifest(manifest);
    const auto sign = [&signer](const std::string& text) {
        return signer.sshSignatureOf(bundleNamespace, text);
    };
    bag.tags = {
        {u"bagit.txt"_s, bagDeclaration()},
        {u"bag-info.txt"_s, bagInfo(summary, incident.title, bag.seconds, bytes, manifest.size())},
        {u"README.txt"_s, bundleReadme(bag.folder)},
        {u"allowed_signers"_s, allowedSigners(signer.publicKey())},
        {u"manifest-sha256.txt"_s, listed},
        {u"manifest-sha256.txt.sig"_s, sign(listed)}};
    Manifest tags;
    for (const Part& tag : bag.tags)
        tags.insert(tag.name, sha256Text(tag.bytes));
    const std::string tagged = writeManifest(tags);
    bag.tags.push_back({u"tagmanifest-sha256.txt"_s, tagged});
    bag.tags.push_back({u"tagmanifest-sha256.txt.sig"_s, sign(tagged)});
    return bag;
}

// Answers how many bytes it wrote.
Result<qint64> writeBag(const Bag& bag, const BundleSummary& summary, const Vault& vault,
                        AtomicFile& file, const std::function<bool(qint64)>& goesOn)
{
    Writer writer(file, bag.folder, bag.seconds, goesOn);
    for (const std::vector<Part>* parts : {&bag.tags, &bag.parts}) {
        for (const Part& part : *parts) {
            if (auto added = writer.add(part.name, part.bytes); !added)
                return pass(added.error());
        }
    }
    for (const ChosenExhibit& chosen : summary.exhibits) {
        if (auto added = writer.addExhibit(vault, chosen.exhibit); !added)
            return pass(added.error());
    }
    if (auto ended = writer.end(); !ended)
        return pass(ended.error());
    return writer.bytes();
}

} // namespace

WrittenBundle::WrittenBundle(BundleMade made, AtomicFile file, QString path)
    : m_made(std::move(made))
    , m_file(std::move(file))
    , m_path(std::move(path))
{
}

Result<void> WrittenBundle::keep()
{
    return m_file.commitAs(m_path, FileAccess::Private);
}

Result<std::unique_ptr<WrittenBundle>> writeBundle(const QString& folder, const Room& room,
                                                   const DeviceSigner& signer,
                                                   const BundleWish& wish,
                                                   const std::function<bool(qint64)>& goesOn)
{
    if (auto fine = checkWish(room, signer, wish); !fine)
        return pass(fine.error());
    BundleScope scope = bundleScope(room, wish.incident, false);
    auto taken = takeEntries(folder, scope);
    if (!taken)
        return pass(taken.error());
    Folded folded = foldTaken(*taken, room);
    if (!folded.undecidable.isEmpty()) {
        scope = bundleScope(room, wish.incident, true);
        taken = takeEntries(folder, scope);
        if (!taken)
            return pass(taken.error());
        folded = foldTaken(*taken, room);
    }
    const ProofTree tree(std::move(taken->leaves));
    const Incident* incident = folded.room.maybeIncident(wish.incident);
    if (static_cast<qint64>(tree.size()) != taken->head.size || tree.root() != taken->head.root)
        return fail(
            Fault::Integrity, folder,
            BundleExportWords::tr("The journal is not what was signed, so nothing was exported."),
            BundleExportWords::tr("See: warroomctl verify"));
    if (incident == nullptr)
        return fail(
            Fault::Waiting, wish.incident.value,
            BundleExportWords::tr("The shared log has not accepted this incident yet."),
            BundleExportWords::tr("Export it when the room is in reach: warroomctl room sync"));
    const Member& exporter = *room.maybeAuthor(signer.deviceKey());
    BundleMade made{{wish.incident,
                     incident->code,
                     room.id,
                     room.name,
                     taken->head,
                     signer.deviceKey(),
                     exporter.id,
                     exporter.name,
                     static_cast<qint64>(taken->entries.size()),
                     taken->waiting,
                     folded.refused,
                     folded.undecidable,
                     {},
                     {}},
                    0};
    const Vault vault(folder + u"/vault"_s);
    chooseExhibits(folded.room, scope, vault, wish, made.summary);
    const Bag bag
        = bagOf(*incident, made.summary, smallParts(*taken, tree, folded, made.summary, signer),
                taken->newestMicros, signer);
    const QFileInfo place(wish.path);
    auto file = AtomicFile::create(place.absolutePath());
    if (!file)
        return pass(file.error());
    const auto bytes = writeBag(bag, made.summary, vault, *file, goesOn);
    if (!bytes)
        return pass(bytes.error());
    made.bytes = *bytes;
    return std::make_unique<WrittenBundle>(std::move(made), std::move(*file),
                                           place.absoluteFilePath());
}

} // namespace wr
