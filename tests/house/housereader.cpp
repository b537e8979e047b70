// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/housereader.h"

#include <QtCore/QDir>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::house {
namespace {

struct Include {
    int line = 0;
    QString target;
    bool quoted = false;
};

bool startsWithAny(const QString& path, const QStringList& prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString& it) { return path.startsWith(it); });
}

QString breach(const QString& path, int line, const QString& what)
{
    return u"%1:%2: %3"_s.arg(path).arg(line).arg(what);
}

// Without comments; made once a text, because a dozen rules read each.
const QString& codeOf(const QString& text)
{
    static QHash<QString, QString> known;
    auto it = known.constFind(text);
    if (it == known.constEnd())
        it = known.insert(text, withoutComments(text));
    return *it;
}

std::vector<Include> includesOf(const QString& text)
{
    static const QRegularExpression form(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    std::vector<Include> found;
    int line = 0;
    for (const QString& row : codeOf(text).split(u'\n')) {
        ++line;
        if (!row.contains(u'#'))
            continue;
        if (const auto match = form.match(row); match.hasMatch())
            found.push_back({line, match.captured(2), match.captured(1) == u"\""_s});
    }
    return found;
}

const Room* maybeRoom(const QString& name)
{
    const auto& all = rooms();
    const auto it
        = std::find_if(all.begin(), all.end(), [&](const Room& room) { return room.name == name; });
    return it == all.end() ? nullptr : &*it;
}

bool seesRoom(const QString& from, const QString& fromRoom, const QString& toRoom)
{
    if (fromRoom == toRoom || toRoom == u"models"_s)
        return true;
    if (fromRoom == u"app"_s && toRoom == u"ui"_s)
        return from.startsWith(u"app/desktop/"_s) || from == u"app/main.cpp"_s;
    return false;
}

// Empty when the include is in order.
QString orderTrouble(const QString& from, const QString& target)
{
    const QStringList fromParts = from.split(u'/');
    const QStringList toParts = target.split(u'/');
    const Room* fromRoom = maybeRoom(fromParts.value(0));
    const Room* toRoom = maybeRoom(toParts.value(0));
    if (!fromRoom)
        return {};
    if (!toRoom)
        return u"\"%1\" does not start at a room"_s.arg(target);
    if (!seesRoom(from, fromRoom->name, toRoom->name))
        return u"%1 must not see %2 (%3)"_s.arg(fromRoom->name, toRoom->name, target);

    const QString fromShelf = fromParts.size() > 2 ? fromParts.at(1) : QString();
    const QString toShelf = toParts.size() > 2 ? toParts.at(1) : QString();
    if (toRoom->shelves.indexOf(toShelf) < 0)
        return u"%1 is on no shelf of %2"_s.arg(target, toRoom->name);
    if (fromShelf == u"seal"_s && fromRoom->name == u"models"_s && toShelf != fromShelf)
        return u"models/seal stands alone and must not see %1"_s.arg(target);
    if (fromRoom != toRoom || fromShelf.isEmpty() || fromShelf == toShelf)
        return {};
    if (fromRoom->shelves.indexOf(fromShelf) < fromRoom->shelves.indexOf(toShelf))
        return u"shelf %1 comes before %2 and must not see %3"_s.arg(fromShelf, toShelf, target);
    if (fromRoom->strangers.contains(fromShelf) && fromRoom->strangers.contains(toShelf))
        return u"%1 and %2 never see each other (%3)"_s.arg(fromShelf, toShelf, target);
    return {};
}

// A quote after a digit separates thousands; any other begins a character.
bool separatesDigits(const QString& text, qsizetype quote)
{
    qsizetype at = quote;
    while (at > 0
           && (text.at(at - 1).isLetterOrNumber() || text.at(at - 1) == u'_'
               || text.at(at - 1) == u'\''))
        --at;
    return at < quote && text.at(at).isDigit();
}

qsizetype endOfLiteral(const QString& text, qsizetype quote)
{
    const QChar mark = text.at(quote);
    qsizetype at = quote + 1;
    while (at < text.size() && text.at(at) != mark && text.at(at) != u'\n')
        at += text.at(at) == u'\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

qsizetype endOfRawLiteral(const QString& text, qsizetype quote)
{
    const qsizetype open = text.indexOf(u'(', quote);
    if (open < 0)
        return text.size();
    const QString closing = u')' + text.mid(quote + 1, open - quote - 1) + u'"';
    const qsizetype close = text.indexOf(closing, open);
    return close < 0 ? text.size() : close + closing.size();
}

qsizetype endOfComment(const QString& text, qsizetype slash)
{
    const bool block = text.at(slash + 1) == u'*';
    const qsizetype end = block ? text.indexOf(u"*/"_s, slash + 2) : text.indexOf(u'\n', slash);
    if (end < 0)
        return text.size();
    return block ? end + 2 : end;
}

} // namespace

bool isCxx(const QString& path)
{
    return path.endsWith(u".cpp"_s) || path.endsWith(u".h"_s);
}

bool isInRoom(const QString& path)
{
    return startsWithAny(path, {u"app/"_s, u"ui/"_s, u"models/"_s});
}

QString withoutComments(const QString& text)
{
    QString code = text;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar here = text.at(at);
        const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar();
        if (here == u'/' && (next == u'/' || next == u'*')) {
            const qsizetype end = endOfComment(text, at);
            for (; at < end; ++at) {
                if (text.at(at) != u'\n')
                    code[at] = u' ';
            }
        } else if (here == u'"') {
            const bool raw = at > 0 && text.at(at - 1) == u'R';
            at = raw ? endOfRawLiteral(text, at) : endOfLiteral(text, at);
        } else if (here == u'\'' && !separatesDigits(text, at)) {
            at = endOfLiteral(text, at);
        } else {
            ++at;
        }
    }
    return code;
}

