// SPDX-License-Identifier: GPL-3.0-or-later
//
// The wire names of every enum that an entry may hold.
#pragma once

#include "models/facts/wire.h"

namespace wr::wire {

template<>
struct Names<Function> {
    static QString name(Function value) { return functionName(value); }

    static std::optional<Function> value(const QString& name) { return functionFromName(name); }
};

template<>
struct Names<DecisionRight> {
    static QString name(DecisionRight value) { return decisionRightName(value); }

    static std::optional<DecisionRight> value(const QString& name)
    {
        return decisionRightFromName(name);
    }
};

template<>
struct Names<Layer> {
    static QString name(Layer value) { return layerName(value); }

    static std::optional<Layer> value(const QString& name) { return layerFromName(name); }
};

template<>
struct Names<Yield> {
    static QString name(Yield value) { return yieldName(value); }

    static std::optional<Yield> value(const QString& name) { return yieldFromName(name); }
};

template<>
struct Names<IncidentType> {
    static QString name(IncidentType value) { return incidentTypeName(value); }

    static std::optional<IncidentType> value(const QString& name)
    {
        return incidentTypeFromName(name);
    }
};

template<>
struct Names<Severity> {
    static QString name(Severity value) { return severityName(value); }

    static std::optional<Severity> value(const QString& name) { return severityFromName(name); }
};

template<>
struct Names<Phase> {
    static QString name(Phase value) { return phaseName(value); }

    static std::optional<Phase> value(const QString& name) { return phaseFromName(name); }
};

template<>
struct Names<EvidenceKind> {
    static QString name(EvidenceKind value) { return evidenceKindName(value); }

    static std::optional<EvidenceKind> value(const QString& name)
    {
        return evidenceKindFromName(name);
    }
};

template<>
struct Names<RunState> {
    static QString name(RunState value) { return runStateName(value); }

    static std::optional<RunState> value(const QString& name) { return runStateFromName(name); }
};

template<>
struct Names<HypothesisCause> {
    static QString name(HypothesisCause value) { return hypothesisCauseName(value); }

    static std::optional<HypothesisCause> value(const QString& name)
    {
        return hypothesisCauseFromName(name);
    }
};

template<>
struct Names<CustodyAct> {
    static QString name(CustodyAct value) { return custodyActName(value); }

    static std::optional<CustodyAct> value(const QString& name) { return custodyActFromName(name); }
};

} // namespace wr::wire
