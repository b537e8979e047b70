// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a connection does while another one holds the lock: it sleeps at random and asks again, until the budget is spent.
// The first four times it sleeps some 0.1 ms, because a commit meets others that hold the lock for an instant while they
// ask; then 0.5 to 2 ms. SQLite's own handler sleeps longer and longer, which makes the unlucky wait for seconds.
// Thread: that of the connection.
#pragma once

#include <chrono>
#include <random>

struct sqlite3;

namespace wr {

struct BusyBudget {
    std::chrono::milliseconds limit{10'000};
    std::chrono::steady_clock::time_point started{};
    std::minstd_rand dice{std::random_device{}()};
};

// REQUIRES: the budget outlives the connection.
void waitWhenBusy(sqlite3* connection, BusyBudget& budget);

} // namespace wr
