// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/simworld.h"

#include "app/engine/journalcodec.h"
#include "models/seal/bytes.h"
#include "models/seal/digest.h"

#include <unordered_map>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 beginningMicros = 1'790'000'000'000'000;
constexpr qint64 microsPerSecond = 1'000'000;
constexpr std::size_t hashDigits = 64;

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

// Every hash becomes one character: what is signed anew names others.
std::string withoutHashes(const std::string& text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isHexDigit(text[end]))
            ++end;
        if (end - at == hashDigits)
            out += '#';
        else
            out.append(text, at, end - at);
        if (end < text.size())
            out += text[end++];
        at = end;
    }
    return out;
}

} // namespace

QString bugName(PlantedBug bug)
{
    switch (bug) {
    case PlantedBug::None:
        return u"none"_s;
    case PlantedBug::LostOutboxRow:
        return u"lost-outbox-row"_s;
    case PlantedBug::WrongBase:
        return u"wrong-base"_s;
    case PlantedBug::DoubleSend:
        return u"double-send"_s;
    case PlantedBug::SkippedGate:
        return u"skipped-gate"_s;
    case PlantedBug::SwappedOnTake:
        return u"swapped-on-take"_s;
    case PlantedBug::DroppedAppend:
        return u"dropped-append"_s;
    case PlantedBug::StaleOrderLate:
        return u"stale-order-late"_s;
    case PlantedBug::ReusedSequence:
        return u"reused-sequence"_s;
    case PlantedBug::UnofferedCommand:
        return u"unoffered-command"_s;
    case PlantedBug::IgnoredHalt:
        return u"ignored-halt"_s;
    case PlantedBug::UnsignedAccepted:
        return u"unsigned-accepted"_s;
    }
    return {};
}

namespace {

Identity readIdentity(const seal::Envelope& envelope)
{
    const auto payload = seal::readPayload(envelope.payload);
    if (!payload)
        return u"unreadable "_s + hexDigits(seal::entryHash(envelope));
    const seal::Digest body = seal::sha256(withoutHashes(seal::write(payload->body)));
    return QString::number(payload->timeMicros) + u' ' + QString::fromStdString(payload->kind)
        + u' ' + hexDigits(payload->author).left(8) + u' ' + hexDigits(body).left(16);
}

} // namespace

// Asked of every entry of every replica whenever something was put back, so it is kept by what was signed.
Identity identityOf(const seal::Envelope& envelope)
{
    constexpr std::size_t most = 20'000;
    static std::unordered_map<std::string, Identity> known;
    if (known.size() > most)
        known.clear();
    std::string key(seal::asText(envelope.signature));
    key += envelope.payload;
    const auto found = known.find(key);
    if (found != known.end())
        return found->second;
    return known.emplace(std::move(key), readIdentity(envelope)).first->second;
}

World::World(quint32 seed, PlantedBug planted)
    : dice(seed)
    , bug(planted)
    , pool(std::make_shared<Pool>())
{
}

void World::say(const QString& line)
{
    steps.append(u"%1  +%2s  %3"_s.arg(step, 3).arg(ms / 1000).arg(named(line)));
}

void World::drawn(const QString& id)
{
    if (!m_drawn.contains(id))
        m_drawn.append(id);
}

QString World::named(QString line) const
{
    for (qsizetype i = 0; i < m_drawn.size(); ++i)
        line.replace(m_drawn.at(i), u"-drawn-%1"_s.arg(i));
    return line;
}

void World::violated(const QString& what)
{
    if (violation.isEmpty())
        violation = named(what);
    say(u"VIOLATION: "_s + what);
}

void World::fault(const QString& what)
{
    ++faults;
    say(u"  fault: "_s + what);
}

qint64 World::uniqueMicros(qint64 micros)
{
    return micros / microsPerSecond * microsPerSecond + ticks++ % microsPerSecond;
}

std::vector<const std::vector<LoggedEnvelope>*> World::histories() const
{
    std::vector<const std::vector<LoggedEnvelope>*> all{&pool->entries};
    for (const auto& history : past)
        all.push_back(&history);
    return all;
}

Instant SimClock::now() const
{
    return Instant{m_world.uniqueMicros(beginningMicros + (m_world.ms + skewMs) * 1000)};
}

SimLog::SimLog(World& world, seal::PublicKey key, Hook hook)
    : m_world(world)
    , m_log(world.pool)
    , m_key(key)
    , m_hook(std::move(hook))
{
}

