// SPDX-License-Identifier: GPL-3.0-or-later
//
// std::visit(Match {[](const A&) {...}, [](const B&) {...}}, variant): one lambda per alternative.
#pragma once

namespace wr {

template<class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};

template<class... Cases>
Match(Cases...) -> Match<Cases...>;

} // namespace wr
