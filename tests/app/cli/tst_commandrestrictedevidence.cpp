// SPDX-License-Identifier: GPL-3.0-or-later
//
// Evidence that only the members of a restricted incident read, by real processes on one shared log: Ada imports it, Cleo is a
// member, Ben an outsider until she lets him read.
#include "app/vault/exhibitreader.h"
#include "app/vault/sha256.h"
#include "tests/app/cli/restrictedroom.h"
#include "tests/support/postgresserver.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QTest>

namespace tst_commandrestrictedevidence {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// Telemetry with a word in it that stands nowhere else.
QByteArray telemetry(const QByteArray& word)
{
    return bytesOf(QStringLiteral(WARROOM_SOURCE_DIR "/tests/real/otlp/trace.json"))
        .replace("I'm a server span", word);
}

// The stored form in the vault of whoever lives in this folder; empty when they do not have it.
QString keptIn(const QString& home, const QString& exhibit)
{
    QDirIterator each(home, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        if (path.endsWith(u"/vault/"_s + exhibit.left(2) + u'/' + exhibit.mid(2)))
            return path;
    }
    return {};
}

QByteArray contentOf(const QString& path, const QString& exhibit)
{
    auto reader = ExhibitReader::open(path, ExhibitId(exhibit));
    std::string bytes;
    if (!reader || !reader->read(0, reader->size(), bytes))
        return {};
    return QByteArray::fromStdString(bytes);
}

// What of an exhibit must not be seen: its word, its name, its digest, and its stored form.
QByteArrayList tracesOf(const QString& exhibit, const QByteArray& stored)
{
    return {"Quagga", "pangolin-mail", exhibit.toUtf8(), QByteArray::fromHex(exhibit.toUtf8()),
            stored.mid(16, 32)};
}

// An incident of Ada's and these readers, with an exhibit of its own.
struct Kept {
    RestrictedRoom shared{};
    QString incident{};
    QString file{};
    QString exhibit{};
    QByteArray content = telemetry("Quagga span");
    Said imported{};

    bool make(const QStringList& readers)
    {
        if (!shared.make())
            return false;
        incident = shared.declared(readers);
        file = shared.room().path(u"pangolin-mail.json"_s);
        if (incident.isEmpty() || !write(file, content))
            return false;
        imported = import(file, incident);
        exhibit = imported.json[u"files"][0][u"exhibit"].toString();
        return imported.code == 0 && exhibit.size() == 64;
    }

    Said import(const QString& path, const QString& forWhom, const QString& person = u"ada"_s) const
    {
        QStringList arguments{u"evidence"_s, u"import"_s, path, u"--system"_s,
                              u"refund-assistant"_s};
        if (!forWhom.isEmpty())
            arguments += {u"--incident"_s, forWhom};
        return person == u"ada"_s ? shared.ada(arguments) : shared.by(person, arguments);
    }

    QString home(const QString& person) const { return shared.room().path(u"home-"_s + person); }

    QString adaHas() const { return keptIn(shared.room().replica(), exhibit); }

    QByteArrayList traces() const { return tracesOf(exhibit, bytesOf(adaHas())); }

    // The encrypted copy's name, as Ada's room gives it.
    QString copy() const
    {
        return shared.shown(u"ada"_s, incident)[u"exhibits"][0][u"shared"].toString();
    }

    QString copyFolder() const
    {
        return shared.place() + u".d/"_s + copy().left(2) + u'/' + copy().mid(2);
    }

    Said fetched(const QString& person) const
    {
        return shared.by(person, {u"evidence"_s, u"fetch"_s, exhibit.left(12)});
    }
};

} // namespace

class TestCommandRestrictedEvidence final : public QObject
{
    Q_OBJECT

private slots:

    void aMemberElsewhereFetchesTheSameBytes()
    {
        Kept kept;
        QVERIFY2(kept.make({u"cleo-park"_s}), kept.imported.err.constData());
        QCOMPARE(kept.imported.json[u"files"][0][u"incident"], QJsonValue(kept.incident));
        QVERIFY(!kept.adaHas().isEmpty());
        QCOMPARE(kept.shared.by(u"cleo"_s, {u"room"_s, u"status"_s}).code, 0);
        QCOMPARE(keptIn(kept.home(u"cleo"_s), kept.exhibit), QString());

        const Said fetched = kept.fetched(u"cleo"_s);

        QVERIFY2(fetched.code == 0, fetched.err.constData());
        QCOMPARE(contentOf(keptIn(kept.home(u"cleo"_s), kept.exhibit), kept.exhibit), kept.content);
        const Said listed = kept.shared.by(u"cleo"_s, {u"evidence"_s, u"list"_s});
        QCOMPARE(listed.json[u"items"].toArray().size(), 1);
        QCOMPARE(listed.json[u"items"][0][u"name"], QJsonValue(u"Quagga span"_s));
        QCOMPARE(listed.json[u"items"][0][u"restricted"],
                 kept.shared.shown(u"cleo"_s, kept.incident)[u"code"]);
        QCOMPARE(kept.shared.by(u"cleo"_s, {u"evidence"_s, u"search"_s, u"Quagga"_s})
                     .json[u"items"]
                     .toArray()
                     .size(),
                 1);
    }

