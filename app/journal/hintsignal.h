// SPDX-License-Identifier: GPL-3.0-or-later
//
// One descriptor to poll that outlives connections: readable when the socket of the moment is, or when a hint was met
// while something else was read from it.
// Thread: one at a time.
#pragma once

namespace wr {

class HintSignal final
{
public:
    HintSignal();
    ~HintSignal();
    HintSignal(const HintSignal&) = delete;
    HintSignal& operator=(const HintSignal&) = delete;

    // -1 when this computer has no descriptor left.
    int descriptor() const;
    // Watches this socket; closing it ends that.
    void watch(int socket) const;
    void raise() const;
    void clear() const;

private:
    int m_all;
    int m_raised;
};

} // namespace wr
