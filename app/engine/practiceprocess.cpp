// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/practiceprocess.h"

#include "app/disk/atomicfile.h"
#include "app/engine/targets.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>

// Resources of a static library are not linked unless something names them; must stand outside every namespace.
static void nameSeedResources()
{
    Q_INIT_RESOURCE(demo);
}

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startMs = 5000;
constexpr int endMs = 2000;

QString program()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& place : {u"/warroom-practice"_s, u"/../practice/warroom-practice"_s}) {
        if (QFile::exists(here + place))
            return here + place;
    }
    return QStandardPaths::findExecutable(u"warroom-practice"_s);
}

Result<QString> seedFile(const QString& folder)
{
    nameSeedResources();
    QFile seed(u":/ladders/practice-seed.json"_s);
    if (!seed.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, seed.fileName(), seed.errorString());
    const QString path = folder + u"/practice-seed.json"_s;
    return writeAtomically(path, seed.readAll()).map([&path] { return path; });
}

} // namespace

Result<std::unique_ptr<PracticeProcess>> PracticeProcess::start(const QString& replicaFolder)
{
    const auto broken = [](const QString& why) {
        return fail(Fault::OutOfReach, u"warroom-practice"_s, why,
                    QCoreApplication::translate("wr::PracticeProcess",
                                                "Build it, or install Warroom again."));
    };
    const QString path = program();
    if (path.isEmpty())
        return broken(QCoreApplication::translate("wr::PracticeProcess",
                                                  "The practice endpoint was not found."));
    auto seed = seedFile(replicaFolder);
    if (!seed)
        return pass(seed.error());
    std::unique_ptr<PracticeProcess> practice(new PracticeProcess);
    practice->m_process.setProgram(path);
    practice->m_process.setArguments({u"--port"_s, u"0"_s, u"--seed"_s, *seed, u"--state"_s,
                                      replicaFolder + u"/practice.json"_s, u"--drills"_s,
                                      u"--with-parent"_s});
    practice->m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    practice->m_process.start();
    if (!practice->m_process.waitForStarted(startMs)
        || !practice->m_process.waitForReadyRead(startMs))
        return broken(practice->m_process.errorString());
    const QJsonObject said = QJsonDocument::fromJson(practice->m_process.readLine()).object();
    practice->m_base = said.value(u"base"_s).toString();
    if (practice->m_base.isEmpty())
        return broken(QCoreApplication::translate(
            "wr::PracticeProcess", "The practice endpoint did not say where it is."));
    auto targets = readTargets(replicaFolder);
    if (!targets)
        return pass(targets.error());
    targets->values.insert(u"practice"_s, practice->m_base);
    targets->approvedOrigins.removeIf(
        [](const QString& origin) { return origin.startsWith(u"http://127.0.0.1:"_s); });
    targets->approvedOrigins.append(practice->m_base);
    if (const QString drill = said.value(u"drill"_s).toString(); !drill.isEmpty()) {
        targets->values.insert(u"drill"_s, drill);
        targets->approvedOrigins.append(drill);
    }
    if (auto kept = writeTargets(replicaFolder, *targets); !kept)
        return pass(kept.error());
    return practice;
}

PracticeProcess::~PracticeProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(endMs))
        m_process.kill();
    m_process.waitForFinished(endMs);
}

} // namespace wr
