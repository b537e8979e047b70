// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/tarfile.h"

#include "models/base/plaintext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <numeric>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TarFileWords {
    Q_DECLARE_TR_FUNCTIONS(wr::TarFile)
};

constexpr qint64 memberPieceBytes = qint64{1} << 20;

// Where the fields of a header lie.
struct HeadField {
    std::size_t at;
    std::size_t length;
};

constexpr HeadField nameField{0, 100};
constexpr HeadField modeField{100, 8};
constexpr HeadField ownerField{108, 8};
constexpr HeadField groupField{116, 8};
constexpr HeadField sizeField{124, 12};
constexpr HeadField timeField{136, 12};
constexpr HeadField sumField{148, 8};
constexpr std::size_t typeAt = 156;
constexpr HeadField magicField{257, 8};
constexpr std::string_view magic("ustar\00000", 8); // a NUL, then version "00"
constexpr HeadField majorField{329, 8};
constexpr HeadField minorField{337, 8};

void put(std::string& header, HeadField field, std::string_view text)
{
    std::copy_n(text.begin(), std::min(text.size(), field.length),
                header.begin() + static_cast<std::ptrdiff_t>(field.at));
}

// Octal digits and a NUL; what does not fit is written in binary as GNU tar does, marked by the first bit.
std::string spelled(qint64 number, std::size_t length)
{
    std::string text = QByteArray::number(number, 8).toStdString();
    if (text.size() < length)
        return std::string(length - 1 - text.size(), '0') + text + '\0';
    std::string binary(length, '\0');
    for (std::size_t i = length; i-- > 1; number >>= 8)
        binary[i] = static_cast<char>(number & 0xFF);
    binary[0] = static_cast<char>(0x80);
    return binary;
}

std::optional<qint64> readNumber(std::string_view text)
{
    qint64 number = 0;
    if ((static_cast<unsigned char>(text.front()) & 0x80U) != 0) {
        for (const char byte : text.substr(1)) {
            if (number > (qint64{1} << 54))
                return std::nullopt;
            number = number << 8 | static_cast<unsigned char>(byte);
        }
        return number;
    }
    for (const char digit : text) {
        if (digit == '\0' || digit == ' ')
            return number;
        if (digit < '0' || digit > '7')
            return std::nullopt;
        number = number * 8 + (digit - '0');
    }
    return number;
}

// The sum of all bytes, those of the sum itself taken as blanks.
qint64 sumOf(std::string header)
{
    put(header, sumField, "        ");
    return std::accumulate(header.begin(), header.end(), qint64{0}, [](qint64 sum, char byte) {
        return sum + static_cast<unsigned char>(byte);
    });
}

std::string_view textOf(std::string_view header, HeadField field)
{
    return header.substr(field.at, field.length);
}

bool isEmptyBlock(std::string_view block)
{
    return std::all_of(block.begin(), block.end(), [](char byte) { return byte == '\0'; });
}

tl::unexpected<Error> noBundle()
{
    return fail(Fault::BadInput, {}, TarFileWords::tr("This is no bundle."),
                TarFileWords::tr("Name a file that warroomctl bundle export has written."));
}

QString kindTitle(char type)
{
    switch (type) {
    case '1':
    case '2':
        return TarFileWords::tr("This is a link, and a bundle holds plain files only.");
    case '5':
        return TarFileWords::tr("This is a folder, and a bundle holds plain files only.");
    default:
        return TarFileWords::tr("This is no plain file, and a bundle holds plain files only.");
    }
}

} // namespace

std::string tarHeader(const QString& name, qint64 size, qint64 seconds)
{
    std::string header(tarBlock, '\0');
    put(header, nameField, name.toStdString());
    put(header, modeField, spelled(0644, modeField.length));
    put(header, ownerField, spelled(0, ownerField.length));
    put(header, groupField, spelled(0, groupField.length));
    put(header, sizeField, spelled(size, sizeField.length));
    put(header, timeField, spelled(seconds, timeField.length));
    header[typeAt] = '0';
    put(header, magicField, magic);
    put(header, majorField, spelled(0, majorField.length));
    put(header, minorField, spelled(0, minorField.length));
    put(header, sumField, spelled(sumOf(header), sumField.length - 1) + ' ');
    return header;
}

std::string tarPadding(qint64 size)
{
    const auto over = static_cast<std::size_t>(size) % tarBlock;
    return std::string(over == 0 ? 0 : tarBlock - over, '\0');
}

std::string tarEnd()
{
    return std::string(2 * tarBlock, '\0');
}

bool isTarName(const QString& name)
{
    static const QRegularExpression parts(u"\\A[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*\\z"_s);
    static const QRegularExpression dots(u"(\\A|/)[.]{1,2}(/|\\z)"_s);
    return name.size() <= longestTarName && parts.match(name).hasMatch()
        && !dots.match(name).hasMatch();
}

