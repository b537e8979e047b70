// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/flaws.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

struct FlawWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Journal)
};

Fault faultOf(seal::FlawKind kind)
{
    switch (kind) {
    case seal::FlawKind::TooLarge:
    case seal::FlawKind::TooDeep:
    case seal::FlawKind::BadEncoding:
    case seal::FlawKind::BadSyntax:
    case seal::FlawKind::DuplicateKey:
    case seal::FlawKind::NotInteger:
    case seal::FlawKind::OutOfRange:
    case seal::FlawKind::TrailingBytes:
    case seal::FlawKind::Truncated:
    case seal::FlawKind::MissingField:
    case seal::FlawKind::UnknownField:
    case seal::FlawKind::WrongType:
    case seal::FlawKind::WrongValue:
        return Fault::BadInput;
    case seal::FlawKind::NewerVersion:
        return Fault::Newer;
    case seal::FlawKind::Repeated:
        return Fault::Exists;
    case seal::FlawKind::BadSignature:
    case seal::FlawKind::WrongAuthor:
    case seal::FlawKind::Gap:
    case seal::FlawKind::Fork:
    case seal::FlawKind::WrongPrevious:
    case seal::FlawKind::BadProof:
        return Fault::Integrity;
    }
    return Fault::BadInput;
}

} // namespace

Error flawError(const QString& subject, const seal::Flaw& flaw)
{
    Error error{faultOf(flaw.kind), subject, QString::fromStdString(flaw.what), {}};
    if (error.fault == Fault::Newer)
        error.remedy = FlawWords::tr("Upgrade the program on this computer.");
    return error;
}

} // namespace wr
