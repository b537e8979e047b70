// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleroom.h"
#include "tests/ui/schemepictures.h"
#include "ui/matrix/cellpanel.h"
#include "ui/matrix/holdersdialog.h"
#include "ui/matrix/matrixview.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

namespace tst_matrixview {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

class TestMatrixView final : public QObject
{
    Q_OBJECT

    static QPushButton* button(QWidget& in, const QString& name)
    {
        return in.findChild<QPushButton*>(name);
    }

private slots:

    void initTestCase() { look::apply(*qApp, look::Scheme::Light); }

    void aRoomWithoutSystemsSaysWhatToDo()
    {
        FakeDesk desk;
        Member steward = sample::person("r-osei", "Ruth Osei", Function::Product);
        QFile thresholds(QStringLiteral(WARROOM_SOURCE_DIR "/resources/thresholds/default.json"));
        QVERIFY(thresholds.open(QIODevice::ReadOnly));
        desk.found(u"Acme"_s, steward, QString::fromUtf8(thresholds.readAll()));

        matrix::MatrixView view(&desk, &desk.clock);

        auto* whole = view.findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE_EQ(whole->currentWidget(), view.findChild<parts::EmptyState*>());
    }

    void aPickedGapShowsWhoCanCloseIt()
    {
        FakeDesk desk;
        sample::acme(desk);
        matrix::MatrixView view(&desk, &desk.clock);
        view.resize(1600, 900);
        view.show();

        view.pick(sample::search().id, DecisionRight::RollBackRetrieval);

        auto* panel = view.findChild<matrix::CellPanel*>();
        QStringList names;
        for (const auto* label : panel->findChildren<parts::PlainLabel*>(u"holderName"_s))
            names.append(label->plain());
        QVERIFY(names.contains(u"Ola Bello, primary, not reachable"_s));
        QVERIFY(names.contains(u"Leo Marsh, accountable owner"_s));
        QVERIFY(names.contains(u"Ruth Osei, steward"_s));
        QVERIFY(!button(*panel, u"copyContact"_s)->accessibleName().isEmpty());
        QVERIFY(paintInEveryScheme(view, u"matrix"_s));
    }

    void whoMayNotSetIsToldWhoMay()
    {
        FakeDesk desk;
        sample::acme(desk);
        desk.me = MemberId(u"a-kim"_s);
        matrix::MatrixView view(&desk, &desk.clock);

        view.pick(sample::assistant().id, DecisionRight::ShutOff);

        auto* panel = view.findChild<matrix::CellPanel*>();
        QVERIFY(!button(*panel, u"setHolders"_s)->isEnabled());
        QVERIFY(
            panel->findChild<parts::PlainLabel*>(u"cellNote"_s)->plain().contains(u"Ruth Osei"_s));
    }

    void confirmingIsOneEntryAndTheSelectionStays()
    {
        FakeDesk desk;
        sample::acme(desk);
        matrix::MatrixView view(&desk, &desk.clock);
        view.pick(sample::assistant().id, DecisionRight::ShutOff);
        auto* grid = view.findChild<parts::GridView*>(u"rightsGrid"_s);
        const QModelIndex before = grid->current();

        button(view, u"confirmHolders"_s)->click();
        desk.must(
            desk.me,
            AuthoritySet{
                sample::search().id, DecisionRight::Escalate, MemberId(u"a-kim"_s), {}, false, {}});

        QCOMPARE_EQ(desk.submitted.size(), 1);
        QVERIFY(std::holds_alternative<AuthorityConfirmed>(desk.submitted.first().wanted));
        QCOMPARE_EQ(grid->current(), before);
    }

    void aChangeByAnotherIsShownBeforeItIsReplaced()
    {
        FakeDesk desk;
        sample::acme(desk);
        const SystemId system = sample::assistant().id;
        matrix::HoldersDialog* dialog
            = new matrix::HoldersDialog(&desk, system, DecisionRight::Degrade); // deletes itself
        dialog->show();
        const EntryHash seen
            = desk.room()->maybeSystem(system)->authority[DecisionRight::Degrade].setBy;
        auto* primary = dialog->findChild<QComboBox*>(u"primary"_s);
        primary->setCurrentIndex(primary->findData(u"s-ito"_s));

        desk.must(
            desk.me,
            AuthoritySet{system, DecisionRight::Degrade, MemberId(u"a-kim"_s), {}, false, seen});

        QCOMPARE_EQ(primary->currentData().toString(), u"s-ito"_s);
        QVERIFY(!button(*dialog, u"holdersSave"_s)->isEnabled());
        button(*dialog, u"holdersLooked"_s)->click();
        button(*dialog, u"holdersSave"_s)->click();
        const Authority now = desk.room()->maybeSystem(system)->authority[DecisionRight::Degrade];
        QCOMPARE_EQ(now.primary, MemberId(u"s-ito"_s));
    }

    void escKeepsAChoice()
    {
        FakeDesk desk;
        sample::acme(desk);
        matrix::HoldersDialog* dialog = new matrix::HoldersDialog(
            &desk, sample::assistant().id, DecisionRight::Degrade); // deletes itself
        dialog->show();
        auto* primary = dialog->findChild<QComboBox*>(u"primary"_s);
        primary->setCurrentIndex(primary->findData(u"s-ito"_s));

        QTest::keyClick(dialog, Qt::Key_Escape);

        QVERIFY(dialog->isVisible());
        QVERIFY(paintInEveryScheme(*dialog, u"holders"_s));
        button(*dialog, u"holdersCancel"_s)->click();
    }
};

QTEST_MAIN(TestMatrixView)

} // namespace tst_matrixview

#include "tst_matrixview.moc"
