// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/importentry.h"

#include "app/engine/sharedform.h"
#include "app/keys/sharedcopy.h"
#include "app/vault/vault.h"
#include "models/rules/exhibitaccess.h"
#include "models/rules/gate.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EvidenceEngineWords {
    Q_DECLARE_TR_FUNCTIONS(wr::EvidenceEngine)
};

// The file's name; of a file inside of an archive the archive's name and the path inside.
QString nameOf(const FileReport& report)
{
    const QString file = report.archive.isEmpty() ? report.file : report.archive;
    const QString name = file == u"-"_s ? u"standard input"_s : QFileInfo(file).fileName();
    return report.archive.isEmpty() ? name : QString(name + report.file.mid(report.archive.size()));
}

bool isReadByAll(const Room& room, const ExhibitId& exhibit)
{
    return std::any_of(room.exhibits.begin(), room.exhibits.end(), [&exhibit](const Exhibit& each) {
        return each.id == exhibit && each.incident.isEmpty();
    });
}

} // namespace

Result<void> mayImport(const Room& room, const MemberId& who, const DeviceKey& device,
                       const ImportFor& whose)
{
    if (whose.incident.isEmpty())
        return {};
    EvidenceImported trial;
    trial.system = whose.system;
    trial.incident = whose.incident;
    trial.key = QString(64, u'0');
    trial.shared = ExhibitId(trial.key);
    const Entry entry{{}, room.position + 1, device, {}, trial};
    const Verdict verdict = gate(room, who, entry);
    if (verdict.allowed())
        return {};
    return fail(
        Fault::Refused, whose.incident.value, verdict.why,
        EvidenceEngineWords::tr("Only the members of a restricted incident import evidence for it. "
                                "Nothing was read."));
}

std::optional<Receipt> knownBy(const Room& room, const ExhibitId& exhibit, const ImportFor& whose)
{
    for (const Exhibit& each : room.exhibits) {
        if (each.id == exhibit && each.system == whose.system && each.incident == whose.incident)
            return Receipt{each.entry, each.position, each.position < 0, {}};
    }
    return {};
}

std::optional<Error> otherReaders(const Room& room, const FileReport& report,
                                  const ImportFor& whose)
{
    const bool forAll = whose.incident.isEmpty();
    if (!forAll && isReadByAll(room, report.exhibit))
        return Error{
            Fault::Refused, report.file,
            EvidenceEngineWords::tr(
                "Everybody in the room reads this exhibit already, so it cannot be "
                "kept for the members of an incident."),
            EvidenceEngineWords::tr("Use it as it is, and write in the incident what it shows.")};
    const Incident* keeper = maybeKeeperOf(room, report.exhibit);
    if (!forAll || keeper == nullptr)
        return {};
    return Error{Fault::Refused, report.file,
                 EvidenceEngineWords::tr(
                     "This exhibit is only for the members of the restricted incident %1; "
                     "nothing was shared.")
                     .arg(keeper->code),
                 EvidenceEngineWords::tr("Grant access to the incident to whoever is to read it.")};
}

Result<EvidenceImported> importEntry(const FileReport& report, const ImportFor& whose,
                                     const QString& folder)
{
    EvidenceImported imported;
    imported.system = whose.system;
    imported.exhibit = report.exhibit;
    imported.name = nameOf(report);
    imported.bytes = report.bytes;
    imported.dialect = report.dialect;
    imported.marginPermille = qRound64(report.margin * 1000);
    imported.items = report.items;
    imported.traces = report.traces;
    for (auto kind = report.kinds.begin(); kind != report.kinds.end(); ++kind)
        imported.kinds.append(KindCount{kind.key(), kind.value()});
    imported.from = report.from.value_or(EvidenceTime{});
    imported.to = report.to.value_or(EvidenceTime{});
    if (whose.incident.isEmpty())
        return imported;
    imported.incident = whose.incident;
    imported.key = makeCopyKey();
    const auto copy = copyNameOf(Vault(folder + u"/vault"_s).pathOf(report.exhibit), imported.key);
    if (!copy)
        return pass(copy.error());
    imported.shared = *copy;
    return imported;
}

} // namespace wr
