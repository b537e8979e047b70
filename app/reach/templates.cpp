// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/templates.h"

#include "app/reach/httpclient.h"
#include "app/reach/places.h"
#include "app/reach/predicates.h"
#include "models/seal/bytes.h"
#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonParseError>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Templates)
};

constexpr qsizetype longestPrepared = 256 << 10;

// Literal text and single values hold no "${"; two pieces side by side must not make one either.
Result<QString> onlyNamedSecrets(const QString& text, const QList<TemplatePiece>& pieces)
{
    const auto secrets = std::count_if(pieces.begin(), pieces.end(),
                                       [](const TemplatePiece& piece) { return piece.isSecret(); });
    if (text.count(u"${"_s) != secrets)
        return fail(
            Fault::BadInput, text.left(40),
            TemplateWords::tr(
                "The values side by side make \"${\", which could bring in the name of a secret."));
    return text;
}

Result<QString> expandUrl(const QString& text, const TemplateValues& values)
{
    const Result<QList<TemplatePiece>> pieces = templatePieces(text);
    if (!pieces)
        return pass(pieces.error());
    QString url;
    for (const TemplatePiece& piece : *pieces) {
        if (piece.isLiteral) {
            url += piece.text;
            continue;
        }
        if (piece.isSecret())
            return fail(
                Fault::BadInput, piece.text,
                TemplateWords::tr("A secret may not stand in an address: addresses are logged."));
        if (!url.isEmpty() && !isPastAuthority(url))
            return fail(Fault::BadInput, piece.text,
                        TemplateWords::tr("A variable may not stand inside the host or the port."));
        const Result<QString> value
            = placed(piece, values, url.isEmpty() ? Place::Origin : Place::Url);
        if (!value)
            return value;
        url += *value;
    }
    return url;
}

Result<QString> expandFlat(const QString& text, const TemplateValues& values, Place place)
{
    return templatePieces(text).and_then(
        [&](const QList<TemplatePiece>& pieces) -> Result<QString> {
            QString flat;
            for (const TemplatePiece& piece : pieces) {
                const Result<QString> value = placed(piece, values, place);
                if (!value)
                    return value;
                flat += *value;
            }
            return onlyNamedSecrets(flat, pieces);
        });
}

Result<QString> expandJson(const QString& text, const TemplateValues& values)
{
    const Result<QList<TemplatePiece>> pieces = templatePieces(text);
    if (!pieces)
        return pass(pieces.error());
    QuoteTracker quotes;
    QString json;
    for (const TemplatePiece& piece : *pieces) {
        const Place place = quotes.isInside() ? Place::JsonString : Place::JsonBare;
        const Result<QString> value = placed(piece, values, place);
        if (!value)
            return value;
        if (piece.isLiteral)
            quotes.read(piece.text);
        json += *value;
    }
    QJsonParseError error;
    static_cast<void>(QJsonDocument::fromJson('[' + json.toUtf8() + ']', &error));
    if (!json.isEmpty() && error.error != QJsonParseError::NoError)
        return fail(
            Fault::BadInput, TemplateWords::tr("body"),
            TemplateWords::tr("The body is not valid JSON once the values are in it (byte %1).")
                .arg(error.offset));
    return onlyNamedSecrets(json, *pieces);
}

Result<QString> expandBody(const RequestTemplate& form, const TemplateValues& values)
{
    switch (bodyKind(form)) {
    case BodyKind::Json:
        return expandJson(form.body, values);
    case BodyKind::Form:
        return expandFlat(form.body, values, Place::Form);
    case BodyKind::Text:
        return expandFlat(form.body, values, Place::Text);
    }
    return QString();
}

Result<Header> expandHeader(const Header& header, const TemplateValues& values)
{
    if (isCredentialHeader(header.name) && !header.value.contains(u"${secret:"))
        return fail(
            Fault::BadInput, header.name,
            TemplateWords::tr(
                "This header carries a credential, which would be written into the journal."),
            TemplateWords::tr("Store the credential and name it here as ${secret:NAME}."));
    return expandFlat(header.value, values, Place::Header).map([&](const QString& value) {
        return Header{header.name, value};
    });
}

QString hexDigest(const QByteArray& bytes)
{
    return QString::fromStdString(
        seal::hex(seal::sha256({bytes.constData(), static_cast<size_t>(bytes.size())})));
}

