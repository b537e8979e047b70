// SPDX-License-Identifier: GPL-3.0-or-later
//
// Role x right x second person x act on the paths where somebody presses: the desk of the window and the room as the
// command line opens it, both on the real engine with a real target, and some cells through the real program. A request
// reaches the target exactly where the oracle says so. What a link or a file names presses nothing.
#include "app/engine/journalcodec.h"
#include "app/engine/opening.h"
#include "app/engine/targets.h"
#include "tests/app/engine/authorityroom.h"
#include "tests/support/targetserver.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

namespace tst_commandauthority {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

template<class T>
T waitedFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

QString memoryFolder()
{
    const bool there = QFileInfo(u"/dev/shm"_s).isWritable();
    return (there ? u"/dev/shm"_s : QDir::tempPath()) + u"/warroom-XXXXXX"_s;
}

// A room on disk with everybody's key beside it, unsealed, as in the demo.
class RoomOnDisk final
{
public:
    explicit RoomOnDisk(const TargetServer& target)
        : m_script(target.base())
        , m_folder(memoryFolder())
    {
        m_made = make(target.base());
    }

    bool isMade() const { return m_made; }

    QString folder() const { return m_folder.filePath(u"room"_s); }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    AuthorityRoom& script() { return m_script; }

    // Writes what somebody signs, without asking any rule.
    bool write(const QList<Authored>& entries) const
    {
        auto store = LocalStore::open(folder());
        if (!store)
            return false;
        for (const Authored& entry : entries) {
            const auto done = store->append(*signerOf(entry.who), [&entry](const JournalHead&) {
                return Result<std::vector<UnsignedEntry>>({unsignedOf(entry.event, entry.time)});
            });
            if (!done)
                return false;
        }
        return true;
    }

