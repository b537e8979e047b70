// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/masking.h"

#include "app/ingest/sensitivescan.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QRandomGenerator>

#include <array>

namespace wr {

namespace {

constexpr qsizetype tagBytes = 3;

QByteArray freshSalt()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    QByteArray salt;
    for (const quint32 word : words)
        salt.append(QByteArray::number(word, 16));
    return salt;
}

// One spelling of a value: addresses differ in case, numbers in their groups.
QByteArray plainly(std::string_view value)
{
    QByteArray plain;
    for (const char letter : value) {
        if (letter != ' ' && letter != '-' && letter != '(' && letter != ')')
            plain.append(letter);
    }
    return plain.toLower();
}

} // namespace

Masker::Masker(const SensitiveRules& rules, bool withOptional)
    : m_rules(rules)
    , m_withOptional(withOptional)
    , m_salt(freshSalt())
{
}

QString Masker::masked(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto hits = sensitiveHits(view, m_rules, m_withOptional);
    if (hits.empty())
        return text;
    QByteArray out;
    std::size_t from = 0;
    for (const SensitiveHit& hit : hits) {
        const SensitiveRule& rule = m_rules.rules()[hit.rule];
        const QByteArray tag
            = QMessageAuthenticationCode::hash(plainly(view.substr(hit.offset, hit.length)), m_salt,
                                               QCryptographicHash::Sha256)
                  .left(tagBytes)
                  .toHex();
        out.append(
            bytes.mid(static_cast<qsizetype>(from), static_cast<qsizetype>(hit.offset - from)));
        out.append("[masked: " + rule.title.toUtf8() + ' ' + tag + ']');
        from = hit.offset + hit.length;
        ++m_counts[rule.kind];
    }
    out.append(bytes.mid(static_cast<qsizetype>(from)));
    return QString::fromUtf8(out);
}

} // namespace wr
