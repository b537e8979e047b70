// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleroom.h"
#include "ui/look/theme.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/firstrun.h"
#include "ui/shell/layout.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QRandomGenerator>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

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
        shell::FirstRun dialog([&told](const QString& name) -> Result<void> {
            told = name;
            return {};
        });
        dialog.show();
        auto* button = dialog.findChild<QPushButton*>(u"firstDo"_s);
        QVERIFY(!button->isEnabled());

        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"firstName"_s), u"Ada Osei"_s);
        QTest::mouseClick(button, Qt::LeftButton);

        QCOMPARE_EQ(told, u"Ada Osei"_s);
        QVERIFY(!dialog.isVisible());
    }

private:
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<shell::MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