    qint64 entries() const
    {
        auto store = LocalStore::open(folder(), OpenMode::ReadOnly);
        return store ? store->head()->size : -1;
    }

private:
    bool make(const QString& origin)
    {
        const bool founded = LocalStore::create(folder(), u"Acme"_s).has_value()
            && write({{founderName, Instant{1'789'999'999'000'000}, m_script.founding()}})
            && write(m_script.opening());
        for (int role = 0; founded && role < roleCount; ++role) {
            for (const DecisionRight right : allDecisionRights)
                keep(actorOf(static_cast<Role>(role), right));
        }
        return founded && writeTargets(folder(), Targets{{}, {origin}}).has_value();
    }

    void keep(const QString& who) const
    {
        QDir().mkpath(folder() + u"/keys"_s);
        QFile file(folder() + u"/keys/"_s + who + u".identity"_s);
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(QJsonDocument(QJsonObject{{u"format"_s, u"warroom-identity-v1"_s},
                                             {u"name"_s, who},
                                             {u"publicKey"_s, keyOf(who).value},
                                             {u"protection"_s, u"none"_s},
                                             {u"seed"_s, seedOf(who)}})
                       .toJson());
    }

    AuthorityRoom m_script;
    QTemporaryDir m_folder;
    bool m_made = false;
};

struct Said {
    int code = -1;
    QByteArray err;
};

using Opener = std::function<Result<std::unique_ptr<Engine>>(const QString& who)>;

} // namespace

class TestCommandAuthority final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { qputenv("WARROOM_HOME", m_home.filePath(u"home"_s).toLocal8Bit()); }

    void aPressInTheWindowReachesTheTargetWhereTheOracleSaysSo_data() { roles(); }

    void aPressInTheWindowReachesTheTargetWhereTheOracleSaysSo()
    {
        QFETCH(int, role);
        RoomOnDisk room(m_target);
        QVERIFY(room.isMade());

        press(room, static_cast<Role>(role), [&room](const QString& who) {
            EngineParts parts;
            parts.folder = room.folder();
            parts.signer = [&who](const Room&) {
                return Result<std::shared_ptr<const Signer>>(signerOf(who));
            };
            return Engine::open(std::move(parts));
        });
    }

    void anOrderFromTheCommandLineReachesTheTargetWhereTheOracleSaysSo_data() { roles(); }

    void anOrderFromTheCommandLineReachesTheTargetWhereTheOracleSaysSo()
    {
        QFETCH(int, role);
        RoomOnDisk room(m_target);
        QVERIFY(room.isMade());

        press(room, static_cast<Role>(role), [&room](const QString& who) {
            return openRoom(OpenWish{room.folder(), who, false, {}, {}, {}});
        });
    }

    void theProgramItselfSendsWhereTheOracleSaysSo_data() { roles(); }

    void theProgramItselfSendsWhereTheOracleSaysSo()
    {
        QFETCH(int, role);
        static const RoomOnDisk room(m_target);
        QVERIFY(room.isMade());
        const auto right
            = allDecisionRights.at(static_cast<size_t>(role) % allDecisionRights.size());
        const Cell cell{static_cast<Role>(role), right, Second::None, Yes::None, Deed::Press};
        const int before = m_target.sends();

        const Said said = program(room.folder(), actorOf(cell.role, right),
                                  {u"containment"_s, u"order"_s, systemOf(cell.second).value,
                                   rungOf(right).value, u"--reason"_s, u"because"_s});

        QCOMPARE_EQ(m_target.sends() - before, mayHappen(cell) ? 1 : 0);
        QVERIFY2((said.code == 0) == mayHappen(cell), said.err.constData());
    }

    // Where two are wanted, and who is there may.
    void theProgramBreaksGlassWhereTheOracleSaysSo_data() { roles(); }

    void theProgramBreaksGlassWhereTheOracleSaysSo()
    {
        QFETCH(int, role);
        static const RoomOnDisk room(m_target);
        QVERIFY(room.isMade());
        const auto right
            = allDecisionRights.at(static_cast<size_t>(role) % allDecisionRights.size());
        const Cell cell{static_cast<Role>(role), right, Second::OfRight, Yes::Glass, Deed::Press};
        const int before = m_target.sends();

        const Said said
            = program(room.folder(), actorOf(cell.role, right),
                      {u"containment"_s, u"order"_s, systemOf(cell.second).value,
                       rungOf(right).value, u"--break-glass"_s, u"--reason"_s, u"because"_s});

        QCOMPARE_EQ(m_target.sends() - before, mayHappen(cell) ? 1 : 0);
        QVERIFY2((said.code == 0) == mayHappen(cell), said.err.constData());
    }

    // The signed order of a run that was sent, appended once more, and the room opened anew by who ordered it.
    void aReplayedOrderIsNotSentAgain()
    {
        RoomOnDisk room(m_target);
        QVERIFY(room.isMade());
        const int before = m_target.sends();
        QVERIFY(program(room.folder(), primaryName,
                        {u"containment"_s, u"order"_s, systemOf(Second::None).value, u"degrade"_s,
                         u"--reason"_s, u"because"_s})
                    .code
                == 0);
        QCOMPARE_EQ(m_target.sends() - before, 1);
        const qint64 size = room.entries();
        {
            auto store = LocalStore::open(room.folder());
            QVERIFY(store);
            std::vector<seal::Envelope> again;
            const auto all = store->entriesAfter(0, 10'000);
            for (const StoredEntry& entry : *all)
                again.push_back(entry.envelope);
            QVERIFY(store->accept(again));
        }

        QCOMPARE_EQ(room.entries(), size);
        QVERIFY(openRoom(OpenWish{room.folder(), primaryName, true, {}, {}, {}}));
        m_target.settle();
        QCOMPARE_EQ(m_target.sends() - before, 1);
    }

    // A link or a file can name a room, and nothing else.
    void whatALinkOrAFileNamesPressesNothing_data()
    {
        QTest::addColumn<QString>("named");
        QTest::newRow("scheme") << u"warroom://press?system=system-0&rung=degrade"_s;
        QTest::newRow("scheme with a room") << u"warroom:ROOM?order=degrade"_s;
        QTest::newRow("web address") << u"http://127.0.0.1/levers/system-0-degrade"_s;
        QTest::newRow("file address") << u"file://ROOM"_s;
        QTest::newRow("room and query") << u"ROOM?rung=degrade"_s;
        QTest::newRow("room and fragment") << u"ROOM#order/degrade"_s;
        QTest::newRow("a ladder") << u"FILE/ladder.json"_s;
        QTest::newRow("an order in a room's clothes") << u"FILE/order.warroom"_s;
        QTest::newRow("database") << u"postgresql://127.0.0.1:1/room?order=degrade"_s;
        QTest::newRow("option") << u"--order=degrade"_s;
    }

    void whatALinkOrAFileNamesPressesNothing()
    {
        QFETCH(QString, named);
        RoomOnDisk room(m_target);
        QVERIFY(room.isMade());
        const QByteArray order
            = R"({"kind":"run-ordered","body":{"system":"system-0","rung":"degrade"}})";
        for (const QString& name : {u"ladder.json"_s, u"order.warroom"_s}) {
            QFile file(room.path(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(order) > 0);
        }
        named.replace(u"ROOM"_s, room.folder()).replace(u"FILE"_s, room.path({}));
        const qint64 size = room.entries();
        const int before = m_target.sends() + m_target.asked();

        const auto opened = openRoom(OpenWish{named, primaryName, true, {}, {}, {}});
        const Said said = program(named, primaryName, {u"containment"_s, u"runs"_s});

        QVERIFY(!opened);
        QVERIFY(!sentence(opened.error()).isEmpty());
        QVERIFY2(said.code > 0, said.err.constData());
        QCOMPARE_EQ(room.entries(), size);
        QCOMPARE_EQ(m_target.sends() + m_target.asked(), before);
    }

    // What the desktop hands over is a file's name, and no scheme is ours.
    void noSchemeIsRegistered()
    {
        QFile file(QStringLiteral(WARROOM_SOURCE_DIR "/packaging/org.warroom.Warroom.desktop"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();

        QVERIFY(text.contains("\nExec=warroom %f\n"));
        QVERIFY(!text.contains("x-scheme-handler"));
    }

private:
    static Said program(const QString& room, const QString& who, const QStringList& arguments)
    {
        QProcess process;
        process.start(QString::fromUtf8(WARROOM_CTL),
                      QStringList{u"--json"_s, u"--room"_s, room, u"--as"_s, who} + arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitCode(), process.readAllStandardError()};
    }

    static void roles()
    {
        QTest::addColumn<int>("role");
        for (int role = 0; role < roleCount; ++role)
            QTest::addRow("%d", role) << role;
    }

    void press(RoomOnDisk& room, Role role, const Opener& open)
    {
        int number = 0;
        QString openedBy;
        std::unique_ptr<Engine> desk;
        const QList<Cell> cells = cellsOf(role);
        for (const Cell& cell : cells) {
            const QString who = actorOf(cell.role, cell.right);
            if (who != openedBy) {
                desk.reset();
                auto opened = open(who);
                // A key that is not on the roster opens nothing to write in: nothing more is to be tried.
                QVERIFY2(opened || !mayHappen(cell), qPrintable(nameOf(cell)));
                desk = opened ? std::move(*opened) : nullptr;
                openedBy = who;
            }
            const int before = m_target.sends();
            const QString wrong = desk ? tryOnce(room, *desk, cell, ++number) : QString();
            QCoreApplication::sendPostedEvents(desk.get()); // what it told, which nobody looks at
            QVERIFY2(wrong.isEmpty(), qPrintable(nameOf(cell) + u": "_s + wrong));
            QVERIFY2(m_target.sends() - before == (mayHappen(cell) ? 1 : 0),
                     qPrintable(nameOf(cell)));
        }
    }

    // By right, so that one desk serves as long as possible; answers only where one is waited for.
    static QList<Cell> cellsOf(Role role)
    {
        QList<Cell> cells;
        for (const Cell& cell : allCells()) {
            const bool answered
                = (cell.yes == Yes::Holder || cell.yes == Yes::Glass) && waitsForSecond(cell);
            if (cell.role == role && (cell.yes == Yes::None || answered))
                cells.append(cell);
        }
        std::stable_sort(cells.begin(), cells.end(),
                         [](const Cell& a, const Cell& b) { return a.right < b.right; });
        return cells;
    }

    // What is wrong with how it went; whether anything was sent is for the caller.
    static QString tryOnce(RoomOnDisk& room, Engine& desk, const Cell& cell, int number)
    {
        PressAsk ask{room.script().incident(),
                     systemOf(cell.second),
                     rungOf(cell.right),
                     u"because"_s,
                     {},
                     {},
                     false,
                     breaksGlass(cell.yes)};
        if (cell.deed == Deed::Undo) {
            ask.undoes = RunId(u"run-old-%1"_s.arg(number));
            ask.anyway = true; // that run is told of only; the target never was as it left it
            if (!room.write(room.script().confirmed(cell, *ask.undoes)))
                return u"the run to undo was not written"_s;
        }
        catchUp(desk, number);
        auto run = pressOnce(desk, ask);
        if (!run && run.error().fault == Fault::Waiting && waitsForSecond(cell)) {
            if (cell.yes == Yes::None)
                return {};
            const ApprovalId approval(run.error().subject);
            const QString hash = desk.roomNow()->approvals.value(approval).requestHash;
            if (!room.write({{approverName, SystemClock().now(),
                              ApprovalAnswered{approval, true, u"seen"_s, hash}}}))
                return u"the answer was not written"_s;
            catchUp(desk, number);
            run = pressOnce(desk, ask);
        }
        if (mayHappen(cell) && (!run || !isConfirmed(run->state)))
            return run ? runStateName(run->state) : sentence(run.error());
        if (!mayHappen(cell) && (run || run.error().fault != Fault::Refused))
            return run ? runStateName(run->state) : sentence(run.error());
        return {};
    }

    static Result<Run> pressOnce(Engine& desk, const PressAsk& ask)
    {
        const auto preview = waitedFor(desk.preview(ask));
        return preview ? waitedFor(desk.press(*preview)) : Result<Run>(pass(preview.error()));
    }

    // Writing reads what others wrote first, whether or not it is let.
    static void catchUp(Engine& desk, int number)
    {
        NoteAdded note;
        note.incident = IncidentId(u"i1"_s);
        note.note = NoteId(u"note-%1-%2"_s.arg(number).arg(SystemClock().now().micros));
        note.text = u"Looking."_s;
        note.happened = SystemClock().now();
        static_cast<void>(waitedFor(desk.submit(Command{note})));
    }

    QTemporaryDir m_home;
    TargetServer m_target;
};

QTEST_GUILESS_MAIN(TestCommandAuthority)

} // namespace tst_commandauthority

#include "tst_commandauthority.moc"
