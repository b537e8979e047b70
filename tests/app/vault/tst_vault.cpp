// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/vault.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <random>
#include <sys/resource.h>

namespace tst_vault {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

std::string telemetry(std::size_t size, unsigned seed)
{
    std::minstd_rand dice(seed);
    std::string text;
    while (text.size() < size)
        text += "{\"span\":" + std::to_string(dice()) + ",\"name\":\"chat\"}\n";
    text.resize(size);
    return text;
}

std::string noise(std::size_t size)
{
    std::mt19937_64 dice(7);
    std::string bytes(size, '\0');
    for (char& it : bytes)
        it = static_cast<char>(dice() & 0xffU);
    return bytes;
}

QStringList everyFile(const QString& folder)
{
    QStringList found;
    const QDir dir(folder);
    for (const QString& name :
         dir.entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (QFileInfo(dir.filePath(name)).isDir())
            found += everyFile(dir.filePath(name));
        else
            found.append(name);
    }
    return found;
}

// No file of this process grows beyond so many bytes while this lives.
class SmallDisk final
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }

    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace

class tst_Vault : public QObject
{
    Q_OBJECT

private slots:

    void everyStretchComesBackAsItArrived()
    {
        QTemporaryDir dir;
        const Vault vault(dir.filePath(u"vault"_s));
        const std::string text = telemetry(3'500'000, 1);
        auto writer = vault.begin();
        QVERIFY(writer.has_value());
        std::minstd_rand dice(5);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t size = dice() % 300'000;
            QVERIFY(writer->write(std::string_view(text).substr(at, size)).has_value());
            at += size;
        }

        const auto kept = writer->commit();

