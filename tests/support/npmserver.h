// SPDX-License-Identifier: GPL-3.0-or-later
//
// Servers that come as npm packages, for tests: installed once into the person's cache folder, by npm itself, at the
// versions that the test names.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace wr::test {

struct NpmInstalled {
    QString folder; // with node_modules in it; empty when it could not be installed
    QString why;    // npm's last words then
};

// name also names the folder; package is package.json.
NpmInstalled npmInstalled(const QString& name, const QByteArray& package);

} // namespace wr::test
