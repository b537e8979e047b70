// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "models/base/plaintext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <cstdio>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

void print(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

// The word that tells an object apart from its neighbours in a list.
QString wordOf(const QJsonObject& object)
{
    static const QStringList naming{u"right"_s, u"layer"_s, u"kind"_s,      u"name"_s, u"key"_s,
                                    u"path"_s,  u"field"_s, u"guardrail"_s, u"role"_s};
    for (const QString& key : naming) {
        if (const QString word = object.value(key).toString(); !word.isEmpty())
            return word;
    }
    return u"item"_s;
}

QJsonArray listWithIds(const QJsonArray& list)
{
    QJsonArray filled;
    QSet<QString> taken;
    for (const auto& one : list) {
        const QJsonValue value = withIds(one);
        if (!value.isObject()) {
            filled.append(value);
            continue;
        }
        QJsonObject object = value.toObject();
        if (object.value(u"id"_s).toString().isEmpty()) {
            const QString word = wordOf(object);
            QString id = word;
            for (int n = 2; taken.contains(id); ++n)
                id = word + u'-' + QString::number(n);
            object.insert(u"id"_s, id);
        }
        taken.insert(object.value(u"id"_s).toString());
        filled.append(object);
    }
    return filled;
}

} // namespace

QJsonValue withIds(const QJsonValue& value)
{
    if (value.isArray())
        return listWithIds(value.toArray());
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isArray() || it.value().isObject())
            it.value() = withIds(it.value());
    }
    return object;
}

int exitCode(Fault fault)
{
    switch (fault) {
    case Fault::Refused:
    case Fault::Exists:
        return 1;
    case Fault::Usage:
        return 2;
    case Fault::BadInput:
    case Fault::NotFound:
    case Fault::Newer:
        return 3;
    case Fault::OutOfReach:
    case Fault::Busy:
    case Fault::Cancelled:
        return 4;
    case Fault::Integrity:
        return 5;
    case Fault::Unknown:
        return 6;
    case Fault::Waiting:
        return 7;
    }
    return 4;
}

int Output::done(const QJsonObject& document, const QStringList& lines) const
{
    if (m_json) {
        print(
            stdout,
            QJsonDocument(withIds(document).toObject()).toJson(QJsonDocument::Indented).trimmed());
        return 0;
    }
    for (const QString& line : lines)
        print(stdout, terminalText(line).toUtf8());
    return 0;
}

int Output::failed(const Error& error, const QString& word) const
{
    if (m_json) {
        const QJsonObject inner{{u"fault"_s, word.isEmpty() ? faultName(error.fault) : word},
                                {u"subject"_s, error.subject},
                                {u"reason"_s, error.reason},
                                {u"remedy"_s, error.remedy}};
        print(stderr,
              QJsonDocument(QJsonObject{{u"error"_s, inner}})
                  .toJson(QJsonDocument::Indented)
                  .trimmed());
    } else {
        print(stderr, (u"warroomctl: "_s + terminalText(sentence(error))).toUtf8());
    }
    return exitCode(error.fault);
}

int Output::doneBut(const QJsonObject& document, const QStringList& lines, const Error& error,
                    const QString& word) const
{
    done(document, lines);
    return failed(error, word);
}

void insertReceipt(QJsonObject& object, const Receipt& receipt)
{
    object.insert(u"entry"_s, receipt.entry.value);
    object.insert(u"position"_s,
                  receipt.position < 0 ? QJsonValue() : QJsonValue(receipt.position));
    object.insert(u"waiting"_s, receipt.waiting);
    if (receipt.alsoWritten.isEmpty())
        return;
    QJsonArray also;
    for (const EntryHash& entry : receipt.alsoWritten)
        also.append(entry.value);
    object.insert(u"alsoWritten"_s, also);
}

QString terminalText(const QString& text)
{
    return visibleText(text, Lines::Keep);
}

QStringList table(const QList<QStringList>& rows)
{
    QList<qsizetype> widths;
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i >= widths.size())
                widths.append(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        lines.append(line);
    }
    return lines;
}

} // namespace wr::cli
