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

enum class Answer { Allowed, NeedsSecondPerson, Refused };

struct Verdict {
    Answer answer = Answer::Allowed;
    QString why; // a sentence; empty when allowed
    QList<MemberId>
        whoMay; // reachable or not; empty when nobody may or the question is not one of authority

    bool allowed() const { return answer == Answer::Allowed; }

    bool operator==(const Verdict&) const = default;
};

// Asked by the fold of every entry; rules/gate.h is the one implementation.
using Gate = std::function<Verdict(const Room&, const MemberId&, const Entry&)>;

} // namespace wr
