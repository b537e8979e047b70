// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads dialect files into a DialectSet and says which file and which word is wrong when one is.
#pragma once

#include "app/ingest/dialects.h"

#include <QtCore/QJsonObject>

namespace wr {

class DialectReader final
{
public:
    // Takes one file in. REQUIRES: files come by their `order`.
    Result<void> add(const QString& file, const QJsonObject& root);
    Result<DialectSet> done();

private:
    Result<void> addDetection(const QString& file, const QJsonObject& detect, std::uint8_t dialect);
    Result<void> addKey(const QString& file, const QString& key, const QJsonObject& entry);
    Result<void> addEvent(const QString& file, const QString& name, const QJsonObject& entry);

    DialectSet m_set;
};

Result<DialectSet> readDialects(const QList<DialectSet::Text>& texts);

} // namespace wr
