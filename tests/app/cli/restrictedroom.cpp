// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/restrictedroom.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

RestrictedRoom::RestrictedRoom()
    : m_places([this](const QString&) { return m_room.path(u"team.warroom"_s); })
{
}

RestrictedRoom::RestrictedRoom(std::function<QString(const QString& person)> places)
    : m_places(std::move(places))
{
}

Said RestrictedRoom::by(const QString& person, const QStringList& arguments, bool json) const
{
    QProcess process;
    process.setProcessEnvironment(m_room.environmentOf(person));
    process.start(QStringLiteral(WARROOM_CTL),
                  (json ? QStringList{u"--json"_s} : QStringList{})
                      + QStringList{u"--room"_s, place(person)} + arguments);
    process.waitForFinished(60'000);
    return saidBy(process.exitCode(), process.readAllStandardOutput(),
                  process.readAllStandardError());
}

bool RestrictedRoom::make() const
{
    if (!m_room.make() || !m_room.addSystem(u"ada-osei"_s, {u"ben-ito"_s})
        || ada({u"room"_s, u"share"_s, place()}).code != 0)
        return false;
    return letIn(u"ben"_s, u"Ben Ito"_s) && letIn(u"cleo"_s, u"Cleo Park"_s);
}

bool RestrictedRoom::letIn(const QString& person, const QString& name) const
{
    const Said joined = by(person, {u"room"_s, u"join"_s, place(person), u"--name"_s, name});
    return joined.code == 0
        && ada({u"member"_s, u"accept"_s, joined.json[u"card"].toString(), u"--function"_s,
                u"engineering"_s})
               .code
        == 0;
}

QString RestrictedRoom::declared(const QStringList& readers) const
{
    QStringList arguments{u"incident"_s, u"declare"_s,          u"Quetzalcoatl leaks"_s,
                          u"--system"_s, u"refund-assistant"_s, u"--harm"_s,
                          u"2"_s,        u"--restricted"_s};
    for (const QString& reader : readers)
        arguments += {u"--for"_s, reader};
    const QString id = ada(arguments).json[u"id"].toString();
    return ada({u"incident"_s, u"note"_s, id, u"Xylophon of the customer"_s}).code == 0 ? id
                                                                                        : QString();
}

QJsonObject RestrictedRoom::shown(const QString& person, const QString& incident) const
{
    return (person == u"ada"_s ? ada({u"incident"_s, u"show"_s, incident})
                               : by(person, {u"incident"_s, u"show"_s, incident}))
        .json;
}

QStringList leaksIn(const QString& folder, const QByteArrayList& words)
{
    QStringList found;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        const QByteArray name = file.fileName().remove(u'/').toUtf8(); // vault/ab/cdef…
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray& word : words) {
            if (bytes.contains(word) || name.contains(word))
                found.append(file.fileName() + u": "_s
                             + QString::fromLatin1(word.toPercentEncoding()));
        }
    }
    return found;
}

} // namespace wr::test
