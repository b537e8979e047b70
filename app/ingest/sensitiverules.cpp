// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/sensitiverules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <string_view>

// Outside the namespace, as the macro demands: the program links this shelf statically.
inline void initSensitiveResource()
{
    Q_INIT_RESOURCE(sensitive);
}

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// Wire names, in the order of SensitiveShape.
constexpr std::array<const char*, 13> shapeNames{"token", "pem",  "jwt",  "url-password", "e-mail",
                                                 "phone", "iban", "card", "dni",          "nir",
                                                 "cpf",   "ahv",  "ip"};

QString phrase(const char* text, int count)
{
    return QCoreApplication::translate("wr::Sensitive", text, nullptr, count);
}

Result<SensitiveShape> shapeOf(const QString& file, const QString& name)
{
    if (name.isEmpty())
        return SensitiveShape::Token;
    const auto found = std::find_if(shapeNames.begin(), shapeNames.end(), [&name](const char* one) {
        return name == QLatin1String(one);
    });
    if (found == shapeNames.end())
        return fail(Fault::BadInput, file,
                    QCoreApplication::translate("wr::Sensitive", "\"%1\" is no shape.").arg(name));
    return static_cast<SensitiveShape>(std::distance(shapeNames.begin(), found));
}

// "alnum_-." gives letters, digits and the three signs; base32, base64, url and path are classes with a name.
std::array<bool, 256> lettersOf(QString text)
{
    std::array<bool, 256> letters{};
    const auto add = [&letters](std::string_view some) {
        for (const char letter : some)
            letters[static_cast<unsigned char>(letter)] = true;
    };
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
    constexpr std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (text == u"base32"_s) {
        add(upper);
        add("234567");
        return letters;
    }
    add(digits);
    add(lower);
    add(upper);
    if (text == u"base64"_s)
        add("+/=");
    else if (text == u"url"_s)
        add("%-_.~+/=");
    else if (text == u"path"_s)
        add("/");
    else
        add(text.remove(u"alnum"_s).toStdString());
    return letters;
}

// The commonest letters of telemetry first; what is not in it is rarer than all of them.
int rarity(char letter)
{
    constexpr std::string_view common = "\"eta0o1nisrl2cdumpg:,.h3456789{}v_b-fyTkISVwANKxz=C B/";
    const std::size_t at = common.find(letter);
    return at == std::string_view::npos ? static_cast<int>(common.size()) : static_cast<int>(at);
}

std::size_t rarestOf(const std::string& start)
{
    return static_cast<std::size_t>(std::distance(
        start.begin(), std::max_element(start.begin(), start.end(), [](char one, char other) {
            return rarity(one) < rarity(other);
        })));
}

std::vector<std::string> textsOf(const QJsonValue& list)
{
    std::vector<std::string> texts;
    for (const QJsonValue& one : list.toArray())
        texts.push_back(one.toString().toStdString());
    return texts;
}

Result<SensitiveRule> ruleOf(const QString& file, const QJsonObject& entry)
{
    SensitiveRule rule;
    rule.kind = entry.value(u"kind"_s).toString();
    rule.group = entry.value(u"group"_s).toString();
    rule.title = entry.value(u"title"_s).toString();
    const auto shape = shapeOf(file, entry.value(u"shape"_s).toString());
    if (!shape)
        return pass(shape.error());
    rule.shape = *shape;
    rule.optional = entry.value(u"optional"_s).toBool();
    rule.named = entry.value(u"named"_s).toBool();
    rule.starts = textsOf(entry.value(u"starts"_s));
    rule.never = textsOf(entry.value(u"not"_s));
    rule.letters = lettersOf(entry.value(u"letters"_s).toString());
    rule.least = static_cast<std::size_t>(entry.value(u"least"_s).toInt());
    rule.most = static_cast<std::size_t>(entry.value(u"most"_s).toInt());
    rule.holds = entry.value(u"holds"_s).toString().toStdString();
    rule.crc = entry.value(u"check"_s).toString() == u"crc32-base62"_s;
    const QJsonObject lengths = entry.value(u"lengths"_s).toObject();
    for (auto it = lengths.begin(); it != lengths.end(); ++it)
        rule.lengths.emplace_back(it.key().toStdString(),
                                  static_cast<std::size_t>(it.value().toInt()));
    const bool token = rule.shape == SensitiveShape::Token;
    const bool bounded = !rule.starts.empty() && rule.least > 0 && rule.most >= rule.least;
    if (rule.kind.isEmpty() || rule.group.isEmpty() || rule.title.isEmpty() || (token && !bounded))
        return fail(Fault::BadInput, file,
                    QCoreApplication::translate(
                        "wr::Sensitive",
                        "The rule \"%1\" lacks a kind, group or title, or its starts and lengths.")
                        .arg(rule.kind));
    return rule;
}

} // namespace

