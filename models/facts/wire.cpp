// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/wire.h"

#include "models/facts/words.h"

#include <algorithm>

namespace wr::wire {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("wr::Wire", text);
}

} // namespace

Error wrongType(const QString& path, const QString& wanted)
{
    return Error{Fault::BadInput, path.isEmpty() ? QStringLiteral("/") : path,
                 tr(QT_TRANSLATE_NOOP("wr::Wire", "This field must be %1.")).arg(wanted),
                 tr(QT_TRANSLATE_NOOP("wr::Wire", "Correct the field and try again."))};
}

Result<QString> readText(const Json& json, const QString& path)
{
    if (const std::string* text = json.asString())
        return text->empty() ? QStringLiteral("") : QString::fromStdString(*text); // never null
    return pass(wrongType(path, tr(QT_TRANSLATE_NOOP("wr::Wire", "text"))));
}

Result<qint64> readInt(const Json& json, const QString& path)
{
    if (const auto number = json.asInt())
        return *number;
    return pass(wrongType(path, tr(QT_TRANSLATE_NOOP("wr::Wire", "a whole number"))));
}

Result<bool> readBool(const Json& json, const QString& path)
{
    if (const auto value = json.asBool())
        return *value;
    return pass(wrongType(path, tr(QT_TRANSLATE_NOOP("wr::Wire", "true or false"))));
}

std::optional<Error> Reader::finish() const
{
    if (m_error)
        return m_error;
    for (const auto& [key, value] : *m_object.asObject()) {
        if (std::find(m_known.begin(), m_known.end(), key) == m_known.end())
            return Error{
                Fault::BadInput, m_path + u'/' + QString::fromStdString(key),
                tr(QT_TRANSLATE_NOOP("wr::Wire", "This field is not known.")),
                tr(QT_TRANSLATE_NOOP(
                    "wr::Wire",
                    "Remove it, check its spelling, or use a newer version of the program."))};
    }
    return std::nullopt;
}

} // namespace wr::wire
