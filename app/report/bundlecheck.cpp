// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bundlecheck.h"

#include "app/engine/journalcodec.h"
#include "app/engine/sealing.h"
#include "app/ingest/decode.h"
#include "app/keys/sshsig.h"
#include "app/report/entrycheck.h"
#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BundleCheckWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Bundle)
};

// No reader of telemetry takes a longer one.
constexpr qint64 largestRecord = qint64{64} << 20;
constexpr qint64 pieceBytes = qint64{1} << 20;

// Whether all entries are there as they were written; else what they say together cannot be judged.
bool hasAllEntries(const BundleContents& contents)
{
    return contents.whole
        && std::none_of(contents.findings.begin(), contents.findings.end(),
                        [](const BundleFinding& finding) { return finding.position > 0; });
}

// Who signed a manifest.
std::optional<seal::PublicKey> signerOf(BundleContents& contents, const QString& manifest)
{
    const QString signature = manifest + u".sig"_s;
    if (!contents.members.contains(manifest) || !contents.members.contains(signature))
        return std::nullopt;
    const auto key
        = sshSignedBy(contents.text(signature), bundleNamespace, contents.text(manifest));
    if (!key)
        contents.complain(
            signature, BundleCheckWords::tr("The signature does not hold for %1.").arg(manifest));
    return key;
}

void checkSigners(BundleContents& contents, BundleReport& report)
{
    const auto key = signerOf(contents, u"manifest-sha256.txt"_s);
    const auto tagKey = signerOf(contents, u"tagmanifest-sha256.txt"_s);
    if (key && tagKey && *key != *tagKey)
        contents.complain(u"tagmanifest-sha256.txt.sig"_s,
                          BundleCheckWords::tr("Somebody else signed it than the manifest."));
    if (!key)
        return;
    report.signedBy = DeviceKey(hexDigits(*key));
    const QString allowed = u"allowed_signers"_s;
    if (contents.members.contains(allowed) && contents.text(allowed) != allowedSigners(*key))
        contents.complain(allowed,
                          BundleCheckWords::tr("It names another key than the one that signed."));
    if (contents.members.contains(u"bagit.txt"_s)
        && contents.text(u"bagit.txt"_s) != bagDeclaration())
        contents.complain(u"bagit.txt"_s,
                          BundleCheckWords::tr("It declares another form than that of a bundle."));
}

// A record that was sealed alone, hashed when its bytes come by.
struct Wanted {
    ItemRef ref;
    seal::Sha256 hash;
    qint64 got = 0;
};

// Reads the wanted stretches of one exhibit, decoded as when it was imported.
Result<void> collect(QFile& bundle, const BundleMember& member, QList<Wanted*> wanted,
                     const QString& name)
{
    qint64 at = 0; // in the decoded stream
    StreamDecoder decoder(name, [&](std::string_view decoded) {
        const auto size = static_cast<qint64>(decoded.size());
        for (Wanted* one : wanted) {
            const qint64 from = std::max(one->ref.offset, at);
            const qint64 to = std::min(one->ref.offset + one->ref.length, at + size);
            if (from >= to)
                continue;
            one->got += to - from;
            one->hash.add(decoded.substr(static_cast<std::size_t>(from - at),
                                         static_cast<std::size_t>(to - from)));
        }
        at += size;
    });
    const auto last = std::max_element(wanted.begin(), wanted.end(), [](auto* a, auto* b) {
        return a->ref.offset + a->ref.length < b->ref.offset + b->ref.length;
    });
    const qint64 end = (*last)->ref.offset + (*last)->ref.length;
    if (!bundle.seek(member.offset))
        return fail(Fault::OutOfReach, name, bundle.errorString());
    for (qint64 left = member.size; left > 0 && at < end;) {
        const QByteArray piece = bundle.read(std::min(left, pieceBytes));
        if (piece.isEmpty())
            return fail(Fault::OutOfReach, name, bundle.errorString());
        left -= piece.size();
        auto pushed = decoder.push({piece.constData(), static_cast<std::size_t>(piece.size())});
        if (!pushed)
            return pushed;
    }
    return at < end ? decoder.finish() : Result<void>();
}

