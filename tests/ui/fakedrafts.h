// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drafts in memory, for tests of windows. GUI thread.
#pragma once

#include "models/ports/drafts.h"

#include <QtCore/QMap>

namespace wr {

class FakeDrafts final : public Drafts
{
public:
    QMap<QString, QString> kept;

    QString load(const QString& key) override { return kept.value(key); }

    void save(const QString& key, const QString& text) override
    {
        if (text.isEmpty())
            kept.remove(key);
        else
            kept.insert(key, text);
    }
};

} // namespace wr
