// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/codec.h"

#include "models/base/match.h"
#include "models/facts/describeevents.h"
#include "models/facts/words.h"
#include "models/seal/digest.h"
#include "models/seal/strictjson.h"

#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString codecPhrase(const char* text)
{
    return QCoreApplication::translate("wr::Codec", text);
}

// In the order of the alternatives of Event.
constexpr std::array<const char*, std::variant_size_v<AnyEvent>> kinds{
    "room-created",      "member-enrolled",   "member-changed",     "member-revoked",
    "policy-set",        "system-set",        "authority-set",      "authority-confirmed",
    "incident-declared", "incident-changed",  "conflict-resolved",  "command-taken",
    "command-offered",   "command-accepted",  "note-added",         "decision-made",
    "task-added",        "task-done",         "threshold-crossed",  "crossing-acknowledged",
    "evidence-imported", "evidence-pinned",   "evidence-sealed",    "approval-asked",
    "approval-answered", "run-ordered",       "run-advanced",       "access-set",
    "rung-tested",       "hypothesis-stated", "hypothesis-weighed", "custody-noted"};

template<size_t index = 0>
Result<Event> readAlternative(size_t wanted, const seal::Json& body)
{
    if constexpr (index < std::variant_size_v<AnyEvent>) {
        if (index != wanted)
            return readAlternative<index + 1>(wanted, body);
        using T = std::variant_alternative_t<index, AnyEvent>;
        return wire::Reader::valueOf<T>(body, {}).map(
            [](T value) { return Event(std::move(value)); });
    } else {
        return fail(Fault::BadInput, {}, {});
    }
}

Result<seal::Json> readFile(std::string_view text)
{
    seal::Limits limits;
    limits.maxBytes = 1024 * 1024;
    auto json = seal::readStrict(text, limits);
    if (!json)
        return fail(Fault::BadInput,
                    codecPhrase(QT_TRANSLATE_NOOP("wr::Codec", "byte %1")).arg(json.error().offset),
                    QString::fromStdString(json.error().what),
                    codecPhrase(QT_TRANSLATE_NOOP("wr::Codec", "Correct the file and try again.")));
    return std::move(*json);
}

} // namespace

QString eventKind(const Event& event)
{
    return QString::fromLatin1(kinds[event.index()]);
}

seal::Json writeEvent(const Event& event)
{
    return std::visit([](const auto& it) { return wire::Writer::jsonOf(it); }, event);
}

Result<Event> readEvent(const QString& kind, const seal::Json& body)
{
    for (size_t i = 0; i < kinds.size(); ++i) {
        if (kind == QLatin1StringView(kinds[i]))
            return readAlternative(i, body);
    }
    return fail(Fault::Newer, kind,
                codecPhrase(QT_TRANSLATE_NOOP("wr::Codec",
                                              "This kind of entry is not known to this version.")),
                codecPhrase(QT_TRANSLATE_NOOP("wr::Codec", "Use a newer version of Warroom.")));
}

IncidentId incidentOf(const Event& event)
{
    return std::visit(
        [](const auto& it) {
            if constexpr (requires { it.incident; })
                return it.incident;
            else
                return IncidentId();
        },
        event);
}

Result<System> readSystem(std::string_view text)
{
    return readFile(text).and_then(
        [](const seal::Json& json) { return wire::Reader::valueOf<System>(json, {}); });
}

Result<QList<Rung>> readLadder(std::string_view text)
{
    return readFile(text).and_then([](const seal::Json& json) {
        const seal::Json* ladder = json.find("ladder");
        return wire::Reader::valueOf<QList<Rung>>(ladder != nullptr ? *ladder : json, u"/ladder"_s);
    });
}

seal::Json writeSystem(const System& system)
{
    return wire::Writer::jsonOf(system);
}

seal::Json writeRung(const Rung& rung)
{
    return wire::Writer::jsonOf(rung);
}

QString rungDigest(const Rung& rung)
{
    Rung defined = rung;
    defined.lastTested.reset();
    defined.untried = false;
    return QString::fromStdString(seal::hex(seal::sha256(seal::write(writeRung(defined)))));
}

seal::Json writeMember(const Member& member)
{
    return wire::Writer::jsonOf(member);
}

seal::Json writeAuthority(const Authority& authority)
{
    return wire::Writer::jsonOf(authority);
}

seal::Json writePrepared(const PreparedRequest& request)
{
    return wire::Writer::jsonOf(request);
}

seal::Json writeCaptured(const QList<Captured>& values)
{
    return wire::Writer::jsonOf(values);
}

} // namespace wr