TarReader::TarReader(QIODevice& archive)
    : m_archive(archive)
{
}

tl::unexpected<Error> TarReader::refused(const QString& name, const QString& why) const
{
    return fail(Fault::Integrity, visibleText(name.left(200), Lines::Single), why);
}

Result<TarMember> TarReader::memberOf(std::string_view header) const
{
    const qint64 at = m_archive.pos() - static_cast<qint64>(tarBlock);
    const auto stored = readNumber(textOf(header, sumField));
    if (stored != sumOf(std::string(header))) {
        if (m_members == 0 && textOf(header, magicField) != magic
            && header.find("/bagit.txt") == std::string_view::npos)
            return noBundle();
        return refused(
            m_member.name,
            TarFileWords::tr("The header of the file behind it, at byte %1 of the bundle, is "
                             "damaged.")
                .arg(at));
    }
    const std::string_view field = textOf(header, nameField);
    const QByteArray bytes(field.data(),
                           static_cast<qsizetype>(std::min(field.find('\0'), field.size())));
    const QString name = QString::fromUtf8(bytes);
    if (header[typeAt] != '0')
        return refused(name, kindTitle(header[typeAt]));
    if (!isTarName(name))
        return refused(name, TarFileWords::tr("No file of a bundle has such a name."));
    const auto size = readNumber(textOf(header, sizeField));
    const auto seconds = readNumber(textOf(header, timeField));
    if (!size || !seconds || tarHeader(name, *size, *seconds) != header)
        return refused(name, TarFileWords::tr("Its header is spelled as in no bundle."));
    if (*size > m_archive.size() - m_archive.pos())
        return refused(
            name, TarFileWords::tr("The bundle ends before the end of this file; it was cut off."));
    if (m_members > 0 && *seconds != m_member.seconds)
        return refused(name, TarFileWords::tr("Its time is not that of the bundle."));
    return TarMember{name, *size, *seconds, m_archive.pos()};
}

Result<std::optional<TarMember>> TarReader::next()
{
    if (auto finished = finishMember(); !finished)
        return pass(finished.error());
    const QByteArray block = m_archive.read(tarBlock);
    if (block.size() < static_cast<qsizetype>(tarBlock)) {
        if (m_members == 0)
            return noBundle();
        return refused(m_member.name,
                       TarFileWords::tr("The bundle ends behind this file; it was cut off."));
    }
    const std::string_view header(block.constData(), tarBlock);
    if (m_members > 0 && isEmptyBlock(header)) {
        if (auto finished = finishArchive(); !finished)
            return pass(finished.error());
        return std::optional<TarMember>();
    }
    auto member = memberOf(header);
    if (!member)
        return pass(member.error());
    m_member = *member;
    m_left = m_member.size;
    ++m_members;
    return std::optional(m_member);
}

Result<std::string_view> TarReader::piece()
{
    if (m_left == 0)
        return std::string_view();
    m_piece = m_archive.read(std::min(m_left, memberPieceBytes));
    if (m_piece.isEmpty())
        return refused(
            m_member.name,
            TarFileWords::tr("The file cannot be read on: %1.").arg(m_archive.errorString()));
    m_left -= m_piece.size();
    return std::string_view(m_piece.constData(), static_cast<std::size_t>(m_piece.size()));
}

Result<void> TarReader::finishMember()
{
    if (m_members == 0)
        return {};
    const auto padding = static_cast<qint64>(tarPadding(m_member.size).size());
    m_left = 0;
    if (!m_archive.seek(m_member.offset + m_member.size))
        return refused(m_member.name, m_archive.errorString());
    const QByteArray rest = m_archive.read(padding);
    if (rest.size() < padding)
        return refused(m_member.name,
                       TarFileWords::tr("The bundle ends behind this file; it was cut off."));
    if (!isEmptyBlock({rest.constData(), static_cast<std::size_t>(rest.size())}))
        return refused(m_member.name, TarFileWords::tr("Something is hidden behind its end."));
    return {};
}

Result<void> TarReader::finishArchive()
{
    const QByteArray rest = m_archive.read(static_cast<qint64>(tarBlock) + 1);
    if (rest.size() < static_cast<qsizetype>(tarBlock))
        return refused(m_member.name,
                       TarFileWords::tr("The bundle ends behind this file; it was cut off."));
    if (rest.size() > static_cast<qsizetype>(tarBlock)
        || !isEmptyBlock({rest.constData(), static_cast<std::size_t>(rest.size())}))
        return refused(m_member.name,
                       TarFileWords::tr("Something stands behind the bundle's end."));
    return {};
}

} // namespace wr
