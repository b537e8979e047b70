// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/httpclient.h"

#include "app/reach/addresscheck.h"
#include "app/reach/httpclientwords.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <array>
#include <curl/curl.h>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 headLimit = 64 << 10;

struct EasyCloser {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};

struct ListCloser {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

struct UrlCloser {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

using Easy = std::unique_ptr<CURL, EasyCloser>;
using Lines = std::unique_ptr<curl_slist, ListCloser>;
using Url = std::unique_ptr<CURLU, UrlCloser>;

// What the callbacks of one transfer gather.
struct Gathered {
    const HttpCall* call = nullptr;
    QList<Header> headers;
    QByteArray body;
    qint64 headBytes = 0;
    bool headEnded
        = false; // the empty line came; curl takes a head that breaks off for a whole answer
    bool tooLarge = false;
    bool stopped = false;
    bool barred = false; // an address was refused
};

QString part(CURLU* url, CURLUPart which, unsigned flags = 0)
{
    char* text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK)
        return {};
    QString found = QString::fromUtf8(text);
    curl_free(text);
    return found;
}

bool isPrintableAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c > QChar(0x20) && c < QChar(0x7f); });
}

tl::unexpected<Error> badUrl(const QString& url, const QString& reason)
{
    return fail(Fault::BadInput, url.left(200), reason);
}

Result<Url> parsedUrl(const QString& url)
{
    Url parsed(curl_url());
    if (!isPrintableAscii(url))
        return badUrl(url,
                      HttpClient::tr(
                          "The address holds a space, a control character or a character that must "
                          "be percent-encoded."));
    const CURLUcode code = curl_url_set(parsed.get(), CURLUPART_URL, url.toLatin1().constData(),
                                        CURLU_DISALLOW_USER | CURLU_PATH_AS_IS);
    if (code == CURLUE_USER_NOT_ALLOWED)
        return badUrl({},
                      HttpClient::tr(
                          "The address carries a user name or a password. Name the credential in a "
                          "header instead."));
    if (code != CURLUE_OK)
        return badUrl(url,
                      HttpClient::tr("The address cannot be read as a URL (%1).")
                          .arg(QString::fromUtf8(curl_url_strerror(code))));
    const QString scheme = part(parsed.get(), CURLUPART_SCHEME);
    if (scheme != u"http" && scheme != u"https")
        return badUrl(url, HttpClient::tr("Only http and https are spoken, not %1.").arg(scheme));
    if (url.contains(u'#'))
        return badUrl(url, HttpClient::tr("The address has a fragment, which is never sent."));
    return parsed;
}

UrlParts partsOf(CURLU* url)
{
    const QString scheme = part(url, CURLUPART_SCHEME);
    const QString port = part(url, CURLUPART_PORT, CURLU_NO_DEFAULT_PORT);
    UrlParts parts;
    parts.host = part(url, CURLUPART_HOST).toLower();
    if (!port.isEmpty())
        parts.host += u':' + port;
    parts.origin = scheme + u"://"_s + parts.host;
    parts.target = part(url, CURLUPART_PATH);
    const QString query = part(url, CURLUPART_QUERY);
    if (!query.isEmpty())
        parts.target += u'?' + query;
    return parts;
}

size_t takeBody(char* bytes, size_t size, size_t count, void* context)
{
    auto* gathered = static_cast<Gathered*>(context);
    const auto length = static_cast<qint64>(size * count);
    if (gathered->body.size() + length > gathered->call->bodyLimit) {
        gathered->tooLarge = true;
        return 0;
    }
    gathered->body.append(bytes, static_cast<qsizetype>(length));
    return size * count;
}

