// SPDX-License-Identifier: GPL-3.0-or-later
//
// Events and values as JSON and back. The kind of an entry names the alternative: room-created, note-added, …
// Thread: any; pure.
#pragma once

#include "models/base/result.h"
#include "models/facts/command.h"
#include "models/seal/json.h"

#include <string_view>

namespace wr {

// The wire name of an event's kind.
QString eventKind(const Event& event);

// The body of the entry. Deterministic.
seal::Json writeEvent(const Event& event);

// Fails with Fault::Newer on a kind that is not known, with Fault::BadInput and the path on a wrong field.
Result<Event> readEvent(const QString& kind, const seal::Json& body);

// Files that people write: a system with its layers, rights and ladder; a ladder alone. text is strict JSON up to
// 1 MiB; errors name the byte or the path.
Result<System> readSystem(std::string_view text);
Result<QList<Rung>> readLadder(std::string_view text);
seal::Json writeSystem(const System& system);
seal::Json writeRung(const Rung& rung);
// What a rung does, as one number: SHA-256 over its definition without what is only said about it (when it was last
// tested, whether its preset was tried). A test counts as long as this is the same. 64 hexadecimal digits.
QString rungDigest(const Rung& rung);
seal::Json writeMember(const Member& member);
seal::Json writeAuthority(const Authority& authority);
seal::Json writePrepared(const PreparedRequest& request);
seal::Json writeCaptured(const QList<Captured>& values);

} // namespace wr
