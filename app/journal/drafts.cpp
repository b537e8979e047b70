// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/drafts.h"

#include "app/disk/schema.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DraftStoreWords {
    Q_DECLARE_TR_FUNCTIONS(wr::DraftStore)
};

constexpr qint32 draftsApplicationId = 0x57524454; // "WRDT"
constexpr std::string_view draftsForm
    = "CREATE TABLE drafts(key TEXT PRIMARY KEY, text TEXT NOT NULL, "
      "at INTEGER NOT NULL) STRICT, WITHOUT ROWID";

} // namespace

DraftStore::DraftStore(Database database)
    : m_database(std::move(database))
{
}

Result<DraftStore> DraftStore::open(const QString& replicaFolder)
{
    SqlProfile profile;
    profile.durability = Durability::Normal;
    auto database = Database::open(replicaFolder + u"/drafts.sqlite"_s, OpenMode::Create, profile);
    if (!database)
        return pass(database.error());
    if (const auto formed = ensureSchema(
            *database, {DraftStoreWords::tr("store of drafts"), draftsApplicationId, {draftsForm}});
        !formed)
        return pass(formed.error());
    return DraftStore(std::move(*database));
}

Result<void> DraftStore::save(const SavedText& draft)
{
    if (draft.text.isEmpty()) {
        auto row = m_database.prepare("DELETE FROM drafts WHERE key = ?");
        if (!row)
            return pass(row.error());
        return row->bindAll(draft.key).execute();
    }
    auto row = m_database.prepare(
        "INSERT INTO drafts(key, text, at) VALUES(?, ?, ?)"
        " ON CONFLICT(key) DO UPDATE SET text = excluded.text, at = excluded.at");
    if (!row)
        return pass(row.error());
    return row->bindAll(draft.key, draft.text, draft.timeMicros).execute();
}

Result<std::optional<SavedText>> DraftStore::find(const QString& key)
{
    auto row = m_database.prepare("SELECT key, text, at FROM drafts WHERE key = ?");
    if (!row)
        return pass(row.error());
    const auto found = row->bindAll(key).step();
    if (!found)
        return pass(found.error());
    if (!*found)
        return std::nullopt;
    return SavedText{row->text(0), row->text(1), row->integer(2)};
}

Result<std::vector<SavedText>> DraftStore::all()
{
    auto rows = m_database.prepare("SELECT key, text, at FROM drafts ORDER BY at DESC, key");
    if (!rows)
        return pass(rows.error());
    std::vector<SavedText> drafts;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            return drafts;
        drafts.push_back({rows->text(0), rows->text(1), rows->integer(2)});
    }
}

} // namespace wr
