// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/busy.h"

#include <sqlite3.h>

#include <thread>

namespace wr {

namespace {

// SQLite's callback: not 0 means "ask again". attempt counts from 0 for each lock that is waited for.
int waitALittle(void* context, int attempt)
{
    auto& budget = *static_cast<BusyBudget*>(context);
    const auto now = std::chrono::steady_clock::now();
    if (attempt == 0)
        budget.started = now;
    if (now - budget.started >= budget.limit)
        return 0;
    constexpr int shortOnes = 4;
    std::uniform_int_distribution<int> pause(attempt < shortOnes ? 50 : 500,
                                             attempt < shortOnes ? 150 : 2000);
    std::this_thread::sleep_for(std::chrono::microseconds(pause(budget.dice)));
    return 1;
}

} // namespace

void waitWhenBusy(sqlite3* connection, BusyBudget& budget)
{
    sqlite3_busy_handler(connection, waitALittle, &budget);
}

} // namespace wr
