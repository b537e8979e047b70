// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two people on one shared file, in real processes: Ada's window is this one; Ben writes by warroomctl, or works in a window
// of his own, for which the test starts itself as a companion. What Ada types, has chosen and looks at stays where it is, and
// two who type in one field see each other, and lose nothing.
#include "app/desktop/compose.h"
#include "app/journal/loglink.h"
#include "models/items/entriesmodel.h"
#include "tests/app/cli/commandroom.h"
#include "ui/incident/askform.h"
#include "ui/look/spelling.h"
#include "ui/parts/banner.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QProcess>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <cstdio>

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 60000;
constexpr int kWritten = 30; // by Ben, while Ada works

void trigger(Desktop& desktop, const QString& verb)
{
    desktop.session().window().findChild<QAction*>(u"verb-"_s + verb)->trigger();
}

incident::AskForm* maybeForm(Desktop& desktop)
{
    return desktop.session().window().findChild<incident::AskForm*>(u"askForm"_s);
}

parts::DraftEdit* titleField(Desktop& desktop)
{
    trigger(desktop, u"retitle"_s);
    incident::AskForm* form = maybeForm(desktop);
    return form == nullptr ? nullptr : form->findChild<parts::DraftEdit*>(u"formWords"_s);
}

QString wordsOf(const parts::Banner* maybeBanner)
{
    return maybeBanner == nullptr || !maybeBanner->isVisible()
        ? QString()
        : maybeBanner->findChild<parts::PlainLabel*>()->plain();
}

// What the window says of who types where this person does; empty = nothing.
QString editingNotice(Desktop& desktop)
{
    return wordsOf(desktop.session().window().findChild<parts::Banner*>(u"notice-editing"_s));
}

QStringList conflictActions(Desktop& desktop)
{
    QStringList titles;
    for (const auto* name : {"conflictKeep", "conflictUse"}) {
        const auto* button
            = desktop.session().window().findChild<QPushButton*>(QString::fromLatin1(name));
        if (button != nullptr)
            titles.append(button->text());
    }
    return titles;
}

void tell(const QString& what)
{
    std::printf("%s\n", qUtf8Printable(what));
    std::fflush(stdout);
}

// Ben's own window: he types a title, says whom he sees, hands it in when he is told to, and tells what came of it.
int beCompanion(const QString& place, const QString& incident)
{
    DesktopWish wish;
    wish.room = place;
    auto opened = Desktop::open(wish);
    if (!opened) {
        tell(u"trouble "_s + sentence(opened.error()));
        return 1;
    }
    Desktop& desktop = **opened;
    const IncidentId id(incident);
    const auto title = [&] {
        const Incident* now = desktop.engine().room()->maybeIncident(id);
        return now == nullptr ? QString() : now->title;
    };
    desktop.session().window().show();
    if (!QTest::qWaitFor([&] { return !title().isEmpty(); }, kPatience))
        return 2;
    desktop.session().openIncident(id);
    auto* field = titleField(desktop);
    if (field == nullptr)
        return 3;
    field->setFocus();
    QTest::keyClicks(field, u"Refunds, says Ben"_s);
    tell(u"typing"_s);
    if (!QTest::qWaitFor([&] { return !editingNotice(desktop).isEmpty(); }, kPatience))
        return 4;
    tell(u"sees "_s + editingNotice(desktop));
    std::getchar(); // until he is told to go on
    QTest::mouseClick(maybeForm(desktop)->findChild<QPushButton*>(u"formDo"_s), Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return title() == u"Refunds, says Ben"_s; }, kPatience))
        return 5;
    tell(u"written"_s);
    const auto conflicts
        = [&] { return desktop.engine().room()->maybeIncident(id)->conflicts.size(); };
    if (!QTest::qWaitFor([&] { return conflicts() == 1; }, kPatience))
        return 6;
    tell(u"conflict "_s + conflictActions(desktop).join(u" | "_s));
    if (!QTest::qWaitFor([&] { return conflicts() == 0; }, kPatience))
        return 7;
    tell(u"settled "_s + title());
    return 0;
}

} // namespace

