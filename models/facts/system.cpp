// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/system.h"

#include "models/facts/words.h"

namespace wr {

namespace {

constexpr std::array<Word<Layer>, 7> layers{{
    {Layer::Feature, "feature", QT_TRANSLATE_NOOP("wr::Words", "Feature")},
    {Layer::Integration, "integration", QT_TRANSLATE_NOOP("wr::Words", "Integration")},
    {Layer::ModelAccess, "model-access-path", QT_TRANSLATE_NOOP("wr::Words", "Model access path")},
    {Layer::ModelBehaviour, "model-behaviour", QT_TRANSLATE_NOOP("wr::Words", "Model behaviour")},
    {Layer::RetrievalSources, "retrieval-sources",
     QT_TRANSLATE_NOOP("wr::Words", "Retrieval sources")},
    {Layer::UseRestrictions, "use-restrictions",
     QT_TRANSLATE_NOOP("wr::Words", "Use restrictions")},
    {Layer::Operations, "operations", QT_TRANSLATE_NOOP("wr::Words", "Operations")},
}};

constexpr std::array<Word<Yield>, 6> yields{{
    {Yield::Unknown, "unknown", QT_TRANSLATE_NOOP("wr::Words", "Unknown")},
    {Yield::Captured, "captured", QT_TRANSLATE_NOOP("wr::Words", "Captured")},
    {Yield::Sampled, "sampled", QT_TRANSLATE_NOOP("wr::Words", "Sampled")},
    {Yield::Withheld, "withheld", QT_TRANSLATE_NOOP("wr::Words", "Withheld")},
    {Yield::VendorHeld, "vendor-held", QT_TRANSLATE_NOOP("wr::Words", "Held by the vendor")},
    {Yield::Absent, "absent", QT_TRANSLATE_NOOP("wr::Words", "Absent")},
}};

} // namespace

QString layerName(Layer layer)
{
    return wordName(layers, layer);
}

std::optional<Layer> layerFromName(const QString& name)
{
    return wordValue(layers, name);
}

QString layerTitle(Layer layer)
{
    return wordTitle(layers, layer);
}

QString yieldName(Yield yield)
{
    return wordName(yields, yield);
}

std::optional<Yield> yieldFromName(const QString& name)
{
    return wordValue(yields, name);
}

QString yieldTitle(Yield yield)
{
    return wordTitle(yields, yield);
}

const Rung* System::maybeRung(const RungId& rung) const
{
    for (const Rung& it : ladder) {
        if (it.id == rung)
            return &it;
    }
    return nullptr;
}

} // namespace wr
