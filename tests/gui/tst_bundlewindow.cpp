// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bundle of the demo's incident in the window of somebody who has no room and no key.
#include "app/desktop/compose.h"
#include "app/engine/demo.h"
#include "app/report/bundlecheck.h"
#include "app/report/bundleexport.h"
#include "models/rules/custody.h"
#include "ui/incident/bundledialog.h"
#include "ui/parts/banner.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>

namespace tst_bundlewindow {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 30000;

// How many exhibits were entered as exported to this file.
qsizetype enteredFor(const Room& room, const QString& file)
{
    qsizetype entered = 0;
    for (const Exhibit& exhibit : room.exhibits) {
        for (const CustodyRow& row : custodyOf(room, exhibit.id))
            entered += row.act == u"exported" && row.where == file ? 1 : 0;
    }
    return entered;
}

} // namespace

class TestBundleWindow final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", (m_home.path() + u"/exporter"_s).toUtf8());
        const QString acme = m_home.path() + u"/acme"_s;
        const auto demo = makeDemo(acme);
        QVERIFY2(demo, demo ? "" : qPrintable(sentence(demo.error())));
        const auto engine = openRoom(OpenWish{acme, {}, false});
        QVERIFY(engine.has_value());
        m_before = (*engine)->room();
        const IncidentId incident = m_before->incidents().first()->id;
        auto ring = keyRingFor(acme);
        const auto identity = ring->byKey((*engine)->device());
        const auto signer = ring->open(identity->name, {});
        QVERIFY(signer.has_value());
        const auto written = writeBundle(acme, *m_before, **signer,
                                         BundleWish{incident, bundle(), false, true, {}});
        QVERIFY(written && (*written)->keep());
        qputenv("WARROOM_HOME", (m_home.path() + u"/stranger"_s).toUtf8());
    }

    void theIncidentIsReadAsItWasAndNothingCanBeWritten()
    {
        const auto desktop = Desktop::open(wish(bundle()));
        QVERIFY2(desktop.has_value(), desktop ? "" : qPrintable(sentence(desktop.error())));
        const auto room = (*desktop)->engine().room();
        const Incident* incident = m_before->incidents().first();
        QVERIFY(room->maybeIncident(incident->id) != nullptr);
        QVERIFY(*room->maybeIncident(incident->id) == *incident);
        QCOMPARE((*desktop)->session().incident(), incident->id);
        auto* badge = (*desktop)->session().window().findChild<parts::Banner*>(u"notice-bundle"_s);
        QVERIFY(badge != nullptr && !badge->isHidden());
        QVERIFY(badge->accessibleName().startsWith(u"Bundle, verified, read-only."_s));
        QVERIFY(badge->accessibleName().contains(m_before->id));

        auto written
            = (*desktop)->engine().submit(Command{NoteAdded{incident->id, {}, u"Mine."_s, {}, {}}});
        QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), kPatience);

        QVERIFY(!written.result());
        QCOMPARE((*desktop)->engine().room()->maybeIncident(incident->id)->notes, incident->notes);
    }

    void theEvidenceIsOnTheTimeline()
    {
        const auto desktop = Desktop::open(wish(bundle()));
        QVERIFY(desktop.has_value());
        ItemQuery query;
        query.limit = 10;
        const auto evidence = EvidenceEngine::open((*desktop)->engine());
        QVERIFY(evidence.has_value());
        const auto held = [&] { // the window puts them in order while it opens
            auto items = (*evidence)->items(query);
            items.waitForFinished();
            return items.result() ? items.result()->items.size() : -1;
        };
        QTRY_COMPARE_WITH_TIMEOUT(held(), 10, kPatience);
    }

    void whatWasUnpackedGoesAwayWithTheWindow()
    {
        QString folder;
        {
            const auto desktop = Desktop::open(wish(bundle()));
            QVERIFY(desktop.has_value());
            folder = (*desktop)->folder();
            QVERIFY(QFileInfo::exists(folder));
        }
        QVERIFY(!QFileInfo::exists(folder));
    }

    void theWindowExportsAnIncidentAndEntersThatItsEvidenceLeft()
    {
        qputenv("WARROOM_HOME", (m_home.path() + u"/exporter"_s).toUtf8());
        const auto desktop = Desktop::open(wish(m_home.path() + u"/acme"_s));
        qputenv("WARROOM_HOME", (m_home.path() + u"/stranger"_s).toUtf8());
        QVERIFY2(desktop.has_value(), desktop ? "" : qPrintable(sentence(desktop.error())));
        const IncidentId incident = m_before->incidents().first()->id;
        (*desktop)->session().openIncident(incident);
        const QString file = m_home.path() + u"/from window.wrb"_s;
        (*desktop)->session().incidentView().act(incident::Act::Bundle);
        auto* dialog = (*desktop)->session().window().findChild<incident::BundleDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QVERIFY(dialog->findChild<parts::PlainLabel*>(u"bundleDanger"_s)->isVisible());

        dialog->write(file);
        QVERIFY(!dialog->findChild<QPushButton*>(u"bundleDo"_s)->isEnabled()); // the second press
        auto* made = dialog->findChild<parts::PlainLabel*>(u"bundleMade"_s);
        QTRY_VERIFY_WITH_TIMEOUT(made->isVisible(), kPatience);

        const auto room = (*desktop)->engine().room();
        QVERIFY(made->plain().contains(room->id));
        QTRY_VERIFY(made->width() >= made->fontMetrics().horizontalAdvance(room->id));
        const auto report = verifyBundle(file);
        QVERIFY(report && report->isSound());
        QCOMPARE(report->incident, incident);
        QVERIFY(report->exhibits > 0);
        QVERIFY(made->plain().contains(report->signedBy.value));
        QCOMPARE(enteredFor(*room, file), report->exhibits);
    }

    void aCancelledBundleLeavesNoFileAndNoCustody()
    {
        qputenv("WARROOM_HOME", (m_home.path() + u"/exporter"_s).toUtf8());
        const auto desktop = Desktop::open(wish(m_home.path() + u"/acme"_s));
        qputenv("WARROOM_HOME", (m_home.path() + u"/stranger"_s).toUtf8());
        QVERIFY(desktop.has_value());
        (*desktop)->session().openIncident(m_before->incidents().first()->id);
        const QString file = m_home.path() + u"/cancelled.wrb"_s;
        (*desktop)->session().incidentView().act(incident::Act::Bundle);
        auto* dialog = (*desktop)->session().window().findChild<incident::BundleDialog*>();
        QVERIFY(dialog != nullptr);

        dialog->write(file);
        dialog->reject(); // while it is written it cancels, and stays to say so
        auto* trouble = dialog->findChild<parts::PlainLabel*>(u"bundleTrouble"_s);
        QTRY_VERIFY_WITH_TIMEOUT(trouble->isVisible(), kPatience);

        QVERIFY(trouble->plain().contains(u"cancelled"_s));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(enteredFor(*(*desktop)->engine().room(), file), 0);
    }

    void aBundleCannotBeExportedFromABundle()
    {
        const auto desktop = Desktop::open(wish(bundle()));
        QVERIFY(desktop.has_value());

        (*desktop)->session().incidentView().act(incident::Act::Bundle);

        QVERIFY((*desktop)->session().window().findChild<incident::BundleDialog*>() == nullptr);
        auto* said = (*desktop)->session().incidentView().findChild<parts::PlainLabel*>(
            u"incidentRefusal"_s);
        QVERIFY(said != nullptr && !said->plain().isEmpty());
    }

    void whatCannotBeAddedLooksSoAndSaysWhy()
    {
        const auto desktop = Desktop::open(wish(bundle()));
        QVERIFY(desktop.has_value());
        shell::MainWindow& window = (*desktop)->session().window();
        for (const QString& name : {u"quickText"_s, u"quickSubmit"_s, u"quick-note"_s}) {
            const auto* part = window.findChild<QWidget*>(name);
            QVERIFY(part != nullptr);
            QVERIFY2(!part->isEnabled() && !part->toolTip().isEmpty(), qPrintable(name));
        }
        ItemQuery query;
        query.limit = 1;
        const auto evidence = EvidenceEngine::open((*desktop)->engine());
        QVERIFY(evidence.has_value());
        QList<EvidenceItem> items;
        const auto held = [&] {
            auto page = (*evidence)->items(query);
            page.waitForFinished();
            items = page.result() ? page.result()->items : QList<EvidenceItem>();
            return items.size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(held(), 1, kPatience);
        (*desktop)->session().timelineScreen().openItem(items.first().ref);
        auto* raw = window.findChild<parts::PlainLabel*>(u"evidencePresence"_s);
        QTRY_VERIFY_WITH_TIMEOUT(raw != nullptr && !raw->plain().isEmpty(), kPatience);
        for (const QString& name : {u"pinItem"_s, u"weighItem"_s}) {
            const auto* part = window.findChild<QWidget*>(name);
            QVERIFY2(!part->isEnabled() && !part->toolTip().isEmpty(), qPrintable(name));
        }
    }

    void aBundleThatWasChangedIsNotShown()
    {
        const QString changed = m_home.path() + u"/changed.wrb"_s;
        QVERIFY(QFile::copy(bundle(), changed));
        QFile file(changed);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 2000) && file.write("?", 1) == 1);
        file.close();

        const auto desktop = Desktop::open(wish(changed));

        QVERIFY(!desktop.has_value());
        QCOMPARE(desktop.error().fault, Fault::Integrity);
        QVERIFY(desktop.error().subject.startsWith(u"data/exhibits/"_s));
    }

private:
    QString bundle() const { return m_home.path() + u"/given.wrb"_s; }

    static DesktopWish wish(const QString& path)
    {
        DesktopWish wish;
        wish.room = path;
        return wish;
    }

    QTemporaryDir m_home;
    std::shared_ptr<const Room> m_before;
};

QTEST_MAIN(TestBundleWindow)

} // namespace tst_bundlewindow

#include "tst_bundlewindow.moc"
