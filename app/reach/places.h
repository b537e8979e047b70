// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pieces of a template, and how what stands for a variable is written at each kind of place.
#pragma once

#include "models/ports/effector.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace wr {

enum class Place {
    Origin, // the very start of a URL
    Url,
    Header,
    JsonString, // inside the quotes
    JsonBare,   // outside them: a number, true, false or null
    Form,
    Text,
};

struct TemplatePiece {
    bool isLiteral = true;
    QString text;   // literal text, or the name of a variable
    QString filter; // "", base64 or raw

    bool isSecret() const { return !isLiteral && text.startsWith(u"secret:"); }
};

enum class BodyKind { Json, Form, Text };

BodyKind bodyKind(const RequestTemplate& form);

// Follows JSON text to know whether a place is inside a string.
class QuoteTracker final
{
public:
    void read(const QString& text);

    bool isInside() const { return m_inside; }

private:
    bool m_inside = false;
    bool m_escaped = false;
};

// True when the URL so far holds everything of scheme://authority.
bool isPastAuthority(const QString& soFar);

Result<QList<TemplatePiece>> templatePieces(const QString& text);

// Writes a value for a place. name is only for the error.
Result<QString> encodedFor(Place place, const QString& value, const QString& name);

// What a piece becomes: literal text as it is, a secret its own name, a variable its encoded value. No value can bring in
// the name of a secret.
Result<QString> placed(const TemplatePiece& piece, const TemplateValues& values, Place place);

} // namespace wr
