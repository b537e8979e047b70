// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/recordsession.h"

#include "app/ingest/itemtext.h"

namespace wr {

QString sessionOf(std::string_view record, std::string_view resource,
                  const std::vector<RecordShape>& shapes)
{
    ItemText text(shapes);
    text.read(record, resource);
    return QString::fromStdString(text.traits().session);
}

} // namespace wr
