// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/schema.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

struct SchemaWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Schema)
};

// The form of the file.
Result<qint64> formOf(Database& database, const Schema& schema)
{
    const auto id = database.number("PRAGMA application_id");
    if (!id)
        return id;
    const auto form = database.number("PRAGMA user_version");
    if (!form)
        return form;
    const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tables;
    if (*id == 0 && *form == 0 && *tables == 0)
        return 0;
    if (*id != schema.applicationId || *form < 1)
        return fail(Fault::BadInput, database.path(),
                    SchemaWords::tr("This file is no %1.").arg(schema.name),
                    SchemaWords::tr("Check the path; the file was left as it is."));
    if (*form > static_cast<qint64>(schema.steps.size()))
        return fail(
            Fault::Newer, database.path(),
            SchemaWords::tr("This file was written by a newer version of the program (form %1; "
                            "this version knows form %2).")
                .arg(*form)
                .arg(schema.steps.size()),
            SchemaWords::tr("Upgrade the program on this computer; the file was left as it is."));
    return form;
}

} // namespace

Result<void> ensureSchema(Database& database, const Schema& schema)
{
    const auto newest = static_cast<qint64>(schema.steps.size());
    const auto before = formOf(database, schema);
    if (!before)
        return pass(before.error());
    if (*before == newest)
        return {};
    if (database.isReadOnly())
        return fail(Fault::OutOfReach, database.path(),
                    SchemaWords::tr("This file has an older form and cannot be brought up to date, "
                                    "because it is read-only."),
                    SchemaWords::tr("Open it once with permission to write."));

    auto transaction = Transaction::begin(database);
    if (!transaction)
        return pass(transaction.error());
    const auto form = formOf(database, schema); // another process may have been faster
    if (!form)
        return pass(form.error());
    for (auto step = static_cast<std::size_t>(*form); step < schema.steps.size(); ++step) {
        if (const auto done = database.run(schema.steps[step]); !done)
            return done;
    }
    const std::string marks = "PRAGMA application_id = " + std::to_string(schema.applicationId)
        + "; PRAGMA user_version = " + std::to_string(newest) + ";";
    if (const auto done = database.run(marks); !done)
        return done;
    return transaction->commit();
}

} // namespace wr
