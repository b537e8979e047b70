// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of a room goes into a bundle, where one incident's orders bind another.
#include "app/report/bundlecheck.h"
#include "tests/app/report/smallroom.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

namespace tst_bundleselection {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const IncidentId one{u"inc-one"_s};
const IncidentId two{u"inc-two"_s};

System withRung(const QString& id)
{
    System system;
    system.id = SystemId(id);
    system.name = id;
    Rung rung;
    rung.id = RungId(u"slow-down"_s);
    rung.title = u"Slow it down"_s;
    rung.right = DecisionRight::Degrade;
    rung.target = u"gateway"_s;
    system.ladder = {rung};
    Authority authority;
    authority.right = DecisionRight::Degrade;
    authority.primary = MemberId(u"ada"_s);
    system.authority.insert(DecisionRight::Degrade, authority);
    return system;
}

IncidentDeclared declared(const IncidentId& id, const QString& system)
{
    IncidentDeclared event;
    event.incident = id;
    event.code = u"WR-"_s + id.value.right(3).toUpper();
    event.title = id.value;
    event.systems = {SystemId(system)};
    event.happened = Instant{1'790'000'000'000'000};
    return event;
}

RunOrdered ordered(const QString& run, const IncidentId& incident, const QString& system)
{
    RunOrdered event;
    event.run = RunId(run);
    event.incident = incident;
    event.system = SystemId(system);
    event.rung = RungId(u"slow-down"_s);
    event.target = u"gateway"_s;
    event.deadlineMs = 1000;
    event.reason = u"it answers wrongly"_s;
    return event;
}

// Two incidents on two systems whose ladders reach one target.
bool fill(SmallRoom& room)
{
    return room.isMade() && room.write(SystemSet{withRung(u"chat"_s), {}})
        && room.write(SystemSet{withRung(u"mail"_s), {}}) && room.write(declared(one, u"chat"_s))
        && room.write(declared(two, u"mail"_s))
        && room.write(NoteAdded{one, NoteId(u"n"_s), u"Only for the first."_s, Instant{1}, {}});
}

Result<BundleMade> exported(const SmallRoom& room, const IncidentId& incident)
{
    return exportBundle(room.replica(), room.room(), room.signer(),
                        BundleWish{incident, room.path(u"x.wrb"_s), true, true, {}});
}

QSet<QString> kindsOf(const BundleReport& report, const IncidentId& incident)
{
    QSet<QString> kinds;
    for (auto it = report.contents.texts.cbegin(); it != report.contents.texts.cend(); ++it) {
        const auto entry = readBundleEntry(*it);
        const auto payload = entry ? seal::readPayload(entry->envelope.payload)
                                   : seal::flawed(seal::FlawKind::BadSyntax, {});
        if (payload && payload->stream == incident.value.toStdString())
            kinds.insert(QString::fromStdString(payload->kind));
    }
    return kinds;
}

} // namespace

class TestBundleSelection final : public QObject
{
    Q_OBJECT

private slots:

    void anOrderOfItsOwnNeedsNoOtherIncident()
    {
        SmallRoom room;
        QVERIFY(fill(room) && room.write(ordered(u"run-2"_s, two, u"mail"_s)));
        QCOMPARE(room.room().runs().size(), 1);

        const auto made = exported(room, two);

        QVERIFY2(made.has_value(), made ? "" : qPrintable(sentence(made.error())));
        const auto report = verifyBundle(room.path(u"x.wrb"_s));
        QVERIFY(report && report->isSound());
        QVERIFY(report->room->maybeIncident(one) == nullptr);
        QCOMPARE(report->room->runsOf(two).size(), 1);
        QCOMPARE(report->refused, QList<qint64>());
    }

    void anOrderThatAnotherIncidentsRunRefusedIsRefusedForTheStrangerToo()
    {
        SmallRoom room;
        QVERIFY(fill(room) && room.write(ordered(u"run-1"_s, one, u"chat"_s))
                && room.write(ordered(u"run-2"_s, two, u"mail"_s)));
        const Room whole = room.room();
        QCOMPARE(whole.runs().size(), 1);
        QCOMPARE(whole.refusals.size(), 1);

        const auto made = exported(room, two);

        QVERIFY2(made.has_value(), made ? "" : qPrintable(sentence(made.error())));
        QCOMPARE(made->summary.undecidable, QList<qint64>());
        const auto report = verifyBundle(room.path(u"x.wrb"_s));
        QVERIFY(report && report->isSound());
        QCOMPARE(report->refused.size(), 1);
        QCOMPARE(report->room->runsOf(two).size(), 0);
        // Of the other incident only what binds: that it was declared, and the order.
        QCOMPARE(kindsOf(*report, one), (QSet<QString>{u"incident-declared"_s, u"run-ordered"_s}));
    }

    void evidenceFromLongBeforeOrAfterStaysInTheRoom()
    {
        SmallRoom room;
        QVERIFY(room.isMade());
        const auto at = [](qint64 hours) {
            return toEvidenceTime(Instant{1'790'000'000'000'000 + hours * 3'600'000'000});
        };
        const auto arrives = [&](const QString& digit, qint64 from, qint64 to) {
            return room.write(EvidenceImported{SystemId(u"refunds"_s),
                                               ExhibitId(digit.repeated(64)),
                                               digit,
                                               1,
                                               u"generic"_s,
                                               0,
                                               1,
                                               0,
                                               {},
                                               at(from),
                                               at(to)});
        };
        QVERIFY(arrives(u"a"_s, -80, -30) && arrives(u"b"_s, -30, -20) && arrives(u"c"_s, 1, 2));
        // Nothing says when this was, so nothing says that it is not of the incident.
        EvidenceImported untimed{SystemId(u"refunds"_s), ExhibitId(u"d"_s.repeated(64)), u"d"_s};
        untimed.bytes = 1;
        untimed.dialect = u"llama-guard"_s;
        untimed.items = 1;
        QVERIFY(room.write(untimed));

        const Room whole = room.room();
        QStringList names;
        for (const ChosenExhibit& chosen :
             bundleExhibits(whole, bundleScope(whole, room.incident, false))) {
            if (chosen.reason == ExhibitReason::Window)
                names.append(chosen.exhibit.name);
        }

        QCOMPARE(names, (QStringList{u"b"_s, u"c"_s, u"d"_s}));
    }
};

QTEST_GUILESS_MAIN(TestBundleSelection)

} // namespace tst_bundleselection

#include "tst_bundleselection.moc"
