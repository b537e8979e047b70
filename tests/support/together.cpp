// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/together.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace wr::together {

namespace {

std::map<std::string, Main>& tests()
{
    static std::map<std::string, Main> known;
    return known;
}

} // namespace

bool add(const char* file, Main run)
{
    std::string_view name(file);
    name.remove_prefix(name.rfind('/') + 1);
    name.remove_suffix(std::string_view(".cpp").size());
    return tests().emplace(name, run).second;
}

} // namespace wr::together

int main(int argc, char** argv)
{
    const auto& known = wr::together::tests();
    const auto found = argc > 1 ? known.find(argv[1]) : known.end();
    if (found == known.end()) {
        std::fprintf(stderr, "Usage: %s TEST [ARGUMENTS OF QTEST]\nThe tests of this program:\n",
                     argv[0]);
        for (const auto& one : known)
            std::fprintf(stderr, "  %s\n", one.first.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
