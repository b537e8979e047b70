// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bundle: one incident for a stranger, who has neither the room nor, at first, this program. FILE.wrb is a tar archive
// (tarfile.h) of one folder, a bag of BagIt 1.0 (RFC 8493):
//
//   bagit.txt  bag-info.txt         what BagIt asks for
//   README.txt                      the commands to type
//   allowed_signers                 the exporter's key, for ssh-keygen; its principal is "exporter"
//   manifest-sha256.txt             SHA-256 of every file below data/, for sha256sum -c
//   manifest-sha256.txt.sig         SSHSIG over it by the exporter's device key, namespace "warroom-bundle"
//   tagmanifest-sha256.txt          SHA-256 of the files above, and tagmanifest-sha256.txt.sig over it
//   data/summary.json  summary.txt  what is in the bundle and what is not; the incident's timeline. For reading: what counts
//                                   are the entries
//   data/checkpoint.txt             signed note of how far the log went (app/engine/checkpoint.h)
//   data/journal/000000000012.json  the entry at position 12, see below
//   data/exhibits/SHA-256           evidence, the bytes as they arrived
//
// An entry is a DSSE envelope with two fields more, one line of JSON in exactly this order:
//   {"position":12,"payloadType":"application/vnd.warroom.entry.v1+json","payload":BASE64,
//    "signatures":[{"keyid":64 HEX,"sig":BASE64}],"proof":[64 HEX,…]}
// proof: RFC 6962 inclusion of leaf position - 1 in the tree of the checkpoint, from the leaf up. The leaf is the wire form of
// models/seal/envelope.h, which payload, keyid and sig give.
// Pure; thread: any.
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/seal/envelope.h"
#include "models/seal/merkle.h"

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace wr {

inline constexpr std::string_view bundleNamespace = "warroom-bundle";
inline constexpr std::string_view bundlePrincipal = "exporter";

struct BundleEntry {
    qint64 position = 0;
    seal::Envelope envelope;
    seal::Proof proof;
    bool operator==(const BundleEntry&) const = default;
};

// Names within the bag.
QString bundleEntryName(qint64 position);
QString bundleExhibitName(const ExhibitId& exhibit);
// The position of an entry's file, 0 for any other name.
qint64 bundlePositionOf(const QString& name);
// Nothing for any other name than an exhibit's.
std::optional<ExhibitId> bundleExhibitOf(const QString& name);
// The files that every bundle has, the tag manifest's signature last; data/ is not among them.
const QStringList& bundleTagFiles();

std::string writeBundleEntry(const BundleEntry& entry);
// BadInput for whatever writeBundleEntry() would not have written. Says nothing about signature or proof.
Result<BundleEntry> readBundleEntry(std::string_view bytes);

// SHA-256 by name; as sha256sum writes them, in the order of the names.
using Manifest = QMap<QString, QString>;
std::string writeManifest(const Manifest& manifest);
Result<Manifest> readManifest(std::string_view bytes);

std::string bagDeclaration();
std::string allowedSigners(const seal::PublicKey& key);
// folder: what tar makes of the bundle.
std::string bundleReadme(const QString& folder);

QString sha256Text(std::string_view bytes);

} // namespace wr
