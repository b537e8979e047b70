// SPDX-License-Identifier: GPL-3.0-or-later
//
// Importing in the real window while a restricted incident is open: for its members, unless the person says otherwise.
#include "models/items/evidencemodel.h"
#include "models/state/restricted.h"
#include "tests/gui/demodesktop.h"
#include "ui/evidence/evidencedetail.h"
#include "ui/evidence/evidenceview.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>

namespace tst_restrictedimport {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 60000;

} // namespace

class TestRestrictedImport final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", (m_home.path() + u"/home"_s).toUtf8());
        m_desktop = openDemo(m_home.path() + u"/demo"_s);
        QVERIFY(m_desktop != nullptr);
        window().go(u"timeline"_s);
        m_incident = declared(u"leak"_s, true);
        m_open = declared(u"open"_s, false);
        QVERIFY(!m_incident.isEmpty() && !m_open.isEmpty());
    }

    void anOpenIncidentOffersNoChoice()
    {
        screen().follow(m_open);
        QVERIFY(!readers().isVisible());
        import(u"Okapi"_s);
        QTRY_VERIFY_WITH_TIMEOUT(last().name == u"Okapi.json"_s, kPatience);
        QCOMPARE(last().incident, IncidentId());
    }

    void whatIsImportedIsForTheMembers()
    {
        screen().follow(m_incident);
        QVERIFY(readers().isVisible());
        QCOMPARE(readers().currentText(), QString(u"Only the members of "_s + code()));
        QCOMPARE(readers().itemText(1), u"Everybody in the room"_s);

        import(u"Quagga"_s);

        QTRY_VERIFY_WITH_TIMEOUT(last().name == u"Quagga.json"_s, kPatience);
        QCOMPARE(last().incident, m_incident);
        QCOMPARE(last().key.size(), 64);
        QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"Only the members"_s), kPatience);
    }

    void theListMarksIt()
    {
        auto* view = window().findChild<evidence::EvidenceView*>(u"items"_s);
        auto* list = window().findChild<parts::GridView*>(u"evidenceList"_s);
        ItemQuery query;
        query.search = *searchQueryOf(u"Quagga"_s, {});
        const auto cell = [list](int column) { return list->model()->index(0, column); };
        const auto isListed = [&] {
            if (view->query().search != query.search)
                view->show(query); // the timeline came to rest and showed its own window
            return cell(EvidenceModel::NameColumn).data().toString() == u"Quagga span"_s;
        };

        QTRY_VERIFY_WITH_TIMEOUT(isListed(), kPatience);

        const QModelIndex status = cell(EvidenceModel::StatusColumn);
        QVERIFY2(status.data().toString().contains(code()), qPrintable(status.data().toString()));
        QVERIFY(status.data(Qt::AccessibleTextRole).toString().contains(code()));
    }

    void openingAnItemOfItIsEnteredOnceForItsMembers()
    {
        auto* view = window().findChild<evidence::EvidenceView*>(u"items"_s);
        auto* list = window().findChild<parts::GridView*>(u"evidenceList"_s);
        auto* custody = window().findChild<parts::GridView*>(u"custody"_s);
        const ExhibitId exhibit = last().id;
        const auto opened = [&] {
            const QList<Custody>* acts = room().custody.maybe(exhibit);
            return acts == nullptr ? QList<Custody>() : *acts;
        };
        QSignalSpy shown(view->detail(), &evidence::EvidenceDetail::shown);

        list->setCurrentIndex(list->model()->index(0, 0));

        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), kPatience);
        const auto ref = shown.first().first().value<ItemRef>();
        QCOMPARE(ref.exhibit, exhibit);
        QTRY_COMPARE_WITH_TIMEOUT(opened().size(), 1, kPatience);
        QCOMPARE(opened().first().act, CustodyAct::Opened);
        QCOMPARE(opened().first().incident, m_incident);
        QCOMPARE(opened().first().by, m_desktop->engine().member());
        QTRY_COMPARE_WITH_TIMEOUT(custody->model()->rowCount(), 2, kPatience);
        QCOMPARE(custody->model()->index(0, 1).data().toString(), u"Collected"_s);
        QCOMPARE(custody->model()->index(0, 3).data().toString(), u"Quagga.json"_s);
        QCOMPARE(custody->model()->index(1, 1).data().toString(), u"Opened"_s);
        QCOMPARE(custody->model()->index(1, 5).data().toString(), code());

        // Looking again is the same opening.
        const qsizetype before = shown.size();
        view->open(ref);
        QTRY_VERIFY_WITH_TIMEOUT(shown.size() > before, kPatience);
        auto note = m_desktop->engine().submit(
            Command{NoteAdded{m_incident, {}, u"After it."_s, {}, {}}}); // behind it, in order
        QTRY_VERIFY_WITH_TIMEOUT(note.isFinished(), kPatience);
        QVERIFY(note.result());
        QCOMPARE(opened().size(), 1);
    }

    void everybodyIsAChoiceForOneImportOnly()
    {
        readers().setCurrentIndex(1);
        import(u"Ibex"_s);
        QTRY_VERIFY_WITH_TIMEOUT(last().name == u"Ibex.json"_s, kPatience);
        QCOMPARE(last().incident, IncidentId());
        QTRY_COMPARE_WITH_TIMEOUT(readers().currentIndex(), 0, kPatience);

        // Pressed for what the members have, it shares nothing and says so.
        const qsizetype before = room().exhibits.size();
        readers().setCurrentIndex(1);
        import(u"Quagga"_s);
        QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"nothing was shared"_s), kPatience);
        QVERIFY(words().contains(code()));
        QCOMPARE(room().exhibits.size(), before);
    }

    void cleanupTestCase() { m_desktop.reset(); }

