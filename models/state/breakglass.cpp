// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/breakglass.h"

#include "models/state/foldparts.h"

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView noticePrefix = u"break-glass-";
constexpr QStringView reviewPrefix = u"review-";

// Kept with the incident, the same in every language; breakGlassWords() says it to people.
constexpr auto noticeText = QT_TRANSLATE_NOOP(
    "wr::Fold", "Break-glass: %1 pressed “%2” on %3 alone, where a second person is wanted.");
constexpr auto reviewText = QT_TRANSLATE_NOOP(
    "wr::Fold", "Review the break-glass of %1: was “%2” on %3 right, and right alone?");

QString filled(const Room& room, const Run& run, const QString& text)
{
    const System* system = room.maybeSystem(run.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(run.rung);
    return text.arg(room.memberName(run.orderedBy), rung == nullptr ? run.rung.value : rung->title,
                    system == nullptr ? run.system.value : system->name);
}

bool isPresent(const Room& room, const MemberId& id)
{
    const Member* member = room.maybeMember(id);
    return member != nullptr && !member->revoked;
}

// Who holds the right, primary first, then the stewards: everybody but who pressed, and in a restricted incident only
// those who read it.
QList<MemberId> toldOf(const Room& room, const Incident& incident, const Run& run)
{
    QList<MemberId> all;
    const System* system = room.maybeSystem(run.system);
    if (const Rung* rung = system == nullptr ? nullptr : system->maybeRung(run.rung)) {
        const Authority authority = system->authority.value(rung->right);
        all = QList<MemberId>{authority.primary} + authority.deputies;
    }
    for (const Member& member : room.members) {
        if (member.steward)
            all.append(member.id);
    }
    QList<MemberId> told;
    for (const MemberId& id : all) {
        const bool reads = !incident.access || incident.access->members.contains(id);
        if (id != run.orderedBy && reads && isPresent(room, id) && !told.contains(id))
            told.append(id);
    }
    return told;
}

QList<Owed> owedTo(const Room& room, const QList<MemberId>& told)
{
    QList<Owed> owed;
    for (const MemberId& id : told) {
        const Member* member = room.maybeMember(id);
        owed.append(Owed{member->function, id,
                         member->contacts.isEmpty() ? QString() : member->contacts.first().value});
    }
    return owed;
}

} // namespace

QString breakGlassNotice(const RunId& run)
{
    return noticePrefix + run.value;
}

TaskId breakGlassReview(const RunId& run)
{
    return TaskId(reviewPrefix + run.value);
}

const Run* maybeBroken(const Room& room, const QString& id)
{
    for (const QStringView prefix : {noticePrefix, reviewPrefix}) {
        const Run* run
            = id.startsWith(prefix) ? room.maybeRun(RunId(id.mid(prefix.size()))) : nullptr;
        if (run != nullptr && run->breakGlass)
            return run;
    }
    return nullptr;
}

QString breakGlassWords(const Room& room, const QString& id, const QString& text)
{
    const Run* run = maybeBroken(room, id);
    if (run == nullptr)
        return text;
    return filled(room, *run, foldPhrase(id.startsWith(noticePrefix) ? noticeText : reviewText));
}

void tellBreakGlass(FoldContext& at, const Run& run)
{
    const Incident* seen = at.room.maybeIncident(run.incident);
    if (seen == nullptr || seen->isInaccessible())
        return;
    const QList<MemberId> told = toldOf(at.room, *seen, run);
    Incident& incident = at.room.editIncident(run.incident);
    incident.crossings.append(Crossing{breakGlassNotice(run.id),
                                       filled(at.room, run, QString::fromUtf8(noticeText)),
                                       owedTo(at.room, told),
                                       at.entry.time,
                                       {},
                                       {},
                                       at.entry.hash,
                                       at.entry.position});
    incident.tasks.append(Task{breakGlassReview(run.id),
                               run.orderedBy,
                               told.isEmpty() ? MemberId() : told.constFirst(),
                               filled(at.room, run, QString::fromUtf8(reviewText)),
                               reviewMinutes,
                               at.entry.time,
                               false,
                               {},
                               {},
                               at.entry.position});
    at.change.incidents.insert(run.incident);
}

} // namespace wr
