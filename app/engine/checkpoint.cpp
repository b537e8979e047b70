// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checkpoint.h"

#include "app/engine/journalcodec.h"
#include "app/journal/journalreading.h"
#include "app/journal/loglink.h"
#include "models/seal/merkle.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CheckpointWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Checkpoint)
};

constexpr std::string_view noteType = "application/vnd.warroom.checkpoint.v1";

tl::unexpected<Error> noNote(const QString& reason)
{
    return fail(Fault::BadInput, QCoreApplication::translate("wr::Checkpoint", "checkpoint"),
                reason,
                QCoreApplication::translate(
                    "wr::Checkpoint", "Name a file that warroomctl room checkpoint has printed."));
}

Result<std::vector<seal::Digest>> leavesOf(Database& database)
{
    auto rows = database.prepare("SELECT leaf FROM entries ORDER BY position");
    if (!rows)
        return pass(rows.error());
    std::vector<seal::Digest> leaves;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            return leaves;
        seal::Digest leaf{};
        const auto blob = rows->blob(0);
        std::copy_n(blob.begin(), std::min(blob.size(), leaf.size()), leaf.begin());
        leaves.push_back(leaf);
    }
}

} // namespace

Result<CheckpointNote> readCheckpoint(const QString& text)
{
    const QStringList lines = text.split(u'\n');
    const QStringList seal = lines.value(4).split(u' ');
    if (lines.size() < 5 || !lines.at(0).startsWith(u"warroom/"_s) || seal.size() != 3)
        return noNote(CheckpointWords::tr("This is no checkpoint."));
    CheckpointNote note;
    bool number = false;
    note.head.log = lines.at(0).mid(8);
    note.head.size = lines.at(1).toLongLong(&number);
    const auto root = seal::digestFromHex(lines.at(2).toStdString());
    const auto device = seal::publicKeyFromHex(seal.at(1).toStdString());
    const auto signature = seal::signatureFromHex(seal.at(2).toStdString());
    if (!number || note.head.size < 0 || !root || !device || !signature)
        return noNote(CheckpointWords::tr("A line of this checkpoint cannot be read."));
    note.head.root = *root;
    note.device = *device;
    const QString signedText = lines.mid(0, 3).join(u'\n') + u'\n';
    if (!seal::verify(seal::preAuthenticationEncoding(noteType, signedText.toStdString()),
                      *signature, *device))
        return fail(Fault::Integrity, QCoreApplication::translate("wr::Checkpoint", "checkpoint"),
                    QCoreApplication::translate("wr::Checkpoint",
                                                "The signature of this checkpoint does not hold."),
                    QCoreApplication::translate(
                        "wr::Checkpoint", "Somebody changed the file. Use another copy of it."));
    return note;
}

QString writeCheckpoint(const JournalHead& head, const DeviceSigner& signer)
{
    const QString text
        = u"warroom/%1\n%2\n%3\n"_s.arg(head.log).arg(head.size).arg(hexDigits(head.root));
    const seal::Signature signature = signer.signAs(noteType, text.toStdString());
    return text + u"\n— "_s + hexDigits(signer.publicKey()) + u' ' + hexDigits(signature) + u'\n';
}

Result<CheckedNote> checkCheckpoint(const QString& folder, const QString& text)
{
    const auto note = readCheckpoint(text);
    if (!note)
        return pass(note.error());
    auto store = LocalStore::open(folder, OpenMode::ReadOnly);
    if (!store)
        return pass(store.error());
    auto database = Database::open(journalPath(folder), OpenMode::ReadOnly);
    if (!database)
        return pass(database.error());
    const auto head = JournalReading(*database).head();
    if (!head)
        return pass(head.error());
    const auto changed = [&](const QString& how) {
        return fail(Fault::Integrity, folder, CheckpointWords::tr("History changed: %1").arg(how),
                    CheckpointWords::tr(
                        "Keep this replica and the checkpoint, and compare with the others."));
    };
    if (head->log != note->head.log)
        return changed(CheckpointWords::tr("the checkpoint is of the log %1, and this one is %2.")
                           .arg(note->head.log, head->log));
    if (head->size < note->head.size)
        return changed(CheckpointWords::tr("the log has %1 entries, and the checkpoint saw %2.")
                           .arg(head->size)
                           .arg(note->head.size));
    const auto leaves = leavesOf(*database);
    if (!leaves)
        return pass(leaves.error());
    const auto proof = seal::makeConsistency(*leaves, static_cast<std::uint64_t>(note->head.size));
    const auto holds = proof
        ? seal::verifyConsistency(static_cast<std::uint64_t>(note->head.size), note->head.root,
                                  leaves->size(), seal::rootOf(*leaves), *proof)
        : seal::flawed(seal::FlawKind::BadProof, {});
    if (!holds)
        return changed(CheckpointWords::tr("the first %1 entries are not those of the checkpoint.")
                           .arg(note->head.size));
    return CheckedNote{head->log, note->head.size, head->size, DeviceKey(hexDigits(note->device))};
}

} // namespace wr
