// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/httpclient.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// These belong to the client: a template that sets them could send two requests as one, or hide where it goes.
bool isReserved(const QString& name)
{
    static const std::array<QString, 9> reserved{
        u"host"_s,       u"content-length"_s, u"transfer-encoding"_s,
        u"connection"_s, u"expect"_s,         u"upgrade"_s,
        u"te"_s,         u"trailer"_s,        u"user-agent"_s};
    const QString lower = name.toLower();
    return lower.startsWith(u"proxy-")
        || std::find(reserved.begin(), reserved.end(), lower) != reserved.end();
}

std::optional<QString> headerFlaw(const Header& header)
{
    static const QRegularExpression token(u"\\A[!#$%&'*+.^_`|~0-9A-Za-z-]+\\z"_s);
    if (!token.match(header.name).hasMatch())
        return HttpClient::tr("A header has a name that HTTP does not allow.");
    if (isReserved(header.name))
        return HttpClient::tr("The header %1 is set by the program itself.").arg(header.name);
    for (const QChar c : header.value) {
        if ((c < QChar(0x20) && c != u'\t') || c == QChar(0x7f))
            return HttpClient::
                tr("The value of the header %1 holds a line break or another control character.")
                    .arg(header.name);
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> requestFlaw(const QString& method, const QList<Header>& headers,
                                   bool hasBody)
{
    static const std::array<QString, 5> methods{u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s,
                                                u"DELETE"_s};
    if (std::find(methods.begin(), methods.end(), method) == methods.end())
        return HttpClient::tr("The method %1 is none of GET, POST, PUT, PATCH and DELETE.")
            .arg(method.left(20));
    if (method == u"GET" && hasBody)
        return HttpClient::tr("A GET request has no body.");
    for (const Header& header : headers) {
        if (const auto flaw = headerFlaw(header))
            return flaw;
    }
    return std::nullopt;
}

} // namespace wr
