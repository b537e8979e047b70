// SPDX-License-Identifier: GPL-3.0-or-later
//
// The check that tells the stated suspects apart comes first; what says the same of all of them is not offered.
#include "models/rules/diagnosis.h"

#include <QtCore/QSet>
#include <QtTest/QtTest>

namespace tst_diagnosis {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

Hypothesis of(HypothesisCause cause, int confidence = 50)
{
    HypothesisStatement said;
    said.text = u"words"_s;
    said.confidence = confidence;
    return Hypothesis{HypothesisId(hypothesisCauseName(cause)), cause, {said}, {}};
}

QStringList idsOf(const QList<Check>& checks)
{
    QStringList ids;
    for (const Check& check : checks)
        ids.append(check.id);
    return ids;
}

} // namespace

class TestDiagnosis : public QObject
{
    Q_OBJECT

private slots:

    void every_suspect_is_told_from_every_other_by_some_check()
    {
        for (const HypothesisCause one : allHypothesisCauses) {
            for (const HypothesisCause other : allHypothesisCauses) {
                if (one == other || one == HypothesisCause::Own || other == HypothesisCause::Own)
                    continue;
                const QList<Check> found = checksBetween({of(one), of(other)});
                QVERIFY(!found.isEmpty());
                for (const Check& check : found) {
                    QVERIFY(check.expected.contains(one) && check.expected.contains(other));
                    QVERIFY(check.expected.value(one) != check.expected.value(other));
                }
            }
        }
    }

    void a_vendor_is_told_from_misuse_by_the_build_and_the_prompt()
    {
        const QStringList ids = idsOf(
            checksBetween({of(HypothesisCause::VendorChange), of(HypothesisCause::PromptMisuse)}));
        QVERIFY(ids.contains(u"answering-build"_s));
        QVERIFY(ids.contains(u"prompt-path"_s));
        QVERIFY(ids.contains(u"users"_s));
    }

    void what_was_ruled_out_asks_for_no_check()
    {
        const auto all = checksBetween({});
        QCOMPARE(checksBetween(
                     {of(HypothesisCause::VendorChange), of(HypothesisCause::PromptMisuse, 0)}),
                 all);
        QCOMPARE(checksBetween({of(HypothesisCause::Own), of(HypothesisCause::ModelDrift)}), all);
    }

    void the_check_with_most_different_answers_comes_first()
    {
        const QList<Check> found = checksBetween(
            {of(HypothesisCause::VendorChange), of(HypothesisCause::ModelDrift),
             of(HypothesisCause::RetrievalCorruption), of(HypothesisCause::PromptMisuse)});
        const auto answers = [](const Check& check) {
            const QList<QString> texts = check.expected.values();
            return QSet<QString>(texts.begin(), texts.end()).size();
        };
        QCOMPARE(found.constFirst().id, u"users"_s);
        for (qsizetype i = 1; i < found.size(); ++i)
            QVERIFY(answers(found.at(i - 1)) >= answers(found.at(i)));
    }
};

QTEST_GUILESS_MAIN(TestDiagnosis)

} // namespace tst_diagnosis

#include "tst_diagnosis.moc"
