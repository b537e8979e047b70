// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fields of the values that events are made of.
#pragma once

#include "models/facts/wireenums.h"

namespace wr::wire {

template<class V>
void describe(V& v, Of<Contact> auto& it)
{
    v("kind", it.kind);
    v("value", it.value);
}

template<class V>
void describe(V& v, Of<Device> auto& it)
{
    v("key", it.key);
    v("label", it.label);
    v("revokedFrom", it.revokedFrom);
    v("suspectedFrom", it.suspectedFrom);
}

template<class V>
void describe(V& v, Of<Member> auto& it)
{
    v("id", it.id);
    v("name", it.name);
    v("function", it.function);
    v("contacts", it.contacts);
    v("steward", it.steward);
    v("away", it.away);
    v("devices", it.devices);
}

template<class V>
void describe(V& v, Of<MemberCard> auto& it)
{
    v("name", it.name);
    v("key", it.key);
    v("label", it.label);
    v("contacts", it.contacts);
}

template<class V>
void describe(V& v, Of<Authority> auto& it)
{
    v("right", it.right);
    v("primary", it.primary);
    v("deputies", it.deputies);
    v("secondPerson", it.secondPerson);
}

template<class V>
void describe(V& v, Of<LayerOwner> auto& it)
{
    v("layer", it.layer);
    v("owner", it.owner);
    v("vendor", it.vendor);
    v("contact", it.contact);
}

template<class V>
void describe(V& v, Of<EvidenceYield> auto& it)
{
    v("kind", it.kind);
    v("yield", it.yield);
    v("keptDays", it.keptDays);
    v("how", it.how);
    v("sampledPermille", it.sampledPermille);
}

template<class V>
void describe(V& v, Of<Header> auto& it)
{
    v("name", it.name);
    v("value", it.value);
}

template<class V>
void describe(V& v, Of<Predicate> auto& it)
{
    v("path", it.path);
    v("equals", it.equals);
    v.maybeText("absentCountsAs", it.absentCountsAs);
    v("decode", it.decode);
}

template<class V>
void describe(V& v, Of<Capture> auto& it)
{
    v("name", it.name);
    v("path", it.path);
    v("decode", it.decode);
}

template<class V>
void describe(V& v, Of<RequestTemplate> auto& it)
{
    v("method", it.method);
    v("url", it.url);
    v("headers", it.headers);
    v("body", it.body);
    v("expect", it.expect);
    v("captures", it.captures);
    v("timeoutMs", it.timeoutMs);
}

template<class V>
void describe(V& v, Of<PracticeOrigin> auto& it)
{
    v("origin", it.origin);
    v("practice", it.practice);
}

template<class V>
void describe(V& v, Of<Rung> auto& it)
{
    v("id", it.id);
    v("title", it.title);
    v("effect", it.effect);
    v("trigger", it.trigger);
    v("exit", it.exit);
    v("right", it.right);
    v("secondPerson", it.secondPerson);
    v("idempotent", it.idempotent);
    v("reversible", it.reversible);
    v("target", it.target);
    v("destroys", it.destroys);
    v("resolve", it.resolve);
    v("before", it.before);
    v("request", it.request);
    v("record", it.record);
    v("effectProbe", it.effectProbe);
    v("undo", it.undo);
    v("undoExpect", it.undoExpect);
    v("undoEffectExpect", it.undoEffectExpect);
    v("deadlineMs", it.deadlineMs);
    v("manualCommand", it.manualCommand);
    v("phone", it.phone);
    v("lastTested", it.lastTested);
    v("untried", it.untried);
    v("revertAfterMs", it.revertAfterMs);
    v("targetReverts", it.targetReverts);
    v("practice", it.practice);
}

template<class V>
void describe(V& v, Of<System> auto& it)
{
    v("id", it.id);
    v("name", it.name);
    v("purpose", it.purpose);
    v("accountable", it.accountable);
    v("layers", it.layers);
    QList<Authority> rights = it.authority.values();
    v("rights", rights);
    v("yields", it.yields);
    v("ladder", it.ladder);
    v("onlyYou", it.onlyYou);
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(it)>>) {
        for (const Authority& right : rights)
            it.authority.insert(right.right, right);
    }
}

template<class V>
void describe(V& v, Of<Levels> auto& it)
{
    v("harm", it.harm);
    v("misuse", it.misuse);
    v("dependency", it.dependency);
}

template<class V>
void describe(V& v, Of<ItemRef> auto& it)
{
    v("exhibit", it.exhibit);
    v("offset", it.offset);
    v("length", it.length);
}

template<class V>
void describe(V& v, Of<Owed> auto& it)
{
    v("function", it.function);
    v("member", it.member);
    v("contact", it.contact);
}

template<class V>
void describe(V& v, Of<FieldChange> auto& it)
{
    v("field", it.field);
    v("value", it.value);
    v("base", it.base);
}

template<class V>
void describe(V& v, Of<KindCount> auto& it)
{
    v("kind", it.kind);
    v("items", it.items);
}

template<class V>
void describe(V& v, Of<Captured> auto& it)
{
    v("name", it.name);
    v("value", it.value);
}

template<class V>
void describe(V& v, Of<WrappedKey> auto& it)
{
    v("device", it.device);
    v("epoch", it.epoch);
    v("wrapped", it.wrapped);
}

template<class V>
void describe(V& v, Of<PreparedRequest> auto& it)
{
    v("method", it.method);
    v("url", it.url);
    v("headers", it.headers);
    v("body", it.body);
    v("hash", it.hash);
}

} // namespace wr::wire
