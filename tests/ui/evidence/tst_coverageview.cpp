// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleroom.h"
#include "ui/evidence/coverageview.h"
#include "ui/parts/gridview.h"

#include <QtTest/QTest>

namespace tst_coverageview {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestCoverageView final : public QObject
{
    Q_OBJECT

private slots:

    void countsSortByValueAndNoneIsTheLeast()
    {
        FakeDesk desk;
        sample::acme(desk);
        EvidenceImported it;
        it.system = sample::assistant().id;
        it.exhibit = ExhibitId(QString(64, u'a'));
        it.name = u"calls.json"_s;
        it.items = 10'012;
        it.kinds = {{EvidenceKind::PromptPath, 9},
                    {EvidenceKind::ModelBehaviour, 10'000},
                    {EvidenceKind::Guardrail, 12}};
        it.from = EvidenceTime{1'795'521'600'000'000'000};
        it.to = EvidenceTime{1'795'525'200'000'000'000};
        desk.must(desk.me, it);
        evidence::CoverageView view(&desk, &desk.clock);
        view.setIncident(sample::declare(desk, u"Refunds"_s, {}));
        auto* grid = view.findChild<parts::GridView*>(u"coverage"_s);
        const auto items = [grid] {
            QStringList all;
            for (int row = 0; row < grid->model()->rowCount(); ++row)
                all.append(grid->model()->index(row, 4).data().toString());
            return all;
        };

        grid->sortByColumn(4, Qt::DescendingOrder);
        QCOMPARE(items(),
                 QStringList({u"10,000"_s, u"12"_s, u"9"_s, u"none"_s, u"none"_s, u"none"_s}));
        grid->sortByColumn(4, Qt::AscendingOrder);
        QCOMPARE(items(),
                 QStringList({u"none"_s, u"none"_s, u"none"_s, u"9"_s, u"12"_s, u"10,000"_s}));
    }
};

QTEST_MAIN(TestCoverageView)

} // namespace tst_coverageview

#include "tst_coverageview.moc"
