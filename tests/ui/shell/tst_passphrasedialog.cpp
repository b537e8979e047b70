// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/plainlabel.h"
#include "ui/shell/passphrasedialog.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tst_passphrasedialog {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestPassphraseDialog final : public QObject
{
    Q_OBJECT

private slots:

    void aWrongPassphraseSaysSoAndTheRightOneOpens()
    {
        QStringList tried;
        shell::PassphraseDialog dialog(u"ada"_s, [&tried](const QString& typed) -> Result<void> {
            tried.append(typed);
            if (typed != u"salt"_s)
                return fail(Fault::Refused, u"passphrase"_s, u"The passphrase is wrong."_s);
            return {};
        });
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.open();
        auto* field = dialog.findChild<QLineEdit*>(u"passphraseText"_s);
        auto* trouble = dialog.findChild<parts::PlainLabel*>(u"passphraseTrouble"_s);
        QTest::keyClicks(field, u"pepper"_s);

        QTest::keyClick(field, Qt::Key_Return);

        QCOMPARE_EQ(accepted.count(), 0);
        QVERIFY(trouble->isVisible());
        QVERIFY(trouble->plain().contains(u"wrong"_s));
        QCOMPARE_EQ(field->selectedText().size(), qsizetype{6});
        QTest::keyClicks(field, u"salt"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE_EQ(accepted.count(), 1);
        QCOMPARE_EQ(tried, (QStringList{u"pepper"_s, u"salt"_s}));
    }

    void whatIsTypedIsNotShownAndNothingIsTriedWithoutText()
    {
        bool tried = false;
        shell::PassphraseDialog dialog(u"ada"_s, [&tried](const QString&) -> Result<void> {
            tried = true;
            return {};
        });
        dialog.open();
        auto* field = dialog.findChild<QLineEdit*>(u"passphraseText"_s);

        QTest::keyClick(field, Qt::Key_Return);
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"passphraseDo"_s), Qt::LeftButton);

        QVERIFY(!tried);
        QCOMPARE_EQ(field->echoMode(), QLineEdit::Password);
    }
};

QTEST_MAIN(TestPassphraseDialog)

} // namespace tst_passphrasedialog

#include "tst_passphrasedialog.moc"