size_t takeHeader(char* bytes, size_t size, size_t count, void* context)
{
    auto* gathered = static_cast<Gathered*>(context);
    gathered->headBytes += static_cast<qint64>(size * count);
    if (gathered->headBytes > headLimit) {
        gathered->tooLarge = true;
        return 0;
    }
    const QByteArray line = QByteArray(bytes, static_cast<qsizetype>(size * count)).trimmed();
    const qsizetype colon = line.indexOf(':');
    const bool starts = line.startsWith("HTTP/");
    // After a chunked body more headers may come, without an empty line that curl would show.
    gathered->headEnded = !starts && (gathered->headEnded || line.isEmpty());
    if (starts)
        gathered->headers.clear(); // the status line of the final answer, after 1xx ones
    else if (colon > 0)
        gathered->headers.append({QString::fromUtf8(line.left(colon)),
                                  QString::fromUtf8(line.mid(colon + 1).trimmed())});
    return size * count;
}

int askWhetherToStop(void* context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    auto* gathered = static_cast<Gathered*>(context);
    gathered->stopped = gathered->call->cancelled && gathered->call->cancelled();
    return gathered->stopped ? 1 : 0;
}

curl_socket_t openSocket(void* context, curlsocktype, curl_sockaddr* address)
{
    auto* gathered = static_cast<Gathered*>(context);
    const AddressClass meaning = addressClass(&address->addr);
    if (meaning == AddressClass::Barred
        || (meaning == AddressClass::Local && !gathered->call->originApproved)) {
        gathered->barred = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

bool addLine(Lines& lines, const QByteArray& line)
{
    curl_slist* longer = curl_slist_append(lines.get(), line.constData());
    if (!longer)
        return false;
    static_cast<void>(lines.release()); // the list that grew is the same list
    lines.reset(longer);
    return true;
}

// An empty value takes curl's "Name;" spelling; "Name:" would remove the header instead.
QByteArray lineOf(const Header& header)
{
    if (header.value.isEmpty())
        return header.name.toLatin1() + ';';
    return header.name.toLatin1() + ": " + header.value.toUtf8();
}

Lines linesOf(const HttpCall& call)
{
    Lines lines;
    bool typed = false;
    for (const Header& header : call.headers) {
        typed = typed || header.name.compare(u"content-type"_s, Qt::CaseInsensitive) == 0;
        addLine(lines, lineOf(header));
    }
    addLine(lines, "Expect:");
    if (!typed)
        addLine(lines, "Content-Type:"); // curl would claim a form
    return lines;
}

void setSafety(CURL* easy)
{
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L); // a reused connection may resend by itself
    curl_easy_setopt(easy, CURLOPT_PROXY, "");        // also overrules the environment
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
}

void setMethod(CURL* easy, const HttpCall& call)
{
    if (call.method == u"GET" || (call.method == u"DELETE" && call.body.isEmpty())) {
        curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
    } else {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
                         static_cast<curl_off_t>(call.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, call.body.constData());
    }
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, call.method.toLatin1().constData());
}

void setCallbacks(CURL* easy, Gathered* gathered)
{
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &takeBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, gathered);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &takeHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, gathered);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &askWhetherToStop);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, gathered);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &openSocket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, gathered);
}

// Sends the call only to addresses that were looked up once and checked, all of them.
Result<Lines> pinnedLines(CURLU* url, const HttpCall& call, const NameLookup& lookup)
{
    QString name = part(url, CURLUPART_HOST);
    if (name.startsWith(u'[') || addressClass(name))
        return Lines(); // an address; it is checked when the connection is made
    const int timeoutMs = std::max(1, std::min(call.connectTimeoutMs, call.timeoutMs));
    const Result<QStringList> addresses = lookup(name, timeoutMs, call.cancelled);
    if (!addresses)
        return pass(addresses.error());
    QStringList written;
    for (const QString& address : *addresses) {
        const auto meaning = addressClass(address);
        if (!meaning || *meaning == AddressClass::Barred
            || (*meaning == AddressClass::Local && !call.originApproved))
            return fail(Fault::Refused, name,
                        unsentReason({CURLE_OK, 0, {}, {}, true, false, false}));
        written.append(address.contains(u':') ? u'[' + address + u']' : address);
    }
    if (written.isEmpty())
        return fail(
            Fault::OutOfReach, name,
            HttpClient::tr("The name of the target could not be resolved. Check the name, and the "
                           "network of this computer."));
    Lines lines;
    addLine(
        lines,
        (name + u':' + part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT) + u':' + written.join(u','))
            .toLatin1());
    return lines;
}

