// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/textfilling.h"

#include "app/index/textbuilder.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

TextFilling::TextFilling(QString replica, std::vector<RecordShape> shapes)
    : m_replica(std::move(replica))
    , m_shapes(std::move(shapes))
    , m_worker(std::make_unique<Worker>(u"text"_s))
{
}

TextFilling::~TextFilling()
{
    m_ending.storeRelaxed(1);
    m_worker.reset();
}

QFuture<Result<TextProgress>> TextFilling::fill()
{
    return m_worker->run([this] { return fillNow(false); });
}

QFuture<Result<TextProgress>> TextFilling::fillAnew()
{
    return m_worker->run([this] { return fillNow(true); });
}

Result<TextProgress> TextFilling::fillNow(bool anew)
{
    auto builder = TextBuilder::open(m_replica, m_shapes);
    if (!builder && builder.error().fault == Fault::NotFound)
        return TextProgress(); // no evidence yet
    if (!builder)
        return pass(builder.error());
    if (anew) {
        if (const auto removed = (*builder)->removeAll(); !removed)
            return pass(removed.error());
    }
    while (m_ending.loadRelaxed() == 0) {
        const auto more = (*builder)->step([this] { return m_ending.loadRelaxed() != 0; });
        if (!more)
            return pass(more.error());
        tell((*builder)->progress());
        if (!*more)
            break;
    }
    return (*builder)->progress();
}

void TextFilling::tell(const TextProgress& progress)
{
    QMetaObject::invokeMethod(this, [this, progress] {
        if (progress == m_progress)
            return;
        m_progress = progress;
        emit grown(progress);
    });
}

} // namespace wr
