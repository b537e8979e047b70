// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/signer.h"

#include "app/keys/sealedbox.h"
#include "app/keys/sshsig.h"

#include <sodium.h>

namespace wr {

DeviceSigner::DeviceSigner(seal::KeyPair keys)
    : m_keys(std::move(keys))
{
}

seal::PublicKey DeviceSigner::publicKey() const
{
    return m_keys.publicKey;
}

seal::Envelope DeviceSigner::sign(seal::Bytes payload) const
{
    return seal::signPayload(std::move(payload), m_keys);
}

bool DeviceSigner::unwrap(std::span<const std::uint8_t> wrapped, std::span<std::uint8_t> into) const
{
    if (wrapped.size() != into.size() + crypto_box_SEALBYTES || !m_keys.secretKey.exists())
        return false;
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> own{};
    SecretBytes secret(crypto_box_SECRETKEYBYTES);
    return crypto_sign_ed25519_pk_to_curve25519(own.data(), m_keys.publicKey.data()) == 0
        && crypto_sign_ed25519_sk_to_curve25519(secret.octets().data(),
                                                m_keys.secretKey.octets().data())
        == 0
        && crypto_box_seal_open(into.data(), wrapped.data(), wrapped.size(), own.data(),
                                secret.octets().data())
        == 0;
}

DeviceKey DeviceSigner::deviceKey() const
{
    return DeviceKey(hexText(m_keys.publicKey));
}

seal::Signature DeviceSigner::signAs(std::string_view type, std::string_view bytes) const
{
    return seal::sign(seal::preAuthenticationEncoding(type, bytes), m_keys.secretKey);
}

std::string DeviceSigner::sshSignatureOf(std::string_view nameSpace, std::string_view message) const
{
    return sshSignatureFile(m_keys.publicKey, nameSpace,
                            seal::sign(sshSignedBytes(nameSpace, message), m_keys.secretKey));
}

SecretBytes DeviceSigner::keyFor(std::string_view purpose) const
{
    SecretBytes key(boxKeyBytes);
    seal::Seed seed = m_keys.secretKey.seed();
    const auto octets = seal::asOctets(purpose);
    crypto_generichash(key.octets().data(), key.octets().size(), octets.data(), octets.size(),
                       seed.data(), seed.size());
    sodium_memzero(seed.data(), seed.size());
    return key;
}

} // namespace wr
