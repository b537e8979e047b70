// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/callteller.h"

#include "models/items/tracequery.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <utility>

namespace wr {

namespace {

struct CallTellerWords {
    Q_DECLARE_TR_FUNCTIONS(wr::CallTeller)
};

constexpr int tellerPages = 20;
constexpr int tellerPatience = 100; // milliseconds; other questions get their turn then
// Nanoseconds. What tells the same call, or was called, began and ended with the item; clocks of several hosts differ a little.
constexpr quint64 aside = 60'000'000'000;

} // namespace

std::optional<EvidenceItem> ToldCalls::otherOf(const ItemRef& ref) const
{
    for (const CallPair& pair : pairs) {
        if (trace.at(pair.outer).ref == ref)
            return trace.at(pair.inner);
        if (trace.at(pair.inner).ref == ref)
            return trace.at(pair.outer);
    }
    return {};
}

bool ToldCalls::isInner(const ItemRef& ref) const
{
    return std::any_of(pairs.begin(), pairs.end(), [this, &ref](const CallPair& pair) {
        return trace.at(pair.inner).ref == ref;
    });
}

CallTeller::CallTeller(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void CallTeller::stop()
{
    ++m_ticket;
}

void CallTeller::ask(const EvidenceItem& item, const QList<SystemId>& systems)
{
    stop();
    m_told = {};
    m_asked = 0;
    if (item.traceId.isEmpty())
        return;
    m_query = traceQuery(item, systems);
    m_query.from = EvidenceTime{earlierBy(item.start.nanos, aside)};
    m_query.to = EvidenceTime{laterBy(std::max(item.start, item.end).nanos, aside)};
    m_query.limit = most;
    m_query.patience = tellerPatience;
    askItems();
}

void CallTeller::askItems()
{
    ++m_asked;
    m_desk->items(m_query).then(this, [this, ticket = m_ticket](const Result<ItemPage>& page) {
        if (ticket == m_ticket && page)
            take(*page);
    });
}

void CallTeller::take(const ItemPage& page)
{
    m_told.trace += page.items;
    if (page.more && page.searchedTo && m_told.trace.size() < most && m_asked < tellerPages) {
        m_query.after = page.searchedTo;
        m_query.afterStart = page.searchedToStart;
        askItems();
        return;
    }
    read(std::exchange(m_told.trace, {}), !page.more);
}

void CallTeller::read(const QList<EvidenceItem>& trace, bool whole)
{
    stop();
    m_told = {trace, {}, whole};
    m_open = maybeOneCall(trace);
    m_failures = whole ? maybeLostCalls(trace).mid(0, mostFailures) : QList<qsizetype>();
    confirm();
}

void CallTeller::confirm()
{
    if (m_open.isEmpty()) {
        lookForLost();
        return;
    }
    const CallPair pair = m_open.takeFirst();
    open(
        pair.outer,
        [this, pair](const ItemDetail& outer) {
            open(
                pair.inner,
                [this, pair, outer](const ItemDetail& inner) {
                    if (tellOneCall(outer, inner))
                        m_told.pairs.append(pair);
                    confirm();
                },
                &CallTeller::confirm);
        },
        &CallTeller::confirm);
}

void CallTeller::lookForLost()
{
    if (m_failures.isEmpty()) {
        emit told(m_told);
        return;
    }
    open(
        m_failures.takeFirst(),
        [this](const ItemDetail& failed) {
            const QString error = callErrorOf(failed);
            if (!error.isEmpty())
                m_told.lost.insert(failed.item.ref, error);
            lookForLost();
        },
        &CallTeller::lookForLost);
}

// What cannot be read tells nothing.
void CallTeller::open(qsizetype place, std::function<void(const ItemDetail&)> then,
                      void (CallTeller::*otherwise)())
{
    m_desk->detail(m_told.trace.at(place).ref)
        .then(this,
              [this, then = std::move(then), otherwise,
               ticket = m_ticket](const Result<ItemDetail>& detail) {
                  if (ticket != m_ticket)
                      return;
                  if (detail)
                      then(*detail);
                  else
                      (this->*otherwise)();
              });
}

QString callSentence(const EvidenceItem& item, const ToldCalls& calls)
{
    if (const auto other = calls.otherOf(item.ref))
        return CallTellerWords::tr(
                   "Two spans tell this one call: this one, and “%1”. It is one call.")
            .arg(other->name);
    if (calls.whole && calls.lost.contains(item.ref))
        return CallTellerWords::
            tr("A gap: this failed with “%1”, an error of a call of a model, and no span tells of "
               "that call. Ask whoever runs it or the vendor for their logs.")
                .arg(calls.lost.value(item.ref));
    if (calls.leftNone(item))
        return CallTellerWords::tr(
            "A gap: this failed, and nothing in its trace tells of a model. If one was "
            "called, the call left no span; ask whoever runs it or the vendor for "
            "their logs.");
    return {};
}

} // namespace wr
