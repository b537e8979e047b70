// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/verifying.h"

#include "app/engine/journalcodec.h"
#include "app/engine/roomkeeper.h"
#include "app/engine/sealing.h"
#include "app/engine/systemclock.h"
#include "app/index/decodedcopy.h"
#include "app/index/recordreader.h"
#include "app/journal/headmark.h"
#include "app/journal/verifier.h"
#include "app/vault/vault.h"
#include "models/rules/gate.h"
#include "models/state/fold.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// No reader of telemetry takes a longer one; a claim of more is not worth the memory.
constexpr qint64 largestRecord = qint64{64} << 20;

QString verifyingPhrase(const char* text)
{
    return QCoreApplication::translate("wr::Verifying", text);
}

// Every exhibit that the journal names, against its bytes.
Result<void> verifyExhibits(const Room& room, const QString& folder, const Vault& vault,
                            bool shared, Verification& report)
{
    QSet<ExhibitId> seen;
    for (const Exhibit& exhibit : room.exhibits) {
        if (seen.contains(exhibit.id))
            continue;
        seen.insert(exhibit.id);
        if (!vault.holds(exhibit.id) && shared) {
            ++report.elsewhere;
            continue;
        }
        ++report.exhibits;
        auto sound = vault.verify(exhibit.id);
        if (sound)
            sound = verifyDecoded(folder, exhibit.id);
        if (!sound)
            report.findings.append(
                VerifyFinding{u"exhibit"_s, exhibit.id.value,
                              QString(exhibit.name + u": "_s + sound.error().reason)});
    }
    return {};
}

// What was chosen alone, read from the exhibits themselves and not from copies that were made for reading.
Result<std::vector<seal::SealedRecord>> recordsOf(const Seal& seal, RecordReader& reader)
{
    std::vector<seal::SealedRecord> records;
    for (const ItemRef& ref : seal.records) {
        if (ref.offset < 0 || ref.length < 0 || ref.length > largestRecord)
            return fail(Fault::Integrity, itemRefText(ref), {});
        const auto bytes = reader.view(ref.exhibit, ref.offset, ref.length);
        if (!bytes)
            return pass(bytes.error());
        auto record = sealedRecord(ref, *bytes);
        if (!record)
            return pass(record.error());
        records.push_back(*record);
    }
    return records;
}

// What was chosen alone can be checked only where its exhibits are.
bool isElsewhere(const Seal& seal, const Vault& vault)
{
    return std::any_of(seal.records.begin(), seal.records.end(),
                       [&vault](const ItemRef& ref) { return !vault.holds(ref.exhibit); });
}

void verifySeals(const Room& room, const QString& folder, const Vault& vault, bool shared,
                 Verification& report)
{
    RecordReader reader(vault, decodedVault(folder),
                        [](const ExhibitId&) { return std::optional<ExhibitId>(); });
    for (const Incident* incident : room.incidents()) {
        for (const Seal& seal : incident->seals) {
            if (shared && isElsewhere(seal, vault)) {
                ++report.elsewhere;
                continue;
            }
            ++report.seals;
            QList<Exhibit> exhibits;
            for (const ExhibitId& id : seal.exhibits) {
                const auto found
                    = std::find_if(room.exhibits.begin(), room.exhibits.end(),
                                   [&id](const Exhibit& exhibit) { return exhibit.id == id; });
                if (found != room.exhibits.end())
                    exhibits.append(*found);
            }
            auto records = recordsOf(seal, reader);
            const auto root = records ? sealedRoot(exhibits, std::move(*records))
                                      : Result<QString>(pass(records.error()));
            if (!root || *root != seal.root || exhibits.size() != seal.exhibits.size())
                report.findings.append(VerifyFinding{
                    u"seal"_s, seal.id.value,
                    verifyingPhrase(QT_TRANSLATE_NOOP(
                        "wr::Verifying",
                        "The sealed evidence does not give the root that was signed."))});
        }
    }
}

// The room as a member of its restricted incidents reads it; null when there are none, or no key opens them.
std::shared_ptr<const Room> readWithKey(const QString& folder, const Room& clear,
                                        const VerifyHelp& help)
{
    const auto incidents = clear.incidents();
    const bool restricted
        = std::any_of(incidents.begin(), incidents.end(),
                      [](const Incident* each) { return each->access.has_value(); });
    const auto key = restricted && help.key ? help.key(clear) : nullptr;
    auto store = key ? LocalStore::open(folder, OpenMode::ReadOnly)
                     : Result<LocalStore>(fail(Fault::NotFound, folder, {}));
    if (!store)
        return nullptr;
    const SystemClock clock;
    const auto keeper = RoomKeeper::open(std::move(*store), clock);
    if (!keeper)
        return nullptr;
    (*keeper)->signWith(key.get());
    return (*keeper)->room();
}

} // namespace

Result<Verification> verifyReplica(const QString& folder, const QString& stateFolder,
                                   const VerifyHelp& help)
{
    auto store = LocalStore::open(folder, OpenMode::ReadOnly);
    if (!store)
        return pass(store.error());
    Verification report;
    const HeadMarks marks(stateFolder);
    if (const auto same = marks.check(*store); !same) {
        if (same.error().fault != Fault::Integrity)
            return pass(same.error());
        report.findings.append(VerifyFinding{u"journal"_s, folder, same.error().reason});
    }

    const auto roomId = store->room();
    Fold fold(gate, roomId ? *roomId : QString());
    VerifyHooks hooks;
    hooks.progress = help.progress;
    hooks.inspector
        = [&fold](const StoredEntry& stored, const seal::Payload&) -> std::optional<QString> {
        foldClear(fold, stored);
        return std::nullopt;
    };
    auto journal = verifyJournal(folder, hooks);
    if (!journal)
        return pass(journal.error());
    report.entries = journal->entries;
    report.root = hexDigits(journal->head.root);
    for (const JournalProblem& problem : journal->problems)
        report.findings.append(VerifyFinding{
            problem.position > 0 ? u"entry"_s : u"journal"_s,
            problem.position > 0 ? QString::number(problem.position) : folder, problem.what});
    report.refusals = fold.room().refusals.size();
    const Vault vault(folder + u"/vault"_s);
    const auto life = store->life();
    if (!life)
        return pass(life.error());
    const bool shared = life->isShared();
    const auto read = readWithKey(folder, fold.room(), help);
    const Room& room = read ? *read : fold.room();
    const auto incidents = room.incidents();
    report.unread = std::count_if(incidents.begin(), incidents.end(), [](const Incident* each) {
        return each->access.has_value() && each->sealedAway > 0;
    });
    if (auto exhibits = verifyExhibits(room, folder, vault, shared, report); !exhibits)
        return pass(exhibits.error());
    verifySeals(room, folder, vault, shared, report);
    if (report.isSound()) {
        if (auto kept = marks.remember(journal->head); !kept)
            return pass(kept.error());
    }
    return report;
}

} // namespace wr
