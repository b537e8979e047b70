// SPDX-License-Identifier: GPL-3.0-or-later
//
// A day of an assistant as tests/bench writes it, through the whole import, held against the truth that its generator
// counted: every lane shows what bears it, and the change that went wrong is found at its time.
#include "app/index/evidenceindex.h"
#include "app/index/importer.h"
#include "tests/bench/assistant.h"
#include "tests/bench/workload.h"

#include <QtCore/QBuffer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

namespace tst_workload {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr qint64 minute = 60'000'000'000;

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

} // namespace

class tst_Workload : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyLaneShowsWhatBearsIt();
    void aLaneListsAsManyItemsAsItShows();
    void aRequestOrAToolIsNoUserAction();
    void theChangesAreFoundAtTheirTimes_data();
    void theChangesAreFoundAtTheirTimes();
    void whatDidNotChangeStaysOneStretch();
    void theNewModelMakesNewCombinations();

private:
    qint64 truth(const char* kind) const { return m_truth.kinds.at(kind); }

    qint64 shown(EvidenceKind kind) const;
    QList<BandStretch> bands(BandKind kind) const;

    QTemporaryDir m_dir;
    bench::Truth m_truth;
    FileReport m_report;
    std::unique_ptr<EvidenceIndex> m_index;
    TimelinePicture m_picture;
    QList<BandStretch> m_bands;
};

