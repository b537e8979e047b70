// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bundleform.h"

#include "app/keys/sshsig.h"
#include "models/seal/digest.h"
#include "models/seal/strictjson.h"

#include <QtCore/QByteArray>
#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BundleFormWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Bundle)
};

// Payloads are 64 KiB at most, a third more in base64, and no proof has more than 64 hashes.
constexpr std::size_t largestEntryFile = 128 * 1024;

std::string base64(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

std::string fromBase64(const seal::Json* maybeText)
{
    if (maybeText == nullptr || maybeText->asString() == nullptr)
        return {};
    return QByteArray::fromBase64(QByteArray::fromStdString(*maybeText->asString())).toStdString();
}

template<std::size_t N>
std::optional<std::array<std::uint8_t, N>> octetsOf(const std::string& bytes)
{
    std::array<std::uint8_t, N> octets{};
    if (bytes.size() != N)
        return std::nullopt;
    std::copy_n(seal::asOctets(bytes).begin(), N, octets.begin());
    return octets;
}

std::optional<seal::Digest> digestIn(const seal::Json* maybeText)
{
    if (maybeText == nullptr || maybeText->asString() == nullptr)
        return std::nullopt;
    return seal::digestFromHex(*maybeText->asString());
}

// What of an entry's file is there; writing it again shows whether that was all.
std::optional<BundleEntry> looselyRead(const seal::Json& json)
{
    const seal::Json* position = json.find("position");
    const seal::Json* signatures = json.find("signatures");
    const seal::Json* proof = json.find("proof");
    if (position == nullptr || signatures == nullptr || signatures->asArray() == nullptr
        || signatures->asArray()->size() != 1 || proof == nullptr || proof->asArray() == nullptr)
        return std::nullopt;
    const seal::Json& one = signatures->asArray()->front();
    const auto key = digestIn(one.find("keyid"));
    const auto signature = octetsOf<64>(fromBase64(one.find("sig")));
    if (!key || !signature)
        return std::nullopt;
    BundleEntry entry{
        position->asInt().value_or(0), {fromBase64(json.find("payload")), *key, *signature}, {}};
    for (const seal::Json& item : *proof->asArray()) {
        const auto digest = digestIn(&item);
        if (!digest)
            return std::nullopt;
        entry.proof.push_back(*digest);
    }
    return entry;
}

} // namespace

QString bundleEntryName(qint64 position)
{
    return u"data/journal/%1.json"_s.arg(position, 12, 10, QLatin1Char('0'));
}

QString bundleExhibitName(const ExhibitId& exhibit)
{
    return u"data/exhibits/"_s + exhibit.value;
}

qint64 bundlePositionOf(const QString& name)
{
    static const QRegularExpression form(u"\\Adata/journal/([0-9]{12})[.]json\\z"_s);
    return form.match(name).captured(1).toLongLong();
}

std::optional<ExhibitId> bundleExhibitOf(const QString& name)
{
    static const QRegularExpression form(u"\\Adata/exhibits/([0-9a-f]{64})\\z"_s);
    const auto found = form.match(name);
    if (!found.hasMatch())
        return std::nullopt;
    return ExhibitId(found.captured(1));
}

const QStringList& bundleTagFiles()
{
    static const QStringList all{u"bagit.txt"_s,
                                 u"bag-info.txt"_s,
                                 u"README.txt"_s,
                                 u"allowed_signers"_s,
                                 u"manifest-sha256.txt"_s,
                                 u"manifest-sha256.txt.sig"_s,
                                 u"tagmanifest-sha256.txt"_s,
                                 u"tagmanifest-sha256.txt.sig"_s};
    return all;
}

std::string writeBundleEntry(const BundleEntry& entry)
{
    seal::Json proof = seal::Json::array();
    for (const seal::Digest& digest : entry.proof)
        proof.append(seal::hex(digest));
    seal::Json signature = seal::Json::object();
    signature.set("keyid", seal::hex(entry.envelope.author));
    signature.set("sig", base64(seal::asText(entry.envelope.signature)));
    seal::Json signatures = seal::Json::array();
    signatures.append(std::move(signature));
    seal::Json json = seal::Json::object();
    json.set("position", static_cast<long long>(entry.position));
    json.set("payloadType", seal::payloadType);
    json.set("payload", base64(entry.envelope.payload));
    json.set("signatures", std::move(signatures));
    json.set("proof", std::move(proof));
    return seal::write(json) + '\n';
}

