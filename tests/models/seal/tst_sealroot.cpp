// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/digest.h"
#include "models/seal/merkle.h"
#include "models/seal/sealroot.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

namespace tst_sealroot {

using namespace wr::seal;

namespace {

std::vector<SealedRecord> someRecords()
{
    return {{sha256("exhibit b"), 0, 10, sha256("one")},
            {sha256("exhibit a"), 300, 20, sha256("two")},
            {sha256("exhibit a"), 4, 20, sha256("three")},
            {sha256("exhibit a"), 4, 7, sha256("four")},
            {sha256("exhibit b"), 256, 1, sha256("five")}};
}

} // namespace

class TstSealRoot : public QObject
{
    Q_OBJECT

private slots:

    // The formula, byte by byte, without our own pieces.
    void theLeafIsAsDocumented()
    {
        const Digest exhibit = sha256("exhibit");
        const Digest record = sha256("record");
        std::string bytes(1, '\0');
        bytes.append(asText(exhibit));
        bytes.append("\x00\x00\x00\x00\x00\x01\x02\x03", 8)
            .append("\x00\x00\x00\x00\x00\x00\x00\x06", 8);
        bytes.append(asText(record));

        QCOMPARE(bytes.size(), std::size_t{81});
        QVERIFY(sealLeaf(exhibit, 0x010203, 6, record) == sha256(bytes));
        QVERIFY(sealLeaf(exhibit, 0x010203, 6, record) == leafHash(bytes.substr(1)));
    }

    void theBytesAreFrozen()
    {
        QCOMPARE(hex(sealLeaf(sha256("exhibit"), 4096, 6, sha256("record"))),
                 std::string("8791ace18873e0a94519ea7eba4decb20f815fd18c78dfdd24e310ee83d5af81"));
        QCOMPARE(hex(*sealRoot(someRecords())),
                 std::string("23fe132ff9c92dd189f23a65bf82d9fa3a092261857973c8ccc72d3721ca26a3"));
    }

    void theOrderIsExhibitOffsetLength()
    {
        auto records = someRecords();
        std::sort(records.begin(), records.end(),
                  [](const SealedRecord& left, const SealedRecord& right) {
                      return std::tie(left.exhibit, left.offset, left.length)
                          < std::tie(right.exhibit, right.offset, right.length);
                  });
        std::vector<Digest> leaves;
        for (const SealedRecord& it : records)
            leaves.push_back(sealLeaf(it.exhibit, it.offset, it.length, it.record));

        QVERIFY(*sealLeaves(someRecords()) == leaves);
        QVERIFY(*sealRoot(someRecords()) == rootOf(leaves));
    }

    void theOrderOfPickingDoesNotMatter()
    {
        auto records = someRecords();
        const Digest root = *sealRoot(records);
        std::sort(records.begin(), records.end());
        do {
            QVERIFY(*sealRoot(records) == root);
        } while (std::next_permutation(records.begin(), records.end()));
    }

    void aRecordPickedTwiceCountsOnce()
    {
        auto records = someRecords();
        const Digest root = *sealRoot(records);
        records.push_back(records.front());

        QVERIFY(*sealRoot(records) == root);
    }

    void oneNameWithTwoContentsIsRefused()
    {
        auto records = someRecords();
        records.push_back(records.front());
        records.back().record = sha256("something else");

        const auto root = sealRoot(records);

        QVERIFY(!root);
        QVERIFY(root.error().kind == FlawKind::WrongValue);
    }

    void nothingSealedIsTheEmptyTree() { QVERIFY(*sealRoot({}) == sha256("")); }

    void everyChangeChangesTheRoot()
    {
        const Digest root = *sealRoot(someRecords());
        QVERIFY(rc::check("one changed part, another root", [&root] {
            auto records = someRecords();
            SealedRecord& it = records[*rc::gen::inRange<std::size_t>(0, records.size())];
            const auto bit = *rc::gen::inRange<unsigned>(0, 32 * 8);
            switch (*rc::gen::inRange(0, 4)) {
            case 0:
                it.exhibit[bit / 8]
                    = static_cast<std::uint8_t>(it.exhibit[bit / 8] ^ (1U << (bit % 8)));
                break;
            case 1:
                it.record[bit / 8]
                    = static_cast<std::uint8_t>(it.record[bit / 8] ^ (1U << (bit % 8)));
                break;
            case 2:
                it.offset ^= std::uint64_t{1} << (bit % 64);
                break;
            default:
                it.length ^= std::uint64_t{1} << (bit % 64);
            }
            RC_ASSERT(*sealRoot(records) != root);
        }));
    }
};

QTEST_APPLESS_MAIN(TstSealRoot)

} // namespace tst_sealroot

#include "tst_sealroot.moc"
