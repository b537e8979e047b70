// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/sharedcopy.h"
#include "models/seal/digest.h"

#include <QtTest/QTest>

namespace tst_sharedcopy {

using namespace wr;

class TestSharedCopy final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(seal::ready()); }

    void everyLengthComesBackInWholeParts_data()
    {
        QTest::addColumn<qint64>("bytes");
        for (const qint64 bytes : {qint64{0}, qint64{1}, copyPieceBytes - 1, copyPieceBytes,
                                   copyPieceBytes + 1, 2 * copyPieceBytes})
            QTest::addRow("%lld", static_cast<long long>(bytes)) << bytes;
    }

    void everyLengthComesBackInWholeParts()
    {
        QFETCH(const qint64, bytes);
        QByteArray stored(bytes, '\0'); // ends as the filling does
        if (bytes > 1)
            stored[bytes - 2] = '\x80';
        const auto key = copyKeyFrom(makeCopyKey());
        QVERIFY(key.has_value());
        const qint64 parts = copyPartsOf(bytes);
        QByteArray back;
        for (qint64 index = 0; index < parts; ++index) {
            const CopyPart at{index, index == parts - 1};
            const QByteArray part
                = sealPart(stored.mid(index * copyPieceBytes, copyPieceBytes), *key, at);
            QCOMPARE(part.size(), copyPartBytes);
            const auto piece = openPart(part, *key, at);
            QVERIFY(piece.has_value());
            back += *piece;
        }
        QCOMPARE(back.size(), stored.size());
        QVERIFY(back == stored);
    }

    void aPartOpensInItsPlaceOnlyWithItsKeyOnlyAndUnchanged()
    {
        const auto key = copyKeyFrom(makeCopyKey());
        const auto other = copyKeyFrom(makeCopyKey());
        const QByteArray piece(copyPieceBytes, 'x');
        const QByteArray part = sealPart(piece, *key, {3, false});
        QVERIFY(openPart(part, *key, {3, false}).has_value());
        QVERIFY(!part.contains("xxxxxxxx"));

        QVERIFY(!openPart(part, *key, {4, false}));
        QVERIFY(!openPart(part, *key, {3, true})); // as if the rest had been left off
        QVERIFY(!openPart(part, *other, {3, false}));
        QVERIFY(!openPart(part.left(copyPartBytes - 1), *key, {3, false}));
        QVERIFY(!openPart({}, *key, {3, false}));
        for (const qsizetype at : {qsizetype{0}, part.size() / 2, part.size() - 1}) {
            QByteArray changed = part;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            const auto opened = openPart(changed, *key, {3, false});
            QVERIFY(!opened);
            QVERIFY(opened.error().fault == Fault::Integrity);
        }
    }

    void noTextButAKeyIsAKey()
    {
        QVERIFY(makeCopyKey() != makeCopyKey());
        QCOMPARE(makeCopyKey().size(), 64);
        for (const char* text : {"", "00", "zz", "ABCDEF"})
            QVERIFY(!copyKeyFrom(QString::fromLatin1(text)));
        QVERIFY(!copyKeyFrom(makeCopyKey().toUpper()));
    }
};

QTEST_APPLESS_MAIN(TestSharedCopy)

} // namespace tst_sharedcopy

#include "tst_sharedcopy.moc"
