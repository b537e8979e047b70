// SPDX-License-Identifier: GPL-3.0-or-later
//
// What went wrong, on what, why, and what the person can do. Code branches on the fault; people read the rest.
#pragma once

#include <QtCore/QString>

namespace wr {

enum class Fault {
    Usage,    // the request itself makes no sense
    BadInput, // bytes or text from outside that cannot be used
    NotFound,
    Exists,
    Refused,    // by authority or by a rule
    OutOfReach, // disk, network, target or shared log; nothing was sent
    Integrity,  // a hash, signature, chain or proof does not hold
    Unknown,    // sent, and nobody knows whether it took effect
    Waiting,    // recorded; another person must act
    Newer,      // written by a newer version of the program
    Busy,       // somebody else is at it; try again
    Cancelled,
};

struct Error {
    Fault fault = Fault::Unknown;
    QString subject; // what it happened on: a file and offset, an entry, a rung
    QString reason;  // a sentence for people
    QString remedy;  // what the person can do; may be empty

    bool operator==(const Error&) const = default;
};

// The wire name of a fault: never translated, never renamed.
QString faultName(Fault fault);

// One line for logs and terminals: subject: reason remedy.
QString sentence(const Error& error);

} // namespace wr
