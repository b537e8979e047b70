// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where half-typed text is kept, so that a crash takes nothing. GUI thread; both calls return at once.
#pragma once

#include <QtCore/QString>

namespace wr {

class Drafts
{
public:
    virtual ~Drafts() = default;
    // What was kept under this key; empty when there is nothing.
    virtual QString load(const QString& key) = 0;
    // Keeps a text; an empty one forgets the key.
    virtual void save(const QString& key, const QString& text) = 0;
};

} // namespace wr