private:
    IncidentId declared(const QString& id, bool restricted)
    {
        IncidentDeclared it;
        it.incident = IncidentId(id);
        it.title = id;
        it.systems = {room().systems().first()->id};
        QList<Command> commands;
        if (restricted)
            commands.append(
                Command{accessWith(room(), it.incident, m_desktop->engine().member(), {})});
        commands.append(Command{it});
        auto receipts = m_desktop->engine().submitAll(commands);
        const bool done = QTest::qWaitFor(
            [&] { return receipts.isFinished() && room().maybeIncident(it.incident) != nullptr; },
            kPatience);
        return done && receipts.result() ? it.incident : IncidentId();
    }

    // Telemetry with this word in it, from a file of its name.
    void import(const QString& word)
    {
        QFile sample(QStringLiteral(WARROOM_SOURCE_DIR "/tests/real/otlp/trace.json"));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QFile file(m_home.filePath(word + u".json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray span
            = word.toUtf8().toHex(); // of its own: the same span in two files is one item
        span.resize(16, '0');
        file.write(sample.readAll()
                       .replace("I'm a server span", QByteArray(word.toUtf8() + " span"))
                       .replace("EEE19B7EC3C1B174", span));
        file.close();
        screen().import({file.fileName()});
    }

    const Room& room() { return *m_desktop->engine().room(); }

    Exhibit last() { return room().exhibits.last(); }

    QString code() { return room().maybeIncident(m_incident)->code; }

    QString words() { return window().findChild<parts::PlainLabel*>(u"importWords"_s)->plain(); }

    QComboBox& readers() { return *window().findChild<QComboBox*>(u"importReaders"_s); }

    shell::MainWindow& window() { return m_desktop->session().window(); }

    EvidenceScreen& screen() { return m_desktop->session().timelineScreen(); }

    QTemporaryDir m_home;
    std::unique_ptr<Desktop> m_desktop;
    IncidentId m_incident;
    IncidentId m_open;
};

QTEST_MAIN(TestRestrictedImport)

} // namespace tst_restrictedimport

#include "tst_restrictedimport.moc"
