// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sessionoutput.h"

#include "app/cli/documents.h"
#include "app/cli/waiteddesk.h"
#include "models/items/evidencemodel.h"
#include "models/items/sessionwords.h"

#include <QtCore/QJsonArray>

#include <optional>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<SessionNeighbours> neighboursOf(EvidenceEngine& evidence, const ItemDetail& detail)
{
    WaitedDesk desk(evidence);
    SessionAround around(&desk);
    std::optional<Result<SessionNeighbours>> answer;
    QObject::connect(&around, &SessionAround::found, &around,
                     [&](const SessionNeighbours& found) { answer = found; });
    QObject::connect(&around, &SessionAround::failed, &around,
                     [&](const Error& error) { answer = Result<SessionNeighbours>(pass(error)); });
    around.ask(detail, {});
    return answer.value();
}

} // namespace

Result<void> addSession(EvidenceEngine& evidence, const ItemDetail& detail,
                        const QHash<ExhibitId, QString>& restricted, QJsonObject& document,
                        QStringList& lines)
{
    const auto around = neighboursOf(evidence, detail);
    if (!around)
        return pass(around.error());
    const QString said = sessionSentence(detail.item, *around);
    QJsonArray before;
    QJsonArray after;
    QList<QStringList> rows;
    bool passed = false;
    if (!around->session.isEmpty()) {
        for (const SessionRow& row : sessionRows(detail.item, *around)) {
            passed = passed || row.self;
            QJsonObject object = itemDocument(row.item, restricted);
            object.insert(u"request"_s, row.request);
            if (!row.self)
                (passed ? after : before).append(object);
            rows.append({distanceText(detail.item, row), requestText(row), itemTimeText(row.item),
                         evidenceKindTitle(row.item.lane), row.item.name, row.item.source,
                         itemMarkText(row.item, restricted), itemRefText(row.item.ref)});
        }
    }
    lines.append({QString(), said});
    lines.append(table(rows));
    const auto text
        = [](const QString& value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    document.insert(
        u"sessionAround"_s,
        QJsonObject{{u"session"_s, text(around->session)},
                    {u"namedBy"_s,
                     around->namedBy ? text(itemRefText(around->namedBy->ref)) : QJsonValue()},
                    {u"before"_s, before},
                    {u"after"_s, after},
                    {u"earlier"_s, around->earlier},
                    {u"later"_s, around->later},
                    {u"whole"_s, around->whole},
                    {u"sentence"_s, said}});
    return {};
}

} // namespace wr::cli
