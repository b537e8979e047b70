// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first minute: nothing on this computer yet, one name, a room; the demo and its people; and a room that is not
// there. Real files, keys and journals.
#include "app/desktop/welcome.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 30000;

} // namespace

class TestFirstStart final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { qputenv("WARROOM_HOME", (m_home.path() + u"/home"_s).toUtf8()); }

    void oneNameMakesARoom()
    {
        DesktopWish wish;
        QVERIFY(isFirstStart(wish));
        shell::FirstRun dialog(firstDoors(wish));
        dialog.show();

        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"firstName"_s), u"Ada Osei"_s);
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"firstDo"_s), Qt::LeftButton);

        QCOMPARE_EQ(dialog.result(), int{QDialog::Accepted});
        QVERIFY(!isFirstStart({})); // the next start finds it
        const auto desktop = Desktop::open(DesktopWish());
        QVERIFY2(desktop.has_value(), desktop ? "" : qPrintable(sentence(desktop.error())));
        const auto room = (*desktop)->engine().room();
        QCOMPARE_EQ(room->members.size(), 1);
        QVERIFY(room->members.first().steward);
        QCOMPARE_EQ(room->members.first().name, u"Ada Osei"_s);
    }

    void nobodySwitchesThePersonOutsideADemo()
    {
        const auto desktop = Desktop::open(DesktopWish());
        QVERIFY(desktop.has_value());

        auto* person = (*desktop)->session().window().findChild<QPushButton*>(u"person"_s);

        QVERIFY(person->menu() == nullptr);
    }

    void aFolderWithoutARoomIsSaid()
    {
        DesktopWish wish;

        const auto opened = firstDoors(wish).openRoom(m_home.path());

        QVERIFY(!opened);
        QCOMPARE_EQ(opened.error().fault, Fault::NotFound);
        QVERIFY(!opened.error().remedy.isEmpty());
        QVERIFY(wish.room.isEmpty());
    }

    void theDemoOpensAndLetsOneBeAnybody()
    {
        DesktopWish wish;
        QVERIFY(firstDoors(wish).openDemo().has_value());
        auto desktop = Desktop::open(wish);
        QVERIFY2(desktop.has_value(), desktop ? "" : qPrintable(sentence(desktop.error())));
        Desktop& mine = **desktop;
        mine.session().window().show();
        const MemberId before = mine.engine().member();
        QAction* other = nullptr;
        for (QAction* one : mine.session().window().findChildren<QAction*>()) {
            if (one->objectName().startsWith(u"become-"_s) && !one->isChecked())
                other = one;
        }
        QVERIFY(other != nullptr);
        const QString wanted = other->objectName().mid(7);

        other->trigger();

        QTRY_COMPARE_EQ_WITH_TIMEOUT(mine.engine().member().value, wanted, kPatience);
        QVERIFY(mine.engine().member() != before);
        QVERIFY(mine.session().window().findChild<QAction*>(u"become-"_s + wanted)->isChecked());
        QVERIFY(mine.session().window().findChild<QWidget*>(u"demoBanner"_s)->isVisible());
    }

    void asNamesThePersonOfADemo()
    {
        DesktopWish wish;
        QVERIFY(firstDoors(wish).openDemo().has_value());
        MemberId someone;
        {
            const auto first = Desktop::open(wish);
            QVERIFY(first.has_value());
            for (const Member& member : (*first)->engine().room()->members) {
                if (member.id != (*first)->engine().member())
                    someone = member.id;
            }
        }
        wish.as = someone.value;

        const auto desktop = Desktop::open(wish);

        QVERIFY2(desktop.has_value(), desktop ? "" : qPrintable(sentence(desktop.error())));
        QCOMPARE_EQ((*desktop)->engine().member(), someone);
    }

private:
    QTemporaryDir m_home;
};

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"
