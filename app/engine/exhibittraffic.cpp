// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/exhibittraffic.h"

#include <algorithm>
#include <iterator>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 atOnceBytes = qint64{64} << 20;

} // namespace

ExhibitTraffic::ExhibitTraffic(QString replicaFolder)
    : m_folder(std::move(replicaFolder))
    , m_vault(m_folder + u"/vault"_s)
{
}

void ExhibitTraffic::know(const QList<KnownExhibit>& exhibits)
{
    m_known = exhibits;
    m_settled.clear();
}

QList<KnownExhibit> ExhibitTraffic::known(const ExhibitId& exhibit) const
{
    QList<KnownExhibit> found;
    std::copy_if(m_known.begin(), m_known.end(), std::back_inserter(found),
                 [&exhibit](const KnownExhibit& each) { return each.id == exhibit; });
    return found;
}

void ExhibitTraffic::ask(const ExhibitId& exhibit)
{
    m_asked.insert(exhibit);
    for (const KnownExhibit& each : known(exhibit))
        m_settled.remove(each.onLog());
}

void ExhibitTraffic::connectTo(SharedLog& log)
{
    m_carrier = std::make_unique<ExhibitCarrier>(m_folder, log);
    m_settled.clear();
}

void ExhibitTraffic::disconnect()
{
    m_carrier.reset();
    m_moving.clear();
}

bool ExhibitTraffic::leaves(const KnownExhibit& exhibit) const
{
    return (exhibit.bytes <= atOnceBytes || exhibit.sealed) && m_vault.holds(exhibit.id);
}

bool ExhibitTraffic::comes(const KnownExhibit& exhibit) const
{
    return (exhibit.bytes <= atOnceBytes || m_asked.contains(exhibit.id))
        && !m_vault.holds(exhibit.id);
}

ExhibitTraffic::Step ExhibitTraffic::step()
{
    for (const KnownExhibit& exhibit : m_known) {
        if (m_settled.contains(exhibit.onLog()))
            continue;
        if (leaves(exhibit))
            return move(exhibit, false);
        if (comes(exhibit))
            return move(exhibit, true);
        m_settled.insert(exhibit.onLog());
    }
    return {};
}

ExhibitTraffic::Step ExhibitTraffic::move(const KnownExhibit& exhibit, bool coming)
{
    const auto moved = coming ? m_carrier->fetchNext(exhibit) : m_carrier->shareNext(exhibit);
    Step step;
    step.more = true;
    if (!moved) {
        m_moving.remove(exhibit.onLog());
        m_settled.insert(exhibit.onLog());
        if (moved.error().fault != Fault::NotFound)
            step.trouble = moved.error();
        return step;
    }
    if (!moved->isDone() && moved->done > 0) {
        m_moving.insert(exhibit.onLog(), *moved);
        return step;
    }
    m_moving.remove(exhibit.onLog());
    m_settled.insert(exhibit.onLog());
    m_asked.remove(exhibit.id);
    if (coming)
        step.came = exhibit.id;
    return step;
}

} // namespace wr
