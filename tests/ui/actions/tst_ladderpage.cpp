// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakedrafts.h"
#include "tests/ui/fakeladders.h"
#include "tests/ui/schemepictures.h"
#include "ui/actions/ladderpage.h"
#include "ui/actions/presetdialog.h"
#include "ui/actions/rungform.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

namespace tst_ladderpage {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

struct Stand {
    FakeDesk desk;
    FakeLadders ladders;
    FakeDrafts drafts;
    std::unique_ptr<actions::LadderPage> page;

    Stand() { sample::acme(desk); }

    void open()
    {
        page = std::make_unique<actions::LadderPage>(&desk, &ladders, &drafts);
        page->setSystem(sample::assistant().id);
        page->resize(1200, 760);
        page->show();
    }

    QPushButton* button(const char* name) const
    {
        return page->findChild<QPushButton*>(QString::fromLatin1(name));
    }

    QListWidget* list() const { return page->findChild<QListWidget*>(u"ladderRungs"_s); }

    QString said(const char* name) const
    {
        return page->findChild<parts::PlainLabel*>(QString::fromLatin1(name))->plain();
    }

    void type(const char* field, const QString& text) const
    {
        auto* line = page->findChild<QLineEdit*>(QString::fromLatin1(field));
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    QList<Rung> written() const { return desk.room()->maybeSystem(sample::assistant().id)->ladder; }
};

} // namespace

class TestLadderPage final : public QObject
{
    Q_OBJECT

private slots:

    void aRungIsChangedAndWrittenAsOneEntry()
    {
        Stand stand;
        stand.open();
        QCOMPARE_EQ(stand.list()->count(), 3);
        QVERIFY(!stand.button("ladderSave")->isEnabled());
        stand.list()->setCurrentRow(1);
        stand.type("rungTitleField", u"Pin prompt v40"_s);
        QVERIFY(stand.page->findChild<QPlainTextEdit*>(u"rungJson"_s)
                    ->toPlainText()
                    .contains(u"Pin prompt v40"_s));
        QVERIFY(stand.button("ladderSave")->isEnabled());
        QVERIFY(paintInEveryScheme(*stand.page, u"ladder-page"_s));

        stand.button("ladderSave")->click();

        QTRY_COMPARE_EQ(stand.written().at(1).title, u"Pin prompt v40"_s);
        QVERIFY(!stand.button("ladderSave")->isEnabled());
        QVERIFY(stand.drafts.kept.isEmpty());
    }

    void rungsAreMovedRemovedAndAdded()
    {
        Stand stand;
        stand.open();
        stand.list()->setCurrentRow(0);
        stand.button("ladderDown")->click();
        QCOMPARE_EQ(stand.list()->currentRow(), 1);
        stand.list()->setCurrentRow(2);
        stand.button("ladderRemove")->click();
        stand.button("ladderNew")->click();
        QVERIFY2(stand.said("ladderPageNote").contains(u"/request/url"_s),
                 qPrintable(stand.said("ladderPageNote")));
        QVERIFY(!stand.button("ladderSave")->isEnabled());
        stand.button("ladderRemove")->click();
        stand.button("ladderSave")->click();

        QTRY_COMPARE_EQ(stand.written().size(), 2);
        QCOMPARE_EQ(stand.written().first().id, RungId(u"pin-prompt"_s));
    }

