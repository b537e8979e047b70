// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/httpclientwords.h"

#include "app/reach/httpclient.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// The numbers of X509_V_ERR_…, which are part of OpenSSL's interface.
constexpr long unspecified
    = 1; // what the library says when the name is wrong, and the chain was not looked at yet
constexpr long notYetValid = 9;
constexpr long hasExpired = 10;

// The request never leaves before the target has proved who it is.
QString untrustedReason(const CallEnd& end)
{
    if (end.certificate == hasExpired || end.certificate == notYetValid)
        return HttpClient::tr("The certificate of %1 has expired or is not valid yet; nothing was "
                              "sent. Have it renewed, and check the clock of this computer.")
            .arg(end.origin);
    if (end.certificate <= unspecified)
        return HttpClient::tr(
                   "The certificate of %1 was issued for another name; nothing was sent. "
                   "Use the name that it was issued for, or have one issued for this "
                   "name.")
            .arg(end.origin);
    return HttpClient::tr("Nobody whom this computer trusts vouches for the certificate of %1; "
                          "nothing was sent (%2). If an authority of your own issued it, name it: "
                          "warroomctl containment target set %1 --ca FILE")
        .arg(end.origin, end.words);
}

} // namespace

QString unsentReason(const CallEnd& end)
{
    if (end.barred)
        return HttpClient::tr(
            "The name resolves to an address that requests may not go to, or that nobody has "
            "approved. If it is your own and on a private network, approve its origin: warroomctl "
            "containment target approve ORIGIN");
    if (end.stopped)
        return HttpClient::tr("The call was cancelled before anything was sent.");
    if (end.code == CURLE_COULDNT_RESOLVE_HOST)
        return HttpClient::tr(
            "The name of the target could not be resolved. Check the name, and the "
            "network of this computer.");
    if (end.code == CURLE_OPERATION_TIMEDOUT)
        return HttpClient::tr("No connection was made in time; nothing was sent.");
    if (end.code == CURLE_PEER_FAILED_VERIFICATION)
        return untrustedReason(end);
    if (end.code == CURLE_SSL_PINNEDPUBKEYNOTMATCH)
        return HttpClient::tr(
                   "%1 shows another key than the one that is pinned for it; nothing was "
                   "sent. Ask whoever runs it whether its key was changed, then pin the "
                   "new one: warroomctl containment target set %1 --pin sha256//…")
            .arg(end.origin);
    if (end.code == CURLE_SSL_CACERT_BADFILE)
        return HttpClient::tr(
                   "The authority that is set for %1 cannot be read; nothing was sent. Set "
                   "it again: warroomctl containment target set %1 --ca FILE")
            .arg(end.origin);
    return HttpClient::tr("No connection could be used; nothing was sent (%1).").arg(end.words);
}

QString noAnswerReason(const CallEnd& end)
{
    if (end.tooLarge)
        return HttpClient::tr("The answer was larger than is accepted and was cut off.");
    if (end.stopped)
        return HttpClient::tr("The call was cancelled after the request was sent.");
    if (end.code == CURLE_OPERATION_TIMEDOUT)
        return HttpClient::tr("The request was sent; no whole answer came in time.");
    if (end.code == CURLE_GOT_NOTHING)
        return HttpClient::tr(
            "The request was sent; the target closed the connection without an answer.");
    if (end.code == CURLE_PARTIAL_FILE || end.code == CURLE_OK)
        return HttpClient::tr("The request was sent; the answer broke off halfway.");
    return HttpClient::tr("The request was sent; the answer could not be received (%1).")
        .arg(end.words);
}

} // namespace wr
