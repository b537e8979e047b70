// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a room is shared, as a person writes it: the path of a file ROOM.warroom, or the URL of a PostgreSQL database.
// Thread: any; this is a value.
#pragma once

#include <QtCore/QString>

namespace wr {

class SharingPlace final
{
public:
    enum class Kind { None, File, Postgres };

    SharingPlace() = default;

    // *.warroom (or file:///….warroom) becomes a clean absolute path; postgresql:// and postgres:// stay as they are;
    // anything else is no place.
    static SharingPlace from(const QString& text);

    Kind kind() const { return m_kind; }

    // The path, or the URL with its password; empty for no place. DANGER: never shown and never logged.
    const QString& address() const { return m_address; }

    // For people: every password is masked.
    QString shown() const;

    bool operator==(const SharingPlace&) const = default;

private:
    Kind m_kind = Kind::None;
    QString m_address;
};

} // namespace wr
