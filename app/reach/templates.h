// SPDX-License-Identifier: GPL-3.0-or-later
//
// Turns a request template into the exact request that an order binds. A variable is written ${NAME} or ${NAME|filter},
// filter being base64 or raw. What stands for it is encoded by place: percent-encoded in a URL and in a form, as
// JSON-string content inside the quotes of a JSON body, as a bare JSON number, true, false or null outside them; a header
// refuses line breaks. At the very start of a URL a variable is an origin (scheme://host[:port]) and is put in as it is.
// ${secret:NAME} and ${secret:NAME|base64} stay names, in headers and bodies only, until the request is sent; no value can
// bring in such a name. A header that carries a credential must name it.
#pragma once

#include "app/reach/redact.h"
#include "models/ports/effector.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace wr {

// Puts the values into a template. An unknown variable is an error that names it.
Result<PreparedRequest> prepareRequest(const RequestTemplate& form, const TemplateValues& values);

// Puts the values into what expectations compare with.
Result<QList<Predicate>> prepareExpectations(const QList<Predicate>& expectations,
                                             const TemplateValues& values);

// SHA-256 in hex over the canonical text: "warroom-request-1", the method, the URL and one "name: value" a header, each
// ended by a line feed; an empty line; the body. None but the body can hold a line feed, so two requests never share a text.
QString requestHash(const PreparedRequest& request);

// The bytes that will go over the wire, with secrets as names.
QString previewText(const PreparedRequest& request);

// A request ready to send: secrets are in it. Never stored, never logged.
struct FilledRequest {
    QList<Header> headers;
    QByteArray body;
};

// Asks for the secrets that a request names, for its origin, and tells the redactor every one of them.
Result<FilledRequest> fillSecrets(const PreparedRequest& request, const SecretSource& secrets,
                                  Redactor& redactor);

} // namespace wr
