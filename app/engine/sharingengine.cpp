// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sharingengine.h"

#include "app/journal/loglink.h"

#include <QtCore/QPointer>

namespace wr {

using namespace Qt::Literals::StringLiterals;

SharingEngine::SharingEngine(SyncerParts parts, std::shared_ptr<const Signer> maybeSigner)
    : m_parts(std::move(parts))
    , m_signer(std::move(maybeSigner))
{
    m_parts.came = [this](const ExhibitId& exhibit) {
        QMetaObject::invokeMethod(this, [this, exhibit] { emit exhibitCame(exhibit); });
    };
    m_parts.told = [this](const SharingState& state) {
        QMetaObject::invokeMethod(this, [this, state] {
            m_state = state;
            emit sharingChanged(m_state);
        });
    };
}

SharingEngine::~SharingEngine()
{
    if (m_worker)
        m_worker->runAndWait([this] {
            m_syncer.reset();
            return 0;
        });
}

Worker& SharingEngine::worker()
{
    if (!m_worker) {
        m_worker = std::make_unique<Worker>(u"sync"_s);
        m_worker->run([this] {
            m_syncer = std::make_unique<Syncer>(m_parts);
            m_syncer->start();
            return 0;
        });
    }
    return *m_worker;
}

void SharingEngine::start()
{
    auto link = LogLink::open(m_parts.folder);
    const auto life = link ? link->life() : Result<ReplicaLife>(pass(link.error()));
    if (!life || !life->isShared())
        return;
    m_state.reach = life->halt ? Reach::Halted : Reach::Offline;
    m_state.place = shownPlace(life->place);
    worker();
}

QFuture<Result<SharingState>> SharingEngine::share(const QString& place)
{
    return worker().run([this, place] { return m_syncer->share(place); });
}

QFuture<Result<SharingState>> SharingEngine::leave()
{
    return worker().run([this] { return m_syncer->leave(); });
}

QFuture<Result<SharingState>> SharingEngine::exchange()
{
    return worker().run([this] { return m_syncer->exchange(); });
}

QFuture<Result<SharingState>> SharingEngine::acceptHistory()
{
    return worker().run([this] { return m_syncer->accept(m_signer); });
}

QFuture<Result<void>> SharingEngine::fetch(const ExhibitId& exhibit)
{
    return worker().run([this, exhibit] { return m_syncer->fetch(exhibit); });
}

void SharingEngine::know(const QList<KnownExhibit>& exhibits)
{
    if (m_worker)
        m_worker->run([this, exhibits] {
            m_syncer->know(exhibits);
            return 0;
        });
}

Result<void> SharingEngine::shareHeld()
{
    if (!m_worker)
        return {};
    return m_worker->runAndWait([this] { return m_syncer->shareHeld(); });
}

void SharingEngine::showWhere(const IncidentId& incident, const QString& field)
{
    if (m_worker)
        m_worker->run([this, incident, field] {
            m_syncer->showWhere(incident, field);
            return 0;
        });
}

void SharingEngine::introduce(const Presence& mine)
{
    if (m_worker)
        m_worker->run([this, mine] {
            m_syncer->introduce(mine);
            return 0;
        });
}

Result<SharingState> SharingEngine::exchangeNow()
{
    if (!m_worker)
        return m_state;
    return m_worker->runAndWait([this] { return m_syncer->exchange(); });
}

SharingState SharingEngine::stateNow()
{
    if (!m_worker)
        return m_state;
    return m_worker->runAndWait([this] { return m_syncer->state(); });
}

void SharingEngine::wake()
{
    if (m_worker)
        m_worker->run([this] {
            m_syncer->wake();
            return 0;
        });
}

} // namespace wr
