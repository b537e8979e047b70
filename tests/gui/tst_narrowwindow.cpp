// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window beside a call: half of a large screen, or a small laptop. Every screen and every face of the incident fits
// into 960 px in each language and either direction, and nothing that is shown reaches out of what holds it.
#include "app/desktop/session.h"
#include "tests/gui/fillings.h"
#include "tests/gui/mirroredlanguage.h"
#include "tests/support/fakeevidencedesk.h"
#include "tests/ui/evidence/richitem.h"
#include "tests/ui/fakecredentials.h"
#include "tests/ui/fakedrafts.h"
#include "tests/ui/fakeimpact.h"
#include "tests/ui/fakeladders.h"
#include "tests/ui/fakesharing.h"

#include <QtCore/QTranslator>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

namespace tst_narrowwindow {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHalfScreen = 960;
constexpr int kAside = 1;                   // a mirrored splitter of Qt stands one pixel aside
constexpr qint64 kTwoHours = 7'200'000'000; // microseconds

QString named(const QWidget& widget)
{
    return widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className())
                                         : widget.objectName();
}

int leastWidth(const QWidget& widget)
{
    return std::max(widget.minimumSizeHint().width(), widget.minimumWidth());
}

// What holds a page wide: one line for each widget in it that is wider than an eighth of what is asked.
QString widest(const QWidget& page, int depth = 0)
{
    QString lines;
    for (const QObject* child : page.children()) {
        const auto* widget = qobject_cast<const QWidget*>(child);
        if (widget == nullptr || widget->isWindow() || widget->isHidden())
            continue;
        if (leastWidth(*widget) > kHalfScreen / 8)
            lines += QString(depth * 2, u' ')
                + u"%1 %2\n"_s.arg(named(*widget)).arg(leastWidth(*widget));
        lines += widest(*widget, depth + 1);
    }
    return lines;
}

// Behind the edge of what it lies in, which does not scroll.
bool isCut(const QWidget& widget)
{
    const QWidget* around = widget.parentWidget();
    const bool scrolls
        = around != nullptr && qobject_cast<const QAbstractScrollArea*>(around->parentWidget());
    return around != nullptr && !scrolls && !widget.size().isEmpty()
        && (widget.x() < -kAside || widget.geometry().right() > around->rect().right() + kAside);
}

// A word on a button that is not all there.
bool isShort(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button != nullptr && !button->text().isEmpty() && button->toolTip().isEmpty()
        && button->width() < button->minimumSizeHint().width();
}

QStringList cutIn(const QWidget& page)
{
    QStringList cut;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (widget->isVisible() && !widget->isWindow() && (isCut(*widget) || isShort(*widget)))
            cut.append(named(*widget));
    }
    return cut;
}

// On the timeline the first item of the list is opened as soon as the list has come.
bool isOpened(const shell::MainWindow& window)
{
    if (window.currentScreen() != u"timeline"_s)
        return true;
    auto* list = window.findChild<QTableView*>(u"evidenceList"_s);
    if (list->model()->rowCount() > 0 && !list->currentIndex().isValid())
        list->setCurrentIndex(list->model()->index(0, 0));
    return window.findChild<QPushButton*>(u"pinItem"_s)->isVisible();
}

// A person at work in the sample room, with evidence.
struct Responder {
    Responder()
    {
        applyLook(shell::Layout());
        sample::acme(desk, true);
        fillTypical(desk);
        evidence.items_
            = madeAfternoon(2'000, (desk.clock.at.micros - kTwoHours) * 1000, kTwoHours * 1000);
        evidence.detailOf = richDetail;
        session = std::make_unique<Session>(
            SessionDoors{&desk,
                         &evidence,
                         &desk.clock,
                         &drafts,
                         &sharing,
                         {},
                         &credentials,
                         &ladders,
                         &impact},
            shell::Layout(), QList<MemberId>{MemberId(u"r-osei"_s), MemberId(u"a-kim"_s)});
    }

    FakeDesk desk;
    FakeEvidenceDesk evidence;
    FakeDrafts drafts;
    FakeSharing sharing;
    FakeCredentials credentials;
    FakeImpact impact;
    FakeLadders ladders;
    std::unique_ptr<Session> session;
};

} // namespace

class TestNarrowWindow final : public QObject
{
    Q_OBJECT

private slots:

    void everyScreenFitsHalfAScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("english") << u"en"_s;
        QTest::newRow("german") << u"de"_s;
        QTest::newRow("mirrored") << u"mirrored"_s;
    }

    void everyScreenFitsHalfAScreen()
    {
        QFETCH(const QString, language);
        speak(language);
        Responder responder;
        shell::MainWindow& window = responder.session->window();
        window.resize(kHalfScreen, 760);
        window.show();
        const int rail = window.findChild<QWidget*>(u"rail"_s)->width();
        QStringList flaws;

        eachPage(window, [&](const QString& name, const QWidget& page) {
            if (leastWidth(page) + rail > kHalfScreen)
                flaws.append(
                    u"%1 is %2 wide:\n%3"_s.arg(name).arg(leastWidth(page)).arg(widest(page)));
            if (!QTest::qWaitFor([&window] { return cutIn(window).isEmpty(); }))
                flaws.append(u"%1 cuts %2"_s.arg(name, cutIn(window).join(u' ')));
        });

        QVERIFY2(flaws.isEmpty(), qPrintable(u'\n' + flaws.join(u'\n')));
        QCOMPARE(window.width(), kHalfScreen);
        QVERIFY2(window.minimumSizeHint().width() <= kHalfScreen, qPrintable(widest(window)));
    }

    void theTopBarFitsAtItsLongest_data() { everyScreenFitsHalfAScreen_data(); }

    void theTopBarFitsAtItsLongest()
    {
        QFETCH(const QString, language);
        speak(language);
        const Responder responder;
        shell::MainWindow window;
        window.setRoom(responder.desk.room(), responder.desk.me, {});
        shell::RailCounts counts;
        counts.approvals = 12;
        window.setCounts(counts);
        window.setPeopleHere(11);
        window.setLiveness({parts::Freshness::Offline, 7'500, 12, 0});
        window.resize(kHalfScreen, 760);
        window.show();

        QCOMPARE_LE(window.minimumSizeHint().width(), kHalfScreen);
        QCOMPARE(window.width(), kHalfScreen);
        QTRY_COMPARE(cutIn(window).join(u' '), QString());
    }

    void cleanup()
    {
        m_language.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

private:
    void speak(const QString& language)
    {
        if (language == u"de"_s) {
            auto german = std::make_unique<QTranslator>();
            QVERIFY(german->load(QStringLiteral(WARROOM_BINARY_DIR "/translations/warroom_de.qm")));
            m_language = std::move(german);
        }
        if (language == u"mirrored"_s) {
            m_language = std::make_unique<MirroredLanguage>();
            QApplication::setLayoutDirection(Qt::RightToLeft);
        }
        if (m_language)
            QApplication::installTranslator(m_language.get());
    }

    // Every screen, and every tab that the incident and an opened item have.
    static void eachPage(shell::MainWindow& window,
                         const std::function<void(const QString&, const QWidget&)>& look)
    {
        auto* stack = window.findChild<QStackedWidget*>(u"screens"_s);
        for (const QString& key : {u"board"_s, u"incident"_s, u"timeline"_s, u"matrix"_s,
                                   u"approvals"_s, u"runs"_s, u"credentials"_s, u"ladders"_s}) {
            window.go(key);
            for (auto* list : stack->currentWidget()->findChildren<QTableView*>()) {
                if (list->isVisible())
                    list->setCurrentIndex(list->model()->index(0, 0));
            }
            QVERIFY(QTest::qWaitFor([&window] { return isOpened(window); }));
            auto* tabs = key == u"incident"_s ? window.findChild<QTabWidget*>(u"incidentFaces"_s)
                : key == u"timeline"_s        ? window.findChild<QTabWidget*>(u"evidenceTabs"_s)
                                              : nullptr;
            for (int tab = 0; tab < (tabs == nullptr ? 1 : tabs->count()); ++tab) {
                if (tabs != nullptr)
                    tabs->setCurrentIndex(tab);
                look(tabs == nullptr ? key : u"%1-%2"_s.arg(key).arg(tab), *stack->currentWidget());
            }
        }
    }

    std::unique_ptr<QTranslator> m_language;
};

QTEST_MAIN(TestNarrowWindow)

} // namespace tst_narrowwindow

#include "tst_narrowwindow.moc"
