// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bundlecheck.h"
#include "app/report/tarfile.h"
#include "app/vault/vault.h"
#include "tests/app/report/smallroom.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

#include <rapidcheck.h>

namespace tst_bundle {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

struct Packed {
    QString name;
    QByteArray bytes;
};

// The bundle taken apart, so that a test can put it together otherwise.
QList<Packed> membersOf(const QString& path)
{
    QList<Packed> members;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return members;
    TarReader reader(file);
    for (auto found = reader.next(); found && *found; found = reader.next()) {
        Packed member{(*found)->name, {}};
        for (auto piece = reader.piece(); piece && !piece->empty(); piece = reader.piece())
            member.bytes.append(piece->data(), static_cast<qsizetype>(piece->size()));
        members.append(member);
    }
    return members;
}

QByteArray archiveOf(const QList<Packed>& members)
{
    QByteArray archive;
    for (const Packed& member : members)
        archive += QByteArray::fromStdString(tarHeader(member.name, member.bytes.size(), 1))
            + member.bytes + QByteArray::fromStdString(tarPadding(member.bytes.size()));
    return archive + QByteArray::fromStdString(tarEnd());
}

Packed* maybePacked(QList<Packed>& members, const QString& ending)
{
    for (Packed& member : members) {
        if (member.name.endsWith(ending))
            return &member;
    }
    return nullptr;
}

// Puts the manifests right again and signs them, as an attacker with a key would.
void signAgain(QList<Packed>& members, const DeviceSigner& signer)
{
    Manifest manifest;
    Manifest tags;
    const auto sign = [&](const QString& name, const Manifest& listed) {
        const std::string text = writeManifest(listed);
        maybePacked(members, u'/' + name)->bytes = QByteArray::fromStdString(text);
        maybePacked(members, u'/' + name + u".sig"_s)->bytes
            = QByteArray::fromStdString(signer.sshSignatureOf(bundleNamespace, text));
    };
    const auto digest = [](const Packed& member) { return sha256Text(member.bytes.toStdString()); };
    for (const Packed& member : members) {
        const QString name = member.name.section(u'/', 1);
        if (name.startsWith(u"data/"_s))
            manifest.insert(name, digest(member));
    }
    sign(u"manifest-sha256.txt"_s, manifest);
    for (const Packed& member : members) {
        const QString name = member.name.section(u'/', 1);
        if (!name.startsWith(u"data/"_s) && !name.startsWith(u"tagmanifest"_s))
            tags.insert(name, digest(member));
    }
    sign(u"tagmanifest-sha256.txt"_s, tags);
}

QString findingsOf(const Result<BundleReport>& report)
{
    if (!report)
        return sentence(report.error());
    QStringList lines;
    for (const BundleFinding& finding : report->findings)
        lines.append(finding.file + u": "_s + finding.problem);
    return lines.join(u'\n');
}

} // namespace

