// SPDX-License-Identifier: GPL-3.0-or-later
//
// One program holds the tests of a folder, so that they share what takes long to compile and to link. Every source of such a
// program reads this first: Qt's main of a test becomes an entry in the program's list. Its first argument names the test.
#pragma once

#include <QtTest/QtTest>

namespace wr::together {

using Main = int (*)(int argc, char** argv);

// Before main() only. The test is named by its file: tst_gate for …/tst_gate.cpp.
bool add(const char* file, Main run);

} // namespace wr::together

#undef QTEST_MAIN_WRAPPER
#define QTEST_MAIN_WRAPPER(TestObject, ...)                                                        \
    static int run##TestObject(int argc, char** argv)                                              \
    {                                                                                              \
        QTest::Internal::callInitMain<TestObject>();                                               \
        __VA_ARGS__                                                                                \
        TestObject tc;                                                                             \
        QTEST_SET_MAIN_SOURCE_PATH                                                                 \
        return QTest::qExec(&tc, argc, argv);                                                      \
    }                                                                                              \
    [[maybe_unused]] static const bool known##TestObject                                           \
        = wr::together::add(__FILE__, &run##TestObject);
