// SPDX-License-Identifier: GPL-3.0-or-later
//
// Renders every screen to <build>/screens: typical in light, dark and high contrast; empty and overfull in light; German
// and mirrored at 1280×800. Somebody looks at them; the test sees to it that each is drawn and not one colour.
#include "app/desktop/pictures.h"
#include "tests/ui/fakedrafts.h"
#include "tests/ui/sampleroom.h"
#include "tests/ui/timeline/fakeevidencedesk.h"
#include "ui/incident/declaredialog.h"
#include "ui/look/theme.h"
#include "ui/shell/commandpalette.h"
#include "ui/timeline/timelineview.h"

#include <QtCore/QDir>
#include <QtCore/QTranslator>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kLarge(1920, 1080);
constexpr QSize kSmall(1280, 800);
constexpr int kOverfull = 400;

QString folder()
{
    return QStringLiteral(WARROOM_BINARY_DIR "/screens");
}

IncidentId fillTypical(FakeDesk& desk)
{
    const IncidentId grave
        = sample::declare(desk, u"Refund assistant approves refunds that policy forbids"_s,
                          {3, 0, 1}, Severity::Sev1);
    desk.must(desk.me, CommandTaken{grave, {}});
    const IncidentId leak = sample::declare(desk, u"Support search quotes private tickets"_s,
                                            {1, 2, 1}, Severity::Sev2, sample::search().id);
    sample::declare(desk, u"Answers cite the handbook of 2024"_s, {1, 0, 0}, Severity::Sev3,
                    sample::search().id);
    sample::declare(desk, u"Exercise: vendor changes the model overnight"_s, {1, 0, 2},
                    Severity::Sev3, sample::assistant().id, true);
    const auto phase = [&desk](const IncidentId& id, Phase to) {
        const Incident* seen = desk.room()->maybeIncident(id);
        desk.must(desk.me,
                  IncidentChanged{id,
                                  {FieldChange{u"phase"_s, phaseName(to),
                                               seen->origins.value(u"phase"_s).entry}},
                                  {}});
    };
    phase(grave, Phase::Containing);
    desk.must(MemberId(u"l-marsh"_s), CommandTaken{leak, {}});
    desk.must(desk.me,
              NoteAdded{grave,
                        NoteId(u"n1"_s),
                        u"Customers report refunds of 900 euros; the limit is 200."_s,
                        Instant{desk.clock.at.micros - 420'000'000},
                        {}});
    desk.must(MemberId(u"p-vance"_s),
              NoteAdded{grave,
                        NoteId(u"n2"_s),
                        u"The answering model changed at 13:42Z; the prompt did not."_s,
                        desk.clock.at,
                        {}});
    desk.must(desk.me,
              DecisionMade{grave,
                           NoteId(u"d1"_s),
                           u"Pin prompt v41 first, switch off only if refunds go on."_s,
                           {},
                           {},
                           desk.clock.at,
                           {}});
    desk.must(desk.me,
              TaskAdded{grave, TaskId(u"t1"_s), u"Ask the vendor which build answers"_s,
                        MemberId(u"l-marsh"_s), 20});
    desk.must(
        desk.me,
        TaskAdded{grave, TaskId(u"t2"_s), u"List refunds above the limit since 13:40Z"_s, {}, 0});
    const PressAsk ask{grave,
                       sample::assistant().id,
                       RungId(u"pin-prompt"_s),
                       u"It promises what policy forbids"_s,
                       {},
                       {}};
    const auto preview = desk.preview(ask).result();
    if (preview)
        (void)desk.press(*preview).result();
    desk.clock.pass(900);
    return grave;
}

IncidentId fillOverfull(FakeDesk& desk)
{
    const IncidentId first = fillTypical(desk);
    const QString longTitle
        = u"A title as nobody should write it, that goes on about one refund and then about another one, with Donaudampfschifffahrtsgesellschaftskapitän in it"_s;
    for (int i = 0; i < kOverfull; ++i)
        sample::declare(desk, i % 7 == 0 ? longTitle : u"Incident number %1"_s.arg(i),
                        {i % 4, i % 3, 0}, static_cast<Severity>(1 + i % 4));
    for (int i = 0; i < kOverfull; ++i)
        desk.must(desk.me,
                  NoteAdded{first, NoteId(u"more%1"_s.arg(i)), longTitle, desk.clock.at, {}});
    return first;
}

} // namespace

class TestPictures final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(QDir().mkpath(folder())); }

    void everyScreenIsDrawn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("filling");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        QTest::newRow("light") << u"light"_s << u"light"_s << u"typical"_s << kLarge << QString();
        QTest::newRow("dark") << u"dark"_s << u"dark"_s << u"typical"_s << kLarge << QString();
        QTest::newRow("contrast") << u"contrast"_s << u"contrast"_s << u"typical"_s << kLarge
                                  << QString();
        QTest::newRow("empty") << u"empty"_s << u"light"_s << u"empty"_s << kLarge << QString();
        QTest::newRow("overfull") << u"overfull"_s << u"light"_s << u"overfull"_s << kLarge
                                  << QString();
        QTest::newRow("german") << u"german"_s << u"light"_s << u"typical"_s << kSmall << u"de"_s;
        QTest::newRow("mirrored") << u"mirrored"_s << u"light"_s << u"typical"_s << kSmall
                                  << u"mirrored"_s;
    }

    void everyScreenIsDrawn()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, scheme);
        QFETCH(const QString, filling);
        QFETCH(const QSize, size);
        QFETCH(const QString, language);
        QTranslator translator;
        if (language == u"de"_s && translator.load(u":/i18n/warroom_de.qm"_s))
            QApplication::installTranslator(&translator);
        QApplication::setLayoutDirection(language == u"mirrored"_s ? Qt::RightToLeft
                                                                   : Qt::LeftToRight);
        FakeDesk desk;
        FakeEvidenceDesk evidence;
        FakeDrafts drafts;
        sample::acme(desk, true);
        const IncidentId incident = filling == u"empty"_s ? IncidentId()
            : filling == u"overfull"_s                    ? fillOverfull(desk)
                                                          : fillTypical(desk);
        if (filling != u"empty"_s)
            evidence.items_
                = madeAfternoon(20'000, (desk.clock.at.micros - qint64{7'200'000'000}) * 1000,
                                qint64{7'200'000'000'000});
        shell::Layout layout;
        layout.scheme = scheme;
        applyLook(layout);
        Session session({&desk, &evidence, &desk.clock, &drafts}, layout, {});
        if (!incident.isEmpty())
            session.openIncident(incident);

        std::optional<Result<QStringList>> told;
        takePictures(session, folder() + u'/' + name, size,
                     [&told](const Result<QStringList>& files) { told = files; });
        QTRY_VERIFY_WITH_TIMEOUT(told.has_value(), 60000);
        QVERIFY2(told->has_value(), *told ? "" : qPrintable(sentence(told->error())));

        for (const QString& file : **told) {
            const QImage image(file);
            QCOMPARE_EQ(image.size(), size);
            bool mixed = false;
            for (int x = 0; x < image.width() && !mixed; ++x)
                mixed = image.pixel(x, image.height() / 2) != image.pixel(0, image.height() / 2);
            QVERIFY2(mixed, qPrintable(file));
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void theDeclareDialogIsDrawn()
    {
        FakeDesk desk;
        FakeDrafts drafts;
        sample::acme(desk);
        look::apply(*qApp, look::Scheme::Light);
        incident::DeclareDialog dialog(&desk, &desk.clock, &drafts);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY(dialog.grab().save(folder() + u"/declare.png"_s));
    }
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