QStringList orderBreaches(const SourceFile& file)
{
    QStringList found;
    for (const Include& include : includesOf(file.text)) {
        const bool generated
            = include.target.endsWith(u".moc"_s) || include.target.endsWith(u".pb.h"_s);
        if (!include.quoted || generated)
            continue;
        if (const QString trouble = orderTrouble(file.path, include.target); !trouble.isEmpty())
            found << breach(file.path, include.line, trouble);
    }
    return found;
}

QStringList foreignBreaches(const SourceFile& file)
{
    QStringList found;
    const std::vector<Include> includes = includesOf(file.text);
    for (const ForeignHeader& header : foreignHeaders()) {
        if (startsWithAny(file.path, header.allowed))
            continue;
        const QRegularExpression form(QRegularExpression::anchoredPattern(header.pattern));
        for (const Include& include : includes) {
            if (form.match(include.target).hasMatch())
                found << breach(file.path, include.line,
                                u"<%1> belongs to %2"_s.arg(include.target, header.name));
        }
    }
    return found;
}

QStringList tokenBreaches(const TokenRule& rule, const SourceFile& file)
{
    if (!startsWithAny(file.path, rule.scope) || startsWithAny(file.path, rule.allowed))
        return {};
    QStringList found;
    const QRegularExpression form(rule.pattern);
    const QString text = rule.part == Part::Code ? codeOf(file.text) : file.text;
    int line = 0;
    for (const QString& row : text.split(u'\n')) {
        ++line;
        if (const auto match = form.match(row); match.hasMatch())
            found << breach(file.path, line,
                            u"%1: %2"_s.arg(rule.name, match.captured(0).trimmed()));
    }
    return found;
}

QStringList shapeBreaches(const SourceFile& file)
{
    QStringList found;
    const qsizetype lines = file.text.count(u'\n');
    if (isInRoom(file.path) && isCxx(file.path) && lines > MaximumLines)
        found << breach(file.path, MaximumLines,
                        u"%1 lines; %2 at most"_s.arg(lines).arg(MaximumLines));

    const QStringList head = file.text.left(400).split(u'\n');
    const QString licence = u"SPDX-License-Identifier: GPL-3.0-or-later"_s;
    const bool script = head.value(0).startsWith(u"#!"_s);
    const QString expected = (isCxx(file.path) ? u"// "_s : u"# "_s) + licence;
    if (head.value(script ? 1 : 0) != expected)
        found << breach(file.path, 1, u"the first line must be: %1"_s.arg(expected));
    if (file.path.endsWith(u".h"_s) && !codeOf(file.text).contains(u"#pragma once\n"_s))
        found << breach(file.path, 1, u"a header needs #pragma once"_s);
    return found;
}

