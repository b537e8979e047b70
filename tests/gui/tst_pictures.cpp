// SPDX-License-Identifier: GPL-3.0-or-later
//
// Renders every screen to build/screens: typical in light, dark and high contrast; empty and overfull in light; German
// and a mirrored pseudo-language at 1280×800. Somebody looks at them; the test sees to it that each is drawn and not one
// colour.
#include "app/desktop/pictures.h"
#include "tests/gui/fillings.h"
#include "tests/gui/mirroredlanguage.h"
#include "tests/support/fakeevidencedesk.h"
#include "tests/ui/evidence/richitem.h"
#include "tests/ui/fakecredentials.h"
#include "tests/ui/fakedrafts.h"
#include "tests/ui/fakeimpact.h"
#include "tests/ui/fakeladders.h"
#include "tests/ui/fakesharing.h"
#include "ui/evidence/importreport.h"
#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/statuschip.h"
#include "ui/shell/firstrun.h"

#include <QtCore/QDir>
#include <QtCore/QTranslator>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tst_pictures {

using namespace wr;

namespace {

constexpr QSize kLarge(1920, 1080);
constexpr QSize kSmall(1280, 800);
constexpr int kRest = 50; // milliseconds; nothing here comes from a disk or a network

using Step = std::function<void(Session&)>;

QString folder()
{
    return QStringLiteral(WARROOM_SCREENS_DIR);
}

Step verb(shell::Verb what)
{
    return [what](Session& session) {
        session.window().go(u"incident"_s);
        emit session.window().asked(what);
    };
}

Step press(const QString& rung)
{
    return [rung](Session& session) {
        session.window().go(u"incident"_s);
        session.ladder().openPress(RungId(rung));
    };
}

QDialog* pressDialog(Session& session)
{
    QDialog* newest = nullptr;
    for (QDialog* dialog : session.window().findChildren<QDialog*>(u"pressDialog"_s)) {
        if (dialog->isVisible())
            newest = dialog;
    }
    return newest;
}

void giveReason(Session& session)
{
    if (QDialog* dialog = pressDialog(session))
        dialog->findChild<parts::DraftEdit*>()->setPlainText(u"It promises what policy forbids"_s);
}

// Types the target's name and presses.
void confirm(Session& session)
{
    QDialog* dialog = pressDialog(session);
    auto* field = dialog == nullptr ? nullptr : dialog->findChild<QLineEdit*>(u"confirmField"_s);
    if (field == nullptr)
        return;
    auto* button = dialog->findChild<QPushButton*>(u"confirmPress"_s);
    (void)QTest::qWaitFor([field] { return field->isEnabled(); }); // the reason is read first
    field->setText(dialog->findChild<parts::PlainLabel*>(u"confirmName"_s)->plain());
    (void)QTest::qWaitFor([button] { return button->isEnabled(); });
    button->click();
}

// The dialog in front tells of a run, up to this state.
Step sees(RunState state)
{
    return [state](Session& session) {
        QDialog* dialog = pressDialog(session);
        QVERIFY(dialog != nullptr);
        const auto shows = [dialog, state] {
            const QList<parts::StatusChip*> steps
                = dialog->findChildren<parts::StatusChip*>(u"step"_s);
            return !steps.isEmpty() && steps.last()->word() == runStateTitle(state);
        };
        QTRY_VERIFY(shows());
    };
}

// What is about to be sent was read with the reason in it.
void isReady(Session& session)
{
    QDialog* dialog = pressDialog(session);
    QVERIFY(dialog != nullptr);
    auto* field = dialog->findChild<QLineEdit*>(u"confirmField"_s);
    QTRY_VERIFY(field == nullptr || field->isEnabled());
}

// The ladder's dialog in each of its states, and the forms of an incident.
QList<Shot> dialogShots(FakeDesk& desk)
{
    const auto click = [](const QString& name) -> Step {
        return [name](Session& session) {
            if (QDialog* dialog = pressDialog(session))
                dialog->findChild<QPushButton*>(name)->click();
        };
    };
    const auto ends = [&desk](const QList<RunState>& states) -> Step {
        return [&desk, states](Session&) { desk.pressStates = states; };
    };
    const QList<RunState> good = desk.pressStates;
    const auto decide = [](Session& session) {
        session.window().go(u"incident"_s);
        emit session.window().asked(shell::Verb::Decide);
        if (auto* words = session.window().findChild<parts::DraftEdit*>(u"decideWords"_s))
            words->setPlainText(u"The output is unsafe for refunds above 200 euros."_s);
    };
    const auto sendDecision = [](Session& session) {
        session.window().findChild<QPushButton*>(u"decideDo"_s)->click();
    };
    return {
        {u"press-preview"_s, {press(u"pin-prompt"_s), giveReason, isReady}},
        {u"press-refused"_s, {press(u"filter-strict"_s)}},
        {u"press-second-person"_s, {press(u"feature-off"_s), giveReason, click(u"askSecond"_s)}},
        {u"press-confirmed"_s,
         {press(u"pin-prompt"_s), giveReason, confirm, sees(RunState::ConfirmedEffect)}},
        {u"press-undone"_s,
         {press(u"pin-prompt"_s), giveReason, confirm, sees(RunState::ConfirmedEffect),
          click(u"undo"_s), giveReason, confirm, sees(RunState::ConfirmedEffect)}},
        {u"press-unknown"_s,
         {ends({RunState::Sending, RunState::Unknown}), press(u"pin-prompt"_s), giveReason, confirm,
          sees(RunState::Unknown), ends(good)}},
        {u"declare"_s, {verb(shell::Verb::Declare)}},
        {u"classify"_s, {verb(shell::Verb::Classify)}},
        {u"lower"_s, {verb(shell::Verb::Lower)}},
        {u"decide"_s, {decide}},
        {u"decide-second-person"_s, {decide, sendDecision}},
        {u"seal"_s, {verb(shell::Verb::Seal)}},
        {u"close"_s, {verb(shell::Verb::Close)}},
        {u"preferences"_s, {verb(shell::Verb::Preferences)}}};
}

// A room as it is alone, with others in it, out of reach, and after its history changed.
QList<Shot> sharingShots(FakeSharing& sharing)
{
    const auto stands = [&sharing](const SharingState& state) -> Step {
        return [&sharing, state](Session& session) {
            session.window().go(u"incident"_s);
            sharing.say(state);
            emit session.window().asked(shell::Verb::Share);
        };
    };
    const Presence ben{DeviceKey(u"b"_s), u"Ben Ito"_s, {}, u"Severity"_s, {}, 0};
    const Presence carol{DeviceKey(u"c"_s), u"Carol Diaz"_s, {}, {}, u"card"_s, 0};
    SharingState live;
    live.reach = Reach::Live;
    live.place = u"postgresql://ada@db.example/acme"_s;
    live.position = 1204;
    live.here = {Companion{ben, {}},
                 Companion{carol, u"cedar amber zebra squid shadow oasis album pony"_s}};
    SharingState offline = live;
    offline.reach = Reach::Offline;
    offline.here.clear();
    offline.waiting = 3;
    offline.trouble = Error{Fault::OutOfReach, live.place, u"The server does not answer."_s,
                            u"Work goes on; it is asked again by itself."_s};
    SharingState halted = offline;
    halted.reach = Reach::Halted;
    halted.trouble
        = Error{Fault::Integrity, live.place,
                u"History changed: the shared log has 1190 entries, and 1204 were seen in it."_s,
                u"Both histories are kept."_s};
    return {{u"share-local"_s, {stands({})}},
            {u"share-live"_s, {stands(live)}},
            {u"share-offline"_s, {stands(offline)}},
            {u"share-halted"_s, {stands(halted)}}};
}

QList<FileReport> reports()
{
    FileReport good;
    good.file = u"otlp/litellm-captured.otlp.json"_s;
    good.exhibit = ExhibitId(QString(64, u'7'));
    good.bytes = 4'120'933;
    good.dialect = u"litellm"_s;
    good.margin = 0.41;
    good.items = 2841;
    good.traces = 233;
    good.kinds = {{EvidenceKind::PromptPath, 233}, {EvidenceKind::ModelBehaviour, 2608}};
    good.unmapped = {{u"acme.queue"_s, 2841}, {u"acme.shard"_s, 12}};
    good.from = EvidenceTime{1'795'442'400'000'000'000};
    good.to = EvidenceTime{1'795'446'000'000'000'000};
    FileReport bad;
    bad.file = u"otlp/cut.json"_s;
    bad.bytes = 90'000;
    bad.items = 31;
    bad.error
        = Error{Fault::BadInput, u"otlp/cut.json, line 812, byte 40122"_s,
                u"The file ends inside a string."_s, u"Export it again, or import as it is."_s};
    return {good, bad};
}

void openReport(Session& session)
{
    auto* report = new evidence::ImportReport(reports(), &session.window());
    report->setAttribute(Qt::WA_DeleteOnClose);
    report->open();
}

void openFirst(Session& session)
{
    auto* dialog = new shell::FirstRun({}, {}, &session.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void showTroubles(Session& session)
{
    session.window().go(u"board"_s);
    session.window().setNotice(u"writing"_s,
                               u"Nothing can be written down now: the disk is full."_s,
                               parts::BannerKind::Danger);
    session.window().setNotice(u"approvals"_s, u"Approvals that wait for your answer: 1."_s);
}

CredentialSheet someCredentials(int count)
{
    CredentialSheet sheet{CredentialGuard::Keychain, u"ada.credentials"_s, {}, {}};
    sheet.uses = {{u"prompt-admin"_s,
                   sample::assistant().id,
                   RungId(u"pin-prompt"_s),
                   u"https://prompts.acme.example"_s,
                   {}}};
    for (int i = 0; i < count; ++i)
        sheet.kept.append({u"flags-%1"_s.arg(i), {u"https://flags-%1.acme.example:8443"_s.arg(i)}});
    return sheet;
}

bool isMixed(const QImage& image)
{
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixel(x, image.height() / 2) != image.pixel(0, image.height() / 2))
            return true;
    }
    return false;
}

} // namespace

