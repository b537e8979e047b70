// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/decodedcopy.h"

#include "app/ingest/decode.h"
#include "app/vault/sha256.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DecodedCopyWords {
    Q_DECLARE_TR_FUNCTIONS(wr::DecodedCopy)
};

// The name that a copy of this exhibit must have.
Result<ExhibitId> nameOfDecoded(const QString& replica, const ExhibitId& exhibit)
{
    auto reader = Vault(replica + u"/vault"_s).open(exhibit);
    if (!reader)
        return pass(reader.error());
    ExhibitHash hash;
    StreamDecoder decoder(exhibit.value, [&hash](std::string_view bytes) { hash.add(bytes); });
    for (std::size_t index = 0; index < reader->frames(); ++index) {
        const auto bytes = reader->frame(index);
        if (!bytes)
            return pass(bytes.error());
        if (const auto pushed = decoder.push(*bytes); !pushed)
            break; // the copy ends where the decoding did
    }
    return hash.take();
}

} // namespace

DecodedCopy::DecodedCopy(const QString& replica, SideLane* maybeLane)
    : m_vault(decodedVault(replica))
    , m_maybeLane(maybeLane)
{
}

void DecodedCopy::add(std::string_view decoded)
{
    while (!decoded.empty()) {
        const std::size_t room = exhibitFrameBytes - m_piece.size();
        m_piece.append(decoded.substr(0, room));
        decoded.remove_prefix(std::min(room, decoded.size()));
        if (m_piece.size() == exhibitFrameBytes)
            post();
    }
}

void DecodedCopy::flush()
{
    if (!m_piece.empty())
        post();
}

void DecodedCopy::post()
{
    const auto write = [this, piece = std::make_shared<std::string>(std::move(m_piece))] {
        if (!m_writer && !m_failed) {
            auto writer = m_vault.begin();
            m_failed = !writer;
            if (writer)
                m_writer = std::make_unique<ExhibitWriter>(std::move(*writer));
        }
        if (!m_failed && !m_writer->write(*piece)) {
            m_failed = true;
            m_writer.reset();
        }
        return true; // the import goes on without a copy
    };
    m_piece = {};
    m_piece.reserve(exhibitFrameBytes);
    if (m_maybeLane != nullptr)
        std::ignore = m_maybeLane->post(SideWork::Copy, write);
    else
        write();
}

void DecodedCopy::keep(IndexFile& index, const ExhibitId& exhibit)
{
    if (!m_writer || m_failed)
        return;
    const auto kept = m_writer->commit();
    auto insert = index.database().prepare("INSERT OR REPLACE INTO decoded VALUES(?, ?)");
    if (kept && insert)
        std::ignore = insert->bindAll(exhibit.value, kept->exhibit.value).execute();
}

Vault decodedVault(const QString& replica)
{
    return Vault(replica + u"/decoded"_s);
}

std::optional<ExhibitId> decodedName(Database& database, const ExhibitId& exhibit)
{
    auto query = database.prepare("SELECT decoded FROM decoded WHERE exhibit = ?");
    if (!query)
        return {};
    const auto row = query->bindAll(exhibit.value).step();
    if (!row || !*row)
        return {};
    return ExhibitId(query->text(0));
}

Result<void> verifyDecoded(const QString& replica, const ExhibitId& exhibit)
{
    auto index = IndexFile::openReader(replica);
    const auto copy = index ? decodedName(index->database(), exhibit) : std::nullopt;
    if (!copy || !decodedVault(replica).holds(*copy))
        return {};
    const auto name = nameOfDecoded(replica, exhibit);
    if (!name)
        return pass(name.error());
    if (*name == *copy) {
        if (const auto sound = decodedVault(replica).verify(*copy); sound)
            return {};
    }
    return fail(
        Fault::Integrity, exhibit.value,
        DecodedCopyWords::tr("The unpacked copy of this exhibit is not what the exhibit holds."),
        DecodedCopyWords::tr(
            "Remove the folder \"decoded\" of the replica; records are then read from "
            "the exhibit itself."));
}

} // namespace wr
