// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/wire.h"

#include "models/facts/words.h"

#include <algorithm>

namespace wr::wire {

namespace {

QString wirePhrase(const char* text)
{
    return QCoreApplication::translate("wr::Wire", text);
}

// Whole sentences, so that each can be said well in any language.
QString sentenceOf(Shape wanted)
{
    switch (wanted) {
    case Shape::Text:
        return wirePhrase(QT_TRANSLATE_NOOP("wr::Wire", "This field must be text."));
    case Shape::WholeNumber:
        return wirePhrase(QT_TRANSLATE_NOOP("wr::Wire", "This field must be a whole number."));
    case Shape::SmallerNumber:
        return wirePhrase(
            QT_TRANSLATE_NOOP("wr::Wire", "This number is out of the range of its field."));
    case Shape::TrueOrFalse:
        return wirePhrase(QT_TRANSLATE_NOOP("wr::Wire", "This field must be true or false."));
    case Shape::List:
        return wirePhrase(QT_TRANSLATE_NOOP("wr::Wire", "This field must be a list."));
    case Shape::Object:
        return wirePhrase(QT_TRANSLATE_NOOP("wr::Wire", "This field must be an object."));
    }
    return {};
}

Error wrong(const QString& path, const QString& reason)
{
    return Error{Fault::BadInput, path.isEmpty() ? QStringLiteral("/") : path, reason,
                 wirePhrase(QT_TRANSLATE_NOOP("wr::Wire", "Correct the field and try again."))};
}

} // namespace

Error wrongShape(const QString& path, Shape wanted)
{
    return wrong(path, sentenceOf(wanted));
}

Error unknownWord(const QString& path, const QString& word)
{
    return wrong(path,
                 wirePhrase(QT_TRANSLATE_NOOP("wr::Wire",
                                              "This field cannot be “%1”: the word is not known."))
                     .arg(word));
}

Result<QString> readText(const Json& json, const QString& path)
{
    if (const std::string* text = json.asString())
        return text->empty() ? QStringLiteral("") : QString::fromStdString(*text); // never null
    return pass(wrongShape(path, Shape::Text));
}

Result<qint64> readInt(const Json& json, const QString& path)
{
    if (const auto number = json.asInt())
        return *number;
    return pass(wrongShape(path, Shape::WholeNumber));
}

Result<bool> readBool(const Json& json, const QString& path)
{
    if (const auto value = json.asBool())
        return *value;
    return pass(wrongShape(path, Shape::TrueOrFalse));
}

std::optional<Error> Reader::finish() const
{
    if (m_error)
        return m_error;
    for (const auto& [key, value] : *m_object.asObject()) {
        if (std::find(m_known.begin(), m_known.end(), key) == m_known.end())
            return Error{
                Fault::BadInput, m_path + u'/' + QString::fromStdString(key),
                wirePhrase(QT_TRANSLATE_NOOP("wr::Wire", "This field is not known.")),
                wirePhrase(QT_TRANSLATE_NOOP(
                    "wr::Wire",
                    "Remove it, check its spelling, or use a newer version of the program."))};
    }
    return std::nullopt;
}

} // namespace wr::wire