QSet<QString> listedSources(const SourceFile& cmakeLists)
{
    static const QRegularExpression name(u"[^\\s()\"]+\\.(cpp|h)(?=[\\s()\"]|$)"_s);
    static const QRegularExpression remark(u"#[^\\n]*"_s);
    const QString here = cmakeLists.path.section(u'/', 0, -2);
    QString text = cmakeLists.text;
    text.remove(remark);
    QSet<QString> listed;
    for (auto it = name.globalMatch(text); it.hasNext();) {
        QString source = it.next().captured(0);
        if (source.startsWith(u"${PROJECT_SOURCE_DIR}/"_s))
            source = source.section(u'/', 1);
        else if (source.startsWith(u"${CMAKE_CURRENT_SOURCE_DIR}/"_s))
            source = here + u'/' + source.section(u'/', 1);
        else
            source = here + u'/' + source;
        listed.insert(QDir::cleanPath(source));
    }
    return listed;
}

QStringList unlistedSources(const std::vector<SourceFile>& files)
{
    QSet<QString> listed;
    for (const SourceFile& file : files) {
        if (file.path.endsWith(u"CMakeLists.txt"_s))
            listed.unite(listedSources(file));
    }
    QStringList found;
    for (const SourceFile& file : files) {
        if (isInRoom(file.path) && isCxx(file.path) && !listed.contains(file.path))
            found << breach(file.path, 1, u"no CMakeLists.txt lists this file"_s);
    }
    return found;
}

namespace {

// What a source keeps to itself at the outermost level: functions with the types they take, types, constants.
QStringList ownNames(const QString& text)
{
    static const QRegularExpression block(u"^namespace \\{\\n(.*?)^\\} // namespace$"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression function(
        u"^(?!class|struct|enum|using|template|constexpr [^(]*=)\\w[^\\n;={(]*?\\b(\\w+)\\(([^;{]*?)\\)[^;{()]*\\{"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression type(u"^(?:class|struct|enum class|enum) (\\w+)[^;]*?\\{"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression constant(
        u"^(?:constexpr|const|static) [^\\n(;{]*?\\b(\\w+)(?:\\[[^\\]]*\\])?\\s*[={]"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression parameter(u"\\b\\w+(?=,|$)"_s);
    QStringList names;
    for (auto blocks = block.globalMatch(text); blocks.hasNext();) {
        const QString body = withoutComments(blocks.next().captured(1));
        for (auto it = function.globalMatch(body); it.hasNext();) {
            const QRegularExpressionMatch found = it.next();
            names << found.captured(1) + u'(' + found.captured(2).simplified().remove(parameter)
                    + u')';
        }
        for (auto it = type.globalMatch(body); it.hasNext();)
            names << it.next().captured(1);
        for (auto it = constant.globalMatch(body); it.hasNext();)
            names << it.next().captured(1);
    }
    return names;
}

} // namespace

QStringList sharedNames(const std::vector<SourceFile>& files)
{
    QHash<QString, QString> firsts; // by folder and name
    QStringList found;
    for (const SourceFile& file : files) {
        if (!isInRoom(file.path) || !file.path.endsWith(u".cpp"))
            continue;
        const QString folder = file.path.left(file.path.lastIndexOf(u'/') + 1);
        for (const QString& name : ownNames(file.text)) {
            const QString first = firsts.value(folder + name);
            if (first.isEmpty())
                firsts.insert(folder + name, file.path);
            else if (first != file.path)
                found << u"%1: %2 is in the anonymous namespace of %3 too"_s.arg(file.path, name,
                                                                                 first);
        }
    }
    return found;
}

QStringList hollowTests(const SourceFile& file)
{
    static const QRegularExpression assertion(u"QVERIFY|QCOMPARE|QTRY_|RC_ASSERT|rc::"_s);
    if (!file.path.section(u'/', -1).startsWith(u"tst_"_s) || !file.path.endsWith(u".cpp"_s))
        return {};
    if (codeOf(file.text).contains(assertion))
        return {};
    return {breach(file.path, 1, u"this test asserts nothing"_s)};
}

} // namespace wr::house