bool names(const QList<Header>& headers, QStringView name)
{
    for (const Header& header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool namesASecret(const QString& text)
{
    return text.contains(u"${secret:");
}

// Puts the secrets into one text.
Result<QString> fill(const QString& text, Place place, const TemplateValues& secrets)
{
    static const QRegularExpression named(u"\\$\\{secret:([a-z0-9-]+)(\\|base64)?\\}"_s);
    QString filled;
    qsizetype at = 0;
    for (auto match = named.match(text); match.hasMatch(); match = named.match(text, at)) {
        filled += text.mid(at, match.capturedStart() - at);
        const QString secret = secrets.value(match.captured(1));
        const QString value = match.captured(2).isEmpty()
            ? secret
            : QString::fromLatin1(secret.toUtf8().toBase64());
        const Result<QString> encoded = encodedFor(place, value, match.captured(1));
        if (!encoded)
            return encoded;
        filled += *encoded;
        at = match.capturedEnd();
    }
    return QString(filled + text.mid(at));
}

QStringList secretNames(const PreparedRequest& request)
{
    static const QRegularExpression named(u"\\$\\{secret:([a-z0-9-]+)(\\|base64)?\\}"_s);
    QString all = request.body;
    for (const Header& header : request.headers)
        all += u'\n' + header.value;
    QStringList found;
    for (auto matches = named.globalMatch(all); matches.hasNext();)
        found.append(matches.next().captured(1));
    found.removeDuplicates();
    return found;
}

Result<TemplateValues> askForSecrets(const PreparedRequest& request, const QString& origin,
                                     const SecretSource& secrets, Redactor& redactor)
{
    TemplateValues known;
    const QStringList wanted = secretNames(request);
    for (const QString& name : wanted) {
        if (!secrets)
            return fail(Fault::NotFound, name,
                        TemplateWords::tr("The request names this secret and there is none here."));
        const Result<QByteArray> secret = secrets(name, origin);
        if (!secret)
            return pass(secret.error());
        if (secret->isEmpty())
            return fail(Fault::NotFound, name, TemplateWords::tr("This secret is empty."));
        redactor.add(name, *secret);
        known.insert(name, QString::fromUtf8(*secret));
    }
    return known;
}

} // namespace

Result<PreparedRequest> prepareRequest(const RequestTemplate& form, const TemplateValues& values)
{
    PreparedRequest request;
    request.method = form.method;
    const Result<QString> url = expandUrl(form.url, values);
    if (!url)
        return pass(url.error());
    const Result<UrlParts> parts = urlParts(*url);
    if (!parts)
        return pass(parts.error());
    request.url = *url;
    for (const Header& header : form.headers) {
        const Result<Header> expanded = expandHeader(header, values);
        if (!expanded)
            return pass(expanded.error());
        request.headers.append(*expanded);
    }
    const Result<QString> body = expandBody(form, values);
    if (!body)
        return pass(body.error());
    request.body = *body;
    if (const auto flaw = requestFlaw(request.method, request.headers, !request.body.isEmpty()))
        return fail(Fault::BadInput, request.url, *flaw);
    if (request.url.size() + request.body.size() > longestPrepared)
        return fail(Fault::BadInput, request.url.left(200),
                    TemplateWords::tr("The request is larger than 256 KiB."));
    request.hash = requestHash(request);
    return request;
}

Result<QList<Predicate>> prepareExpectations(const QList<Predicate>& expectations,
                                             const TemplateValues& values)
{
    QList<Predicate> prepared = expectations;
    for (Predicate& expectation : prepared) {
        if (expectation.equals.contains(u"${secret:"))
            return fail(Fault::BadInput, expectation.path,
                        TemplateWords::tr("An answer is never compared with a secret."));
        TemplateValues literal = values;
        if (isPattern(expectation)) { // a value stands for itself, not for a pattern
            for (QString& value : literal)
                value = QRegularExpression::escape(value);
        }
        const Result<QString> equals = expandFlat(expectation.equals, literal, Place::Text);
        if (!equals)
            return pass(equals.error());
        expectation.equals = *equals;
    }
    return prepared;
}

QString requestHash(const PreparedRequest& request)
{
    QString text = u"warroom-request-1\n"_s + request.method + u'\n' + request.url + u'\n';
    for (const Header& header : request.headers)
        text += header.name + u": "_s + header.value + u'\n';
    text += u'\n' + request.body;
    return hexDigest(text.toUtf8());
}

QString previewText(const PreparedRequest& request)
{
    const Result<UrlParts> parts = urlParts(request.url);
    if (!parts)
        return parts.error().reason;
    QString text = request.method + u' ' + parts->target + u" HTTP/1.1\r\nHost: "_s + parts->host
        + u"\r\nUser-Agent: "_s + HttpClient::userAgent() + u"\r\n"_s;
    if (!names(request.headers, u"accept"))
        text += u"Accept: */*\r\n"_s;
    for (const Header& header : request.headers)
        text += header.name + u": "_s + header.value + u"\r\n"_s;
    const bool hasBody
        = request.method != u"GET" && (request.method != u"DELETE" || !request.body.isEmpty());
    if (hasBody
        && !namesASecret(request.body)) // else the length is known only when the secret is in
        text += u"Content-Length: %1\r\n"_s.arg(request.body.toUtf8().size());
    return text + u"\r\n"_s + request.body;
}

Result<FilledRequest> fillSecrets(const PreparedRequest& request, const SecretSource& secrets,
                                  Redactor& redactor)
{
    const Result<UrlParts> parts = urlParts(request.url);
    if (!parts)
        return pass(parts.error());
    const Result<TemplateValues> known = askForSecrets(request, parts->origin, secrets, redactor);
    if (!known)
        return pass(known.error());
    FilledRequest filled;
    for (const Header& header : request.headers) {
        const Result<QString> value = fill(header.value, Place::Header, *known);
        if (!value)
            return pass(value.error());
        filled.headers.append({header.name, *value});
    }
    const RequestTemplate form{
        request.method, request.url, request.headers, request.body, {}, {}, 0};
    const BodyKind kind = bodyKind(form);
    const Place place = kind == BodyKind::Json ? Place::JsonString
        : kind == BodyKind::Form               ? Place::Form
                                               : Place::Text;
    const Result<QString> body = fill(request.body, place, *known);
    if (!body)
        return pass(body.error());
    filled.body = body->toUtf8();
    return filled;
}

} // namespace wr
