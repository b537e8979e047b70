// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/headmark.h"

#include "app/disk/atomicfile.h"
#include "app/settings/privatefile.h"
#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct HeadMarksWords {
    Q_DECLARE_TR_FUNCTIONS(wr::HeadMarks)
};

tl::unexpected<Error> historyChanged(const QString& where, const QString& how)
{
    return fail(
        Fault::Integrity, where, HeadMarksWords::tr("History changed: %1").arg(how),
        HeadMarksWords::tr(
            "Keep both histories and compare the folder with another replica before you go on."));
}

} // namespace

HeadMarks::HeadMarks(QString stateFolder)
    : m_folder(std::move(stateFolder))
{
}

// The log's id comes from a file that somebody else may have written, so it does not become a path.
QString HeadMarks::pathOf(const QString& log) const
{
    const std::string name = seal::hex(seal::sha256(log.toStdString()));
    return m_folder + u"/head-"_s + QString::fromStdString(name).left(32) + u".json"_s;
}

Result<std::optional<JournalHead>> HeadMarks::last(const QString& log) const
{
    const QString path = pathOf(log);
    const auto bytes = readSmallFile(path, 4096);
    if (!bytes && bytes.error().fault == Fault::NotFound)
        return std::nullopt;
    if (!bytes)
        return pass(bytes.error());
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    const auto root = seal::digestFromHex(object[u"root"_s].toString().toStdString());
    const qint64 size = object[u"size"_s].toInteger(-1);
    if (object[u"log"_s].toString() != log || !root || size < 0)
        return fail(Fault::Integrity, path,
                    HeadMarksWords::tr("The note of what was verified last cannot be read."),
                    HeadMarksWords::tr("Run verify; if the journal is sound, remove this file."));
    return JournalHead{log, size, *root};
}

Result<void> HeadMarks::check(LocalStore& store) const
{
    const auto head = store.head();
    if (!head)
        return pass(head.error());
    const auto mark = last(head->log);
    if (!mark)
        return pass(mark.error());
    if (!*mark)
        return {};
    const JournalHead& verified = **mark;
    if (head->size < verified.size)
        return historyChanged(
            store.folder(),
            HeadMarksWords::tr(
                "the journal has %1 entries, and %2 were there when it was verified last.")
                .arg(head->size)
                .arg(verified.size));
    const auto root = store.rootAt(verified.size);
    if (!root)
        return pass(root.error());
    if (*root != verified.root)
        return historyChanged(
            store.folder(),
            HeadMarksWords::tr("the first %1 entries are not those that were verified last.")
                .arg(verified.size));
    return {};
}

Result<void> HeadMarks::remember(const JournalHead& verified) const
{
    const auto mark = last(verified.log);
    if (!mark)
        return pass(mark.error());
    if (*mark
        && (verified.size < (*mark)->size
            || (verified.size == (*mark)->size && verified.root != (*mark)->root)))
        return historyChanged(
            verified.log,
            HeadMarksWords::tr(
                "the journal has %1 entries, and %2 were there when it was verified last.")
                .arg(verified.size)
                .arg((*mark)->size));
    if (const auto made = makePrivateFolder(m_folder); !made)
        return made;
    const QJsonObject object{{u"log"_s, verified.log},
                             {u"size"_s, verified.size},
                             {u"root"_s, QString::fromStdString(seal::hex(verified.root))}};
    return writeAtomically(pathOf(verified.log), QJsonDocument(object).toJson());
}

} // namespace wr
