// SPDX-License-Identifier: GPL-3.0-or-later
//
// The user's session that a record names, by the very rule by which `session:` finds it (ItemText). Thread: any.
#pragma once

#include "app/ingest/recordshape.h"

#include <QtCore/QString>

namespace wr {

// Empty when it names none. resource = what the record was said under.
QString sessionOf(std::string_view record, std::string_view resource,
                  const std::vector<RecordShape>& shapes);

} // namespace wr
