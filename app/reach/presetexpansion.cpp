// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/presetexpansion.h"

#include "app/reach/places.h"
#include "app/reach/predicates.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <functional>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ExpansionWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Presets)
};

QString written(const TemplatePiece& piece)
{
    if (piece.isLiteral)
        return piece.text;
    return u"${"_s + piece.text
        + (piece.filter.isEmpty() ? QString() : QString(u'|' + piece.filter)) + u'}';
}

// What a value becomes, given the text in front of it.
using Placing = std::function<Result<QString>(const TemplatePiece& piece, const QString& soFar)>;

Result<QString> expand(const QString& text, const TemplateValues& values, const Placing& placing)
{
    const auto pieces = templatePieces(text);
    if (!pieces)
        return pass(pieces.error());
    QString expanded;
    for (const TemplatePiece& piece : *pieces) {
        if (piece.isLiteral || !values.contains(piece.text)) {
            expanded += written(piece);
            continue;
        }
        const auto value = placing(piece, expanded);
        if (!value)
            return value;
        expanded += *value;
    }
    return expanded;
}

Placing at(Place place, const TemplateValues& values)
{
    return [place, &values](const TemplatePiece& piece, const QString&) {
        return placed(piece, values, place);
    };
}

Placing inUrl(const TemplateValues& values)
{
    return [&values](const TemplatePiece& piece, const QString& soFar) -> Result<QString> {
        if (!soFar.isEmpty() && !isPastAuthority(soFar) && !soFar.startsWith(u"${"))
            return fail(
                Fault::BadInput, piece.text,
                ExpansionWords::tr("A variable may not stand inside the host or the port."));
        return placed(piece, values, soFar.isEmpty() ? Place::Origin : Place::Url);
    };
}

Placing inJson(const TemplateValues& values)
{
    return [&values](const TemplatePiece& piece, const QString& soFar) {
        QuoteTracker quotes;
        quotes.read(soFar);
        return placed(piece, values, quotes.isInside() ? Place::JsonString : Place::JsonBare);
    };
}

// A step of a JSON pointer, or a header's name.
Placing inPath(const TemplateValues& values)
{
    return [&values](const TemplatePiece& piece, const QString&) {
        return placed(piece, values, Place::Text).map([](QString value) {
            return value.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
        });
    };
}

// A value stands for itself, not for a pattern.
Placing inPattern(const TemplateValues& values)
{
    return [&values](const TemplatePiece& piece, const QString&) {
        return placed(piece, values, Place::Text).map([](const QString& value) {
            return QRegularExpression::escape(value);
        });
    };
}

Placing inShell(const TemplateValues& values)
{
    return [&values](const TemplatePiece& piece, const QString&) {
        return placed(piece, values, Place::Text).map([](QString value) {
            return value.replace(u'\'', u"'\\''"_s);
        });
    };
}

Placing inBody(const RequestTemplate& form, const TemplateValues& values)
{
    switch (bodyKind(form)) {
    case BodyKind::Json:
        return inJson(values);
    case BodyKind::Form:
        return at(Place::Form, values);
    case BodyKind::Text:
        return at(Place::Text, values);
    }
    return at(Place::Text, values);
}

// Expands texts in place and keeps the first error.
class Expanding final
{
public:
    explicit Expanding(const TemplateValues& values)
        : m_values(values)
    {
    }

    void text(QString& into, const Placing& placing)
    {
        if (m_error)
            return;
        auto expanded = expand(into, m_values, placing);
        if (expanded)
            into = *expanded;
        else
            m_error = expanded.error();
    }

    void plain(QString& into) { text(into, at(Place::Text, m_values)); }

    void expectations(QList<Predicate>& list)
    {
        for (Predicate& one : list) {
            text(one.path, inPath(m_values));
            text(one.equals, isPattern(one) ? inPattern(m_values) : at(Place::Text, m_values));
        }
    }

    void form(RequestTemplate& form)
    {
        text(form.url, inUrl(m_values));
        text(form.body, inBody(form, m_values));
        for (Header& header : form.headers)
            text(header.value, at(Place::Header, m_values));
        expectations(form.expect);
        for (Capture& capture : form.captures)
            text(capture.path, inPath(m_values));
    }

    void rung(Rung& rung)
    {
        for (QString* text : {&rung.title, &rung.effect, &rung.trigger, &rung.exit, &rung.target})
            plain(*text);
        for (RequestTemplate& first : rung.resolve)
            form(first);
        for (RequestTemplate* one :
             {&rung.before, &rung.request, &rung.record, &rung.effectProbe, &rung.undo})
            form(*one);
        expectations(rung.undoExpect);
        expectations(rung.undoEffectExpect);
        text(rung.manualCommand, inShell(m_values));
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    const TemplateValues& m_values;
    std::optional<Error> m_error;
};

void collect(const QString& text, QStringList& names)
{
    const auto pieces = templatePieces(text);
    if (!pieces)
        return;
    for (const TemplatePiece& piece : *pieces) {
        if (!piece.isLiteral && !piece.isSecret() && !names.contains(piece.text))
            names.append(piece.text);
    }
}

void collect(const QList<Predicate>& expectations, QStringList& names)
{
    for (const Predicate& one : expectations) {
        collect(one.path, names);
        collect(one.equals, names);
    }
}

void collect(const RequestTemplate& form, QStringList& names)
{
    collect(form.url, names);
    collect(form.body, names);
    for (const Header& header : form.headers)
        collect(header.value, names);
    collect(form.expect, names);
    for (const Capture& capture : form.captures)
        collect(capture.path, names);
}

} // namespace

Result<Rung> expandedRung(Rung rung, const TemplateValues& values)
{
    Expanding expanding(values);
    expanding.rung(rung);
    if (expanding.error())
        return pass(*expanding.error());
    return rung;
}

QStringList variablesOf(const Rung& rung)
{
    QStringList names;
    for (const QString& text :
         {rung.title, rung.effect, rung.trigger, rung.exit, rung.target, rung.manualCommand})
        collect(text, names);
    for (const RequestTemplate& first : rung.resolve)
        collect(first, names);
    for (const RequestTemplate* form :
         {&rung.before, &rung.request, &rung.record, &rung.effectProbe, &rung.undo})
        collect(*form, names);
    collect(rung.undoExpect, names);
    collect(rung.undoEffectExpect, names);
    return names;
}

} // namespace wr
