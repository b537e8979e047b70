// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/textmatch.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <cstring>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

char lowered(char it)
{
    return it >= 'A' && it <= 'Z' ? static_cast<char>(it + ('a' - 'A')) : it;
}

char raised(char it)
{
    return it >= 'a' && it <= 'z' ? static_cast<char>(it - ('a' - 'A')) : it;
}

std::string loweredText(const QString& text)
{
    std::string bytes = text.toStdString();
    std::transform(bytes.begin(), bytes.end(), bytes.begin(), lowered);
    return bytes;
}

QString escaped(const QString& word)
{
    QString out;
    for (const QChar it : word) {
        if (it.unicode() < 0x80)
            out += it;
        else
            out += u"\\u"_s + u"%1"_s.arg(static_cast<uint>(it.unicode()), 4, 16, QChar(u'0'));
    }
    return out;
}

bool equalsFolded(const char* text, std::string_view lower)
{
    return std::equal(lower.begin(), lower.end(), text,
                      [](char want, char have) { return want == lowered(have); });
}

const char* find(const char* from, const char* to, char wanted)
{
    if (from >= to)
        return to;
    const void* const at = std::memchr(from, wanted, static_cast<std::size_t>(to - from));
    return at == nullptr ? to : static_cast<const char*>(at);
}

} // namespace

bool containsFolded(std::string_view text, std::string_view lower)
{
    if (text.size() < lower.size())
        return false;
    const char* const end = text.data() + (text.size() - lower.size() + 1);
    const char low = lower.front();
    const char high = raised(low);
    const char* nextLow = find(text.data(), end, low);
    const char* nextHigh = high == low ? end : find(text.data(), end, high);
    while (nextLow < end || nextHigh < end) {
        const char*& at = nextLow < nextHigh ? nextLow : nextHigh;
        if (equalsFolded(at, lower))
            return true;
        at = find(at + 1, end, &at == &nextLow ? low : high);
    }
    return false;
}

TextMatch::TextMatch(const QString& text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        Word it;
        it.spellings.push_back(loweredText(word));
        const std::string other = loweredText(escaped(word));
        if (other != it.spellings.front())
            it.spellings.push_back(other);
        m_words.push_back(std::move(it));
    }
}

bool TextMatch::Word::isIn(std::string_view text) const
{
    return std::any_of(spellings.begin(), spellings.end(), [text](const std::string& spelling) {
        return containsFolded(text, spelling);
    });
}

bool TextMatch::matches(const std::vector<std::string_view>& texts,
                        const std::function<std::string_view()>& record) const
{
    for (const Word& word : m_words) {
        const bool inTexts = std::any_of(
            texts.begin(), texts.end(), [&word](std::string_view text) { return word.isIn(text); });
        if (!inTexts && !word.isIn(record()))
            return false;
    }
    return true;
}

} // namespace wr
