// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/plaintext.h"

#include <QtCore/QHash>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

constexpr qsizetype kMaxMarks = 4; // combining marks on one letter that are still a language

bool within(char32_t code, char32_t first, char32_t last)
{
    return code >= first && code <= last;
}

QString token(QStringView inner)
{
    return u'\u2039' + inner.toString() + u'\u203A';
}

QString codeToken(char32_t code)
{
    if (code == 0x1B)
        return token(u"ESC");
    if (code == 0x0D)
        return token(u"CR");
    return token(u"U+%1"_s.arg(static_cast<uint>(code), 4, 16, QLatin1Char('0')).toUpper());
}

QString byteToken(uchar byte)
{
    const QString digits = QString::number(byte, 16).rightJustified(2, u'0').toUpper();
    return token(QString(u"0x"_s + digits));
}

// Characters that are letters or symbols by category and yet leave no mark on the screen.
bool isBlankByShape(char32_t code)
{
    return code == 0x034F || code == 0x115F || code == 0x1160 || code == 0x17B4 || code == 0x17B5
        || code == 0x2800 || code == 0x3164 || code == 0xFFA0 || code == 0xFFFC
        || within(code, 0x180B, 0x180F) || within(code, 0xFE00, 0xFE0F)
        || within(code, 0xE0100, 0xE01EF);
}

// Format characters that are drawn: Arabic number signs and their kin.
bool isDrawnFormat(char32_t code)
{
    return within(code, 0x0600, 0x0605) || code == 0x06DD || code == 0x070F || code == 0x08E2
        || code == 0x110BD || code == 0x110CD;
}

bool isHidden(char32_t code)
{
    if (isBlankByShape(code))
        return true;
    const QChar::Category category = QChar::category(code);
    return category == QChar::Other_Control || category == QChar::Other_Surrogate
        || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
        || (category == QChar::Other_Format && !isDrawnFormat(code));
}

