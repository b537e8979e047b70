// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/exhibittraffic.h"

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

void ExhibitTraffic::ask(const ExhibitId& exhibit)
{
    m_asked.insert(exhibit);
    m_settled.remove(exhibit);
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
        if (m_settled.contains(exhibit.id))
            continue;
        if (leaves(exhibit))
            return move(exhibit.id, false);
        if (comes(exhibit))
            return move(exhibit.id, true);
        m_settled.insert(exhibit.id);
    }
    return {};
}

ExhibitTraffic::Step ExhibitTraffic::move(const ExhibitId& exhibit, bool coming)
{
    const auto moved = coming ? m_carrier->fetchNext(exhibit) : m_carrier->shareNext(exhibit);
    Step step;
    step.more = true;
    if (!moved) {
        m_moving.remove(exhibit);
        m_settled.insert(exhibit);
        if (moved.error().fault != Fault::NotFound)
            step.trouble = moved.error();
        return step;
    }
    if (!moved->isDone() && moved->done > 0) {
        m_moving.insert(exhibit, *moved);
        return step;
    }
    m_moving.remove(exhibit);
    m_settled.insert(exhibit);
    m_asked.remove(exhibit);
    if (coming)
        step.came = exhibit;
    return step;
}

} // namespace wr
