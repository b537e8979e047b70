// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first minute: nothing on this computer yet, one name, a room; the demo and its people; and a room that is not
// there. Real files, keys and journals.
#include "app/desktop/welcome.h"
#include "tests/app/cli/commandroom.h"
#include "ui/parts/banner.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

namespace tst_firststart {

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

    void aPlaceThatIsNoneIsSaidWhereItWasTyped()
    {
        DesktopWish wish;
        shell::FirstRun dialog(firstDoors(wish));
        dialog.show();
        auto* join = joinDialog(dialog);
        auto* button = join->findChild<QPushButton*>(u"joinDo"_s);
        join->findChild<QLineEdit*>(u"joinName"_s)->setText(u"Ben Ito"_s);
        join->findChild<QLineEdit*>(u"joinPlace"_s)->setText(u"/srv/room.txt"_s);
        QVERIFY(!button->isEnabled());
        join->findChild<QLineEdit*>(u"joinPlace"_s)->setText(m_home.path() + u"/nothing.warroom"_s);

        QTest::mouseClick(button, Qt::LeftButton);

        auto* trouble = join->findChild<parts::PlainLabel*>(u"joinTrouble"_s);
        QTRY_VERIFY_WITH_TIMEOUT(trouble->isVisible(), kPatience);
        QVERIFY(!trouble->plain().isEmpty());
        QVERIFY(button->isEnabled());
        QVERIFY(wish.room.isEmpty());
    }

    void aSharedRoomIsJoinedAndTheEightWordsAreShown()
    {
        const test::CommandRoom ada; // the steward, in processes of her own
        const QString place = ada.path(u"team.warroom"_s);
        QVERIFY(ada.make());
        QCOMPARE_EQ(ada.run({u"room"_s, u"share"_s, place}).code, 0);
        qputenv("WARROOM_HOME", (m_home.path() + u"/ben"_s).toUtf8());
        DesktopWish wish;
        QVERIFY(isFirstStart(wish));
        shell::FirstRun dialog(firstDoors(wish));
        dialog.show();
        auto* join = joinDialog(dialog);
        QTest::keyClicks(join->findChild<QLineEdit*>(u"joinName"_s), u"Ben Ito"_s);
        QTest::keyClicks(join->findChild<QLineEdit*>(u"joinPlace"_s), place);
        QTest::mouseClick(join->findChild<QPushButton*>(u"joinDo"_s), Qt::LeftButton);
        auto* words = join->findChild<parts::PlainLabel*>(u"joinWords"_s);
        QTRY_VERIFY_WITH_TIMEOUT(words->isVisible(), kPatience);
        const QString eight = words->plain();
        QCOMPARE_EQ(eight.split(u' ').size(), 8);

        QTest::mouseClick(join->findChild<QPushButton*>(u"joinOpen"_s), Qt::LeftButton);

        QCOMPARE_EQ(dialog.result(), int{QDialog::Accepted});
        const auto ben = Desktop::open(wish);
        QVERIFY2(ben.has_value(), ben ? "" : qPrintable(sentence(ben.error())));
        (*ben)->session().window().show();
        QTRY_COMPARE_EQ_WITH_TIMEOUT((*ben)->engine().room()->members.size(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(strangerNotice(**ben).contains(eight), kPatience);
        QVERIFY(!isFirstStart({})); // the next start finds it
        QJsonArray asking;
        QTRY_VERIFY_WITH_TIMEOUT(
            !(asking = ada.run({u"room"_s, u"status"_s}).json[u"asking"].toArray()).isEmpty(),
            kPatience);
        QCOMPARE_EQ(asking[0][u"name"].toString(), u"Ben Ito"_s);
        QCOMPARE_EQ(asking[0][u"fingerprint"].toString(), eight); // what the steward compares

        QCOMPARE_EQ(ada.run({u"member"_s, u"accept"_s, asking[0][u"card"].toString(),
                             u"--function"_s, u"engineering"_s})
                        .code,
                    0);

        QTRY_COMPARE_EQ_WITH_TIMEOUT((*ben)->engine().member(), MemberId(u"ben-ito"_s), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(strangerNotice(**ben).isEmpty(), kPatience);
        qputenv("WARROOM_HOME", (m_home.path() + u"/home"_s).toUtf8());
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
    static shell::JoinDialog* joinDialog(shell::FirstRun& dialog)
    {
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"firstJoin"_s), Qt::LeftButton);
        return dialog.findChild<shell::JoinDialog*>(u"joinDialog"_s);
    }

    static QString strangerNotice(Desktop& desktop)
    {
        const auto* notice
            = desktop.session().window().findChild<parts::Banner*>(u"notice-stranger"_s);
        return notice == nullptr || !notice->isVisible()
            ? QString()
            : notice->findChild<parts::PlainLabel*>()->plain();
    }

    QTemporaryDir m_home;
};

QTEST_MAIN(TestFirstStart)

} // namespace tst_firststart

#include "tst_firststart.moc"
