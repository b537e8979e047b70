// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the network library says went wrong, in words that tell what to do. Pure.
#pragma once

#include <QtCore/QString>

#include <curl/curl.h>

namespace wr {

// How a call ended, as its callbacks saw it.
struct CallEnd {
    CURLcode code = CURLE_OK;
    long certificate = 0; // why a certificate is not trusted, as OpenSSL numbers it; 0 = it is
    QString origin;
    QString words; // the library's own
    bool barred = false;
    bool stopped = false;
    bool tooLarge = false;
};

// Why nothing was sent.
QString unsentReason(const CallEnd& end);

// Why it is not known what became of the request.
QString noAnswerReason(const CallEnd& end);

} // namespace wr