    void nothingOfItLiesOnTheSharedLogOrWithAnOutsider()
    {
        Kept kept;
        QVERIFY2(kept.make({u"cleo-park"_s}), kept.imported.err.constData());
        QCOMPARE(kept.fetched(u"cleo"_s).code, 0);
        const QByteArrayList traces = kept.traces();
        QVERIFY(traces.last().size() == 32);

        for (const QStringList& verb : {QStringList{u"evidence"_s, u"list"_s},
                                        {u"evidence"_s, u"search"_s, u"Quagga"_s},
                                        {u"evidence"_s, u"coverage"_s},
                                        {u"evidence"_s, u"bands"_s},
                                        {u"incident"_s, u"show"_s, kept.incident},
                                        {u"incident"_s, u"list"_s, u"--all"_s},
                                        {u"room"_s, u"status"_s},
                                        {u"room"_s, u"sync"_s},
                                        {u"verify"_s}}) {
            const Said said = kept.shared.ben(verb);
            QVERIFY2(said.code == 0, said.err.constData());
            for (const QByteArray& trace : traces)
                QVERIFY2(!said.out.contains(trace) && !said.err.contains(trace),
                         said.out.constData());
        }
        QCOMPARE(kept.shared.ben({u"room"_s, u"status"_s}).json[u"exhibits"].toInteger(), 0);
        const QJsonArray cells
            = kept.shared.ben({u"evidence"_s, u"coverage"_s}).json[u"cells"].toArray();
        QVERIFY(!cells.isEmpty());
        for (const QJsonValue& cell : cells)
            QCOMPARE(cell[u"observed"].toInteger(), 0);
        QCOMPARE(kept.fetched(u"ben"_s).code, 3); // no such exhibit
        QCOMPARE(leaksIn(kept.home(u"ben"_s), traces), QStringList());
        QCOMPARE(leaksIn(kept.shared.place() + u".d"_s, traces), QStringList());
        const QByteArray log = bytesOf(kept.shared.place());
        for (const QByteArray& trace : traces)
            QVERIFY2(!log.contains(trace), trace.constData());
        // What lies there is the copy: a whole number of MiB under the name that the sealed entry gives it.
        QVERIFY(log.contains(kept.copy().toUtf8()));
        const QByteArray part = bytesOf(kept.copyFolder() + u"/0"_s);
        QCOMPARE(part.size(), 1024 * 1024);
        ExhibitHash hash;
        hash.add({part.constData(), static_cast<size_t>(part.size())});
        QCOMPARE(hash.take().value, kept.copy());
        // The search would have found it: who has it, has it.
        QVERIFY(!leaksIn(kept.home(u"cleo"_s), traces).isEmpty());
    }

    void whoIsLetInLaterReadsItAndWhoIsRemovedNothingNew()
    {
        Kept kept;
        QVERIFY2(kept.make({}), kept.imported.err.constData());
        QCOMPARE(kept.shared.ben({u"room"_s, u"status"_s}).code, 0);
        QVERIFY(kept.fetched(u"ben"_s).code != 0);
        QCOMPARE(
            kept.shared.ada({u"incident"_s, u"access"_s, kept.incident, u"--add"_s, u"ben-ito"_s})
                .code,
            0);

        const Said fetched = kept.fetched(u"ben"_s);

        QVERIFY2(fetched.code == 0, fetched.err.constData());
        QCOMPARE(contentOf(keptIn(kept.home(u"ben"_s), kept.exhibit), kept.exhibit), kept.content);
        QCOMPARE(kept.shared.ben({u"evidence"_s, u"list"_s}).json[u"items"].toArray().size(), 1);
        QCOMPARE(kept.shared
                     .ada({u"incident"_s, u"access"_s, kept.incident, u"--remove"_s, u"ben-ito"_s})
                     .code,
                 0);
        const QString later = kept.shared.room().path(u"later.json"_s);
        QVERIFY(write(later, telemetry("Ibex span")));
        const Said second = kept.import(later, kept.incident);
        QCOMPARE(second.code, 0);
        const QString exhibit = second.json[u"files"][0][u"exhibit"].toString();
        QVERIFY(kept.shared.by(u"ben"_s, {u"evidence"_s, u"fetch"_s, exhibit}).code != 0);
        QVERIFY(!kept.shared.ben({u"incident"_s, u"show"_s, kept.incident})
                     .out.contains(exhibit.toUtf8()));
        QCOMPARE(leaksIn(kept.home(u"ben"_s), {"Ibex", exhibit.toUtf8()}), QStringList());
    }

