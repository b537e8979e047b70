// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks the desk, one after the other, what VersionQuestions wants to know. Answers for an item no longer asked about are
// dropped. GUI thread.
#pragma once

#include "models/items/versionquestions.h"

namespace wr {

class OtherVersions final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives this.
    explicit OtherVersions(EvidenceDesk* desk, QObject* parent = nullptr);

    // systems: where to look; empty = all.
    void ask(const ItemDetail& detail, const QList<SystemId>& systems);
    void stop();

    // What is known. REQUIRES: done() was said since the last ask().
    const VersionQuestions& questions() const { return m_questions; }

signals:
    void done();
    void failed(const wr::Error& error);

private:
    void goOn();

    template<class T>
    void hear(QFuture<Result<T>> answer);

    EvidenceDesk* m_desk;
    quint64 m_ticket = 0;
    VersionQuestions m_questions;
};

} // namespace wr