class SealCheck final
{
public:
    SealCheck(const QString& path, BundleContents& contents, const Room& room, BundleReport& report)
        : m_bundle(path)
        , m_contents(contents)
        , m_room(room)
        , m_report(report)
    {
    }

    void check(const Seal& seal)
    {
        const bool here
            = std::all_of(seal.records.begin(), seal.records.end(), [this](const ItemRef& ref) {
                  return m_contents.members.contains(bundleExhibitName(ref.exhibit));
              });
        if (!here || !hasAllEntries(m_contents)) {
            ++m_report.elsewhere;
            return;
        }
        ++m_report.seals;
        const auto root = rootOf(seal);
        if (root && *root == seal.root)
            return;
        m_contents.complain(bundleEntryName(seal.position),
                            root ? BundleCheckWords::tr(
                                "The sealed evidence does not give the root that was signed.")
                                 : sentence(root.error()));
    }

private:
    Result<QString> rootOf(const Seal& seal)
    {
        QList<Exhibit> exhibits;
        for (const ExhibitId& id : seal.exhibits) {
            const auto found
                = std::find_if(m_room.exhibits.begin(), m_room.exhibits.end(),
                               [&id](const Exhibit& exhibit) { return exhibit.id == id; });
            if (found != m_room.exhibits.end())
                exhibits.append(*found);
        }
        auto records = recordsOf(seal);
        if (!records)
            return pass(records.error());
        return sealedRoot(exhibits, std::move(*records));
    }

    Result<std::vector<seal::SealedRecord>> recordsOf(const Seal& seal)
    {
        std::vector<Wanted> wanted;
        for (const ItemRef& ref : seal.records) {
            if (ref.offset < 0 || ref.length < 0 || ref.length > largestRecord
                || ref.offset > (qint64{1} << 60))
                return fail(Fault::Integrity, itemRefText(ref),
                            BundleCheckWords::tr("No record can lie there."));
            wanted.push_back({ref, {}, 0});
        }
        QMap<ExhibitId, QList<Wanted*>> byExhibit;
        for (Wanted& one : wanted)
            byExhibit[one.ref.exhibit].append(&one);
        if (!byExhibit.isEmpty() && !m_bundle.isOpen() && !m_bundle.open(QIODevice::ReadOnly))
            return fail(Fault::OutOfReach, m_bundle.fileName(), m_bundle.errorString());
        for (auto it = byExhibit.cbegin(); it != byExhibit.cend(); ++it) {
            const QString name = bundleExhibitName(it.key());
            if (auto read = collect(m_bundle, m_contents.members.value(name), *it, name); !read)
                return pass(read.error());
        }
        std::vector<seal::SealedRecord> records;
        for (Wanted& one : wanted) {
            const auto exhibit = seal::digestFromHex(one.ref.exhibit.value.toStdString());
            if (!exhibit || one.got != one.ref.length)
                return fail(Fault::Integrity, itemRefText(one.ref),
                            BundleCheckWords::tr("No record can lie there."));
            records.push_back({*exhibit, static_cast<std::uint64_t>(one.ref.offset),
                               static_cast<std::uint64_t>(one.ref.length), one.hash.finish()});
        }
        return records;
    }

    QFile m_bundle;
    BundleContents& m_contents;
    const Room& m_room;
    BundleReport& m_report;
};

// Each exhibit is named by its own bytes, and an entry says that it arrived.
void checkExhibits(BundleContents& contents, const Room& room, BundleReport& report)
{
    QHash<ExhibitId, qint64> arrived;
    for (const Exhibit& exhibit : room.exhibits)
        arrived.insert(exhibit.id, exhibit.bytes);
    const QStringList names = contents.members.keys();
    for (const QString& name : names) {
        const auto id = bundleExhibitOf(name);
        if (!id)
            continue;
        ++report.exhibits;
        report.here.insert(*id);
        const BundleMember member = contents.members.value(name);
        if (member.digest != id->value)
            contents.complain(name,
                              BundleCheckWords::tr("Its bytes are not those that its name says."));
        else if (!arrived.contains(*id) && !hasAllEntries(contents))
            continue;
        else if (!arrived.contains(*id))
            contents.complain(name, BundleCheckWords::tr("No entry says that it arrived."));
        else if (arrived.value(*id) != member.size)
            contents.complain(name, BundleCheckWords::tr("The entry about it says another size."));
    }
}

