// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/clockskew.h"
#include "app/journal/loglink.h"
#include "tests/app/journal/journalwriter.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_clockskew {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 written = 1'795'000'000 * second;

} // namespace

class TestClockSkew final : public QObject
{
    Q_OBJECT

private slots:

    void onlyWhatIsFarFromTheLogsClockIsNamed()
    {
        const QString folder = takenAfter({0, 119, 121, -121, 3600, -119});

        const auto skewed = skewedEntries(folder, 100);

        QVERIFY2(skewed.has_value(), skewed ? "" : qPrintable(sentence(skewed.error())));
        QList<qint64> positions;
        for (const SkewedEntry& one : *skewed)
            positions.append(one.position);
        QCOMPARE(positions, (QList<qint64>{5, 4, 3}));
        QVERIFY(!skewed->at(0).isAhead()); // received an hour later
        QVERIFY(skewed->at(1).isAhead());
        QCOMPARE(skewed->at(0).received.micros - skewed->at(0).claimed.micros, 3600 * second);
        QCOMPARE(skewed->at(0).author.value, deviceKey());
        QCOMPARE(skewedEntries(folder, 1)->size(), 1);
    }

    void aLogWithoutAClockIsComparedWithNothing()
    {
        const auto skewed = skewedEntries(takenAfter({-written / second, -written / second}), 100);

        QVERIFY(skewed.has_value());
        QVERIFY(skewed->isEmpty());
    }

private:
    static QString deviceKey()
    {
        return QString::fromStdString(seal::hex(PlainSigner(1).publicKey()));
    }

    // A replica that took entries from a log which received each so many seconds after its claimed time.
    QString takenAfter(const QList<qint64>& seconds)
    {
        const QString from = m_folder.filePath(u"from%1"_s.arg(++m_made));
        const QString to = m_folder.filePath(u"to%1"_s.arg(m_made));
        std::vector<LoggedEnvelope> logged;
        auto store = LocalStore::create(from, u"Acme"_s);
        if (!store)
            qFatal("%s", qPrintable(sentence(store.error())));
        const auto stored = store->append(
            PlainSigner(1), [&](const JournalHead&) -> Result<std::vector<UnsignedEntry>> {
                std::vector<UnsignedEntry> entries;
                for (qsizetype i = 0; i < seconds.size(); ++i)
                    entries.push_back(note("note " + std::to_string(i), written));
                return entries;
            });
        if (!stored)
            qFatal("%s", qPrintable(sentence(stored.error())));
        for (const StoredEntry& entry : *stored)
            logged.push_back(
                LoggedEnvelope{entry.position, entry.hash, seal::writeEnvelope(entry.envelope),
                               Instant{written + seconds.at(entry.position - 1) * second}});
        const QString room = QString::fromStdString(seal::hex(stored->front().hash));
        auto link = LogLink::join(to, LogState{u"log-1"_s, room, u"Acme"_s, seconds.size()},
                                  u"postgresql://127.0.0.1/none"_s);
        if (!link)
            qFatal("%s", qPrintable(sentence(link.error())));
        if (const auto taken = link->take(logged); !taken)
            qFatal("%s", qPrintable(sentence(taken.error())));
        return to;
    }

    QTemporaryDir m_folder;
    int m_made = 0;
};

QTEST_GUILESS_MAIN(TestClockSkew)

} // namespace tst_clockskew

#include "tst_clockskew.moc"
