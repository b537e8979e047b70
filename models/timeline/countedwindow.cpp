// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/countedwindow.h"

#include <algorithm>

namespace wr {

void countItem(CountedWindow& window, const EvidenceItem& item)
{
    countItem(window.counts, item);
    const int at
        = std::clamp(pixelAt(window.stretch, item.start.nanos, windowSteps), 0, windowSteps - 1);
    StepCounts& step = window.steps[static_cast<std::size_t>(at)];
    ++step.items;
    step.errors += item.status == ItemStatus::Error ? 1 : 0;
    step.adverse += item.adverse ? 1 : 0;
    if (isModelCall(item))
        step.calls.add(item.end.nanos - item.start.nanos);
    if (item.lane == EvidenceKind::ModelBehaviour)
        addToSample(window.sample, item.ref);
    window.pairs.add(item);
}

void finish(CountedWindow& window)
{
    window.pairs.finish();
}

qint64 stepStart(const Stretch& stretch, int step)
{
    return timeAt(stretch, step, windowSteps);
}

} // namespace wr
