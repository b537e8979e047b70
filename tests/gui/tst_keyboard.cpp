// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything on every screen by keyboard and for a screen reader: what takes the focus has a name, Tab reaches it, and
// the questions of the first minute are answered without a mouse.
#include "app/desktop/session.h"
#include "tests/gui/fillings.h"
#include "tests/support/fakeevidencedesk.h"
#include "tests/ui/evidence/richitem.h"
#include "tests/ui/fakecredentials.h"
#include "tests/ui/fakedrafts.h"
#include "tests/ui/fakeladders.h"
#include "tests/ui/fakesharing.h"
#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"
#include "ui/shell/commandpalette.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tst_keyboard {

using namespace wr;

namespace {

constexpr int kMostTabs = 300;

QString nameOf(QWidget* widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face == nullptr ? QString() : face->text(QAccessible::Name);
}

QString whatItIs(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* one = widget; one != nullptr; one = one->parentWidget()) {
        if (!one->objectName().isEmpty() || one == widget)
            path.prepend(QString::fromLatin1(one->metaObject()->className()) + u'#'
                         + one->objectName());
    }
    return path.join(u" / "_s);
}

// What Tab should reach: visible, on, and not the inner part of something that does.
QList<QWidget*> stops(QWidget& window)
{
    QList<QWidget*> found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool stop = widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr
            && widget->window() == &window;
        if (stop)
            found.append(widget);
    }
    return found;
}

} // namespace

