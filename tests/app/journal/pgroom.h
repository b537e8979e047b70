// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of the PostgreSQL log share: a server with one prepared room, and envelopes of devices that are the same
// in every process.
#pragma once

#include "app/journal/postgreslog.h"
#include "models/seal/digest.h"
#include "tests/support/postgresserver.h"

#include <QtTest/QTest>

#include <poll.h>

// The result is there; else its error's sentence is the message.
#define WR_VERIFY(result) QVERIFY2(result, qPrintable(wr::test::errorText(result)))

namespace wr::test {

inline constexpr std::chrono::milliseconds patience{20'000};

// For tests in which processes die, but not the computer.
inline QString quickly()
{
    return QStringLiteral("fsync=off");
}

template<class T>
QString errorText(const Result<T>& result)
{
    return result ? QString() : sentence(result.error());
}

template<class T>
QString faultOf(const Result<T>& result)
{
    return result ? QStringLiteral("none") : faultName(result.error().fault);
}

inline seal::KeyPair keysOf(std::uint8_t device)
{
    seal::Seed seed{};
    seed.fill(device);
    return seal::keyPairFromSeed(seed);
}

inline DeviceKey deviceKeyOf(std::uint8_t device)
{
    return DeviceKey(QString::fromStdString(seal::hex(keysOf(device).publicKey)));
}

// The store looks at the form only, so any payload does.
inline seal::Envelope entryOf(std::uint8_t device, const std::string& payload)
{
    return seal::signPayload(payload, keysOf(device));
}

inline std::vector<seal::Digest> hashesOf(const std::vector<LoggedEnvelope>& page)
{
    std::vector<seal::Digest> hashes;
    for (const LoggedEnvelope& it : page)
        hashes.push_back(it.hash);
    return hashes;
}

inline bool readable(int descriptor, int waitMs)
{
    pollfd waiting{descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, waitMs) > 0;
}

// A founded room that holds the entries, in a database of its own; logins anna and bert.
inline Result<void> foundRoom(const PostgresServer& server, const QString& database,
                              const std::vector<seal::Envelope>& entries = {})
{
    if (!server.prepare(database, {QStringLiteral("anna"), QStringLiteral("bert")}))
        return fail(Fault::OutOfReach, database, QStringLiteral("setup failed"));
    auto log
        = PostgresLog::found(server.url(QStringLiteral("anna"), database), QStringLiteral("log-1"),
                             QStringLiteral("room-1"), QStringLiteral("War room"), patience);
    if (!log)
        return pass(log.error());
    if (const auto appended = (*log)->append(entries); !appended)
        return appended;
    return (*log)->founded();
}

} // namespace wr::test
