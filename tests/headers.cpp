// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nothing: the headers that the tests share are compiled with it (CMakeLists.txt).