class TestKeyboard final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { applyLook({}); } // once: it styles whatever is there anew

    void init()
    {
        m_desk = std::make_unique<FakeDesk>();
        sample::acme(*m_desk, true);
        m_incident = fillTypical(*m_desk);
        m_evidence.detailOf = richDetail;
        m_evidence.items_ = madeAfternoon(
            500, (m_desk->clock.at.micros - qint64{7'200'000'000}) * 1000, 7'200'000'000'000);
        m_credentials.sheet.uses = {{u"prompts"_s,
                                     sample::assistant().id,
                                     RungId(u"pin-prompt"_s),
                                     u"https://prompts.example"_s,
                                     {}}};
        m_session = std::make_unique<Session>(SessionDoors{m_desk.get(),
                                                           &m_evidence,
                                                           &m_desk->clock,
                                                           &m_drafts,
                                                           &m_sharing,
                                                           {},
                                                           &m_credentials,
                                                           &m_ladders,
                                                           nullptr},
                                              shell::Layout(), QList<MemberId>());
        window().resize(1600, 1000);
        window().show();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    void cleanup() { m_session.reset(); }

    void everyScreenIsNamedAndReached_data()
    {
        QTest::addColumn<QString>("screen");
        for (const char* screen : {"board", "incident", "timeline", "matrix", "approvals", "runs",
                                   "credentials", "ladders"})
            QTest::newRow(screen) << QString::fromLatin1(screen);
    }

    void everyScreenIsNamedAndReached()
    {
        QFETCH(const QString, screen);
        window().go(screen);
        QCoreApplication::sendPostedEvents();
        const QList<QWidget*> wanted = stops(window());
        QVERIFY(wanted.size() > 5);

        QStringList nameless;
        for (QWidget* widget : wanted) {
            if (nameOf(widget).trimmed().isEmpty())
                nameless.append(whatItIs(widget));
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));

        // The name of a combo box is its value; only a label tells what it chooses.
        for (QComboBox* box : window().findChildren<QComboBox*>()) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(box);
            const auto labels = face->relations(QAccessible::Label);
            QVERIFY2(!labels.isEmpty() && !labels.first().first->text(QAccessible::Name).isEmpty(),
                     qPrintable(whatItIs(box)));
        }

        QSet<QWidget*> left(wanted.begin(), wanted.end());
        for (int i = 0; i < kMostTabs && !left.isEmpty(); ++i) {
            QWidget* const now = QApplication::focusWidget();
            if (now == nullptr)
                break;
            left.remove(now);
            QTest::keyClick(now, Qt::Key_Tab);
        }
        QStringList missed;
        for (QWidget* widget : wanted) {
            if (left.contains(widget))
                missed.append(whatItIs(widget));
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    }

    void dialogsAreWalkedAsTheyAreRead_data()
    {
        QTest::addColumn<int>("verb");
        const auto row = [](const char* name, shell::Verb verb) {
            QTest::newRow(name) << static_cast<int>(verb);
        };
        row("declare", shell::Verb::Declare);
        row("classify", shell::Verb::Classify);
        row("lower", shell::Verb::Lower);
        row("phase", shell::Verb::Phase);
        row("decide", shell::Verb::Decide);
        row("seal", shell::Verb::Seal);
        row("close", shell::Verb::Close);
        row("hand over", shell::Verb::HandOver);
        row("preferences", shell::Verb::Preferences);
        row("share", shell::Verb::Share);
        QTest::newRow("press") << -1;
    }

    void dialogsAreWalkedAsTheyAreRead()
    {
        QFETCH(const int, verb);
        m_session->openIncident(m_incident);
        if (verb < 0)
            m_session->ladder().openPress(RungId(u"pin-prompt"_s));
        else
            emit window().asked(static_cast<shell::Verb>(verb));
        QDialog* dialog = openDialog();
        QVERIFY(dialog != nullptr);
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        if (verb < 0)
            QTRY_VERIFY(dialog->findChild<QLineEdit*>(u"confirmField"_s) != nullptr);
        QCoreApplication::sendPostedEvents();

        QList<QWidget*> walked;
        for (int i = 0; i < kMostTabs; ++i) {
            QWidget* now = QApplication::focusWidget();
            QVERIFY2(now != nullptr && dialog->isAncestorOf(now),
                     now == nullptr ? "nothing" : qPrintable(whatItIs(now)));
            if (walked.contains(now))
                break;
            walked.append(now);
            QTest::keyClick(now, Qt::Key_Tab);
        }
        QVERIFY(walked.size() >= 2);

        // Once round, so there is one step up, back to the top; all others go down or along a line.
        QStringList up;
        for (qsizetype i = 0; i < walked.size(); ++i) {
            const QWidget* here = walked.at(i);
            const QWidget* next = walked.at((i + 1) % walked.size());
            const QRect from(here->mapTo(dialog, QPoint()), here->size());
            const QRect to(next->mapTo(dialog, QPoint()), next->size());
            const bool below = to.top() >= from.bottom() - from.height() / 2;
            const bool beside = to.left() >= from.right() && to.bottom() > from.top();
            if (!below && !beside)
                up.append(whatItIs(here) + u" -> "_s + whatItIs(next));
        }
        QVERIFY2(up.size() == 1, qPrintable(up.join(u'\n')));
        for (QComboBox* box : dialog->findChildren<QComboBox*>()) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(box);
            QVERIFY2(!box->isVisible() || !face->relations(QAccessible::Label).isEmpty(),
                     qPrintable(whatItIs(box)));
        }
        dialog->close();
    }

    void anEntryIsReadInFullByKeyboard()
    {
        const QString words
            = u"Refunds of 900 euros went out, and the limit is 200. "_s.repeated(20);
        m_desk->must(m_desk->me,
                     NoteAdded{m_incident, NoteId(u"long"_s), words, m_desk->clock.at, {}});
        m_session->openIncident(m_incident);
        auto* entries = window().findChild<parts::GridView*>(u"incidentEntries"_s);
        for (int row = 0; row < entries->model()->rowCount(); ++row) {
            if (entries->model()->index(row, EntriesModel::TextColumn).data() == words)
                entries->setCurrentIndex(entries->model()->index(row, 0));
        }
        entries->setFocus();

        QTest::keyClick(entries, Qt::Key_Return);

        QDialog* sheet = openDialog();
        QVERIFY(sheet != nullptr && sheet->objectName() == u"entrySheet"_s);
        QCOMPARE_EQ(sheet->findChild<parts::PlainTextView*>(u"entryWords"_s)->shownText(), words);
        QVERIFY(sheet->findChild<parts::PlainLabel*>(u"entryFacts"_s)
                    ->plain()
                    .contains(u"Ruth Osei"_s));
        QTest::keyClick(sheet, Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
    }

    void evidenceAskedForFromTheIncidentIsImportedInSight()
    {
        m_session->openIncident(m_incident);

        QTest::keyClick(window().focusWidget(), Qt::Key_E);

        QCOMPARE_EQ(window().currentScreen(), u"timeline"_s);
        QDialog* dialog = openDialog();
        QVERIFY(dialog != nullptr);
        dialog->close();
    }

    void theMostUrgentIncidentStandsThereUnasked()
    {
        QTest::mouseClick(window().findChild<QPushButton*>(u"go-incident"_s), Qt::LeftButton);

        QCOMPARE_EQ(m_session->incident(), m_incident);
        QVERIFY(window().findChild<QWidget*>(u"incidentHeader"_s)->isVisible());
    }

    void whatARungLacksIsReachedByKeyboardFromItsCard()
    {
        m_session->openIncident(m_incident);
        m_session->ladder().pick(RungId(u"pin-prompt"_s));
        auto* card = window().focusWidget();
        auto* button = card->findChild<QPushButton*>(u"rungCredentials"_s);
        QVERIFY(button != nullptr && button->isVisible());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);

        QCOMPARE_EQ(window().currentScreen(), u"credentials"_s);
        QVERIFY(window()
                    .findChild<parts::PlainLabel*>(u"credentialFacts"_s)
                    ->plain()
                    .contains(u"prompts"_s));
    }

    void theBadgeCountsWhatWaitsOverAllIncidentsAndLeadsThere()
    {
        auto* badge = window().findChild<QPushButton*>(u"approvalsBadge"_s);
        QVERIFY(!badge->isVisible());
        const IncidentId other
            = sample::declare(*m_desk, u"Another one"_s, {1, 0, 0}, Severity::Sev3);
        m_desk->must(MemberId(u"l-marsh"_s),
                     ApprovalAsked{
                         ApprovalId(u"a1"_s),
                         other,
                         sample::assistant().id,
                         RungId(u"feature-off"_s),
                         {},
                         {u"PUT"_s, u"http://127.0.0.1:1/feature-off"_s, {}, {}, QString(64, u'7')},
                         {},
                         QString(64, u'b'),
                         Instant{m_desk->clock.at.micros + 900'000'000},
                         u"it pays out"_s});

        QTRY_VERIFY(badge->isVisible());
        QVERIFY(badge->text().contains(u'1'));
        QTest::keyClick(window().focusWidget(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE_EQ(window().currentScreen(), u"approvals"_s);
        auto* queue = window().findChild<QWidget*>(u"approvalQueue"_s);
        QVERIFY(queue->findChild<parts::GridView*>(u"approvals"_s)->model()->rowCount() > 0);

        m_desk->must(m_desk->me,
                     ApprovalAnswered{ApprovalId(u"a1"_s), false, u"no"_s, QString(64, u'7')});
        QTRY_VERIFY(!badge->isVisible());
    }

    void oneThatSomebodyChoseStays()
    {
        const IncidentId other
            = sample::declare(*m_desk, u"A smaller one"_s, {1, 0, 0}, Severity::Sev4);
        m_session->openIncident(other);
        window().go(u"board"_s);

        window().go(u"incident"_s);

        QCOMPARE_EQ(m_session->incident(), other);
    }

    void theQuestionMarkShowsTheKeysOfTheScreen()
    {
        m_session->openIncident(m_incident);
        QTest::keyClick(window().focusWidget(), Qt::Key_Question);

        auto* help = window().findChild<QDialog*>(u"keysHelp"_s);
        QVERIFY(help != nullptr && help->isVisible());
        QStringList shown;
        for (const auto* label : help->findChildren<parts::PlainLabel*>())
            shown.append(label->plain());
        QVERIFY(shown.contains(u"Raise severity"_s) && shown.contains(u"Find or do anything"_s));
    }

    void whoCanShutItOffIsAnsweredWithoutAMouse()
    {
        QTest::keyClick(window().focusWidget(), Qt::Key_K, Qt::ControlModifier);
        auto* field = window().findChild<QLineEdit*>(u"paletteField"_s);
        QCOMPARE_EQ(QApplication::focusWidget(), field);

        QTest::keyClicks(field, u"who can shut off refund"_s);

        const PaletteModel& found = window().palette().model();
        QCOMPARE_EQ(found.at(0).kind, PaletteKind::Holder);
        QVERIFY(found.at(0).title.contains(u"Ruth Osei"_s));
        QVERIFY(found.at(0).detail.contains(u"+49 30"_s));
        QVERIFY(found.at(1).detail.contains(u"deputy"_s));
        QCOMPARE_EQ(found.at(2).kind, PaletteKind::Rung);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE_EQ(window().currentScreen(), u"incident"_s);
    }

    void aRightThatNobodyHoldsIsAGap()
    {
        window().palette().openWith({});
        QTest::keyClicks(window().findChild<QLineEdit*>(u"paletteField"_s),
                         u"who can shut off support"_s);

        QCOMPARE_EQ(window().palette().model().at(0).kind, PaletteKind::Gap);
    }

    void aFullDiskIsSaidAcrossTheWindowAndTheTextStays()
    {
        m_session->openIncident(m_incident);
        QTest::keyClick(window().focusWidget(), Qt::Key_N);
        auto* text = window().findChild<parts::DraftEdit*>(u"quickText"_s);
        QTest::keyClicks(text, u"Refunds go on"_s);
        m_desk->submitError = Error{Fault::OutOfReach, u"journal.sqlite"_s, u"The disk is full."_s,
                                    u"Free some space."_s};

        QTest::keyClick(text, Qt::Key_Return);

        auto* strip = [this] { return window().findChild<QWidget*>(u"notice-writing"_s); }();
        QVERIFY(strip != nullptr && strip->isVisible());
        QCOMPARE_EQ(text->toPlainText(), u"Refunds go on"_s);
        m_desk->submitError.reset();
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!strip->isVisible());
        QVERIFY(text->toPlainText().isEmpty());
    }

private:
    shell::MainWindow& window() { return m_session->window(); }

    QDialog* openDialog()
    {
        for (QDialog* dialog : window().findChildren<QDialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    std::unique_ptr<FakeDesk> m_desk;
    FakeEvidenceDesk m_evidence;
    FakeDrafts m_drafts;
    FakeSharing m_sharing;
    FakeCredentials m_credentials;
    FakeLadders m_ladders;
    std::unique_ptr<Session> m_session;
    IncidentId m_incident;
};

QTEST_MAIN(TestKeyboard)

} // namespace tst_keyboard

#include "tst_keyboard.moc"
