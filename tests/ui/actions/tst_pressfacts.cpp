// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one weighs in the press dialog: who is hit, and what changes.
#include "tests/ui/fakeimpact.h"
#include "tests/ui/sampleroom.h"
#include "tests/ui/schemepictures.h"
#include "ui/actions/pressdialog.h"
#include "ui/parts/confirmtarget.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/plainlabel.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

namespace tst_pressfacts {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

struct Stand {
    FakeDesk desk;
    FakeImpact impact;
    IncidentId incident;
    std::unique_ptr<actions::PressDialog> dialog;

    Stand()
    {
        sample::acme(desk);
        incident = sample::declare(desk, u"Refunds out of policy"_s, {});
        impact.answer = Impact{1204, 746, u"on"_s,
                               310,  288, EvidenceTime{(desk.clock.at.micros - 840'000'000) * 1000},
                               false};
    }

    void open()
    {
        dialog = std::make_unique<actions::PressDialog>(
            &desk, nullptr,
            PressAsk{incident, sample::assistant().id, RungId(u"pin-prompt"_s), {}, {}, {}});
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->setImpact(&impact, &desk.clock);
        dialog->show();
    }

    parts::PlainLabel* label(const char* name) const
    {
        return dialog->findChild<parts::PlainLabel*>(QString::fromLatin1(name));
    }
};

} // namespace

class TestPressFacts final : public QObject
{
    Q_OBJECT

private slots:

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whoIsHitAndWhatChangesAreSaid()
    {
        Stand stand;
        stand.open();

        QTRY_VERIFY(stand.label("previewHit")->isVisible());
        QTRY_VERIFY2(stand.label("previewHit")->plain().startsWith(u"62 % of 1,204 calls"_s),
                     qPrintable(stand.label("previewHit")->plain()));
        QCOMPARE_EQ(stand.impact.asked.first().inForce, QStringList{u"on"_s});
        QCOMPARE_EQ(stand.label("previewChangeRow")->plain(), u"on → pin-prompt"_s);
        QCOMPARE_EQ(stand.label("previewChangeRow")->accessibleName(),
                    u"/value: on → pin-prompt"_s);
        QVERIFY(paintInEveryScheme(*stand.dialog, u"press-facts"_s));
    }

    void countingNeverKeepsOneFromPressing()
    {
        Stand stand;
        stand.impact.held = true;
        stand.open();
        QTRY_VERIFY(stand.label("previewHit")->plain().contains(u"being counted"_s));
        stand.dialog->findChild<parts::DraftEdit*>()->setPlainText(u"Now"_s);
        QTRY_VERIFY(stand.dialog->findChild<QLineEdit*>(u"confirmField"_s) != nullptr
                    && stand.dialog->findChild<QLineEdit*>(u"confirmField"_s)->isEnabled());
        QCOMPARE_EQ(stand.impact.asked.size(), 1); // the reason changes nothing about who is hit

        stand.impact.release();
        QTRY_VERIFY(stand.label("previewHit")->plain().contains(u"310 sessions"_s));
    }

    void whatCannotBeCountedIsUnknownWithItsReason()
    {
        Stand stand;
        stand.impact.answer
            = pass(Error{Fault::Integrity, u"index"_s, u"The index is damaged."_s, {}});
        stand.open();
        QTRY_VERIFY(stand.label("previewHit")->plain().contains(u"unknown"_s));
        QVERIFY(stand.label("previewHit")->plain().contains(u"The index is damaged."_s));
    }

    void aRungThatReadsNothingSaysThatTheChangeIsNotKnown()
    {
        Stand stand;
        System system = sample::assistant();
        system.ladder[1].before = {};
        system.ladder[1].record.expect = {};
        const EntryHash base = stand.desk.room()->maybeSystem(system.id)->setBy;
        system.authority = stand.desk.room()->maybeSystem(system.id)->authority;
        stand.desk.must(stand.desk.me, SystemSet{system, base});
        stand.open();
        QTRY_VERIFY(stand.dialog->findChild<QWidget*>(u"previewChange"_s)->isVisible());
        bool said = false;
        for (const auto* label : stand.dialog->findChild<QWidget*>(u"previewChange"_s)
                                     ->findChildren<parts::PlainLabel*>())
            said = said || label->plain().contains(u"not known"_s);
        QVERIFY(said);
    }
};

QTEST_MAIN(TestPressFacts)

} // namespace tst_pressfacts

#include "tst_pressfacts.moc"
