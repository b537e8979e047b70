// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/archivehead.h"

#include "app/ingest/decode.h"
#include "models/base/plaintext.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype labelLength = 240;
constexpr std::size_t tarHeader = 512;
constexpr std::size_t tarSumAt = 148;
constexpr std::size_t tarSumLength = 8;

// A block of 512 bytes whose checksum, written in it in octal, is right.
bool looksLikeTar(std::string_view head)
{
    if (head.size() < tarHeader || head.front() == '\0')
        return false;
    int sum = 0;
    for (std::size_t at = 0; at < tarHeader; ++at) {
        const bool inSum = at >= tarSumAt && at < tarSumAt + tarSumLength;
        sum += inSum ? ' ' : static_cast<unsigned char>(head[at]);
    }
    int written = 0;
    bool digits = false;
    for (const char letter : head.substr(tarSumAt, tarSumLength)) {
        if (letter >= '0' && letter <= '7') {
            written = written * 8 + (letter - '0');
            digits = true;
        } else if (digits) {
            break;
        }
    }
    return digits && written == sum;
}

bool looksLikeZip(std::string_view head)
{
    return head.substr(0, 4) == "PK\x03\x04" || head.substr(0, 4) == "PK\x05\x06"
        || head.substr(0, 4) == "PK\x07\x08";
}

} // namespace

bool looksLikeArchive(std::string_view head)
{
    if (looksLikeZip(head) || looksLikeTar(head))
        return true;
    std::string first;
    StreamDecoder decoder({}, [&first](std::string_view decoded) {
        first.append(decoded.substr(0, tarHeader - std::min(first.size(), tarHeader)));
    });
    std::ignore = decoder.push(head);
    return decoder.isCoded() && looksLikeTar(first);
}

QString archiveLabel(const QByteArray& path, std::int64_t number)
{
    QString label = visibleText(path, Lines::Single);
    if (label.isEmpty())
        label = QCoreApplication::translate("wr::ArchiveReader", "file %1 without a name")
                    .arg(number);
    if (label.size() > labelLength)
        label = u'…' + label.right(labelLength);
    return label;
}

bool leadsOutOfArchive(const QString& label)
{
    const QString plain = QString(label).replace(u'\\', u'/');
    return plain.startsWith(u'/') || (plain.size() > 1 && plain.at(1) == u':')
        || plain.split(u'/').contains(u".."_s);
}

} // namespace wr
