// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who a press would hit, counted in the last telemetry that is held here. It never delays a press.
//
// Thread: lives on the GUI thread. A call returns at once; the future finishes on this thread.
#pragma once

#include "models/base/ids.h"
#include "models/base/instant.h"
#include "models/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <optional>

namespace wr {

struct ImpactQuery {
    SystemId system;
    // What the target's state names now, such as a model or a version of a prompt: calls that carry one of them are hit.
    QStringList inForce;
    bool operator==(const ImpactQuery&) const = default;
};

// Over the last hour of what is held of the system, counted back from the newest item.
struct Impact {
    qint64 calls = 0; // traces, and items that belong to none
    qint64 hit = 0;   // of those
    QString
        selector; // the value in force that they carry; empty: nothing tells calls apart, so all are hit
    std::optional<qint64>
        sessions; // of the calls that are hit; nothing when the telemetry names none
    std::optional<qint64> users;
    EvidenceTime newest; // 0 when nothing is held
    bool isCut = false;  // there was more than is counted: the newest of it
    bool operator==(const Impact&) const = default;
};

class ImpactDesk : public QObject
{
    Q_OBJECT

public:
    virtual QFuture<Result<Impact>> impact(const ImpactQuery& query) = 0;
};

} // namespace wr
