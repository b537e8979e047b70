// SPDX-License-Identifier: GPL-3.0-or-later
//
// The state behind the practice endpoint: systems with named settings, each a versioned record, and beside every record
// the value that the product obeys, which may lag behind it. Systems and settings come into being when they are first
// set. Time is an argument, in milliseconds since 1970.
#pragma once

#include "models/base/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <optional>

namespace wr {

// One setting of a system.
struct PracticeRecord {
    struct Change {
        qint64 due = 0;
        QJsonValue value;
    };

    QJsonValue value;     // the record
    qint64 version = 0;   // counts writes, from 1
    QJsonValue effective; // what the product obeys
    QList<Change> late;   // on their way to the product, in the order of the writes
};

class PracticeWorld final
{
public:
    const PracticeRecord* maybeRecord(const QString& system, const QString& setting) const;

    bool hasSystem(const QString& system) const { return m_systems.contains(system); }

    // The version that a writer saw; 0 = the record must not exist yet. Fault::Exists when it is another one.
    Result<qint64> set(const QString& system, const QString& setting, const QJsonValue& value,
                       qint64 seenVersion);
    // Lets the product obey the record at `due`; at once when that is over.
    void takeEffect(const QString& system, const QString& setting, qint64 due, qint64 now);

    // Every setting of a system with the value that the product obeys now.
    QJsonObject effective(const QString& system, qint64 now);
    // Every setting of a system as {"value", "version"}.
    QJsonObject records(const QString& system) const;

    QStringList systems() const { return m_systems.keys(); }

    // {"systems": {SYSTEM: {SETTING: VALUE}}}: a seed. Existing settings stay as they are.
    Result<void> seed(const QJsonObject& seed);
    QJsonObject toJson() const;
    Result<void> fromJson(const QJsonObject& json);

private:
    QMap<QString, QMap<QString, PracticeRecord>> m_systems;
};

// True for names of systems and settings: letters, digits, '.', '-' and '_', 1 to 64 of them.
bool isPracticeName(const QString& name);

} // namespace wr
