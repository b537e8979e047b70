// SPDX-License-Identifier: GPL-3.0-or-later
//
// A room on a real PostgreSQL server, whose clock is the computer's. Ada writes with warroomctl and the right time; her
// teammates write in this process, with the product's own parts and clocks that are wrong.
#include "app/engine/roomkeeper.h"
#include "app/engine/synchroniser.h"
#include "app/journal/clockskew.h"
#include "app/journal/postgreslog.h"
#include "app/journal/verifier.h"
#include "app/keys/card.h"
#include "models/seal/digest.h"
#include "tests/app/cli/commandroom.h"
#include "tests/support/postgresserver.h"

#include <QtCore/QDateTime>
#include <QtTest/QTest>

namespace tst_commandskew {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds patience{20'000};
constexpr qint64 minute = 60;
constexpr qint64 day = 24 * 60 * minute;

class WrongClock final : public Clock
{
public:
    explicit WrongClock(qint64 seconds)
        : m_seconds(seconds)
    {
    }

    Instant now() const override
    {
        return Instant{(QDateTime::currentMSecsSinceEpoch() + m_seconds * 1000) * 1000};
    }

    qint64 monotonicMs() const override { return 1'000'000; }

private:
    qint64 m_seconds;
};

// What somebody may know of an entry: where it stands, and by how much it is ahead of the log's clock.
struct Mark {
    QString by;
    qint64 position = 0;
    bool ahead = false;
    bool operator==(const Mark&) const = default;
};

class Teammate final
{
public:
    Teammate(QString person, std::uint8_t number, qint64 wrongBySeconds)
        : name(std::move(person))
        , signer(keys(number))
        , clock(wrongBySeconds)
    {
    }

    QString card() const
    {
        MemberCard card;
        card.name = name;
        card.contacts = {Contact{u"phone"_s, u"+49301111"_s}};
        card.label = u"desk"_s;
        return writeCard(card, signer);
    }

    Result<void> join(const QString& folder, const QString& url)
    {
        auto reached = PostgresLog::open(url, patience);
        if (!reached)
            return pass(reached.error());
        log = std::move(*reached);
        const auto state = log->state();
        auto joined
            = state ? LogLink::join(folder, *state, url) : Result<LogLink>(pass(state.error()));
        if (!joined)
            return pass(joined.error());
        link.emplace(std::move(*joined));
        sync = std::make_unique<Synchroniser>(*link, *log);
        if (const auto taken = sync->exchange(); !taken)
            return pass(taken.error());
        auto store = LocalStore::open(folder);
        auto opened = store ? RoomKeeper::open(std::move(*store), clock)
                            : Result<std::unique_ptr<RoomKeeper>>(pass(store.error()));
        if (!opened)
            return pass(opened.error());
        keeper = std::move(*opened);
        keeper->signWith(&signer);
        return {};
    }

    Result<void> note(const IncidentId& incident)
    {
        if (const auto taken = sync->exchange(); !taken)
            return pass(taken.error());
        if (const auto read = keeper->tail(); !read)
            return pass(read.error());
        NoteAdded note;
        note.incident = incident;
        note.note = NoteId(u"%1-%2"_s.arg(name).arg(++m_notes));
        note.text = note.note.value;
        const auto written = keeper->submit(Command{note});
        const auto pushed = written ? sync->exchange() : Result<Exchanged>(pass(written.error()));
        return pushed ? Result<void>() : pass(pushed.error());
    }

    QString name;
    DeviceSigner signer;
    WrongClock clock;
    std::unique_ptr<PostgresLog> log;
    std::optional<LogLink> link;
    std::unique_ptr<Synchroniser> sync;
    std::unique_ptr<RoomKeeper> keeper;

private:
    static seal::KeyPair keys(std::uint8_t number)
    {
        seal::Seed seed{};
        seed.fill(number);
        return seal::keyPairFromSeed(seed);
    }

