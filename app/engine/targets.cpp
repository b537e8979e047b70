// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/targets.h"

#include "app/disk/atomicfile.h"
#include "app/reach/places.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString targetsIn(const QString& replicaFolder)
{
    return replicaFolder + u"/targets.json"_s;
}

// The variables of one request that are none of the run's own.
QStringList targetNames(const RequestTemplate& form)
{
    QStringList texts{form.url, form.body};
    for (const Header& header : form.headers)
        texts.append(header.value);
    QStringList names;
    for (const QString& text : texts) {
        const auto pieces = templatePieces(text);
        if (!pieces)
            continue; // preparing the request says what is wrong with it
        for (const TemplatePiece& piece : *pieces) {
            const bool ofTheRun = piece.isLiteral || piece.isSecret()
                || piece.text.startsWith(u"before."_s) || piece.text.startsWith(u"after."_s)
                || QStringList{u"run"_s, u"incident"_s, u"reason"_s}.contains(piece.text);
            if (!ofTheRun)
                names.append(piece.text);
        }
    }
    return names;
}

} // namespace

QString templateOrigin(const QString& url)
{
    static const QRegularExpression past(u"(?<![:/])[/?#]"_s);
    const qsizetype end = url.indexOf(past);
    return end < 0 ? url : url.left(end);
}

Result<Targets> readTargets(const QString& replicaFolder)
{
    QFile file(targetsIn(replicaFolder));
    if (!file.exists())
        return Targets{};
    if (!file.open(QIODevice::ReadOnly))
        return pass(fileError(file.fileName(), errno));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(1024 * 1024), &error);
    if (!document.isObject())
        return fail(Fault::BadInput, file.fileName() + u", byte "_s + QString::number(error.offset),
                    QCoreApplication::translate("wr::Targets", "This is not a JSON object."),
                    QCoreApplication::translate("wr::Targets", "Correct the file, or remove it."));
    Targets targets;
    const QJsonObject values = document.object().value(u"values"_s).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        targets.values.insert(it.key(), it.value().toString());
    for (const auto& origin : document.object().value(u"approvedOrigins"_s).toArray())
        targets.approvedOrigins.append(origin.toString());
    const QJsonObject trust = document.object().value(u"trust"_s).toObject();
    for (auto it = trust.begin(); it != trust.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        const TargetTrust kept{one.value(u"authorities"_s).toString(),
                               one.value(u"pin"_s).toString()};
        if (const auto flaw = trustFlaw(kept)) // never taken for none
            return fail(Fault::BadInput, file.fileName() + u", trust, "_s + it.key(), flaw->reason,
                        flaw->remedy);
        targets.trust.insert(it.key(), kept);
    }
    return targets;
}

std::optional<Error> trustFlaw(const TargetTrust& trust)
{
    static const QRegularExpression pin(
        u"\\Asha256//[A-Za-z0-9+/]{43}=(;sha256//[A-Za-z0-9+/]{43}=)*\\z"_s);
    if (!trust.pin.isEmpty() && !pin.match(trust.pin).hasMatch())
        return Error{
            Fault::Usage, trust.pin,
            QCoreApplication::translate("wr::Targets", "This is no pin of a public key."),
            QCoreApplication::translate(
                "wr::Targets",
                "Write sha256// and the Base64 of the SHA-256 of the public key; several are "
                "joined by a semicolon.")};
    static const QRegularExpression certificate(
        u"-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]{64,}-----END CERTIFICATE-----"_s);
    if (!trust.authorities.isEmpty() && !certificate.match(trust.authorities).hasMatch())
        return Error{
            Fault::BadInput,
            {},
            QCoreApplication::translate("wr::Targets", "This holds no certificate in PEM."),
            QCoreApplication::translate("wr::Targets",
                                        "It begins with -----BEGIN CERTIFICATE-----.")};
    if (trust.isEmpty())
        return Error{Fault::Usage,
                     {},
                     QCoreApplication::translate("wr::Targets", "Neither an authority nor a pin."),
                     {}};
    return {};
}

std::optional<Error> missingTarget(const Rung& rung, bool undo, const Targets& targets,
                                   const QString& replicaFolder)
{
    QStringList names = targetNames(undo ? rung.undo : rung.request);
    if (!undo) {
        for (const RequestTemplate& first : rung.resolve)
            names += targetNames(first);
        names += targetNames(rung.before);
    }
    names += targetNames(rung.record) + targetNames(rung.effectProbe);
    for (const QString& name : names) {
        if (targets.values.contains(name))
            continue;
        return Error{
            Fault::BadInput, name,
            QCoreApplication::translate("wr::Targets",
                                        "The rung “%1” asks for the target ${%2}, and "
                                        "nobody has set it on this computer.")
                .arg(rung.title, name),
            QCoreApplication::translate(
                "wr::Targets", "Set it in %1: {\"values\": {\"%2\": \"https://host:port\"}}")
                .arg(targetsIn(replicaFolder), name)};
    }
    return {};
}

Result<void> writeTargets(const QString& replicaFolder, const Targets& targets)
{
    QJsonObject values;
    for (auto it = targets.values.begin(); it != targets.values.end(); ++it)
        values.insert(it.key(), it.value());
    QJsonObject trust;
    for (auto it = targets.trust.begin(); it != targets.trust.end(); ++it)
        trust.insert(it.key(),
                     QJsonObject{{u"authorities"_s, it->authorities}, {u"pin"_s, it->pin}});
    const QJsonObject object{
        {u"values"_s, values},
        {u"approvedOrigins"_s, QJsonArray::fromStringList(targets.approvedOrigins)},
        {u"trust"_s, trust}};
    return writeAtomically(targetsIn(replicaFolder), QJsonDocument(object).toJson());
}

} // namespace wr
