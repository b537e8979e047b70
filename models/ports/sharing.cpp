// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/sharing.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

QString reachName(Reach reach)
{
    switch (reach) {
    case Reach::Local:
        return u"local"_s;
    case Reach::Joining:
        return u"joining"_s;
    case Reach::Live:
        return u"live"_s;
    case Reach::Offline:
        return u"offline"_s;
    case Reach::Halted:
        return u"halted"_s;
    }
    return {};
}

} // namespace wr
