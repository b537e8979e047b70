// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/sensitivespread.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

struct SensitiveSpreadWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SensitiveSpread)
};

QString mebibytes(qint64 bytes)
{
    return QString::number((bytes + SensitiveSpread::piece / 2) / SensitiveSpread::piece);
}

} // namespace

SensitiveSpread::SensitiveSpread(const SensitiveRules& rules, qint64 bytes, qint64 whole)
    : m_counter(rules)
    , m_whole(std::max(whole, piece))
    , m_isKnown(bytes > 0)
    , m_stride(std::max<qint64>((bytes + m_whole - 1) / m_whole, 1))
{
}

// Of an unknown length: all of the first half of the budget, then every second piece until twice as much has come, every
// fourth until four times, and so on: a quarter of the budget for each doubling.
bool SensitiveSpread::isChosen() const
{
    const qint64 number = m_at / piece;
    if (m_isKnown)
        return number % m_stride == 0;
    qint64 stride = 1;
    for (qint64 reach = std::max(m_whole / piece / 2, qint64{1}); number >= reach; reach *= 2)
        stride *= 2;
    return number % stride == 0;
}

void SensitiveSpread::look(const Piece& bytes)
{
    if (m_hasGap)
        m_counter.skip();
    m_hasGap = false;
    m_counter.push(*bytes);
    m_looked += static_cast<qint64>(bytes->size());
}

void SensitiveSpread::push(const Piece& bytes)
{
    const auto size = static_cast<qint64>(bytes->size());
    if (isChosen()) {
        m_hasGap = m_hasGap || !m_passed.empty();
        m_passed.clear();
        m_passedBytes = 0;
        look(bytes);
    } else {
        m_passed.push_back(bytes);
        m_passedBytes += size;
        while (m_passedBytes - static_cast<qint64>(m_passed.front()->size()) >= piece) {
            m_passedBytes -= static_cast<qint64>(m_passed.front()->size());
            m_passed.pop_front();
            m_hasGap = true;
        }
    }
    m_at += size;
}

QString SensitiveSpread::partSentence() const
{
    if (m_looked == m_at)
        return {};
    return SensitiveSpreadWords::tr(
               "Secrets and personal data were looked for in %1 MiB of %2 MiB, spread over "
               "the whole file; what was not looked at may hold more. An export looks "
               "through everything that it writes.")
        .arg(mebibytes(m_looked), mebibytes(m_at));
}

SensitiveCounts SensitiveSpread::finish()
{
    for (const Piece& last : m_passed)
        look(last);
    m_passed.clear();
    return m_counter.finish();
}

} // namespace wr
