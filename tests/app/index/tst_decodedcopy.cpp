// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/decodedcopy.h"
#include "app/index/evidenceindex.h"
#include "app/index/importer.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <zlib.h>

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr int spans = 2000;

// Lines of OTLP/JSON, one span each, of some 2 KB.
QByteArray lines()
{
    QByteArray out;
    for (int i = 0; i < spans; ++i)
        out += R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10","spanId":")"
            + QByteArray::number(i + 1, 16).rightJustified(16, '0')
            + R"(","name":"chat","startTimeUnixNano":")"
            + QByteArray::number(1'760'000'000'000'000'000 + qint64{i} * 1'000'000)
            + R"(","attributes":[{"key":"gen_ai.input.messages","value":{"stringValue":")"
            + QByteArray::number(i).repeated(500).left(2000) + "\"}}]}]}]}]}\n";
    return out;
}

QByteArray gzipped(const QByteArray& bytes)
{
    QByteArray out(bytes.size() + 1000, '\0');
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray in = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(out.size() - static_cast<qsizetype>(stream.avail_out));
    deflateEnd(&stream);
    return out;
}

} // namespace

class tst_DecodedCopy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void recordsOfACompressedExhibitAreReadAtAnyPlace();
    void withoutTheCopyTheyAreReadFromTheExhibit();
    void aPlainExhibitNeedsNoCopy();
    void aCopyThatHoldsSomethingElseIsFound();
    void anExhibitIndexedAgainHasItsCopyAgain();

private:
    QString path() const { return m_dir->path(); }

    ExhibitId import(QByteArray bytes);
    bool recordsAreRight();

    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_plain;
};

void tst_DecodedCopy::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_plain = lines();
}

ExhibitId tst_DecodedCopy::import(QByteArray bytes)
{
    const auto dialects = DialectSet::load();
    auto index = IndexFile::openWriter(path());
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Importer importer(*index, Vault(path() + u"/vault"_s), *dialects, nullptr);
    const auto report
        = importer.importFrom(buffer, u"spans"_s, bytes.size(), {SystemId(u"assist"_s), {}, {}});
    return report ? report->exhibit : ExhibitId();
}

// From the last record to the first, as nobody would read a stream.
bool tst_DecodedCopy::recordsAreRight()
{
    EvidenceIndex index(path());
    ItemQuery query;
    query.limit = spans;
    const auto page = index.items(query);
    if (!page || page->items.size() != spans)
        return false;
    for (qsizetype i = spans - 1; i >= 0; i -= 37) {
        const ItemRef& ref = page->items.at(i).ref;
        const auto bytes = index.bytes(ref.exhibit, ref.offset, ref.length);
        if (!bytes || *bytes != m_plain.mid(ref.offset, ref.length))
            return false;
    }
    return true;
}

void tst_DecodedCopy::recordsOfACompressedExhibitAreReadAtAnyPlace()
{
    const ExhibitId exhibit = import(gzipped(m_plain));

    QVERIFY(recordsAreRight());
    const auto copies = decodedVault(path()).list();
    QVERIFY(copies && copies->size() == 1);
    QCOMPARE_EQ(decodedVault(path()).read(copies->first().exhibit, 0, m_plain.size() + 1).value(),
                m_plain);
    QVERIFY(verifyDecoded(path(), exhibit));
}

void tst_DecodedCopy::withoutTheCopyTheyAreReadFromTheExhibit()
{
    const ExhibitId exhibit = import(gzipped(m_plain));

    QVERIFY(QDir(path() + u"/decoded"_s).removeRecursively());

    QVERIFY(recordsAreRight());
    QVERIFY(verifyDecoded(path(), exhibit));
}

void tst_DecodedCopy::aPlainExhibitNeedsNoCopy()
{
    const ExhibitId exhibit = import(m_plain);

    QVERIFY(recordsAreRight());
    QVERIFY(!QDir(path() + u"/decoded"_s).exists());
    QVERIFY(verifyDecoded(path(), exhibit));
}

void tst_DecodedCopy::aCopyThatHoldsSomethingElseIsFound()
{
    const ExhibitId exhibit = import(gzipped(m_plain));
    const auto forged = decodedVault(path()).keep("something else");
    QVERIFY(forged.has_value());
    {
        auto index = IndexFile::openWriter(path());
        auto update = index->database().prepare("UPDATE decoded SET decoded = ?");
        QVERIFY(update->bindAll(forged->exhibit.value).execute());
    }

    const auto sound = verifyDecoded(path(), exhibit);

    QVERIFY(!sound);
    QCOMPARE_EQ(sound.error().fault, Fault::Integrity);
}

void tst_DecodedCopy::anExhibitIndexedAgainHasItsCopyAgain()
{
    const ExhibitId exhibit = import(gzipped(m_plain));
    QVERIFY(QFile::remove(path() + u"/evidence.sqlite"_s));
    QVERIFY(QDir(path() + u"/decoded"_s).removeRecursively());
    {
        const auto dialects = DialectSet::load();
        auto index = IndexFile::openWriter(path());
        Importer importer(*index, Vault(path() + u"/vault"_s), *dialects, nullptr);
        QVERIFY(importer.reindex(exhibit, SystemId(u"assist"_s)));
    }

    QVERIFY(recordsAreRight());
    QCOMPARE_EQ(decodedVault(path()).list()->size(), 1);
}

QTEST_GUILESS_MAIN(tst_DecodedCopy)
#include "tst_decodedcopy.moc"
