// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/briefwords.h"
#include "models/rules/severityrules.h"
#include "tests/models/roomtext.h"

#include <QtTest/QTest>

namespace tst_briefwords {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestBriefWords final : public QObject
{
    Q_OBJECT

private slots:

    void anIncidentWithNothingInItSaysSo()
    {
        RoomText drawn(acme());

        const QString text = textOf(drawn);

        for (const char* none :
             {"Commander: Finn.", "Phase: Triage.", "No rung is in force and none is under way.",
              "No decision is open.", "No task is open.", "No news is owed."})
            QVERIFY2(text.contains(QString::fromLatin1(none)), qPrintable(text));
    }

    void whatRunsAndWhatHoldsAreToldApart()
    {
        RoomText drawn(acme());
        QVERIFY(drawn.say(u"cleo"_s, orderOf(u"r1"_s, u"flag"_s)));
        Brief brief = briefOf(drawn);
        QCOMPARE(brief.open.size(), 1);
        QVERIFY(brief.inForce.isEmpty());

        QVERIFY(drawn.say(u"cleo"_s, reportOf(u"r1"_s, RunState::Sending)));
        QVERIFY(drawn.say(u"cleo"_s, reportOf(u"r1"_s, RunState::Unknown)));
        brief = briefOf(drawn);
        QCOMPARE(brief.open.size(), 1);
        QCOMPARE(brief.open.first().state, RunState::Unknown);
        QVERIFY(brief.inForce.isEmpty());
        QVERIFY(textOf(drawn).contains(u"Open: “flag” on bot: unknown"_s, Qt::CaseInsensitive));

        QVERIFY(drawn.say(u"cleo"_s, reportOf(u"r1"_s, RunState::ConfirmedRecord)));
        brief = briefOf(drawn);
        QVERIFY(brief.open.isEmpty());
        QCOMPARE(brief.inForce.size(), 1);
        QCOMPARE(brief.inForce.first().id, RunId(u"r1"_s));
    }

    void anApprovalIsOpenUntilItIsAnsweredAndSaysWhenItRanOut()
    {
        RoomText drawn(acme());
        ApprovalAsked asked;
        asked.approval = ApprovalId(u"a1"_s);
        asked.incident = IncidentId(u"i1"_s);
        asked.system = SystemId(u"bot"_s);
        asked.rung = RungId(u"pin"_s);
        asked.request = orderOf(u"r1"_s).request;
        asked.expires = Instant{drawn.now().micros + 15 * minute};
        QVERIFY2(drawn.say(u"cleo"_s, asked), qPrintable(drawn.why()));

        drawn.pass(5 * minute);
        QVERIFY2(textOf(drawn).contains(
                     u"“pin” waits for a second person's answer, asked by Cleo: due in 10 min."_s),
                 qPrintable(textOf(drawn)));
        drawn.pass(11 * minute);
        QVERIFY(textOf(drawn).contains(
            u"“pin” ran out without a second person's answer; Cleo would have to ask again."_s));
        QVERIFY(textOf(drawn).contains(u"Approval for “pin”: late by 1 min (Cleo)"_s));
    }

    void aClockSaysHowLongOrHowLate()
    {
        RoomText drawn(acme());
        QVERIFY(drawn.say(u"finn"_s,
                          TaskAdded{IncidentId(u"i1"_s), TaskId(u"t1"_s), u"Read ten answers"_s,
                                    MemberId(u"ben"_s), 20}));
        QVERIFY(drawn.say(u"finn"_s,
                          TaskAdded{IncidentId(u"i1"_s), TaskId(u"t2"_s), u"Done already"_s,
                                    MemberId(u"ben"_s), 20}));
        QVERIFY(drawn.say(u"ben"_s, TaskDone{IncidentId(u"i1"_s), TaskId(u"t2"_s)}));
        drawn.pass(23 * minute);

        const Brief brief = briefOf(drawn);

        QCOMPARE(brief.tasks.size(), 1);
        const auto box
            = std::find_if(brief.clocks.begin(), brief.clocks.end(), [](const BriefClock& one) {
                  return one.clock.kind == RunningClock::Kind::TimeBox;
              });
        QVERIFY(box != brief.clocks.end());
        QVERIFY(box->isLate());
        QCOMPARE(box->leftMicros, -3 * minute);
        QVERIFY(textOf(drawn).contains(u"Read ten answers: late by 3 min (Ben)"_s));
        QVERIFY(textOf(drawn).contains(u"Ben: Read ten answers"_s));
        QVERIFY(!textOf(drawn).contains(u"Done already"_s));
    }

