// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QtTest/QTest>

namespace tst_palette {

using namespace Qt::Literals::StringLiterals;
using namespace wr::look;

namespace {

using Named = QList<std::pair<QString, QColor>>;

Named surfaces(const Tokens& it)
{
    return {{u"window"_s, it.window},
            {u"panel"_s, it.panel},
            {u"card"_s, it.card},
            {u"raised"_s, it.raised}};
}

Named texts(const Tokens& it)
{
    return {{u"strong"_s, it.strong}, {u"normal"_s, it.normal}, {u"muted"_s, it.muted},
            {u"accent"_s, it.accent}, {u"danger"_s, it.danger}, {u"warning"_s, it.warning}};
}

Named marks(const Tokens& it)
{
    Named all{{u"focus"_s, it.focus}, {u"outline"_s, it.outline}};
    for (const QColor& colour : it.severity)
        all.append({u"severity"_s, colour});
    for (const QColor& colour : it.state)
        all.append({u"state"_s, colour});
    for (const QColor& colour : it.kind)
        all.append({u"kind"_s, colour});
    return all;
}

void addSchemes()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(Scheme::Light);
    QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
    QTest::newRow("high contrast") << static_cast<int>(Scheme::HighContrast);
}

const Tokens& fetched()
{
    QFETCH(const int, scheme);
    return tokens(static_cast<Scheme>(scheme));
}

void checkAll(const Named& fronts, const Named& grounds, double least)
{
    for (const auto& front : fronts) {
        for (const auto& ground : grounds) {
            const double ratio = contrast(front.second, ground.second);
            QVERIFY2(ratio >= least,
                     qPrintable(u"%1 %2 on %3 is only %4:1"_s.arg(
                         front.first, front.second.name(), ground.first, QString::number(ratio))));
        }
    }
}

} // namespace

class TestPalette final : public QObject
{
    Q_OBJECT

private slots:

    void contrastFollowsTheStandard()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
        QCOMPARE(qRound(contrast(Qt::white, QColor(0x00, 0x72, 0xB2)) * 100), 519);
    }

    void everyTextReadsOnEverySurface_data() { addSchemes(); }

    void everyTextReadsOnEverySurface()
    {
        const Tokens& it = fetched();

        checkAll(texts(it), surfaces(it), kTextContrast);
        checkAll({{u"onAccent"_s, it.onAccent}}, {{u"accent"_s, it.accent}}, kTextContrast);
        checkAll({{u"onDanger"_s, it.onDanger}}, {{u"danger"_s, it.danger}}, kTextContrast);
        checkAll({{u"onSelection"_s, it.onSelection}}, {{u"selection"_s, it.selection}},
                 kTextContrast);
    }

    void everyMarkIsSeenOnEverySurface_data() { addSchemes(); }

    void everyMarkIsSeenOnEverySurface()
    {
        const Tokens& it = fetched();

        checkAll(marks(it), surfaces(it), kGraphicContrast);
    }

    void wordsOnSolidChipsRead_data() { addSchemes(); }

    void wordsOnSolidChipsRead()
    {
        const Tokens& it = fetched();

        for (const QColor& fill : {it.severity.at(0), it.state.at(0), it.state.at(1)})
            QVERIFY(contrast(inkOn(fill), fill) >= kTextContrast);
    }

    void unknownIsNeverGreen_data() { addSchemes(); }

    void unknownIsNeverGreen()
    {
        const QColor unknown = fetched().of(StateMark::Unknown);

        QVERIFY2(unknown.hslHue() < 75 || unknown.hslHue() > 175, qPrintable(unknown.name()));
    }

    void marksOfOneSetDiffer_data() { addSchemes(); }

    void marksOfOneSetDiffer()
    {
        const Tokens& it = fetched();

        for (size_t one = 0; one < it.kind.size(); ++one) {
            for (size_t other = one + 1; other < it.kind.size(); ++other)
                QVERIFY(it.kind.at(one) != it.kind.at(other));
        }
    }
};

QTEST_APPLESS_MAIN(TestPalette)

} // namespace tst_palette

#include "tst_palette.moc"
