// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/palettemodel.h"

#include "models/items/whoanswer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMost = 60; // rows that anybody reads

struct Found {
    int score = 0;
    PaletteRow row;
};

class Search final
{
public:
    explicit Search(const QString& query)
        : m_query(query.simplified())
    {
    }

    // Keeps the row if the query is found in its words.
    void offer(PaletteRow row, const QString& words, int bonus = 0)
    {
        const auto score = fuzzyScore(m_query, words);
        if (score)
            m_found.append(Found{*score + bonus, std::move(row)});
    }

    QList<PaletteRow> best() const
    {
        QList<Found> sorted = m_found;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Found& a, const Found& b) { return a.score > b.score; });
        QList<PaletteRow> rows;
        for (const Found& found : sorted) {
            if (rows.size() < kMost)
                rows.append(found.row);
        }
        return rows;
    }

private:
    QString m_query;
    QList<Found> m_found;
};

void offerCommands(Search& search, const QList<PaletteCommand>& commands)
{
    for (const PaletteCommand& command : commands) {
        PaletteRow row;
        row.key = u"command/"_s + command.id;
        row.kind = PaletteKind::Command;
        row.title = command.title;
        row.detail = command.whyOff;
        row.keys = command.keys;
        row.command = command.id;
        row.whyOff = command.whyOff;
        search.offer(row, command.title, command.whyOff.isEmpty() ? 4 : 0);
    }
}

void offerIncidents(Search& search, const Room& room)
{
    for (const Incident* incident : room.incidents()) {
        PaletteRow row;
        row.key = u"incident/"_s + incident->id.value;
        row.kind = PaletteKind::Incident;
        row.title = incident->code + u' ' + incident->title;
        row.detail = severityTitle(incident->severity) + u" · "_s + phaseTitle(incident->phase);
        if (incident->drill)
            row.detail += u" · "_s + QCoreApplication::translate("wr::PaletteModel", "DRILL");
        if (incident->isInaccessible()) {
            row.title = incident->code;
            row.detail = QCoreApplication::translate("wr::PaletteModel",
                                                     "Inaccessible: restricted incident");
        }
        row.incident = incident->id;
        const int bonus = incident->isOpen() ? 6 - static_cast<int>(incident->severity) : 0;
        search.offer(row, row.title, bonus);
    }
}

void offerPeople(Search& search, const Room& room)
{
    for (const Member& member : room.members) {
        if (member.revoked)
            continue;
        PaletteRow row;
        row.key = u"person/"_s + member.id.value;
        row.kind = PaletteKind::Person;
        row.title = member.name;
        QStringList detail{functionTitle(member.function)};
        for (const Contact& contact : member.contacts)
            detail.append(contact.value);
        row.detail = detail.join(u" · "_s);
        row.member = member.id;
        search.offer(row, QString(member.name + u' ' + functionTitle(member.function)));
    }
}

void offerSystems(Search& search, const Room& room)
{
    for (const System* system : room.systems()) {
        PaletteRow row;
        row.key = u"system/"_s + system->id.value;
        row.kind = PaletteKind::System;
        row.title = system->name;
        row.detail = system->purpose;
        row.system = system->id;
        search.offer(row, QString(system->name + u' ' + system->id.value));
        for (const Rung& rung : system->ladder) {
            PaletteRow step;
            step.key = u"rung/"_s + system->id.value + u'/' + rung.id.value;
            step.kind = PaletteKind::Rung;
            step.title = rung.title;
            step.detail = system->name;
            step.system = system->id;
            step.rung = rung.id;
            bool real = false; // a drill only where nothing real is open
            for (const Incident* incident : room.incidents()) {
                if (!incident->isOpen() || !incident->systems.contains(system->id)
                    || (real && incident->drill))
                    continue;
                step.incident = incident->id;
                real = !incident->drill;
            }
            search.offer(step, QString(rung.title + u' ' + system->name));
        }
    }
}

} // namespace

std::optional<int> fuzzyScore(const QString& query, const QString& text)
{
    int score = 0;
    qsizetype from = 0;
    qsizetype before = -2;
    for (const QChar wanted : query) {
        if (wanted.isSpace())
            continue;
        const qsizetype at = text.indexOf(wanted, from, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        const bool starts = at == 0 || !text.at(at - 1).isLetterOrNumber();
        score += at == before + 1 ? 5 : starts ? 4 : 1;
        before = at;
        from = at + 1;
    }
    if (!query.isEmpty() && text.contains(query, Qt::CaseInsensitive))
        score += 20;
    return score;
}

PaletteModel::PaletteModel(QObject* parent)
    : MergedTable(parent)
{
}

void PaletteModel::setRoom(const std::shared_ptr<const Room>& room)
{
    m_room = room;
}

void PaletteModel::setCommands(const QList<PaletteCommand>& commands)
{
    m_commands = commands;
}

void PaletteModel::search(const QString& query)
{
    QList<PaletteRow> wanted;
    QSet<QString> taken; // two spellings may ask the same
    for (const WhoQuestion& question : whoQuestions(query)) {
        for (const PaletteRow& row : whoAnswers(*m_room, question)) {
            if (!taken.contains(row.key) && wanted.size() < kMost)
                wanted.append(row);
            taken.insert(row.key);
        }
    }
    Search search(query);
    offerCommands(search, m_commands);
    offerIncidents(search, *m_room);
    offerSystems(search, *m_room);
    offerPeople(search, *m_room);
    for (const PaletteRow& row : search.best()) {
        if (!taken.contains(row.key) && wanted.size() < kMost)
            wanted.append(row);
    }
    merge(wanted);
}

int PaletteModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteRow& row = at(index.row());
    if (role == Qt::AccessibleTextRole)
        return QString(row.title + u", "_s + row.detail);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TitleColumn:
        return row.title;
    case DetailColumn:
        return row.detail;
    case KeysColumn:
        return row.keys;
    default:
        return {};
    }
}

} // namespace wr
