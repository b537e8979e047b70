// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks at an answer: which expectations hold, what was found instead, and which values to keep. A body is read as JSON
// only when it is not labelled as a page or as XML: a sign-in page with code 200 is no reading.
#pragma once

#include "app/reach/httpclient.h"
#include "models/base/result.h"
#include "models/facts/containment.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace wr {

// What stands at one path of an answer.
struct Finding {
    enum class Kind {
        Found,
        Absent,     // the answer is readable and has no such value
        Unreadable, // not JSON, wrong content type, no Base64
    };

    Kind kind = Kind::Unreadable;
    QString text; // JSON spelling of numbers and booleans; objects and lists as compact JSON
    QString why;  // a sentence when nothing was found
};

// path as in Predicate: a JSON pointer, "" for the whole body, "status", "header:Name"; decode "" or "base64".
Finding findIn(const Answer& answer, const QString& path, const QString& decode);

// decode "matches" (or "base64 matches") makes equals a regular expression that the whole value must match.
bool isPattern(const Predicate& expectation);

// Why a pattern is of no use; empty when it is well.
QString patternFlaw(const QString& pattern);

// Whether a value is the one that an expectation asks for; one that was shortened to be shown counts by its beginning.
bool meets(const Predicate& expectation, const QString& value);

struct Judgement {
    enum class Kind {
        Holds,     // every expectation
        Differs,   // some value is there and is another one
        Undecided, // nothing differs, yet something could not be read
    };

    Kind kind = Kind::Undecided;
    QString sentence;         // the first expectation that failed: expected and found
    QList<Captured> observed; // path and what was found
};

// REQUIRES: expectations is not empty.
Judgement judge(const QList<Predicate>& expectations, const Answer& answer);

// Every value that captures name; one that is missing is an error.
Result<QList<Captured>> capturedFrom(const QList<Capture>& captures, const Answer& answer);

} // namespace wr
