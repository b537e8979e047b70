// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/chain.h"
#include "models/seal/digest.h"

#include <QTest>

#include <rapidcheck.h>

namespace tst_chain {

using namespace wr::seal;

namespace {

Digest hashOf(int number)
{
    return sha256("entry " + std::to_string(number));
}

Payload entry(std::int64_t sequence, const Digest& previous, std::uint8_t author = 1)
{
    Payload payload;
    payload.author = PublicKey{author};
    payload.sequence = sequence;
    payload.previous = previous;
    return payload;
}

} // namespace

class TstChain : public QObject
{
    Q_OBJECT

private:
    static bool flawIs(const tl::expected<void, Flaw>& result, FlawKind kind)
    {
        return !result && result.error().kind == kind && result.error().what.ends_with('.');
    }

private slots:

    void theFirstEntryStandsBehindNothing()
    {
        QVERIFY(extends({}, entry(1, {}), hashOf(1)));
        QVERIFY(flawIs(extends({}, entry(1, hashOf(9)), hashOf(1)), FlawKind::WrongPrevious));
        QVERIFY(flawIs(extends({}, entry(2, {}), hashOf(1)), FlawKind::Gap));
    }

    void theNextEntryNamesTheOneBefore()
    {
        const ChainHead head{7, hashOf(7)};

        QVERIFY(extends(head, entry(8, hashOf(7)), hashOf(8)));
        QVERIFY(flawIs(extends(head, entry(8, hashOf(6)), hashOf(8)), FlawKind::WrongPrevious));
        QVERIFY(flawIs(extends(head, entry(9, hashOf(7)), hashOf(9)), FlawKind::Gap));
        QVERIFY(flawIs(extends(head, entry(7, hashOf(6)), hashOf(7)), FlawKind::Repeated));
        QVERIFY(flawIs(extends(head, entry(7, hashOf(6)), hashOf(70)), FlawKind::Fork));
        QVERIFY(flawIs(extends(head, entry(3, hashOf(2)), hashOf(3)), FlawKind::Repeated));
    }

    void theLargestNumbersDoNotOverflow()
    {
        const auto largest = std::numeric_limits<std::int64_t>::max();

        QVERIFY(flawIs(extends({}, entry(largest, {}), hashOf(1)), FlawKind::Gap));
        QVERIFY(flawIs(extends({largest, hashOf(1)}, entry(1, {}), hashOf(1)), FlawKind::Repeated));
        Chains chains;
        chains.resume(PublicKey{1}, {largest, hashOf(1)});
        QVERIFY(flawIs(chains.add(entry(largest, {}), hashOf(2)), FlawKind::Fork));
        QCOMPARE(chains.head(PublicKey{1}).sequence, largest);
    }

    void devicesHaveChainsOfTheirOwn()
    {
        Chains chains;

        QVERIFY(chains.add(entry(1, {}, 1), hashOf(1)));
        QVERIFY(chains.add(entry(1, {}, 2), hashOf(11)));
        QVERIFY(chains.add(entry(2, hashOf(1), 1), hashOf(2)));

        QVERIFY(chains.head(PublicKey{1}) == (ChainHead{2, hashOf(2)}));
        QVERIFY(chains.head(PublicKey{2}) == (ChainHead{1, hashOf(11)}));
        QVERIFY(chains.head(PublicKey{3}) == ChainHead{});
        QCOMPARE(chains.heads().size(), std::size_t{2});
    }

    void aForkIsFoundHoweverLate()
    {
        Chains chains;
        Digest previous{};
        for (int i = 1; i <= 50; ++i) {
            QVERIFY(chains.add(entry(i, previous), hashOf(i)));
            previous = hashOf(i);
        }

        QVERIFY(flawIs(chains.add(entry(3, hashOf(2)), hashOf(300)), FlawKind::Fork));
        QVERIFY(flawIs(chains.add(entry(3, hashOf(2)), hashOf(3)), FlawKind::Repeated));
        QVERIFY(flawIs(chains.add(entry(50, hashOf(49)), hashOf(500)), FlawKind::Fork));
        QVERIFY(chains.head(PublicKey{1}) == (ChainHead{50, hashOf(50)}));
    }

    void aRefusedEntryChangesNothing()
    {
        Chains chains;

        QVERIFY(flawIs(chains.add(entry(2, {}), hashOf(2)), FlawKind::Gap));
        QVERIFY(chains.heads().empty());
        QVERIFY(chains.add(entry(1, {}), hashOf(1)));
        QVERIFY(flawIs(chains.add(entry(2, {}), hashOf(2)), FlawKind::WrongPrevious));
        QVERIFY(chains.head(PublicKey{1}) == (ChainHead{1, hashOf(1)}));
    }

    void aChainGoesOnFromAVerifiedHead()
    {
        Chains chains;
        chains.resume(PublicKey{1}, {40, hashOf(40)});

        QVERIFY(chains.add(entry(41, hashOf(40)), hashOf(41)));
        QVERIFY(flawIs(chains.add(entry(40, hashOf(39)), hashOf(4000)), FlawKind::Fork));
        QVERIFY(flawIs(chains.add(entry(7, hashOf(6)), hashOf(7)), FlawKind::Repeated));

        chains.resume(PublicKey{1}, {});
        QVERIFY(chains.head(PublicKey{1}) == ChainHead{});
    }

    // Whatever arrives in whatever order, only the one true next entry moves the head.
    void anyDeliveryEndsInTheSameChain()
    {
        QVERIFY(
            rc::check("shuffled and repeated delivery", [](const std::vector<std::uint8_t>& picks) {
                Chains chains;
                int expected = 0;
                for (const std::uint8_t pick : picks) {
                    const int number = pick % 12 + 1;
                    const auto added = chains.add(
                        entry(number, number == 1 ? Digest{} : hashOf(number - 1)), hashOf(number));
                    const bool next = number == expected + 1;
                    RC_ASSERT(added.has_value() == next);
                    if (!next)
                        RC_ASSERT(added.error().kind
                                  == (number <= expected ? FlawKind::Repeated : FlawKind::Gap));
                    expected += next ? 1 : 0;
                    RC_ASSERT(chains.head(PublicKey{1}).sequence == expected);
                }
            }));
    }
};

QTEST_APPLESS_MAIN(TstChain)

} // namespace tst_chain

#include "tst_chain.moc"
