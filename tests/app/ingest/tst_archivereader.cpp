// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/archivehead.h"
#include "app/ingest/archivereader.h"
#include "tests/app/ingest/archives.h"
#include "tests/support/pipe.h"

#include <QtCore/QBuffer>
#include <QtCore/QCryptographicHash>
#include <QtTest/QtTest>

#include <algorithm>
#include <zstd.h>

namespace tst_archivereader {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct File {
    QString path;
    QByteArray bytes;
    std::optional<Error> refused;
    std::optional<Error> flaw;
};

struct All {
    QList<File> files;
    ArchiveSummary summary;
};

All readAll(QByteArray bytes, ArchiveLimits limits = {}, bool piped = false)
{
    Pipe pipe(bytes);
    QBuffer buffer(&bytes);
    QIODevice& device = piped ? static_cast<QIODevice&>(pipe) : buffer;
    device.open(QIODevice::ReadOnly);
    ArchiveReader reader(device, u"day.zip"_s, limits);
    All all;
    while (const auto member = reader.next()) {
        File file{member->path, {}, member->refused, {}};
        if (!member->refused) {
            for (;;) {
                const QByteArray piece = reader.content().read(1000);
                if (piece.isEmpty())
                    break;
                file.bytes += piece;
            }
        }
        file.flaw = reader.flaw();
        all.files.append(file);
    }
    all.summary = reader.finish();
    return all;
}

QByteArray inZstd(const QByteArray& bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(size)), '\0');
    out.truncate(static_cast<qsizetype>(ZSTD_compress(
        out.data(), static_cast<std::size_t>(out.size()), bytes.constData(), size, 3)));
    return out;
}

