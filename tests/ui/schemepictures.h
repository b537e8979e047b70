// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paints a widget in every scheme to build/screens/<name>-<scheme>.png, for people to look at. GUI thread.
#pragma once

#include "ui/look/theme.h"

#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <array>
#include <utility>

namespace wr {

// REQUIRES: the widget is shown. True when every picture was written.
inline bool paintInEveryScheme(QWidget& widget, const QString& name)
{
    const QString folder = QStringLiteral(WARROOM_SCREENS_DIR);
    bool written = QDir().mkpath(folder);
    const std::array schemes{std::pair{look::Scheme::Dark, QStringLiteral("dark")},
                             std::pair{look::Scheme::HighContrast, QStringLiteral("contrast")},
                             std::pair{look::Scheme::Light, QStringLiteral("light")}};
    QCoreApplication::sendPostedEvents(); // what was just added is shown before the scheme changes
    for (const auto& [scheme, word] : schemes) {
        look::apply(*qApp, scheme);
        QCoreApplication::sendPostedEvents(); // lets layouts settle; nothing is awaited
        written = widget.grab().save(folder + u'/' + name + u'-' + word + QStringLiteral(".png"))
            && written;
    }
    return written;
}

} // namespace wr
