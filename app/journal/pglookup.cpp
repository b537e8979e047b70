// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/pglookup.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <array>
#include <memory>
#include <netdb.h>

namespace wr {

namespace {

// The C library writes into it until the look-up has ended, even after nobody waits any more.
struct LookUp {
    std::string host;
    addrinfo wanted{};
    gaicb request{};
};

timespec remaining(std::chrono::steady_clock::time_point until)
{
    const auto left = std::chrono::duration_cast<std::chrono::nanoseconds>(std::max(
        until - std::chrono::steady_clock::now(), std::chrono::steady_clock::duration::zero()));
    constexpr std::int64_t second = 1'000'000'000;
    return {left.count() / second, left.count() % second};
}

std::vector<std::string> textsOf(const addrinfo* list)
{
    std::vector<std::string> addresses;
    for (const addrinfo* it = list; it != nullptr && addresses.size() < 8; it = it->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (getnameinfo(it->ai_addr, it->ai_addrlen, text.data(), text.size(), nullptr, 0,
                        NI_NUMERICHOST)
            == 0)
            addresses.emplace_back(text.data());
    }
    return addresses;
}

} // namespace

std::vector<std::string> addressesOf(const std::string& host,
                                     std::chrono::steady_clock::time_point until)
{
    auto lookUp = std::make_unique<LookUp>();
    lookUp->host = host;
    lookUp->wanted.ai_socktype = SOCK_STREAM;
    lookUp->wanted.ai_flags = AI_ADDRCONFIG;
    lookUp->request.ar_name = lookUp->host.c_str();
    lookUp->request.ar_request = &lookUp->wanted;
    gaicb* request = &lookUp->request;
    if (getaddrinfo_a(GAI_NOWAIT, &request, 1, nullptr) != 0)
        return {};
    while (gai_error(request) == EAI_INPROGRESS) {
        const timespec left = remaining(until);
        if (left.tv_sec == 0 && left.tv_nsec == 0)
            break;
        const gaicb* waiting = request;
        gai_suspend(&waiting, 1, &left);
    }
    if (gai_error(request) == EAI_INPROGRESS && gai_cancel(request) != EAI_CANCELED) {
        // Still being looked up: some hundred bytes are left to the C library for good.
        Q_UNUSED(lookUp.release());
        return {};
    }
    std::vector<std::string> addresses;
    if (gai_error(request) == 0)
        addresses = textsOf(request->ar_result);
    if (request->ar_result != nullptr)
        freeaddrinfo(request->ar_result);
    return addresses;
}

} // namespace wr
