// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/syncer.h"
#include "app/keys/card.h"

#include <algorithm>

namespace wr {

// What travels beside the entries: who is here, and the exhibits.

namespace {

Result<void> fetchedBy(ExhibitCarrier& carrier, const KnownExhibit& exhibit)
{
    for (;;) {
        const auto moved = carrier.fetchNext(exhibit);
        if (!moved)
            return pass(moved.error());
        if (moved->isDone())
            return {};
    }
}

} // namespace

void Syncer::introduce(const Presence& mine)
{
    const Presence before = m_mine;
    m_mine = mine;
    m_mine.incident = before.incident;
    m_mine.field = before.field;
    m_mine.beat = before.beat;
    tellWhoIsHere();
}

void Syncer::showWhere(const IncidentId& incident, const QString& field)
{
    if (m_mine.incident == incident && m_mine.field == field)
        return;
    m_mine.incident = incident;
    m_mine.field = field;
    tellWhoIsHere();
}

// Presence is a courtesy: what goes wrong with it is not worth a word.
void Syncer::tellWhoIsHere()
{
    remember(false);
    if (m_log == nullptr || m_mine.device.isEmpty() || m_state.elsewhere)
        return;
    ++m_mine.beat;
    if (!m_log->announce(m_mine))
        return;
    const auto present = m_log->present();
    if (!present)
        return;
    QList<Companion> here;
    for (const Presence& other : *present) {
        if (other.device == m_mine.device)
            continue;
        auto& [beat, until] = m_beats[other.device];
        const bool first = beat == 0 && until.remainingTime() == 0;
        if (first || beat != other.beat)
            until = QDeadlineTimer(first ? greetMs * 2 : goneMs); // an old note proves nothing yet
        beat = other.beat;
        if (until.hasExpired())
            continue;
        Presence shown = other;
        shown.beat = 0;
        here.append(Companion{shown, other.card.isEmpty() ? QString() : fingerprint(other.device)});
    }
    std::sort(here.begin(), here.end(), [](const Companion& a, const Companion& b) {
        return a.presence.name < b.presence.name;
    });
    if (here == m_state.here)
        return;
    m_state.here = here;
    tell();
}

void Syncer::know(const QList<KnownExhibit>& exhibits)
{
    m_traffic.know(exhibits);
    if (m_log != nullptr && m_parts.follow && !m_state.elsewhere)
        m_carry.start(carryMs);
}

// One chunk; false when nothing is left to carry.
bool Syncer::carryOne()
{
    const auto step = m_traffic.step();
    m_state.carriages = m_traffic.carriages();
    if (step.came)
        m_parts.came(*step.came);
    if (step.trouble) {
        qWarning("%s", qUtf8Printable(sentence(*step.trouble)));
        if (step.trouble->fault == Fault::OutOfReach)
            return false; // the next exchange finds out what is wrong
    }
    return step.more;
}

void Syncer::carry()
{
    if (m_log == nullptr || m_state.elsewhere)
        return;
    const QList<Carriage> before = m_state.carriages;
    const bool more = carryOne();
    if (before != m_state.carriages)
        tell();
    if (more)
        m_carry.start(carryMs);
}

Result<void> Syncer::fetch(const ExhibitId& exhibit)
{
    if (const auto connected = connectLog(); !connected)
        return connected;
    if (m_parts.follow) {
        m_traffic.ask(exhibit);
        m_carry.start(0);
        return {};
    }
    ExhibitCarrier carrier(m_parts.folder, *m_log);
    Result<void> come = fail(Fault::NotFound, exhibit.value, tr("The room knows no such exhibit."));
    for (const KnownExhibit& known : m_traffic.known(exhibit)) {
        come = fetchedBy(carrier, known);
        if (come)
            break;
    }
    return come;
}

Result<void> Syncer::shareHeld()
{
    if (const auto connected = connectLog(); !connected)
        return connected;
    while (carryOne()) { }
    return {};
}

} // namespace wr
