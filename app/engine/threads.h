// SPDX-License-Identifier: GPL-3.0-or-later
//
// The only place where a thread is made. A Worker is one thread that runs jobs in the order in which they came; values
// cross, objects do not. The destructor finishes the job at hand and drops the rest.
#pragma once

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QThread>

#include <memory>
#include <type_traits>

namespace wr {

class Worker final
{
public:
    explicit Worker(const QString& name);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // Runs the job on this thread; the future holds what it returns.
    template<class Job>
    auto run(Job job) -> QFuture<std::invoke_result_t<Job>>
    {
        using T = std::invoke_result_t<Job>;
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QFuture<T> future = promise->future();
        QMetaObject::invokeMethod(
            m_desk.get(),
            [promise, job = std::move(job)]() mutable {
                promise->addResult(job());
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    // Runs the job here and now when called on this thread, else waits for it. Never call it on the GUI thread.
    template<class Job>
    auto runAndWait(Job job) -> std::invoke_result_t<Job>
    {
        if (QThread::currentThread() == m_thread.get())
            return job();
        auto future = run(std::move(job));
        future.waitForFinished();
        return future.result();
    }

    bool isCurrent() const { return QThread::currentThread() == m_thread.get(); }

private:
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_desk; // lives on the thread
};

} // namespace wr
