// SPDX-License-Identifier: GPL-3.0-or-later
//
// Setting up a ladder: presets with their parameters, JSON in and out, what is wrong with a rung, and the test that
// changes nothing. Writing the ladder down is the Desk's (SystemSet).
//
// Thread: lives on the GUI thread. Every call returns at once; futures finish on this thread.
#pragma once

#include "models/base/result.h"
#include "models/facts/containment.h"

#include <QtCore/QFuture>
#include <QtCore/QMap>
#include <QtCore/QObject>

namespace wr {

struct PresetParameter {
    QString name;
    QString what; // one sentence for the person who fills it in
    QString example;
    QString usual; // taken when nothing is given
    bool operator==(const PresetParameter&) const = default;
};

struct Preset {
    QString id;
    QString title;
    QString product;
    QString tried; // empty: not tried against a real server
    QString note;
    QList<PresetParameter> parameters;
    QList<PresetParameter> credentials;
    QList<Rung> ladder; // with the parameters still open
    bool operator==(const Preset&) const = default;
};

// One step of a preflight.
struct LadderCheck {
    QString id; // right, target, credential, before, request, record, effect
    std::optional<Error> flaw;
    QString detail;
    bool operator==(const LadderCheck&) const = default;
};

class LadderDesk : public QObject
{
    Q_OBJECT

public:
    virtual QFuture<Result<QList<Preset>>> presets() = 0;
    // The rungs of a preset with the parameters in them. Usage: a parameter is missing, with what it is for.
    virtual Result<QList<Rung>> expand(const QString& preset,
                                       const QMap<QString, QString>& parameters,
                                       const QString& only) const = 0;
    // The rungs of a file; BadInput names the path.
    virtual Result<QList<Rung>> read(const QByteArray& json) const = 0;
    // What comes from elsewhere arrives untested, and its credentials get names that are bound to nothing here.
    virtual QFuture<Result<QList<Rung>>> arrive(const SystemId& system, const QList<Rung>& rungs)
        = 0;
    // What is wrong with a rung; its subject names the place.
    virtual std::optional<Error> flaw(const Rung& rung) const = 0;
    // Proves address, credential, right and predicates of a rung that is written down; changes nothing.
    virtual QFuture<Result<QList<LadderCheck>>> preflight(const SystemId& system,
                                                          const RungId& rung)
        = 0;
};

} // namespace wr
