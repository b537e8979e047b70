// SPDX-License-Identifier: GPL-3.0-or-later
//
// A desk that passes everything on and notices when nothing can be written down any more (a full disk, a read-only
// one), and when it can again, so that the window says so wherever the person looks. GUI thread.
#pragma once

#include "models/ports/desk.h"

namespace wr {

class WatchedDesk final : public Desk
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives this one.
    explicit WatchedDesk(Desk* desk, QObject* parent = nullptr);

    QFuture<Result<Receipt>> submit(const Command& command) override;
    QFuture<Result<Preview>> preview(const PressAsk& ask) override;
    QFuture<Result<Run>> press(const Preview& preview) override;
    QFuture<Result<Run>> readBack(const RunId& run) override;
    QFuture<Result<Receipt>> seal(const IncidentId& incident, const QString& why) override;
    std::shared_ptr<const Room> room() const override;
    MemberId member() const override;

signals:
    void writingFailed(const wr::Error& error);
    void writingWorked();

private:
    QFuture<Result<Receipt>> watched(QFuture<Result<Receipt>> answer);

    Desk* m_desk;
};

} // namespace wr