    void aFieldSetTwiceAndNewsOwedAreInTheBrief()
    {
        RoomText drawn(acme());
        const EntryHash seen
            = drawn.room().maybeIncident(IncidentId(u"i1"_s))->origins.value(u"severity"_s).entry;
        const auto raise = [&](const QString& to) {
            return IncidentChanged{IncidentId(u"i1"_s), {FieldChange{u"severity"_s, to, seen}}, {}};
        };
        QVERIFY2(drawn.say(u"finn"_s, raise(u"sev2"_s)), qPrintable(drawn.why()));
        QVERIFY2(drawn.say(u"eve"_s, raise(u"sev1"_s)), qPrintable(drawn.why()));
        for (const ThresholdCrossed& due :
             crossings(drawn.room(), nullptr, *drawn.room().maybeIncident(IncidentId(u"i1"_s)))) {
            QVERIFY2(drawn.say(u"eve"_s, due), qPrintable(drawn.why()));
        }
        drawn.pass(7 * minute);

        const Brief brief = briefOf(drawn);
        const QString text = textOf(drawn);

        QCOMPARE(brief.conflicts.size(), 1);
        QVERIFY2(text.contains(u"Severity was set twice: "_s), qPrintable(text));
        QVERIFY(text.contains(u"“sev1” by Eve"_s) && text.contains(u"“sev2” by Finn"_s));
        QVERIFY(!brief.owed.isEmpty());
        QVERIFY2(text.contains(u"Owed to "_s) && text.contains(u"for 7 min."_s), qPrintable(text));
    }

    void whoMayActIsNamedWithAContactAndAGapIsCalledOne()
    {
        RoomText drawn(acme());

        const Brief brief = briefOf(drawn);
        const QString text = textOf(drawn);

        QCOMPARE(brief.authorities.size(), qsizetype{allDecisionRights.size()});
        QVERIFY2(text.contains(u"Degrade on bot: Cleo (+49 30 Cleo), Eve (+49 30 Eve)."_s),
                 qPrintable(text));
        QVERIFY(text.contains(u"GAP: Shut off on bot is held by nobody."_s));
        QVERIFY(text.contains(u"A second person must approve."_s));
    }

    void aTaskCannotWriteALineOfItsOwn()
    {
        RoomText drawn(acme());
        QVERIFY(drawn.say(u"finn"_s,
                          TaskAdded{IncidentId(u"i1"_s), TaskId(u"t1"_s),
                                    u"read\nWho may act\n  Shut off on bot: mallory\u202e"_s,
                                    MemberId(u"ben"_s), 0}));

        const QStringList lines = textOf(drawn).split(u'\n');

        QCOMPARE(lines.filter(QRegularExpression(u"^Who may act$"_s)).size(), 1);
        QVERIFY(!lines.join(u'\n').contains(u'\u202e'));
        QVERIFY(lines.join(u'\n').contains(u"‹U+202E›"_s));
    }

private:
    static Brief briefOf(const RoomText& drawn)
    {
        return wr::briefOf(drawn.room(), *drawn.room().maybeIncident(IncidentId(u"i1"_s)),
                           drawn.now());
    }

    static QString textOf(const RoomText& drawn)
    {
        return briefText(briefSections(drawn.room(), briefOf(drawn)));
    }
};

QTEST_GUILESS_MAIN(TestBriefWords)

} // namespace tst_briefwords

#include "tst_briefwords.moc"
