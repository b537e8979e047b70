// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/deciding.h"

#include "models/rules/gate.h"
#include "models/seal/bytes.h"
#include "models/seal/digest.h"
#include "ui/incident/incidentevents.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

constexpr qint64 kApprovalMicros = 15 * 60'000'000LL;

struct DecidingWords {
    Q_DECLARE_TR_FUNCTIONS(wr::incident::Deciding)
};

// An approval is bound to these words and no others.
QString hashOf(const QString& words)
{
    const QByteArray bytes = words.toUtf8();
    return QString::fromStdString(
        seal::hex(seal::sha256({bytes.constData(), static_cast<size_t>(bytes.size())})));
}

ApprovalId approvalInForce(const Room& room, const MemberId& me, const DecisionMade& made,
                           Instant now)
{
    for (const Approval& approval : room.approvals) {
        if (approval.right == made.right && approval.incident == made.incident
            && approvalHolds(approval, me, hashOf(made.text), now))
            return approval.id;
    }
    return {};
}

ApprovalAsked askFor(const Room& room, const MemberId& me, const DecisionMade& made, Instant now)
{
    ApprovalAsked asked;
    asked.approval = ApprovalId(newId(u"approval"_s));
    asked.incident = made.incident;
    asked.right = made.right;
    if (const Incident* incident = room.maybeIncident(made.incident)) {
        for (const SystemId& system : incident->systems) {
            if (mayExercise(room, me, system, *made.right).answer == Ruling::NeedsSecondPerson)
                asked.system = system;
        }
    }
    asked.request.method = u"DECIDE"_s;
    asked.request.body = made.text;
    asked.request.hash = hashOf(made.text);
    asked.expires = Instant{now.micros + kApprovalMicros};
    asked.reason = made.objections.isEmpty()
        ? QString()
        : DecidingWords::tr("Objections: %1").arg(made.objections);
    return asked;
}

} // namespace

void decideOn(QObject* context, Desk* desk, const Clock* clock, DecisionMade made,
              DecisionTold told)
{
    const auto room = desk->room();
    if (made.right)
        made.approval = approvalInForce(*room, desk->member(), made, clock->now());
    desk->submit(Command{made})
        .then(context, [context, desk, clock, made, told](const Result<Receipt>& receipt) {
            const bool asks = !receipt && receipt.error().fault == Fault::Waiting && made.right;
            if (!asks) {
                told(receipt);
                return;
            }
            const auto now = desk->room();
            desk->submit(Command{askFor(*now, desk->member(), made, clock->now())})
                .then(context, [told, why = receipt.error()](const Result<Receipt>& asked) {
                    if (!asked)
                        told(asked);
                    else
                        told(fail(
                            Fault::Waiting, {},
                            DecidingWords::tr("Approval was asked for; it counts as decided only "
                                              "when a second person has approved and you decide "
                                              "under “Approvals”."),
                            why.remedy));
                });
        });
}

} // namespace wr::incident
