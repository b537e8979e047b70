// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the command palette finds: people, systems, incidents, rungs, commands, and the answer to "who can shut off
// assistant": names with contacts, deputies, or a gap, with the button below. Fuzzy, best first. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/state/room.h"

namespace wr {

enum class PaletteKind { Command, Incident, System, Person, Rung, Holder, Gap };

// Something that the window can do.
struct PaletteCommand {
    QString id;
    QString title;
    QString keys;   // as people read them
    QString whyOff; // why it cannot be done now; empty when it can
    bool operator==(const PaletteCommand&) const = default;
};

struct PaletteRow {
    QString key;
    PaletteKind kind = PaletteKind::Command;
    QString title;
    QString detail;
    QString keys;
    QString command; // of a command
    IncidentId incident;
    SystemId system;
    RungId rung;
    MemberId member;
    DecisionRight right = DecisionRight::ShutOff;
    QString whyOff;
    bool operator==(const PaletteRow&) const = default;
};

// How well the letters of the query occur in a text, in order; nothing when they do not. Higher is better.
std::optional<int> fuzzyScore(const QString& query, const QString& text);

class PaletteModel final : public MergedTable<PaletteRow>
{
    Q_OBJECT

public:
    enum Column { TitleColumn, DetailColumn, KeysColumn, columnCountAll };

    explicit PaletteModel(QObject* parent = nullptr);

    // What is searched from now on. The room is kept as long as it is searched.
    void setRoom(const std::shared_ptr<const Room>& room);
    void setCommands(const QList<PaletteCommand>& commands);
    void search(const QString& query);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Room> m_room = std::make_shared<const Room>();
    QList<PaletteCommand> m_commands;
};

} // namespace wr
