// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/places.h"
#include "app/reach/predicates.h"
#include "app/reach/presetexpansion.h"
#include "app/reach/presets.h"
#include "models/base/ids.h"
#include "models/rules/drillrules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RungFlawWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Presets)
};

constexpr int mostFirst = 8; // requests that are asked first

const QRegularExpression& secretName()
{
    static const QRegularExpression named(u"\\$\\{secret:([a-z0-9-]{1,64})(\\|base64)?\\}"_s);
    return named;
}

void addSecrets(const QString& text, QStringList& names)
{
    for (auto matches = secretName().globalMatch(text); matches.hasNext();)
        names.append(matches.next().captured(1));
}

QString renamed(const QString& text, const QMap<QString, QString>& newNames)
{
    QString result;
    qsizetype at = 0;
    for (auto matches = secretName().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString name = match.captured(1);
        result += text.mid(at, match.capturedStart() - at) + u"${secret:"_s
            + newNames.value(name, name) + match.captured(2) + u'}';
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

QList<RequestTemplate*> formsOf(Rung& rung)
{
    QList<RequestTemplate*> forms;
    for (RequestTemplate& first : rung.resolve)
        forms.append(&first);
    return forms << &rung.before << &rung.request << &rung.record << &rung.effectProbe
                 << &rung.undo;
}

QList<const RequestTemplate*> formsOf(const Rung& rung)
{
    QList<const RequestTemplate*> forms;
    for (const RequestTemplate& first : rung.resolve)
        forms.append(&first);
    return forms << &rung.before << &rung.request << &rung.record << &rung.effectProbe
                 << &rung.undo;
}

bool captures(const RequestTemplate& form, const QString& name)
{
    for (const Capture& capture : form.captures) {
        if (capture.name == name)
            return true;
    }
    return false;
}

// Why a variable has nothing that fills it.
bool isFilled(const Rung& rung, const QString& name, const QStringList& own)
{
    if (own.contains(name) || QStringList{u"run"_s, u"incident"_s, u"reason"_s}.contains(name))
        return true;
    if (name.startsWith(u"before."_s))
        return captures(rung.before, name.mid(7))
            || std::any_of(
                   rung.resolve.cbegin(), rung.resolve.cend(),
                   [&name](const RequestTemplate& it) { return captures(it, name.mid(7)); });
    return name.startsWith(u"after."_s) && captures(rung.record, name.mid(6));
}

bool isReading(const RequestTemplate& form)
{
    return form.isEmpty() || form.method == u"GET" || form.method == u"POST";
}

QString missing(const Rung& rung)
{
    if (!isIdText(rung.id.value))
        return RungFlawWords::tr("A rung needs an id of lower-case letters, digits and hyphens.");
    if (rung.title.isEmpty() || rung.effect.isEmpty() || rung.target.isEmpty())
        return RungFlawWords::tr("A rung needs a title, its effect on users, and a target key.");
    if (rung.request.isEmpty())
        return RungFlawWords::tr("A rung needs a request.");
    if (rung.record.isEmpty() || rung.record.expect.isEmpty())
        return RungFlawWords::tr(
            "Without a read-back that expects something nothing confirms the rung.");
    const bool looksFirst
        = std::all_of(rung.resolve.cbegin(), rung.resolve.cend(), [](const RequestTemplate& it) {
              return !it.isEmpty() && isReading(it) && !it.captures.isEmpty();
          });
    if (!looksFirst || rung.resolve.size() > mostFirst)
        return RungFlawWords::tr(
                   "What is asked first is at most %1 requests, each a GET, or a POST where the "
                   "target reads with one, and each captures something.")
            .arg(mostFirst);
    if (!isReading(rung.before) || !isReading(rung.record) || !isReading(rung.effectProbe))
        return RungFlawWords::tr(
            "A read-back is a GET, or a POST where the target reads with one.");
    if (rung.reversible && (rung.undo.isEmpty() || rung.undoExpect.isEmpty()))
        return RungFlawWords::tr(
            "A reversible rung needs an undo, and what is read back after it.");
    if (!rung.reversible && !rung.undo.isEmpty())
        return RungFlawWords::tr("A rung with an undo is reversible.");
    if (!rung.effectProbe.isEmpty() && rung.effectProbe.expect.isEmpty())
        return RungFlawWords::tr("A probe of the effect must expect something.");
    return {};
}

// A request that is asked first, and the one that captures the state, may use only what those before it captured.
QString usedTooEarly(const Rung& rung)
{
    QStringList known;
    const auto early = [&known](const RequestTemplate& form) -> QString {
        Rung only;
        only.request = form;
        const QStringList names = variablesOf(only);
        for (const QString& name : names) {
            if (name.startsWith(u"after."_s)
                || (name.startsWith(u"before."_s) && !known.contains(name.mid(7))))
                return RungFlawWords::tr("%1 is used before anything has captured it.").arg(name);
        }
        for (const Capture& capture : form.captures) {
            if (known.contains(capture.name))
                return RungFlawWords::tr("Two requests capture %1.").arg(capture.name);
            known.append(capture.name);
        }
        return {};
    };
    for (const RequestTemplate& form : rung.resolve) {
        if (const QString why = early(form); !why.isEmpty())
            return why;
    }
    return rung.resolve.isEmpty() ? QString() : early(rung.before);
}

QString badReading(const QList<Predicate>& expect)
{
    static const QStringList known{{}, u"base64"_s, u"matches"_s, u"base64 matches"_s};
    for (const Predicate& one : expect) {
        if (!known.contains(one.decode))
            return RungFlawWords::tr("%1 is no known decoding.").arg(one.decode);
        if (!isPattern(one) || one.equals.contains(u"${"_s))
            continue; // a pattern with variables is judged when they are known
        if (const QString why = patternFlaw(one.equals); !why.isEmpty())
            return why;
    }
    return {};
}

QString badDecoding(const Rung& rung)
{
    for (const RequestTemplate* form : formsOf(rung)) {
        if (const QString why = badReading(form->expect); !why.isEmpty())
            return why;
        for (const Capture& one : form->captures) {
            if (!one.decode.isEmpty() && one.decode != u"base64")
                return RungFlawWords::tr("%1 is no known decoding.").arg(one.decode);
        }
    }
    const QString undo = badReading(rung.undoExpect);
    return undo.isEmpty() ? badReading(rung.undoEffectExpect) : undo;
}

// A practice endpoint that is no address, or that stands for none that the rung goes to.
QString badPractice(const Rung& rung)
{
    static const QRegularExpression address(u"\\A(https?://[^/?#]+|\\$\\{[a-z0-9.-]+\\})/?\\z"_s);
    const QStringList addresses = addressesOf(rung);
    for (const PracticeOrigin& one : rung.practice) {
        if (!address.match(one.origin).hasMatch() || !address.match(one.practice).hasMatch())
            return RungFlawWords::tr(
                "A practice endpoint is scheme://host:port or a ${name}, and so is "
                "what it stands for.");
        if (!addresses.contains(addressOf(one.origin)))
            return RungFlawWords::tr(
                       "The rung sends nothing to %1, so nothing is practised for it.")
                .arg(one.origin);
        if (addresses.contains(addressOf(one.practice)))
            return RungFlawWords::tr("%1 is the real address: a drill would press the real thing.")
                .arg(one.practice);
    }
    return isPracticeTarget(rung.target)
        ? RungFlawWords::tr("The target key may not begin like a drill's: practice:")
        : QString();
}

QString badPath(const Rung& rung)
{
    static const QRegularExpression path(u"\\A(|status|header:[A-Za-z0-9-]+|/.*)\\z"_s);
    QStringList paths;
    for (const RequestTemplate* form : formsOf(rung)) {
        for (const Predicate& one : form->expect)
            paths.append(one.path);
        for (const Capture& one : form->captures)
            paths.append(one.path);
    }
    for (const QList<Predicate>& list : {rung.undoExpect, rung.undoEffectExpect}) {
        for (const Predicate& one : list)
            paths.append(one.path);
    }
    for (const QString& one : paths) {
        if (!path.match(one).hasMatch())
            return RungFlawWords::tr("%1 is no path into an answer.").arg(one);
    }
    return {};
}

QString unreadable(const Rung& rung)
{
    QStringList texts;
    for (const RequestTemplate* form : formsOf(rung)) {
        texts += {form->url, form->body};
        for (const Header& header : form->headers)
            texts.append(header.value);
    }
    for (const QString& text : texts) {
        if (const auto pieces = templatePieces(text); !pieces)
            return pieces.error().reason;
    }
    return {};
}

} // namespace

QStringList credentialsOf(const Rung& rung)
{
    QStringList names;
    for (const RequestTemplate* form : formsOf(rung)) {
        addSecrets(form->body, names);
        for (const Header& header : form->headers)
            addSecrets(header.value, names);
    }
    names.removeDuplicates();
    return names;
}

Rung withCredentials(Rung rung, const QMap<QString, QString>& newNames)
{
    for (RequestTemplate* form : formsOf(rung)) {
        form->body = renamed(form->body, newNames);
        for (Header& header : form->headers)
            header.value = renamed(header.value, newNames);
    }
    return rung;
}

std::optional<Error> rungFlaw(const Rung& rung, const QStringList& own,
                              const std::optional<QStringList>& secrets)
{
    const QString place = rung.id.isEmpty() ? rung.title : rung.id.value;
    for (const QString& why : {missing(rung), badPath(rung), badDecoding(rung), badPractice(rung),
                               unreadable(rung), usedTooEarly(rung)}) {
        if (!why.isEmpty())
            return Error{Fault::BadInput, place, why,
                         RungFlawWords::tr("Correct the file and try again.")};
    }
    const QStringList names = variablesOf(rung);
    for (const QString& name : names) {
        if (!isFilled(rung, name, own))
            return Error{
                Fault::BadInput, place + u'/' + name,
                RungFlawWords::tr("Nothing fills this variable."),
                RungFlawWords::tr("Capture it in before or record, or declare a parameter.")};
    }
    const QStringList named = credentialsOf(rung);
    for (const QString& name : named) {
        if (secrets && !secrets->contains(name))
            return Error{Fault::BadInput, place + u"/secret:"_s + name,
                         RungFlawWords::tr("This credential is not declared."),
                         RungFlawWords::tr("Declare it, with what it is for.")};
    }
    return std::nullopt;
}

} // namespace wr
