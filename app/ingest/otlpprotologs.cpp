// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/otlpproto.h"

#include <utility>

namespace wr {

bool OtlpProto::log(std::string_view message)
{
    m_builder.startItem(offset(message));
    m_name = {};
    std::string_view severity;
    std::uint64_t observed = 0;
    FieldValue body;
    WireCursor cursor(message);
    WireField field;
    RawItem& item = m_builder.current();
    while (cursor.next(field)) {
        bool good = true;
        switch (field.number) {
        case 1:
            item.start = static_cast<std::int64_t>(field.value & INT64_MAX);
            break;
        case 11:
            observed = field.value & INT64_MAX;
            break;
        case 2:
            if (std::cmp_greater_equal(field.value, errorSeverity))
                item.status = ItemStatus::Error;
            break;
        case 3:
            severity = field.bytes;
            break;
        case 5:
            good = anyValue(field.bytes, body);
            break;
        case 6:
            good = attribute(field.bytes, false);
            break;
        case 9:
            if (!allZero(field.bytes))
                m_builder.id(ItemBuilder::IdSlot::Trace, field.bytes);
            break;
        case 10:
            if (!allZero(field.bytes))
                m_builder.id(ItemBuilder::IdSlot::Parent, field.bytes);
            break;
        case 12:
            m_name = field.bytes;
            break;
        default:
            break;
        }
        if (!good)
            return false;
    }
    if (cursor.failed()) {
        m_flaw = offset(cursor.left());
        return false;
    }
    if (item.start == 0)
        item.start = static_cast<std::int64_t>(observed);
    times(false);
    const bool isTree = body.type == FieldType::Map || body.type == FieldType::List;
    if (!m_name.empty())
        m_builder.event(m_name, body.type != FieldType::Null && !(isTree && body.text.empty()),
                        body);
    else
        m_name = body.type == FieldType::Text ? body.text : severity;
    m_builder.finishItem(message, m_name);
    return true;
}

} // namespace wr
