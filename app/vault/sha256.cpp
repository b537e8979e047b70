// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/sha256.h"

#include <QtCore/QByteArray>

#include <array>
#include <openssl/evp.h>

namespace wr {

void ExhibitHash::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

ExhibitHash::ExhibitHash()
    : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

void ExhibitHash::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

ExhibitId ExhibitHash::take()
{
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr);
    EVP_DigestInit_ex(m_context.get(), nullptr, nullptr);
    const auto raw = QByteArray::fromRawData(reinterpret_cast<const char*>(digest.data()),
                                             static_cast<qsizetype>(digest.size()));
    return ExhibitId(QString::fromLatin1(raw.toHex()));
}

} // namespace wr
