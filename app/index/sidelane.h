// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an import does beside its reading. Thread: see each function; pipeline.h brings the second thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace wr {

// Jobs of one kind touch what the jobs of no other kind touch. A Part holds much memory and the index's connection:
// one at a time is handed over, and the next one waits for it.
enum class SideWork : std::uint8_t { Keep, Copy, Name, Search, Part };
inline constexpr std::size_t sideWorkCount = 5;

// Does jobs on a thread of its own: those of one kind one at a time, in the order in which they came; those of other kinds
// at the same time. Once a job has said false, the rest is dropped.
class SideLane
{
public:
    virtual ~SideLane() = default;
    // While too many jobs are in line, does some of them here; false when one has failed.
    virtual bool post(SideWork kind, std::function<bool()> job) = 0;
    // Waits until all jobs are done; what they wrote may be read then. Ready for new jobs afterwards.
    virtual void drain() = 0;
};

} // namespace wr
