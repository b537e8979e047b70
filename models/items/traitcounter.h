// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counts what two windows say of tokens, scores and finish reasons, and how many calls two spans tell, one question after the
// other through the evidence desk. A new question, or stop(), makes the answers of the old one void; a record of the sample
// that cannot be read is passed over, its reason is counted all the same. Lives on the GUI thread.
#pragma once

#include "models/items/hitcounter.h"
#include "models/timeline/countedwindow.h"

#include <functional>

namespace wr {

class TraitCounter final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the counter.
    explicit TraitCounter(EvidenceDesk* desk, QObject* parent = nullptr);

    void ask(const QList<SystemId>& systems, const CountedWindow& before,
             const CountedWindow& after);
    void stop();

    // Of the last question that was answered in full.
    const QList<Difference>& differences() const { return m_differences; }

    // How many of the questions are answered, 0 to 1.
    double share() const;

signals:
    void progressed();
    void counted();
    void failed(const wr::Error& error);

private:
    struct Side {
        Stretch stretch;
        QList<ItemRef> calls{};
        QList<ItemRef> outer{}; // of pairs of spans
        QList<ItemRef> inner{};
        qint64 counted = 0; // calls, each span of one
        TwiceTold twice{};
        TraitCounts traits{};
        ReasonCounts reasons{};
    };

    // In this order, each of both windows.
    enum class Stage : quint8 { Numbers, Sample, Pairs, Reasons };

    static Side sideOf(const CountedWindow& window);
    void later();
    void goOn();
    std::optional<QList<SearchTerm>> question() const;
    void take(qint64 items);
    void goToNext();
    void read();
    void readPair();
    void open(const ItemRef& ref, std::function<void(const ItemDetail&)> then);

    EvidenceDesk* m_desk;
    HitCounter m_counter;
    QList<SystemId> m_systems;
    std::array<Side, 2> m_sides{}; // before, after
    Stage m_stage = Stage::Numbers;
    std::size_t m_side = 0;
    ReasonNames m_names;
    qsizetype m_wanted = 0; // records to read
    quint64 m_ticket = 0;
    QList<Difference> m_differences;
};

// The question that search terms are, in one window.
ItemQuery traitQuery(const QList<SystemId>& systems, const Stretch& stretch,
                     const QList<SearchTerm>& terms);

} // namespace wr