// What the exporter signed about the bundle, against what the entries say.
void checkClaims(BundleContents& contents, const SummaryClaims& claims, const EntryCheck& entries,
                 BundleReport& report)
{
    const QString name = u"data/summary.json"_s;
    const Room& room = entries.room();
    const Incident* incident = room.maybeIncident(claims.incident);
    if (incident == nullptr && hasAllEntries(contents))
        contents.complain(
            name, BundleCheckWords::tr("The bundle lacks the incident that it says it holds."));
    if (incident != nullptr)
        report.code = incident->code;
    report.incident = claims.incident;
    report.withheld = claims.withheld;
    if (claims.exporter != report.signedBy)
        contents.complain(
            name, BundleCheckWords::tr("It names another exporter than the one who signed."));
    if (claims.root != hexDigits(report.head.root))
        contents.complain(name, BundleCheckWords::tr("It names another root than the checkpoint."));
    if (contents.findings.isEmpty() && claims.refused != entries.refused())
        contents.complain(
            name, BundleCheckWords::tr("It says of other entries that they have no effect."));
    const Member* signer = room.maybeAuthor(report.signedBy);
    if (signer != nullptr)
        report.signerName = signer->name;
    else if (!report.signedBy.isEmpty() && hasAllEntries(contents))
        contents.complain(
            u"manifest-sha256.txt.sig"_s,
            BundleCheckWords::tr(
                "The key that signed is not on the roster of the room, or was revoked."));
}

Result<CheckpointNote> checkpointIn(BundleContents& contents, const BundleReport& report)
{
    const QString name = u"data/checkpoint.txt"_s;
    auto note = readCheckpoint(QString::fromStdString(contents.text(name)));
    if (!note)
        contents.complain(name, note.error().reason);
    else if (DeviceKey(hexDigits(note->device)) != report.signedBy)
        contents.complain(name, BundleCheckWords::tr("Somebody else signed it than the manifest."));
    return note;
}

void checkInside(const QString& path, BundleContents& contents, BundleReport& report)
{
    if (!contents.whole && !contents.members.contains(u"data/checkpoint.txt"_s))
        return; // it was cut off before
    const auto note = checkpointIn(contents, report);
    const auto claims = readSummary(contents.text(u"data/summary.json"_s));
    if (!claims)
        contents.complain(u"data/summary.json"_s, claims.error().reason);
    if (!note || !claims)
        return;
    report.head = note->head;
    report.roomId = claims->room;
    EntryCheck entries(contents, note->head, claims->room);
    entries.checkAll();
    report.entries = entries.entries();
    report.gaps = entries.gaps();
    report.refused = entries.refused();
    report.room = std::make_shared<const Room>(entries.room());
    checkExhibits(contents, *report.room, report);
    checkClaims(contents, *claims, entries, report);
    SealCheck seals(path, contents, *report.room, report);
    if (const Incident* incident = report.room->maybeIncident(claims->incident)) {
        for (const Seal& seal : incident->seals)
            seals.check(seal);
    }
}

} // namespace

Result<BundleReport> verifyBundle(const QString& path,
                                  const std::function<bool(qint64, qint64)>& progress)
{
    auto contents = readBundle(path, progress);
    if (!contents)
        return pass(contents.error());
    BundleReport report;
    report.files = contents->members.size();
    checkSigners(*contents, report);
    checkInside(path, *contents, report);
    report.findings = contents->findings;
    report.contents = std::move(*contents);
    return report;
}

} // namespace wr
