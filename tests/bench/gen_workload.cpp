// SPDX-License-Identifier: GPL-3.0-or-later
//
// gen_workload --spans N --out FILE [--seed S] [--hours H]: writes FILE and the truth about it, FILE.manifest.json.
#include "app/vault/sha256.h"
#include "tests/bench/workload.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace wr;
using namespace wr::bench;

namespace {

QJsonObject objectOf(const std::map<std::string, std::int64_t>& counts)
{
    QJsonObject object;
    for (const auto& entry : counts)
        object.insert(QString::fromStdString(entry.first), qint64{entry.second});
    return object;
}

QJsonObject manifestOf(const Truth& truth, const WorkloadWishes& wishes, const QString& sha256)
{
    return {{u"spans"_s, qint64{truth.spans}},
            {u"seed"_s, static_cast<qint64>(wishes.seed)},
            {u"lines"_s, qint64{truth.lines}},
            {u"bytes"_s, qint64{truth.bytes}},
            {u"traces"_s, qint64{truth.traces}},
            {u"errors"_s, qint64{truth.errors}},
            {u"poisoned"_s, qint64{truth.poisoned}},
            {u"firstNanos"_s, QString::number(truth.firstNanos)},
            {u"lastNanos"_s, QString::number(truth.lastNanos)},
            {u"changeNanos"_s, QString::number(truth.changeNanos)},
            {u"kinds"_s, objectOf(truth.kinds)},
            {u"models"_s, objectOf(truth.models)},
            {u"decisions"_s, objectOf(truth.decisions)},
            {u"words"_s, objectOf(truth.words)},
            {u"sha256"_s, sha256}};
}

bool write(const QString& path, const WorkloadWishes& wishes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    ExhibitHash hash;
    bool good = true;
    Workload workload(wishes);
    const Truth truth = workload.write([&](const std::string& line) {
        hash.add(line);
        good = good && file.write(line.data(), static_cast<qint64>(line.size())) >= 0;
    });
    QFile manifest(path + u".manifest.json"_s);
    if (!good || !file.flush() || !manifest.open(QIODevice::WriteOnly))
        return false;
    return manifest.write(QJsonDocument(manifestOf(truth, wishes, hash.take().value)).toJson()) > 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"spans"_s, u"How many spans."_s, u"N"_s, u"100000"_s});
    parser.addOption({u"out"_s, u"The file to write."_s, u"FILE"_s});
    parser.addOption({u"seed"_s, u"The same seed gives the same bytes."_s, u"S"_s, u"7"_s});
    parser.addOption({u"hours"_s, u"How long the day is."_s, u"H"_s, u"24"_s});
    parser.addHelpOption();
    parser.process(app);
    WorkloadWishes wishes;
    wishes.spans = parser.value(u"spans"_s).toLongLong();
    wishes.seed = parser.value(u"seed"_s).toULongLong();
    wishes.hours = parser.value(u"hours"_s).toDouble();
    const QString out = parser.value(u"out"_s);
    if (wishes.spans < 1 || wishes.hours <= 0 || out.isEmpty())
        parser.showHelp(2);
    if (!write(out, wishes)) {
        std::fprintf(stderr, "%s: the file cannot be written\n", qPrintable(out));
        return 4;
    }
    return 0;
}
