// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/watcheddesk.h"

namespace wr {

WatchedDesk::WatchedDesk(Desk* desk, QObject* parent)
    : m_desk(desk)
{
    setParent(parent);
    connect(desk, &Desk::changed, this, &Desk::changed);
    connect(desk, &Desk::troubled, this, &Desk::troubled);
}

QFuture<Result<Receipt>> WatchedDesk::watched(QFuture<Result<Receipt>> answer)
{
    return answer.then(this, [this](const Result<Receipt>& receipt) {
        if (receipt)
            emit writingWorked();
        else if (receipt.error().fault == Fault::OutOfReach)
            emit writingFailed(receipt.error());
        return receipt;
    });
}

QFuture<Result<Receipt>> WatchedDesk::submit(const Command& command)
{
    return watched(m_desk->submit(command));
}

QFuture<Result<Preview>> WatchedDesk::preview(const PressAsk& ask)
{
    return m_desk->preview(ask);
}

QFuture<Result<Run>> WatchedDesk::press(const Preview& preview)
{
    return m_desk->press(preview);
}

QFuture<Result<Run>> WatchedDesk::readBack(const RunId& run)
{
    return m_desk->readBack(run);
}

QFuture<Result<Receipt>> WatchedDesk::seal(const IncidentId& incident, const QString& why)
{
    return watched(m_desk->seal(incident, why));
}

std::shared_ptr<const Room> WatchedDesk::room() const
{
    return m_desk->room();
}

MemberId WatchedDesk::member() const
{
    return m_desk->member();
}

} // namespace wr
