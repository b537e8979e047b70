// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/textdiff.h"

#include <QtCore/QStringList>
#include <QtTest/QTest>

#include <rapidcheck.h>

namespace tst_textdiff {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = DiffLine::Kind;

QString side(const QList<DiffLine>& lines, Kind left)
{
    QStringList kept;
    for (const DiffLine& line : lines) {
        if (line.kind == Kind::Same || line.kind == left)
            kept.append(line.text);
    }
    return kept.join(u'\n');
}

} // namespace

class TestTextDiff final : public QObject
{
    Q_OBJECT

private slots:

    void whatChangedStandsWhereItStood()
    {
        const QList<DiffLine> lines
            = textDiff(u"You help.\nNever exceed 200 EUR.\nBe brief."_s,
                       u"You help.\nNever exceed 2000 EUR.\nBe brief.\nBe kind."_s);
        QCOMPARE(lines,
                 (QList<DiffLine>{{Kind::Same, u"You help."_s},
                                  {Kind::Gone, u"Never exceed 200 EUR."_s},
                                  {Kind::New, u"Never exceed 2000 EUR."_s},
                                  {Kind::Same, u"Be brief."_s},
                                  {Kind::New, u"Be kind."_s}}));
    }

    void aLongLineIsComparedBySentences()
    {
        const QString long1 = u"You decide on refunds for customers of the shop. "_s.repeated(5);
        const QList<DiffLine> lines = textDiff(long1 + u"Limit 200."_s, long1 + u"No limit."_s);
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.at(5), (DiffLine{Kind::Gone, u"Limit 200."_s}));
        QCOMPARE(lines.at(6), (DiffLine{Kind::New, u"No limit."_s}));
    }

    void emptyAndEqualTextsAreThat()
    {
        QVERIFY(textDiff({}, {}).isEmpty());
        QCOMPARE(textDiff(u"a"_s, u"a"_s), (QList<DiffLine>{{Kind::Same, u"a"_s}}));
        QCOMPARE(textDiff({}, u"a"_s), (QList<DiffLine>{{Kind::New, u"a"_s}}));
        QCOMPARE(textDiff(u"a"_s, {}), (QList<DiffLine>{{Kind::Gone, u"a"_s}}));
    }

    void tooMuchIsShownAsReplaced()
    {
        QStringList before;
        QStringList after;
        for (qsizetype at = 0; at <= diffLimit; ++at) {
            before.append(u"old %1"_s.arg(at));
            after.append(u"new %1"_s.arg(at));
        }
        const QList<DiffLine> lines = textDiff(before.join(u'\n'), after.join(u'\n'));
        QCOMPARE(lines.size(), 2 * (diffLimit + 1));
        QCOMPARE(lines.first().kind, Kind::Gone);
        QCOMPARE(lines.last().kind, Kind::New);
    }

    void bothTextsReadBack()
    {
        const auto text = rc::gen::map(
            rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4))),
            [](const std::vector<int>& numbers) {
                QStringList lines;
                for (const int number : numbers)
                    lines.append(u"line %1"_s.arg(number));
                return lines.join(u'\n');
            });
        const bool holds = rc::check([&text] {
            const QString before = *text;
            const QString after = *text;
            const QList<DiffLine> lines = textDiff(before, after);
            RC_ASSERT(side(lines, Kind::Gone) == before);
            RC_ASSERT(side(lines, Kind::New) == after);
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestTextDiff)

} // namespace tst_textdiff

#include "tst_textdiff.moc"
