// SPDX-License-Identifier: GPL-3.0-or-later
//
// Setting up a ladder on the demo's replica: the real presets, reader, checks and preflight.
#include "app/engine/demo.h"
#include "app/engine/ladderbench.h"
#include "app/reach/presets.h"
#include "models/items/ladderdraft.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_ladderbench {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestLadderBench final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", m_home.path().toUtf8());
        OpenWish wish;
        wish.room = m_home.filePath(u"demo"_s);
        QVERIFY(makeDemo(wish.room));
        wish.opened = [this](const OwnCredentials& own) { m_own = own; };
        auto engine = openRoom(wish);
        QVERIFY2(engine.has_value(), engine ? "" : qPrintable(sentence(engine.error())));
        m_engine = std::move(*engine);
        m_bench = std::make_unique<LadderBench>(*m_engine, m_own);
    }

    void aPresetIsFilledInAndItsCredentialIsBoundToNothing()
    {
        const auto presets = await(m_bench->presets());
        QVERIFY(presets && presets->size() > 10);
        const Preset* unleash = nullptr;
        for (const Preset& preset : *presets)
            unleash = preset.id == u"unleash"_s ? &preset : unleash;
        QVERIFY(unleash != nullptr && !unleash->parameters.isEmpty());
        QMap<QString, QString> fields;
        const auto missing = m_bench->expand(unleash->id, fields, {});
        QVERIFY(!missing);
        QCOMPARE_EQ(missing.error().fault, Fault::Usage);
        for (const PresetParameter& field : unleash->parameters)
            fields.insert(field.name, field.usual.isEmpty() ? field.example : field.usual);

        const auto rungs = m_bench->expand(unleash->id, fields, {});
        QVERIFY2(rungs.has_value(), rungs ? "" : qPrintable(sentence(rungs.error())));
        auto book = m_own.open();
        QVERIFY(book
                && book->put(m_system.value + u"-unleash"_s, "taken", {u"https://x.example"_s}));
        const auto arrived = await(m_bench->arrive(m_system, *rungs));

        QVERIFY(arrived && arrived->size() == rungs->size());
        for (const Rung& rung : *arrived) {
            QVERIFY(!m_bench->flaw(rung));
            QVERIFY(!rung.lastTested.has_value());
            const QStringList names = credentialsOf(rung);
            for (const QString& name : names)
                QVERIFY2(name == m_system.value + u"-unleash-2"_s
                             || name == m_system.value + u"-unleash-client"_s,
                         qPrintable(name));
        }
    }

    void whatIsExportedIsReadAgainAndABadFileNamesThePath()
    {
        const QList<Rung> ladder = m_engine->room()->maybeSystem(m_system)->ladder;
        const auto read = m_bench->read(ladderFile(ladder));
        QVERIFY(read);
        QCOMPARE_EQ(read->size(), ladder.size());
        QCOMPARE_EQ(read->first().request, ladder.first().request);
        const auto bad = m_bench->read("{\"ladder\":[{\"id\":7}]}");
        QVERIFY(!bad);
        QVERIFY2(sentence(bad.error()).contains(u"/ladder/0"_s), qPrintable(sentence(bad.error())));
    }

    void aDraftComesBackAsItWas()
    {
        const System* system = m_engine->room()->maybeSystem(m_system);
        const LadderDraft draft{system->setBy, system->ladder};
        QCOMPARE_EQ(draftFromText(draftText(draft)), std::optional(draft));
        QVERIFY(!draftFromText(u"half a line"_s).has_value());
        QList<Rung> other = draft.rungs;
        other.move(0, 1);
        other.last().title += u'!';
        QVERIFY(ladderChanges(draft.rungs, other).contains(other.last().id.value));
        QVERIFY(ladderChanges(draft.rungs, draft.rungs).isEmpty());
    }

    void aPreflightSaysWhatItFound()
    {
        const RungId rung = m_engine->room()->maybeSystem(m_system)->ladder.first().id;
        const auto checks = await(m_bench->preflight(m_system, rung));
        QVERIFY2(checks.has_value(), checks ? "" : qPrintable(sentence(checks.error())));
        QVERIFY(!checks->isEmpty());
        QCOMPARE_EQ(checks->first().id, u"right"_s);
        QVERIFY(!await(m_bench->preflight(m_system, RungId(u"no-such"_s))));
    }

    void cleanupTestCase()
    {
        m_bench.reset();
        m_engine.reset();
    }

private:
    // The answer comes to this thread, so events go on meanwhile.
    template<class T>
    static T await(QFuture<T> future)
    {
        [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000); }();
        return future.result();
    }

    const SystemId m_system{u"refund-assistant"_s};
    QTemporaryDir m_home;
    OwnCredentials m_own;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<LadderBench> m_bench;
};

QTEST_GUILESS_MAIN(TestLadderBench)

} // namespace tst_ladderbench

#include "tst_ladderbench.moc"
