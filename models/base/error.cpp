// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/error.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

QString faultName(Fault fault)
{
    switch (fault) {
    case Fault::Usage:
        return u"usage"_s;
    case Fault::BadInput:
        return u"bad-input"_s;
    case Fault::NotFound:
        return u"not-found"_s;
    case Fault::Exists:
        return u"exists"_s;
    case Fault::Refused:
        return u"refused"_s;
    case Fault::OutOfReach:
        return u"out-of-reach"_s;
    case Fault::Integrity:
        return u"integrity"_s;
    case Fault::Unknown:
        return u"unknown"_s;
    case Fault::Waiting:
        return u"waiting"_s;
    case Fault::Newer:
        return u"newer"_s;
    case Fault::Busy:
        return u"busy"_s;
    case Fault::Cancelled:
        return u"cancelled"_s;
    }
    return u"unknown"_s;
}

QString sentence(const Error& error)
{
    QString text
        = error.subject.isEmpty() ? error.reason : QString(error.subject + u": "_s + error.reason);
    if (!error.remedy.isEmpty())
        text += u' ' + error.remedy;
    return text;
}

} // namespace wr