Result<SensitiveRules> SensitiveRules::load()
{
    initSensitiveResource();
    QFile file(u":/sensitive/rules.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, file.fileName(), file.errorString());
    return fromJson(file.fileName(), file.readAll());
}

Result<SensitiveRules> SensitiveRules::fromJson(const QString& file, const QByteArray& json)
{
    SensitiveRules read;
    for (const QJsonValue& entry :
         QJsonDocument::fromJson(json).object().value(u"rules"_s).toArray()) {
        auto rule = ruleOf(file, entry.toObject());
        if (!rule)
            return pass(rule.error());
        read.m_rules.push_back(std::move(*rule));
    }
    if (read.m_rules.empty())
        return fail(Fault::BadInput, file,
                    QCoreApplication::translate("wr::Sensitive", "The file holds no rule."));
    read.prepare();
    return read;
}

void SensitiveRules::lookAt(char letter, std::string_view nexts)
{
    for (const char next : nexts)
        m_pairs.set(pairOf(letter, next));
    for (unsigned next = 0; nexts.empty() && next < 256; ++next)
        m_pairs.set(pairOf(letter, static_cast<char>(next)));
}

// A card, an address or a number begins with a digit, an account with two capitals, a number of Spain with a letter from X
// on, a telephone with a plus, a PEM block with hyphens; a JWT has "eyJ", an address of mail its sign.
void SensitiveRules::prepareShapes()
{
    constexpr std::string_view numbers = "0123456789";
    constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    lookAt('@', {});
    lookAt('J', {});
    lookAt('+', numbers);
    lookAt('-', "-");
    for (const char letter : numbers)
        lookAt(letter, {});
    for (const char letter : capitals)
        lookAt(letter, capitals);
    for (const char letter : std::string_view("XYZ"))
        lookAt(letter, numbers);
}

void SensitiveRules::prepare()
{
    m_shapes.fill(-1);
    prepareShapes();
    for (std::size_t at = 0; at < m_rules.size(); ++at) {
        const SensitiveRule& rule = m_rules[at];
        if (rule.shape != SensitiveShape::Token)
            m_shapes[static_cast<std::size_t>(rule.shape)] = static_cast<int>(at);
        for (const std::string& start : rule.starts) {
            const std::size_t rarest = rarestOf(start);
            lookAt(start[rarest], std::string_view(start).substr(rarest + 1, 1));
            m_anchors[static_cast<unsigned char>(start[rarest])].push_back({at, start, rarest});
        }
    }
}

SensitiveCounts SensitiveRules::byGroup(const SensitiveCounts& kinds) const
{
    SensitiveCounts groups;
    QStringList counted;
    for (const SensitiveRule& rule : m_rules) {
        if (kinds.contains(rule.kind) && !counted.contains(rule.kind)) {
            groups[rule.group] += kinds.value(rule.kind);
            counted.append(rule.kind);
        }
    }
    return groups;
}

QString sensitiveSentence(const SensitiveCounts& kinds, const SensitiveRules& rules)
{
    const SensitiveCounts groups = rules.byGroup(kinds);
    QStringList words;
    const auto say = [&](const QString& group, const char* text) {
        if (const qint64 count = groups.value(group); count > 0)
            words.append(phrase(text, static_cast<int>(std::min<qint64>(count, 2'000'000'000))));
    };
    say(u"secret"_s, QT_TRANSLATE_N_NOOP("wr::Sensitive", "%n secret(s)"));
    say(u"e-mail"_s, QT_TRANSLATE_N_NOOP("wr::Sensitive", "%n e-mail address(es)"));
    say(u"phone"_s, QT_TRANSLATE_N_NOOP("wr::Sensitive", "%n phone number(s)"));
    say(u"iban"_s, QT_TRANSLATE_N_NOOP("wr::Sensitive", "%n IBAN(s)"));
    say(u"card"_s, QT_TRANSLATE_N_NOOP("wr::Sensitive", "%n card number(s)"));
    say(u"national-id"_s, QT_TRANSLATE_N_NOOP("wr::Sensitive", "%n national identity number(s)"));
    say(u"ip-address"_s, QT_TRANSLATE_N_NOOP("wr::Sensitive", "%n IP address(es)"));
    return words.join(u", "_s);
}

} // namespace wr
