// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/look/theme.h"
#include "ui/parts/drillband.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/keyshelp.h"
#include "ui/shell/topbar.h"

#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

namespace {

// A screen that nobody has looked at yet was never laid out: its splitters hold a few pixels, or none, and mean nothing.
bool isArranged(const QList<int>& sizes)
{
    return std::accumulate(sizes.begin(), sizes.end(), 0) > look::kSideWidth;
}

// Verbs that go to a screen which may not exist here.
QString screenOf(Verb verb)
{
    switch (static_cast<int>(verb)) {
    case static_cast<int>(Verb::GoBoard):
        return u"board"_s;
    case static_cast<int>(Verb::GoIncident):
        return u"incident"_s;
    case static_cast<int>(Verb::GoTimeline):
        return u"timeline"_s;
    case static_cast<int>(Verb::GoMatrix):
        return u"matrix"_s;
    case static_cast<int>(Verb::GoApprovals):
        return u"approvals"_s;
    case static_cast<int>(Verb::GoRuns):
        return u"runs"_s;
    case static_cast<int>(Verb::GoCredentials):
        return u"credentials"_s;
    case static_cast<int>(Verb::GoLadders):
        return u"ladders"_s;
    default:
        return {};
    }
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_top(new TopBar(this))
    , m_rail(new Rail(this))
    , m_stack(new QStackedWidget(this))
    , m_demo(new parts::Banner(
          parts::BannerKind::Demo,
          tr("Demo: the people are made up, their keys lie open, and every button calls a "
             "practice endpoint on this computer."),
          this))
    , m_drill(new parts::Banner(parts::BannerKind::Drill,
                                tr("DRILL: this incident is an exercise on practice endpoints "
                                   "and counts in no metric."),
                                this))
    , m_strips(new QVBoxLayout)
{
    setObjectName(u"mainWindow"_s);
    m_stack->setObjectName(u"screens"_s);
    m_title = tr("Warroom");
    m_demo->setObjectName(u"demoBanner"_s);
    m_drill->setObjectName(u"drillBanner"_s);
    auto* body = new QWidget(this);
    look::setSurface(*body, look::Surface::Window);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_band = new parts::DrillBand(this); // around the window, as the word is on each screen
    m_lowBand = new parts::DrillBand(this);
    m_band->setObjectName(u"drillFrameTop"_s);
    m_lowBand->setObjectName(u"drillFrameBottom"_s);
    column->addWidget(m_band);
    column->addWidget(m_top);
    m_strips->setSpacing(0);
    for (parts::Banner* banner : {m_demo, m_drill}) {
        m_strips->addWidget(banner);
        banner->hide();
    }
    column->addLayout(m_strips);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_lowBand);
    setDrill(false);
    setCentralWidget(body);
    m_palette = new CommandPalette(this);
    connect(m_top, &TopBar::paletteAsked, this, [this] { emit asked(Verb::Palette); });
    connect(m_top, &TopBar::schemeAsked, this, [this] { emit asked(Verb::NextScheme); });
    connect(m_top, &TopBar::approvalsAsked, this, [this] { go(u"approvals"_s); });
    connect(m_top, &TopBar::memberPicked, this, &MainWindow::memberPicked);
    connect(m_rail, &Rail::picked, this, [this](const QString& key) { go(key); });
    connect(this, &MainWindow::asked, this, [this](Verb verb) {
        if (verb == Verb::Palette)
            m_palette->openWith({});
        if (verb == Verb::Keys)
            showKeys();
    });
    connect(m_palette, &CommandPalette::chosen, this, [this](const PaletteRow& row) {
        for (const VerbRow& verb : verbTable()) {
            if (row.kind == PaletteKind::Command && verb.id == row.command)
                m_verbs.value(verb.verb)->trigger();
        }
    });
    buildVerbs();
}

void MainWindow::buildVerbs()
{
    for (const VerbRow& row : verbTable()) {
        auto* action = new QAction(row.title, this);
        action->setObjectName(u"verb-"_s + row.id);
        if (!row.keys.isEmpty())
            action->setShortcut(row.keys);
        connect(action, &QAction::triggered, this, [this, verb = row.verb] {
            if (const QString screen = screenOf(verb); !screen.isEmpty())
                go(screen);
            emit asked(verb);
        });
        addAction(action);
        m_verbs.insert(row.verb, action);
    }
    enableVerbs();
}

void MainWindow::addScreen(const Screen& screen, QWidget* widget)
{
    m_screens.append(screen);
    m_stack->addWidget(widget);
    m_rail->addScreen(screen.key, screen.title, screen.icon);
    if (m_screens.size() == 1)
        go(screen.key);
    enableVerbs();
}

void MainWindow::go(const QString& key)
{
    for (int i = 0; i < m_screens.size(); ++i) {
        if (m_screens.at(i).key != key)
            continue;
        m_current = key;
        m_stack->setCurrentIndex(i);
        m_stack->currentWidget()->setFocus();
        m_rail->setCurrent(key);
        showDrill();
        enableVerbs();
        emit screenPicked(key);
    }
}

Where MainWindow::where() const
{
    for (const Screen& screen : m_screens) {
        if (screen.key == m_current)
            return screen.where;
    }
    return Where::Everywhere;
}

void MainWindow::enableVerbs()
{
    for (const VerbRow& row : verbTable()) {
        const QString screen = screenOf(row.verb);
        const bool there = screen.isEmpty()
            || std::any_of(m_screens.begin(), m_screens.end(),
                           [&screen](const Screen& one) { return one.key == screen; });
        m_verbs.value(row.verb)->setEnabled(
            there && (row.where == Where::Everywhere || row.where == where()));
    }
    refreshCommands();
}

void MainWindow::refreshCommands()
{
    QList<PaletteCommand> commands;
    for (const VerbRow& row : verbTable()) {
        const QString screen = screenOf(row.verb);
        const bool missing = !screen.isEmpty() && !m_verbs.value(row.verb)->isEnabled();
        if (row.verb == Verb::Palette || missing)
            continue;
        const bool here = m_verbs.value(row.verb)->isEnabled();
        commands.append(
            {row.id, row.title, row.keys.toString(QKeySequence::NativeText),
             here ? QString() : tr("This works on the screen “%1”.").arg(whereTitle(row.where))});
    }
    if (m_palette != nullptr)
        m_palette->model().setCommands(commands);
}

void MainWindow::setRoom(const std::shared_ptr<const Room>& room, const MemberId& me,
                         const QList<MemberId>& become)
{
    m_top->setRoomName(room->name);
    m_title = room->demo ? tr("Warroom · %1 (demo)").arg(room->name)
                         : tr("Warroom · %1").arg(room->name);
    showDrill();
    QList<Member> others;
    for (const MemberId& id : become) {
        if (const Member* member = room->maybeMember(id))
            others.append(*member);
    }
    const Member* myself = room->maybeMember(me);
    m_top->setPerson(myself == nullptr ? Member() : *myself, others);
    m_demo->setVisible(room->demo);
    m_palette->model().setRoom(room);
    m_palette->refresh();
}

void MainWindow::setCounts(const RailCounts& counts)
{
    m_rail->setCounts(counts);
    m_top->setApprovals(counts.approvals, counts.asked);
}

void MainWindow::setPeopleHere(int others)
{
    m_top->setPeopleHere(others);
}

void MainWindow::setLiveness(const parts::Liveness& liveness)
{
    m_top->setLiveness(liveness);
}

void MainWindow::setNotice(const QString& topic, const QString& text, parts::BannerKind kind)
{
    parts::Banner* banner = m_notices.value(topic);
    if (banner == nullptr) {
        if (text.isEmpty())
            return;
        banner = new parts::Banner(kind, text, this);
        banner->setObjectName(u"notice-"_s + topic);
        m_strips->addWidget(banner);
        m_notices.insert(topic, banner);
    }
    banner->setKind(kind);
    banner->setText(text);
    banner->setVisible(!text.isEmpty());
}

void MainWindow::setDrill(bool drill)
{
    m_isDrill = drill;
    showDrill();
}

// Only where that incident is on the screen: the board and the matrix show what is real.
void MainWindow::showDrill()
{
    const bool drill = m_isDrill && where() != Where::Board && where() != Where::Matrix;
    m_drill->setVisible(drill);
    m_band->setVisible(drill);
    m_lowBand->setVisible(drill);
    setWindowTitle(drill ? tr("DRILL: %1").arg(m_title) : m_title);
}

void MainWindow::setLayoutNow(const Layout& layout)
{
    m_layout = layout;
    resize(layout.width, layout.height);
    for (QSplitter* splitter : findChildren<QSplitter*>()) {
        const QList<int> sizes = layout.splitters.value(splitter->objectName());
        if (sizes.size() == splitter->count() && isArranged(sizes))
            splitter->setSizes(sizes);
    }
    if (layout.maximised)
        setWindowState(windowState() | Qt::WindowMaximized);
}

Layout MainWindow::layoutNow() const
{
    Layout layout = m_layout;
    layout.maximised = isMaximized();
    if (!layout.maximised) {
        layout.width = width();
        layout.height = height();
    }
    for (const QSplitter* splitter : findChildren<QSplitter*>()) {
        if (!splitter->objectName().isEmpty() && isArranged(splitter->sizes()))
            layout.splitters.insert(splitter->objectName(), splitter->sizes());
    }
    return layout;
}

void MainWindow::showKeys()
{
    KeysHelp::open(this, where());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    emit closing();
    QMainWindow::closeEvent(event);
}

} // namespace wr::shell
