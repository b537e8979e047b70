// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/presencenote.h"

#include <QtTest/QTest>

namespace tst_presencenote {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestPresenceNote final : public QObject
{
    Q_OBJECT

private slots:

    void whatIsWrittenIsReadBack()
    {
        const Presence presence{DeviceKey(u"ab"_s.repeated(32)),
                                u"Anna \"ß\"\n"_s,
                                IncidentId(u"inc-1"_s),
                                u"note"_s,
                                u"card"_s,
                                9};

        const auto note = writePresence(presence);

        QVERIFY(note);
        QCOMPARE_EQ(readPresence(presence.device, 9, *note), std::optional(presence));
    }

    void aNoteThatIsTooLongIsRefused()
    {
        Presence presence;
        presence.name = QString(maxPresenceBytes, u'x');

        const auto note = writePresence(presence);

        QVERIFY(!note);
        QCOMPARE_EQ(note.error().fault, Fault::BadInput);
    }

    void whatReadsBadlyIsNobodysPresence_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("cut off") << QByteArray("{\"name\":\"a\",\"incident\":\"\"");
        QTest::newRow("a part is missing")
            << QByteArray("{\"name\":\"a\",\"incident\":\"\",\"field\":\"\"}");
        QTest::newRow("a number") << QByteArray(
            "{\"name\":1,\"incident\":\"\",\"field\":\"\",\"card\":\"\"}");
        QTest::newRow("deep") << QByteArray(2000, '[');
        QTest::newRow("too long") << QByteArray(
            "{\"incident\":\"\",\"field\":\"\",\"card\":\"\",\"name\":\"" + QByteArray(5000, 'x')
            + "\"}");
    }

    void whatReadsBadlyIsNobodysPresence()
    {
        QFETCH(QByteArray, note);

        QVERIFY(!readPresence(DeviceKey(u"ab"_s), 1, note));
    }
};

QTEST_APPLESS_MAIN(TestPresenceNote)

} // namespace tst_presencenote

#include "tst_presencenote.moc"
