// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the command line says: lines for people on standard output, or one JSON document; errors on standard error. Exit codes
// are a contract. Thread: main.
#pragma once

#include "models/base/result.h"
#include "models/facts/command.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace wr::cli {

// 0 done; 1 refused; 2 usage; 3 bad input; 4 nothing was sent or written, something is out of reach; 5 integrity;
// 6 sent, outcome unknown; 7 recorded, waiting for another person.
int exitCode(Fault fault);

class Output final
{
public:
    explicit Output(bool json)
        : m_json(json)
    {
    }

    bool isJson() const { return m_json; }

    // Prints the document, or the lines when people read. Every object of a list has an id. Answers 0.
    int done(const QJsonObject& document, const QStringList& lines) const;
    // Prints the error and answers its exit code. word stands for the fault where no fault has the right name.
    int failed(const Error& error, const QString& word = {}) const;
    // Both: what was written, and why that is not all that was asked for.
    int doneBut(const QJsonObject& document, const QStringList& lines, const Error& error,
                const QString& word = {}) const;

private:
    bool m_json;
};

// entry, position (or null), waiting, alsoWritten.
void insertReceipt(QJsonObject& object, const Receipt& receipt);

// The same value, where every object of a list has an id: its own, else the word that tells it apart in its list.
QJsonValue withIds(const QJsonValue& value);

// Text for a terminal: control characters made visible.
QString terminalText(const QString& text);

// Columns padded to equal width; the first row is the heading.
QStringList table(const QList<QStringList>& rows);

} // namespace wr::cli
