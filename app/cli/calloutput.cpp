// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calloutput.h"

#include "app/cli/waiteddesk.h"
#include "models/items/callteller.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

void addCalls(EvidenceEngine& evidence, const ItemDetail& detail, QJsonObject& document,
              QStringList& lines)
{
    WaitedDesk desk(evidence);
    CallTeller teller(&desk);
    ToldCalls calls;
    QObject::connect(&teller, &CallTeller::told, &teller,
                     [&calls](const ToldCalls& told) { calls = told; });
    teller.ask(detail.item, {});
    const auto other = calls.otherOf(detail.item.ref);
    document.insert(u"sameCall"_s, other ? QJsonValue(itemRefText(other->ref)) : QJsonValue());
    document.insert(u"leftNoCall"_s, calls.leftNone(detail.item));
    const QString said = callSentence(detail.item, calls);
    if (!said.isEmpty())
        lines.append(other ? said + u"  "_s + itemRefText(other->ref) : said);
}

} // namespace wr::cli
