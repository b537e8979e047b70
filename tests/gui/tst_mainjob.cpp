// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main job, done by keys and mouse in the real window: on the demo's replica, with its keys, journal, evidence and
// practice endpoint.
#include "models/items/entriesmodel.h"
#include "tests/gui/demodesktop.h"
#include "ui/actions/actioncard.h"
#include "ui/incident/askform.h"
#include "ui/incident/declaredialog.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/statuschip.h"
#include "ui/shell/commandpalette.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

namespace tst_mainjob {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 30000;

} // namespace

class TestMainJob final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", (m_home.path() + u"/home"_s).toUtf8());
        open();
        m_before = m_desktop->engine().room()->incidents().size();
        QVERIFY(m_before > 0);
    }

    void anIncidentIsDeclaredAndCommanded()
    {
        trigger("declare");
        auto* dialog = window().findChild<QDialog*>(u"declareDialog"_s);
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(dialog->findChild<QWidget*>(u"declareTitle"_s),
                         u"Refunds without a receipt"_s);
        auto* systems = dialog->findChild<QListWidget*>(u"declareSystems"_s);
        for (int i = 0; i < systems->count(); ++i) {
            if (systems->item(i)->data(Qt::UserRole).toString() == u"refund-assistant"_s)
                systems->item(i)->setCheckState(Qt::Checked);
        }
        auto* suggested = dialog->findChild<parts::StatusChip*>(u"declareSuggested"_s);
        const QString atFirst = suggested->word();
        for (const IncidentType type : {IncidentType::UnsafeOutput, IncidentType::VendorChange})
            dialog->findChild<QCheckBox*>(u"type-"_s + incidentTypeName(type))->click();
        dialog->findChild<QComboBox*>(u"declareHarm"_s)->setCurrentIndex(2);
        dialog->findChild<QComboBox*>(u"declareMisuse"_s)->setCurrentIndex(1);
        dialog->findChild<QComboBox*>(u"declareDependency"_s)->setCurrentIndex(1);
        QVERIFY(suggested->word() != atFirst);
        QVERIFY2(suggested->word().contains(u"SEV2"_s), qPrintable(suggested->word()));
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"declareDo"_s), Qt::LeftButton);
        QTRY_COMPARE_EQ_WITH_TIMEOUT(window().currentScreen(), u"incident"_s, kPatience);
        m_incident = m_desktop->session().incident();
        QCOMPARE_EQ(incident().severity, Severity::Sev2);
        QCOMPARE_EQ(incident().types.size(), 2);
        QCOMPARE_EQ(incident().levels, (Levels{2, 1, 1}));

        trigger("take-command");
        QTRY_COMPARE_EQ_WITH_TIMEOUT(incident().commander, me(), kPatience);
    }

    void aNoteKeepsWhenItHappened()
    {
        trigger("note");
        auto* text = window().findChild<QWidget*>(u"quickText"_s);
        QTest::keyClicks(text, u"T-5m first complaint from the shop floor"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE_EQ_WITH_TIMEOUT(incident().notes.size(), 1, kPatience);
        QVERIFY(incident().notes.first().happened < incident().notes.first().recorded);

        trigger("decision");
        QTest::keyClicks(text, u"Tighten the filter first"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE_EQ_WITH_TIMEOUT(incident().decisions.size(), 1, kPatience);
    }

    void severityRisesByOneKeyAndFallsWithAReason()
    {
        trigger("raise");
        QTRY_COMPARE_EQ_WITH_TIMEOUT(incident().severity, Severity::Sev1, kPatience);

        trigger("lower");
        answerForm(u"It is one shop only"_s);
        QTRY_COMPARE_EQ_WITH_TIMEOUT(incident().severity, Severity::Sev2, kPatience);

        trigger("phase");
        answerForm({});
        QTRY_COMPARE_EQ_WITH_TIMEOUT(incident().phase, Phase::Containing, kPatience);

        QStringList said;
        for (const EntryRow& row : entryRows(*m_room, incident()))
            said.append(row.text);
        QVERIFY2(!said.filter(u"It is one shop only"_s).isEmpty(), qPrintable(said.join(u'\n')));
    }

    void telemetryIsImported()
    {
        auto* screen = window().findChild<EvidenceScreen*>();
        const qsizetype before = m_desktop->engine().room()->exhibits.size();

        screen->import(
            {QStringLiteral(WARROOM_SOURCE_DIR "/tests/real/otlp/litellm-captured.otlp.json")});

        QTRY_COMPARE_EQ_WITH_TIMEOUT(m_desktop->engine().room()->exhibits.size(), before + 1,
                                     kPatience);
    }

    void whoCanShutItOffIsAnsweredByKeyboard()
    {
        trigger("palette");
        auto* field = window().findChild<QLineEdit*>(u"paletteField"_s);
        QTest::keyClicks(field, u"who can shut off refund"_s);
        const PaletteModel& found = window().palette().model();
        QVERIFY(found.rowCount() > 1);
        QCOMPARE_EQ(found.at(0).kind, PaletteKind::Holder);
        QVERIFY(found.at(0).title.contains(u"Ada Osei"_s));
        QVERIFY(found.at(0).detail.contains(u"+49"_s));
        QTest::keyClick(field, Qt::Key_Escape);
    }

    void aRungIsPressedReadBackAndUndone()
    {
        auto* ladder = window().findChild<actions::ActionPanel*>();
        ladder->openPress(RungId(u"filter-strict"_s));
        confirmPress(u"Complaints from three shops"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!runs().isEmpty() && isConfirmed(runs().last()->state), kPatience);
        QVERIFY(!runs().last()->before.isEmpty());
        QVERIFY(rungInForce(*m_desktop->engine().room(), m_incident).has_value());

        auto* dialog = window().findChild<QDialog*>(u"pressDialog"_s);
        QVERIFY(dialog != nullptr);
        auto* undo = dialog->findChild<QPushButton*>(u"undo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(undo->isVisible() && undo->isEnabled(), kPatience);
        QTest::mouseClick(undo, Qt::LeftButton);
        confirmPress(u"The filter held back good answers"_s);
        QTRY_COMPARE_EQ_WITH_TIMEOUT(runs().first()->state, RunState::Undone, kPatience);
    }

    void theTimelineTellsWhatWasThereBeforeAndAfter()
    {
        QString told;
        for (const EntryRow& row : entryRows(*m_desktop->engine().room(), incident())) {
            if (row.run == runs().first()->id)
                told += row.text + u'\n';
        }

        QVERIFY2(told.contains(u"value = standard"_s), qPrintable(told));
        QVERIFY2(told.contains(u"value = strict"_s), qPrintable(told));
    }

    void aRungThatOneHasNoRightToSaysWhyAndWhoMay()
    {
        m_desktop->session().ladder().pick(RungId(u"route-model"_s));
        actions::ActionCard* card = nullptr;
        for (auto* one : window().findChildren<actions::ActionCard*>()) {
            if (one->rung() == RungId(u"route-model"_s))
                card = one;
        }
        QVERIFY(card != nullptr);

        QVERIFY(!card->findChild<QPushButton*>(u"rungPress"_s)->isEnabled());
        QVERIFY(!card->findChild<parts::PlainLabel*>(u"rungWhy"_s)->plain().isEmpty());
        QVERIFY(
            card->findChild<parts::PlainLabel*>(u"rungMay"_s)->plain().contains(u"Dawit Bekele"_s));
    }

    void aRungWhoseEndpointDiesEndsAsUnknown()
    {
        QVERIFY(breakEndpoint(R"({"mode":"drop","applied":true})"));
        m_desktop->session().ladder().openPress(RungId(u"citation-required"_s));
        confirmPress(u"Answers without a source"_s);

        QTRY_VERIFY_WITH_TIMEOUT(runs().last()->rung == RungId(u"citation-required"_s)
                                     && runs().last()->state != RunState::Ordered
                                     && runs().last()->state != RunState::Sending
                                     && runs().last()->state != RunState::Pending,
                                 kPatience);

        QCOMPARE_EQ(runs().last()->state, RunState::Unknown);
        QVERIFY(breakEndpoint(R"({"mode":"none"})"));
        QPushButton* back = newestPress()->findChild<QPushButton*>(u"readBack"_s);
        QTRY_VERIFY_WITH_TIMEOUT(back->isVisible() && back->isEnabled(), kPatience);
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(isConfirmed(runs().last()->state), kPatience);
        newestPress()->close();
    }

    void evidenceIsSealed()
    {
        trigger("seal");
        answerForm(u"before anything else changes"_s);

        QTRY_COMPARE_EQ_WITH_TIMEOUT(incident().seals.size() >= 1, true, kPatience);
    }

    void everythingIsThereAfterReopening()
    {
        const Incident before = incident();
        trigger("note");
        QTest::keyClicks(window().findChild<QWidget*>(u"quickText"_s), u"half typed"_s);
        m_desktop->settle();
        m_desktop.reset();

        open();
        m_desktop->session().openIncident(m_incident);

        QCOMPARE_EQ(incident(), before);
        QCOMPARE_EQ(window().findChild<parts::DraftEdit*>(u"quickText"_s)->toPlainText(),
                    u"half typed"_s);
    }

    void itIsClosed()
    {
        trigger("close");
        answerForm(u"The filter was put back; three customers keep their refunds"_s);

        QTRY_COMPARE_EQ_WITH_TIMEOUT(incident().phase, Phase::Closed, kPatience);
        QVERIFY(!incident().isOpen());
        QVERIFY(incident().outcome.contains(u"three customers"_s));
    }

    void cleanupTestCase() { m_desktop.reset(); }

private:
    void open()
    {
        m_desktop = openDemo(m_home.path() + u"/demo"_s);
        QVERIFY(m_desktop != nullptr);
    }

    shell::MainWindow& window() { return m_desktop->session().window(); }

    MemberId me() { return m_desktop->engine().member(); }

    const Incident& incident()
    {
        m_room = m_desktop->engine().room(); // keeps what is looked at
        return *m_room->maybeIncident(m_incident);
    }

    QList<const Run*> runs()
    {
        m_room = m_desktop->engine().room();
        return m_room->runsOf(m_incident);
    }

    void trigger(const char* verb)
    {
        auto* action = window().findChild<QAction*>(u"verb-"_s + QString::fromLatin1(verb));
        QVERIFY2(action != nullptr && action->isEnabled(), verb);
        action->trigger();
    }

    void answerForm(const QString& words)
    {
        auto* form = window().findChild<incident::AskForm*>(u"askForm"_s);
        QVERIFY(form != nullptr);
        if (!words.isEmpty())
            QTest::keyClicks(form->findChild<QWidget*>(u"formWords"_s), words);
        QPointer<incident::AskForm> open(form);
        QTest::mouseClick(form->findChild<QPushButton*>(u"formDo"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(open.isNull() || !open->isVisible(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(open.isNull(), kPatience);
    }

    // Writes why, types the target's name, and presses, in the dialog that was opened last.
    void confirmPress(const QString& why)
    {
        QDialog* dialog = nullptr;
        QPushButton* press = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = newestPress()) != nullptr
                                     && (press = dialog->findChild<QPushButton*>(u"confirmPress"_s))
                                         != nullptr,
                                 kPatience);
        QTest::keyClicks(dialog->findChild<QWidget*>(u"pressReason"_s), why);
        auto* name = dialog->findChild<parts::PlainLabel*>(u"confirmName"_s);
        auto* field = dialog->findChild<QLineEdit*>(u"confirmField"_s);
        QTRY_VERIFY_WITH_TIMEOUT(field->isEnabled(), kPatience);
        QTest::keyClicks(field, name->plain());
        QTRY_VERIFY_WITH_TIMEOUT(press->isEnabled(), kPatience);
        QTest::mouseClick(press, Qt::LeftButton);
    }

    // Tells the demo's endpoint how to misbehave, as a person with curl would.
    bool breakEndpoint(const QByteArray& fault)
    {
        QFile targets(m_home.path() + u"/demo/targets.json"_s);
        if (!targets.open(QIODevice::ReadOnly))
            return false;
        const QUrl base(QJsonDocument::fromJson(targets.readAll())
                            .object()
                            .value(u"values"_s)
                            .toObject()
                            .value(u"practice"_s)
                            .toString());
        QTcpSocket socket;
        socket.connectToHost(base.host(), static_cast<quint16>(base.port()));
        if (!socket.waitForConnected(kPatience))
            return false;
        socket.write("PUT /admin/fault HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                     + QByteArray::number(fault.size()) + "\r\n\r\n" + fault);
        return socket.waitForReadyRead(kPatience) && socket.readAll().contains(" 200 ");
    }

    QDialog* newestPress()
    {
        QDialog* newest = nullptr;
        for (QDialog* dialog : window().findChildren<QDialog*>(u"pressDialog"_s)) {
            if (dialog->isVisible())
                newest = dialog;
        }
        return newest;
    }

    QTemporaryDir m_home;
    std::unique_ptr<Desktop> m_desktop;
    std::shared_ptr<const Room> m_room;
    IncidentId m_incident;
    qsizetype m_before = 0;
};

QTEST_MAIN(TestMainJob)

} // namespace tst_mainjob

#include "tst_mainjob.moc"