class TestPictures final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(QDir().mkpath(folder())); }

    void everyScreenIsDrawn_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("filling");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        QTest::newRow("light") << u"light"_s << u"typical"_s << kLarge << QString();
        QTest::newRow("dark") << u"dark"_s << u"typical"_s << kLarge << QString();
        QTest::newRow("contrast") << u"contrast"_s << u"typical"_s << kLarge << QString();
        QTest::newRow("empty") << u"light"_s << u"empty"_s << kLarge << QString();
        QTest::newRow("overfull") << u"light"_s << u"overfull"_s << kLarge << QString();
        QTest::newRow("german") << u"light"_s << u"typical"_s << kSmall << u"de"_s;
        QTest::newRow("mirrored") << u"light"_s << u"typical"_s << kSmall << u"mirrored"_s;
    }

    void everyScreenIsDrawn()
    {
        QFETCH(const QString, scheme);
        QFETCH(const QString, filling);
        QFETCH(const QSize, size);
        QFETCH(const QString, language);
        const QString set = QString::fromLatin1(QTest::currentDataTag());
        QTranslator german;
        MirroredLanguage mirrored;
        if (language == u"de"_s) {
            QVERIFY(german.load(QStringLiteral(WARROOM_BINARY_DIR "/translations/warroom_de.qm")));
            QApplication::installTranslator(&german);
        }
        if (language == u"mirrored"_s) {
            QApplication::installTranslator(&mirrored);
            QApplication::setLayoutDirection(Qt::RightToLeft);
        }
        FakeDesk desk;
        FakeEvidenceDesk evidence;
        FakeDrafts drafts;
        FakeSharing sharing;
        FakeCredentials credentials;
        FakeImpact impact;
        FakeLadders ladders;
        sample::acme(desk, true);
        const IncidentId incident = filling == u"empty"_s ? IncidentId()
            : filling == u"overfull"_s                    ? fillOverfull(desk)
                                                          : fillTypical(desk);
        desk.must(desk.me,
                  AuthoritySet{sample::assistant().id,
                               DecisionRight::DeclareUnsafe,
                               desk.me,
                               {MemberId(u"a-kim"_s)},
                               true,
                               {}});
        evidence.detailOf = richDetail;
        if (filling != u"empty"_s)
            evidence.items_
                = madeAfternoon(20'000, (desk.clock.at.micros - qint64{7'200'000'000}) * 1000,
                                qint64{7'200'000'000'000});
        if (filling != u"empty"_s) {
            credentials.sheet = someCredentials(filling == u"overfull"_s ? 80 : 2);
            impact.answer
                = Impact{1204, 746, u"v40"_s,
                         310,  288, EvidenceTime{(desk.clock.at.micros - 840'000'000) * 1000},
                         false};
        }
        shell::Layout layout;
        layout.scheme = scheme;
        applyLook(layout);
        Session session(
            {&desk, &evidence, &desk.clock, &drafts, &sharing, {}, &credentials, &ladders, &impact},
            layout, {MemberId(u"r-osei"_s), MemberId(u"a-kim"_s)});
        QList<Shot> shots = screenShots();
        shots.append({{u"import-report"_s, {openReport}}, {u"first-run"_s, {openFirst}}});
        if (filling != u"empty"_s && filling != u"overfull"_s)
            shots.append(dialogShots(desk) + sharingShots(sharing));
        shots.append({u"troubles"_s, {showTroubles}});
        for (Shot& shot : shots)
            shot.name += u'-' + set;

        std::optional<Result<QStringList>> told;
        takePictures(
            session, shots, folder(), size,
            [&told](const Result<QStringList>& files) { told = files; }, kRest);
        QTRY_VERIFY_WITH_TIMEOUT(told.has_value(), 200'000);
        QVERIFY2(told->has_value(), *told ? "" : qPrintable(sentence(told->error())));

        QCOMPARE_EQ((*told)->size(), shots.size());
        for (const QString& file : **told) {
            const QImage image(file);
            QCOMPARE_EQ(image.size(), size);
            QVERIFY2(isMixed(image), qPrintable(file));
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TestPictures)

} // namespace tst_pictures

#include "tst_pictures.moc"