// With an authority of its own a target is vouched for by that one only; a pin comes on top of either.
void setTrust(CURL* easy, const TargetTrust& trust, QByteArray& authorities)
{
    authorities = trust.authorities.toLatin1();
    if (!authorities.isEmpty()) {
        curl_blob blob{authorities.data(), static_cast<size_t>(authorities.size()),
                       CURL_BLOB_NOCOPY};
        curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &blob);
        curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    }
    if (!trust.pin.isEmpty())
        curl_easy_setopt(easy, CURLOPT_PINNEDPUBLICKEY, trust.pin.toLatin1().constData());
}

void setDeadlines(CURL* easy, const HttpCall& call, qint64 spentMs)
{
    const auto left = std::max<qint64>(1, call.timeoutMs - spentMs);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(left));
    curl_easy_setopt(
        easy, CURLOPT_CONNECTTIMEOUT_MS,
        static_cast<long>(std::max<qint64>(1, std::min<qint64>(call.connectTimeoutMs, left))));
}

Easy newEasy()
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    return ready == CURLE_OK ? Easy(curl_easy_init()) : Easy();
}

} // namespace

HttpClient::HttpClient(NameLookup lookup)
    : m_lookup(lookup ? std::move(lookup) : NameLookup(&lookUpName))
{
}

QString HttpClient::userAgent()
{
    return u"Warroom/"_s + QLatin1StringView(WARROOM_VERSION);
}

Result<UrlParts> urlParts(const QString& url)
{
    return parsedUrl(url).map([](const Url& parsed) { return partsOf(parsed.get()); });
}

Reply HttpClient::perform(const HttpCall& call) const
{
    const Result<Url> url = parsedUrl(call.url);
    if (!url)
        return Unsent{url.error().reason};
    if (const auto flaw = requestFlaw(call.method, call.headers, !call.body.isEmpty()))
        return Unsent{*flaw};
    const QString origin = partsOf(url->get()).origin;
    if (origin.startsWith(u"http:") && !call.originApproved)
        return Unsent{tr("Nobody has approved %1 for requests without encryption.").arg(origin)};
    const Easy easy = newEasy();
    if (!easy)
        return Unsent{tr("The network library could not be started.")};

    QElapsedTimer clock;
    clock.start();
    const Result<Lines> pinned = pinnedLines(url->get(), call, m_lookup);
    if (!pinned)
        return Unsent{pinned.error().reason};
    Gathered gathered;
    gathered.call = &call;
    std::array<char, CURL_ERROR_SIZE> words{};
    QByteArray authorities;
    const Lines lines = linesOf(call);
    setSafety(easy.get());
    setTrust(easy.get(), call.trust, authorities);
    setCallbacks(easy.get(), &gathered);
    setMethod(easy.get(), call);
    curl_easy_setopt(easy.get(), CURLOPT_CURLU, url->get());
    curl_easy_setopt(easy.get(), CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_RESOLVE, pinned->get());
    curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, lines.get());
    curl_easy_setopt(easy.get(), CURLOPT_USERAGENT, userAgent().toLatin1().constData());
    curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, words.data());
    setDeadlines(easy.get(), call, clock.elapsed());

    const CURLcode code = curl_easy_perform(easy.get());

    long written = 0;
    long status = 0;
    CallEnd end{code, 0, origin, {}, gathered.barred, gathered.stopped, gathered.tooLarge};
    curl_easy_getinfo(easy.get(), CURLINFO_REQUEST_SIZE, &written);
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(easy.get(), CURLINFO_SSL_VERIFYRESULT, &end.certificate);
    end.words
        = words[0] ? QString::fromUtf8(words.data()) : QString::fromUtf8(curl_easy_strerror(code));
    if (code == CURLE_OK && gathered.headEnded && status >= 200)
        return Answer{static_cast<int>(status), gathered.headers, gathered.body, clock.elapsed()};
    if (written == 0)
        return Unsent{unsentReason(end)};
    return NoAnswer{noAnswerReason(end), static_cast<int>(status)};
}

} // namespace wr
