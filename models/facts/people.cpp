// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/people.h"

#include "models/facts/words.h"

namespace wr {

namespace {

constexpr std::array<Word<Function>, 6> functions{{
    {Function::Product, "product", QT_TRANSLATE_NOOP("wr::Words", "Product")},
    {Function::Engineering, "engineering", QT_TRANSLATE_NOOP("wr::Words", "Engineering")},
    {Function::Platform, "platform", QT_TRANSLATE_NOOP("wr::Words", "Platform")},
    {Function::Legal, "legal", QT_TRANSLATE_NOOP("wr::Words", "Legal")},
    {Function::Security, "security", QT_TRANSLATE_NOOP("wr::Words", "Security")},
    {Function::Operations, "operations", QT_TRANSLATE_NOOP("wr::Words", "Operations")},
}};

} // namespace

QString functionName(Function function)
{
    return wordName(functions, function);
}

std::optional<Function> functionFromName(const QString& name)
{
    return wordValue(functions, name);
}

QString functionTitle(Function function)
{
    return wordTitle(functions, function);
}

} // namespace wr
