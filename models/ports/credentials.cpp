// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/credentials.h"

#include <algorithm>

namespace wr {

CredentialStanding standingOf(const CredentialSheet& sheet, const CredentialUse& use)
{
    const auto kept
        = std::find_if(sheet.kept.begin(), sheet.kept.end(),
                       [&use](const KeptCredential& it) { return it.name == use.name; });
    if (kept == sheet.kept.end())
        return CredentialStanding::Missing;
    if (use.origin.isEmpty())
        return CredentialStanding::AddressUnset;
    return kept->origins.contains(use.origin) ? CredentialStanding::Ready
                                              : CredentialStanding::OtherOrigin;
}

} // namespace wr
