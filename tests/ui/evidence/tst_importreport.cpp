// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeevidencedesk.h"
#include "ui/evidence/importreport.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plaintextview.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

namespace tst_importreport {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestImportReport final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { look::apply(*qApp, look::Scheme::Light); }

    void aGoodFileSaysWhatItGave()
    {
        FileReport report;
        report.file = u"good.json"_s;
        report.exhibit = ExhibitId(QString(64, u'a'));
        report.items = 12;
        report.kinds = {{EvidenceKind::Guardrail, 12}};
        report.unmapped = {{u"acme.queue"_s, 7}};

        const QString text = evidence::importText(report);

        QVERIFY(text.contains(u"12 × Guardrail decision"_s));
        QVERIFY(text.contains(u"7 × acme.queue"_s));
        QVERIFY(text.contains(QString(64, u'a')));
    }

    void aBadFileSaysWhereAndWhatToDo()
    {
        FileReport report;
        report.file = u"cut.json"_s;
        report.items = 3;
        report.error = Error{Fault::BadInput, u"cut.json, line 8"_s, u"It ends inside a string."_s,
                             u"Export it again."_s};
        evidence::ImportReport dialog({report});
        dialog.show();

        auto* files = dialog.findChild<parts::GridView*>(u"importFiles"_s);
        const QString detail
            = dialog.findChild<parts::PlainTextView*>(u"importDetail"_s)->shownText();

        QCOMPARE_EQ(files->model()->index(0, 1).data().toString(), u"✕ bad, in part"_s);
        QVERIFY(detail.contains(u"line 8"_s) && detail.contains(u"Export it again."_s));
        QVERIFY(detail.contains(u"stays"_s));
    }

    void aPickedFileIsReadAgainByAnotherDialect()
    {
        FakeEvidenceDesk desk;
        FileReport report;
        report.file = u"calls.csv"_s;
        report.exhibit = ExhibitId(QString(64, u'b'));
        report.dialect = u"table"_s;
        report.sensitive = {{u"e-mail"_s, 41}};
        report.receipt = Receipt{};
        evidence::ImportReport dialog({report});
        dialog.letChoose(&desk);
        dialog.show();
        auto* dialect = dialog.findChild<QComboBox*>(u"importDialect"_s);
        auto* detail = dialog.findChild<parts::PlainTextView*>(u"importDetail"_s);
        QCOMPARE_EQ(dialect->currentText(), u"table"_s);
        QVERIFY(detail->shownText().contains(u"41 × e-mail"_s));
        dialect->setCurrentText(u"bedrock"_s);
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));

        QTest::mouseClick(dialog.findChild<QPushButton*>(u"importReadAgain"_s), Qt::LeftButton);

        auto* files = dialog.findChild<parts::GridView*>(u"importFiles"_s);
        QTRY_COMPARE(files->model()->index(0, 5).data().toString(), u"bedrock, chosen"_s);
        QCOMPARE(dialog.focusWidget()->objectName(), u"importReadAgain"_s);
        QCOMPARE_EQ(files->model()->index(0, 0).data().toString(), u"calls.csv"_s);
    }

    void theFileThatIsPickedIsReadAgainAlsoWhenTheTableIsSorted()
    {
        FakeEvidenceDesk desk;
        QList<FileReport> reports;
        for (const qint64 items : {9, 100, 20}) {
            FileReport report;
            report.file = u"%1.csv"_s.arg(items);
            report.exhibit = ExhibitId(QString::number(items).rightJustified(64, u'0'));
            report.items = items;
            report.bytes = items * 1000;
            report.dialect = u"table"_s;
            report.receipt = Receipt{};
            reports.append(report);
        }
        evidence::ImportReport dialog(reports);
        dialog.letChoose(&desk);
        dialog.show();
        auto* files = dialog.findChild<parts::GridView*>(u"importFiles"_s);
        const auto names = [files] {
            QStringList all;
            for (int row = 0; row < 3; ++row)
                all.append(files->model()->index(row, 0).data().toString());
            return all;
        };
        for (const int column : {2, 4}) {
            files->sortByColumn(column, Qt::DescendingOrder);
            QCOMPARE_EQ(names(), QStringList({u"100.csv"_s, u"20.csv"_s, u"9.csv"_s}));
        }
        files->selectRow(1);
        dialog.findChild<QComboBox*>(u"importDialect"_s)->setCurrentText(u"bedrock"_s);

        QTest::mouseClick(dialog.findChild<QPushButton*>(u"importReadAgain"_s), Qt::LeftButton);

        const auto readAs = [files, names](const QString& name) {
            const auto row = static_cast<int>(names().indexOf(name));
            return files->model()->index(row, 5).data().toString();
        };
        QTRY_COMPARE(readAs(u"20.csv"_s), u"bedrock, chosen"_s);
        QVERIFY(readAs(u"100.csv"_s).startsWith(u"table"_s));
        QVERIFY(readAs(u"9.csv"_s).startsWith(u"table"_s));
    }

    void aFileThatGaveNothingCannotBeReadAgain()
    {
        FakeEvidenceDesk desk;
        FileReport report;
        report.file = u"notes.txt"_s;
        evidence::ImportReport dialog({report});
        dialog.letChoose(&desk);
        dialog.show();

        QVERIFY(!dialog.findChild<QPushButton*>(u"importReadAgain"_s)->isEnabled());
        QCOMPARE(dialog.findChild<QComboBox*>(u"importDialect"_s)->currentIndex(), -1);
    }
};

QTEST_MAIN(TestImportReport)

} // namespace tst_importreport

#include "tst_importreport.moc"
