// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/vaultformat.h"

#include "app/vault/exhibitwriter.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint32_t skippableMagic = 0x184D2A5EU;
constexpr std::uint32_t seekableMagic = 0x8F92EAB1U;

void put(std::string& out, std::uint32_t number)
{
    const auto little = qToLittleEndian(number);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

std::uint32_t number(std::string_view bytes, std::size_t at)
{
    return qFromLittleEndian<std::uint32_t>(bytes.data() + at);
}

} // namespace

std::string seekTable(const std::vector<FrameSizes>& frames)
{
    std::string out;
    out.reserve(8 + frames.size() * 8 + seekFooterBytes);
    put(out, skippableMagic);
    put(out, static_cast<std::uint32_t>(frames.size() * 8 + seekFooterBytes));
    for (const FrameSizes& frame : frames) {
        put(out, frame.stored);
        put(out, frame.bytes);
    }
    put(out, static_cast<std::uint32_t>(frames.size()));
    out.push_back('\0');
    put(out, seekableMagic);
    return out;
}

std::optional<std::size_t> seekTableBytes(std::string_view footer)
{
    if (footer.size() != seekFooterBytes || number(footer, 5) != seekableMagic || footer[4] != '\0')
        return {};
    return std::size_t{8} + std::size_t{number(footer, 0)} * 8 + seekFooterBytes;
}

std::optional<std::vector<FrameSizes>> framesOf(std::string_view table)
{
    if (table.size() < 8 + seekFooterBytes || number(table, 0) != skippableMagic
        || number(table, 4) != table.size() - 8)
        return {};
    std::vector<FrameSizes> frames((table.size() - 8 - seekFooterBytes) / 8);
    std::size_t at = 8;
    for (FrameSizes& frame : frames) {
        frame = {number(table, at), number(table, at + 4)};
        if (frame.bytes == 0 || frame.bytes > exhibitFrameBytes)
            return {};
        at += 8;
    }
    return frames;
}

QString exhibitPath(const QString& vaultFolder, const ExhibitId& exhibit)
{
    return vaultFolder + u'/' + exhibit.value.left(2) + u'/' + exhibit.value.mid(2);
}

bool isExhibitName(const QString& text)
{
    const auto isHex
        = [](QChar it) { return (it >= u'0' && it <= u'9') || (it >= u'a' && it <= u'f'); };
    return text.size() == 64 && std::all_of(text.begin(), text.end(), isHex);
}

} // namespace wr
