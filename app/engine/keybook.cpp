// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/keybook.h"

#include "app/engine/journalcodec.h"
#include "models/rules/gate.h"
#include "models/state/restricted.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

QString keyBookPhrase(const char* text)
{
    return QCoreApplication::translate("wr::KeyBook", text);
}

bool isSame(const SecretBytes& a, const SecretBytes& b)
{
    return std::equal(a.octets().begin(), a.octets().end(), b.octets().begin(), b.octets().end());
}

bool isMembers(const Room& room, const QList<MemberId>& members, const DeviceKey& device)
{
    return members.contains(room.deviceOwners.value(device)) && room.maybeAuthor(device) != nullptr;
}

} // namespace

bool KeyBook::put(const IncidentId& incident, const WrappedKey& wrapped, const Signer& signer)
{
    auto key = unwrapKey(wrapped.wrapped, signer);
    if (!key)
        return false;
    SecretBytes& place = m_keys[{incident, wrapped.epoch}];
    const bool fresh = !isSame(place, *key);
    place = std::move(*key);
    return fresh;
}

bool KeyBook::learn(const AccessSet& set, const Signer& signer)
{
    const DeviceKey own(hexDigits(signer.publicKey()));
    bool fresh = false;
    for (const WrappedKey& key : set.keys) {
        if (key.device == own)
            fresh = put(set.incident, key, signer) || fresh;
    }
    return fresh;
}

bool KeyBook::learnAll(const Room& room, const Signer& signer)
{
    bool fresh = false;
    for (const Incident* incident : room.incidents()) {
        if (!incident->access)
            continue;
        AccessSet set;
        set.incident = incident->id;
        set.keys = incident->access->keys;
        fresh = learn(set, signer) || fresh;
    }
    return fresh;
}

const SecretBytes* KeyBook::maybeKey(const IncidentId& incident, qint64 epoch) const
{
    const auto found = m_keys.find({incident, epoch});
    return found == m_keys.end() ? nullptr : &found->second;
}

Result<void> KeyBook::give(AccessSet& set, const DeviceKey& device, qint64 epoch) const
{
    const SecretBytes* key = maybeKey(set.incident, epoch);
    if (key == nullptr)
        return fail(
            Fault::Refused, set.code,
            keyBookPhrase(QT_TRANSLATE_NOOP(
                "wr::KeyBook", "This device has no key of the incident, so it can give none.")),
            keyBookPhrase(QT_TRANSLATE_NOOP(
                "wr::KeyBook", "Do it on the device that restricted it, or ask another member.")));
    auto wrapped = wrapKey(*key, device);
    if (!wrapped)
        return pass(wrapped.error());
    set.keys.append(WrappedKey{device, epoch, *wrapped});
    return {};
}

Result<Command> KeyBook::withKeys(const Room& room, const Signer& signer, const Command& command)
{
    const auto* wanted = std::get_if<AccessSet>(&command.wanted);
    if (wanted == nullptr || room.rules < rulesOfRestricted)
        return command;
    AccessSet set = *wanted;
    const Incident* incident = room.maybeIncident(set.incident);
    const Access old = incident == nullptr || !incident->access ? Access{} : *incident->access;
    if (old.epoch > 0
        && !grantersOf(room, *incident)
                .contains(room.deviceOwners.value(DeviceKey(hexDigits(signer.publicKey())))))
        return command; // the gate says why not
    const bool removed
        = std::any_of(old.members.begin(), old.members.end(),
                      [&set](const MemberId& member) { return !set.members.contains(member); });
    const bool fresh = removed || old.epoch == 0;
    set.epoch = old.epoch + (fresh ? 1 : 0);
    QList<DeviceKey> added;
    for (const WrappedKey& key : std::exchange(set.keys, {})) {
        if (isMembers(room, set.members, key.device) && !added.contains(key.device))
            added.append(key.device);
    }
    if (fresh)
        m_keys[{set.incident, set.epoch}] = makeEpochKey();
    QList<DeviceKey> kept; // that can read what is written now
    for (const WrappedKey& key : old.keys) {
        if (key.epoch == old.epoch && isMembers(room, set.members, key.device)
            && !added.contains(key.device) && !kept.contains(key.device))
            kept.append(key.device);
    }
    for (const DeviceKey& device : added) {
        for (qint64 epoch = 1; epoch <= set.epoch; ++epoch) {
            if (auto given = give(set, device, epoch); !given)
                return pass(given.error());
        }
    }
    for (const DeviceKey& device : kept) {
        if (auto given = fresh ? give(set, device, set.epoch) : Result<void>(); !given)
            return pass(given.error());
    }
    return Command{set};
}

} // namespace wr
