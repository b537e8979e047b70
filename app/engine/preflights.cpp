// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/preflights.h"

#include "app/disk/atomicfile.h"
#include "models/facts/codec.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;

QString preflightsIn(const QString& replicaFolder)
{
    return replicaFolder + u"/preflights.json"_s;
}

QString keyOf(const SystemId& system, const RungId& rung)
{
    return system.value + u'/' + rung.value;
}

} // namespace

const PreflightCheck* Preflight::maybeFlaw() const
{
    const auto found = std::find_if(checks.begin(), checks.end(),
                                    [](const PreflightCheck& it) { return it.flaw.has_value(); });
    return found == checks.end() ? nullptr : &*found;
}

Result<TestsHere> readPreflights(const QString& replicaFolder)
{
    QFile file(preflightsIn(replicaFolder));
    if (!file.exists())
        return TestsHere{};
    if (!file.open(QIODevice::ReadOnly))
        return pass(fileError(file.fileName(), errno));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largestFile), &error);
    if (!document.isObject())
        return fail(Fault::BadInput, file.fileName(),
                    QCoreApplication::translate(
                        "wr::Preflights", "The results of earlier preflights cannot be read."),
                    QCoreApplication::translate(
                        "wr::Preflights",
                        "Remove the file; the rungs then count as not tested from here."));
    TestsHere tests;
    const QJsonObject all = document.object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        tests.insert(it.key(),
                     {Instant{one[u"at"_s].toInteger()}, one[u"passed"_s].toBool(),
                      one[u"rung"_s].toString()});
    }
    return tests;
}

Result<void> keepPreflight(const QString& replicaFolder, const Rung& rung,
                           const Preflight& preflight)
{
    auto tests = readPreflights(replicaFolder);
    if (!tests)
        return pass(tests.error());
    tests->insert(keyOf(preflight.system, preflight.rung),
                  {preflight.at, preflight.maybeFlaw() == nullptr, rungDigest(rung)});
    QJsonObject all;
    for (auto it = tests->cbegin(); it != tests->cend(); ++it)
        all.insert(it.key(),
                   QJsonObject{
                       {u"at"_s, it->at.micros}, {u"passed"_s, it->passed}, {u"rung"_s, it->rung}});
    return writeAtomically(preflightsIn(replicaFolder), QJsonDocument(all).toJson());
}

TestStanding withTestsHere(const TestStanding& standing, const SystemId& system, const Rung& rung,
                           const TestsHere& here)
{
    const auto found = here.constFind(keyOf(system, rung.id));
    const bool counts = found != here.cend() && found->passed && found->rung == rungDigest(rung);
    if (!counts || (standing.kind == TestStanding::Kind::Passed && found->at < standing.at))
        return standing;
    TestStanding own;
    own.kind = TestStanding::Kind::Passed;
    own.at = found->at;
    own.by = QCoreApplication::translate("wr::Preflights", "this computer");
    return own;
}

} // namespace wr
