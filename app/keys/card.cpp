// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/card.h"

#include "app/keys/wordlist.h"
#include "models/seal/digest.h"
#include "models/seal/strictjson.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MemberCardWords {
    Q_DECLARE_TR_FUNCTIONS(wr::MemberCard)
};

constexpr std::string_view cardType = "application/vnd.warroom.card.v1+json";
constexpr qsizetype longestCard = 16 * 1024;
constexpr auto webAlphabet = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

tl::unexpected<Error> noCard(const QString& reason)
{
    return fail(Fault::BadInput, QCoreApplication::translate("wr::MemberCard", "member card"),
                reason,
                QCoreApplication::translate("wr::MemberCard",
                                            "Ask for the card again and paste the whole line."));
}

QString textOf(const seal::Json* member)
{
    const std::string* text = member != nullptr ? member->asString() : nullptr;
    return text != nullptr ? QString::fromStdString(*text) : QString();
}

QList<Contact> contactsOf(const seal::Json* member)
{
    QList<Contact> contacts;
    const auto* items = member != nullptr ? member->asArray() : nullptr;
    if (items == nullptr)
        return contacts;
    for (const seal::Json& item : *items)
        contacts += Contact{textOf(item.find("kind")), textOf(item.find("value"))};
    return contacts;
}

std::optional<QByteArray> decoded(const QString& text)
{
    auto result = QByteArray::fromBase64Encoding(
        text.toLatin1(), webAlphabet | QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return std::nullopt;
    return std::move(result.decoded);
}

} // namespace

QString writeCard(MemberCard card, const DeviceSigner& signer)
{
    seal::Json object = seal::Json::object();
    object.set("name", card.name.toStdString());
    object.set("key", signer.deviceKey().value.toStdString());
    object.set("label", card.label.toStdString());
    seal::Json contacts = seal::Json::array();
    for (const Contact& contact : card.contacts) {
        seal::Json item = seal::Json::object();
        item.set("kind", contact.kind.toStdString()).set("value", contact.value.toStdString());
        contacts.append(std::move(item));
    }
    object.set("contacts", std::move(contacts));
    const std::string json = seal::write(object);
    const seal::Signature signature = signer.signAs(cardType, json);
    const QByteArray body = QByteArray::fromStdString(json).toBase64(webAlphabet);
    const QByteArray proof
        = QByteArray::fromStdString(std::string(seal::asText(signature))).toBase64(webAlphabet);
    return u"warroom-card-v1."_s + QString::fromLatin1(body) + u'.' + QString::fromLatin1(proof);
}

Result<MemberCard> readCard(const QString& text)
{
    QString line = text;
    line.removeIf([](QChar c) { return c.isSpace(); });
    if (line.size() > longestCard)
        return noCard(MemberCardWords::tr("This is too long for a member card."));
    const QStringList parts = line.split(u'.');
    if (parts.size() != 3 || parts.at(0) != u"warroom-card-v1"_s)
        return noCard(MemberCardWords::tr(
            "This is no member card: a card starts with warroom-card-v1 and has three parts."));
    const auto body = decoded(parts.at(1));
    const auto proof = decoded(parts.at(2));
    seal::Signature signature{};
    if (!body || !proof || proof->size() != static_cast<qsizetype>(signature.size()))
        return noCard(MemberCardWords::tr("The card is not complete."));
    std::transform(proof->begin(), proof->end(), signature.begin(),
                   [](char c) { return static_cast<std::uint8_t>(c); });
    const std::string json = body->toStdString();
    const auto object = seal::readStrict(json);
    if (!object)
        return noCard(MemberCardWords::tr("The card cannot be read."));
    MemberCard card{textOf(object->find("name")), DeviceKey(textOf(object->find("key"))),
                    textOf(object->find("label")), contactsOf(object->find("contacts"))};
    const auto key = seal::publicKeyFromHex(card.key.value.toStdString());
    if (!key || card.name.trimmed().isEmpty())
        return noCard(MemberCardWords::tr("The card names no person or no key."));
    if (!seal::verify(seal::preAuthenticationEncoding(cardType, json), signature, *key))
        return fail(
            Fault::Integrity, QCoreApplication::translate("wr::MemberCard", "member card"),
            QCoreApplication::translate("wr::MemberCard",
                                        "The card was changed after it was signed."),
            QCoreApplication::translate(
                "wr::MemberCard", "Do not enrol it. Ask its owner for the card by another way."));
    return card;
}

QString fingerprint(const DeviceKey& key)
{
    const auto octets = seal::publicKeyFromHex(key.value.toStdString());
    if (!octets)
        return {};
    const seal::Digest digest = seal::sha256(seal::asText(*octets));
    QStringList words;
    for (std::size_t i = 0; i < 8; ++i) {
        const std::string_view word = fingerprintWords[digest[i]];
        words += QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
    }
    return words.join(u' ');
}

} // namespace wr
