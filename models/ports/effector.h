// SPDX-License-Identifier: GPL-3.0-or-later
//
// The door to a containment target: capture what is there, send one request once, read back what came of it. Calls
// block until their deadline, so only the reach thread makes them. An effector never sends a request twice, never
// follows a redirect, and hands back text from which every secret that it used has been taken out.
#pragma once

#include "models/base/result.h"
#include "models/facts/containment.h"

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace wr {

// Names a secret and the origin (scheme://host[:port]) that asks for it; the answer is the secret's bytes, or why that
// origin does not get it.
using SecretSource = std::function<Result<QByteArray>(const QString& name, const QString& origin)>;

// What the variables of a template stand for, by name: "run", "incident", "reason", "practice", "before.version",
// "after.version".
using TemplateValues = QMap<QString, QString>;

// Whom a target must prove to be, beyond what every target must.
struct TargetTrust {
    QString
        authorities; // certificates in PEM that alone vouch for it; empty = those of this computer
    QString pin; // "sha256//" and Base64 of its public key, several joined by ";"; empty = any key
    bool operator==(const TargetTrust&) const = default;

    bool isEmpty() const { return authorities.isEmpty() && pin.isEmpty(); }
};

// What goes with every call.
struct Terms {
    TemplateValues values;
    SecretSource secrets; // none = a request that names a secret is not sent
    QStringList
        approvedOrigins; // a person allowed plain http, loopback and private addresses there
    std::function<bool()> cancelled;    // asked about once a second; none = never
    QMap<QString, TargetTrust> trust{}; // by origin
};

// What became of a request: NotSent, Rejected, Pending (accepted; the read-back decides) or Unknown.
struct Outcome {
    RunState state = RunState::Unknown;
    int status = 0;         // HTTP code when there was one
    QString detail;         // a sentence with the target's own words, bounded and redacted
    QList<Captured> values; // of the template's captures
};

// What a read-back saw last, when it held or the deadline was over.
struct ReadBack {
    enum class Verdict {
        Holds,
        DoesNotHold, // the target answered, and it is something else
        NoAnswer,    // nothing was seen that decides it
    };

    Verdict verdict = Verdict::NoAnswer;
    int status = 0;
    QString detail;           // a sentence: what was expected, what was found
    QList<Captured> values;   // of the probe's captures, from the last readable answer
    QList<Captured> observed; // what each expectation looked at: path, value found
};

class Effector
{
public:
    Effector() = default;
    virtual ~Effector() = default;
    Effector(const Effector&) = delete;
    Effector& operator=(const Effector&) = delete;

    // Puts the values into a template. The answer is what an order binds, with secrets by name, and its hash.
    virtual Result<PreparedRequest> prepare(const RequestTemplate& form,
                                            const TemplateValues& values) const = 0;
    // Sends a prepared request at most once. form gives the expectations, the captures and the time limit.
    virtual Outcome send(const PreparedRequest& request, const RequestTemplate& form,
                         const Terms& terms) const = 0;
    // Asks until every expectation holds or deadlineMs is over; 0 asks once, for as long as the probe itself may take. An
    // empty list is never held to be true.
    virtual ReadBack readBack(const RequestTemplate& probe, const QList<Predicate>& expect,
                              const Terms& terms, int deadlineMs) const = 0;
    // Asks once and keeps what the template captures; any value that is missing is an error.
    virtual Result<QList<Captured>> capture(const RequestTemplate& form,
                                            const Terms& terms) const = 0;
};

} // namespace wr
