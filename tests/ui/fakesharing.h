// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sharing that says what a test wants said, and keeps what was asked of it. GUI thread.
#pragma once

#include "models/ports/sharing.h"

namespace wr {

class FakeSharing final : public Sharing
{
public:
    SharingState state;
    QStringList asked;
    Result<SharingState> answer = SharingState{};

    SharingState sharing() const override { return state; }

    QFuture<Result<SharingState>> share(const QString& place) override
    {
        return told(QStringLiteral("share ") + place);
    }

    QFuture<Result<SharingState>> leave() override { return told(QStringLiteral("leave")); }

    QFuture<Result<SharingState>> exchange() override { return told(QStringLiteral("exchange")); }

    QFuture<Result<SharingState>> acceptHistory() override
    {
        return told(QStringLiteral("accept"));
    }

    QFuture<Result<void>> fetch(const ExhibitId& exhibit) override
    {
        asked.append(QStringLiteral("fetch ") + exhibit.value);
        return done(Result<void>());
    }

    void showWhere(const IncidentId& incident, const QString& field) override
    {
        asked.append(QStringLiteral("at ") + incident.value + u' ' + field);
    }

    void say(const SharingState& now)
    {
        state = now;
        emit sharingChanged(state);
    }

private:
    template<class T>
    static QFuture<T> done(const T& value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(value);
        promise.finish();
        return promise.future();
    }

    QFuture<Result<SharingState>> told(const QString& what)
    {
        asked.append(what);
        return done(answer);
    }
};

} // namespace wr
