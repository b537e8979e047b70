// SPDX-License-Identifier: GPL-3.0-or-later
//
// warroom-practice: the endpoint that the demo's and the drills' buttons call.
#include "app/practice/practiceserver.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QSocketNotifier>

#include <array>
#include <cstdio>
#include <memory>
#include <unistd.h>

namespace {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

struct PracticeProgramWords {
    Q_DECLARE_TR_FUNCTIONS(wr::PracticeProgram)
};

constexpr qint64 longestFile = 8 << 20;

int complain(const Error& error, int code)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence(error)));
    return code;
}

Result<QJsonObject> objectFrom(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::OutOfReach, name, file.errorString());
    if (file.size() > longestFile)
        return fail(Fault::BadInput, name, PracticeProgramWords::tr("The file is too large."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail(
            Fault::BadInput, name,
            PracticeProgramWords::tr("This is no JSON object (byte %1).").arg(error.offset));
    return document.object();
}

Result<PracticeWorld> worldFrom(const QString& stateFile, const QString& seedFile)
{
    PracticeWorld world;
    if (!stateFile.isEmpty() && QFile::exists(stateFile)) {
        const Result<void> read = objectFrom(stateFile).and_then(
            [&](const QJsonObject& json) { return world.fromJson(json); });
        if (!read)
            return pass(read.error());
    }
    if (!seedFile.isEmpty()) {
        const Result<void> read = objectFrom(seedFile).and_then(
            [&](const QJsonObject& json) { return world.seed(json); });
        if (!read)
            return pass(read.error());
    }
    return world;
}

// Ends the program when whoever started it is gone.
std::unique_ptr<QSocketNotifier> followParent(QCoreApplication& app)
{
    auto notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, &app, [&app] {
        std::array<char, 256> ignored{};
        if (::read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0)
            app.quit();
    });
    return notifier;
}

QString baseOf(quint16 port)
{
    return u"http://127.0.0.1:%1"_s.arg(port);
}

// drillPort: where the world for drills is; 0 = there is none.
void announce(quint16 port, quint16 drillPort)
{
    const QString base = baseOf(port);
    QJsonObject line{{u"port"_s, port},
                     {u"base"_s, base},
                     {u"admin"_s, QString(base + u"/admin"_s)},
                     {u"product"_s, QString(base + u"/product"_s)}};
    if (drillPort != 0)
        line.insert(u"drill"_s, baseOf(drillPort));
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"warroom-practice"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(WARROOM_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        PracticeProgramWords::tr("An endpoint to practise containment on. It listens "
                                 "on the loopback address only and prints one "
                                 "JSON line with its addresses."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"port"_s, PracticeProgramWords::tr("Listen on this port; 0 takes a free one."), u"N"_s,
         u"0"_s},
        {u"token"_s, PracticeProgramWords::tr("Ask for this bearer token on the admin side."),
         u"TOKEN"_s},
        {u"seed"_s, PracticeProgramWords::tr("Set what this JSON file names and is not there yet."),
         u"FILE"_s},
        {u"state"_s,
         PracticeProgramWords::tr("Keep the settings in this JSON file over a restart."),
         u"FILE"_s},
        {u"drills"_s,
         PracticeProgramWords::tr("Serve a second world on a port of its own, for drills; it is "
                                  "seeded alike and kept in memory.")},
        {u"with-parent"_s, PracticeProgramWords::tr("End when standard input is closed.")},
    });
    parser.process(app);

    bool isPort = false;
    const ushort port = parser.value(u"port"_s).toUShort(&isPort);
    if (!isPort)
        return complain({Fault::Usage,
                         parser.value(u"port"_s),
                         PracticeProgramWords::tr("This is no port."),
                         {}},
                        2);
    const QString stateFile = parser.value(u"state"_s);
    Result<PracticeWorld> world = worldFrom(stateFile, parser.value(u"seed"_s));
    if (!world)
        return complain(world.error(), 3);
    Result<PracticeWorld> drillWorld = worldFrom({}, parser.value(u"seed"_s));
    if (!drillWorld)
        return complain(drillWorld.error(), 3);
    PracticeServer server(PracticeEndpoint(*world, parser.value(u"token"_s).toUtf8()), stateFile);
    QObject::connect(&server, &PracticeServer::shutdownAsked, &app, &QCoreApplication::quit);
    QObject::connect(&server, &PracticeServer::stateNotKept, &app,
                     [stateFile](const QString& reason) {
                         complain({Fault::OutOfReach, stateFile, reason, {}}, 0);
                     });
    const Result<quint16> listening = server.listen(port);
    if (!listening)
        return complain(listening.error(), 4);
    // Nothing that a drill does there is seen in the first world, nor the other way round.
    PracticeServer drills(PracticeEndpoint(*drillWorld, parser.value(u"token"_s).toUtf8()), {});
    const Result<quint16> drilling
        = parser.isSet(u"drills"_s) ? drills.listen(0) : Result<quint16>(quint16{0});
    if (!drilling)
        return complain(drilling.error(), 4);
    const auto parent = parser.isSet(u"with-parent"_s) ? followParent(app) : nullptr;
    announce(*listening, *drilling);
    return app.exec();
}
