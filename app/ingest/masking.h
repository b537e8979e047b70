// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replaces secrets and personal data in text by what kind they are and a short tag: [masked: e-mail address 3f9ac1].
// The same value has the same tag under one masker, so that people can be told apart; the tag is cut from an HMAC under
// a salt that is drawn for this masker and forgotten with it, so that it gives nothing away.
//
// Thread: one at a time.
#pragma once

#include "app/ingest/sensitiverules.h"

#include <QtCore/QString>

namespace wr {

class Masker final
{
public:
    // withOptional: what is only hidden when asked for, too. REQUIRES: rules outlives it.
    explicit Masker(const SensitiveRules& rules, bool withOptional = false);

    QString masked(const QString& text);

    // What was hidden so far, by the rules' wire names.
    const SensitiveCounts& counts() const { return m_counts; }

private:
    const SensitiveRules& m_rules;
    bool m_withOptional;
    QByteArray m_salt;
    SensitiveCounts m_counts;
};

} // namespace wr
