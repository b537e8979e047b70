// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/drillrules.h"

#include "models/rules/gateparts.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class Form, class Of>
QList<Form*> formsOf(Of& rung)
{
    QList<Form*> forms;
    for (Form& one : rung.resolve)
        forms.append(&one);
    forms.append({&rung.before, &rung.request, &rung.record, &rung.effectProbe, &rung.undo});
    return forms;
}

// Where what follows the address begins.
qsizetype addressEnd(const QString& url)
{
    const qsizetype scheme = url.indexOf(u"://"_s);
    for (qsizetype i = scheme < 0 ? 0 : scheme + 3; i < url.size(); ++i) {
        if (url.at(i) == u'/' || url.at(i) == u'?' || url.at(i) == u'#')
            return i;
    }
    return url.size();
}

bool isVariable(const QString& address)
{
    return address.contains(u'$');
}

// Nothing when the ladder names none.
QString practiceOf(const Rung& rung, const QString& address)
{
    for (const PracticeOrigin& one : rung.practice) {
        if (addressOf(one.origin) == address)
            return addressOf(one.practice);
    }
    return {};
}

QString practisedUrl(const Rung& rung, const QString& url)
{
    const QString practice = practiceOf(rung, addressOf(url));
    return practice.isEmpty() ? url : practice + url.mid(addressEnd(url));
}

// The same command for the practice address where it names the real one, and marked either way.
QString markedCommand(const Rung& rung)
{
    if (rung.manualCommand.isEmpty())
        return {};
    QString command = rung.manualCommand;
    for (const PracticeOrigin& one : rung.practice) {
        if (!one.origin.isEmpty() && !isVariable(one.origin) && !isVariable(one.practice))
            command.replace(one.origin, one.practice);
    }
    const QString mark = command == rung.manualCommand
        ? gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "DRILL: this is the real command. Say it aloud; do not run it."))
        : gatePhrase(
            QT_TRANSLATE_NOOP("wr::Gate", "DRILL: look where this goes before you run it."));
    return u"# "_s + mark + u'\n' + command;
}

} // namespace

bool knowsDrills(const Room& room)
{
    return room.rules == 0 || room.rules >= rulesOfDrills;
}

QString addressOf(const QString& url)
{
    QString address = url.left(addressEnd(url));
    if (isVariable(address))
        return address;
    address = address.toLower();
    for (const auto& [scheme, port] :
         {std::pair{u"http://"_s, u":80"_s}, std::pair{u"https://"_s, u":443"_s}}) {
        if (address.startsWith(scheme) && address.endsWith(port))
            address.chop(port.size());
    }
    return address;
}

QStringList addressesOf(const Rung& rung)
{
    QStringList addresses;
    for (const RequestTemplate* form : formsOf<const RequestTemplate>(rung)) {
        const QString address = addressOf(form->url);
        if (!form->isEmpty() && !addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

QStringList unpractised(const Rung& rung)
{
    const QStringList addresses = addressesOf(rung);
    QStringList lacking;
    for (const QString& address : addresses) {
        const QString practice = practiceOf(rung, address);
        if (practice.isEmpty() || addresses.contains(practice))
            lacking.append(address);
    }
    return lacking;
}

Rung practised(const Rung& rung)
{
    Rung drill = rung;
    for (RequestTemplate* form : formsOf<RequestTemplate>(drill)) {
        if (!form->isEmpty())
            form->url = practisedUrl(rung, form->url);
    }
    drill.target = practiceTarget(rung.target);
    drill.manualCommand = markedCommand(rung);
    return drill;
}

Rung rungFor(const Room& room, const IncidentId& incident, const Rung& rung)
{
    const Incident* found = room.maybeIncident(incident);
    return found != nullptr && found->drill ? practised(rung) : rung;
}

Verdict mayPractise(const Room& room, const IncidentId& incident, const Rung& rung)
{
    const Incident* found = room.maybeIncident(incident);
    if (found == nullptr || !found->drill)
        return allow();
    if (!knowsDrills(room))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate",
            "This is a drill, and this room was founded by a version whose drills press the real "
            "target: found a new room to drill in.")));
    if (const QStringList lacking = unpractised(rung); !lacking.isEmpty())
        return refuse(
            gatePhrase(
                QT_TRANSLATE_NOOP(
                    "wr::Gate",
                    "This is a drill, and the rung “%1” has no practice endpoint for %2. Add "
                    "one to its ladder: \"practice\": [{\"origin\": \"%3\", \"practice\": "
                    "\"https://practice.example\"}]."))
                .arg(rung.title, lacking.join(u", "_s), lacking.first()));
    return allow();
}

Verdict mayGoTo(const Rung& rung, bool practice, const QString& url)
{
    const QString address = addressOf(url);
    QStringList places; // where it is meant to go in a drill
    bool known = true;
    for (const PracticeOrigin& one : rung.practice) {
        places.append(addressOf(one.practice));
        known = known && !isVariable(one.practice);
    }
    const bool real = addressesOf(rung).contains(address);
    if (practice && (real || (known && !places.contains(address))))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
                                     "wr::Gate",
                                     "This is a drill, and the request would go to %1, which is no "
                                     "practice endpoint of this rung."))
                          .arg(address));
    if (!practice && !real && places.contains(address))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
                                     "wr::Gate",
                                     "This is no drill, and the request would go to the practice "
                                     "endpoint %1: nothing real would change."))
                          .arg(address));
    return allow();
}

DrillTimes drillTimes(const Room& room, const Incident& incident)
{
    DrillTimes times;
    times.declared = incident.declared;
    for (const Run* run : room.runsOf(incident.id)) {
        for (const RunStep& step : run->steps) {
            if (step.state == RunState::Sending && !run->undoes
                && (!times.firstContainment || step.at < *times.firstContainment))
                times.firstContainment = step.at;
            if (isConfirmed(step.state) && !run->undoes
                && (!times.confirmed || step.at < *times.confirmed))
                times.confirmed = step.at;
            if (step.state == RunState::Undone && (!times.undone || *times.undone < step.at))
                times.undone = step.at;
        }
    }
    return times;
}

} // namespace wr
