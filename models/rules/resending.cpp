// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/resending.h"

#include "models/rules/gateparts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString resendingPhrase(const char* text)
{
    return QCoreApplication::translate("wr::Resending", text);
}

bool carriesKey(const RequestTemplate& form)
{
    const auto names = [](const QString& text) {
        return text.contains("${run}"_L1) || text.contains("${run|"_L1);
    };
    return names(form.url) || names(form.body)
        || std::any_of(form.headers.begin(), form.headers.end(),
                       [&](const Header& header) { return names(header.value); });
}

} // namespace

QString idempotencyKey(const RunId& run)
{
    return run.value.section(u'.', 0, 0);
}

bool isSentAgain(const RunId& run)
{
    return run.value.contains(u'.');
}

RunId sendingAgain(const RunId& run)
{
    return RunId(idempotencyKey(run) + u'.');
}

const Run& firstSending(const Room& room, const Run& run)
{
    const Run* first = room.maybeRun(RunId(idempotencyKey(run.id)));
    return first == nullptr ? run : *first;
}

const Run& lastSending(const Room& room, const Run& run)
{
    const QString key = idempotencyKey(run.id);
    const Run* last = &run;
    const auto runs = room.runsOf(run.incident);
    for (const Run* one : runs) {
        if (idempotencyKey(one->id) == key)
            last = one;
    }
    return *last;
}

Verdict maySendAgain(const Room& room, const Run& run)
{
    const Run& last = lastSending(room, run);
    if (last.id != run.id)
        return refuse(
            resendingPhrase(QT_TRANSLATE_NOOP("wr::Resending", "It was sent again already: %1."))
                .arg(last.id.value));
    if (isLive(run.state))
        return refuse(resendingPhrase(
            QT_TRANSLATE_NOOP("wr::Resending",
                              "What became of it is not known yet: read it back. It is "
                              "sent again only when that says that it had no effect.")));
    if (run.state != RunState::NotEffective)
        return refuse(
            resendingPhrase(
                QT_TRANSLATE_NOOP("wr::Resending",
                                  "Only what had no effect is sent again, and this run is %1."))
                .arg(runStateTitle(run.state)));
    const System* system = room.maybeSystem(run.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(run.rung);
    if (rung == nullptr)
        return refuse(
            resendingPhrase(QT_TRANSLATE_NOOP("wr::Resending", "The rung has left the ladder.")));
    if (rung->idempotent || carriesKey(run.undoes ? rung->undo : rung->request))
        return allow();
    return refuse(
        resendingPhrase(
            QT_TRANSLATE_NOOP("wr::Resending",
                              "The rung “%1” may be sent only once, and its request carries no key "
                              "by which the target would know it again."))
            .arg(rung->title));
}

} // namespace wr
