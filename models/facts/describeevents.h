// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fields of the events: the body of an entry.
#pragma once

#include "models/facts/describefacts.h"

namespace wr::wire {

template<class V>
void describe(V& v, Of<RoomCreated> auto& it)
{
    v("name", it.name);
    v("rules", it.rules);
    v("thresholds", it.thresholds);
    v("steward", it.steward);
    v("demo", it.demo);
}

template<class V>
void describe(V& v, Of<MemberEnrolled> auto& it)
{
    v("member", it.member);
}

template<class V>
void describe(V& v, Of<MemberChanged> auto& it)
{
    v("member", it.member);
    v("base", it.base);
}

template<class V>
void describe(V& v, Of<MemberRevoked> auto& it)
{
    v("member", it.member);
    v("reason", it.reason);
    v("suspectedFrom", it.suspectedFrom);
}

template<class V>
void describe(V& v, Of<PolicySet> auto& it)
{
    v("thresholds", it.thresholds);
}

template<class V>
void describe(V& v, Of<SystemSet> auto& it)
{
    v("system", it.system);
    v("base", it.base);
}

template<class V>
void describe(V& v, Of<AuthoritySet> auto& it)
{
    v("system", it.system);
    v("right", it.right);
    v("primary", it.primary);
    v("deputies", it.deputies);
    v("secondPerson", it.secondPerson);
    v("base", it.base);
}

template<class V>
void describe(V& v, Of<AuthorityConfirmed> auto& it)
{
    v("system", it.system);
    v("right", it.right);
}

template<class V>
void describe(V& v, Of<IncidentDeclared> auto& it)
{
    v("incident", it.incident);
    v("code", it.code);
    v("title", it.title);
    v("systems", it.systems);
    v("types", it.types);
    v("levels", it.levels);
    v("severity", it.severity);
    v("happened", it.happened);
    v("drill", it.drill);
}

template<class V>
void describe(V& v, Of<IncidentChanged> auto& it)
{
    v("incident", it.incident);
    v("changes", it.changes);
    v("reason", it.reason);
}

template<class V>
void describe(V& v, Of<ConflictResolved> auto& it)
{
    v("incident", it.incident);
    v("field", it.field);
    v("value", it.value);
    v("settles", it.settles);
}

template<class V>
void describe(V& v, Of<CommandTaken> auto& it)
{
    v("incident", it.incident);
    v("reason", it.reason);
}

template<class V>
void describe(V& v, Of<CommandOffered> auto& it)
{
    v("incident", it.incident);
    v("to", it.to);
}

template<class V>
void describe(V& v, Of<CommandAccepted> auto& it)
{
    v("incident", it.incident);
}

template<class V>
void describe(V& v, Of<NoteAdded> auto& it)
{
    v("incident", it.incident);
    v("note", it.note);
    v("text", it.text);
    v("happened", it.happened);
    v("evidence", it.evidence);
}

template<class V>
void describe(V& v, Of<DecisionMade> auto& it)
{
    v("incident", it.incident);
    v("decision", it.decision);
    v("text", it.text);
    v("right", it.right);
    v("objections", it.objections);
    v("happened", it.happened);
    v("approval", it.approval);
}

template<class V>
void describe(V& v, Of<TaskAdded> auto& it)
{
    v("incident", it.incident);
    v("task", it.task);
    v("text", it.text);
    v("owner", it.owner);
    v("boxMinutes", it.boxMinutes);
}

template<class V>
void describe(V& v, Of<TaskDone> auto& it)
{
    v("incident", it.incident);
    v("task", it.task);
}

template<class V>
void describe(V& v, Of<ThresholdCrossed> auto& it)
{
    v("incident", it.incident);
    v("crossing", it.crossing);
    v("why", it.why);
    v("owed", it.owed);
}

template<class V>
void describe(V& v, Of<CrossingAcknowledged> auto& it)
{
    v("incident", it.incident);
    v("crossing", it.crossing);
}

template<class V>
void describe(V& v, Of<EvidenceImported> auto& it)
{
    v("system", it.system);
    v("exhibit", it.exhibit);
    v("name", it.name);
    v("bytes", it.bytes);
    v("dialect", it.dialect);
    v("marginPermille", it.marginPermille);
    v("items", it.items);
    v("traces", it.traces);
    v("kinds", it.kinds);
    v("from", it.from);
    v("to", it.to);
    v("incident", it.incident);
    v("key", it.key);
    v("shared", it.shared);
}

template<class V>
void describe(V& v, Of<EvidencePinned> auto& it)
{
    v("incident", it.incident);
    v("item", it.item);
    v("comment", it.comment);
}

template<class V>
void describe(V& v, Of<EvidenceSealed> auto& it)
{
    v("incident", it.incident);
    v("seal", it.seal);
    v("why", it.why);
    v("exhibits", it.exhibits);
    v("items", it.items);
    v("root", it.root);
    v("records", it.records);
}

template<class V>
void describe(V& v, Of<ApprovalAsked> auto& it)
{
    v("approval", it.approval);
    v("incident", it.incident);
    v("system", it.system);
    v("rung", it.rung);
    v("right", it.right);
    v("request", it.request);
    v("before", it.before);
    v("beforeHash", it.beforeHash);
    v("expires", it.expires);
    v("reason", it.reason);
}

template<class V>
void describe(V& v, Of<ApprovalAnswered> auto& it)
{
    v("approval", it.approval);
    v("given", it.given);
    v("reason", it.reason);
    v("requestHash", it.requestHash);
}

template<class V>
void describe(V& v, Of<RunOrdered> auto& it)
{
    v("run", it.run);
    v("incident", it.incident);
    v("system", it.system);
    v("rung", it.rung);
    v("target", it.target);
    v("deadlineMs", it.deadlineMs);
    v("request", it.request);
    v("before", it.before);
    v("reason", it.reason);
    v("undoes", it.undoes);
    v("approval", it.approval);
    v("offlineSince", it.offlineSince);
    v("breakGlass", it.breakGlass);
}

template<class V>
void describe(V& v, Of<RunAdvanced> auto& it)
{
    v("run", it.run);
    v("state", it.state);
    v("status", it.status);
    v("detail", it.detail);
    v("values", it.values);
}

template<class V>
void describe(V& v, Of<AccessSet> auto& it)
{
    v("incident", it.incident);
    v("code", it.code);
    v("epoch", it.epoch);
    v("members", it.members);
    v("granters", it.granters);
    v("keys", it.keys);
    v("base", it.base);
}

template<class V>
void describe(V& v, Of<RungTested> auto& it)
{
    v("system", it.system);
    v("rung", it.rung);
    v("definition", it.definition);
    v("passed", it.passed);
    v("detail", it.detail);
}

template<class V>
void describe(V& v, Of<HypothesisStated> auto& it)
{
    v("incident", it.incident);
    v("hypothesis", it.hypothesis);
    v("cause", it.cause);
    v("text", it.text);
    v("confidence", it.confidence);
    v("why", it.why);
    v("nextCheck", it.nextCheck);
    v("base", it.base);
}

template<class V>
void describe(V& v, Of<HypothesisWeighed> auto& it)
{
    v("incident", it.incident);
    v("hypothesis", it.hypothesis);
    v("item", it.item);
    v("weight", it.weight);
    v("why", it.why);
}

template<class V>
void describe(V& v, Of<CustodyNoted> auto& it)
{
    v("system", it.system);
    v("exhibit", it.exhibit);
    v("act", it.act);
    v("to", it.to);
    v("why", it.why);
    v("incident", it.incident);
}

} // namespace wr::wire
