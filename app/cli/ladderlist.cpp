// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ladderlist.h"

#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "app/engine/credentialshelf.h"
#include "app/engine/preflights.h"
#include "app/engine/systemclock.h"
#include "app/engine/targets.h"
#include "app/engine/wayout.h"
#include "models/items/credentialmodel.h"
#include "models/items/testwords.h"
#include "models/rules/gate.h"
#include "models/rules/reverts.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// What of this computer the list is told with.
struct Here {
    Targets targets;
    CredentialSheet credentials;
    TestsHere tests;
    QString folder;
};

Result<Here> readHere(const Engine& engine, const OwnCredentials& own)
{
    const auto targets = readTargets(engine.folder());
    if (!targets)
        return pass(targets.error());
    const auto tests = readPreflights(engine.folder());
    if (!tests)
        return pass(tests.error());
    const auto credentials = credentialSheet(own, engine.folder(), *engine.room());
    if (!credentials)
        return pass(credentials.error());
    return Here{*targets, *credentials, *tests, engine.folder()};
}

// What would keep this rung from being sent from here; empty when nothing would.
QString lackOf(const SystemId& system, const Rung& rung, const Here& here)
{
    if (const auto lack = credentialLack(here.credentials, system, rung.id))
        return lack->origin.isEmpty()
            ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "no credential “%1” here")).arg(lack->credential)
            : phrase(QT_TRANSLATE_NOOP("wr::Cli", "the credential “%1” may not be sent to %2"))
                  .arg(lack->credential, lack->origin);
    const auto target = missingTarget(rung, false, here.targets, here.folder);
    return target
        ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "no address “%1” here")).arg(target->subject)
        : QString();
}

QString told(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QJsonObject testDocument(const TestStanding& tested, Instant now)
{
    static const QStringList kinds{u"never"_s, u"changed"_s, u"failed"_s, u"passed"_s,
                                   u"claimed"_s};
    const bool dated = tested.kind != TestStanding::Kind::Never;
    return QJsonObject{{u"id"_s, kinds.value(static_cast<int>(tested.kind))},
                       {u"at"_s, dated ? QJsonValue(isoText(tested.at)) : QJsonValue()},
                       {u"by"_s, tested.by},
                       {u"drill"_s, tested.drill},
                       {u"detail"_s, tested.detail},
                       {u"untried"_s, tested.untried},
                       {u"words"_s, testWords(tested, now)}};
}

QStringList heading()
{
    return {
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "rung")), phrase(QT_TRANSLATE_NOOP("wr::Cli", "title")),
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "you")), phrase(QT_TRANSLATE_NOOP("wr::Cli", "tested")),
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "why"))};
}

} // namespace

QString rulingName(const Verdict& verdict)
{
    switch (verdict.answer) {
    case Ruling::Allowed:
        return u"allowed"_s;
    case Ruling::NeedsSecondPerson:
        return u"needs-second-person"_s;
    case Ruling::Refused:
        return u"refused"_s;
    }
    return {};
}

QString whyOf(const Room& room, const Verdict& verdict, const SystemId& system, DecisionRight right)
{
    const auto gap = secondPersonGap(room, verdict, system, right);
    return gap ? QString(gap->reason + u' ' + gap->remedy) : verdict.why;
}

Result<int> printLadder(const Cli& cli, const Engine& engine, const OwnCredentials& own,
                        const std::string& which)
{
    const auto room = engine.room();
    const auto id = systemNamed(*room, which);
    if (!id)
        return pass(id.error());
    const auto here = readHere(engine, own);
    if (!here)
        return pass(here.error());
    QJsonArray rungs;
    QList<QStringList> rows{heading()};
    for (const Rung& rung : room->maybeSystem(*id)->ladder) {
        const Verdict verdict = mayPress(*room, engine.member(), *id, rung);
        const QString why = whyOf(*room, verdict, *id, rung.right);
        const QString lack = lackOf(*id, rung, *here);
        const TestStanding tested
            = withTestsHere(testOf(*room, *room->maybeSystem(*id), rung), *id, rung, here->tests);
        const Instant now = SystemClock().now();
        QJsonObject row = jsonObject(writeRung(rung));
        row.insert(u"ruling"_s, rulingName(verdict));
        row.insert(u"why"_s, why);
        row.insert(u"lacks"_s, lack);
        row.insert(u"revert"_s, revertText(rung));
        row.insert(u"lastTested"_s,
                   tested.stands() ? QJsonValue(isoText(tested.at)) : QJsonValue());
        row.insert(u"test"_s, testDocument(tested, now));
        QJsonArray may;
        for (const MemberId& member : verdict.whoMay)
            may.append(member.value);
        row.insert(u"whoMay"_s, may);
        rungs.append(row);
        rows.append({rung.id.value, rung.title, rulingName(verdict), testCell(tested, now),
                     told({why, lack, revertText(rung)})});
    }
    return cli.output().done(QJsonObject{{u"rungs"_s, rungs}}, table(rows));
}

} // namespace wr::cli
