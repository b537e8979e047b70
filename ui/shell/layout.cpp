// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layout.h"

#include "ui/look/metrics.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

namespace {

constexpr int kLeastSide = 640;
constexpr int kMostSide = 16384;
constexpr qsizetype kMostSplitters = 32;

} // namespace

Layout readLayout(const QByteArray& json)
{
    Layout layout;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const Layout usual;
    layout.width = std::clamp(object.value(u"width"_s).toInt(usual.width), kLeastSide, kMostSide);
    layout.height
        = std::clamp(object.value(u"height"_s).toInt(usual.height), kLeastSide, kMostSide);
    layout.maximised = object.value(u"maximised"_s).toBool();
    const QString scheme = object.value(u"scheme"_s).toString();
    if (scheme == u"light"_s || scheme == u"dark"_s || scheme == u"contrast"_s)
        layout.scheme = scheme;
    layout.textScale
        = std::clamp(object.value(u"textScale"_s).toDouble(1.0), 1.0, look::kLargestTextScale);
    layout.dense = object.value(u"dense"_s).toBool();
    layout.localTimes = object.value(u"localTimes"_s).toBool();
    const QJsonObject splitters = object.value(u"splitters"_s).toObject();
    for (auto it = splitters.begin(); it != splitters.end(); ++it) {
        QList<int> sizes;
        for (const QJsonValue& value : it.value().toArray())
            sizes.append(std::clamp(value.toInt(), 0, kMostSide));
        if (sizes.size() > 1 && sizes.size() < kMostSplitters
            && layout.splitters.size() < kMostSplitters)
            layout.splitters.insert(it.key(), sizes);
    }
    return layout;
}

QByteArray writeLayout(const Layout& layout)
{
    QJsonObject splitters;
    for (auto it = layout.splitters.cbegin(); it != layout.splitters.cend(); ++it) {
        QJsonArray sizes;
        for (const int size : it.value())
            sizes.append(size);
        splitters.insert(it.key(), sizes);
    }
    const QJsonObject object{{u"version"_s, 1},
                             {u"width"_s, layout.width},
                             {u"height"_s, layout.height},
                             {u"maximised"_s, layout.maximised},
                             {u"scheme"_s, layout.scheme},
                             {u"textScale"_s, layout.textScale},
                             {u"dense"_s, layout.dense},
                             {u"localTimes"_s, layout.localTimes},
                             {u"splitters"_s, splitters}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace wr::shell
