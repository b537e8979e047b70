// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleroom.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/firstrun.h"
#include "ui/shell/layout.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QRandomGenerator>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTextEdit>

namespace tst_mainwindow {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_desk = std::make_unique<FakeDesk>();
        sample::acme(*m_desk, true);
        look::apply(*qApp, look::Scheme::Light);
        m_window = std::make_unique<shell::MainWindow>();
        m_window->addScreen({u"board"_s, u"Board"_s, u"board"_s, shell::Where::Board},
                            new QWidget(m_window.get()));
        m_window->addScreen({u"incident"_s, u"Incident"_s, u"incident"_s, shell::Where::Incident},
                            new QWidget(m_window.get()));
        m_window->setRoom(m_desk->room(), m_desk->me, {});
        m_window->resize(1280, 800);
        m_window->show();
    }

    void theRailGoesToScreens()
    {
        QTest::mouseClick(m_window->findChild<QPushButton*>(u"go-incident"_s), Qt::LeftButton);

        QCOMPARE_EQ(m_window->currentScreen(), u"incident"_s);
    }

    void theRailGrowsWithTheText()
    {
        auto* rail = m_window->findChild<QWidget*>(u"rail"_s);

        look::apply(*qApp, look::Scheme::Light, 1.5);

        QCOMPARE(rail->width(), look::textPx(look::kRailWidth));
        look::apply(*qApp, look::Scheme::Light);
        QCOMPARE(rail->minimumWidth(), look::kRailWidth);
    }

    void aScreenThatWasNotLookedAtKeepsItsArrangement()
    {
        const auto splitter = [](shell::MainWindow& window) {
            auto* down = new QSplitter(Qt::Vertical, &window);
            down->setObjectName(u"incidentDown"_s);
            down->addWidget(new QTextEdit(down));
            down->addWidget(new QTextEdit(down));
            window.addScreen({u"incident"_s, u"Incident"_s, u"incident"_s, shell::Where::Incident},
                             down);
            return down;
        };
        const auto board = [](shell::MainWindow& window) {
            window.addScreen({u"board"_s, u"Board"_s, u"board"_s, shell::Where::Board},
                             new QWidget(&window));
        };
        shell::MainWindow window;
        board(window);
        splitter(window);
        window.show();
        QVERIFY(window.layoutNow().splitters.isEmpty());

        shell::Layout spoilt; // as older versions left it
        spoilt.splitters.insert(u"incidentDown"_s, {14, 14});
        shell::MainWindow later;
        board(later);
        QSplitter* down = splitter(later);
        down->setSizes({600, 200});
        later.setLayoutNow(spoilt);
        later.resize(1280, 900);
        later.show();
        later.go(u"incident"_s);

        QTRY_VERIFY(down->sizes().first() > 2 * down->sizes().last());
        QCOMPARE_EQ(later.layoutNow().splitters.value(u"incidentDown"_s), down->sizes());
    }

    void aDemoIsMarked()
    {
        QVERIFY(m_window->findChild<QWidget*>(u"demoBanner"_s)->isVisible());
        QVERIFY(m_window->windowTitle().contains(u"demo"_s));
    }

    void theKeysOfAnIncidentWorkOnlyThere()
    {
        auto* note = m_window->findChild<QAction*>(u"verb-note"_s);
        QVERIFY(!note->isEnabled());

        m_window->go(u"incident"_s);

        QVERIFY(note->isEnabled());
        QCOMPARE_EQ(note->shortcut(), QKeySequence(u"N"_s));
    }

    void thePaletteWorksByKeyboardAlone()
    {
        const IncidentId id = sample::declare(*m_desk, u"Refunds beyond policy"_s, {2, 0, 1});
        m_window->setRoom(m_desk->room(), m_desk->me, {});
        QSignalSpy chosen(&m_window->palette(), &shell::CommandPalette::chosen);
        m_window->palette().openWith({});
        auto* field = m_window->findChild<QLineEdit*>(u"paletteField"_s);

        QTest::keyClicks(field, u"beyond"_s);
        QTest::keyClick(field, Qt::Key_Return);

        QCOMPARE_EQ(chosen.count(), 1);
        QCOMPARE_EQ(chosen.first().first().value<PaletteRow>().incident, id);
        QVERIFY(!m_window->palette().isVisible());
    }

    void theTimelinesKeysAreSaidAsTheyWork()
    {
        QMap<QString, QString> said;
        for (const shell::KeyRow& row : shell::ownKeys(shell::Where::Timeline))
            said.insert(row.keys, row.title);

        QVERIFY(said.value(u"Ctrl+Left, Right"_s).contains(u"cursor"_s));
        QVERIFY(!said.value(u"Left, Right"_s).contains(u"cursor"_s));
        QVERIFY(said.contains(u"F3, Shift+F3"_s));
    }

    void everyShortcutIsGivenOnce()
    {
        QStringList seen;
        for (const shell::VerbRow& row : shell::verbTable()) {
            if (row.keys.isEmpty())
                continue;
            QVERIFY2(!seen.contains(row.keys.toString()), qPrintable(row.keys.toString()));
            seen.append(row.keys.toString());
        }
    }

    void aLayoutComesBackAndBadBytesDoNoHarm()
    {
        shell::Layout layout;
        layout.scheme = u"dark"_s;
        layout.textScale = 1.5;
        layout.splitters.insert(u"incidentAcross"_s, {900, 300});
        const QByteArray json = shell::writeLayout(layout);
        QCOMPARE_EQ(shell::readLayout(json), layout);

        QRandomGenerator chance(3);
        for (int round = 0; round < 2000; ++round) {
            QByteArray bad = json;
            for (int i = 0; i < 4; ++i)
                bad[chance.bounded(bad.size())] = static_cast<char>(chance.bounded(256));
            const shell::Layout read = shell::readLayout(bad);
            QVERIFY(read.width >= 640 && read.textScale >= 1.0 && read.textScale <= 2.0);
        }
    }

    void theFirstStartNeedsOneName()
    {
        QString told;
        shell::FirstRun dialog({[&told](const QString& name) -> Result<void> {
                                    told = name;
                                    return {};
                                },
                                {},
                                {}});
        dialog.show();
        auto* button = dialog.findChild<QPushButton*>(u"firstDo"_s);
        QVERIFY(!button->isEnabled());

        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"firstName"_s), u"Ada Osei"_s);
        QTest::keyClick(dialog.findChild<QLineEdit*>(u"firstName"_s), Qt::Key_Return);

        QCOMPARE_EQ(told, u"Ada Osei"_s);
        QVERIFY(!dialog.isVisible());
    }

    void theFirstStartOpensTheDemoAsWell()
    {
        bool opened = false;
        shell::FirstRun dialog({{}, {}, [&opened]() -> Result<void> {
                                    opened = true;
                                    return {};
                                }});
        dialog.show();

        QTest::mouseClick(dialog.findChild<QPushButton*>(u"firstDemo"_s), Qt::LeftButton);

        QVERIFY(opened);
        QVERIFY(!dialog.isVisible());
    }

    void whatCannotBeOpenedIsSaidAndTheNameStays()
    {
        shell::FirstRun dialog({[](const QString& name) -> Result<void> {
                                    return fail(Fault::OutOfReach, name, u"The disk is full."_s,
                                                u"Free some space."_s);
                                },
                                {},
                                {}},
                               u"The last room is gone."_s);
        dialog.show();
        auto* trouble = dialog.findChild<parts::PlainLabel*>(u"firstTrouble"_s);
        QVERIFY(trouble->isVisible());
        auto* name = dialog.findChild<QLineEdit*>(u"firstName"_s);

        QTest::keyClicks(name, u"Ada"_s);
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"firstDo"_s), Qt::LeftButton);

        QVERIFY(dialog.isVisible());
        QVERIFY(trouble->plain().contains(u"Free some space."_s));
        QCOMPARE_EQ(name->text(), u"Ada"_s);
    }

    void onlyADemoLetsOneSwitchThePerson()
    {
        auto* person = m_window->findChild<QPushButton*>(u"person"_s);
        QVERIFY(person->menu() == nullptr);
        QSignalSpy picked(m_window.get(), &shell::MainWindow::memberPicked);

        m_window->setRoom(m_desk->room(), m_desk->me,
                          {MemberId(u"a-kim"_s), MemberId(u"r-osei"_s)});

        QVERIFY(person->menu() != nullptr);
        auto* kim = m_window->findChild<QAction*>(u"become-a-kim"_s);
        QVERIFY(kim != nullptr && !kim->isChecked());
        kim->trigger();
        QCOMPARE_EQ(picked.first().first().value<MemberId>(), MemberId(u"a-kim"_s));
    }

    void twoNoticesStandBesideEachOther()
    {
        m_window->setNotice(u"writing"_s, u"The disk is full."_s, parts::BannerKind::Danger);
        m_window->setNotice(u"approvals"_s, u"One waits."_s);

        m_window->setNotice(u"approvals"_s, {});

        QVERIFY(m_window->findChild<QWidget*>(u"notice-writing"_s)->isVisible());
        QVERIFY(!m_window->findChild<QWidget*>(u"notice-approvals"_s)->isVisible());
    }

private:
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<shell::MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)

} // namespace tst_mainwindow

#include "tst_mainwindow.moc"
