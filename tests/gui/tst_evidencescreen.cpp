// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the evidence screen says about an import: why there can be none, and what came of one.
#include "app/desktop/evidencescreen.h"
#include "tests/support/fakeevidencedesk.h"
#include "tests/ui/sampleroom.h"
#include "ui/evidence/importreport.h"
#include "ui/parts/plainlabel.h"

#include <QtTest/QtTest>
#include <QtWidgets/QFileDialog>
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

private:
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

    FakeEvidenceDesk m_evidence;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<EvidenceScreen> m_screen;
};

QTEST_MAIN(TestEvidenceScreen)

} // namespace tst_evidencescreen

#include "tst_evidencescreen.moc"
