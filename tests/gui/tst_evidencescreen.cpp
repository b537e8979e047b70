// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the evidence screen says about an import: why there can be none, and what came of one.
#include "app/desktop/evidencescreen.h"
#include "tests/support/fakeevidencedesk.h"
#include "tests/ui/sampleroom.h"
#include "ui/evidence/evidenceview.h"
#include "ui/evidence/importreport.h"
#include "ui/parts/plainlabel.h"

#include <QtTest/QtTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tst_evidencescreen {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestEvidenceScreen final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_evidence.given.clear();
        m_desk = std::make_unique<FakeDesk>();
        sample::acme(*m_desk);
        make();
    }

    void cleanup() { m_screen.reset(); }

    void theKeyGivesTheReasonThatTheButtonGives()
    {
        m_desk->me = {}; // as in a bundle
        make();

        m_screen->askImport();

        QVERIFY(!button().isEnabled());
        QVERIFY(!words().isHidden());
        QCOMPARE(words().plain(), button().accessibleDescription());
        QVERIFY(m_screen->findChild<QFileDialog*>() == nullptr);
    }

    void aReportBeforeTheFirstImportIsSaidToBeNone()
    {
        m_screen->openReport();

        QVERIFY(words().plain().startsWith(u"There is no report yet"_s));
        QVERIFY(m_screen->findChild<evidence::ImportReport*>() == nullptr);
    }

    void manyBadFilesDoNotPushTheScreenAway()
    {
        for (int file = 0; file < 45; ++file) {
            FileReport report;
            report.file = u"bad-%1.json"_s.arg(file);
            report.error = Error{Fault::BadInput, report.file, u"It ends too early."_s, {}};
            m_evidence.given.append(report);
        }

        import();

        QTRY_VERIFY(words().plain().contains(u"bad-2.json"_s));
        QVERIFY(!words().plain().contains(u"bad-3.json"_s));
        QVERIFY(words().plain().contains(u"42"_s));
        QCOMPARE(words().plain().count(u'\n'), 4);
        QVERIFY(!m_screen->findChild<QPushButton*>(u"importReportButton"_s)->isHidden());
        QVERIFY(button().isEnabled());
    }

    void aPinTakesAComment()
    {
        const IncidentId incident
            = sample::declare(*m_desk, u"Refunds beyond policy"_s, {2, 0, 1}, Severity::Sev2);
        m_screen->follow(incident);
        press(m_item, u"the first wrong answer"_s);

        QTRY_COMPARE(m_desk->room()->maybeIncident(incident)->pins.size(), 1);
        const Pin pin = m_desk->room()->maybeIncident(incident)->pins.first();
        QCOMPARE(pin.item, m_item);
        QCOMPARE(pin.comment, u"the first wrong answer"_s);
        QTRY_COMPARE(words().plain(), u"Pinned to the incident."_s);

        pinDialog(m_item); // again: it says what was said
        QVERIFY(shown<parts::PlainLabel>(u"pinnedBefore"_s)
                    .plain()
                    .contains(u"the first wrong answer"_s));
        QCOMPARE(shown<QLineEdit>(u"pinComment"_s).text(), QString());
    }

    void aCommentThatCouldNotBeWrittenIsKept()
    {
        const IncidentId incident
            = sample::declare(*m_desk, u"Refunds beyond policy"_s, {2, 0, 1}, Severity::Sev2);
        m_screen->follow(incident);
        const auto me = m_desk->me;
        m_desk->me = {};
        press(m_item, u"the first wrong answer"_s);
        QTRY_VERIFY(!words().isHidden());
        QVERIFY(words().plain() != u"Pinned to the incident."_s);
        m_desk->me = me;

        pinDialog(m_item);

        QCOMPARE(shown<QLineEdit>(u"pinComment"_s).text(), u"the first wrong answer"_s);
        QTest::keyClick(&shown<QLineEdit>(u"pinComment"_s), Qt::Key_Return);
        QTRY_COMPARE(m_desk->room()->maybeIncident(incident)->pins.size(), 1);
    }

    void withoutAnIncidentNothingIsPinned()
    {
        pinDialog(m_item);

        QVERIFY(m_screen->findChild<QDialog*>(u"pinDialog"_s) == nullptr);
        QVERIFY(words().plain().startsWith(u"Open an incident first"_s));
    }

private:
    void pinDialog(const ItemRef& item)
    {
        emit m_screen->findChild<evidence::EvidenceView*>()->pinAsked(item, u"chat"_s);
    }

    void press(const ItemRef& item, const QString& comment)
    {
        pinDialog(item);
        shown<QLineEdit>(u"pinComment"_s).setText(comment);
        QTest::keyClick(&shown<QLineEdit>(u"pinComment"_s), Qt::Key_Return);
    }

    // The newest, as one that has closed goes with the event loop.
    template<class Part>
    Part& shown(const QString& name) const
    {
        return *m_screen->findChildren<Part*>(name).last();
    }

    void make()
    {
        m_screen = std::make_unique<EvidenceScreen>(m_desk.get(), &m_evidence, &m_desk->clock,
                                                    nullptr, QString());
    }

    void import()
    {
        m_screen->follow(
            sample::declare(*m_desk, u"Refunds beyond policy"_s, {2, 0, 1}, Severity::Sev2));
        m_screen->import({u"day"_s});
    }

    QPushButton& button() const { return *m_screen->findChild<QPushButton*>(u"importEvidence"_s); }

    parts::PlainLabel& words() const
    {
        return *m_screen->findChild<parts::PlainLabel*>(u"importWords"_s);
    }

    const ItemRef m_item{ExhibitId(QString(64, u'a')), 0, 5};
    FakeEvidenceDesk m_evidence;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<EvidenceScreen> m_screen;
};

QTEST_MAIN(TestEvidenceScreen)

} // namespace tst_evidencescreen

#include "tst_evidencescreen.moc"
