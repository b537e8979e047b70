// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/httpmessage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QList>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct HttpRequestWords {
    Q_DECLARE_TR_FUNCTIONS(wr::HttpRequest)
};

constexpr qsizetype longestHead = 16 << 10;
constexpr qlonglong longestBody = 64 << 10;

HttpReading bad(int status, const QString& reason)
{
    return {HttpReading::Kind::Bad, {}, status, reason};
}

QByteArray phrase(int status)
{
    static const QMap<int, QByteArray> phrases{{200, "OK"},
                                               {201, "Created"},
                                               {202, "Accepted"},
                                               {400, "Bad Request"},
                                               {401, "Unauthorized"},
                                               {404, "Not Found"},
                                               {405, "Method Not Allowed"},
                                               {408, "Request Timeout"},
                                               {411, "Length Required"},
                                               {412, "Precondition Failed"},
                                               {413, "Content Too Large"},
                                               {422, "Unprocessable Content"},
                                               {428, "Precondition Required"},
                                               {431, "Request Header Fields Too Large"},
                                               {503, "Service Unavailable"},
                                               {507, "Insufficient Storage"}};
    return phrases.value(status, "Answer");
}

bool readHead(const QByteArray& head, HttpRequest& request)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.constFirst().trimmed().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith('/'))
        return false;
    request.method = words[0];
    const QByteArray path
        = words[1].left(words[1].indexOf('?') < 0 ? words[1].size() : words[1].indexOf('?'));
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path));
    for (qsizetype at = 1; at < lines.size(); ++at) {
        const QByteArray line = lines[at].trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return true;
}

} // namespace

HttpReading readHttpRequest(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return bytes.size() > longestHead
            ? bad(431, HttpRequestWords::tr("The head of the request is too large."))
            : HttpReading{};
    HttpReading reading;
    if (end > longestHead || !readHead(bytes.left(end), reading.request))
        return bad(400, HttpRequestWords::tr("This is no request that can be read."));
    if (reading.request.headers.contains("transfer-encoding"))
        return bad(411, HttpRequestWords::tr("The request must give the length of its body."));
    bool isNumber = true;
    const QByteArray given = reading.request.headers.value("content-length", "0");
    const qlonglong length = given.toLongLong(&isNumber);
    if (!isNumber || length < 0)
        return bad(400, HttpRequestWords::tr("The length of the body is no number."));
    if (length > longestBody)
        return bad(413, HttpRequestWords::tr("The body of the request is too large."));
    if (bytes.size() < end + 4 + length)
        return {};
    reading.request.body = bytes.mid(end + 4, length);
    reading.kind = HttpReading::Kind::Whole;
    return reading;
}

QByteArray httpBytes(const HttpResponse& response)
{
    const QByteArray body = QJsonDocument(response.body).toJson(QJsonDocument::Compact) + '\n';
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + ' '
        + phrase(response.status)
        + "\r\nContent-Type: application/json\r\nCache-Control: no-store\r\nConnection: "
          "close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n";
    if (!response.etag.isEmpty())
        bytes += "ETag: " + response.etag + "\r\n";
    return bytes + "\r\n" + body;
}

HttpResponse httpRefusal(int status, const QString& reason)
{
    return {status, {{u"error"_s, reason}}, {}};
}

} // namespace wr