bool looks(const QByteArray& bytes)
{
    return looksLikeArchive({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

// Text that packs badly.
QByteArray noise(qsizetype size)
{
    QByteArray bytes;
    quint32 state = 7;
    while (bytes.size() < size) {
        state = state * 1664525U + 1013904223U;
        bytes += QByteArray::number(state, 36);
    }
    return bytes.left(size);
}

} // namespace

class TestArchiveReader final : public QObject
{
    Q_OBJECT

private slots:

    void everyFormGivesTheFilesAndTheDigest_data()
    {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<bool>("piped");
        const QList<Packed> files{{"logs/a.json", "{\"a\":1}", '0', {}, true, false},
                                  {"b.json", noise(300'000), '0', {}, true, false}};
        for (const bool piped : {false, true}) {
            const char* how = piped ? " through a pipe" : "";
            QTest::addRow("zip%s", how) << zipOf(files) << piped;
            QTest::addRow("tar%s", how) << tarOf(files) << piped;
            QTest::addRow("tar.gz%s", how) << inGzip(tarOf(files)) << piped;
            QTest::addRow("tar.zst%s", how) << inZstd(tarOf(files)) << piped;
        }
    }

    void everyFormGivesTheFilesAndTheDigest()
    {
        QFETCH(QByteArray, archive);
        QFETCH(bool, piped);
        QVERIFY(looks(archive));

        const All all = readAll(archive, {}, piped);

        QVERIFY2(!all.summary.error,
                 all.summary.error ? qPrintable(all.summary.error->reason) : "");
        QCOMPARE_EQ(all.files.size(), 2);
        QCOMPARE_EQ(all.files[0].path, u"logs/a.json"_s);
        QCOMPARE_EQ(all.files[0].bytes, QByteArray("{\"a\":1}"));
        QCOMPARE_EQ(all.files[1].bytes, noise(300'000));
        QCOMPARE_EQ(all.summary.digest,
                    QString::fromLatin1(
                        QCryptographicHash::hash(archive, QCryptographicHash::Sha256).toHex()));
    }

    void whatIsNoArchiveIsNotTakenForOne()
    {
        QVERIFY(!looks("{\"resourceSpans\":[]}"));
        QVERIFY(!looks(inGzip("{\"resourceSpans\":[]}")));
        QVERIFY(!looks(inZstd(noise(4000))));
        QVERIFY(!looks(QByteArray(4096, '\0')));
        QVERIFY(!looks({}));
    }

    void pathTricksAreOnlyNamesAndLinksArePassedOver()
    {
        const All all = readAll(tarOf({{"../../etc/passwd", "x"},
                                       {"/etc/cron.d/job", "y"},
                                       {"C:\\windows\\z", "z"},
                                       {"link", {}, '2', "/etc/shadow"},
                                       {"hard", {}, '1', "/etc/shadow"},
                                       {"dev", {}, '3'},
                                       {"folder/", {}, '5'},
                                       {"\xe2\x80\xae"
                                        "evil",
                                        "w"}}));

        QVERIFY(!all.summary.error);
        QCOMPARE_EQ(all.files.size(), 4);
        QCOMPARE_EQ(all.files[0].bytes, QByteArray("x"));
        QCOMPARE_EQ(all.summary.warnings[u"archive-path"_s].times, 3);
        QCOMPARE_EQ(all.summary.warnings[u"archive-link"_s].times, 2);
        QVERIFY(all.summary.warnings[u"archive-link"_s].sentence.contains(u"link"_s));
        QCOMPARE_EQ(all.summary.warnings[u"archive-device"_s].times, 1);
        QCOMPARE_EQ(all.files[3].path, u"‹U+202E›evil"_s);
    }

    void bombsAreStoppedByTotalAndRatio()
    {
        ArchiveLimits small;
        small.total = 100'000;
        const All total
            = readAll(zipOf({{"a", noise(60'000)}, {"b", noise(60'000)}, {"c", "later"}}), small);
        QCOMPARE_EQ(total.files.size(), 2);
        QCOMPARE_EQ(total.files[0].bytes.size(), 60'000);
        QCOMPARE_EQ(total.files[1].flaw->fault, Fault::Refused);
        QCOMPARE_EQ(total.summary.error->fault, Fault::Refused);

        ArchiveLimits ratio;
        ratio.ratioFrom = 1 << 20;
        const QByteArray zeros(20 << 20, '\0');
        for (const QByteArray& bomb :
             {zipOf({{"a", zeros, '0', {}, true, false}}), inZstd(tarOf({{"a", zeros}}))}) {
            const All all = readAll(bomb, ratio);
            QCOMPARE_EQ(all.summary.error->fault, Fault::Refused);
            QVERIFY(all.files.first().bytes.size() < zeros.size());
        }
        // Also where nobody reads it, behind a link.
        const All hidden = readAll(inZstd(tarOf({{"a", zeros, '1', "b"}})), ratio, true);
        QVERIFY(hidden.summary.error.has_value());
    }

    void tooManyFilesEndInWords()
    {
        ArchiveLimits few;
        few.files = 2;
        const All all = readAll(tarOf({{"a", "1"}, {"b", "2"}, {"c", "3"}}), few);
        QCOMPARE_EQ(all.files.size(), 2);
        QCOMPARE_EQ(all.summary.error->fault, Fault::Refused);
        QVERIFY(all.summary.error->remedy.contains(u"unpack"_s));
    }

    void encryptedFilesAndArchivesInsideAreRefusedAndTheOthersStay()
    {
        const All all = readAll(zipOf({{"secret", noise(500), '0', {}, false, true},
                                       {"inner.tar", tarOf({{"x", "1"}})},
                                       {"inner.tar.gz", inGzip(tarOf({{"x", "1"}}))},
                                       {"inner.zip", zipOf({{"x", "1"}})},
                                       {"plain.json.gz", inGzip("{}")},
                                       {"good", "1"}}));

        QCOMPARE_EQ(all.files.size(), 6);
        QVERIFY(all.files[0].refused->reason.contains(u"encrypted"_s));
        for (const int at : {1, 2, 3})
            QVERIFY(all.files[at].refused->reason.contains(u"archive itself"_s));
        QVERIFY(!all.files[4].refused);
        QCOMPARE_EQ(all.files[5].bytes, QByteArray("1"));
        QVERIFY(!all.summary.error);
    }

    void damageLosesOnlyWhatItTouches()
    {
        const QByteArray text = noise(400'000);
        QByteArray zip = zipOf({{"first", "1", '0', {}, true, false},
                                {"bad", text, '0', {}, true, false},
                                {"last", "3", '0', {}, true, false}});
        zip.replace(250'000, 200, QByteArray(200, '\xff'));
        const All all = readAll(zip);
        QCOMPARE_EQ(all.files.size(), 3);
        QCOMPARE_EQ(all.files[0].bytes, QByteArray("1"));
        QVERIFY(all.files[1].flaw.has_value());
        QVERIFY(!all.files[1].bytes.isEmpty() && text.startsWith(all.files[1].bytes.left(100'000)));
        QCOMPARE_EQ(all.files[2].bytes, QByteArray("3"));
        QVERIFY(!all.files[2].flaw);

        const QByteArray tar = tarOf({{"first", "1"}, {"cut", text}});
        const All cut = readAll(tar.left(200'000));
        QCOMPARE_EQ(cut.files.size(), 2);
        QVERIFY(cut.files[1].flaw.has_value());
        QVERIFY(cut.files[1].bytes.size() > 100'000);

        const QByteArray packed = inGzip(tar);
        const All cutGzip = readAll(packed.left(packed.size() / 2), {}, true);
        QCOMPARE_EQ(cutGzip.files[0].bytes, QByteArray("1"));
        QVERIFY(cutGzip.files[1].flaw.has_value() || cutGzip.summary.error.has_value());

        QByteArray header = tarOf({{"a", "1"}, {"b", "2"}, {"c", "3"}});
        header.replace(1024, 100, QByteArray(100, 'x'));
        const All lost = readAll(header);
        QVERIFY(lost.summary.error.has_value());
        QCOMPARE_EQ(lost.files.first().bytes, QByteArray("1"));
        QCOMPARE_EQ(lost.files.last().bytes, QByteArray("3"));
    }

    void anArchiveOfNothingSaysSo()
    {
        const All all = readAll(zipOf({}));
        QVERIFY(all.files.isEmpty());
        QVERIFY(all.summary.error->reason.contains(u"no file"_s));
    }
};

QTEST_GUILESS_MAIN(TestArchiveReader)

} // namespace tst_archivereader

#include "tst_archivereader.moc"
