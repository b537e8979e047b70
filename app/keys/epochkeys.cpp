// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/epochkeys.h"

#include "app/keys/sealedbox.h"
#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>

#include <sodium.h>

namespace wr {

namespace {

struct EpochKeysWords {
    Q_DECLARE_TR_FUNCTIONS(wr::EpochKeys)
};

constexpr std::size_t fillTo = 256;

} // namespace

SecretBytes makeEpochKey()
{
    SecretBytes key(boxKeyBytes);
    randombytes_buf(key.octets().data(), key.octets().size());
    return key;
}

Result<QString> wrapKey(const SecretBytes& key, const DeviceKey& device)
{
    const auto author = octetsFromHex(device.value);
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> receiver{};
    seal::ready();
    if (author.size() != crypto_sign_PUBLICKEYBYTES
        || crypto_sign_ed25519_pk_to_curve25519(receiver.data(), author.data()) != 0)
        return fail(Fault::BadInput, device.value,
                    EpochKeysWords::tr("This is no key of a device."),
                    EpochKeysWords::tr("Have a steward look at the roster."));
    std::vector<std::uint8_t> wrapped(key.octets().size() + crypto_box_SEALBYTES);
    crypto_box_seal(wrapped.data(), key.octets().data(), key.octets().size(), receiver.data());
    return hexText(wrapped);
}

Result<SecretBytes> unwrapKey(const QString& wrapped, const Signer& signer)
{
    SecretBytes key(boxKeyBytes);
    const auto octets = octetsFromHex(wrapped);
    if (!signer.unwrap(octets, key.octets()))
        return fail(
            Fault::Refused, EpochKeysWords::tr("wrapped key"),
            EpochKeysWords::tr("The key was wrapped for another device, or changed."),
            EpochKeysWords::tr("Ask whoever grants access to the incident to grant it again."));
    return key;
}

seal::Sealed sealText(std::string_view plain, const SecretBytes& key, std::int64_t epoch)
{
    seal::Sealed sealed;
    sealed.epoch = epoch;
    static_assert(std::tuple_size_v<decltype(sealed.nonce)> == crypto_secretbox_NONCEBYTES);
    seal::ready();
    randombytes_buf(sealed.nonce.data(), sealed.nonce.size());
    const std::size_t full
        = (plain.size() / fillTo + 1) * fillTo; // at least one byte is the mark of the end
    SecretBytes filled(full);
    const auto octets = seal::asOctets(plain);
    std::copy(octets.begin(), octets.end(), filled.octets().begin());
    std::size_t length = 0;
    sodium_pad(&length, filled.octets().data(), plain.size(), fillTo, full);
    sealed.secretbox.resize(full + crypto_secretbox_MACBYTES);
    crypto_secretbox_easy(reinterpret_cast<unsigned char*>(sealed.secretbox.data()),
                          filled.octets().data(), full, sealed.nonce.data(), key.octets().data());
    return sealed;
}

Result<seal::Bytes> openText(const seal::Sealed& sealed, const SecretBytes& key)
{
    const auto broken = [] {
        return fail(
            Fault::Integrity, EpochKeysWords::tr("sealed entry"),
            EpochKeysWords::tr("The key of this incident does not open it: it was sealed with "
                               "another, or changed."),
            EpochKeysWords::tr("Ask its author to write it again."));
    };
    const auto box = seal::asOctets(sealed.secretbox);
    if (box.size() <= crypto_secretbox_MACBYTES || key.octets().size() != boxKeyBytes)
        return broken();
    seal::Bytes plain(box.size() - crypto_secretbox_MACBYTES, '\0');
    auto* into = reinterpret_cast<unsigned char*>(plain.data());
    std::size_t length = 0;
    if (crypto_secretbox_open_easy(into, box.data(), box.size(), sealed.nonce.data(),
                                   key.octets().data())
            != 0
        || sodium_unpad(&length, into, plain.size(), fillTo) != 0)
        return broken();
    plain.resize(length);
    return plain;
}

} // namespace wr
