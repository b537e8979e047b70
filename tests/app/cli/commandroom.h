// SPDX-License-Identifier: GPL-3.0-or-later
//
// A room in a temporary folder that tests lead through the real warroomctl, one child process a command. Each
// person has a WARROOM_HOME of their own, so that several people work on one replica.
#pragma once

#include "tests/app/cli/measured.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace wr::test {

struct Said {
    int code = -1;
    QJsonObject json;  // what standard output said
    QJsonObject error; // what standard error said, the inner object
    QByteArray out;
    QByteArray err;
};

Said saidBy(int code, const QByteArray& out, const QByteArray& err);

class CommandRoom final
{
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QString replica() const { return path(QStringLiteral("room")); }

    // Runs warroomctl as this person and waits for it.
    Said run(const QStringList& arguments, const QString& person = QStringLiteral("ada")) const;

    // The same under wait4: with the peak of its memory, fed through standard input, its files limited.
    struct Peak {
        Said said;
        long kilobytes = 0;
    };

    Peak runMeasuring(const QStringList& arguments, const Feed& feed = {},
                      std::optional<quint64> largestFile = {}) const;
    void start(QProcess& process, const QStringList& arguments,
               const QString& person = QStringLiteral("ada")) const;

    // A room with Ada Osei as steward.
    bool make() const;
    // Ben Ito writes a card in a home of his own; Ada accepts it.
    bool enrolBen() const;
    // The refund assistant with every rung of the practice and the etcd ladder; these people hold the rights.
    bool addSystem(const QString& primary, const QStringList& deputies = {}) const;
    // An incident on it; its id.
    QString declare() const;
    bool pointAt(const QString& name, const QString& origin) const;

    QProcessEnvironment environmentOf(const QString& person) const;

private:
    QTemporaryDir m_folder;
};

} // namespace wr::test
