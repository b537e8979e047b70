// SPDX-License-Identifier: GPL-3.0-or-later
//
// One type per id, so that a member can never be passed where a system is asked for. An id is short text,
// [a-z0-9-]{1,64}; the journal stores it as it is.
#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>

#include <compare>

namespace wr {

template<class Tag>
struct Id {
    QString value;

    Id() = default;

    explicit Id(QString text)
        : value(std::move(text))
    {
    }

    bool isEmpty() const { return value.isEmpty(); }

    bool operator==(const Id& other) const = default;

    bool operator<(const Id& other) const { return value < other.value; }
};

template<class Tag>
size_t qHash(const Id<Tag>& id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

using MemberId = Id<struct MemberTag>;
using SystemId = Id<struct SystemTag>;
using IncidentId = Id<struct IncidentTag>;
using RungId = Id<struct RungTag>;
using RunId = Id<struct RunTag>;
using NoteId = Id<struct NoteTag>;
using TaskId = Id<struct TaskTag>;
using SealId = Id<struct SealTag>;
using HypothesisId = Id<struct HypothesisTag>;
using ApprovalId = Id<struct ApprovalTag>;
using EntryHash = Id<struct EntryTag>;   // 64 lower-case hex digits
using DeviceKey = Id<struct DeviceTag>;  // an Ed25519 public key, 64 lower-case hex digits
using ExhibitId = Id<struct ExhibitTag>; // SHA-256 of the exhibit, 64 lower-case hex digits

// True when text may serve as an id that a person typed: [a-z0-9-], 1 to 64 characters, no hyphen at the ends.
bool isIdText(const QString& text);

// Turns any title into id text: lower case, every run of other characters one hyphen, at most 48 characters.
QString idTextFrom(const QString& title);

} // namespace wr
