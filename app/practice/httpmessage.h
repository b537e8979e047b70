// SPDX-License-Identifier: GPL-3.0-or-later
//
// Just enough of HTTP/1.1 for the practice endpoint: one request a connection, a head of at most 16 KiB, a body of at
// most 64 KiB with a Content-Length. Pure.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <optional>

namespace wr {

struct HttpRequest {
    QByteArray method;
    QString path;                         // decoded, without the query
    QMap<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

struct HttpResponse {
    int status = 200;
    QJsonObject body;
    QByteArray etag;
};

// What the bytes received so far are.
struct HttpReading {
    enum class Kind { Incomplete, Whole, Bad };

    Kind kind = Kind::Incomplete;
    HttpRequest request;
    int status = 0; // of a bad one
    QString reason;
};

HttpReading readHttpRequest(const QByteArray& bytes);
QByteArray httpBytes(const HttpResponse& response);

// A response that says in words why a request is not done.
HttpResponse httpRefusal(int status, const QString& reason);

} // namespace wr
