// SPDX-License-Identifier: GPL-3.0-or-later
//
// The room's evidence desk for what asks on and on by itself: an answer is waited for, so that what follows on it has run
// when the question returns: nothing turns an event loop on the command line. Thread: one that is no engine's.
#pragma once

#include "models/ports/evidence.h"

namespace wr::cli {

class WaitedDesk final : public EvidenceDesk
{
public:
    explicit WaitedDesk(EvidenceDesk& desk)
        : m_desk(desk)
    {
    }

    QFuture<Result<ItemPage>> items(const ItemQuery& query) override
    {
        return waited(m_desk.items(query));
    }

    QFuture<Result<ItemDetail>> detail(const ItemRef& ref) override
    {
        return waited(m_desk.detail(ref));
    }

    QFuture<Result<TimelinePicture>> picture(const PictureQuery& query) override
    {
        return m_desk.picture(query);
    }

    QFuture<Result<ItemCount>> count(const ItemQuery& query) override
    {
        return m_desk.count(query);
    }

    QFuture<Result<HitPicture>> hits(const ItemQuery& query, const PictureQuery& picture) override
    {
        return m_desk.hits(query, picture);
    }

    TextProgress textProgress() const override { return m_desk.textProgress(); }

    QFuture<Result<QList<FileReport>>> import(const QStringList& paths, const SystemId& system,
                                              const IncidentId& incident,
                                              const QString& dialect) override
    {
        return m_desk.import(paths, system, incident, dialect);
    }

    QFuture<Result<QList<FileReport>>> reindex(const QList<SystemId>& systems,
                                               const QList<ExhibitId>& exhibits,
                                               const QString& dialect) override
    {
        return m_desk.reindex(systems, exhibits, dialect);
    }

    QStringList dialects() const override { return m_desk.dialects(); }

    void cancelImport() override { m_desk.cancelImport(); }

private:
    // A future of its own, which no other thread is still finishing: what follows on it runs at once.
    template<class T>
    static QFuture<T> waited(QFuture<T> future)
    {
        future.waitForFinished();
        return QtFuture::makeReadyFuture(future.result());
    }

    EvidenceDesk& m_desk;
};

} // namespace wr::cli
