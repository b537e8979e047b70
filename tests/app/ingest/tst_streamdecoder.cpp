// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ingest/archives.h"

#include <QtTest/QtTest>

#include <zstd.h>

#include "readall.h"

namespace tst_streamdecoder {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray zstandard(const QByteArray& bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(size)), '\0');
    out.truncate(static_cast<qsizetype>(ZSTD_compress(
        out.data(), static_cast<std::size_t>(out.size()), bytes.constData(), size, 3)));
    return out;
}

// As the collector's file exporter writes messages that it compresses one by one.
QByteArray sized(const QByteArray& message)
{
    QByteArray size(4, '\0');
    qToBigEndian(static_cast<quint32>(message.size()), size.data());
    return size + message;
}

} // namespace

class TestStreamDecoder : public QObject
{
    Q_OBJECT

private slots:
    void gzipAndZstdGiveWhatWentIn();
    void messagesCompressedOneByOneComeOutBehindEachOther();
    void sizedMessagesInAGzipStreamAreRead();
    void aStreamThatBreaksOffIsAnErrorAndKeepsWhatWasGood();
    void aBombIsStopped();
    void damageIsNamed();
};

void TestStreamDecoder::gzipAndZstdGiveWhatWentIn()
{
    const QByteArray text = spanLine() + '\n' + spanLine() + '\n';

    for (const std::size_t piece : {std::size_t(1), std::size_t(100), std::size_t(100000)}) {
        QCOMPARE_EQ(readAll(inGzip(text), shippedDialects(), piece).decoded, text);
        QCOMPARE_EQ(readAll(zstandard(text), shippedDialects(), piece).decoded, text);
        QCOMPARE_EQ(readAll(inGzip(text) + inGzip(text), shippedDialects(), piece).report.items, 4);
        QCOMPARE_EQ(readAll(text, shippedDialects(), piece).decoded, text);
    }
}

void TestStreamDecoder::messagesCompressedOneByOneComeOutBehindEachOther()
{
    const QByteArray first = realFile(u"otlp-live/traceloop-proto/001-traces.pb"_s);
    const QByteArray second = realFile(u"otlp-live/traceloop-proto/002-traces.pb"_s);
    const QByteArray file = sized(zstandard(first)) + sized(zstandard(second));

    for (const std::size_t piece : {std::size_t(1), std::size_t(100), std::size_t(100000)}) {
        const ReadAll all = readAll(file, shippedDialects(), piece);

        QVERIFY2(!all.error, all.error ? qPrintable(sentence(*all.error)) : "");
        QCOMPARE_EQ(all.decoded, first + second);
        QCOMPARE_EQ(all.report.items, 13 + 11);
    }
    const ReadAll cut = readAll(file.left(file.size() - 100));
    QVERIFY(cut.error);
    QCOMPARE_GE(cut.report.items, 13);
}

void TestStreamDecoder::sizedMessagesInAGzipStreamAreRead()
{
    const QByteArray message = realFile(u"otlp-live/traceloop-proto/001-traces.pb"_s);

    const ReadAll all = readAll(inGzip(sized(message) + sized(message)));

    QVERIFY2(!all.error, all.error ? qPrintable(sentence(*all.error)) : "");
    QCOMPARE_EQ(all.report.items, 26);
}

void TestStreamDecoder::aStreamThatBreaksOffIsAnErrorAndKeepsWhatWasGood()
{
    QByteArray text;
    for (int line = 0; line < 3000; ++line)
        text += spanLine(R"(,"traceState":")" + QByteArray::number(line * 7919) + "\"") + '\n';
    const QByteArray whole = inGzip(text);

    const ReadAll all = readAll(whole.left(whole.size() / 2));

    QVERIFY(all.error && all.error->reason.contains(u"ends early"));
    QVERIFY(all.report.items > 100 && all.report.items < 3000);
}

void TestStreamDecoder::aBombIsStopped()
{
    const QByteArray bomb = zstandard(QByteArray(200 << 20, ' '));
    qint64 came = 0;
    StreamDecoder decoder(u"bomb.zst"_s, [&came](std::string_view text) {
        came += static_cast<qint64>(text.size());
    });

    const Result<void> pushed
        = decoder.push({bomb.constData(), static_cast<std::size_t>(bomb.size())});

    QVERIFY(!pushed && pushed.error().fault == Fault::Refused);
    QVERIFY(came < (66 << 20));
}

void TestStreamDecoder::damageIsNamed()
{
    QByteArray damaged = inGzip(spanLine());
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
    damaged[damaged.size() - 6] = static_cast<char>(damaged[damaged.size() - 6] ^ 0x55);

    const ReadAll all = readAll(damaged);

    QVERIFY(all.error && all.error->fault == Fault::BadInput);
}

QTEST_GUILESS_MAIN(TestStreamDecoder)

} // namespace tst_streamdecoder

#include "tst_streamdecoder.moc"
