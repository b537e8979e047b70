// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person arranged: window size, splitters, scheme, text size, dense board, times. Read from and written as JSON
// of our own, so that any version reads any other's file and bad bytes only give the defaults:
//   {"version":1,"width":1440,"height":900,"scheme":"dark","textScale":1.25,"dense":false,"localTimes":false,
//    "splitters":{"incidentAcross":[1000,320]}}
// Pure; any thread.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>

namespace wr::shell {

struct Layout {
    int width = 1440;
    int height = 900;
    bool maximised = false;
    QString scheme; // "light", "dark", "contrast"; empty = that of the desktop
    double textScale = 1.0;
    bool dense = false;
    bool localTimes = false;
    QMap<QString, QList<int>> splitters; // sizes by object name
    bool operator==(const Layout&) const = default;
};

Layout readLayout(const QByteArray& json);
QByteArray writeLayout(const Layout& layout);

} // namespace wr::shell
