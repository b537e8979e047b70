// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/incidentforms.h"

#include "models/base/plaintext.h"
#include "models/items/briefwords.h"
#include "models/state/restricted.h"
#include "ui/incident/classifydialog.h"
#include "ui/incident/decidedialog.h"
#include "ui/incident/incidentevents.h"
#include "ui/look/spelling.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("wr::incident::Forms", source);
}

// What the person chose and wrote, as the fact to ask for.
using ToEvent = std::function<Event(const QString& choice, const QString& words)>;

struct Form {
    FormAsk ask;
    ToEvent toEvent;
};

Form lowerForm(const Incident& seen)
{
    Form form;
    form.ask.title = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Lower the severity"));
    form.ask.text = text(QT_TRANSLATE_NOOP(
        "wr::incident::Forms", "Lowering is marked for review. When in doubt, leave it."));
    form.ask.choicePrompt = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "New severity"));
    for (const Severity severity : {Severity::Sev2, Severity::Sev3, Severity::Sev4}) {
        if (severity > seen.severity)
            form.ask.options.append({severityName(severity), severityTitle(severity)});
    }
    form.ask.wordsPrompt = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Why it is less severe"));
    form.ask.doLabel = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Lower severity"));
    form.toEvent = [seen](const QString& choice, const QString& words) -> Event {
        return changed(seen, u"severity"_s, choice, words);
    };
    return form;
}

Form phaseForm(const Incident& seen)
{
    Form form;
    form.ask.title = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Move the phase"));
    form.ask.text
        = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Now: %1.")).arg(phaseTitle(seen.phase));
    form.ask.choicePrompt = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "New phase"));
    // The next one first: that is what is wanted most often.
    for (size_t step = 1; step < allPhases.size(); ++step) {
        const Phase phase
            = allPhases.at((static_cast<size_t>(seen.phase) + step) % allPhases.size());
        if (phase != Phase::Closed)
            form.ask.options.append({phaseName(phase), phaseTitle(phase)});
    }
    form.ask.doLabel = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Move phase"));
    form.toEvent = [seen](const QString& choice, const QString&) -> Event {
        return changed(seen, u"phase"_s, choice);
    };
    return form;
}

Form takeForm(const Room& room, const Incident& seen)
{
    Form form;
    form.ask.title = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Take command"));
    form.ask.text = text(QT_TRANSLATE_NOOP("wr::incident::Forms",
                                           "%1 has command. All are told that you took it."))
                        .arg(room.memberName(seen.commander));
    form.ask.wordsPrompt = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Why you take it"));
    form.ask.doLabel = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Take command"));
    form.toEvent = [seen](const QString&, const QString& words) -> Event {
        return CommandTaken{seen.id, words};
    };
    return form;
}

// How the incident stands, for who gives command away and for who takes it.
void addBrief(Form& form, const Room& room, const Incident& seen, Instant now)
{
    const BriefSpelling spelling{
        [](Instant at) { return look::bothTimes(at); },
        [](Instant from, Instant at) { return look::elapsedText(from, at); },
        [](Instant due, Instant at) { return look::dueText(due, at); }};
    form.ask.brief = briefText(briefSections(room, briefOf(room, seen, now), spelling));
    form.ask.briefName = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Brief for the hand-over"));
}

Form acceptForm(const Room& room, const Incident& seen)
{
    Form form;
    form.ask.title = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Accept command"));
    form.ask.text
        = text(QT_TRANSLATE_NOOP("wr::incident::Forms",
                                 "%1 offers you command and keeps it until you accept. Read how "
                                 "the incident stands first."))
              .arg(room.memberName(seen.commander));
    form.ask.doLabel = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Accept command"));
    form.toEvent
        = [seen](const QString&, const QString&) -> Event { return CommandAccepted{seen.id}; };
    return form;
}

Form handOverForm(const Room& room, const Incident& seen, const MemberId& me)
{
    Form form;
    form.ask.title = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Hand over command"));
    form.ask.text = text(QT_TRANSLATE_NOOP(
        "wr::incident::Forms",
        "You keep command until the other person accepts. They see this brief before "
        "they do."));
    form.ask.choicePrompt = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "To whom"));
    for (const Member& member : room.members) {
        if (member.id == me || member.revoked
            || (seen.access && !seen.access->members.contains(member.id)))
            continue;
        const QString label = member.isReachable()
            ? text(QT_TRANSLATE_NOOP("wr::incident::Forms", "%1 (%2)"))
            : text(QT_TRANSLATE_NOOP("wr::incident::Forms", "%1 (%2, not reachable)"));
        form.ask.options.append(
            {member.id.value,
             label.arg(visibleText(member.name, Lines::Single), functionTitle(member.function))});
    }
    form.ask.doLabel = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Offer command"));
    form.toEvent = [seen](const QString& choice, const QString&) -> Event {
        return CommandOffered{seen.id, MemberId(choice)};
    };
    return form;
}

Form titleForm(const Incident& seen)
{
    Form form;
    form.ask.title = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Change the title"));
    form.ask.text = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Now: %1")).arg(seen.title);
    form.ask.wordsPrompt = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "New title"));
    form.ask.doLabel = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Change title"));
    form.toEvent = [seen](const QString&, const QString& words) -> Event {
        return changed(seen, u"title"_s, words);
    };
    return form;
}

