// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ladderdraft.h"

#include "models/facts/codec.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString ladderDraftPhrase(const char* text)
{
    return QCoreApplication::translate("wr::LadderDraft", text);
}

QJsonObject objectOf(const Rung& rung)
{
    const std::string text = seal::write(writeRung(rung));
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

QByteArray fileOf(const QList<Rung>& rungs)
{
    QJsonArray array;
    for (const Rung& rung : rungs)
        array.append(objectOf(rung));
    return QJsonDocument(QJsonObject{{u"ladder"_s, array}}).toJson();
}

const Rung* maybeIn(const QList<Rung>& rungs, const RungId& id)
{
    const auto found
        = std::find_if(rungs.begin(), rungs.end(), [&id](const Rung& it) { return it.id == id; });
    return found == rungs.end() ? nullptr : &*found;
}

// The ids of `in` that `of` has too, in the order of `in`.
QStringList shared(const QList<Rung>& in, const QList<Rung>& of)
{
    QStringList ids;
    for (const Rung& rung : in) {
        if (maybeIn(of, rung.id) != nullptr)
            ids.append(rung.id.value);
    }
    return ids;
}

} // namespace

QString draftText(const LadderDraft& draft)
{
    return draft.base.value + u'\n' + QString::fromUtf8(fileOf(draft.rungs));
}

std::optional<LadderDraft> draftFromText(const QString& text)
{
    const qsizetype end = text.indexOf(u'\n');
    if (end < 0)
        return {};
    const auto rungs = readLadder(text.mid(end + 1).toStdString());
    if (!rungs)
        return {};
    return LadderDraft{EntryHash(text.left(end)), *rungs};
}

QByteArray ladderFile(const QList<Rung>& rungs)
{
    QList<Rung> untested = rungs;
    for (Rung& rung : untested)
        rung.lastTested.reset(); // where it goes nobody has tested it
    return fileOf(untested);
}

QString rungJson(const Rung& rung)
{
    return QString::fromUtf8(QJsonDocument(objectOf(rung)).toJson());
}

QString practiceText(const QList<PracticeOrigin>& practice)
{
    QStringList pairs;
    for (const PracticeOrigin& one : practice)
        pairs.append(one.origin + u" = "_s + one.practice);
    return pairs.join(u", "_s);
}

Result<QList<PracticeOrigin>> practiceFromText(const QString& text)
{
    QList<PracticeOrigin> practice;
    const QStringList pairs = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& pair : pairs) {
        if (pair.trimmed().isEmpty())
            continue;
        const QString origin = pair.section(u'=', 0, 0).trimmed();
        const QString instead = pair.section(u'=', 1).trimmed();
        if (origin.isEmpty() || instead.isEmpty())
            return fail(Fault::BadInput, pair.trimmed(),
                        ladderDraftPhrase(QT_TRANSLATE_NOOP(
                            "wr::LadderDraft", "This names no address and its practice address.")),
                        ladderDraftPhrase(QT_TRANSLATE_NOOP(
                            "wr::LadderDraft",
                            "Write them as https://flags.example = https://practice.example, "
                            "with a comma between two pairs.")));
        practice.append(PracticeOrigin{origin, instead});
    }
    return practice;
}

QString ladderChanges(const QList<Rung>& from, const QList<Rung>& to)
{
    QStringList added;
    QStringList changed;
    QStringList removed;
    for (const Rung& rung : to) {
        const Rung* before = maybeIn(from, rung.id);
        if (before == nullptr)
            added.append(rung.id.value);
        else if (!(*before == rung))
            changed.append(rung.id.value);
    }
    for (const Rung& rung : from) {
        if (maybeIn(to, rung.id) == nullptr)
            removed.append(rung.id.value);
    }
    QStringList parts;
    if (!added.isEmpty())
        parts.append(ladderDraftPhrase(QT_TRANSLATE_NOOP("wr::LadderDraft", "added: %1"))
                         .arg(added.join(u", "_s)));
    if (!removed.isEmpty())
        parts.append(ladderDraftPhrase(QT_TRANSLATE_NOOP("wr::LadderDraft", "removed: %1"))
                         .arg(removed.join(u", "_s)));
    if (!changed.isEmpty())
        parts.append(ladderDraftPhrase(QT_TRANSLATE_NOOP("wr::LadderDraft", "changed: %1"))
                         .arg(changed.join(u", "_s)));
    if (shared(from, to) != shared(to, from))
        parts.append(ladderDraftPhrase(QT_TRANSLATE_NOOP("wr::LadderDraft", "in another order")));
    return parts.join(u"; "_s);
}

RungId freeRungId(const QList<Rung>& rungs, const QString& stem)
{
    RungId id(stem);
    for (int i = 2; maybeIn(rungs, id) != nullptr; ++i)
        id = RungId(u"%1-%2"_s.arg(stem).arg(i));
    return id;
}

} // namespace wr
