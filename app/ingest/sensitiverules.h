// SPDX-License-Identifier: GPL-3.0-or-later
//
// What counts as a secret or as personal data, read from resources/sensitive/rules.json.
//
// A rule either begins with one of a few texts, followed by letters of a class, so many at least and at most, with what
// must stand in them and a checksum where the issuer gives one; or it has a shape of its own (e-mail, IBAN, …), whose
// arithmetic is in code. Immutable once loaded, so any thread may read it.
#pragma once

#include "models/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QMap>

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wr {

enum class SensitiveShape : std::uint8_t {
    Token,
    Pem,
    Jwt,
    UrlPassword,
    Email,
    Phone,
    Iban,
    Card,
    Dni,
    Nir,
    Cpf,
    Ahv,
    Ip,
};

struct SensitiveRule {
    QString kind;  // the rule's wire name: github-token
    QString group; // secret, e-mail, phone, iban, card, national-id, ip-address
    QString title; // as it stands in a mask
    SensitiveShape shape = SensitiveShape::Token;
    bool optional = false;           // only when asked for
    std::vector<std::string> starts; // of a token
    bool named = false; // what starts it is the value's name: quotes, = and : may stand between
    std::array<bool, 256> letters{};
    std::size_t least = 0;
    std::size_t most = 0;
    std::string holds;
    bool crc = false;
    std::vector<std::string> never;                           // exactly these are none
    std::vector<std::pair<std::string, std::size_t>> lengths; // of an IBAN, by country
};

// How often each rule was met, by its wire name; of a group when asked by group.
using SensitiveCounts = QMap<QString, qint64>;

class SensitiveRules final
{
public:
    // Those that come with the program.
    static Result<SensitiveRules> load();
    static Result<SensitiveRules> fromJson(const QString& file, const QByteArray& json);

    const std::vector<SensitiveRule>& rules() const { return m_rules; }

    // The tokens that may stand where this letter does, the rarest of their beginning: rule, beginning, place in it.
    struct Anchor {
        std::size_t rule = 0;
        std::string start;
        std::size_t at = 0;
    };

    const std::vector<Anchor>& anchors(unsigned char letter) const { return m_anchors[letter]; }

    // Whether it is worth a look where this letter stands before that one; 0: the text ends.
    bool worthALook(char letter, char next) const { return m_pairs[pairOf(letter, next)]; }

    // The rule of a shape; -1 when there is none.
    int ofShape(SensitiveShape shape) const { return m_shapes[static_cast<std::size_t>(shape)]; }

    // The counts by group.
    SensitiveCounts byGroup(const SensitiveCounts& kinds) const;

private:
    static std::size_t pairOf(char letter, char next)
    {
        return static_cast<std::size_t>(static_cast<unsigned char>(letter)) << 8U
            | static_cast<unsigned char>(next);
    }

    void prepare();
    void prepareShapes();
    void lookAt(char letter, std::string_view nexts); // none: whatever is next

    std::vector<SensitiveRule> m_rules;
    std::array<std::vector<Anchor>, 256> m_anchors;
    std::bitset<65536> m_pairs; // of letters, 8 KiB
    std::array<int, 13> m_shapes{};
};

// "3 secrets, 41 e-mail addresses", from counts by rule; empty when there is none.
QString sensitiveSentence(const SensitiveCounts& kinds, const SensitiveRules& rules);

} // namespace wr