    void aChangedByteOfTheCopyIsNamedAndRefused()
    {
        Kept kept;
        QVERIFY2(kept.make({u"cleo-park"_s}), kept.imported.err.constData());
        const QString part = kept.copyFolder() + u"/0"_s;
        const QByteArray whole = bytesOf(part);
        QByteArray changed = whole;
        changed[70'000] = static_cast<char>(changed[70'000] ^ 1);
        QVERIFY(QFile::remove(part) && write(part, changed));

        const Said refused = kept.fetched(u"cleo"_s);

        QCOMPARE(refused.code, 5);
        QVERIFY2(refused.error[u"reason"].toString().contains(u"Part 1 of 1"_s),
                 refused.err.constData());
        QCOMPARE(refused.error[u"subject"], QJsonValue(kept.copy()));
        QCOMPARE(keptIn(kept.home(u"cleo"_s), kept.exhibit), QString());
        QVERIFY(QFile::remove(part) && write(part, whole));
        QCOMPARE(kept.fetched(u"cleo"_s).code, 0);
    }

    void itIsRefusedWhereItCouldNotBeKept()
    {
        Kept kept;
        QVERIFY2(kept.make({u"cleo-park"_s}), kept.imported.err.constData());
        const QString open = kept.shared.room().declare();
        const QString other = kept.shared.room().path(u"other.json"_s);
        QVERIFY(write(other, telemetry("Ibex span")));

        const Said notRestricted = kept.import(other, open);
        QCOMPARE(notRestricted.code, 1);
        QVERIFY2(notRestricted.error[u"reason"].toString().contains(u"is not restricted"_s),
                 notRestricted.err.constData());
        const Said outsider = kept.import(other, kept.incident, u"ben"_s);
        QCOMPARE(outsider.code, 1);
        QVERIFY2(outsider.error[u"reason"].toString().contains(u"Ada Osei"_s),
                 outsider.err.constData());
        QCOMPARE(leaksIn(kept.home(u"ben"_s), {"Ibex"}), QStringList()); // nothing was read

        // What the members have is not given to everybody by a second import, nor named in an incident that all read.
        const Said forAll = kept.import(kept.file, {});
        QCOMPARE(forAll.code, 1);
        QVERIFY2(forAll.error[u"reason"].toString().contains(u"nothing was shared"_s),
                 forAll.err.constData());
        const QString item
            = kept.shared.ada({u"evidence"_s, u"list"_s}).json[u"items"][0][u"id"].toString();
        QVERIFY(item.startsWith(kept.exhibit));
        for (const QStringList& carried :
             {QStringList{u"evidence"_s, u"seal"_s, open, u"--why"_s, u"w"_s, u"--item"_s, item},
              {u"evidence"_s, u"seal"_s, open, u"--why"_s, u"w"_s, u"--exhibit"_s, kept.exhibit}}) {
            const Said said = kept.shared.ada(carried);
            QCOMPARE(said.code, 1);
            QVERIFY2(said.error[u"reason"].toString().contains(u"only for the members"_s),
                     said.err.constData());
        }
        QCOMPARE(kept.shared.ada({u"evidence"_s, u"seal"_s, open, u"--why"_s, u"all"_s}).code, 3);
        const QString bundle = kept.shared.room().path(u"open.wrb"_s);
        QCOMPARE(kept.shared.ada({u"bundle"_s, u"export"_s, open, bundle}).code, 0);
        QVERIFY(!bytesOf(bundle).contains(kept.exhibit.toUtf8())
                && !bytesOf(bundle).contains("Quagga"));
        QCOMPARE(kept.import(other, {}).code, 0);
        const Said late = kept.import(other, kept.incident);
        QCOMPARE(late.code, 1);
        QVERIFY2(late.error[u"reason"].toString().contains(u"Everybody"_s), late.err.constData());
        QCOMPARE(kept.import(kept.file, kept.incident).json[u"files"][0][u"entry"],
                 kept.imported.json[u"files"][0][u"entry"]); // the second press writes nothing
    }

    void sealedVerifiedAndReadByItsMembers()
    {
        Kept kept;
        QVERIFY2(kept.make({u"cleo-park"_s}), kept.imported.err.constData());
        const Said sealed = kept.shared.ada(
            {u"evidence"_s, u"seal"_s, kept.incident, u"--why"_s, u"before rollback"_s});
        QVERIFY2(sealed.code == 0, sealed.err.constData());
        QCOMPARE(sealed.json[u"exhibits"].toInteger(), 1);
        const Said verified = kept.shared.ada({u"verify"_s});
        QVERIFY2(verified.code == 0, verified.err.constData());
        QCOMPARE(verified.json[u"exhibits"].toInteger(), 1);
        QCOMPARE(verified.json[u"seals"].toInteger(), 1);
        QCOMPARE(verified.json[u"unread"].toInteger(), 0);
        QCOMPARE(kept.shared.by(u"cleo"_s, {u"room"_s, u"status"_s}).code, 0);
        QCOMPARE(kept.shared.by(u"cleo"_s, {u"verify"_s}).json[u"elsewhere"].toInteger(), 1);
        QCOMPARE(kept.fetched(u"cleo"_s).code, 0);
        QCOMPARE(kept.shared.by(u"cleo"_s, {u"verify"_s}).json[u"exhibits"].toInteger(), 1);
        QCOMPARE(kept.shared.ben({u"room"_s, u"status"_s}).code, 0);
        const Said outside = kept.shared.ben({u"verify"_s});
        QCOMPARE(outside.code, 0);
        QCOMPARE(outside.json[u"exhibits"].toInteger(), 0);
        QCOMPARE(outside.json[u"unread"].toInteger(), 1);

        const QString path = keptIn(kept.home(u"cleo"_s), kept.exhibit);
        QByteArray damaged = bytesOf(path);
        damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
        QVERIFY(QFile::remove(path) && write(path, damaged));
        const Said found = kept.shared.by(u"cleo"_s, {u"verify"_s});
        QCOMPARE(found.code, 5);
        QCOMPARE(found.json[u"findings"][0][u"id"], QJsonValue(kept.exhibit));
    }

    void theSameOnPostgres()
    {
        PostgresServer server;
        QVERIFY(server.start());
        QVERIFY(server.prepare(u"acme"_s, {u"ada"_s, u"ben"_s, u"cleo"_s}));
        Kept kept{RestrictedRoom(
            [&server](const QString& person) { return server.url(person, u"acme"_s); })};
        QVERIFY2(kept.make({u"cleo-park"_s}), kept.imported.err.constData());
        QCOMPARE(kept.shared.ben({u"incident"_s, u"list"_s}).code, 0);

        const Said fetched = kept.fetched(u"cleo"_s);

        QVERIFY2(fetched.code == 0, fetched.err.constData());
        QCOMPARE(contentOf(keptIn(kept.home(u"cleo"_s), kept.exhibit), kept.exhibit), kept.content);
        QVERIFY(kept.fetched(u"ben"_s).code != 0);
        QCOMPARE(leaksIn(kept.home(u"ben"_s), kept.traces()), QStringList());
        // The owner of the database reads every row.
        const Ran names = server.sql(u"acme"_s, u"SELECT encode(id, 'hex') FROM wr.exhibits"_s);
        QCOMPARE(names.out.trimmed(), kept.copy());
        const Ran dump = ran(u"/usr/lib/postgresql/15/bin/pg_dump"_s,
                             {u"-h"_s, server.folder(), u"-p"_s, QString::number(server.port()),
                              u"-U"_s, u"postgres"_s, u"--inserts"_s, u"acme"_s});
        QVERIFY2(dump.code == 0, qPrintable(dump.error));
        QVERIFY(dump.out.contains(kept.copy()));
        for (const QByteArray& trace : kept.traces()) {
            QVERIFY2(!dump.out.contains(QString::fromLatin1(trace)), trace.constData());
            QVERIFY2(!dump.out.contains(QString::fromLatin1(trace.toHex())), trace.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestCommandRestrictedEvidence)

} // namespace tst_commandrestrictedevidence

#include "tst_commandrestrictedevidence.moc"
