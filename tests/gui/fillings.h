// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rooms as they are drawn: a typical afternoon, and one with far too much in it.
#pragma once

#include "tests/ui/sampleroom.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

inline constexpr int overfull = 400;

inline IncidentId fillTypical(FakeDesk& desk)
{
    const IncidentId grave
        = sample::declare(desk, u"Refund assistant approves refunds that policy forbids"_s,
                          {3, 0, 1}, Severity::Sev1);
    desk.must(desk.me, CommandTaken{grave, {}});
    const IncidentId leak = sample::declare(desk, u"Support search quotes private tickets"_s,
                                            {1, 2, 1}, Severity::Sev2, sample::search().id);
    sample::declare(desk, u"Answers cite the handbook of 2024"_s, {1, 0, 0}, Severity::Sev3,
                    sample::search().id);
    sample::declare(desk, u"Exercise: vendor changes the model overnight"_s, {1, 0, 2},
                    Severity::Sev3, sample::assistant().id, true);
    const auto phase = [&desk](const IncidentId& id, Phase to) {
        const Incident* seen = desk.room()->maybeIncident(id);
        desk.must(desk.me,
                  IncidentChanged{id,
                                  {FieldChange{u"phase"_s, phaseName(to),
                                               seen->origins.value(u"phase"_s).entry}},
                                  {}});
    };
    phase(grave, Phase::Containing);
    desk.must(MemberId(u"l-marsh"_s), CommandTaken{leak, {}});
    desk.must(desk.me,
              NoteAdded{grave,
                        NoteId(u"n1"_s),
                        u"Customers report refunds of 900 euros; the limit is 200."_s,
                        Instant{desk.clock.at.micros - 420'000'000},
                        {}});
    desk.must(MemberId(u"p-vance"_s),
              NoteAdded{grave,
                        NoteId(u"n2"_s),
                        u"The answering model changed at 13:42Z; the prompt did not."_s,
                        desk.clock.at,
                        {}});
    desk.must(desk.me,
              DecisionMade{grave,
                           NoteId(u"d1"_s),
                           u"Pin prompt v41 first, switch off only if refunds go on."_s,
                           {},
                           {},
                           desk.clock.at,
                           {}});
    desk.must(desk.me,
              TaskAdded{grave, TaskId(u"t1"_s), u"Ask the vendor which build answers"_s,
                        MemberId(u"l-marsh"_s), 20});
    desk.must(
        desk.me,
        TaskAdded{grave, TaskId(u"t2"_s), u"List refunds above the limit since 13:40Z"_s, {}, 0});
    const PressAsk ask{grave,
                       sample::assistant().id,
                       RungId(u"pin-prompt"_s),
                       u"It promises what policy forbids"_s,
                       {},
                       {}};
    const auto preview = desk.preview(ask).result();
    if (preview)
        (void)desk.press(*preview).result();
    desk.clock.pass(900);
    return grave;
}

inline IncidentId fillOverfull(FakeDesk& desk)
{
    const IncidentId first = fillTypical(desk);
    const QString longTitle
        = u"A title as nobody should write it, that goes on about one refund and then about another one, with Donaudampfschifffahrtsgesellschaftskapitän in it"_s;
    for (int i = 0; i < overfull; ++i)
        sample::declare(desk, i % 7 == 0 ? longTitle : u"Incident number %1"_s.arg(i),
                        {i % 4, i % 3, 0}, static_cast<Severity>(1 + i % 4));
    for (int i = 0; i < overfull; ++i)
        desk.must(desk.me,
                  NoteAdded{first, NoteId(u"more%1"_s.arg(i)), longTitle, desk.clock.at, {}});
    return first;
}

} // namespace wr
