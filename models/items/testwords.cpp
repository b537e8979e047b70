// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/testwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString phrase(const char* text, int number = -1)
{
    return QCoreApplication::translate("wr::TestWords", text, nullptr, number);
}

constexpr qint64 minute = 60'000'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString kindOf(const TestStanding& standing)
{
    return standing.drill ? phrase(QT_TRANSLATE_NOOP("wr::TestWords", "drill"))
                          : phrase(QT_TRANSLATE_NOOP("wr::TestWords", "preflight"));
}

QString sentenceOf(const TestStanding& standing, const QString& ago)
{
    switch (standing.kind) {
    case TestStanding::Kind::Never:
        return phrase(QT_TRANSLATE_NOOP("wr::TestWords", "Never tested."));
    case TestStanding::Kind::Changed:
        return phrase(QT_TRANSLATE_NOOP("wr::TestWords", "Not tested since it was changed."));
    case TestStanding::Kind::Failed:
        return phrase(QT_TRANSLATE_NOOP("wr::TestWords",
                                        "The last test failed, %1 ago (%2) by %3: %4"))
            .arg(ago, kindOf(standing), standing.by, standing.detail);
    case TestStanding::Kind::Passed:
        return phrase(QT_TRANSLATE_NOOP("wr::TestWords", "Last tested %1 ago (%2) by %3."))
            .arg(ago, kindOf(standing), standing.by);
    case TestStanding::Kind::Claimed:
        return phrase(QT_TRANSLATE_NOOP(
                          "wr::TestWords",
                          "Last tested %1 ago, says its ladder; nobody tested it in this room."))
            .arg(ago);
    }
    return {};
}

} // namespace

QString spanWords(qint64 micros)
{
    const qint64 span = std::max<qint64>(micros, 0);
    if (span < minute)
        return phrase(QT_TRANSLATE_NOOP("wr::TestWords", "a moment"));
    if (span >= 2 * day)
        return phrase(QT_TRANSLATE_N_NOOP("wr::TestWords", "%n day(s)"),
                      static_cast<int>(span / day));
    if (span >= 2 * hour)
        return phrase(QT_TRANSLATE_N_NOOP("wr::TestWords", "%n hour(s)"),
                      static_cast<int>(span / hour));
    return phrase(QT_TRANSLATE_N_NOOP("wr::TestWords", "%n minute(s)"),
                  static_cast<int>(span / minute));
}

QString testWords(const TestStanding& standing, Instant now)
{
    const QString words = sentenceOf(standing, spanWords(now.micros - standing.at.micros));
    return standing.untried ? words + u' '
            + phrase(QT_TRANSLATE_NOOP("wr::TestWords",
                                       "Its preset was not tried against a real server."))
                            : words;
}

QString testCell(const TestStanding& standing, Instant now)
{
    const QString ago = spanWords(now.micros - standing.at.micros);
    switch (standing.kind) {
    case TestStanding::Kind::Never:
        return standing.untried
            ? phrase(QT_TRANSLATE_NOOP("wr::TestWords", "never, nor was its preset tried"))
            : phrase(QT_TRANSLATE_NOOP("wr::TestWords", "never"));
    case TestStanding::Kind::Changed:
        return phrase(QT_TRANSLATE_NOOP("wr::TestWords", "changed since"));
    case TestStanding::Kind::Failed:
        return phrase(QT_TRANSLATE_NOOP("wr::TestWords", "failed %1 ago (%2)"))
            .arg(ago, kindOf(standing));
    case TestStanding::Kind::Passed:
        return phrase(QT_TRANSLATE_NOOP("wr::TestWords", "%1 ago (%2)")).arg(ago, kindOf(standing));
    case TestStanding::Kind::Claimed:
        return phrase(QT_TRANSLATE_NOOP("wr::TestWords", "%1 ago (says the ladder)")).arg(ago);
    }
    return {};
}

} // namespace wr