    int m_notes = 0;
};

QList<Mark> marksIn(const QJsonArray& skewed)
{
    QList<Mark> marks;
    for (const QJsonValue& one : skewed)
        marks.append({one[u"by"].toString(), one[u"position"].toInteger(),
                      one[u"aheadSeconds"].toInteger() > 0});
    return marks;
}

QString said(const Result<void>& result)
{
    return result ? QString() : sentence(result.error());
}

} // namespace

class TestCommandSkew final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(seal::ready() && m_server.start({u"fsync=off"_s})); }

    void aWrongClockIsNamedAndMovesNothing()
    {
        QVERIFY(share());
        Teammate late(u"Late"_s, 21, -10 * 365 * day);
        Teammate early(u"Early"_s, 22, 2 * day);
        Teammate nearly(u"Nearly"_s, 23, 90); // within what networks and clocks do
        for (Teammate* mate : {&late, &early, &nearly})
            QVERIFY(letIn(*mate));
        const qint64 before = here()[u"position"].toInteger();

        for (Teammate* mate : {&early, &late, &nearly, &early}) {
            const auto noted = mate->note(m_incident);
            QVERIFY2(noted, qPrintable(said(noted)));
        }
        QCOMPARE_EQ(m_room->run({u"incident"_s, u"note"_s, m_incident.value, u"by Ada"_s}).code, 0);

        const QJsonObject status = here();
        QCOMPARE(marksIn(status[u"skewed"].toArray()),
                 (QList<Mark>{{u"early"_s, before + 4, true},
                              {u"late"_s, before + 2, false},
                              {u"early"_s, before + 1, true}}));
        QCOMPARE_EQ(status[u"position"].toInteger(), before + 5); // nobody was turned away
        const auto ahead = status[u"skewed"].toArray().first()[u"aheadSeconds"].toInteger();
        QVERIFY2(ahead > 2 * day - 5 * minute && ahead < 2 * day + 5 * minute,
                 qPrintable(QString::number(ahead)));
        for (Teammate* mate : {&late, &early, &nearly}) {
            QVERIFY(mate->sync->exchange({.audit = true}));
            QVERIFY(mate->keeper->tail());
            const auto notes = mate->keeper->room()->maybeIncident(m_incident)->notes;
            QCOMPARE(
                textsOf(notes),
                (QStringList{u"Early-1"_s, u"Late-1"_s, u"Nearly-1"_s, u"Early-2"_s, u"by Ada"_s}));
            const auto marks = skewedEntries(mate->keeper->store().folder(), 100);
            QVERIFY(marks);
            QCOMPARE_EQ(marks->size(), 3);
            QVERIFY(marks->first().isAhead());
            QVERIFY(verifyJournal(mate->keeper->store().folder())->isSound());
        }
        QCOMPARE_EQ(m_room->run({u"verify"_s}).code, 0);
    }

    void peopleAreToldWhoseClockItIs()
    {
        QVERIFY(share());
        Teammate early(u"Early"_s, 24, 2 * day);
        QVERIFY(letIn(early));
        const auto noted = early.note(m_incident);
        QVERIFY2(noted, qPrintable(said(noted)));

        QProcess shown;
        shown.setProcessEnvironment(m_room->environmentOf(u"ada"_s));
        shown.start(QStringLiteral(WARROOM_CTL),
                    {u"--room"_s, m_room->replica(), u"room"_s, u"status"_s});
        QVERIFY(shown.waitForFinished(60'000));

        const QByteArray out = shown.readAllStandardOutput();
        QVERIFY2(out.contains("by Early claims") && out.contains("that clock is ahead"),
                 out.constData());
    }

private:
    // Ada's room with one incident, shared through a database of its own.
    bool share()
    {
        m_database = u"room%1"_s.arg(++m_rooms);
        m_room = std::make_unique<CommandRoom>();
        if (!m_server.prepare(m_database, {u"ada"_s, u"mates"_s}) || !m_room->make()
            || !m_room->addSystem(u"ada-osei"_s))
            return false;
        m_incident = IncidentId(m_room->declare());
        const Said shared
            = m_room->run({u"room"_s, u"share"_s, m_server.url(u"ada"_s, m_database)});
        if (shared.code != 0)
            qWarning("%s", shared.err.constData());
        return shared.code == 0 && !m_incident.isEmpty();
    }

    bool letIn(Teammate& mate)
    {
        const Said accepted = m_room->run(
            {u"member"_s, u"accept"_s, mate.card(), u"--function"_s, u"engineering"_s});
        const auto joined = mate.join(m_room->path(u"replica-"_s + mate.name),
                                      m_server.url(u"mates"_s, m_database));
        if (accepted.code != 0 || !joined)
            qWarning("%s %s", accepted.err.constData(), qPrintable(said(joined)));
        return accepted.code == 0 && joined;
    }

    QJsonObject here() const { return m_room->run({u"room"_s, u"status"_s}).json; }

    static QStringList textsOf(const QList<Note>& notes)
    {
        QStringList texts;
        for (const Note& note : notes)
            texts.append(note.text);
        return texts;
    }

    PostgresServer m_server;
    std::unique_ptr<CommandRoom> m_room;
    QString m_database;
    IncidentId m_incident;
    int m_rooms = 0;
};

QTEST_GUILESS_MAIN(TestCommandSkew)

} // namespace tst_commandskew

#include "tst_commandskew.moc"
