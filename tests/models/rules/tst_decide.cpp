// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/decide.h"
#include "tests/models/roomtext.h"

#include <QTest>

namespace tst_decide {

using namespace wr;
using namespace wr::test;

namespace {

const IncidentId i1(QStringLiteral("i1"));

Asker asker(const RoomText& text, const QString& who)
{
    return Asker{MemberId(who), deviceOf(who), text.now()};
}

IncidentDeclared declaration(const RoomText& text)
{
    IncidentDeclared declared;
    declared.incident = IncidentId(u"i2"_s);
    declared.title = u"Wrong refunds"_s;
    declared.systems.append(SystemId(u"bot"_s));
    declared.severity = Severity::Sev2;
    declared.happened = text.now();
    return declared;
}

} // namespace

class TestDecide : public QObject
{
    Q_OBJECT

private slots:
    void what_nobody_could_read_back_is_not_written();
    void a_declaration_gets_its_code_and_its_news();
    void a_second_of_the_same_name_is_refused();
    void nothing_is_written_for_a_stranger();
    void the_founder_needs_no_roster();
};

void TestDecide::what_nobody_could_read_back_is_not_written()
{
    const RoomText text(acme());
    IncidentDeclared declared = declaration(text);
    declared.severity = static_cast<Severity>(0);
    const auto events = decide(text.room(), asker(text, u"gus"_s), Command{declared});
    QVERIFY(!events.has_value());
    QCOMPARE(events.error().fault, Fault::BadInput);
    QVERIFY2(events.error().subject.contains(u"severity"_s), qPrintable(events.error().subject));
    QVERIFY(!events.error().reason.isEmpty());
}

void TestDecide::a_declaration_gets_its_code_and_its_news()
{
    const RoomText text(acme());
    const auto events = decide(text.room(), asker(text, u"gus"_s), Command{declaration(text)});
    QVERIFY(events.has_value());
    QCOMPARE(events->size(), 2);
    const auto declared = std::get<IncidentDeclared>(events->at(0));
    QCOMPARE(declared.code, codeFor(declared.incident));
    const auto crossed = std::get<ThresholdCrossed>(events->at(1));
    QCOMPARE(crossed.incident, declared.incident);
    QCOMPARE(crossed.crossing, u"sev2-owners"_s);
    QVERIFY(text.room().maybeIncident(declared.incident) == nullptr); // only tried
}

void TestDecide::a_second_of_the_same_name_is_refused()
{
    const RoomText text(acme());
    IncidentDeclared declared = declaration(text);
    declared.incident = i1;
    const auto events = decide(text.room(), asker(text, u"gus"_s), Command{declared});
    QVERIFY(!events.has_value());
    QCOMPARE(events.error().fault, Fault::Refused);
    QCOMPARE(events.error().subject, i1.value);
}

void TestDecide::nothing_is_written_for_a_stranger()
{
    const RoomText text(acme());
    const auto events = decide(text.room(), asker(text, u"mallory"_s), Command{declaration(text)});
    QVERIFY(!events.has_value());
    QCOMPARE(events.error().fault, Fault::Refused);
    QVERIFY(events.error().remedy.contains(u"Ada"_s)); // a steward can enrol the device
}

void TestDecide::the_founder_needs_no_roster()
{
    Member ada;
    ada.id = MemberId(u"ada"_s);
    ada.name = u"Ada"_s;
    ada.steward = true;
    ada.devices.append(Device{deviceOf(u"ada"_s), u"laptop"_s});
    const auto events
        = decide(Room{}, Asker{{}, deviceOf(u"ada"_s), Instant{second}},
                 Command{RoomCreated{u"Acme"_s, rulesVersion, defaultThresholds(), ada}});
    QVERIFY2(events.has_value(), events.has_value() ? "" : qPrintable(events.error().reason));
    QCOMPARE(events->size(), 1);
}

QTEST_GUILESS_MAIN(TestDecide)

} // namespace tst_decide

#include "tst_decide.moc"
