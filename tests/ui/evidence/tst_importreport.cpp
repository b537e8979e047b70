// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/importreport.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plaintextview.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

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
};

QTEST_MAIN(TestImportReport)
#include "tst_importreport.moc"
