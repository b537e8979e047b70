// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/tarfile.h"

#include <QtCore/QBuffer>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_tarfile {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 someTime = 1'790'000'000;

QByteArray member(const QString& name, const QByteArray& bytes)
{
    return QByteArray::fromStdString(tarHeader(name, bytes.size(), someTime)) + bytes
        + QByteArray::fromStdString(tarPadding(bytes.size()));
}

// A header with a field changed and its sum made right again, as an attacker would.
QByteArray forged(const QByteArray& header, qsizetype at, const QByteArray& field)
{
    QByteArray changed = header;
    changed.replace(at, field.size(), field);
    changed.replace(148, 8, QByteArray(8, ' '));
    int sum = 0;
    for (const char byte : changed)
        sum += static_cast<unsigned char>(byte);
    const QByteArray octal = QByteArray::number(sum, 8).rightJustified(6, '0') + '\0' + ' ';
    return changed.replace(148, 8, octal);
}

struct Read {
    QStringList names;
    QList<QByteArray> contents;
    std::optional<Error> error;
};

Read readAll(QByteArray archive)
{
    QBuffer buffer(&archive);
    buffer.open(QIODevice::ReadOnly);
    TarReader reader(buffer);
    Read read;
    for (;;) {
        const auto found = reader.next();
        if (!found) {
            read.error = found.error();
            return read;
        }
        if (!*found)
            return read;
        read.names.append((*found)->name);
        QByteArray bytes;
        for (auto piece = reader.piece(); piece && !piece->empty(); piece = reader.piece())
            bytes.append(piece->data(), static_cast<qsizetype>(piece->size()));
        read.contents.append(bytes);
    }
}

QByteArray ending()
{
    return QByteArray::fromStdString(tarEnd());
}

} // namespace

class TestTarFile final : public QObject
{
    Q_OBJECT

private slots:

    void whatIsWrittenIsReadAgain()
    {
        const QByteArray large(3 * 1024 * 1024 + 7, 'x');
        const Read read = readAll(member(u"a/one"_s, "1") + member(u"a/none"_s, {})
                                  + member(u"a/large"_s, large) + ending());
        QVERIFY(!read.error);
        QCOMPARE(read.names, (QStringList{u"a/one"_s, u"a/none"_s, u"a/large"_s}));
        QCOMPARE(read.contents, (QList<QByteArray>{"1", {}, large}));
    }

    void tarItselfUnpacksIt()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.tar"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(member(u"a/one"_s, "first\n") + ending());
        file.close();
        QProcess tar;
        tar.setWorkingDirectory(folder.path());
        tar.setProcessChannelMode(QProcess::MergedChannels);
        tar.start(u"tar"_s, {u"xvf"_s, u"a.tar"_s});
        QVERIFY(tar.waitForFinished());
        QCOMPARE(tar.readAll(), QByteArray("a/one\n"));
        QCOMPARE(tar.exitCode(), 0);
        QFile out(folder.filePath(u"a/one"_s));
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll(), QByteArray("first\n"));
    }

    void sizesBeyondEightGibibytesAreSpelledAsGnuTarDoes()
    {
        const qint64 size = qint64{3} << 33;
        const QByteArray header = QByteArray::fromStdString(tarHeader(u"a/huge"_s, size, someTime));
        QCOMPARE(header.mid(124, 12), QByteArray::fromHex("800000000000000600000000"));
        // It is read, and the archive found too short for it.
        const Read read = readAll(header + ending());
        QVERIFY(read.error && read.error->reason.contains(u"cut off"_s));
    }

    void namesThatLeadElsewhereAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"../evil", "/etc/passwd", "a/../../evil", "a//b", "a/./b",
                                 "a\\..\\evil", "a/b/", "a b", "a/\xE2\x80\xAEgpj", "", "."})
            QTest::newRow(name) << QByteArray(name);
        QTest::newRow("too long") << QByteArray(100, 'a');
    }

    void namesThatLeadElsewhereAreRefused()
    {
        QFETCH(const QByteArray, name);
        const QByteArray header
            = forged(member(u"x"_s, {}), 0, name.leftJustified(100, '\0', true));
        const Read read = readAll(header + ending());
        QVERIFY(read.names.isEmpty());
        QVERIFY(read.error.has_value());
        QCOMPARE(read.error->fault, Fault::Integrity);
        QVERIFY(!isTarName(QString::fromUtf8(name)));
    }

    void whatIsNoPlainFileIsRefused_data()
    {
        QTest::addColumn<char>("type");
        for (const char type : {'1', '2', '3', '4', '5', '6', '7', 'L', 'S', 'x', 'g', '\0'})
            QTest::addRow("type %d", type) << type;
    }

    void whatIsNoPlainFileIsRefused()
    {
        QFETCH(const char, type);
        QByteArray header = forged(member(u"a/b"_s, {}), 156, QByteArray(1, type));
        header = forged(header, 157, "/etc/passwd");
        const Read read = readAll(member(u"a/a"_s, "1") + header + ending());
        QVERIFY(read.error.has_value());
        QCOMPARE(read.error->subject, u"a/b"_s);
        QCOMPARE(read.error->fault, Fault::Integrity);
    }

    void anythingSpelledOtherwiseIsRefused_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("mode") << 100 << QByteArray("0004755");
        QTest::newRow("owner") << 108 << QByteArray("0001750");
        QTest::newRow("owner's name") << 265 << QByteArray("root");
        QTest::newRow("prefix") << 345 << QByteArray("../..");
        QTest::newRow("behind the name") << 50 << QByteArray("hidden");
        QTest::newRow("negative size") << 124 << QByteArray(12, '\xFF');
        QTest::newRow("size in blanks") << 124 << QByteArray("          0 ");
        QTest::newRow("another time") << 136 << QByteArray("00000000001");
        QTest::newRow("the rest") << 510 << QByteArray("x");
    }

    void anythingSpelledOtherwiseIsRefused()
    {
        QFETCH(const int, at);
        QFETCH(const QByteArray, field);
        const Read read
            = readAll(member(u"a/a"_s, "1") + forged(member(u"a/b"_s, {}), at, field) + ending());
        QVERIFY(read.error.has_value());
        QCOMPARE(read.error->subject, u"a/b"_s);
    }

    void anArchiveThatWasCutOffIsRefusedWhereverItWas()
    {
        const QByteArray whole
            = member(u"a/a"_s, QByteArray(700, 'x')) + member(u"a/b"_s, "2") + ending();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const Read read = readAll(whole.left(size));
            QVERIFY2(read.error.has_value(), qPrintable(QString::number(size)));
        }
        QVERIFY(readAll(whole + '\0').error.has_value());
        QVERIFY(!readAll(whole).error);
    }

    void whatIsNoArchiveIsBadInput()
    {
        for (const QByteArray& bytes :
             {QByteArray(), QByteArray("hello"), QByteArray(4096, 'x'), QByteArray(4096, '\0'),
              QByteArray("PK\x03\x04").leftJustified(4096, 'x')}) {
            const Read read = readAll(bytes);
            QVERIFY(read.error.has_value());
            QCOMPARE(read.error->fault, Fault::BadInput);
        }
    }
};

QTEST_GUILESS_MAIN(TestTarFile)

} // namespace tst_tarfile

#include "tst_tarfile.moc"
