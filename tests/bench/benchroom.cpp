// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchroom.h"

#include "app/engine/opening.h"
#include "app/engine/roommaking.h"

#include <algorithm>
#include <cstdio>

namespace wr::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int together = 500; // commands in one transaction

bool make(const QString& folder)
{
    auto ring = keyRingFor(folder);
    if (!ring)
        return false;
    const auto signer = ring->create(u"ada"_s, {});
    if (!signer)
        return false;
    NewRoom wanted;
    wanted.name = u"Bench"_s;
    wanted.founder.id = MemberId(u"ada"_s);
    wanted.founder.name = u"Ada Osei"_s;
    wanted.founder.contacts = {{u"phone"_s, u"+49 30 1234"_s}};
    wanted.deviceLabel = u"bench"_s;
    return makeRoom(folder, wanted, **signer, SystemClock()).has_value();
}

bool send(Engine& engine, QList<Command>& commands)
{
    auto done = engine.submitAll(commands);
    done.waitForFinished();
    commands.clear();
    if (!done.result())
        std::fprintf(stderr, "%s\n", qPrintable(sentence(done.result().error())));
    return done.result().has_value();
}

} // namespace

BenchRoom::BenchRoom()
    : m_folder(m_home.filePath(u"room"_s))
{
    qputenv("WARROOM_HOME", m_home.path().toUtf8());
    if (!make(m_folder))
        return;
    auto engine = openRoom(OpenWish{m_folder, {}, false});
    SystemSet added;
    added.system.id = SystemId(system());
    added.system.name = u"Refund assistant"_s;
    QList<Command> commands{Command{added}};
    m_ready = engine && send(**engine, commands);
}

QString BenchRoom::system() const
{
    return u"assist"_s;
}

bool BenchRoom::fill(int incidents, int entries)
{
    auto engine = openRoom(OpenWish{m_folder, {}, false});
    if (!engine)
        return false;
    const Instant now = SystemClock().now();
    const auto name = [](int number) { return IncidentId(u"inc-%1"_s.arg(number)); };
    QList<Command> commands;
    for (int i = 0; i < entries; ++i) {
        if (i < incidents) {
            IncidentDeclared declared;
            declared.incident = name(i);
            declared.title = u"Refunds beyond policy, case %1"_s.arg(i);
            declared.systems = {SystemId(system())};
            declared.types = {IncidentType::UnsafeOutput};
            declared.severity = static_cast<Severity>(1 + i % 4);
            declared.happened = Instant{now.micros - qint64{i} * 1'000'000};
            commands.append(Command{declared});
        } else {
            commands.append(Command{NoteAdded{name(i % incidents),
                                              NoteId(u"note-%1"_s.arg(i)),
                                              u"Checked answer %1 by hand."_s.arg(i),
                                              now,
                                              {}}});
        }
        if ((commands.size() == together || i + 1 == entries) && !send(**engine, commands))
            return false;
    }
    return true;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace wr::bench
