// SPDX-License-Identifier: GPL-3.0-or-later
//
// A shared room for tests of restricted incidents, led through the real warroomctl: Ada founds and shares it, Ben and Cleo join
// with homes and replicas of their own. On one file, or wherever the test says that each of them reaches the log.
#pragma once

#include "tests/app/cli/commandroom.h"

#include <functional>

namespace wr::test {

class RestrictedRoom final
{
public:
    RestrictedRoom();
    // Each person reaches the log at a place of their own, such as a URL with their login.
    explicit RestrictedRoom(std::function<QString(const QString& person)> places);

    QString place(const QString& person = QStringLiteral("ada")) const { return m_places(person); }

    const CommandRoom& room() const { return m_room; }

    Said ada(const QStringList& arguments) const { return m_room.run(arguments); }

    Said by(const QString& person, const QStringList& arguments, bool json = true) const;

    Said ben(const QStringList& arguments) const { return by(QStringLiteral("ben"), arguments); }

    bool make() const;
    // Restricted to Ada and these, with a note of "Xylophon". Its id.
    QString declared(const QStringList& readers = {}) const;
    QJsonObject shown(const QString& person, const QString& incident) const;

private:
    bool letIn(const QString& person, const QString& name) const;

    CommandRoom m_room;
    std::function<QString(const QString&)> m_places;
};

// Where in all files of this folder, or in their names, one of the words stands.
QStringList leaksIn(const QString& folder, const QByteArrayList& words);

} // namespace wr::test
