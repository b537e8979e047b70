// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real window on the demo room, as tests open it.
#pragma once

#include "app/desktop/compose.h"
#include "ui/shell/mainwindow.h"

#include <QtTest/QTest>

#include <memory>

namespace wr {

// A window of this size on the demo room in a folder, which is made when it is not there; null, with the reason in the
// test's log, when it cannot be opened.
inline std::unique_ptr<Desktop> openDemo(const QString& folder)
{
    DesktopWish wish;
    wish.room = folder;
    wish.demo = true;
    auto desktop = Desktop::open(wish);
    if (!desktop) {
        qWarning("%s", qUtf8Printable(sentence(desktop.error())));
        return nullptr;
    }
    shell::MainWindow& window = (*desktop)->session().window();
    window.resize(1600, 1000);
    window.show();
    return std::move(*desktop);
}

} // namespace wr
