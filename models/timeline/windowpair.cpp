// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/windowpair.h"

#include "models/timeline/timeaxis.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

struct WindowPairWords {
    Q_DECLARE_TR_FUNCTIONS(wr::WindowPair)
};

// As long as the stretch, or as much of that as time has.
Stretch directlyBefore(const Stretch& stretch)
{
    const qint64 room = stretch.from + Viewport::farthest;
    return {stretch.from - std::min(stretch.span(), room), stretch.from};
}

Stretch directlyAfter(const Stretch& stretch)
{
    const qint64 room = Viewport::farthest - stretch.to;
    return {stretch.to, stretch.to + std::min(stretch.span(), room)};
}

} // namespace

Result<WindowPair> pairOf(const WindowChoice& choice)
{
    if (choice.before && choice.after)
        return comparable({*choice.before, *choice.after});
    if (choice.before)
        return comparable({*choice.before, directlyAfter(*choice.before)});
    std::optional<Stretch> after = choice.after ? choice.after : choice.selection;
    if (!after && choice.onset && choice.shown.contains(*choice.onset))
        after = Stretch{*choice.onset, choice.shown.to};
    if (!after)
        return fail(
            Fault::Usage, WindowPairWords::tr("Comparison"),
            WindowPairWords::tr("No window of time is chosen, and no onset lies in what is shown."),
            WindowPairWords::tr(
                "Select a stretch of the timeline by Shift and the arrow keys or by "
                "Shift and dragging, then compare again: it is held against the "
                "same length before it."));
    return comparable({directlyBefore(*after), *after});
}

Result<WindowPair> comparable(const WindowPair& pair)
{
    for (const Stretch& one : {pair.before, pair.after}) {
        if (one.from >= one.to)
            return fail(Fault::Usage, stretchText(one),
                        WindowPairWords::tr("This window ends before it begins."),
                        WindowPairWords::tr("Give the earlier time first."));
    }
    if (pair.before.from < pair.after.to && pair.after.from < pair.before.to)
        return fail(Fault::Usage, stretchText(pair.after),
                    WindowPairWords::tr("The two windows overlap."),
                    WindowPairWords::tr("End one where the other begins."));
    return pair;
}

QString stretchText(const Stretch& stretch)
{
    return WindowPairWords::tr("%1 to %2, %3")
        .arg(readoutTime(stretch.from, stretch.span()), readoutTime(stretch.to, stretch.span()),
             durationText(stretch.span()));
}

} // namespace wr
