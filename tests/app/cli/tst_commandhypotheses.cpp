// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hypotheses on the command line: stated, changed, weighed and listed, with the checks that tell them apart.
#include "tests/app/cli/commandroom.h"

#include <QtTest/QTest>

namespace tst_commandhypotheses {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestCommandHypotheses final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_room = std::make_unique<CommandRoom>();
        QVERIFY(m_room->make() && m_room->enrolBen());
        QVERIFY(m_room->addSystem(u"ada-osei"_s, {}));
        m_incident = m_room->declare();
        QVERIFY(!m_incident.isEmpty());
    }

    void aHypothesisKeepsItsHistory()
    {
        const QString id = stated({u"The vendor swapped it"_s, u"--cause"_s,
                                   u"vendor-side-change"_s, u"--confidence"_s, u"30"_s});
        const Said changed
            = m_room->run({u"hypothesis"_s, u"state"_s, m_incident, u"--hypothesis"_s, id,
                           u"--confidence"_s, u"80"_s, u"--why"_s, u"the fingerprint changed"_s},
                          u"ben"_s);
        QCOMPARE(changed.code, 0);

        const QJsonObject one = listed()[u"hypotheses"].toArray().at(0).toObject();
        QCOMPARE(one[u"cause"].toString(), u"vendor-side-change"_s);
        const QJsonArray statements = one[u"statements"].toArray();
        QCOMPARE(statements.size(), 2);
        QCOMPARE(statements.at(0)[u"confidence"].toInt(), 30);
        QCOMPARE(statements.at(1)[u"confidence"].toInt(), 80);
        QCOMPARE(statements.at(1)[u"text"].toString(), u"The vendor swapped it"_s);
        QCOMPARE(statements.at(1)[u"by"].toString(), u"Ben Ito"_s);
        QVERIFY(!statements.at(1)[u"unseen"].toBool());
    }

    void anItemIsOnOneSideAtATime()
    {
        const QString id
            = stated({u"The index was poisoned"_s, u"--cause"_s, u"retrieval-corruption"_s});
        const QString item = QString(64, u'a') + u":0+10"_s;
        QCOMPARE(weigh(id, item, u"--for"_s).code, 0);
        QCOMPARE(weigh(id, item, u"--against"_s).code, 0);

        const QJsonArray evidence = listed()[u"hypotheses"].toArray().at(0)[u"evidence"].toArray();
        QCOMPARE(evidence.size(), 1);
        QCOMPARE(evidence.at(0)[u"weight"].toInt(), -1);

        QCOMPARE(weigh(id, item, u"--off"_s).code, 0);
        QVERIFY(listed()[u"hypotheses"].toArray().at(0)[u"evidence"].toArray().isEmpty());
    }

    void theChecksTellTheStatedCausesApart()
    {
        stated({u"The vendor swapped it"_s, u"--cause"_s, u"vendor-side-change"_s});
        stated({u"Somebody injects"_s, u"--cause"_s, u"prompt-misuse"_s});
        const QJsonArray checks = listed()[u"checks"].toArray();
        QVERIFY(!checks.isEmpty());
        for (const QJsonValue& check : checks) {
            const QJsonObject expected = check[u"expected"].toObject();
            QVERIFY(expected[u"vendor-side-change"] != expected[u"prompt-misuse"]);
        }
    }

    void whatDoesNotHoldTogetherIsRefusedWithWords()
    {
        const auto refused = [this](const QStringList& words, int code) {
            const Said said = m_room->run(QStringList{u"hypothesis"_s} + words);
            QCOMPARE(said.code, code);
            QVERIFY(!said.error[u"reason"].toString().isEmpty());
        };
        refused({u"state"_s, m_incident, u"words"_s}, 2);
        refused({u"state"_s, m_incident, u"words"_s, u"--cause"_s, u"moonlight"_s}, 2);
        refused({u"state"_s, m_incident, u" "_s, u"--cause"_s, u"own"_s}, 1);
        refused({u"state"_s, m_incident, u"--hypothesis"_s, u"h9"_s}, 3);
        const QString id = stated({u"Ours"_s, u"--cause"_s, u"own"_s});
        refused({u"weigh"_s, m_incident, id, u"nonsense"_s, u"--for"_s}, 2);
        refused({u"weigh"_s, m_incident, id, QString(64, u'a') + u":0+1"_s}, 2);
        QVERIFY(listed()[u"hypotheses"].toArray().at(0)[u"evidence"].toArray().isEmpty());
    }

private:
    QString stated(const QStringList& words) const
    {
        return m_room->run(QStringList{u"hypothesis"_s, u"state"_s, m_incident} + words)
            .json[u"id"]
            .toString();
    }

    Said weigh(const QString& hypothesis, const QString& item, const QString& side) const
    {
        return m_room->run({u"hypothesis"_s, u"weigh"_s, m_incident, hypothesis, item, side});
    }

    QJsonObject listed() const
    {
        return m_room->run({u"hypothesis"_s, u"list"_s, m_incident}).json;
    }

    std::unique_ptr<CommandRoom> m_room;
    QString m_incident;
};

QTEST_GUILESS_MAIN(TestCommandHypotheses)

} // namespace tst_commandhypotheses

#include "tst_commandhypotheses.moc"
