// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/otherversions.h"

namespace wr {

OtherVersions::OtherVersions(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void OtherVersions::stop()
{
    ++m_ticket;
}

void OtherVersions::ask(const ItemDetail& detail, const QList<SystemId>& systems)
{
    stop();
    m_questions = VersionQuestions(detail, systems);
    goOn();
}

template<class T>
void OtherVersions::hear(QFuture<Result<T>> answer)
{
    answer.then(this, [this, ticket = m_ticket](const Result<T>& it) {
        if (ticket != m_ticket)
            return;
        if (it)
            m_questions.take(*it);
        else if constexpr (std::is_same_v<T, ItemDetail>)
            m_questions.skip();
        else {
            stop();
            emit failed(it.error());
            return;
        }
        const auto next = [this, ticket] {
            if (ticket == m_ticket)
                goOn();
        };
        QMetaObject::invokeMethod(this, next, Qt::QueuedConnection); // never deeper on the stack
    });
}

void OtherVersions::goOn()
{
    const VersionQuestions::Question& next = m_questions.next();
    if (const auto* picture = std::get_if<PictureQuery>(&next))
        hear(m_desk->picture(*picture));
    else if (const auto* items = std::get_if<ItemQuery>(&next))
        hear(m_desk->items(*items));
    else if (const auto* ref = std::get_if<ItemRef>(&next))
        hear(m_desk->detail(*ref));
    else
        emit done();
}

} // namespace wr