    void timersAndPracticeAddressesAreFields()
    {
        Stand stand;
        stand.open();
        stand.list()->setCurrentRow(1);
        auto* minutes = stand.page->findChild<QSpinBox*>(u"rungRevertField"_s);
        auto* byTarget = stand.page->findChild<QCheckBox*>(u"rungTargetRevertsField"_s);
        QCOMPARE_EQ(minutes->text(), u"when somebody does"_s);
        QVERIFY(!byTarget->isEnabled());
        minutes->setValue(45);
        QVERIFY(byTarget->isEnabled());
        byTarget->click();
        stand.type("rungPracticeField", u"https://flags.example"_s);
        QVERIFY2(stand.said("rungFlaw").contains(u"practice address"_s),
                 qPrintable(stand.said("rungFlaw")));
        QVERIFY(!stand.button("ladderSave")->isEnabled());
        stand.type(
            "rungPracticeField",
            u"https://flags.example = http://127.0.0.1:9, https://b.example=http://127.0.0.1:8"_s);
        QVERIFY(stand.button("ladderSave")->isEnabled());
        QVERIFY(paintInEveryScheme(*stand.page, u"ladder-timers"_s));

        stand.button("ladderSave")->click();

        const QList<PracticeOrigin> practice{{u"https://flags.example"_s, u"http://127.0.0.1:9"_s},
                                             {u"https://b.example"_s, u"http://127.0.0.1:8"_s}};
        QTRY_COMPARE(stand.written().at(1).practice, practice);
        QCOMPARE(stand.written().at(1).revertAfterMs, std::optional<int>(45 * 60'000));
        QVERIFY(stand.written().at(1).targetReverts);
        minutes->setValue(0);
        stand.button("ladderSave")->click();
        QTRY_VERIFY(!stand.written().at(1).revertAfterMs);
        QVERIFY(!stand.written().at(1).targetReverts);
    }

    void whatIsWrongInTheJsonIsNamedByItsPath()
    {
        Stand stand;
        stand.open();
        stand.list()->setCurrentRow(0);
        auto* json = stand.page->findChild<QPlainTextEdit*>(u"rungJson"_s);
        QString text = json->toPlainText();
        json->setPlainText(text.replace(u"\"reversible\": true"_s, u"\"reversible\": 3"_s));
        QVERIFY2(stand.said("rungFlaw").contains(u"reversible"_s),
                 qPrintable(stand.said("rungFlaw")));
        QVERIFY(!stand.button("ladderSave")->isEnabled());

        json->setPlainText(text.replace(u"\"reversible\": 3"_s, u"\"reversible\": false"_s));
        QVERIFY(stand.button("ladderSave")->isEnabled());
        QVERIFY(!stand.page->findChild<actions::RungForm*>()->rung().reversible);
    }

    void aPresetIsFilledInAndShowsWhatItSends()
    {
        Stand stand;
        stand.open();
        stand.button("ladderPreset")->click();
        auto* dialog = stand.page->findChild<actions::PresetDialog*>();
        QVERIFY(dialog != nullptr);
        auto* list = dialog->findChild<QListWidget*>(u"presets"_s);
        QTRY_COMPARE_EQ(list->count(), 1);
        dialog->findChild<QLineEdit*>(u"presetSearch"_s)->setText(u"unleash"_s);
        QVERIFY(list->item(0)->isHidden());
        dialog->findChild<QLineEdit*>(u"presetSearch"_s)->setText(u"flag"_s);
        QVERIFY(!list->item(0)->isHidden());
        list->setCurrentRow(0);
        auto* take = dialog->findChild<QPushButton*>(u"presetTake"_s);
        QVERIFY(!take->isEnabled());
        dialog->findChild<QLineEdit*>(u"preset-flag"_s)->setText(u"refund-assistant"_s);
        QVERIFY(take->isEnabled());
        QVERIFY(dialog->findChild<parts::PlainTextView*>(u"presetSends"_s)
                    ->shownText()
                    .contains(u"refund-assistant"_s));
        QVERIFY(dialog->findChild<parts::PlainLabel*>(u"presetAbout"_s)
                    ->plain()
                    .contains(u"not tried"_s));
        QVERIFY(paintInEveryScheme(*dialog, u"ladder-preset"_s));

        take->click();

        QTRY_COMPARE_EQ(stand.list()->count(), 4);
        QCOMPARE_EQ(stand.list()->currentRow(), 3);
        QCOMPARE_EQ(stand.written().size(), 3); // a draft only
    }

    void aDraftSurvivesAndAColleaguesChangeIsTold()
    {
        Stand stand;
        stand.open();
        stand.list()->setCurrentRow(0);
        stand.type("rungTitleField", u"Mine"_s);
        stand.page.reset();
        QVERIFY(!stand.drafts.kept.isEmpty());
        stand.open();
        QVERIFY(stand.list()->item(0)->text().contains(u"Mine"_s));

        System theirs = *stand.desk.room()->maybeSystem(sample::assistant().id);
        theirs.ladder.removeLast();
        stand.desk.must(stand.desk.me, SystemSet{theirs, theirs.setBy});

        QVERIFY(stand.page->findChild<QWidget*>(u"ladderMeanwhile"_s)->isVisible());
        QVERIFY2(stand.said("ladderTheirs").contains(u"feature-off"_s),
                 qPrintable(stand.said("ladderTheirs")));
        QVERIFY(!stand.button("ladderSave")->isEnabled());
        QVERIFY(stand.list()->item(0)->text().contains(u"Mine"_s));
        QVERIFY(paintInEveryScheme(*stand.page, u"ladder-meanwhile"_s));
        stand.button("ladderKeepMine")->click();
        stand.button("ladderSave")->click();
        QTRY_COMPARE_EQ(stand.written().size(), 3);
        QCOMPARE_EQ(stand.written().first().title, u"Mine"_s);
    }

    void whoMayNotChangeItReadsItAndSeesWhoMay()
    {
        Stand stand;
        stand.desk.me = MemberId(u"s-ito"_s);
        stand.open();
        QVERIFY2(stand.said("ladderStanding").contains(u"Ruth Osei"_s),
                 qPrintable(stand.said("ladderStanding")));
        QVERIFY(!stand.button("ladderNew")->isEnabled());
        QVERIFY(stand.page->findChild<QLineEdit*>(u"rungTitleField"_s)->isReadOnly());
        QVERIFY(stand.button("ladderExport")->isEnabled());
        QVERIFY(paintInEveryScheme(*stand.page, u"ladder-read-only"_s));
    }

    void aFileIsImportedAndExportedAndThePreflightTold()
    {
        Stand stand;
        stand.open();
        QSignalSpy asked(stand.page.get(), &actions::LadderPage::exportAsked);
        stand.button("ladderExport")->click();
        const QByteArray file = asked.first().at(1).toByteArray();
        stand.page->takeImport(file);
        QTRY_COMPARE_EQ(stand.list()->count(), 6);
        QVERIFY(!stand.button("ladderPreflight")->isEnabled());
        stand.page->takeImport("{\"ladder\":[{\"id\":3}]}");
        QVERIFY2(stand.said("ladderPageNote").contains(u"/ladder/0"_s),
                 qPrintable(stand.said("ladderPageNote")));
        QCOMPARE_EQ(stand.list()->count(), 6);

        stand.list()->setCurrentRow(0);
        stand.button("ladderPreflight")->click();
        QTRY_VERIFY(stand.said("ladderChecks").contains(u"You hold the right."_s));
    }

    void anEmptyLadderIsBegun()
    {
        Stand stand;
        System system = *stand.desk.room()->maybeSystem(sample::assistant().id);
        system.ladder.clear();
        stand.desk.must(stand.desk.me, SystemSet{system, system.setBy});
        stand.open();
        QCOMPARE_EQ(stand.list()->count(), 0);
        QVERIFY(!stand.page->findChild<actions::RungForm*>()->isVisible());
        QVERIFY(paintInEveryScheme(*stand.page, u"ladder-empty"_s));
        stand.button("ladderNew")->click();
        QCOMPARE_EQ(stand.list()->count(), 1);
    }
};

QTEST_MAIN(TestLadderPage)

} // namespace tst_ladderpage

#include "tst_ladderpage.moc"