        QVERIFY(kept.has_value());
        QCOMPARE_EQ(kept->bytes, 3'500'000);
        QVERIFY(!kept->heldBefore);
        QCOMPARE_LT(kept->storedBytes, kept->bytes / 2);
        auto reader = vault.open(kept->exhibit);
        QVERIFY(reader.has_value());
        QCOMPARE_EQ(reader->size(), 3'500'000);
        for (int i = 0; i < 200; ++i) {
            const auto offset = static_cast<qint64>(dice() % text.size());
            const auto length = static_cast<qint64>(dice() % 1'500'000);
            std::string got;
            QVERIFY(reader->read(offset, length, got).has_value());
            QVERIFY(
                got
                == text.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length)));
            std::string spare;
            const auto view = reader->view(offset, static_cast<qint64>(got.size()), spare);
            QVERIFY(view.has_value());
            QVERIFY(*view == got);
        }
        QVERIFY(vault.verify(kept->exhibit).has_value());
    }

    void anyZstdGivesTheBytesBackAndTheNameIsTheirSha256()
    {
        QTemporaryDir dir;
        const Vault vault(dir.filePath(u"vault"_s));
        const auto kept = vault.keep(telemetry(2'500'000, 3));
        QVERIFY(kept.has_value());

        QProcess shell;
        shell.start(
            u"sh"_s,
            {u"-c"_s, u"zstd -dcq < \"$1\" | sha256sum"_s, u"sh"_s, vault.pathOf(kept->exhibit)});
        QVERIFY(shell.waitForFinished());

        QCOMPARE_EQ(QString::fromLatin1(shell.readAllStandardOutput()).left(64),
                    kept->exhibit.value);
    }

    void anEmptyExhibitIsAnExhibit()
    {
        QTemporaryDir dir;
        const Vault vault(dir.filePath(u"vault"_s));

        const auto kept = vault.keep({});

        QVERIFY(kept.has_value());
        QCOMPARE_EQ(kept->exhibit.value,
                    u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
        QVERIFY(vault.verify(kept->exhibit).has_value());
        QCOMPARE_EQ(*vault.read(kept->exhibit, 0, 10), QByteArray());
    }

    void theSameBytesAreKeptOnce()
    {
        QTemporaryDir dir;
        const Vault vault(dir.filePath(u"vault"_s));
        const auto first = vault.keep(telemetry(50'000, 2));

        const auto second = vault.keep(telemetry(50'000, 2));

        QVERIFY(first.has_value() && second.has_value());
        QVERIFY(second->heldBefore);
        QCOMPARE_EQ(second->exhibit, first->exhibit);
        QCOMPARE_EQ(vault.list()->size(), 1);
        QCOMPARE_EQ(everyFile(dir.path()).size(), 1);
        QVERIFY(!QFileInfo(vault.pathOf(first->exhibit)).permission(QFile::WriteOwner));
    }

    void everyFlippedByteIsNamed_data()
    {
        QTest::addColumn<double>("where");
        QTest::newRow("first frame") << 0.01;
        QTest::newRow("middle") << 0.5;
        QTest::newRow("table") << 0.999999;
    }

    void everyFlippedByteIsNamed()
    {
        QFETCH(double, where);
        QTemporaryDir dir;
        const Vault vault(dir.filePath(u"vault"_s));
        const auto kept = vault.keep(noise(2'200'000));
        QVERIFY(kept.has_value());
        QFile file(vault.pathOf(kept->exhibit));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto at = static_cast<qint64>(static_cast<double>(file.size()) * where);
        file.seek(at);
        char byte = 0;
        file.getChar(&byte);
        file.seek(at);
        file.putChar(static_cast<char>(byte ^ 4));
        file.close();

        const auto verified = vault.verify(kept->exhibit);

        QVERIFY(!verified.has_value());
        QCOMPARE_EQ(verified.error().fault, Fault::Integrity);
        QCOMPARE_EQ(verified.error().subject, kept->exhibit.value);
    }

    void aWholeButDifferentFileIsNamed()
    {
        QTemporaryDir dir;
        const Vault vault(dir.filePath(u"vault"_s));
        const auto first = vault.keep("one");
        const auto second = vault.keep("two");
        QFile::remove(vault.pathOf(first->exhibit));
        QVERIFY(QFile::copy(vault.pathOf(second->exhibit), vault.pathOf(first->exhibit)));

        const auto verified = vault.verify(first->exhibit);

        QVERIFY(!verified.has_value());
        QCOMPARE_EQ(verified.error().fault, Fault::Integrity);
        QVERIFY(verified.error().reason.contains(second->exhibit.value));
    }

    void aFullDiskLeavesNothingBehind()
    {
        QTemporaryDir dir;
        const Vault vault(dir.filePath(u"vault"_s));
        Result<KeptBytes> kept = fail(Fault::Unknown, {}, {});
        {
            const SmallDisk full(1'000'000);
            kept = vault.keep(noise(3'000'000));
        }

        QVERIFY(!kept.has_value());
        QCOMPARE_EQ(kept.error().fault, Fault::OutOfReach);
        QVERIFY(!kept.error().reason.isEmpty());
        QCOMPARE_EQ(everyFile(dir.path()), QStringList());
    }

    void aVaultThatCannotBeMadeIsOutOfReach()
    {
        QTemporaryDir dir;
        QFile blocker(dir.filePath(u"vault"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));

        const auto kept = Vault(dir.filePath(u"vault/inside"_s)).keep("x");

        QVERIFY(!kept.has_value());
        QCOMPARE_EQ(kept.error().fault, Fault::OutOfReach);
    }

    void whatIsNotHereIsNotFound()
    {
        QTemporaryDir dir;
        const Vault vault(dir.path());

        QCOMPARE_EQ(vault.read(ExhibitId(QString(64, u'a')), 0, 1).error().fault, Fault::NotFound);
        QCOMPARE_EQ(vault.read(ExhibitId(u"../../etc/passwd"_s), 0, 1).error().fault, Fault::Usage);
    }

    void aCrashedWritersFileIsRemoved()
    {
        QTemporaryDir dir;
        const Vault vault(dir.path());
        QFile left(dir.filePath(u".incoming-abc123"_s));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();

        vault.removeLeftovers();

        QCOMPARE_EQ(everyFile(dir.path()), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_Vault)

} // namespace tst_vault

#include "tst_vault.moc"