bool isMark(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

// An emoji or text presentation selector behind the symbol that it belongs to.
bool isPresentation(char32_t code, char32_t before)
{
    if (code != 0xFE0E && code != 0xFE0F)
        return false;
    const QChar::Category category = QChar::category(before);
    return category == QChar::Symbol_Other || category == QChar::Symbol_Math;
}

class Shower final
{
public:
    explicit Shower(Lines lines)
        : m_lines(lines)
    {
    }

    void add(char32_t code)
    {
        if (m_pendingReturn && code != U'\n')
            m_shown += codeToken(0x0D);
        m_pendingReturn = false;
        const bool mark = isMark(code);
        m_marks = mark ? m_marks + 1 : 0;
        if (code == U'\r')
            m_pendingReturn = true;
        else if (code == U'\n')
            m_shown += m_lines == Lines::Keep ? u"\n"_s : u" \u21B5 "_s;
        else if (code == U'\t')
            m_shown += m_lines == Lines::Keep ? u'\t' : u' ';
        else if (isPresentation(code, m_before) || (!isHidden(code) && m_marks <= kMaxMarks))
            m_shown += QChar::fromUcs4(code);
        else
            m_shown += codeToken(code);
        m_before = code;
    }

    void addByte(uchar byte)
    {
        finishReturn();
        m_shown += byteToken(byte);
        m_before = 0;
        m_marks = 0;
    }

    QString shown()
    {
        finishReturn();
        return std::move(m_shown);
    }

    void reserve(qsizetype size) { m_shown.reserve(size); }

private:
    void finishReturn()
    {
        if (m_pendingReturn)
            m_shown += codeToken(0x0D);
        m_pendingReturn = false;
    }

    Lines m_lines;
    QString m_shown;
    qsizetype m_marks = 0;
    char32_t m_before = 0;
    bool m_pendingReturn = false;
};

char32_t codeAt(const QString& text, qsizetype& at)
{
    const QChar first = text.at(at++);
    if (first.isHighSurrogate() && at < text.size() && text.at(at).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(at++));
    return first.unicode();
}

uchar byteAt(const QByteArray& bytes, qsizetype at)
{
    return static_cast<uchar>(bytes.at(at));
}

// The length a lead byte promises; 0 when it cannot lead.
int promised(uchar lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// The code point at a place, moving past it; nothing (and no move) when the bytes are not UTF-8.
std::optional<char32_t> utf8At(const QByteArray& bytes, qsizetype& at)
{
    const uchar lead = byteAt(bytes, at);
    const int length = promised(lead);
    if (length == 0 || at + length > bytes.size())
        return std::nullopt;
    static constexpr std::array<uchar, 5> masks{0, 0x7F, 0x1F, 0x0F, 0x07};
    static constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const auto slot = static_cast<size_t>(length);
    auto code = static_cast<char32_t>(lead & masks.at(slot));
    for (qsizetype next = at + 1; next < at + length; ++next) {
        if ((byteAt(bytes, next) & 0xC0) != 0x80)
            return std::nullopt;
        code = (code << 6) | (byteAt(bytes, next) & 0x3FU);
    }
    if (code < least.at(slot) || code > 0x10FFFF || within(code, 0xD800, 0xDFFF))
        return std::nullopt;
    at += length;
    return code;
}

// Greek, Cyrillic and digit look-alikes, lower case, of the Latin letter beside them.
struct Lookalike {
    char32_t code;
    char16_t latin;
};

constexpr std::array kLookalikes{
    Lookalike{U'а', u'a'}, Lookalike{U'α', u'a'}, Lookalike{U'в', u'b'}, Lookalike{U'β', u'b'},
    Lookalike{U'с', u'c'}, Lookalike{U'ϲ', u'c'}, Lookalike{U'ԁ', u'd'}, Lookalike{U'е', u'e'},
    Lookalike{U'ε', u'e'}, Lookalike{U'һ', u'h'}, Lookalike{U'н', u'h'}, Lookalike{U'і', u'l'},
    Lookalike{U'ι', u'l'}, Lookalike{U'ј', u'j'}, Lookalike{U'к', u'k'}, Lookalike{U'κ', u'k'},
    Lookalike{U'ӏ', u'l'}, Lookalike{U'м', u'm'}, Lookalike{U'μ', u'm'}, Lookalike{U'ν', u'v'},
    Lookalike{U'о', u'o'}, Lookalike{U'ο', u'o'}, Lookalike{U'σ', u'o'}, Lookalike{U'р', u'p'},
    Lookalike{U'ρ', u'p'}, Lookalike{U'ԛ', u'q'}, Lookalike{U'ѕ', u's'}, Lookalike{U'т', u't'},
    Lookalike{U'τ', u't'}, Lookalike{U'υ', u'u'}, Lookalike{U'ѵ', u'v'}, Lookalike{U'ԝ', u'w'},
    Lookalike{U'ω', u'w'}, Lookalike{U'х', u'x'}, Lookalike{U'χ', u'x'}, Lookalike{U'у', u'y'},
    Lookalike{U'γ', u'y'}, Lookalike{U'ζ', u'z'}, Lookalike{U'ı', u'l'}, Lookalike{U'0', u'o'},
    Lookalike{U'1', u'l'}, Lookalike{U'i', u'l'}, Lookalike{U'|', u'l'}, Lookalike{U'5', u's'},
};

} // namespace

namespace {

// What stands between the isolates that begin here, if inSentence() may have written it; nothing else.
std::optional<QString> isolatedAt(const QString& sentence, qsizetype begin)
{
    const qsizetype end = sentence.indexOf(u'\u2069', begin);
    if (end < 0)
        return std::nullopt;
    const QString inner = sentence.sliced(begin + 1, end - begin - 1);
    return visibleText(inner, Lines::Single) == inner ? std::optional(inner) : std::nullopt;
}

QString shownSentence(const QString& sentence, Lines lines, bool withIsolates)
{
    QString shown;
    qsizetype done = 0;
    for (qsizetype at = sentence.indexOf(u'\u2068'); at >= 0;
         at = sentence.indexOf(u'\u2068', at)) {
        const std::optional<QString> inner = isolatedAt(sentence, at);
        if (!inner) {
            ++at; // shown with what surrounds it
            continue;
        }
        shown += visibleText(sentence.sliced(done, at - done), lines);
        shown += withIsolates ? isolated(*inner) : *inner;
        at += inner->size() + 2;
        done = at;
    }
    return shown + visibleText(sentence.sliced(done), lines);
}

} // namespace

QString visibleText(const QString& foreign, Lines lines)
{
    // Most names are, and canvases draw hundreds of them a frame.
    const bool plain = std::all_of(foreign.begin(), foreign.end(),
                                   [](QChar sign) { return sign >= u' ' && sign <= u'~'; });
    if (plain)
        return foreign;
    Shower shower(lines);
    shower.reserve(foreign.size());
    for (qsizetype at = 0; at < foreign.size();)
        shower.add(codeAt(foreign, at));
    return shower.shown();
}

QString visibleText(const QByteArray& foreign, Lines lines)
{
    Shower shower(lines);
    shower.reserve(foreign.size());
    for (qsizetype at = 0; at < foreign.size();) {
        if (const std::optional<char32_t> code = utf8At(foreign, at))
            shower.add(*code);
        else
            shower.addByte(byteAt(foreign, at++));
    }
    return shower.shown();
}

bool hasHidden(const QString& foreign)
{
    QString plain = foreign;
    plain.replace("\r\n"_L1, "\n"_L1);
    return visibleText(plain) != plain;
}

QString isolated(const QString& visible)
{
    return u'\u2068' + visible + u'\u2069';
}

QString inSentence(const QString& foreign, qsizetype maxChars)
{
    QString shown = visibleText(foreign, Lines::Single);
    if (shown.size() > maxChars) {
        qsizetype end = std::max<qsizetype>(maxChars - 1, 0);
        if (end > 0 && shown.at(end - 1).isHighSurrogate())
            --end;
        shown = shown.left(end) + u'\u2026';
    }
    return isolated(shown);
}

QString visibleSentence(const QString& sentence, Lines lines)
{
    return shownSentence(sentence, lines, true);
}

QString spokenSentence(const QString& sentence, Lines lines)
{
    return shownSentence(sentence, lines, false);
}

BoundedText bounded(const QString& text, Bounds bounds)
{
    BoundedText out;
    const auto safeEnd = [](QStringView view, qsizetype end) {
        return end > 0 && end < view.size() && view.at(end - 1).isHighSurrogate() ? end - 1 : end;
    };
    qsizetype start = 0;
    while (start < text.size() && out.text.size() < bounds.maxChars) {
        const qsizetype feed = text.indexOf(u'\n', start);
        const qsizetype end = feed < 0 ? text.size() : feed;
        const QStringView line = QStringView(text).sliced(start, end - start);
        const qsizetype room = std::min(bounds.maxLineChars, bounds.maxChars - out.text.size());
        const qsizetype kept = line.size() > room ? safeEnd(line, room) : line.size();
        out.text += line.first(kept);
        out.cutChars += line.size() - kept;
        out.cutLines += kept < line.size() ? 1 : 0;
        if (feed >= 0 && out.text.size() < bounds.maxChars)
            out.text += u'\n';
        start = feed < 0 ? text.size() : feed + 1;
    }
    out.cutChars += text.size() - start;
    return out;
}

QString skeleton(const QString& name)
{
    const QString folded = name.normalized(QString::NormalizationForm_KC).toLower().toCaseFolded();
    QString out;
    for (qsizetype at = 0; at < folded.size();) {
        const char32_t code = codeAt(folded, at);
        if (isHidden(code) || QChar::isSpace(code))
            continue;
        const auto* like = std::find_if(kLookalikes.begin(), kLookalikes.end(),
                                        [code](const Lookalike& one) { return one.code == code; });
        if (like != kLookalikes.end())
            out += QChar(like->latin);
        else
            out += QChar::fromUcs4(code);
    }
    out.replace("rn"_L1, "m"_L1);
    out.replace("vv"_L1, "w"_L1);
    return out.normalized(QString::NormalizationForm_C);
}

QString csvField(const QString& text)
{
    static constexpr QStringView runners = u"=+-@\t\r\n";
    QString field = text;
    // A plain number keeps its sign: it is data, and a spreadsheet only reads it.
    bool number = false;
    field.toDouble(&number);
    if (!number && !field.isEmpty() && runners.contains(field.front()))
        field.prepend(u'\'');
    const bool quoted = field.contains(u'"') || field.contains(u',') || field.contains(u';')
        || field.contains(u'\n') || field.contains(u'\r') || field.contains(u'\t');
    if (!quoted)
        return field;
    return u'"' + field.replace(u"\""_s, u"\"\""_s) + u'"';
}

} // namespace wr