class TestBundle final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(m_room.isMade() && m_room.bundle(u"a.wrb"_s)); }

    void aBundleIsSoundAndSaysWhatItHolds()
    {
        const auto made = m_room.bundle(u"a.wrb"_s);
        const auto report = verifyBundle(m_room.path(u"a.wrb"_s));
        QVERIFY2(report && report->isSound(), qPrintable(findingsOf(report)));
        QCOMPARE(report->entries, made->summary.entries);
        QCOMPARE(report->exhibits, 2);
        QCOMPARE(report->seals, 2);
        QCOMPARE(report->elsewhere, 0);
        QCOMPARE(report->gaps, 2);
        QCOMPARE(report->refused, QList<qint64>());
        QCOMPARE(report->signerName, u"Ada Osei"_s);
        QCOMPARE(report->signedBy, m_room.signer().deviceKey());
        const Room whole = m_room.room();
        QCOMPARE(report->roomId, whole.id);
        // The stranger folds the very incident that the room has.
        QVERIFY(*report->room->maybeIncident(m_room.incident)
                == *whole.maybeIncident(m_room.incident));
    }

    void otherMattersStayInTheRoom()
    {
        const QByteArray bundle = bytesOf(m_room.path(u"a.wrb"_s));
        QVERIFY(!bundle.contains(m_room.otherId.value.toUtf8()));
        for (const Packed& member : membersOf(m_room.path(u"a.wrb"_s))) {
            const QByteArray payload = QByteArray::fromBase64(
                member.bytes.mid(member.bytes.indexOf("\"payload\":\"") + 11));
            QVERIFY(!payload.contains("secret matter") && !payload.contains("Hush"));
        }
    }

    void theSameRoomGivesTheSameBytes()
    {
        QVERIFY(m_room.bundle(u"b.wrb"_s));
        QCOMPARE(bytesOf(m_room.path(u"b.wrb"_s)), bytesOf(m_room.path(u"a.wrb"_s)));
    }

    void aFileThatIsThereIsReplacedOnlyWhenAsked()
    {
        QVERIFY(put(m_room.path(u"mine.wrb"_s), "mine"));
        BundleWish wish{m_room.incident, m_room.path(u"mine.wrb"_s), false, true, {}};
        const auto refused = exportBundle(m_room.replica(), m_room.room(), m_room.signer(), wish);
        QVERIFY(!refused && refused.error().fault == Fault::Exists);
        QCOMPARE(bytesOf(m_room.path(u"mine.wrb"_s)), QByteArray("mine"));
        wish.force = true;
        QVERIFY(exportBundle(m_room.replica(), m_room.room(), m_room.signer(), wish));
        QVERIFY(verifyBundle(m_room.path(u"mine.wrb"_s))->isSound());
    }

    void whoIsNotOnTheRosterExportsNothing()
    {
        const auto refused
            = exportBundle(m_room.replica(), m_room.room(), signerOf(9),
                           BundleWish{m_room.incident, m_room.path(u"c.wrb"_s), false, true, {}});
        QVERIFY(!refused && refused.error().fault == Fault::Refused);
        QVERIFY(!QFile::exists(m_room.path(u"c.wrb"_s)));
    }

    void evidenceThatIsLeftOutIsNamed()
    {
        const auto made = exportBundle(
            m_room.replica(), m_room.room(), m_room.signer(),
            BundleWish{m_room.incident, m_room.path(u"d.wrb"_s), true, true, {m_room.evidenceId}});
        QVERIFY(made.has_value());
        QCOMPARE(made->summary.withheld.size(), 1);
        const auto report = verifyBundle(m_room.path(u"d.wrb"_s));
        QVERIFY2(report && report->isSound(), qPrintable(findingsOf(report)));
        QCOMPARE(report->exhibits, 1);
        QCOMPARE(report->withheld, 1);
        QCOMPARE(report->seals, 1);
        QCOMPARE(report->elsewhere, 1); // the seal over a record of the other
    }

    void anExhibitThatRottedStopsTheExport()
    {
        SmallRoom room;
        QVERIFY(room.isMade());
        const Vault vault(room.replica() + u"/vault"_s);
        const QString kept = vault.pathOf(room.evidenceId);
        QByteArray stored = bytesOf(kept);
        stored[stored.size() / 3] = static_cast<char>(stored[stored.size() / 3] ^ 1);
        QFile::setPermissions(kept, QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(put(kept, stored));
        const auto made = room.bundle(u"x.wrb"_s);
        QVERIFY(!made && made.error().fault == Fault::Integrity);
        QVERIFY2(sentence(made.error()).contains(room.evidenceId.value),
                 qPrintable(sentence(made.error())));
        QVERIFY(!QFile::exists(room.path(u"x.wrb"_s)));
    }

    // Every fifth byte, so that over the blocks each field of the headers has its turn, and in turn another bit.
    void aFlippedBitIsFoundAllOverTheFile()
    {
        QByteArray bundle = bytesOf(m_room.path(u"a.wrb"_s));
        const QString path = m_room.path(u"flipped.wrb"_s);
        QVERIFY(put(path, bundle));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        for (qsizetype at = 0; at < bundle.size(); at += 5) {
            const char flipped = static_cast<char>(bundle[at] ^ (1 << (at % 8)));
            QVERIFY(file.seek(at) && file.write(&flipped, 1) == 1);
            const auto read = readBundle(path);
            const bool named = read && !read->findings.isEmpty();
            // What the hashes do not cover is a signature.
            const auto report = named ? Result<BundleReport>(BundleReport()) : verifyBundle(path);
            QVERIFY2(named || !report || !report->isSound(), qPrintable(QString::number(at)));
            QVERIFY(file.seek(at) && file.write(bundle.constData() + at, 1) == 1);
        }
        QVERIFY(verifyBundle(path)->isSound());
    }

    void aFlippedBitAnywhereIsNamedByTheWholeCheck()
    {
        const QByteArray bundle = bytesOf(m_room.path(u"a.wrb"_s));
        const QString path = m_room.path(u"flipped.wrb"_s);
        const bool found = rc::check("flipped bit", [&] {
            QByteArray changed = bundle;
            const auto at = *rc::gen::inRange<qsizetype>(0, bundle.size());
            changed[at] = static_cast<char>(changed[at] ^ (1 << *rc::gen::inRange(0, 8)));
            RC_ASSERT(put(path, changed));
            const auto report = verifyBundle(path);
            RC_ASSERT(report && !report->isSound());
            RC_ASSERT(!report->findings.first().problem.isEmpty());
        });
        QVERIFY(found);
    }

    void aChangedFileIsNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<qint64>("position");
        QTest::newRow("entry") << u"data/journal/000000000004.json"_s << qint64{4};
        QTest::newRow("exhibit") << u"data/exhibits/"_s + m_room.evidenceId.value << qint64{0};
        for (const QString& name : {u"README.txt"_s, u"bag-info.txt"_s, u"allowed_signers"_s,
                                    u"data/summary.txt"_s, u"data/checkpoint.txt"_s})
            QTest::newRow(qPrintable(name)) << name << qint64{0};
    }

    void aChangedFileIsNamed()
    {
        QFETCH(const QString, file);
        QFETCH(const qint64, position);
        QList<Packed> members = membersOf(m_room.path(u"a.wrb"_s));
        Packed* changed = maybePacked(members, u'/' + file);
        QVERIFY(changed != nullptr);
        changed->bytes[changed->bytes.size() / 2]
            = static_cast<char>(changed->bytes[changed->bytes.size() / 2] ^ 4);
        QVERIFY(put(m_room.path(u"e.wrb"_s), archiveOf(members)));
        const auto report = verifyBundle(m_room.path(u"e.wrb"_s));
        QVERIFY(report.has_value());
        QCOMPARE(report->findings.size(), 1);
        QCOMPARE(report->findings.first().file, file);
        QCOMPARE(report->findings.first().position, position);
    }

    // Whoever signs the manifest cannot make entries of others.
    void anEntryThatWasChangedAndSignedForAgainIsNamed()
    {
        QList<Packed> members = membersOf(m_room.path(u"a.wrb"_s));
        Packed* entry = maybePacked(members, u"000000000011.json"_s);
        QVERIFY(entry != nullptr);
        auto read = readBundleEntry(entry->bytes.toStdString());
        QVERIFY(read.has_value());
        const auto at = read->envelope.payload.find("The model changed");
        QVERIFY(at != std::string::npos);
        read->envelope.payload.replace(at, 3, "Our");
        entry->bytes = QByteArray::fromStdString(writeBundleEntry(*read));
        signAgain(members, m_room.signer());
        QVERIFY(put(m_room.path(u"f.wrb"_s), archiveOf(members)));
        const auto report = verifyBundle(m_room.path(u"f.wrb"_s));
        QCOMPARE(findingsOf(report).count(u'\n'), 0);
        QCOMPARE(report->findings.first().position, 11);
    }

    void anEntryMovedToAnotherPositionIsNamed()
    {
        QList<Packed> members = membersOf(m_room.path(u"a.wrb"_s));
        Packed* entry = maybePacked(members, u"000000000011.json"_s);
        QVERIFY(entry != nullptr);
        auto read = readBundleEntry(entry->bytes.toStdString());
        read->position = 12;
        entry->name.replace(u"11.json"_s, u"12.json"_s);
        entry->bytes = QByteArray::fromStdString(writeBundleEntry(*read));
        signAgain(members, m_room.signer());
        QVERIFY(put(m_room.path(u"g.wrb"_s), archiveOf(members)));
        const auto report = verifyBundle(m_room.path(u"g.wrb"_s));
        QVERIFY(report && !report->isSound());
        QCOMPARE(report->findings.first().position, 12);
    }

    void aBundleSignedBySomebodyElseIsNotSound()
    {
        QList<Packed> members = membersOf(m_room.path(u"a.wrb"_s));
        const DeviceSigner stranger = signerOf(9);
        maybePacked(members, u"/allowed_signers"_s)->bytes
            = QByteArray::fromStdString(allowedSigners(stranger.publicKey()));
        signAgain(members, stranger);
        QVERIFY(put(m_room.path(u"h.wrb"_s), archiveOf(members)));
        const auto report = verifyBundle(m_room.path(u"h.wrb"_s));
        QVERIFY(report && !report->isSound());
        QVERIFY2(findingsOf(report).contains(u"not on the roster"_s),
                 qPrintable(findingsOf(report)));
    }

    void filesTooManyTooFewOrTwiceAreNamed()
    {
        const QList<Packed> members = membersOf(m_room.path(u"a.wrb"_s));
        const QString folder = members.first().name.section(u'/', 0, 0);
        const auto named = [&](const QList<Packed>& changed, const QString& file) {
            const QString path = m_room.path(u"i.wrb"_s);
            return put(path, archiveOf(changed))
                && findingsOf(verifyBundle(path)).startsWith(file + u':');
        };
        QVERIFY(named(members + QList<Packed>{{folder + u"/data/extra"_s, "x"}}, u"data/extra"_s));
        QVERIFY(named(members + QList<Packed>{{folder + u"/run-me"_s, "x"}}, u"run-me"_s));
        QVERIFY(
            named(members + QList<Packed>{members.last()}, members.last().name.section(u'/', 1)));
        QVERIFY(named(members + QList<Packed>{{u"elsewhere/x"_s, "x"}}, u"elsewhere/x"_s));
        for (qsizetype i = 0; i < members.size(); ++i) {
            QList<Packed> fewer = members;
            const QString gone = fewer.takeAt(i).name.section(u'/', 1);
            QVERIFY2(named(fewer, gone), qPrintable(gone));
        }
    }

    void aBundleThatWasCutOffSaysBehindWhichFile()
    {
        const QByteArray bundle = bytesOf(m_room.path(u"a.wrb"_s));
        const QString path = m_room.path(u"j.wrb"_s);
        for (qsizetype size = 0; size < bundle.size(); size += 509) {
            QVERIFY(put(path, bundle.left(size)));
            const auto report = verifyBundle(path);
            if (size < 512) {
                QVERIFY(!report && report.error().fault == Fault::BadInput);
                continue;
            }
            QVERIFY(report && !report->isSound());
            QVERIFY2(report->findings.last().problem.contains(u"cut off"_s)
                         || report->findings.first().problem.contains(u"cut off"_s),
                     qPrintable(findingsOf(report)));
        }
    }

    void theBagIsWhatBagItAsksFor()
    {
        QList<Packed> members = membersOf(m_room.path(u"a.wrb"_s));
        QCOMPARE(maybePacked(members, u"/bagit.txt"_s)->bytes,
                 QByteArray("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        qint64 bytes = 0;
        int files = 0;
        for (const Packed& member : members) {
            if (member.name.section(u'/', 1).startsWith(u"data/"_s)) {
                bytes += member.bytes.size();
                ++files;
            }
        }
        const QString oxum = u"Payload-Oxum: %1.%2\n"_s.arg(bytes).arg(files);
        QVERIFY(maybePacked(members, u"/bag-info.txt"_s)->bytes.contains(oxum.toUtf8()));
    }

private:
    SmallRoom m_room;
};

QTEST_GUILESS_MAIN(TestBundle)

} // namespace tst_bundle

#include "tst_bundle.moc"
