// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/holdbutton.h"
#include "ui/parts/plainlabel.h"
#include "ui/shell/sharedialog.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tst_sharedialog {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

SharingState live()
{
    SharingState state;
    state.reach = Reach::Live;
    state.place = u"/srv/team/acme.warroom"_s;
    state.position = 1204;
    state.here = {Companion{{DeviceKey(u"aa"_s), u"Ben Ito"_s, {}, u"Severity"_s, {}, 0}, {}}};
    return state;
}

Companion asker(const QString& name)
{
    return Companion{{DeviceKey(name), name, {}, {}, u"card of "_s + name, 0},
                     u"cedar amber zebra squid shadow oasis album pony"_s};
}

QString textOf(const QWidget& dialog, const QString& name)
{
    const auto* label = dialog.findChild<parts::PlainLabel*>(name);
    return label == nullptr ? QString() : label->text();
}

} // namespace

class TestShareDialog final : public QObject
{
    Q_OBJECT

private slots:

    void aLocalRoomIsSharedOnlyAtAPlace()
    {
        shell::ShareDialog dialog({}, true);
        dialog.show();
        auto* place = dialog.findChild<QLineEdit*>(u"sharePlace"_s);
        auto* share = dialog.findChild<QPushButton*>(u"shareDo"_s);
        QSignalSpy asked(&dialog, &shell::ShareDialog::shareAsked);
        QVERIFY(!share->isEnabled());

        place->setText(u"/srv/team"_s);
        QVERIFY(!share->isEnabled());
        place->setText(u"postgresql://db.example/acme"_s);
        QVERIFY(share->isEnabled());
        place->setText(u" /srv/team/acme.warroom "_s);
        share->click();

        QCOMPARE_EQ(asked.count(), 1);
        QCOMPARE_EQ(asked.first().first().toString(), u"/srv/team/acme.warroom"_s);
        QVERIFY(!share->isEnabled()); // a second press copies nothing twice
        dialog.setTrouble(u"The folder is one that a cloud client copies."_s);
        QVERIFY(share->isEnabled());
        QVERIFY(textOf(dialog, u"shareTrouble"_s).contains(u"cloud client"_s));
    }

    void aSharedRoomSaysWhoIsHereAndAtWhat()
    {
        shell::ShareDialog dialog(live(), true);
        dialog.show();

        QVERIFY(textOf(dialog, u"shareStanding"_s).contains(u"/srv/team/acme.warroom"_s));
        QVERIFY(textOf(dialog, u"sharePeople"_s).contains(u"Ben Ito"_s));
        QVERIFY(textOf(dialog, u"sharePeople"_s).contains(u"Severity"_s));
        QVERIFY(!dialog.findChild<QLineEdit*>(u"sharePlace"_s)->isVisible());
        QVERIFY(!dialog.findChild<parts::HoldButton*>(u"shareAccept"_s)->isVisible());
    }

    void whoAsksIsLetInByAStewardAndAChoiceStays()
    {
        SharingState state = live();
        state.here.append(asker(u"carol"_s));
        shell::ShareDialog dialog(state, true);
        dialog.show();
        QSignalSpy letIn(&dialog, &shell::ShareDialog::letIn);
        auto* function = dialog.findChild<QComboBox*>();
        function->setCurrentIndex(static_cast<int>(Function::Legal));

        state.position = 1300; // the room moves on meanwhile
        dialog.setState(state);

        QCOMPARE_EQ(dialog.findChild<QComboBox*>(), function);
        dialog.findChild<QPushButton*>(u"letIn-carol"_s)->click();
        QCOMPARE_EQ(letIn.count(), 1);
        QCOMPARE_EQ(letIn.first().at(0).toString(), u"card of carol"_s);
        QCOMPARE_EQ(letIn.first().at(1).value<Function>(), Function::Legal);
    }

    void onlyAStewardLetsIn()
    {
        SharingState state = live();
        state.here.append(asker(u"carol"_s));
        shell::ShareDialog dialog(state, false);
        dialog.show();

        QVERIFY(!dialog.findChild<QPushButton*>(u"letIn-carol"_s)->isEnabled());
    }

    void aChangedHistoryIsAcceptedByHolding()
    {
        SharingState state = live();
        state.reach = Reach::Halted;
        state.trouble = Error{Fault::Integrity, {}, u"History changed."_s, {}};
        shell::ShareDialog dialog(state, true);
        dialog.show();
        QSignalSpy accepted(&dialog, &shell::ShareDialog::historyAccepted);
        auto* accept = dialog.findChild<parts::HoldButton*>(u"shareAccept"_s);
        QVERIFY(accept->isVisible());
        QVERIFY(!dialog.findChild<QPushButton*>(u"shareExchange"_s)->isVisible());

        QTest::mousePress(accept, Qt::LeftButton);
        QTRY_COMPARE_EQ(accepted.count(), 1);
        QTest::mouseRelease(accept, Qt::LeftButton);
    }

    void whatMetWhatIsListed()
    {
        shell::ShareDialog dialog(live(), true);
        dialog.show();

        dialog.setReport(
            {3, 5, {Meeting{MeetingKind::Conflict, {}, {}, u"Severity of WR-7K3F."_s}}});

        QVERIFY(textOf(dialog, u"shareReport"_s).contains(u"Severity of WR-7K3F."_s));
    }
};

QTEST_MAIN(TestShareDialog)

} // namespace tst_sharedialog

#include "tst_sharedialog.moc"
