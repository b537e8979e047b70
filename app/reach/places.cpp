// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/places.h"

#include "app/reach/httpclient.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PlaceWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Templates)
};

bool isControl(QChar c)
{
    return c < QChar(0x20) || c == QChar(0x7f);
}

Result<QString> asOrigin(const QString& value, const QString& name)
{
    const Result<UrlParts> parts = urlParts(value);
    if (!parts)
        return fail(Fault::BadInput, name, parts.error().reason);
    if (parts->origin != value.toLower())
        return fail(Fault::BadInput, name,
                    PlaceWords::tr(
                        "An address may begin only with a bare origin such as https://host:port."));
    return value;
}

Result<QString> asHeader(const QString& value, const QString& name)
{
    for (const QChar c : value) {
        if (isControl(c) && c != u'\t')
            return fail(
                Fault::BadInput, name,
                PlaceWords::tr(
                    "The value holds a line break or another control character, which may not "
                    "stand in a header."));
    }
    return value;
}

QString asJsonString(const QString& value)
{
    QString content;
    for (qsizetype at = 0; at < value.size(); ++at) {
        const QChar c = value.at(at);
        const bool opensName = c == u'$' && value.mid(at + 1, 1) == u"{";
        if (c == u'"' || c == u'\\')
            content += QString(QChar(u'\\')) + c;
        else if (isControl(c) || opensName)
            content += u"\\u%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QChar(u'0'));
        else
            content += c;
    }
    return content;
}

Result<QString> asJsonBare(const QString& value, const QString& name)
{
    static const QRegularExpression scalar(
        u"\\A(true|false|null|-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?)\\z"_s);
    if (!scalar.match(value).hasMatch())
        return fail(
            Fault::BadInput, name,
            PlaceWords::tr("Outside quotes the value must be a number, true, false or null."));
    return value;
}

QString asPercent(const QString& value)
{
    return QString::fromLatin1(value.toUtf8().toPercentEncoding());
}

Result<QString> asRaw(Place place, const QString& value, const QString& name)
{
    return place == Place::Header || place == Place::Origin ? encodedFor(place, value, name)
                                                            : value;
}

} // namespace

BodyKind bodyKind(const RequestTemplate& form)
{
    QString type;
    for (const Header& header : form.headers) {
        if (header.name.compare(u"content-type"_s, Qt::CaseInsensitive) == 0)
            type = header.value.toLower();
    }
    if (type.contains(u"json"))
        return BodyKind::Json;
    if (type.startsWith(u"application/x-www-form-urlencoded"))
        return BodyKind::Form;
    const QString body = form.body.trimmed();
    const bool looksLikeJson = body.startsWith(u'{') || body.startsWith(u'[');
    return type.isEmpty() && looksLikeJson ? BodyKind::Json : BodyKind::Text;
}

void QuoteTracker::read(const QString& text)
{
    for (const QChar c : text) {
        if (m_escaped)
            m_escaped = false;
        else if (m_inside && c == u'\\')
            m_escaped = true;
        else if (c == u'"')
            m_inside = !m_inside;
    }
}

bool isPastAuthority(const QString& soFar)
{
    const qsizetype colon = soFar.indexOf(u"://"_s);
    return colon > 0 && soFar.indexOf(QRegularExpression(u"[/?#]"_s), colon + 3) >= 0;
}

Result<QList<TemplatePiece>> templatePieces(const QString& text)
{
    static const QRegularExpression variable(
        u"\\G([A-Za-z][A-Za-z0-9_.:-]*)(?:[|](base64|raw))?\\}"_s);
    QList<TemplatePiece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u"${"_s, at);
        if (open != at)
            pieces.append({true, open < 0 ? text.mid(at) : text.mid(at, open - at), {}});
        if (open < 0)
            break;
        const auto match = variable.match(text, open + 2);
        if (!match.hasMatch())
            return fail(
                Fault::BadInput, text.mid(open, 40),
                PlaceWords::tr(
                    "This is no variable. One is written ${NAME}, ${NAME|base64} or ${NAME|raw}."));
        pieces.append({false, match.captured(1), match.captured(2)});
        at = match.capturedEnd();
    }
    return pieces;
}

Result<QString> encodedFor(Place place, const QString& value, const QString& name)
{
    switch (place) {
    case Place::Origin:
        return asOrigin(value, name);
    case Place::Url:
    case Place::Form:
        return asPercent(value);
    case Place::Header:
        return asHeader(value, name);
    case Place::JsonString:
        return asJsonString(value);
    case Place::JsonBare:
        return asJsonBare(value, name);
    case Place::Text:
        return value;
    }
    return value;
}

Result<QString> placed(const TemplatePiece& piece, const TemplateValues& values, Place place)
{
    if (piece.isLiteral)
        return piece.text;
    if (piece.isSecret()) {
        static const QRegularExpression named(u"\\Asecret:[a-z0-9-]{1,64}\\z"_s);
        if (!named.match(piece.text).hasMatch() || piece.filter == u"raw"
            || place == Place::JsonBare)
            return fail(
                Fault::BadInput, piece.text,
                PlaceWords::tr("A secret is named ${secret:NAME}, in a header or inside the "
                               "quotes of a body."));
        return QString(u"${"_s + piece.text + (piece.filter.isEmpty() ? u""_s : u"|base64"_s)
                       + u'}');
    }
    const auto value = values.constFind(piece.text);
    if (value == values.cend())
        return fail(Fault::BadInput, piece.text,
                    PlaceWords::tr("The template asks for ${%1}, and nothing stands for it.")
                        .arg(piece.text));
    const QString plain
        = piece.filter == u"base64" ? QString::fromLatin1(value->toUtf8().toBase64()) : *value;
    const Result<QString> encoded = piece.filter == u"raw" ? asRaw(place, plain, piece.text)
                                                           : encodedFor(place, plain, piece.text);
    if (encoded && encoded->contains(u"${"))
        return fail(
            Fault::BadInput, piece.text,
            PlaceWords::tr("The value holds \"${\", which could bring in the name of a secret."));
    return encoded;
}

} // namespace wr
