// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/event.h"

namespace wr {

Event::Event() noexcept = default;
Event::Event(const Event& other) = default;
Event::Event(Event&& other) noexcept = default;
Event& Event::operator=(const Event& other) = default;
Event& Event::operator=(Event&& other) noexcept = default;
Event::~Event() = default;

Event::Event(RoomCreated it)
    : AnyEvent(std::move(it))
{
}

Event::Event(MemberEnrolled it)
    : AnyEvent(std::move(it))
{
}

Event::Event(MemberChanged it)
    : AnyEvent(std::move(it))
{
}

Event::Event(MemberRevoked it)
    : AnyEvent(std::move(it))
{
}

Event::Event(PolicySet it)
    : AnyEvent(std::move(it))
{
}

Event::Event(SystemSet it)
    : AnyEvent(std::move(it))
{
}

Event::Event(AuthoritySet it)
    : AnyEvent(std::move(it))
{
}

Event::Event(AuthorityConfirmed it)
    : AnyEvent(std::move(it))
{
}

Event::Event(IncidentDeclared it)
    : AnyEvent(std::move(it))
{
}

Event::Event(IncidentChanged it)
    : AnyEvent(std::move(it))
{
}

Event::Event(ConflictResolved it)
    : AnyEvent(std::move(it))
{
}

Event::Event(CommandTaken it)
    : AnyEvent(std::move(it))
{
}

Event::Event(CommandOffered it)
    : AnyEvent(std::move(it))
{
}

Event::Event(CommandAccepted it)
    : AnyEvent(std::move(it))
{
}

Event::Event(NoteAdded it)
    : AnyEvent(std::move(it))
{
}

Event::Event(DecisionMade it)
    : AnyEvent(std::move(it))
{
}

Event::Event(TaskAdded it)
    : AnyEvent(std::move(it))
{
}

Event::Event(TaskDone it)
    : AnyEvent(std::move(it))
{
}

Event::Event(ThresholdCrossed it)
    : AnyEvent(std::move(it))
{
}

Event::Event(CrossingAcknowledged it)
    : AnyEvent(std::move(it))
{
}

Event::Event(EvidenceImported it)
    : AnyEvent(std::move(it))
{
}

Event::Event(EvidencePinned it)
    : AnyEvent(std::move(it))
{
}

Event::Event(EvidenceSealed it)
    : AnyEvent(std::move(it))
{
}

Event::Event(ApprovalAsked it)
    : AnyEvent(std::move(it))
{
}

Event::Event(ApprovalAnswered it)
    : AnyEvent(std::move(it))
{
}

Event::Event(RunOrdered it)
    : AnyEvent(std::move(it))
{
}

Event::Event(RunAdvanced it)
    : AnyEvent(std::move(it))
{
}

Event::Event(AccessSet it)
    : AnyEvent(std::move(it))
{
}

Event::Event(RungTested it)
    : AnyEvent(std::move(it))
{
}

Event::Event(HypothesisStated it)
    : AnyEvent(std::move(it))
{
}

Event::Event(HypothesisWeighed it)
    : AnyEvent(std::move(it))
{
}

Event::Event(CustodyNoted it)
    : AnyEvent(std::move(it))
{
}

bool Event::operator==(const Event& other) const
{
    return static_cast<const AnyEvent&>(*this) == static_cast<const AnyEvent&>(other);
}

} // namespace wr
