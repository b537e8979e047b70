// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/report/smallroom.h"

#include "app/engine/roommaking.h"
#include "app/engine/sealing.h"
#include "app/engine/systemclock.h"
#include "app/vault/vault.h"
#include "models/rules/gate.h"
#include "models/seal/digest.h"
#include "models/state/fold.h"

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000'000;

EvidenceTime at(qint64 micros)
{
    return toEvidenceTime(Instant{micros});
}

System named(const QString& id, const QString& name)
{
    System system;
    system.id = SystemId(id);
    system.name = name;
    return system;
}

IncidentDeclared declared(const IncidentId& id, const QString& title, const QString& system,
                          qint64 micros)
{
    return {id,
            u"WR-"_s + id.value.right(4).toUpper(),
            title,
            {SystemId(system)},
            {},
            {},
            Severity::Sev3,
            Instant{micros},
            false};
}

} // namespace

DeviceSigner signerOf(std::uint8_t number)
{
    seal::Seed seed{};
    seed.fill(number);
    return DeviceSigner(seal::keyPairFromSeed(seed));
}

SmallRoom::SmallRoom()
    : evidence("{\"prompt\": \"May I have my money back?\"}\n")
    , compressed(QByteArray::fromHex(
          // printf 'first\nthe record\nlast\n' | gzip -n
          "1f8b08000000000000034bcb2c2a2ee12ac94855284a4dce2f4ae1ca4904f2017772161016000000"))
    , m_signer(seal::ready() ? signerOf(7) : signerOf(0))
{
    m_made = m_folder.isValid() && fill();
}

bool SmallRoom::write(const Event& event, const DeviceSigner& by)
{
    auto store = LocalStore::open(replica());
    m_micros += 1'000'000;
    return store
        && store
               ->append(by,
                        [&](const JournalHead&) -> Result<std::vector<UnsignedEntry>> {
                            return std::vector<UnsignedEntry>{unsignedOf(event, Instant{m_micros})};
                        })
               .has_value();
}

ExhibitId SmallRoom::keep(const QByteArray& bytes, const QString& name, const QString& system)
{
    const Vault vault(replica() + u"/vault"_s);
    const auto kept = vault.keep({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!kept
        || !write(EvidenceImported{SystemId(system),
                                   kept->exhibit,
                                   name,
                                   kept->bytes,
                                   u"generic"_s,
                                   0,
                                   1,
                                   0,
                                   {},
                                   at(m_micros),
                                   at(m_micros)}))
        return {};
    return kept->exhibit;
}

bool SmallRoom::fill()
{
    NewRoom wanted;
    wanted.name = u"Acme"_s;
    wanted.founder.id = MemberId(u"ada"_s);
    wanted.founder.name = u"Ada Osei"_s;
    wanted.founder.contacts = {{u"phone"_s, u"+49301234"_s}};
    wanted.deviceLabel = u"desk"_s;
    if (!makeRoom(replica(), wanted, m_signer, SystemClock())
        || !write(SystemSet{named(u"refunds"_s, u"Refund assistant"_s), {}})
        || !write(SystemSet{named(u"search"_s, u"Search"_s), {}})
        || !write(declared(incident, u"Refunds out of policy"_s, u"refunds"_s, m_micros)))
        return false;
    evidenceId = keep(evidence, u"../answers.jsonl"_s, u"refunds"_s);
    compressedId = keep(compressed, u"trace.gz"_s, u"refunds"_s);
    otherId = keep("not of this incident\n", u"search.jsonl"_s, u"search"_s);
    const ItemRef record{compressedId, 6, 11}; // "the record\n" in the decoded stream
    const auto leaf = sealedRecord(record, "the record\n");
    Exhibit whole;
    whole.id = evidenceId;
    whole.bytes = evidence.size();
    const auto one = sealOfChosen(incident, u"before rollback"_s, {whole}, {});
    const auto two = leaf ? sealOfChosen(incident, u"the answer"_s, {}, {*leaf}) : one;
    return one && two && write(*one) && write(*two)
        && write(EvidencePinned{incident, record, u"here"_s})
        && write(NoteAdded{
            incident, NoteId(u"note-1"_s), u"The model changed."_s, Instant{m_micros - hour}, {}})
        && write(declared(IncidentId(u"inc-other"_s), u"A secret matter"_s, u"search"_s, m_micros))
        && write(NoteAdded{
            IncidentId(u"inc-other"_s), NoteId(u"note-2"_s), u"Hush."_s, Instant{m_micros}, {}});
}

Room SmallRoom::room() const
{
    auto store = LocalStore::open(replica(), OpenMode::ReadOnly);
    const auto entries = store ? store->entriesAfter(0, 1000)
                               : Result<std::vector<StoredEntry>>(pass(store.error()));
    const auto id = store ? store->room() : Result<QString>(QString());
    Fold fold(gate, id ? *id : QString());
    if (!entries)
        return fold.room();
    for (const StoredEntry& stored : *entries) {
        if (const auto entry = entryOf(stored))
            fold.apply(*entry);
    }
    return fold.room();
}

Result<BundleMade> SmallRoom::bundle(const QString& name) const
{
    return exportBundle(replica(), room(), m_signer,
                        BundleWish{incident, path(name), true, true, {}});
}

Result<BundleMade> exportBundle(const QString& folder, const Room& room, const DeviceSigner& signer,
                                const BundleWish& wish)
{
    const auto written = writeBundle(folder, room, signer, wish);
    if (!written)
        return pass(written.error());
    const BundleMade made = (*written)->made();
    return (*written)->keep().map([&made] { return made; });
}

} // namespace wr::test
