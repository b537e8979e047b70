// SPDX-License-Identifier: GPL-3.0-or-later
//
// One HTTP request, sent at most once, over a connection of its own. Redirects, proxies, cookies, netrc, compression and
// automatic resending are off; certificates are always checked; the whole call has one deadline. What comes back says
// whether a byte of the request was ever written, because that decides between "not sent" and "unknown".
// Thread: blocks; any thread that may wait.
#pragma once

#include "app/reach/namelookup.h"
#include "models/base/result.h"
#include "models/facts/containment.h"
#include "models/ports/effector.h"

#include <QtCore/QByteArray>
#include <QtCore/QCoreApplication>
#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>
#include <optional>
#include <variant>

namespace wr {

struct HttpCall {
    QString method; // GET POST PUT PATCH DELETE
    QString url;
    QList<Header> headers; // with secrets filled in
    QByteArray body;
    int timeoutMs = 5000; // for the whole call
    int connectTimeoutMs = 3000;
    qint64 bodyLimit = 1 << 20; // a longer answer is cut off and counts as half
    bool originApproved
        = false; // a person allowed plain http, loopback and private addresses there
    std::function<bool()> cancelled;
    TargetTrust trust{};
};

struct Answer {
    int status = 0;
    QList<Header> headers;
    QByteArray body;
    qint64 ms = 0;
};

// No byte of the request was written: sending again is safe.
struct Unsent {
    QString reason;
};

// Bytes were written and no whole answer came: whether it took effect is unknown.
struct NoAnswer {
    QString reason;
    int status = 0; // of half an answer
};

using Reply = std::variant<Answer, Unsent, NoAnswer>;

class HttpClient final
{
    Q_DECLARE_TR_FUNCTIONS(wr::HttpClient)

public:
    // lookup: none = this computer's.
    explicit HttpClient(NameLookup lookup = {});

    Reply perform(const HttpCall& call) const;

    // What the client calls itself to the target.
    static QString userAgent();

private:
    NameLookup m_lookup;
};

// A URL taken apart by the parser that will also send it.
struct UrlParts {
    QString origin; // scheme://host[:port], lower case, without a default port
    QString host;   // as in the Host header
    QString target; // path and query, as in the request line
};

// Refuses anything but http and https, user names and passwords, fragments, spaces, and characters outside ASCII.
Result<UrlParts> urlParts(const QString& url);

// Why a request may not be sent as it is: its method, a header's name or value. Nothing when it may.
std::optional<QString> requestFlaw(const QString& method, const QList<Header>& headers,
                                   bool hasBody);

} // namespace wr
