// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/sharedcopy.h"

#include "app/keys/epochkeys.h"
#include "app/keys/sealedbox.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <sodium.h>
#include <string_view>

namespace wr {

namespace {

struct SharedCopyWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SharedCopy)
};

using Nonce = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;

constexpr std::string_view copyPurpose = "warroom shared exhibit 1";

static_assert(copyPartBytes - copyPieceBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(boxKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

Nonce nonceOf(CopyPart at)
{
    Nonce nonce{};
    for (std::size_t octet = 0; octet < 8; ++octet)
        nonce[octet] = static_cast<unsigned char>(static_cast<quint64>(at.index) >> (8 * octet));
    nonce[8] = at.last ? 1 : 0;
    return nonce;
}

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

const unsigned char* purposeOctets()
{
    return reinterpret_cast<const unsigned char*>(copyPurpose.data());
}

} // namespace

QString makeCopyKey()
{
    return hexText(makeEpochKey().octets());
}

Result<SecretBytes> copyKeyFrom(const QString& text)
{
    auto key = octetsFromHex(text);
    if (key.size() != boxKeyBytes)
        return fail(Fault::BadInput, SharedCopyWords::tr("key of an exhibit"),
                    SharedCopyWords::tr("The entry gives no key that could open the shared copy."),
                    SharedCopyWords::tr("Ask whoever imported the exhibit to import it again."));
    SecretBytes secret(key);
    sodium_memzero(key.data(), key.size());
    return secret;
}

qint64 copyPartsOf(qint64 storedBytes)
{
    return storedBytes / copyPieceBytes + 1;
}

QByteArray sealPart(const QByteArray& piece, const SecretBytes& key, CopyPart at)
{
    QByteArray filled = piece;
    if (at.last) {
        filled.append('\x80');
        filled.resize(copyPieceBytes, '\0');
    }
    QByteArray part(copyPartBytes, Qt::Uninitialized);
    const Nonce nonce = nonceOf(at);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        reinterpret_cast<unsigned char*>(part.data()), nullptr, raw(filled),
        static_cast<unsigned long long>(filled.size()), purposeOctets(), copyPurpose.size(),
        nullptr, nonce.data(), key.octets().data());
    return part;
}

Result<QByteArray> openPart(const QByteArray& part, const SecretBytes& key, CopyPart at)
{
    const auto broken = [&at] {
        return fail(Fault::Integrity,
                    SharedCopyWords::tr("part %1 of a shared copy").arg(at.index + 1),
                    SharedCopyWords::tr(
                        "The key of the exhibit does not open it: it was changed, or is another."),
                    SharedCopyWords::tr("Ask whoever imported the exhibit for the original file."));
    };
    if (part.size() != copyPartBytes || key.octets().size() != boxKeyBytes)
        return broken();
    QByteArray piece(copyPieceBytes, Qt::Uninitialized);
    const Nonce nonce = nonceOf(at);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            reinterpret_cast<unsigned char*>(piece.data()), nullptr, nullptr, raw(part),
            static_cast<unsigned long long>(part.size()), purposeOctets(), copyPurpose.size(),
            nonce.data(), key.octets().data())
        != 0)
        return broken();
    if (!at.last)
        return piece;
    const qsizetype end = piece.lastIndexOf('\x80');
    if (end < 0 || piece.sliced(end + 1) != QByteArray(piece.size() - end - 1, '\0'))
        return broken();
    piece.truncate(end);
    return piece;
}

} // namespace wr