template<class Call>
auto SimLog::called(Call call) -> decltype(call())
{
    if (!reachable)
        return fail(Fault::OutOfReach, u"memory"_s, u"The shared log cannot be reached."_s);
    if (const auto reached = m_hook(Moment::Before); !reached)
        return pass(reached.error());
    auto answer = call();
    if (const auto heard = m_hook(Moment::After); !heard)
        return pass(heard.error());
    return answer;
}

Result<LogState> SimLog::state()
{
    return called([this] { return m_log.state(); });
}

Result<std::vector<LoggedEnvelope>> SimLog::after(qint64 position, qint64 limit)
{
    return called([this, position, limit] {
        auto page = m_log.after(position, limit);
        const bool swap = m_world.bug == PlantedBug::SwappedOnTake && page && page->size() > 2
            && m_world.chance(200);
        if (swap) {
            LoggedEnvelope& last = page->back();
            LoggedEnvelope& before = (*page)[page->size() - 2];
            std::swap(last.envelope, before.envelope);
            std::swap(last.hash, before.hash);
        }
        if (page)
            m_lastPage = *page;
        return page;
    });
}

Result<void> SimLog::append(std::span<const seal::Envelope> envelopes)
{
    for (const seal::Envelope& envelope : envelopes) {
        if (!takesForeign() && envelope.author != m_key)
            return fail(Fault::Refused, u"memory"_s, u"This login may not append for others."_s);
    }
    return called([this, envelopes] {
        if (m_world.bug == PlantedBug::DroppedAppend && m_world.chance(100))
            return m_log.append(envelopes.first(envelopes.size() - 1));
        auto added = m_log.append(envelopes);
        if (added && !m_world.calm && m_world.chance(30)) {
            m_world.fault(u"the append arrives twice"_s);
            added = m_log.append(envelopes);
        }
        return added;
    });
}

Result<seal::Digest> SimLog::digestOf(qint64 entries)
{
    return called([this, entries] { return m_log.digestOf(entries); });
}

bool SimLog::takesForeign() const
{
    return m_log.takesForeign();
}

Result<QString> SimLog::renew(const QString& log)
{
    return called([this, &log] { return m_log.renew(log); });
}

Result<void> SimLog::announce(const Presence& mine)
{
    return m_log.announce(mine);
}

Result<QList<Presence>> SimLog::present()
{
    return m_log.present();
}

Result<ExhibitShare> SimLog::exhibit(const ExhibitId& id)
{
    return m_log.exhibit(id);
}

Result<void> SimLog::putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                              const QByteArray& bytes)
{
    return m_log.putChunk(id, whole, index, bytes);
}

Result<QByteArray> SimLog::chunk(const ExhibitId& id, qint64 index)
{
    return m_log.chunk(id, index);
}

CountingEffector::CountingEffector(World& world, Sent sent)
    : m_world(world)
    , m_sent(std::move(sent))
{
}

Result<PreparedRequest> CountingEffector::prepare(const RequestTemplate& form,
                                                  const TemplateValues& values) const
{
    PreparedRequest request{form.method, form.url, {}, {}, {}};
    request.body = values.value(u"run"_s) + u' ' + values.value(u"reason"_s);
    const QByteArray bytes = (request.url + request.body).toUtf8();
    request.hash
        = hexDigits(seal::sha256({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    return request;
}

Outcome CountingEffector::send(const PreparedRequest& request, const RequestTemplate&,
                               const Terms& terms) const
{
    return m_sent(RunId(terms.values.value(u"run"_s)), request);
}

ReadBack CountingEffector::readBack(const RequestTemplate&, const QList<Predicate>&, const Terms&,
                                    int) const
{
    const int answer = m_world.draw(10);
    if (answer < 6)
        return {ReadBack::Verdict::Holds, 200, u"as wanted"_s, {{u"version"_s, u"2"_s}}, {}};
    if (answer < 8)
        return {ReadBack::Verdict::DoesNotHold, 200, u"something else"_s, {}, {}};
    return {ReadBack::Verdict::NoAnswer, 0, u"no answer"_s, {}, {}};
}

Result<QList<Captured>> CountingEffector::capture(const RequestTemplate& form, const Terms&) const
{
    return QList<Captured>{{u"version"_s, QString::number(m_world.sendsOnTarget.value(form.url))}};
}

} // namespace wr::test
