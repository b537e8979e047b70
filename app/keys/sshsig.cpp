// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/sshsig.h"

#include "models/seal/signature.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>
#include <sodium.h>

namespace wr {

namespace {

constexpr std::string_view preamble = "SSHSIG";
constexpr std::string_view keyType = "ssh-ed25519";
constexpr std::string_view hashName = "sha512";
constexpr std::string_view firstLine = "-----BEGIN SSH SIGNATURE-----\n";
constexpr std::string_view lastLine = "-----END SSH SIGNATURE-----\n";
constexpr qsizetype lineLength = 70; // as ssh-keygen breaks it

std::string number(std::size_t value)
{
    std::string bytes(4, '\0');
    for (std::size_t i = 0; i < 4; ++i)
        bytes[i] = static_cast<char>(value >> (8 * (3 - i)) & 0xFFU);
    return bytes;
}

std::string counted(std::string_view bytes)
{
    return number(bytes.size()) + std::string(bytes);
}

std::string keyBlob(const seal::PublicKey& key)
{
    return counted(keyType) + counted(seal::asText(key));
}

QByteArray base64(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64();
}

// Everything of a signature file before the 64 bytes that are the signature itself.
std::string blobHead(const seal::PublicKey& key, std::string_view nameSpace)
{
    const std::size_t signatureBytes = std::tuple_size_v<seal::Signature>;
    return std::string(preamble) + number(1) + counted(keyBlob(key)) + counted(nameSpace)
        + counted({}) + counted(hashName) + number(4 + keyType.size() + 4 + signatureBytes)
        + counted(keyType) + number(signatureBytes);
}

} // namespace

std::string sshSignedBytes(std::string_view nameSpace, std::string_view message)
{
    std::array<std::uint8_t, crypto_hash_sha512_BYTES> hash{};
    crypto_hash_sha512(hash.data(), seal::asOctets(message).data(), message.size());
    return std::string(preamble) + counted(nameSpace) + counted({}) + counted(hashName)
        + counted(seal::asText(hash));
}

std::string sshSignatureFile(const seal::PublicKey& key, std::string_view nameSpace,
                             const seal::Signature& signature)
{
    const QByteArray text = base64(blobHead(key, nameSpace) + std::string(seal::asText(signature)));
    std::string file(firstLine);
    for (qsizetype at = 0; at < text.size(); at += lineLength)
        file += text.mid(at, lineLength).toStdString() + '\n';
    file += lastLine;
    return file;
}

std::optional<seal::PublicKey> sshSignedBy(std::string_view file, std::string_view nameSpace,
                                           std::string_view message)
{
    if (file.size() < firstLine.size() + lastLine.size() || !file.starts_with(firstLine))
        return std::nullopt;
    QByteArray text(file.data() + firstLine.size(),
                    static_cast<qsizetype>(file.size() - firstLine.size() - lastLine.size()));
    text.replace('\n', "");
    const std::string blob = QByteArray::fromBase64(text).toStdString();
    seal::PublicKey key{};
    seal::Signature signature{};
    const std::size_t keyAt = preamble.size() + 4 + 4 + 4 + keyType.size() + 4;
    if (blob.size() != blobHead(key, nameSpace).size() + signature.size())
        return std::nullopt;
    const auto octets = seal::asOctets(blob);
    std::copy_n(octets.begin() + static_cast<std::ptrdiff_t>(keyAt), key.size(), key.begin());
    std::copy_n(octets.end() - static_cast<std::ptrdiff_t>(signature.size()), signature.size(),
                signature.begin());
    // One spelling: whatever was read loosely above must give the same file again.
    if (sshSignatureFile(key, nameSpace, signature) != file
        || !seal::verify(sshSignedBytes(nameSpace, message), signature, key))
        return std::nullopt;
    return key;
}

std::string sshPublicKey(const seal::PublicKey& key)
{
    return std::string(keyType) + ' ' + base64(keyBlob(key)).toStdString();
}

} // namespace wr
