// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must be asked of the evidence to say what the guardrails of an opened item would have decided under their other
// versions: which versions there are, items of the nearest of them in time, some of these opened; the same request's first.
// Bounded. Ask what next() says, hand the answer to take() or skip(), until nothing is next. Pure; one thread at a time.
#pragma once

#include "models/ports/evidence.h"
#include "models/timeline/underversion.h"

#include <set>
#include <variant>

namespace wr {

class VersionQuestions final
{
public:
    static constexpr qsizetype versionLimit = 6;  // the nearest in time
    static constexpr qsizetype openedLimit = 200; // items that are read of each

    enum class Lack : quint8 {
        None,
        Verdict, // the item carries no verdict
        Version, // its verdicts name no guardrail or no version
        Other    // the evidence holds no verdict of these guardrails under another version
    };

    using Question = std::variant<std::monostate, PictureQuery, ItemQuery, ItemRef>;

    VersionQuestions() = default;
    // systems: where to look; empty = all.
    VersionQuestions(const ItemDetail& detail, const QList<SystemId>& systems);

    const Question& next() const { return m_next; }

    // REQUIRES: next() is what the answer belongs to.
    void take(const TimelinePicture& picture);
    void take(const ItemPage& page);
    void take(const ItemDetail& detail);

    // The item could not be read; it says nothing.
    void skip() { goOn(); }

    // Why decisions() is empty. REQUIRES: nothing is next.
    Lack lack() const;
    // By verdict of the item, then by version. REQUIRES: nothing is next.
    QList<UnderVersion> decisions() const;

    // There are further versions that were not looked at.
    bool hasMore() const { return m_more; }

private:
    void goOn();
    ItemQuery ofVersion(const BandStretch& stretch) const;
    ItemQuery ofRequest() const;

    ItemDetail m_detail;
    QList<SystemId> m_systems;
    Question m_next;
    QList<ItemVerdict> m_verdicts; // that name a guardrail and a version
    QList<BandStretch> m_versions; // yet to look at
    QString m_version;             // that is looked at: the band's value; empty = any other
    bool m_extentKnown = false;
    bool m_more = false;
    QList<ItemRef> m_refs;      // yet to open
    std::set<ItemRef> m_opened; // so that none counts twice
    QList<SeenVerdict> m_seen;
};

// Why nothing is known; REQUIRES: something lacks. Translated.
QString lackSentence(VersionQuestions::Lack lack);
// On what the decisions rest, and what was left out. Translated.
QString groundsSentence(const VersionQuestions& questions);

} // namespace wr
