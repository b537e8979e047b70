// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the journal's tests share: signers that are the same in every process, simple entries, and a program that appends
// until it is stopped and says every position only after the journal has taken it.
#pragma once

#include "app/journal/localstore.h"

#include <QtCore/QStringList>

#include <cstdio>

namespace wr::test {

class PlainSigner final : public Signer
{
public:
    explicit PlainSigner(std::uint8_t number)
        : m_keys(seal::keyPairFromSeed(seedOf(number)))
    {
    }

    seal::PublicKey publicKey() const override { return m_keys.publicKey; }

    seal::Envelope sign(seal::Bytes payload) const override
    {
        return seal::signPayload(std::move(payload), m_keys);
    }

private:
    static seal::Seed seedOf(std::uint8_t number)
    {
        seal::Seed seed{};
        seed.fill(number);
        return seed;
    }

    seal::KeyPair m_keys;
};

inline UnsignedEntry note(const std::string& text, qint64 time = 1'700'000'000'000'000)
{
    UnsignedEntry entry;
    entry.stream = "incident-1";
    entry.timeMicros = time;
    entry.kind = "noted";
    entry.body = seal::Json::object();
    entry.body.set("text", text);
    return entry;
}

inline LocalStore::Writer notes(int count, const std::string& text = "note")
{
    return [count, text](const JournalHead& head) -> Result<std::vector<UnsignedEntry>> {
        std::vector<UnsignedEntry> entries;
        for (int i = 0; i < count; ++i)
            entries.push_back(note(text + ' ' + std::to_string(head.size + i)));
        return entries;
    };
}

// argv: --append FOLDER SIGNER ROUNDS. Prints the last position of every append; 0 rounds = until killed.
inline int runAppender(const QStringList& arguments)
{
    auto store = LocalStore::open(arguments.at(2));
    if (!store)
        return 2;
    const PlainSigner signer(static_cast<std::uint8_t>(arguments.at(3).toInt()));
    const int rounds = arguments.at(4).toInt();
    for (int i = 0; rounds == 0 || i < rounds; ++i) {
        const auto stored = store->append(signer, notes(1 + i % 3));
        if (!stored) {
            std::fputs(qPrintable(sentence(stored.error())), stderr);
            return 3;
        }
        std::printf("%lld\n", static_cast<long long>(stored->back().position));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace wr::test
