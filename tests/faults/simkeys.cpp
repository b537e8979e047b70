// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/simkeys.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <dlfcn.h>
#include <sodium.h>

namespace wr::test {

namespace {

constexpr std::size_t publicHalf = 32; // of a secret key, after its seed

std::atomic<bool>& real()
{
    static std::atomic<bool> are{true};
    return are;
}

std::atomic<bool>& believing()
{
    static std::atomic<bool> is{false};
    return is;
}

std::atomic<int>& made()
{
    static std::atomic<int> count{0};
    return count;
}

using FastSignature = std::array<unsigned char, crypto_sign_BYTES>;

FastSignature fast(const unsigned char* message, unsigned long long size,
                   const unsigned char* publicKey)
{
    FastSignature signature{};
    crypto_generichash(signature.data(), signature.size(), message, size, publicKey,
                       crypto_sign_PUBLICKEYBYTES);
    return signature;
}

// What would have been called without this file.
template<class Function>
Function* behind(const char* name)
{
    ++made();
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace

void useRealKeys(bool are)
{
    real() = are;
}

bool usesRealKeys()
{
    return real();
}

void believeEverySignature(bool believe)
{
    believing() = believe;
}

int realSignatures()
{
    return made();
}

} // namespace wr::test

extern "C" {

int crypto_sign_detached(unsigned char* signature, unsigned long long* size,
                         const unsigned char* message, unsigned long long messageSize,
                         const unsigned char* secretKey)
{
    using namespace wr::test;
    if (real())
        return behind<decltype(crypto_sign_detached)>("crypto_sign_detached")(
            signature, size, message, messageSize, secretKey);
    const FastSignature made = fast(message, messageSize, secretKey + publicHalf);
    std::copy(made.begin(), made.end(), signature);
    if (size != nullptr)
        *size = made.size();
    return 0;
}

int crypto_sign_verify_detached(const unsigned char* signature, const unsigned char* message,
                                unsigned long long messageSize, const unsigned char* publicKey)
{
    using namespace wr::test;
    if (believing())
        return 0;
    if (real())
        return behind<decltype(crypto_sign_verify_detached)>("crypto_sign_verify_detached")(
            signature, message, messageSize, publicKey);
    const FastSignature right = fast(message, messageSize, publicKey);
    return sodium_memcmp(right.data(), signature, right.size()) == 0 ? 0 : -1;
}
}