class TestTwoWindows final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_place = m_room.path(u"team.warroom"_s);
        QVERIFY(m_room.make() && m_room.addSystem(u"ada-osei"_s));
        QCOMPARE(m_room.run({u"room"_s, u"share"_s, m_place}).code, 0);
        const Said joined = ben({u"room"_s, u"join"_s, m_place, u"--name"_s, u"Ben Ito"_s});
        QVERIFY2(joined.code == 0, joined.err.constData());
        QCOMPARE(m_room
                     .run({u"member"_s, u"accept"_s, joined.json[u"card"].toString(),
                           u"--function"_s, u"engineering"_s})
                     .code,
                 0);
        m_incident = m_room.declare();
        QVERIFY(!m_incident.isEmpty());
        const QProcessEnvironment own = m_room.environmentOf(u"ada"_s);
        for (const char* name : {"WARROOM_HOME", "WARROOM_PASSPHRASE_FILE"})
            qputenv(name, own.value(QString::fromLatin1(name)).toUtf8());
        DesktopWish wish;
        wish.room = m_room.replica();
        auto desktop = Desktop::open(wish);
        QVERIFY2(desktop.has_value(), desktop ? "" : qPrintable(sentence(desktop.error())));
        m_desktop = std::move(*desktop);
        m_desktop->session().window().resize(1600, 1000);
        m_desktop->session().window().show();
    }

    void whatOthersWriteMovesNothingThatOneWorksOn()
    {
        for (int i = 0; i < 120; ++i)
            m_desktop->engine().submit(Command{NoteAdded{IncidentId(m_incident),
                                                         NoteId(u"n%1"_s.arg(i)),
                                                         u"note %1"_s.arg(i),
                                                         SystemClock().now(),
                                                         {}}});
        QTRY_COMPARE_WITH_TIMEOUT(incident().notes.size(), 120, kPatience);
        chooseOnTheBoard();
        m_desktop->session().openIncident(IncidentId(m_incident));
        auto* grid = find<parts::GridView>(u"incidentEntries"_s);
        QTRY_VERIFY_WITH_TIMEOUT(grid->verticalScrollBar()->maximum() > 400, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(grid->model()->rowCount() > 120, kPatience);
        grid->verticalScrollBar()->setValue(400);
        const QString inSight = rowAt(*grid, 5);
        const int pixel = topOf(*grid, inSight);
        QVERIFY(inSight.startsWith(u"note "_s));
        trigger(*m_desktop, u"note"_s);
        auto* text = find<parts::DraftEdit>(u"quickText"_s);
        QTest::keyClicks(text, u"half a sentence"_s);
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(5);
        cursor.setPosition(7, QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);

        QVERIFY(benWrites(kWritten));

        QTRY_COMPARE_WITH_TIMEOUT(incident().notes.size(), 120 + kWritten, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(incident().severity, Severity::Sev1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->engine().room()->incidents().size(), 2, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(grid->model()->rowCount() > 120 + kWritten, kPatience);
        QCOMPARE(text->toPlainText(), u"half a sentence"_s);
        QCOMPARE(text->textCursor().position(), 7);
        QCOMPARE(text->textCursor().anchor(), 5);
        QCOMPARE(m_desktop->session().window().focusWidget(), static_cast<QWidget*>(text));
        QTRY_COMPARE_WITH_TIMEOUT(rowAt(*grid, 5), inSight, kPatience);
        QCOMPARE(topOf(*grid, inSight), pixel);
        QCOMPARE(m_desktop->session().window().currentScreen(), u"incident"_s);
        m_desktop->session().window().go(u"board"_s);
        QCOMPARE(find<board::BoardView>(u"board"_s)->current(), IncidentId(m_incident));
        QCOMPARE(cards()->currentIndex().row(), 1); // Ben's is worse
    }

    void twoInOneFieldSeeEachOtherAndLoseNothing()
    {
        QProcess companion;
        companion.setProcessEnvironment(m_room.environmentOf(u"ben"_s));
        companion.start(QCoreApplication::applicationFilePath(),
                        {u"--companion"_s, m_place, m_incident});
        QVERIFY(companion.waitForStarted());
        const Ending ending{companion};
        m_desktop->session().openIncident(IncidentId(m_incident));
        auto* field = titleField(*m_desktop);
        QVERIFY(field != nullptr);
        field->setFocus();
        QTest::keyClicks(field, u"Refunds, says Ada"_s);

        QTRY_VERIFY2_WITH_TIMEOUT(editingNotice(*m_desktop).contains(u"Ben Ito"_s),
                                  qPrintable(m_heard + editingNotice(*m_desktop)), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(hereOnTheCard(), u"Ben Ito (typing: New title)"_s, kPatience);
        QTRY_VERIFY2_WITH_TIMEOUT(hears(companion, u"sees "_s), qPrintable(m_heard), kPatience);
        QVERIFY2(m_heard.contains(u"Ada Osei"_s), qPrintable(m_heard));
        companion.write("\n");
        QTRY_VERIFY2_WITH_TIMEOUT(hears(companion, u"written"_s), qPrintable(m_heard), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(incident().title, u"Refunds, says Ben"_s, kPatience);
        QCOMPARE(field->toPlainText(), u"Refunds, says Ada"_s); // the open form is left alone
        QTest::mouseClick(maybeForm(*m_desktop)->findChild<QPushButton*>(u"formDo"_s),
                          Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(incident().conflicts.size(), 1, kPatience);
        const FieldConflict kept = incident().conflicts.first();
        QCOMPARE(kept.inForce, u"Refunds, says Ben"_s);
        QCOMPARE(kept.inForceBy, MemberId(u"ben-ito"_s));
        QCOMPARE(kept.other, u"Refunds, says Ada"_s);
        QCOMPARE(kept.otherBy, MemberId(u"ada-osei"_s));
        QTRY_COMPARE_WITH_TIMEOUT(conflictActions(*m_desktop).size(), 2, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!conflictBanner().isEmpty(), kPatience);
        const QString said = conflictBanner();
        for (const Instant at : {kept.inForceAt, kept.otherAt})
            QVERIFY2(said.contains(look::utcText(at)), qPrintable(said));
        QTRY_VERIFY2_WITH_TIMEOUT(hears(companion, u"conflict "_s), qPrintable(m_heard), kPatience);
        QVERIFY2(m_heard.contains(u"Use “Refunds, says Ada”"_s), qPrintable(m_heard));

        QTest::mouseClick(find<QPushButton>(u"conflictUse"_s), Qt::LeftButton);

        QTRY_VERIFY_WITH_TIMEOUT(incident().conflicts.isEmpty(), kPatience);
        QCOMPARE(incident().title, u"Refunds, says Ada"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(hears(companion, u"settled Refunds, says Ada"_s),
                                  qPrintable(m_heard), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(companion.state(), QProcess::NotRunning, kPatience);
        QCOMPARE(companion.exitCode(), 0);
    }

    // A log that has a clock, as PostgreSQL has; that this one is out of reach changes nothing.
    void anEntryThatTheLogReceivedAtAnotherTimeSaysSo()
    {
        const Said note
            = m_room.run({u"incident"_s, u"note"_s, m_incident, u"by a strange clock"_s});
        QVERIFY2(note.code == 0, note.err.constData());
        m_desktop.reset();
        const QString folder = m_room.path(u"clocked"_s);
        QVERIFY(copyReceivedLater(folder, note.json[u"position"].toInteger()));
        DesktopWish wish;
        wish.room = folder;
        auto desktop = Desktop::open(wish);
        QVERIFY2(desktop.has_value(), desktop ? "" : qPrintable(sentence(desktop.error())));
        m_desktop = std::move(*desktop);
        m_desktop->session().window().show();
        m_desktop->session().openIncident(IncidentId(m_incident));
        auto* grid = find<parts::GridView>(u"incidentEntries"_s);

        QTRY_COMPARE_WITH_TIMEOUT(wordsWith(*grid, u"[the log received this later"_s).size(), 1,
                                  kPatience);
        QVERIFY(wordsWith(*grid, u"[the log received this later"_s)
                    .first()
                    .startsWith(u"by a strange clock"_s));
    }

    void cleanupTestCase() { m_desktop.reset(); }

private:
    // Whatever the test comes to, the companion it started ends with it.
    struct Ending {
        QProcess& process;

        ~Ending()
        {
            if (process.state() == QProcess::NotRunning)
                return;
            process.kill();
            process.waitForFinished();
        }
    };

    template<class T>
    T* find(const QString& name)
    {
        return m_desktop->session().window().findChild<T*>(name);
    }

    QListView* cards() { return find<QListView>(u"cards-triage"_s); }

    Incident incident() const
    {
        return *m_desktop->engine().room()->maybeIncident(IncidentId(m_incident));
    }

    // Who else is present, as the board's card says.
    QString hereOnTheCard()
    {
        const auto* board = find<board::BoardView>(u"board"_s);
        const int row = board->model().rowOf(IncidentId(m_incident));
        return row < 0 ? QString() : board->model().at(row).here.value_or(QString());
    }

    void chooseOnTheBoard()
    {
        m_desktop->session().window().go(u"board"_s);
        cards()->setFocus();
        cards()->setCurrentIndex(cards()->model()->index(0, 0));
        QTest::keyClick(cards(), Qt::Key_Home);
        QCOMPARE(find<board::BoardView>(u"board"_s)->current(), IncidentId(m_incident));
    }

    QString conflictBanner()
    {
        const auto* use = find<QPushButton>(u"conflictUse"_s);
        return wordsOf(qobject_cast<const parts::Banner*>(use->parentWidget()));
    }

    // The words of the row that many pixels below the upper edge.
    static QString rowAt(const parts::GridView& grid, int pixel)
    {
        return grid.model()->index(grid.rowAt(pixel), EntriesModel::TextColumn).data().toString();
    }

    static int topOf(const parts::GridView& grid, const QString& words)
    {
        for (int row = 0; row < grid.model()->rowCount(); ++row) {
            if (grid.model()->index(row, EntriesModel::TextColumn).data().toString() == words)
                return grid.rowViewportPosition(row);
        }
        return -1;
    }

    static QStringList wordsWith(const parts::GridView& grid, const QString& part)
    {
        QStringList found;
        for (int row = 0; row < grid.model()->rowCount(); ++row) {
            const QString words
                = grid.model()->index(row, EntriesModel::TextColumn).data().toString();
            if (words.contains(part))
                found.append(words);
        }
        return found;
    }

    // Ada's room in another folder, as a log gave it out that received the entry at this position an hour after its time, and
    // all others when they claim.
    bool copyReceivedLater(const QString& folder, qint64 late) const
    {
        auto store = LocalStore::open(m_room.replica(), OpenMode::ReadOnly);
        const auto all = store ? store->entriesAfter(0, 100'000)
                               : Result<std::vector<StoredEntry>>(std::vector<StoredEntry>());
        if (!all || all->empty())
            return false;
        std::vector<LoggedEnvelope> logged;
        for (const StoredEntry& entry : *all) {
            const auto payload = seal::readPayload(entry.envelope.payload);
            if (!payload)
                return false;
            const qint64 hour = entry.position == late ? 3'600'000'000 : 0;
            logged.push_back({entry.position, entry.hash, seal::writeEnvelope(entry.envelope),
                              Instant{qint64{payload->timeMicros} + hour}});
        }
        const QString room = QString::fromStdString(seal::hex(all->front().hash));
        auto link = LogLink::join(
            folder, LogState{u"log-1"_s, room, u"Acme"_s, static_cast<qint64>(all->size())},
            u"postgresql://nobody@127.0.0.1:1/none"_s);
        return link && link->take(logged);
    }

    Said ben(const QStringList& arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(m_room.environmentOf(u"ben"_s));
        process.start(QStringLiteral(WARROOM_CTL),
                      QStringList{u"--json"_s, u"--room"_s, m_place} + arguments);
        // The window lives on meanwhile.
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kPatience))
            return {};
        return saidBy(process.exitCode(), process.readAllStandardOutput(),
                      process.readAllStandardError());
    }

    // So many notes, with a raise and a new incident, worse than the other, among them.
    bool benWrites(int notes) const
    {
        for (int i = 0; i < notes; ++i) {
            if (ben({u"incident"_s, u"note"_s, m_incident, u"from Ben %1"_s.arg(i)}).code != 0)
                return false;
            if (i == 10 && ben({u"incident"_s, u"raise"_s, m_incident, u"sev1"_s}).code != 0)
                return false;
            if (i == 20
                && ben({u"incident"_s, u"declare"_s, u"Worse"_s, u"--system"_s,
                        u"refund-assistant"_s, u"--severity"_s, u"sev1"_s, u"--happened"_s,
                        u"T-90m"_s})
                        .code
                    != 0)
                return false;
        }
        return true;
    }

    bool hears(QProcess& companion, const QString& word)
    {
        m_heard += QString::fromUtf8(companion.readAllStandardOutput());
        return m_heard.contains(word) || m_heard.contains(u"trouble "_s);
    }

    CommandRoom m_room;
    QString m_place;
    QString m_incident;
    QString m_heard; // from the companion
    std::unique_ptr<Desktop> m_desktop;
};

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--companion"_s)
        return beCompanion(words.value(2), words.value(3));
    TestTwoWindows test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_twowindows.moc"
