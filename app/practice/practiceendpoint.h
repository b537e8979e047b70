// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the practice endpoint answers, and how it misbehaves when it is told to. The paths:
//
//   GET  /admin/systems                     the names of the systems
//   GET  /admin/systems/SYSTEM              every setting as {"value", "version"}
//   GET  /admin/systems/SYSTEM/SETTING      {"system", "setting", "value", "version"}, ETag "VERSION"
//   PUT  /admin/systems/SYSTEM/SETTING      {"value": …} with If-Match "VERSION"; a new setting takes If-None-Match *
//                                           or If-Match "0". 428 without either, 412 when the version is another one
//   GET  /admin/fault                       the fault that is switched on
//   PUT  /admin/fault                       {"mode": none|hang|drop|lie|late, "systems": [], "seconds": N,
//                                            "applied": bool, "reads": bool}
//   POST /admin/shutdown                    ends the program
//   GET  /product/systems/SYSTEM/answer     {"system", "answer", "obeys": {SETTING: VALUE}}
//
// Faults meet writes of settings of the systems named (none named = all); with "reads" they meet reads on the admin side
// too. hang: no answer, ever. drop: the connection is closed without an answer. For both, "applied" says whether the write
// was done all the same. lie: 200, nothing done. late: the record changes at once, the product obeys after "seconds".
#pragma once

#include "app/practice/httpmessage.h"
#include "app/practice/practiceworld.h"

#include <QtCore/QStringList>

namespace wr {

enum class FaultMode { None, Hang, Drop, Lie, Late };

struct PracticeFault {
    FaultMode mode = FaultMode::None;
    QStringList systems;
    int seconds = 0;
    bool applied = false;
    bool reads = false;
};

struct Reaction {
    enum class Kind { Respond, Hang, Drop };

    Kind kind = Kind::Respond;
    HttpResponse response;
    bool changed = false; // the world is another one than before
    bool shutdown = false;
};

class PracticeEndpoint final
{
public:
    // An empty token leaves the admin side open. The product side needs none.
    PracticeEndpoint(PracticeWorld world, QByteArray token);

    Reaction answer(const HttpRequest& request, qint64 now);

    const PracticeWorld& world() const { return m_world; }

private:
    Reaction admin(const HttpRequest& request, const QStringList& steps, qint64 now);
    Reaction setting(const HttpRequest& request, const QString& system, const QString& name,
                     qint64 now);
    Reaction write(const HttpRequest& request, const QString& system, const QString& name,
                   qint64 now);
    Reaction fault(const HttpRequest& request);
    HttpResponse product(const QString& system, qint64 now);
    bool meets(const QString& system) const;

    PracticeWorld m_world;
    QByteArray m_token;
    PracticeFault m_fault;
};

} // namespace wr
