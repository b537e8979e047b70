// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/threads.h"

namespace wr {

Worker::Worker(const QString& name)
    : m_thread(std::make_unique<QThread>())
    , m_desk(std::make_unique<QObject>())
{
    m_thread->setObjectName(name);
    m_desk->moveToThread(m_thread.get());
    m_thread->start();
}

Worker::~Worker()
{
    m_thread->quit();
    m_thread->wait();
}

} // namespace wr