Form closeForm(const Incident& seen)
{
    Form form;
    form.ask.title = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Close the incident"));
    form.ask.text = text(
        QT_TRANSLATE_NOOP("wr::incident::Forms",
                          "It leaves the board. Its journal and its evidence stay as they are."));
    form.ask.wordsPrompt = text(QT_TRANSLATE_NOOP(
        "wr::incident::Forms", "What came out: recovered how, what harm remains, or none"));
    form.ask.doLabel = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Close incident"));
    form.toEvent
        = [seen](const QString&, const QString& words) -> Event { return closed(seen, words); };
    return form;
}

Form sealForm()
{
    Form form;
    form.ask.title = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Seal the evidence"));
    form.ask.text = text(QT_TRANSLATE_NOOP("wr::incident::Forms",
                                           "All exhibits of the incident's systems are fixed as "
                                           "they are now: from then on any change shows."));
    form.ask.wordsPrompt = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Why now"));
    form.ask.doLabel = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Seal evidence"));
    return form;
}

Form grantForm(const Room& room, const Incident& seen, const MemberId& me)
{
    Form form;
    form.ask.title = seen.access
        ? text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Grant access"))
        : text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Restrict the incident"));
    form.ask.text = seen.access
        ? text(QT_TRANSLATE_NOOP(
            "wr::incident::Forms",
            "They read all of it, from its beginning, on every device that they have now."))
        : text(QT_TRANSLATE_NOOP(
            "wr::incident::Forms",
            "From here on only its members read it. What was written before stays readable to all, "
            "and so do evidence, orders and outcomes."));
    form.ask.choicePrompt = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Who reads it too"));
    if (!seen.access)
        form.ask.options.append(
            {me.value, text(QT_TRANSLATE_NOOP("wr::incident::Forms", "only you, for now"))});
    for (const Member& member : room.members) {
        if (member.id != me && !member.revoked)
            form.ask.options.append({member.id.value, visibleText(member.name, Lines::Single)});
    }
    form.ask.doLabel = form.ask.title;
    form.toEvent = [held = room, seen, me](const QString& choice, const QString&) -> Event {
        return accessWith(held, seen.id, me, {MemberId(choice)});
    };
    return form;
}

Form endAccessForm(const Room& room, const Incident& seen, const MemberId& me)
{
    Form form;
    form.ask.title = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "End access"));
    form.ask.text = text(QT_TRANSLATE_NOOP(
        "wr::incident::Forms",
        "They keep what was written until now, and read nothing that is written later."));
    form.ask.choicePrompt = text(QT_TRANSLATE_NOOP("wr::incident::Forms", "Whose access ends"));
    for (const MemberId& member : seen.access ? seen.access->members : QList<MemberId>()) {
        if (member != me)
            form.ask.options.append(
                {member.value, visibleText(room.memberName(member), Lines::Single)});
    }
    form.ask.doLabel = form.ask.title;
    form.toEvent = [held = room, seen, me](const QString& choice, const QString&) -> Event {
        return accessWith(held, seen.id, me, {}, {MemberId(choice)});
    };
    return form;
}

Form formOf(Act act, const Room& room, const Incident& seen, const MemberId& me)
{
    switch (act) {
    case Act::Lower:
        return lowerForm(seen);
    case Act::Phase:
        return phaseForm(seen);
    case Act::TakeCommand:
        return takeForm(room, seen);
    case Act::HandOver:
        return handOverForm(room, seen, me);
    case Act::Retitle:
        return titleForm(seen);
    case Act::Close:
        return closeForm(seen);
    case Act::Seal:
        return sealForm();
    case Act::Accept:
        return acceptForm(room, seen);
    case Act::Grant:
        return grantForm(room, seen, me);
    case Act::EndAccess:
        return endAccessForm(room, seen, me);
    case Act::Decide:
    case Act::Classify:
    case Act::Raise:
    case Act::Acknowledge:
    case Act::Bundle:
        break; // these have no form, or a dialog of their own
    }
    return {};
}

void openDialog(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

QList<DecisionRight> decisionRights()
{
    return {DecisionRight::DeclareUnsafe, DecisionRight::NotifyCustomers,
            DecisionRight::NotifyRegulator, DecisionRight::Escalate, DecisionRight::SuspendFeature};
}

void openForm(QWidget* parent, Act act, const Incident& seen, const FormDoors& doors)
{
    if (act == Act::Decide) {
        openDialog(new DecideDialog(doors.desk, doors.clock, doors.drafts, seen.id, parent));
        return;
    }
    if (act == Act::Classify) {
        openDialog(new ClassifyDialog(doors.desk, seen, parent));
        return;
    }
    const auto room = doors.desk->room();
    Form form = formOf(act, *room, seen, doors.desk->member());
    if (act == Act::HandOver || act == Act::Accept)
        addBrief(form, *room, seen, doors.clock->now());
    form.ask.draftKey = u"form/%1/%2"_s.arg(seen.id.value).arg(static_cast<int>(act));
    const AskForm::Submit submit = [doors, act, form, seen, context = QPointer<QWidget>(parent)](
                                       const QString& choice, const QString& words,
                                       const AskForm::Told& told) {
        QFuture<Result<Receipt>> answer;
        if (act == Act::Seal)
            answer = doors.desk->seal(seen.id, words);
        else
            answer = doors.desk->submit(Command{form.toEvent(choice, words)});
        answer.then(context.data(), [told](const Result<Receipt>& receipt) { told(receipt); });
    };
    AskForm::ask(parent, form.ask, doors.drafts, submit);
}

} // namespace wr::incident
