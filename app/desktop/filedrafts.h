// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drafts as small files in REPLICA/drafts, one a key, replaced whole by a rename: a killed program leaves either the
// text before or the text after the last keystrokes. Not synced to the platter: a keystroke must not wait for a disk.
// GUI thread.
#pragma once

#include "models/ports/drafts.h"

#include <functional>

namespace wr {

class FileDrafts final : public Drafts
{
public:
    // Told when a draft cannot be kept, with the reason; and with nothing when it can again.
    using Told = std::function<void(const QString& whyNot)>;

    // Makes the folder when it is missing.
    explicit FileDrafts(const QString& replicaFolder);

    void setTold(Told told);

    QString load(const QString& key) override;
    void save(const QString& key, const QString& text) override;

private:
    QString pathOf(const QString& key) const;

    void note(const QString& whyNot);

    QString m_folder;
    QString m_whyNot; // the last draft was not kept
    Told m_told;
};

} // namespace wr
