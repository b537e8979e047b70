// SPDX-License-Identifier: GPL-3.0-or-later
//
// A window that is killed while somebody types. The test starts itself as a victim: that opens a room with the
// program's own window, writes a note down, and types on, saying what it has done; then it is killed with SIGKILL. What
// was said to be written down is there afterwards, and the half-typed note is back in its field, but for the last 300 ms.
#include "app/desktop/compose.h"
#include "ui/parts/draftedit.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

#include <csignal>
#include <cstdio>

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 60000;
constexpr qint64 kPromisedMillis = 300;
constexpr int kKeyMillis = 15;

QString typed()
{
    return u"T-5m The supervisor of the night shift says that three shops in the north pay out "
           "refunds far above the limit, that nobody was asked, that the receipts are missing, "
           "that the customers were told to come back tomorrow, and that the ledger shows it."_s;
}

parts::DraftEdit* field(Desktop& desktop)
{
    return desktop.session().window().findChild<parts::DraftEdit*>(u"quickText"_s);
}

void trigger(Desktop& desktop, const QString& verb)
{
    desktop.session().window().findChild<QAction*>(u"verb-"_s + verb)->trigger();
}

void tell(const char* what, qint64 number)
{
    std::printf("%s %lld\n", what, number);
    std::fflush(stdout);
}

IncidentId firstIncident(const Room& room)
{
    return room.incidents().first()->id;
}

Result<std::unique_ptr<Desktop>> opened(const QString& room)
{
    DesktopWish wish;
    wish.room = room;
    return Desktop::open(wish);
}

// What the killed process does, until it is killed.
int beVictim(const QString& room, const QString& note)
{
    auto desktop = opened(room);
    if (!desktop) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence(desktop.error())));
        return 1;
    }
    Desktop& mine = **desktop;
    const IncidentId incident = firstIncident(*mine.engine().room());
    mine.session().window().show();
    mine.session().openIncident(incident);
    trigger(mine, u"note"_s);
    QTest::keyClicks(field(mine), note);
    QTest::keyClick(field(mine), Qt::Key_Return);
    const auto isWritten = [&] {
        const auto now = mine.engine().room();
        for (const Note& one : now->maybeIncident(incident)->notes) {
            if (one.text == note)
                return true;
        }
        return false;
    };
    if (!QTest::qWaitFor(isWritten, kPatience))
        return 1;
    tell("written", 1);
    qsizetype done = 0;
    for (const QChar key : typed()) {
        QTest::keyClick(field(mine), key.toLatin1(), Qt::NoModifier, kKeyMillis);
        tell("typed", ++done);
    }
    return QApplication::exec(); // nobody ends this but the one who kills
}

} // namespace

class TestKilled final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", (m_home.path() + u"/home"_s).toUtf8());
        DesktopWish wish;
        m_room = m_home.path() + u"/demo"_s;
        wish.room = m_room;
        wish.demo = true;
        const auto desktop = Desktop::open(wish);
        QVERIFY2(desktop.has_value(), desktop ? "" : qPrintable(sentence(desktop.error())));
    }

    void nothingIsLostWhenTheWindowIsKilled_data()
    {
        QTest::addColumn<qsizetype>("after");
        QTest::newRow("early") << qsizetype{3};
        QTest::newRow("in the middle") << qsizetype{90};
        QTest::newRow("late") << typed().size();
    }

    void nothingIsLostWhenTheWindowIsKilled()
    {
        QFETCH(const qsizetype, after);
        const QString note = u"acknowledged before the kill at %1"_s.arg(after);
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QCoreApplication::applicationFilePath(), {u"--victim"_s, m_room, note});
        QList<std::pair<qint64, qsizetype>> heard; // when, how many letters
        bool written = false;
        QElapsedTimer clock;
        clock.start();

        while ((heard.isEmpty() || heard.last().second < after) && !clock.hasExpired(2 * kPatience)
               && victim.state() != QProcess::NotRunning) {
            if (!victim.canReadLine() && !victim.waitForReadyRead(kPatience))
                break;
            while (victim.canReadLine()) {
                const QList<QByteArray> words = victim.readLine().trimmed().split(' ');
                written = written || words.first() == "written";
                if (words.first() == "typed")
                    heard.append({clock.elapsed(), words.last().toLongLong()});
            }
        }
        QVERIFY(written && !heard.isEmpty());
        const qint64 killedAt = clock.elapsed();
        QCOMPARE_EQ(::kill(static_cast<pid_t>(victim.processId()), SIGKILL), 0);
        QVERIFY(victim.waitForFinished(kPatience));
        QCOMPARE_EQ(victim.exitStatus(), QProcess::CrashExit);

        qsizetype promised = 0; // letters that were typed more than 300 ms before
        for (const auto& [when, letters] : heard) {
            if (when <= killedAt - kPromisedMillis)
                promised = letters;
        }
        auto desktop = opened(m_room);
        QVERIFY2(desktop.has_value(), desktop ? "" : qPrintable(sentence(desktop.error())));
        const auto room = (*desktop)->engine().room();
        const IncidentId incident = firstIncident(*room);
        QStringList notes;
        for (const Note& one : room->maybeIncident(incident)->notes)
            notes.append(one.text);
        QCOMPARE_EQ(notes.count(note), 1);
        (*desktop)->session().openIncident(incident);
        const QString back = field(**desktop)->toPlainText();
        QVERIFY2(typed().startsWith(back), qPrintable(back));
        QVERIFY2(back.size() >= promised,
                 qPrintable(u"%1 of %2 letters came back"_s.arg(back.size()).arg(promised)));
        field(**desktop)->clear(); // the next victim begins anew
        field(**desktop)->flush();
    }

private:
    QTemporaryDir m_home;
    QString m_room;
};

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--victim"_s)
        return beVictim(words.value(2), words.value(3));
    TestKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed.moc"