Result<BundleEntry> readBundleEntry(std::string_view bytes)
{
    const auto json = bytes.ends_with('\n')
        ? seal::readStrict(bytes.substr(0, bytes.size() - 1), {largestEntryFile, 4})
        : seal::flawed(seal::FlawKind::Truncated, {});
    const auto entry = json ? looselyRead(*json) : std::nullopt;
    if (!entry || writeBundleEntry(*entry) != bytes)
        return fail(Fault::BadInput, {},
                    BundleFormWords::tr("This is not how an entry is written."));
    return *entry;
}

std::string writeManifest(const Manifest& manifest)
{
    std::string text;
    for (auto it = manifest.begin(); it != manifest.end(); ++it)
        text += it.value().toStdString() + "  " + it.key().toStdString() + '\n';
    return text;
}

Result<Manifest> readManifest(std::string_view bytes)
{
    static const QRegularExpression form(u"\\A([0-9a-f]{64})  ([A-Za-z0-9._/-]+)\\z"_s);
    const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    Manifest manifest;
    qsizetype number = 0;
    for (qsizetype at = 0; at < text.size(); ++number) {
        const qsizetype end = text.indexOf(u'\n', at);
        const auto line = form.match(text.mid(at, end < 0 ? -1 : end - at));
        if (end < 0 || !line.hasMatch() || manifest.contains(line.captured(2)))
            return fail(
                Fault::BadInput, {},
                BundleFormWords::tr("Line %1 is not how a manifest is written, or names a file for "
                                    "the second time.")
                    .arg(number + 1));
        manifest.insert(line.captured(2), line.captured(1));
        at = end + 1;
    }
    return manifest;
}

std::string bagDeclaration()
{
    return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
}

std::string allowedSigners(const seal::PublicKey& key)
{
    return std::string(bundlePrincipal) + " namespaces=\"" + std::string(bundleNamespace) + "\" "
        + sshPublicKey(key) + '\n';
}

// In English for whoever gets it, like the rest of the form.
std::string bundleReadme(const QString& folder)
{
    return uR"(This is one incident of a war room, for somebody who does not have the room.
The form is BagIt 1.0 (RFC 8493) in a plain tar archive.

CHECK IT WITH WHAT EVERY LINUX SYSTEM HAS (coreutils and OpenSSH)

    tar xf %2
    cd %1
    sha256sum --quiet -c manifest-sha256.txt
    sha256sum --quiet -c tagmanifest-sha256.txt
    ssh-keygen -Y verify -f allowed_signers -I exporter -n warroom-bundle \
        -s manifest-sha256.txt.sig < manifest-sha256.txt
    ssh-keygen -Y verify -f allowed_signers -I exporter -n warroom-bundle \
        -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt

sha256sum names every file that is not as it was exported. ssh-keygen says "Good" when the list of files was
signed by the key in allowed_signers. Whose key that is, the bundle can only claim: ask the exporter, or a
steward of the room, for the device key and for the room id, over another way, and compare.

CHECK ALL OF IT (signatures of the entries, their places in the log, who was allowed to do what, seals)

    warroomctl verify %2
    warroomctl bundle inspect %2

WHAT IS IN IT

    data/summary.txt        for reading: what happened, what is in the bundle, what is not
    data/summary.json       the same for programs
    data/checkpoint.txt     how far the log of the room went, signed
    data/journal/           entries, each named by its position in the log: a DSSE envelope with the payload
                            in base64, the author's Ed25519 key and signature, and an inclusion proof
    data/exhibits/          evidence, each file named by the SHA-256 of its own bytes, as it arrived

The signature of an entry covers "DSSEv1 LEN(type) type LEN(payload) payload" (DSSE v1). The leaf in the log's
tree (RFC 6962, SHA-256) is: byte 1, the 32 bytes of the key, the 64 bytes of the signature, the length of the
payload in four bytes, most significant first, the payload. The leaf has the index position - 1.

WHAT IT CANNOT PROVE

    That nothing was left out: it holds the entries of one incident and those they rest on, not the whole log.
    That the log is the only one: compare data/checkpoint.txt with a checkpoint that somebody else kept.
    That an entry was written at the time that it claims: each author's clock says so.
    That evidence is true: only that it is what arrived.

Exhibits are originals. They may hold personal data and secrets; treat the bundle accordingly.
)"_s.arg(folder, QString(folder + u".wrb"_s))
        .toStdString();
}

QString sha256Text(std::string_view bytes)
{
    return QString::fromStdString(seal::hex(seal::sha256(bytes)));
}

} // namespace wr
