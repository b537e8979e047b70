// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/sealedbox.h"

#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <sodium.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SealedBoxWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SealedBox)
};

static_assert(boxKeyBytes == crypto_secretbox_KEYBYTES);

// A file from elsewhere must not make this computer swap for hours.
constexpr qint64 mostOperations = 16;
constexpr qint64 mostMemory = qint64{1024} * 1024 * 1024;

tl::unexpected<Error> unreadable()
{
    return fail(Fault::BadInput, SealedBoxWords::tr("sealed secret"),
                SealedBoxWords::tr("The sealed part of the file cannot be read."),
                SealedBoxWords::tr("Restore the file from a backup."));
}

Result<SecretBytes> stretched(const QString& passphrase, std::span<const std::uint8_t> salt,
                              qint64 operations, qint64 memory)
{
    SecretBytes key(boxKeyBytes);
    QByteArray utf8 = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    const int status
        = crypto_pwhash(key.octets().data(), key.octets().size(), utf8.constData(),
                        static_cast<unsigned long long>(utf8.size()), salt.data(),
                        static_cast<unsigned long long>(operations),
                        static_cast<std::size_t>(memory), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(utf8.data(), static_cast<std::size_t>(utf8.size()));
    if (status != 0)
        return fail(Fault::OutOfReach, SealedBoxWords::tr("passphrase"),
                    SealedBoxWords::tr("There is not enough memory to work with the passphrase."),
                    SealedBoxWords::tr("Close other programs, then try again."));
    return key;
}

} // namespace

QString hexText(std::span<const std::uint8_t> octets)
{
    return QString::fromStdString(seal::hex(octets));
}

std::vector<std::uint8_t> octetsFromHex(const QString& text)
{
    const std::string digits = text.toStdString();
    std::vector<std::uint8_t> octets;
    if (digits.size() % 2 != 0)
        return octets;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int high = seal::hexDigit(digits[i]);
        const int low = seal::hexDigit(digits[i + 1]);
        if (high < 0 || low < 0)
            return {};
        octets.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return octets;
}

QJsonObject sealWithKey(std::span<const std::uint8_t> plain, const SecretBytes& key)
{
    seal::ready();
    std::array<std::uint8_t, crypto_secretbox_NONCEBYTES> nonce{};
    randombytes_buf(nonce.data(), nonce.size());
    std::vector<std::uint8_t> box(plain.size() + crypto_secretbox_MACBYTES);
    crypto_secretbox_easy(box.data(), plain.data(), plain.size(), nonce.data(),
                          key.octets().data());
    return {{u"nonce"_s, hexText(nonce)}, {u"box"_s, hexText(box)}};
}

Result<SecretBytes> openWithKey(const QJsonObject& object, const SecretBytes& key)
{
    const auto nonce = octetsFromHex(object[u"nonce"_s].toString());
    const auto box = octetsFromHex(object[u"box"_s].toString());
    if (nonce.size() != crypto_secretbox_NONCEBYTES || box.size() <= crypto_secretbox_MACBYTES
        || key.octets().size() != boxKeyBytes)
        return unreadable();
    SecretBytes plain(box.size() - crypto_secretbox_MACBYTES);
    if (crypto_secretbox_open_easy(plain.octets().data(), box.data(), box.size(), nonce.data(),
                                   key.octets().data())
        != 0)
        return fail(Fault::Refused, SealedBoxWords::tr("sealed secret"),
                    SealedBoxWords::tr("The key does not open this, or it was changed."));
    return plain;
}

Result<QJsonObject> sealWithPassphrase(std::span<const std::uint8_t> plain,
                                       const QString& passphrase)
{
    seal::ready();
    std::array<std::uint8_t, crypto_pwhash_SALTBYTES> salt{};
    randombytes_buf(salt.data(), salt.size());
    constexpr qint64 operations = crypto_pwhash_OPSLIMIT_MODERATE;
    constexpr qint64 memory = crypto_pwhash_MEMLIMIT_MODERATE;
    const auto key = stretched(passphrase, salt, operations, memory);
    if (!key)
        return pass(key.error());
    QJsonObject object = sealWithKey(plain, *key);
    object[u"kdf"_s] = u"argon2id"_s;
    object[u"salt"_s] = hexText(salt);
    object[u"ops"_s] = operations;
    object[u"memory"_s] = memory;
    return object;
}

Result<SecretBytes> openWithPassphrase(const QJsonObject& object, const QString& passphrase)
{
    const auto salt = octetsFromHex(object[u"salt"_s].toString());
    const qint64 operations = object[u"ops"_s].toInteger();
    const qint64 memory = object[u"memory"_s].toInteger();
    if (object[u"kdf"_s].toString() != u"argon2id"_s || salt.size() != crypto_pwhash_SALTBYTES
        || operations < 1 || operations > mostOperations
        || memory < qint64{crypto_pwhash_MEMLIMIT_MIN} || memory > mostMemory)
        return unreadable();
    const auto key = stretched(passphrase, salt, operations, memory);
    if (!key)
        return pass(key.error());
    auto plain = openWithKey(object, *key);
    if (!plain && plain.error().fault == Fault::Refused)
        return fail(Fault::Refused, SealedBoxWords::tr("passphrase"),
                    SealedBoxWords::tr("The passphrase is wrong."),
                    SealedBoxWords::tr(
                        "Type it again. Nobody can recover a forgotten passphrase; a steward "
                        "can enrol a new key."));
    return plain;
}

} // namespace wr
