// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bundle of the demo's incident in the window of somebody who has no room and no key.
#include "app/desktop/compose.h"
#include "app/engine/demo.h"
#include "app/report/bundleexport.h"
#include "ui/parts/banner.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

namespace tst_bundlewindow {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 30000;

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
        QVERIFY(exportBundle(acme, *m_before, **signer,
                             BundleWish{incident, bundle(), false, true, {}}));
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
