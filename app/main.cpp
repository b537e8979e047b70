// SPDX-License-Identifier: GPL-3.0-or-later
//
// warroom: the window.
#include "app/desktop/compose.h"
#include "app/desktop/pictures.h"
#include "app/desktop/welcome.h"
#include "app/settings/logging.h"
#include "app/settings/paths.h"
#include "ui/shell/firstrun.h"
#include "ui/shell/passphrasedialog.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QLibraryInfo>
#include <QtCore/QTimer>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace wr;

struct WarroomProgramWords {
    Q_DECLARE_TR_FUNCTIONS(wr::WarroomProgram)
};

struct Asked {
    DesktopWish wish;
    QString pictures;
    QString language;
    bool firstPaint = false;
};

// For measuring: once the first screen is painted and nothing is left to do but to wait for a click, says which screen
// it is on standard output and leaves.
class FirstPaint final : public QObject
{
public:
    FirstPaint(QApplication& app, const shell::MainWindow& window)
        : m_app(app)
        , m_window(window)
    {
        m_app.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* const widget = qobject_cast<const QWidget*>(watched);
        if (event->type() != QEvent::Paint || widget == nullptr || widget->window() != &m_window)
            return false;
        m_app.removeEventFilter(this);
        QTimer::singleShot(0, this, [this] {
            std::printf("painted %s\n", qPrintable(m_window.currentScreen()));
            std::fflush(stdout);
            QCoreApplication::quit();
        });
        return false;
    }

private:
    QApplication& m_app;
    const shell::MainWindow& m_window;
};

Asked readArguments(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(WarroomProgramWords::tr(
        "The room to walk into when an AI system misbehaves in production."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"room"_s,
        WarroomProgramWords::tr("The room's folder, or a bundle; without it the last one."),
        u"[ROOM]"_s);
    const QCommandLineOption demo(
        u"demo"_s,
        WarroomProgramWords::tr("Open the demo room in a folder; it is made when it is missing."),
        u"PATH"_s);
    const QCommandLineOption as(u"as"_s, WarroomProgramWords::tr("Work as this member."),
                                u"MEMBER"_s);
    const QCommandLineOption pictures(
        u"pictures"_s,
        WarroomProgramWords::tr("Write a picture of every screen into a folder and leave."),
        u"DIR"_s);
    const QCommandLineOption incident(
        u"incident"_s, WarroomProgramWords::tr("Open this incident first."), u"CODE"_s);
    const QCommandLineOption language(
        u"language"_s, WarroomProgramWords::tr("Speak this language, such as de."), u"LANGUAGE"_s);
    const QCommandLineOption scheme(
        u"scheme"_s, WarroomProgramWords::tr("light, dark or contrast."), u"SCHEME"_s);
    QCommandLineOption firstPaint(
        u"first-paint"_s,
        WarroomProgramWords::tr("Say when the first screen is painted, and leave."));
    firstPaint.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({demo, as, pictures, incident, language, scheme, firstPaint});
    parser.process(app);
    Asked asked;
    asked.wish.demo = parser.isSet(demo);
    asked.wish.room
        = parser.isSet(demo) ? parser.value(demo) : parser.positionalArguments().value(0);
    asked.wish.as = parser.value(as);
    asked.wish.incident = parser.value(incident);
    asked.wish.scheme = parser.value(scheme);
    asked.pictures = parser.value(pictures);
    asked.language = parser.value(language);
    asked.firstPaint = parser.isSet(firstPaint);
    return asked;
}

int complain(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence(error)));
    return 1;
}

// The first window: which room is to be opened. False when the person left.
bool welcome(QApplication& app, DesktopWish& wish, const QString& trouble)
{
    applyLook({});
    shell::FirstRun dialog(firstDoors(wish), trouble);
    QObject::connect(&dialog, &QDialog::finished, &app, &QApplication::quit);
    dialog.open();
    app.exec();
    return dialog.result() == QDialog::Accepted;
}

// Asks for the passphrase until the room is open or the person leaves.
Result<std::unique_ptr<Desktop>> openWithPassphrase(QApplication& app, DesktopWish wish,
                                                    const Error& sealed)
{
    applyLook({});
    Result<std::unique_ptr<Desktop>> desktop = pass(sealed);
    shell::PassphraseDialog dialog(sealed.subject, [&](const QString& typed) -> Result<void> {
        wish.passphrase = [typed](const Identity&) { return std::optional(typed); };
        auto opened = Desktop::open(wish);
        if (!opened)
            return pass(opened.error());
        desktop = std::move(opened);
        return {};
    });
    QObject::connect(&dialog, &QDialog::finished, &app, &QApplication::quit);
    dialog.open();
    app.exec();
    return desktop;
}

Result<std::unique_ptr<Desktop>> openAny(QApplication& app, const DesktopWish& wish)
{
    auto desktop = Desktop::open(wish);
    if (!desktop && desktop.error().fault == Fault::Cancelled)
        return openWithPassphrase(app, wish, desktop.error());
    return desktop;
}

int photograph(QApplication& app, Desktop& desktop, const QString& folder)
{
    int code = 0;
    takePictures(desktop.session(), screenShots(), folder, QSize(1920, 1080),
                 [&](const Result<QStringList>& files) {
                     if (!files)
                         code = complain(files.error());
                     else
                         for (const QString& file : *files)
                             std::printf("%s\n", qPrintable(file));
                     QMetaObject::invokeMethod(
                         &app, [&app, code] { app.exit(code); }, Qt::QueuedConnection);
                 });
    return app.exec();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"warroom"_s);
    QApplication::setApplicationVersion(QStringLiteral(WARROOM_VERSION));
    QApplication::setDesktopFileName(u"org.warroom.Warroom"_s);
    Asked asked = readArguments(app);
    QTranslator translator;
    const QLocale locale = asked.language.isEmpty() ? QLocale() : QLocale(asked.language);
    if (translator.load(locale, u"warroom"_s, u"_"_s, u":/i18n"_s)
        || translator.load(
            u":/i18n/warroom_en.qm"_s)) // where no language is set, or an unknown one
        QApplication::installTranslator(&translator);
    QTranslator own; // Qt's own words, as in the file dialog
    if (own.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&own);
    if (!asked.language.isEmpty())
        QLocale::setDefault(locale);
    QApplication::setLayoutDirection(locale.textDirection());
    const Paths paths = ownPaths();
    if (const auto made = makeFolders(paths); !made)
        return complain(made.error());
    const Logging logging(paths.state);

    const bool named = asked.wish.demo || !asked.wish.room.isEmpty() || !asked.pictures.isEmpty();
    if (isFirstStart(asked.wish) && !welcome(app, asked.wish, {}))
        return 0;
    auto desktop = openAny(app, asked.wish);
    // Who named a room reads the reason where it was named; who did not gets it in a window, and can choose another.
    while (!desktop && !named) {
        if (!welcome(app, asked.wish, sentence(desktop.error())))
            return 1;
        desktop = openAny(app, asked.wish);
    }
    if (!desktop)
        return complain(desktop.error());
    if (!asked.pictures.isEmpty())
        return photograph(app, **desktop, asked.pictures);
    std::optional<FirstPaint> painted;
    if (asked.firstPaint)
        painted.emplace(app, (*desktop)->session().window());
    (*desktop)->session().window().show();
    const int code = app.exec();
    (*desktop)->settle();
    return code;
}
