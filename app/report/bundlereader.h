// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads a bundle once from its beginning to its end, hashes every file in it and compares with the manifests. What is
// small is kept, exhibits are not. The bundle is hostile input: whatever is wrong becomes a finding that names the file.
// Thread: any.
#pragma once

#include "app/report/bundleform.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <functional>

namespace wr {

struct BundleFinding {
    QString file;        // within the bundle; what can be shown of it
    qint64 position = 0; // of the entry that it holds; 0 = none
    QString problem;     // a sentence
    bool operator==(const BundleFinding&) const = default;
};

struct BundleMember {
    qint64 offset = 0; // in the bundle
    qint64 size = 0;
    QString digest;
};

struct BundleContents {
    QString folder;
    QMap<QString, BundleMember> members;
    QHash<QString, std::string> texts; // all but the exhibits
    QList<BundleFinding> findings;     // at most one for each file
    bool whole = false;                // read to its end

    std::string text(const QString& name) const { return texts.value(name); }

    bool isBad(const QString& name) const { return bad.contains(name); }

    void complain(const QString& name, const QString& problem);

    QSet<QString> bad;
};

// progress gets bytes done and all; false cancels. An error means that this is no bundle, or cannot be read.
Result<BundleContents> readBundle(const QString& path,
                                  const std::function<bool(qint64, qint64)>& progress = {});

} // namespace wr
