// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/repeated.h"

#include <algorithm>

namespace wr::seal {

namespace {

std::size_t repeatedOfFew(const Json::Object& members)
{
    for (std::size_t i = 1; i < members.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (members[i].first == members[j].first)
                return i;
        }
    }
    return members.size();
}

std::size_t repeatedOfMany(const Json::Object& members)
{
    std::vector<std::size_t> order(members.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&members](std::size_t left, std::size_t right) {
        const int compared = members[left].first.compare(members[right].first);
        return compared != 0 ? compared < 0 : left < right;
    });
    std::size_t repeated = members.size();
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (members[order[i]].first == members[order[i - 1]].first)
            repeated = std::min(repeated, order[i]);
    }
    return repeated;
}

} // namespace

std::size_t repeatedMember(const Json::Object& members)
{
    constexpr std::size_t few = 16;
    return members.size() <= few ? repeatedOfFew(members) : repeatedOfMany(members);
}

} // namespace wr::seal
