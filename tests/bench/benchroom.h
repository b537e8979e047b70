// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the benches of the window share: a home and a room of their own in a temporary folder, made and filled through
// the ordinary doors. Thread: main.
#pragma once

#include "models/facts/command.h"

#include <QtCore/QTemporaryDir>

#include <vector>

namespace wr::bench {

// Sets WARROOM_HOME, so that nothing of the person's own is read or written.
class BenchRoom final
{
public:
    // One member, who is steward, and one system. An empty name when the room could not be made.
    BenchRoom();

    QString folder() const { return m_folder; }

    QString system() const;

    bool isReady() const { return m_ready; }

    // Declares incidents and adds notes to them in turn, signed and gated like any other; false when something was
    // refused.
    bool fill(int incidents, int entries);

private:
    QTemporaryDir m_home;
    QString m_folder;
    bool m_ready = false;
};

double median(std::vector<double> values);

} // namespace wr::bench
