// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window: rail, top bar, banners, and one screen at a time. It knows no screen from within: they are handed in, and
// what a person asks for by key or palette goes out as a verb. GUI thread.
#pragma once

#include "models/state/room.h"
#include "ui/parts/banner.h"
#include "ui/parts/livebadge.h"
#include "ui/shell/layout.h"
#include "ui/shell/rail.h"
#include "ui/shell/verbs.h"

#include <QtWidgets/QMainWindow>

class QAction;
class QBoxLayout;
class QStackedWidget;

namespace wr::parts {
class DrillBand;
} // namespace wr::parts

namespace wr::shell {

class CommandPalette;
class TopBar;

struct Screen {
    QString
        key; // "board", "incident", "timeline", "matrix", "approvals", "runs", "credentials", "ladders"
    QString title;
    QString icon;
    Where where = Where::Everywhere;
};

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);

    // The widget is owned by the window from now on.
    void addScreen(const Screen& screen, QWidget* widget);
    void go(const QString& key);

    QString currentScreen() const { return m_current; }

    // The room as it now is, who works here, and whom one may become (a demo only).
    void setRoom(const std::shared_ptr<const Room>& room, const MemberId& me,
                 const QList<MemberId>& become);
    void setCounts(const RailCounts& counts);
    void setLiveness(const parts::Liveness& liveness);
    // How many others work in the room now.
    void setPeopleHere(int others);
    // A strip across the window about one topic, such as that the disk is full; empty hides it. Its object name is
    // "notice-<topic>".
    void setNotice(const QString& topic, const QString& text,
                   parts::BannerKind kind = parts::BannerKind::Notice);
    // Whether the incident on the screen is a drill.
    void setDrill(bool drill);

    void setLayoutNow(const Layout& layout);
    Layout layoutNow() const;

    CommandPalette& palette() { return *m_palette; }

signals:
    void asked(wr::shell::Verb verb);
    void memberPicked(const wr::MemberId& member);
    void screenPicked(const QString& key);
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildVerbs();
    void enableVerbs();
    void showKeys();
    void refreshCommands();
    void showDrill();
    Where where() const;

    QString m_current;
    QList<Screen> m_screens;
    QMap<Verb, QAction*> m_verbs; // owned by the widget tree
    Layout m_layout;
    TopBar* m_top;           // owned by the widget tree
    Rail* m_rail;            // owned by the widget tree
    QStackedWidget* m_stack; // owned by the widget tree
    parts::Banner* m_demo;   // owned by the widget tree
    QString m_title;
    bool m_isDrill = false;
    parts::DrillBand* m_band = nullptr;      // owned by the widget tree
    parts::DrillBand* m_lowBand = nullptr;   // owned by the widget tree
    parts::Banner* m_drill;                  // owned by the widget tree
    QBoxLayout* m_strips;                    // owned by the widget tree
    QMap<QString, parts::Banner*> m_notices; // by topic, owned by the widget tree
    CommandPalette* m_palette = nullptr;     // owned by the widget tree
};

} // namespace wr::shell
