// SPDX-License-Identifier: GPL-3.0-or-later
//
// A system: an AI system in production with its layers, owners, telemetry and ladder.
#pragma once

#include "models/facts/authority.h"
#include "models/facts/containment.h"
#include "models/facts/evidence.h"

#include <QtCore/QMap>

namespace wr {

enum class Layer : quint8 {
    Feature,
    Integration,
    ModelAccess,
    ModelBehaviour,
    RetrievalSources,
    UseRestrictions,
    Operations,
};
inline constexpr std::array<Layer, 7> allLayers{
    Layer::Feature,          Layer::Integration,     Layer::ModelAccess, Layer::ModelBehaviour,
    Layer::RetrievalSources, Layer::UseRestrictions, Layer::Operations};
QString layerName(
    Layer
        layer); // feature, integration, model-access-path, model-behaviour, retrieval-sources, use-restrictions, operations
std::optional<Layer> layerFromName(const QString& name);
QString layerTitle(Layer layer);

struct LayerOwner {
    Layer layer = Layer::Feature;
    MemberId owner;  // empty when nobody here owns it
    QString vendor;  // the outside owner, when there is one
    QString contact; // of the vendor
    bool operator==(const LayerOwner&) const = default;
};

// What a system yields of one evidence kind, as its owner declared it.
enum class Yield : quint8 { Unknown, Captured, Sampled, Withheld, VendorHeld, Absent };
QString yieldName(Yield yield);
std::optional<Yield> yieldFromName(const QString& name);
QString yieldTitle(Yield yield);

struct EvidenceYield {
    EvidenceKind kind = EvidenceKind::PromptPath;
    Yield yield = Yield::Unknown;
    int keptDays = 0;                     // 0 = unknown
    QString how;                          // how to ask a vendor, or why it is withheld
    std::optional<int> sampledPermille{}; // of a sampled kind
    bool operator==(const EvidenceYield&) const = default;
};

struct System {
    SystemId id;
    QString name;
    QString purpose;
    MemberId accountable;
    QList<LayerOwner> layers;
    QMap<DecisionRight, Authority> authority;
    QList<EvidenceYield> yields;
    QList<Rung> ladder;   // least disruptive first
    bool onlyYou = false; // one person holds every right because nobody else has joined
    EntryHash setBy;
    QMap<RungId, RungTest> tests{}; // the last one of each rung; folded, no part of the definition

    const Rung* maybeRung(const RungId& id) const;
    bool operator==(const System&) const = default;
};

} // namespace wr
