// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counts what a search finds, piece by piece, so that other questions get their turn; the answers of an older search
// are dropped by ticket. Lives on the GUI thread.
#pragma once

#include "models/ports/evidence.h"

namespace wr {

class HitCounter final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the counter.
    explicit HitCounter(EvidenceDesk* desk, QObject* parent = nullptr);

    void ask(const ItemQuery& query);
    void stop();

    // Nothing while it is being counted, or when it cannot be.
    std::optional<qint64> total() const { return m_total; }

signals:
    void counted(qint64 total);
    void failed(const wr::Error& error);

private:
    void askOn();

    EvidenceDesk* m_desk;
    ItemQuery m_query;
    quint64 m_ticket = 0;
    qint64 m_sum = 0;
    std::optional<qint64> m_total;
};

} // namespace wr
