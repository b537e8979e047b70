// SPDX-License-Identifier: GPL-3.0-or-later
//
// Chance that is the same everywhere, and text that compresses and repeats like the text of an assistant.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace wr::bench {

class Dice final
{
public:
    explicit Dice(std::uint64_t seed)
        : m_source(seed)
    {
    }

    std::uint64_t bits() { return m_source(); }

    // [0, limit)
    std::size_t below(std::size_t limit) { return m_source() % limit; }

    // [0, 1)
    double share() { return static_cast<double>(m_source() >> 11) * 0x1p-53; }

    bool chance(double probability) { return share() < probability; }

    std::string hex(int digits);

private:
    std::mt19937_64 m_source;
};

struct Document {
    std::string id;
    std::string text; // as JSON writes it
};

class Prose final
{
public:
    explicit Prose(std::uint64_t seed);

    // About so many bytes, ready to stand inside a JSON string; twice: inside one that stands inside another.
    std::string text(Dice& dice, std::size_t bytes) const { return some(dice, m_once, bytes); }

    std::string textTwice(Dice& dice, std::size_t bytes) const
    {
        return some(dice, m_twice, bytes);
    }

    // A few documents are asked for often, most of them rarely.
    const Document& document(Dice& dice) const;

    const Document& poisoned() const { return m_documents.back(); }

    const std::string& instructions(std::size_t version) const { return m_instructions[version]; }

    static constexpr std::size_t versions = 12;

private:
    static std::string some(Dice& dice, const std::vector<std::string>& from, std::size_t bytes);

    std::vector<std::string> m_once;
    std::vector<std::string> m_twice;
    std::vector<Document> m_documents; // the last one is poisoned
    std::vector<std::string> m_instructions;
};

} // namespace wr::bench
