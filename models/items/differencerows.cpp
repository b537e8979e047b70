// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/differencerows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString differenceRowsPhrase(const char* text)
{
    return QCoreApplication::translate("wr::DifferenceRows", text);
}

// As predicates compare: numbers and booleans by their JSON spelling.
QString spelled(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    const QByteArray one = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(one.mid(1, one.size() - 2));
}

// A JSON pointer (RFC 6901) into a body.
std::optional<QString> valueAt(const QJsonDocument& body, const QString& pointer)
{
    QJsonValue now = body.isArray() ? QJsonValue(body.array()) : QJsonValue(body.object());
    const QStringList steps = pointer.split(u'/').mid(1);
    for (QString step : steps) {
        step.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        if (now.isArray()) {
            bool number = false;
            const int at = step.toInt(&number);
            now = number ? now.toArray().at(at) : QJsonValue(QJsonValue::Undefined);
        } else {
            now = now.toObject().value(step);
        }
    }
    return now.isUndefined() ? std::nullopt : std::optional(spelled(now));
}

// Puts in what was captured; nothing when another variable is left.
std::optional<QString> filled(QString text, const QList<Captured>& before)
{
    for (const Captured& one : before)
        text.replace(u"${before."_s + one.name + u'}', one.value);
    return text.contains(u"${"_s) ? std::nullopt : std::optional(text);
}

const Predicate* maybeExpectation(const Rung& rung, const Capture& capture)
{
    if (rung.record.url != rung.before.url || rung.record.method != rung.before.method)
        return nullptr; // it reads something else
    const auto found = std::find_if(
        rung.record.expect.begin(), rung.record.expect.end(), [&capture](const Predicate& it) {
            return it.path == capture.path && it.decode == capture.decode;
        });
    return found == rung.record.expect.end() ? nullptr : &*found;
}

// What the request itself writes at this place of the same thing.
std::optional<QString> written(const Rung& rung, const PreparedRequest& request,
                               const Capture& capture)
{
    const bool same = rung.request.url == rung.before.url && capture.decode.isEmpty()
        && capture.path.startsWith(u'/') && request.method != u"DELETE";
    if (!same)
        return {};
    const QJsonDocument body = QJsonDocument::fromJson(request.body.toUtf8());
    return body.isNull() ? std::nullopt : valueAt(body, capture.path);
}

std::optional<QString> readOf(const QList<Captured>& before, const QString& name)
{
    const auto found = std::find_if(before.begin(), before.end(),
                                    [&name](const Captured& it) { return it.name == name; });
    return found == before.end() ? std::nullopt : std::optional(found->value);
}

} // namespace

QList<DifferenceRow> differenceOf(const Rung& rung, const PreparedRequest& request,
                                  const QList<Captured>& before)
{
    QList<DifferenceRow> rows;
    QList<Predicate> told;
    for (const Capture& capture : rung.before.captures) {
        DifferenceRow row{capture.path.isEmpty() ? capture.name : capture.path,
                          readOf(before, capture.name), std::nullopt};
        if (const Predicate* expected = maybeExpectation(rung, capture)) {
            row.after = filled(expected->equals, before);
            told.append(*expected);
        } else {
            row.after = written(rung, request, capture);
        }
        rows.append(row);
    }
    for (const Predicate& expected : rung.record.expect) {
        if (expected.path != u"status" && !told.contains(expected))
            rows.append({expected.path, std::nullopt, filled(expected.equals, before)});
    }
    return rows;
}

QString differenceText(const DifferenceRow& row)
{
    const QString before = row.before.value_or(
        differenceRowsPhrase(QT_TRANSLATE_NOOP("wr::DifferenceRows", "(not read)")));
    const QString after = row.after.value_or(
        differenceRowsPhrase(QT_TRANSLATE_NOOP("wr::DifferenceRows", "(not known)")));
    if (row.before && row.after && *row.before == *row.after)
        return differenceRowsPhrase(QT_TRANSLATE_NOOP("wr::DifferenceRows", "%1: stays %2"))
            .arg(row.path, before);
    return differenceRowsPhrase(QT_TRANSLATE_NOOP("wr::DifferenceRows", "%1: %2 → %3"))
        .arg(row.path, before, after);
}

} // namespace wr
