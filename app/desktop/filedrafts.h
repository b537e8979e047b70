// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drafts as small files in REPLICA/drafts, one a key, replaced whole by a rename: a killed program leaves either the
// text before or the text after the last keystrokes. Not synced to the platter: a keystroke must not wait for a disk.
// GUI thread.
#pragma once

#include "models/ports/drafts.h"

namespace wr {

class FileDrafts final : public Drafts
{
public:
    // Makes the folder when it is missing. A draft that cannot be kept is logged, never shown in anybody's way.
    explicit FileDrafts(const QString& replicaFolder);

    QString load(const QString& key) override;
    void save(const QString& key, const QString& text) override;

private:
    QString pathOf(const QString& key) const;

    QString m_folder;
};

} // namespace wr
