// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of shared logs have in common: a device that signs entries of its own chain, for a room that needs no
// replica.
#pragma once

#include "app/journal/sharedfile.h"
#include "tests/app/journal/journalwriter.h"

namespace wr::test {

inline const QString& testRoom()
{
    static const QString room(64, QChar(u'a'));
    return room;
}

// One device and its chain.
class ChainWriter final
{
public:
    explicit ChainWriter(const seal::Seed& seed, QString room = testRoom())
        : m_keys(seal::keyPairFromSeed(seed))
        , m_room(std::move(room))
    {
    }

    explicit ChainWriter(std::uint8_t number)
        : ChainWriter(seedOf(number))
    {
    }

    seal::Envelope next(const std::string& text = "note")
    {
        seal::Payload payload;
        payload.room = m_room.toStdString();
        payload.stream = "incident-1";
        payload.author = m_keys.publicKey;
        payload.sequence = ++m_sequence;
        payload.previous = m_previous;
        payload.timeMicros = 1'700'000'000'000'000;
        payload.kind = "noted";
        payload.body.set("text", text);
        seal::Envelope envelope = seal::signPayload(seal::writePayload(payload), m_keys);
        m_previous = seal::entryHash(envelope);
        return envelope;
    }

    std::vector<seal::Envelope> many(int count)
    {
        std::vector<seal::Envelope> envelopes;
        envelopes.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i)
            envelopes.push_back(next("note " + std::to_string(i)));
        return envelopes;
    }

    // Signs with this key whatever is given.
    seal::Envelope signedAs(seal::Bytes payload) const
    {
        return seal::signPayload(std::move(payload), m_keys);
    }

    // As a device does that was restored from a backup.
    void goBackTo(qint64 sequence) { m_sequence = sequence; }

private:
    static seal::Seed seedOf(std::uint8_t number)
    {
        seal::Seed seed{};
        seed.fill(number);
        return seed;
    }

    seal::KeyPair m_keys;
    QString m_room;
    qint64 m_sequence = 0;
    seal::Digest m_previous{};
};

} // namespace wr::test
