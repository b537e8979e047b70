// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/confirmtarget.h"
#include "ui/parts/holdbutton.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tst_confirm {

using namespace Qt::Literals::StringLiterals;
using namespace wr::parts;

class TestConfirm final : public QObject
{
    Q_OBJECT

private slots:

    void holdingAKeyConfirms_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("space") << static_cast<int>(Qt::Key_Space);
        QTest::newRow("enter") << static_cast<int>(Qt::Key_Return);
    }

    void holdingAKeyConfirms()
    {
        QFETCH(const int, key);
        HoldButton button(u"Shut off"_s);
        QSignalSpy confirmed(&button, &HoldButton::confirmed);
        button.show();
        button.setFocus();

        QTest::keyPress(&button, static_cast<Qt::Key>(key));
        QVERIFY(button.isHeld());
        QTRY_COMPARE(confirmed.count(), 1);
        QTest::keyRelease(&button, static_cast<Qt::Key>(key));

        QCOMPARE(confirmed.count(), 1);
    }

    void holdingTheMouseConfirms()
    {
        HoldButton button(u"Shut off"_s);
        QSignalSpy confirmed(&button, &HoldButton::confirmed);
        button.show();

        QTest::mousePress(&button, Qt::LeftButton);

        QTRY_COMPARE(confirmed.count(), 1);
    }

    void lettingGoEarlyDoesNothing()
    {
        HoldButton button(u"Shut off"_s);
        QSignalSpy confirmed(&button, &HoldButton::confirmed);
        QSignalSpy early(&button, &HoldButton::releasedEarly);
        button.show();

        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::keyClick(&button, Qt::Key_Space);
        QTest::keyClick(&button, Qt::Key_Return);
        button.click();

        QCOMPARE(confirmed.count(), 0);
        QCOMPARE(early.count(), 3);
        QVERIFY(!button.isHeld());
    }

    void leavingTheButtonEndsTheHold()
    {
        QWidget window;
        QHBoxLayout row(&window);
        HoldButton button(u"Shut off"_s);
        QLineEdit other;
        row.addWidget(&button);
        row.addWidget(&other);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button.setFocus();
        QSignalSpy confirmed(&button, &HoldButton::confirmed);

        QTest::keyPress(&button, Qt::Key_Space);
        other.setFocus();
        QTRY_VERIFY(!button.isHeld());
        QTest::keyPress(&button, Qt::Key_Space);
        button.setEnabled(false);

        QVERIFY(!button.isHeld());
        QCOMPARE(confirmed.count(), 0);
    }

    void typingTheNameUnlocksTheButton()
    {
        ConfirmTarget part(u"assistant"_s, u"Suspend the feature"_s);
        QSignalSpy confirmed(&part, &ConfirmTarget::confirmed);
        auto* field = part.findChild<QLineEdit*>(u"confirmField"_s);
        auto* press = part.findChild<QPushButton*>(u"confirmPress"_s);
        part.show();
        QVERIFY(!press->isEnabled());
        QVERIFY(!press->accessibleDescription().isEmpty());

        QTest::keyClicks(field, u"assistan"_s);
        QVERIFY(!press->isEnabled());
        QTest::keyClicks(field, u"t"_s);
        QVERIFY(press->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 0);
        QTest::keyClick(press, Qt::Key_Space);

        QCOMPARE(confirmed.count(), 1);
    }

    void blockedSaysWhyAndStaysOff()
    {
        ConfirmTarget part(u"assistant"_s, u"Suspend the feature"_s);
        auto* field = part.findChild<QLineEdit*>(u"confirmField"_s);
        auto* press = part.findChild<QPushButton*>(u"confirmPress"_s);
        auto* hold = part.findChild<HoldButton*>();
        field->setText(u"assistant"_s);

        part.setBlocked(u"Only R. Osei may suspend this feature."_s);

        QVERIFY(!press->isEnabled());
        QVERIFY(!hold->isEnabled());
        QVERIFY(press->accessibleDescription().contains(u"R. Osei"_s));
        part.setBlocked({});
        QVERIFY(press->isEnabled());
    }
};

QTEST_MAIN(TestConfirm)

} // namespace tst_confirm

#include "tst_confirm.moc"
