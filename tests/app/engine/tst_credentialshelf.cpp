// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's credentials on the demo's replica: its real keys, ladder, targets and sealed file.
#include "app/engine/credentialshelf.h"
#include "app/engine/demo.h"
#include "app/engine/targets.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_credentialshelf {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kSecret = "canary-4711-in-no-file";

} // namespace

class TestCredentialShelf final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", m_home.path().toUtf8());
        const QString folder = m_home.filePath(u"demo"_s);
        QVERIFY(makeDemo(folder));
        OpenWish wish;
        wish.room = folder;
        wish.opened = [this](const OwnCredentials& own) { m_own = own; };
        auto engine = openRoom(wish);
        QVERIFY2(engine.has_value(), engine ? "" : qPrintable(sentence(engine.error())));
        m_engine = std::move(*engine);
        System system = *m_engine->room()->systems().first();
        m_rung = system.ladder.first();
        m_rung.id = RungId(u"with-credential"_s);
        m_rung.request.url = u"${flagserver}/api/off"_s;
        m_rung.request.headers = {{u"Authorization"_s, u"Bearer ${secret:flag-token}"_s}};
        system.ladder.append(m_rung);
        m_system = system.id;
        const auto set = await(m_engine->submit(
            Command{SystemSet{system, m_engine->room()->systems().first()->setBy}}));
        QVERIFY2(set.has_value(), set ? "" : qPrintable(sentence(set.error())));
        // What the engine shows follows what it has written.
        QTRY_VERIFY(m_engine->room()->maybeSystem(m_system)->maybeRung(m_rung.id) != nullptr);
        m_shelf = std::make_unique<CredentialShelf>(*m_engine, m_own);
    }

    void whatARungAsksForIsMissingAndHasNoAddressAtFirst()
    {
        const auto sheet = await(m_shelf->credentials());
        QVERIFY(sheet);
        const auto uses = usesOf(*sheet);
        QCOMPARE_EQ(uses.size(), 1);
        QCOMPARE_EQ(uses.first().address, u"${flagserver}"_s);
        QVERIFY(uses.first().origin.isEmpty());
        QCOMPARE_EQ(standingOf(*sheet, uses.first()), CredentialStanding::Missing);
    }

    void oneIsAddedOnceAndStandsReadyWhereItIsBound()
    {
        auto targets = readTargets(m_engine->folder());
        QVERIFY(targets);
        targets->values.insert(u"flagserver"_s, u"https://flags.example.com:8443"_s);
        QVERIFY(writeTargets(m_engine->folder(), *targets));
        QSignalSpy changed(m_shelf.get(), &CredentialDesk::credentialsChanged);

        const auto added
            = await(m_shelf->add(u"flag-token"_s, kSecret, {u"https://flags.example.com:8443"_s}));

        QVERIFY2(added.has_value(), added ? "" : qPrintable(sentence(added.error())));
        QCOMPARE_EQ(changed.count(), 1);
        QCOMPARE_EQ(standingOf(*added, usesOf(*added).first()), CredentialStanding::Ready);
        QCOMPARE_EQ(m_own.lookup(u"flag-token"_s, u"https://flags.example.com:8443"_s)
                        .value_or(QByteArray()),
                    kSecret);
        const auto again = await(m_shelf->add(u"flag-token"_s, "other", {u"https://x.example"_s}));
        QVERIFY(!again);
        QCOMPARE_EQ(again.error().fault, Fault::Exists);
    }

    void itsSecretIsInNoFile()
    {
        QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            ++seen;
            QVERIFY2(!bytes.contains(kSecret) && !bytes.contains(kSecret.toBase64()),
                     qPrintable(file.fileName()));
        }
        QVERIFY(seen > 3);
    }

    void boundElsewhereItIsRefusedAndTheCardSaysSo()
    {
        const auto bound = await(m_shelf->bind(u"flag-token"_s, {u"https://elsewhere.example"_s}));
        QVERIFY(bound);
        QCOMPARE_EQ(standingOf(*bound, usesOf(*bound).first()), CredentialStanding::OtherOrigin);
        QVERIFY(!m_own.lookup(u"flag-token"_s, u"https://flags.example.com:8443"_s));

        const auto bad = await(m_shelf->bind(u"flag-token"_s, {u"no place"_s}));
        QVERIFY(!bad);
        QCOMPARE_EQ(await(m_shelf->credentials())->kept.first().origins,
                    QStringList{u"https://elsewhere.example"_s});
    }

    void removedItIsGone()
    {
        const auto removed = await(m_shelf->remove(u"flag-token"_s));
        QVERIFY(removed);
        QVERIFY(removed->kept.isEmpty());
        QCOMPARE_EQ(await(m_shelf->remove(u"flag-token"_s)).error().fault, Fault::NotFound);
    }

    void whoHasNoKeySeesWhatIsAskedForAndKeepsNothing()
    {
        CredentialShelf shelf(*m_engine, {});
        const auto sheet = await(shelf.credentials());
        QVERIFY(sheet);
        QCOMPARE_EQ(sheet->guard, CredentialGuard::NoKey);
        QVERIFY(!sheet->uses.isEmpty());
        QCOMPARE_EQ(await(shelf.add(u"x"_s, "y", {u"https://x.example"_s})).error().fault,
                    Fault::Refused);
    }

    void cleanupTestCase()
    {
        m_shelf.reset();
        m_engine.reset();
    }

private:
    // The answer comes to this thread, so events go on meanwhile.
    template<class T>
    static T await(QFuture<T> future)
    {
        [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000); }();
        return future.result();
    }

    QList<CredentialUse> usesOf(const CredentialSheet& sheet) const
    {
        QList<CredentialUse> own;
        for (const CredentialUse& use : sheet.uses) {
            if (use.rung == m_rung.id && use.system == m_system)
                own.append(use);
        }
        return own;
    }

    QTemporaryDir m_home;
    OwnCredentials m_own;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<CredentialShelf> m_shelf;
    SystemId m_system;
    Rung m_rung;
};

QTEST_GUILESS_MAIN(TestCredentialShelf)

} // namespace tst_credentialshelf

#include "tst_credentialshelf.moc"
