// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/drafts.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_drafts {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestDrafts final : public QObject
{
    Q_OBJECT

private slots:

    void aDraftSurvivesUntilItIsEmptied()
    {
        QTemporaryDir folder;
        const SavedText half{u"note:incident-1"_s, u"We think the "_s, 5};
        {
            auto drafts = DraftStore::open(folder.path());
            QVERIFY(drafts && drafts->save({half.key, u"We"_s, 4}) && drafts->save(half));
        }
        auto drafts = DraftStore::open(folder.path());
        QVERIFY(drafts);
        QVERIFY(drafts->find(half.key).value_or(std::nullopt) == half);
        QVERIFY(drafts->save({u"other"_s, u"later"_s, 9}));
        QCOMPARE_EQ(drafts->all()->size(), 2U);
        QCOMPARE(drafts->all()->front().key, u"other"_s);

        QVERIFY(drafts->save({half.key, {}, 6}));

        QVERIFY(drafts->find(half.key).value_or(half) == std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestDrafts)

} // namespace tst_drafts

#include "tst_drafts.moc"
