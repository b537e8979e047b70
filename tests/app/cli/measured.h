// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs a program once and tells how much memory it had at its peak, which only the one who waits for it learns.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QStringList>

#include <functional>
#include <optional>

namespace wr::test {

struct Measured {
    int code = -1; // 128 + the signal when one ended it
    QByteArray out;
    QByteArray err;
    long peakKilobytes = 0;
};

// Writes to the program's standard input until it says false; the descriptor's reader may go away.
using Feed = std::function<void(int descriptor)>;

struct MeasuredCall {
    QString program;
    QStringList arguments;
    QProcessEnvironment environment;
    Feed feed;                          // none = standard input is closed
    std::optional<quint64> largestFile; // bytes; beyond it writing fails, as on a full disk
};

Measured runMeasured(const MeasuredCall& call);

} // namespace wr::test
