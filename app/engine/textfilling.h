// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fills the full-text index of a replica in the background, on a thread of its own, so that neither imports nor the
// timeline wait for it. What another process is filling is left to it. Thread: lives on the caller's; work on "text".
#pragma once

#include "app/engine/threads.h"
#include "app/ingest/recordshape.h"
#include "models/ports/evidence.h"

#include <QtCore/QAtomicInt>

namespace wr {

class TextFilling final : public QObject
{
    Q_OBJECT

public:
    TextFilling(QString replica, std::vector<RecordShape> shapes);
    // Leaves what is done; the next one goes on from there.
    ~TextFilling() override;

    // Fills in what is not there yet; the answer comes when all is in. Busy when another process fills.
    QFuture<Result<TextProgress>> fill();
    // Forgets everything and fills again.
    QFuture<Result<TextProgress>> fillAnew();

    const TextProgress& progress() const { return m_progress; }

signals:
    void grown(const wr::TextProgress& progress);

private:
    Result<TextProgress> fillNow(bool anew); // text thread
    void tell(const TextProgress& progress); // text thread

    QString m_replica;
    std::vector<RecordShape> m_shapes;
    TextProgress m_progress;
    QAtomicInt m_ending;
    std::unique_ptr<Worker> m_worker; // last: it stops first
};

} // namespace wr