void tst_Workload::initTestCase()
{
    QByteArray bytes;
    bench::Workload workload({20'000, 7, 24});
    m_truth = workload.write([&bytes](const std::string& line) {
        bytes.append(line.data(), static_cast<qsizetype>(line.size()));
    });
    const auto dialects = DialectSet::load();
    auto file = IndexFile::openWriter(m_dir.path());
    QVERIFY(dialects && file);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    Importer importer(*file, Vault(m_dir.filePath(u"vault"_s)), *dialects, nullptr);
    const auto report
        = importer.importFrom(buffer, u"day.json"_s, bytes.size(), {SystemId(u"assist"_s), {}, {}});
    QVERIFY(report.has_value());
    m_report = *report;
    m_index = std::make_unique<EvidenceIndex>(m_dir.path());
    const auto picture = m_index->picture({{}, m_truth.firstNanos, m_truth.lastNanos + 1, 1800});
    const auto bands = m_index->bands({});
    QVERIFY(picture && bands);
    m_picture = *picture;
    m_bands = *bands;
}

qint64 tst_Workload::shown(EvidenceKind kind) const
{
    qint64 sum = 0;
    for (const LaneBin& bin : m_picture.lanes[static_cast<std::size_t>(kind)])
        sum += bin.count;
    return sum;
}

QList<BandStretch> tst_Workload::bands(BandKind kind) const
{
    QList<BandStretch> found;
    for (const BandStretch& it : m_bands) {
        if (it.kind == kind)
            found.append(it);
    }
    return found;
}

void tst_Workload::everyLaneShowsWhatBearsIt()
{
    QCOMPARE_EQ(m_report.dialect, u"workload"_s);
    QCOMPARE_EQ(m_picture.itemsInView, m_truth.spans);
    QCOMPARE_EQ(shown(EvidenceKind::PromptPath), truth("chat") + truth("agent"));
    QCOMPARE_EQ(shown(EvidenceKind::ModelBehaviour),
                truth("chat") + truth("embeddings") + truth("tool"));
    QCOMPARE_EQ(shown(EvidenceKind::Retrieval), truth("retrieval") + truth("embeddings"));
    QCOMPARE_EQ(shown(EvidenceKind::UserAction), truth("user_action"));
    QCOMPARE_EQ(shown(EvidenceKind::Guardrail), truth("guardrail"));
    QCOMPARE_EQ(shown(EvidenceKind::Provenance), m_truth.spans);
    for (const EvidenceKind kind : allEvidenceKinds)
        QCOMPARE_EQ(m_report.kinds.value(kind), shown(kind));
}

void tst_Workload::aLaneListsAsManyItemsAsItShows()
{
    ItemQuery query;
    query.kind = EvidenceKind::PromptPath;
    query.limit = 10'000;
    const auto page = m_index->items(query);

    QVERIFY(page.has_value());
    QCOMPARE_EQ(page->items.size(), truth("chat") + truth("agent"));
}

void tst_Workload::aRequestOrAToolIsNoUserAction()
{
    ItemQuery query;
    query.kind = EvidenceKind::UserAction;
    query.limit = 10'000;
    const auto page = m_index->items(query);

    QVERIFY(page && !page->items.isEmpty());
    for (const EvidenceItem& item : page->items)
        QVERIFY2(item.name.startsWith(u"user_action "), qPrintable(item.name));
}

void tst_Workload::theChangesAreFoundAtTheirTimes_data()
{
    QTest::addColumn<BandKind>("kind");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("answering model")
        << BandKind::AnsweringModel << text(bench::modelTable[0].answering)
        << text(bench::changedModel);
    QTest::newRow("retrieval source") << BandKind::RetrievalSource << u"idx-41"_s << u"idx-42"_s;
    QTest::newRow("guardrail version") << BandKind::GuardrailVersion << u"2025.9"_s << u"2025.10"_s;
}

void tst_Workload::theChangesAreFoundAtTheirTimes()
{
    QFETCH(BandKind, kind);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QList<BandStretch> olds;
    QList<BandStretch> news;
    for (const BandStretch& it : bands(kind)) {
        if (it.value == before)
            olds.append(it);
        if (it.value == after)
            news.append(it);
    }

    QCOMPARE_EQ(olds.size(), 1);
    QCOMPARE_EQ(news.size(), 1);
    QCOMPARE_LT(olds.first().toNanos, m_truth.changeNanos + minute);
    QCOMPARE_GT(olds.first().toNanos, m_truth.changeNanos - 10 * minute);
    QCOMPARE_GE(news.first().fromNanos, m_truth.changeNanos);
    QCOMPARE_LT(news.first().fromNanos, m_truth.changeNanos + 10 * minute);
    QVERIFY(news.first().firstSeen);
}

void tst_Workload::whatDidNotChangeStaysOneStretch()
{
    for (const auto& [kind, least] :
         {std::pair(BandKind::RequestedModel, 6), std::pair(BandKind::PromptVersion, 6),
          std::pair(BandKind::Provider, 3)}) {
        QStringList values;
        const QList<BandStretch> found = bands(kind);
        for (const BandStretch& it : found) {
            QVERIFY2(!values.contains(it.value), qPrintable(it.value));
            values.append(it.value);
            QVERIFY2(it.fromNanos < m_truth.changeNanos && it.toNanos > m_truth.changeNanos,
                     qPrintable(it.value));
        }
        QCOMPARE_GE(values.size(), least);
    }
}

// The new model meets prompts and indexes after the change only, and what was there from the start is not new again.
void tst_Workload::theNewModelMakesNewCombinations()
{
    PictureQuery query;
    query.fromNanos = std::numeric_limits<qint64>::min();
    query.toNanos = std::numeric_limits<qint64>::max();
    query.columns = 100;
    const auto picture = m_index->picture(query);
    QVERIFY(picture && !picture->combinations.isEmpty());
    qint64 withNew = 0;
    for (const CombinationSeen& it : picture->combinations) {
        if (it.values.front() != text(bench::changedModel))
            continue;
        ++withNew;
        QCOMPARE_GE(it.at, m_truth.changeNanos);
    }
    QVERIFY(withNew > 0);

    query.fromNanos = m_truth.changeNanos;
    const auto after = m_index->picture(query);
    QVERIFY(after && after->combinations.size() < picture->combinations.size());
    QCOMPARE_GE(after->combinations.size(), withNew);
    QCOMPARE_EQ(after->combinations, picture->combinations.last(after->combinations.size()));
}

QTEST_GUILESS_MAIN(tst_Workload)

} // namespace tst_workload

#include "tst_workload.moc"
