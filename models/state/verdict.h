// SPDX-License-Identifier: GPL-3.0-or-later
//
// The gate's answer to "may this member do this now?".
#pragma once

#include "models/base/ids.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>

namespace wr {

struct Entry;
class Room;

enum class Ruling { Allowed, NeedsSecondPerson, Refused };

struct Verdict {
    Ruling answer = Ruling::Allowed;
    QString why; // a sentence; empty when allowed
    QList<MemberId>
        whoMay; // reachable or not; empty when nobody may or the question is not one of authority

    bool allowed() const { return answer == Ruling::Allowed; }

    bool operator==(const Verdict&) const = default;
};

// Asked by the fold of every entry; rules/gate.h is the one implementation.
using Gate = std::function<Verdict(const Room&, const MemberId&, const Entry&)>;

} // namespace wr
