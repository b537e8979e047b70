// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/whoanswer.h"

#include "models/rules/authorityrules.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("wr::PaletteModel", source);
}

QStringList spellings(DecisionRight right)
{
    QStringList all{decisionRightTitle(right).toLower(),
                    decisionRightName(right).replace(u'-', u' ')};
    if (right == DecisionRight::ShutOff)
        all += {u"shut down"_s, u"switch off"_s, u"turn off"_s, u"stop"_s, u"disable"_s};
    if (right == DecisionRight::RollBackPrompt)
        all += {u"rollback prompt"_s, u"pin prompt"_s};
    if (right == DecisionRight::RollBackModel)
        all += {u"rollback model"_s, u"pin model"_s};
    return all;
}

// What follows the question word; nothing when the text is no such question.
std::optional<QString> asked(const QString& typed)
{
    const QString clean = typed.simplified().toLower().remove(u'?');
    const QStringList starts{u"who can"_s, u"who may"_s, u"who could"_s,
                             text(QT_TRANSLATE_NOOP("wr::PaletteModel", "who can"))};
    for (const QString& start : starts) {
        if (clean == start || clean.startsWith(start + u' '))
            return clean.mid(start.size()).trimmed();
    }
    return std::nullopt;
}

QList<const System*> systemsNamed(const Room& room, QString name)
{
    for (const QString& article : {u"the "_s, u"off "_s})
        name = name.startsWith(article) ? name.mid(article.size()) : name;
    QList<std::pair<int, const System*>> found;
    for (const System* system : room.systems()) {
        const auto byName = fuzzyScore(name, system->name);
        const auto byId = fuzzyScore(name, system->id.value);
        if (byName || byId)
            found.append({std::max(byName.value_or(0), byId.value_or(0)), system});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    QList<const System*> systems;
    // A clear name is not watered down by systems that merely share its letters.
    for (const auto& [score, system] : found) {
        if (name.isEmpty() || score * 2 > found.first().first)
            systems.append(system);
    }
    return systems;
}

QString contactsText(const QList<Contact>& contacts)
{
    QStringList list;
    for (const Contact& contact : contacts)
        list.append(contact.value);
    return list.join(u", "_s);
}

IncidentId openIncidentOn(const Room& room, const SystemId& system)
{
    const Incident* best = nullptr;
    for (const Incident* incident : room.incidents()) {
        if (incident->isOpen() && incident->systems.contains(system)
            && (best == nullptr
                || std::pair(incident->drill, incident->severity)
                    < std::pair(best->drill, best->severity)))
            best = incident; // a drill only where nothing real is open
    }
    return best == nullptr ? IncidentId() : best->id;
}

QString holderDetail(const Holder& holder, bool secondPerson)
{
    QString detail = holder.deputy ? text(QT_TRANSLATE_NOOP("wr::PaletteModel", "deputy"))
                                   : text(QT_TRANSLATE_NOOP("wr::PaletteModel", "primary"));
    const QString contacts = contactsText(holder.contacts);
    if (!contacts.isEmpty())
        detail += u" · "_s + contacts;
    if (!holder.reachable)
        detail += u" · "_s + text(QT_TRANSLATE_NOOP("wr::PaletteModel", "not reachable"));
    if (secondPerson)
        detail += u" · "_s
            + text(QT_TRANSLATE_NOOP("wr::PaletteModel", "a second person must approve"));
    return detail;
}

void answerFor(const Room& room, const System& system, DecisionRight right, QList<PaletteRow>& rows)
{
    const WhoCan can = whoCan(room, system.id, right);
    const QString stem = system.id.value + u'/' + decisionRightName(right) + u'/';
    if (can.isGap()) {
        PaletteRow gap;
        gap.key = u"gap/"_s + stem;
        gap.kind = PaletteKind::Gap;
        gap.title
            = (can.holders.isEmpty()
                   ? text(QT_TRANSLATE_NOOP("wr::PaletteModel", "Gap: nobody holds “%1” on %2"))
                   : text(QT_TRANSLATE_NOOP("wr::PaletteModel",
                                            "Gap: nobody reachable holds “%1” on %2")))
                  .arg(decisionRightTitle(right), system.name);
        const Member* accountable = room.maybeMember(system.accountable);
        gap.detail = accountable == nullptr || accountable->revoked
            ? text(QT_TRANSLATE_NOOP("wr::PaletteModel",
                                     "Nobody answers for the system: a steward can name somebody"))
            : text(QT_TRANSLATE_NOOP("wr::PaletteModel", "%1 answers for the system"))
                  .arg(accountable->name);
        gap.system = system.id;
        gap.right = right;
        rows.append(gap);
    }
    for (const Holder& holder : can.holders) {
        PaletteRow row;
        row.key = u"holder/"_s + stem + holder.member.value;
        row.kind = PaletteKind::Holder;
        row.title = text(QT_TRANSLATE_NOOP("wr::PaletteModel", "%1: %2 on %3"))
                        .arg(holder.name, decisionRightTitle(right), system.name);
        row.detail = holderDetail(holder, can.secondPerson);
        row.system = system.id;
        row.member = holder.member;
        row.right = right;
        rows.append(row);
    }
    for (const Rung& rung : system.ladder) {
        if (rung.right != right)
            continue;
        PaletteRow row;
        row.key = u"button/"_s + stem + rung.id.value;
        row.kind = PaletteKind::Rung;
        row.title
            = text(QT_TRANSLATE_NOOP("wr::PaletteModel", "Go to the button: %1")).arg(rung.title);
        row.detail = system.name;
        row.system = system.id;
        row.rung = rung.id;
        row.incident = openIncidentOn(room, system.id);
        rows.append(row);
    }
}

} // namespace

QList<WhoQuestion> whoQuestions(const QString& typed)
{
    const auto rest = asked(typed);
    if (!rest)
        return {};
    QList<WhoQuestion> questions;
    for (const DecisionRight right : allDecisionRights) {
        for (const QString& spelling : spellings(right)) {
            if (*rest == spelling || rest->startsWith(spelling + u' ')) {
                questions = {WhoQuestion{right, rest->mid(spelling.size()).trimmed()}};
                return questions;
            }
            if (!spelling.startsWith(*rest))
                continue;
            if (questions.isEmpty() || questions.last().right != right)
                questions.append(WhoQuestion{right, {}});
        }
    }
    return questions;
}

QList<PaletteRow> whoAnswers(const Room& room, const WhoQuestion& question)
{
    QList<PaletteRow> rows;
    for (const System* system : systemsNamed(room, question.system))
        answerFor(room, *system, question.right, rows);
    return rows;
}

} // namespace wr
