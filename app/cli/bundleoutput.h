// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the command line says of bundles. Pure.
#pragma once

#include "app/cli/output.h"
#include "app/report/bundlecheck.h"
#include "app/report/bundleexport.h"

namespace wr::cli {

QJsonObject madeDocument(const BundleMade& made, const QString& file);
QStringList madeLines(const BundleMade& made, const QString& file);

QJsonObject reportDocument(const BundleReport& report);
// The findings and the verdict.
QStringList reportLines(const BundleReport& report);
// The incident and the files, for inspect.
void insertContents(QJsonObject& document, const BundleReport& report);
QStringList contentLines(const BundleReport& report);

// Prints either and answers the exit code of the verdict.
int said(const Output& output, const QJsonObject& document, const QStringList& lines,
         const BundleReport& report, const QString& file);

} // namespace wr::cli
