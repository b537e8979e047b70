// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/undostates.h"

#include "app/reach/outcome.h"
#include "app/reach/predicates.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString undoStatesPhrase(const char* text)
{
    return QCoreApplication::translate("wr::UndoStates", text);
}

QString valueOf(const QList<Captured>& values, const QString& name)
{
    for (const Captured& one : values) {
        if (one.name == name)
            return one.value.isNull() ? u""_s : one.value;
    }
    return {};
}

bool names(const RequestTemplate& form, const QList<Predicate>& expect, const QString& variable)
{
    const QString named = u"${"_s + variable;
    const auto isNamedIn = [&named](const QString& text) {
        for (qsizetype at = text.indexOf(named); at >= 0; at = text.indexOf(named, at + 1)) {
            const QChar next
                = text.size() > at + named.size() ? text.at(at + named.size()) : QChar();
            if (next == u'}' || next == u'|')
                return true;
        }
        return false;
    };
    QStringList texts{form.url, form.body};
    for (const Header& header : form.headers)
        texts.append(header.value);
    for (const QList<Predicate>& list : {form.expect, expect}) {
        for (const Predicate& one : list)
            texts.append(one.equals);
    }
    return std::any_of(texts.cbegin(), texts.cend(), isNamedIn);
}

bool restsOn(const Rung& rung, const QString& name)
{
    return names(rung.undo, rung.undoExpect, u"before."_s + name)
        || names(rung.undo, rung.undoExpect, u"after."_s + name);
}

QString capturedAt(const QList<Capture>& captures, const QString& path)
{
    const auto found = std::find_if(captures.cbegin(), captures.cend(),
                                    [&path](const Capture& it) { return it.path == path; });
    return found == captures.cend() ? QString() : found->name;
}

bool wasConfirmed(const Run& run)
{
    return std::any_of(run.steps.cbegin(), run.steps.cend(),
                       [](const RunStep& it) { return isConfirmed(it.state); });
}

// What the record was expected to say, where no captured value says it already. alone: no captured value tells whether
// the target moved, and the run was never confirmed, so nobody can say that it did not.
void addExpectations(UndoStates& states, const Rung& rung, const Run& run, const ReadBack& reading,
                     const QList<Predicate>& expect, bool alone)
{
    const bool confirmed = wasConfirmed(run);
    for (const Predicate& one : expect) {
        const QString now = valueOf(reading.observed, one.path);
        const bool holds
            = reading.verdict == ReadBack::Verdict::Holds || (!now.isNull() && meets(one, now));
        if (holds && confirmed && !capturedAt(rung.record.captures, one.path).isEmpty())
            continue;
        const QString before = capturedAt(rung.before.captures, one.path);
        states.rows.append({one.path.isEmpty()
                                ? undoStatesPhrase(QT_TRANSLATE_NOOP("wr::UndoStates", "body"))
                                : one.path,
                            before.isEmpty() ? QString() : valueOf(run.before, before),
                            confirmed ? one.equals : QString(), now, confirmed ? !holds : alone});
    }
}

QString said(const QString& value)
{
    return value.isNull() ? undoStatesPhrase(QT_TRANSLATE_NOOP("wr::UndoStates", "(not read)"))
                          : value;
}

} // namespace

UndoStates undoStates(const Effector& effector, const SentRun& sent, const Run& run,
                      const Terms& terms)
{
    UndoStates states;
    states.left = leftBy(run);
    const ReadBack reading = effector.readBack(sent.rung->record, sent.recordExpect, terms, 0);
    if (reading.verdict == ReadBack::Verdict::NoAnswer && saysNothing(reading.status)) {
        states.maybeUnreadable = Error{
            Fault::OutOfReach, run.id.value,
            undoStatesPhrase(
                QT_TRANSLATE_NOOP("wr::UndoStates",
                                  "Whether the target is still as this run left it could not be "
                                  "read. %1"))
                .arg(reading.detail),
            undoStatesPhrase(QT_TRANSLATE_NOOP(
                "wr::UndoStates",
                "Nothing was sent. Try again when the target answers, or do it by "
                "hand."))};
        return states;
    }
    states.now = reading.values.isEmpty() ? states.left : reading.values;
    QStringList shown;
    for (const Capture& capture : sent.rung->record.captures)
        shown.append(capture.name);
    for (const Captured& one : std::as_const(states.left)) {
        if (!shown.contains(one.name))
            shown.append(one.name);
    }
    bool alone = !wasConfirmed(run);
    for (const QString& name : std::as_const(shown)) {
        StateRow row{name, valueOf(run.before, name), valueOf(states.left, name),
                     valueOf(reading.values, name), false};
        const bool counts = restsOn(*sent.rung, name);
        row.differs = counts && row.left != row.now;
        alone = alone && !counts;
        states.rows.append(row);
    }
    addExpectations(states, *sent.rung, run, reading, sent.recordExpect, alone);
    const bool differs = std::any_of(states.rows.cbegin(), states.rows.cend(),
                                     [](const StateRow& it) { return it.differs; });
    states.moved = differs || (wasConfirmed(run) && reading.verdict != ReadBack::Verdict::Holds);
    return states;
}

Error movedError(const RunId& run, const QList<StateRow>& rows)
{
    QStringList differing;
    for (const StateRow& row : rows) {
        if (row.differs)
            differing.append(
                undoStatesPhrase(QT_TRANSLATE_NOOP("wr::UndoStates",
                                                   "%1: as we found it %2, as we left it %3, as "
                                                   "it is now %4."))
                    .arg(row.name, said(row.found), said(row.left), said(row.now)));
    }
    return Error{
        Fault::Refused, run.value,
        undoStatesPhrase(
            QT_TRANSLATE_NOOP("wr::UndoStates",
                              "The target is no longer as this run left it, so an undo would "
                              "overwrite what somebody did since; nothing was sent. %1"))
            .arg(differing.join(u' ')),
        undoStatesPhrase(
            QT_TRANSLATE_NOOP("wr::UndoStates",
                              "Ask who changed it. To restore what was captured all the "
                              "same: undo it anyway, with a reason."))};
}

} // namespace wr
