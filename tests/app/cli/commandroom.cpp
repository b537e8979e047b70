// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/commandroom.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMs = 120'000;

bool write(const QString& name, const QJsonObject& object)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson()) > 0;
}

QJsonArray ladderIn(const QString& name)
{
    QFile file(QString::fromUtf8(WARROOM_SOURCE_DIR) + u"/resources/ladders/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()[u"ladder"].toArray();
}

} // namespace

Said saidBy(int code, const QByteArray& out, const QByteArray& err)
{
    Said said;
    said.code = code;
    said.out = out;
    said.err = err;
    said.json = QJsonDocument::fromJson(out).object();
    said.error = QJsonDocument::fromJson(err).object()[u"error"].toObject();
    return said;
}

QProcessEnvironment CommandRoom::environmentOf(const QString& person) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"WARROOM_HOME"_s, path(u"home-"_s + person));
    environment.insert(u"WARROOM_PASSPHRASE_FILE"_s, path(u"passphrase"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

void CommandRoom::start(QProcess& process, const QStringList& arguments,
                        const QString& person) const
{
    process.setProcessEnvironment(environmentOf(person));
    process.start(QString::fromUtf8(WARROOM_CTL),
                  QStringList{u"--json"_s, u"--room"_s, replica()} + arguments);
}

Said CommandRoom::run(const QStringList& arguments, const QString& person) const
{
    QProcess process;
    start(process, arguments, person);
    process.closeWriteChannel();
    Said said;
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit)
        return said;
    return saidBy(process.exitCode(), process.readAllStandardOutput(),
                  process.readAllStandardError());
}

CommandRoom::Peak CommandRoom::runMeasuring(const QStringList& arguments, const Feed& feed,
                                            std::optional<quint64> largestFile) const
{
    const Measured measured
        = runMeasured(MeasuredCall{QString::fromUtf8(WARROOM_CTL),
                                   QStringList{u"--json"_s, u"--room"_s, replica()} + arguments,
                                   environmentOf(u"ada"_s), feed, largestFile});
    return Peak{saidBy(measured.code, measured.out, measured.err), measured.peakKilobytes};
}

bool CommandRoom::make() const
{
    QFile passphrase(path(u"passphrase"_s));
    if (!passphrase.open(QIODevice::WriteOnly))
        return false;
    return run({u"room"_s, u"init"_s, replica(), u"--name"_s, u"Acme"_s, u"--member"_s,
                u"Ada Osei"_s, u"--contact"_s, u"phone:+49301234"_s})
               .code
        == 0;
}

bool CommandRoom::enrolBen() const
{
    const Said card = run({u"member"_s, u"card"_s, u"--name"_s, u"Ben Ito"_s, u"--contact"_s,
                           u"email:ben@example.org"_s},
                          u"ben"_s);
    return card.code == 0
        && run({u"member"_s, u"accept"_s, card.json[u"card"].toString(), u"--function"_s,
                u"engineering"_s})
               .code
        == 0;
}

bool CommandRoom::addSystem(const QString& primary, const QStringList& deputies) const
{
    QJsonArray ladder = ladderIn(u"practice-refund-assistant.json"_s);
    for (const QJsonValue& rung : ladderIn(u"etcd.json"_s))
        ladder.append(rung);
    QJsonArray rights;
    for (const QString& right :
         {u"degrade"_s, u"roll-back-prompt"_s, u"roll-back-retrieval"_s, u"shut-off"_s})
        rights.append(QJsonObject{{u"right"_s, right},
                                  {u"primary"_s, primary},
                                  {u"deputies"_s, QJsonArray::fromStringList(deputies)}});
    const QString name = path(u"system.json"_s);
    return write(name,
                 {{u"id"_s, u"refund-assistant"_s},
                  {u"name"_s, u"Refund assistant"_s},
                  {u"purpose"_s, u"Answers about refunds"_s},
                  {u"accountable"_s, primary},
                  {u"rights"_s, rights},
                  {u"ladder"_s, ladder}})
        && run({u"system"_s, u"add"_s, name}).code == 0;
}

QString CommandRoom::declare() const
{
    return run({u"incident"_s, u"declare"_s, u"Refunds out of policy"_s, u"--system"_s,
                u"refund-assistant"_s, u"--type"_s, u"vendor-change"_s, u"--harm"_s, u"2"_s,
                u"--dependency"_s, u"2"_s, u"--happened"_s, u"T-20m"_s})
        .json[u"id"]
        .toString();
}

bool CommandRoom::pointAt(const QString& name, const QString& origin) const
{
    return write(
        replica() + u"/targets.json"_s,
        {{u"values"_s, QJsonObject{{name, origin}}}, {u"approvedOrigins"_s, QJsonArray{origin}}});
}

} // namespace wr::test
