// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/coverage.h"

#include <QtTest/QtTest>

namespace tst_coverage {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

const Instant now = *instantFromIso(u"2026-11-24T14:00:00Z"_s);

Instant inDays(int days)
{
    return Instant{now.micros + days * 86'400'000'000};
}

CoverageCell cell(Yield yield, qint64 observed, int keptDays = 0)
{
    CoverageCell made;
    made.yield = yield;
    made.observed = observed;
    made.keptDays = keptDays;
    return made;
}

Exhibit exhibit(const QString& digit, Instant from, Instant to)
{
    Exhibit made;
    made.id = ExhibitId(digit.repeated(64));
    made.system = SystemId(u"chat"_s);
    made.items = 4;
    made.kinds = {KindCount{EvidenceKind::Guardrail, 4}};
    made.from = toEvidenceTime(from);
    made.to = toEvidenceTime(to);
    return made;
}

// Of the guardrail of a system that keeps it for 30 days.
CoverageCell cellOf(const Room& room)
{
    System system;
    system.id = SystemId(u"chat"_s);
    EvidenceYield yield;
    yield.kind = EvidenceKind::Guardrail;
    yield.yield = Yield::Captured;
    yield.keptDays = 30;
    system.yields = {yield};
    return coverageOf(room, system).at(static_cast<qsizetype>(EvidenceKind::Guardrail));
}

} // namespace

class TestCoverage final : public QObject
{
    Q_OBJECT

private slots:

    void eachStateSaysWhatCanBeSeen()
    {
        QCOMPARE(coverageWords(cell(Yield::Captured, 5, 30), now), u"Captured, kept for 30 days"_s);
        QCOMPARE(coverageWords(cell(Yield::Captured, 5), now),
                 u"Captured, nobody has said for how long"_s);
        CoverageCell sampled = cell(Yield::Sampled, 5, 14);
        sampled.sampledPermille = 125;
        QCOMPARE(coverageWords(sampled, now), u"Sampled 12.5 %, kept for 14 days"_s);
        CoverageCell vendor = cell(Yield::VendorHeld, 0);
        vendor.how = u"support@vendor.example, quote the request id"_s;
        QCOMPARE(coverageWords(vendor, now),
                 u"Held by the vendor; ask: support@vendor.example, quote the request id"_s);
        QCOMPARE(coverageWords(cell(Yield::Withheld, 0), now), u"Withheld"_s);
        QCOMPARE(coverageWords(cell(Yield::Absent, 0), now), u"Absent"_s);
        QCOMPARE(coverageStateName(coverageState(vendor, now)), u"vendor-held"_s);
    }

    void unknownStaysUnknownHoweverMuchArrives()
    {
        QCOMPARE(coverageState(cell(Yield::Unknown, 0), now), CoverageState::Unknown);
        QCOMPARE(coverageState(cell(Yield::Unknown, 1'000'000), now), CoverageState::Unknown);
        QCOMPARE(coverageState(cell(Yield::Captured, 0, 30), now), CoverageState::Unproven);
    }

    // A guard model's answers in plain text, before and after telemetry with times.
    void whatHasNoTimeMovesNoRetention()
    {
        const auto arrives = [](Room& room, const QString& id, qint64 from, qint64 to) {
            Exhibit exhibit;
            exhibit.id = ExhibitId(id);
            exhibit.system = SystemId(u"refunds"_s);
            exhibit.from = EvidenceTime{from};
            exhibit.to = EvidenceTime{to};
            exhibit.kinds = {{EvidenceKind::Guardrail, 2}};
            room.addExhibit(exhibit);
        };
        System system;
        system.id = SystemId(u"refunds"_s);
        EvidenceYield yield;
        yield.kind = EvidenceKind::Guardrail;
        yield.yield = Yield::Captured;
        yield.keptDays = 30;
        system.yields = {yield};
        const qint64 at = toEvidenceTime(now).nanos;
        const auto guard = static_cast<qsizetype>(EvidenceKind::Guardrail);
        Room room;

        arrives(room, u"a"_s, 0, 0);
        const CoverageCell untimed = coverageOf(room, system)[guard];
        arrives(room, u"b"_s, at, at + 5);
        arrives(room, u"c"_s, 0, 0);
        const CoverageCell both = coverageOf(room, system)[guard];

        QCOMPARE(untimed.observed, 2);
        QVERIFY(!untimed.keptUntil);
        QCOMPARE(both.observed, 6);
        QCOMPARE(both.lastSeen, EvidenceTime{at + 5});
        QCOMPARE(both.keptUntil, inDays(30));
    }

    void aRetentionThatEndsIsSaidBeforeItDoes()
    {
        CoverageCell kept = cell(Yield::Captured, 5, 30);
        kept.keptUntil = inDays(8);
        QCOMPARE(coverageState(kept, now), CoverageState::Captured);
        kept.keptUntil = inDays(7);
        QCOMPARE(coverageState(kept, now), CoverageState::Expiring);
        QCOMPARE(coverageWords(kept, now),
                 u"Expiring: the source drops the oldest on 2026-12-01"_s);
        kept.keptUntil = now;
        kept.newestKeptUntil = now;
        QCOMPARE(coverageState(kept, now), CoverageState::Expired);
        QVERIFY(coverageWords(kept, now).contains(u"what is held here stays"_s));
    }

    void anOldFileDoesNotMakeALiveSourceExpired()
    {
        Room room;
        room.addExhibit(exhibit(u"a"_s, inDays(-400), inDays(-390)));
        room.addExhibit(exhibit(u"b"_s, inDays(-3), now));

        const CoverageCell mixed = cellOf(room);

        QCOMPARE(coverageState(mixed, now), CoverageState::Captured);
        QCOMPARE(coverageWords(mixed, now),
                 u"Captured, kept for 30 days; what is older than 2026-10-25 is no longer at the "
                 "source, only here"_s);
        QCOMPARE(coverageState(mixed, inDays(30)), CoverageState::Expired);
        QVERIFY(coverageWords(mixed, inDays(31)).contains(u"since 2026-12-24"_s));
    }

    void whatSaysNoTimeIsNotOf1970()
    {
        Room room;
        room.addExhibit(exhibit(u"a"_s, {}, {}));

        CoverageCell cell = cellOf(room);
        QCOMPARE(cell.observed, 4);
        QVERIFY(!cell.keptUntil && !cell.newestKeptUntil);
        QCOMPARE(coverageState(cell, now), CoverageState::Captured);

        room.addExhibit(exhibit(u"b"_s, inDays(-3), now));
        room.addExhibit(exhibit(u"c"_s, {}, {}));
        cell = cellOf(room);
        QCOMPARE(cell.observed, 12);
        QCOMPARE(cell.keptUntil, inDays(27));
        QCOMPARE(toInstant(cell.lastSeen), now);
    }
};

QTEST_GUILESS_MAIN(TestCoverage)

} // namespace tst_coverage

#include "tst_coverage.moc"
