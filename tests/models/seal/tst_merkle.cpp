// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/digest.h"
#include "models/seal/merkle.h"

#include <QTest>

#include <rapidcheck.h>

namespace tst_merkle {

using namespace wr::seal;

namespace {

// The leaves and roots that the Certificate Transparency implementations publish.
const std::vector<std::string>& publishedLeaves()
{
    static const std::vector<std::string> leaves{
        "",
        std::string(1, '\0'),
        "\x10",
        "\x20\x21",
        "\x30\x31",
        "\x40\x41\x42\x43",
        "\x50\x51\x52\x53\x54\x55\x56\x57",
        "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
    return leaves;
}

constexpr std::array publishedRoots{
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};

std::vector<Digest> publishedTree()
{
    std::vector<Digest> hashes;
    for (const std::string& leaf : publishedLeaves())
        hashes.push_back(leafHash(leaf));
    return hashes;
}

std::vector<Digest> treeOf(std::size_t size)
{
    std::vector<Digest> hashes;
    for (std::size_t i = 0; i < size; ++i)
        hashes.push_back(leafHash("leaf " + std::to_string(i)));
    return hashes;
}

// The definition of RFC 6962, 2.1, word for word.
Digest plainRoot(std::span<const Digest> leaves)
{
    if (leaves.empty())
        return sha256("");
    if (leaves.size() == 1)
        return leaves.front();
    std::size_t left = 1;
    while (left * 2 < leaves.size())
        left *= 2;
    return nodeHash(plainRoot(leaves.first(left)), plainRoot(leaves.subspan(left)));
}

void flip(Digest& digest, unsigned bit)
{
    digest[bit / 8] = static_cast<std::uint8_t>(digest[bit / 8] ^ (1U << (bit % 8)));
}

Proof proofOf(std::initializer_list<const char*> hashes)
{
    Proof proof;
    for (const char* it : hashes)
        proof.push_back(*digestFromHex(it));
    return proof;
}

} // namespace

class TstMerkle : public QObject
{
    Q_OBJECT

private slots:

    void theRootsAreThePublishedOnes()
    {
        const auto leaves = publishedTree();
        Frontier frontier;
        for (std::size_t size = 0; size <= leaves.size(); ++size) {
            QCOMPARE(hex(rootOf(std::span(leaves).first(size))), std::string(publishedRoots[size]));
            QCOMPARE(hex(frontier.root()), std::string(publishedRoots[size]));
            QCOMPARE(frontier.size(), size);
            if (size < leaves.size())
                frontier.append(leaves[size]);
        }
    }

    void theProofsAreThePublishedOnes()
    {
        const auto leaves = publishedTree();

        QVERIFY(*makeInclusion(leaves, 0)
                == proofOf({"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}));
        QVERIFY(*makeInclusion(leaves, 5)
                == proofOf({"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}));
        QVERIFY(*makeConsistency(leaves, 2)
                == proofOf({"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}));
        QVERIFY(*makeConsistency(leaves, 6)
                == proofOf({"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}));
    }

    void theFrontierAgreesWithTheDefinition()
    {
        const auto leaves = treeOf(300);
        Frontier frontier;
        for (std::size_t size = 0; size <= leaves.size(); ++size) {
            QVERIFY(frontier.root() == plainRoot(std::span(leaves).first(size)));
            if (size < leaves.size())
                frontier.append(leaves[size]);
        }
    }

    void theFrontierSurvivesItsBytes()
    {
        const auto leaves = treeOf(70);
        Frontier frontier;
        for (const Digest& leaf : leaves) {
            frontier.append(leaf);
            const auto read = Frontier::read(frontier.write());
            QVERIFY(read);
            QVERIFY(*read == frontier);
        }
        QVERIFY(Frontier::read(Frontier().write())->root() == sha256(""));
    }

    void aDamagedFrontierIsRefused()
    {
        Frontier frontier;
        for (const Digest& leaf : treeOf(11))
            frontier.append(leaf);
        const Bytes good = frontier.write();

        for (std::size_t length = 0; length < good.size(); ++length)
            QVERIFY(!Frontier::read(good.substr(0, length)));
        QVERIFY(!Frontier::read(good + '\0'));
        QVERIFY(!Frontier::read(std::string(8, '\xFF')));
    }

    void everyLeafOfEveryTreeIsIncluded()
    {
        const auto leaves = treeOf(40);
        for (std::size_t size = 1; size <= leaves.size(); ++size) {
            const auto tree = std::span(leaves).first(size);
            const Digest root = rootOf(tree);
            for (std::size_t index = 0; index < size; ++index) {
                const Proof proof = *makeInclusion(tree, index);
                QVERIFY(verifyInclusion(tree[index], index, size, proof, root));
                for (std::size_t other = 0; other < size + 2; ++other) {
                    if (other != index)
                        QVERIFY(!verifyInclusion(tree[index], other, size, proof, root));
                }
            }
            QVERIFY(!makeInclusion(tree, size));
        }
    }

    void everyBeginningOfEveryTreeIsConsistent()
    {
        const auto leaves = treeOf(40);
        for (std::size_t size = 0; size <= leaves.size(); ++size) {
            const auto tree = std::span(leaves).first(size);
            for (std::size_t old = 0; old <= size; ++old) {
                const Proof proof = *makeConsistency(tree, old);
                QVERIFY(verifyConsistency(old, rootOf(tree.first(old)), size, rootOf(tree), proof));
            }
            QVERIFY(!makeConsistency(tree, size + 1));
        }
    }

    void oneChangedBitOfAnInclusionProofIsRefused()
    {
        QVERIFY(rc::check("inclusion, one bit", [] {
            const auto size = *rc::gen::inRange<std::size_t>(1, 200);
            const auto index = *rc::gen::inRange<std::size_t>(0, size);
            const auto leaves = treeOf(size);
            Digest root = rootOf(leaves);
            Digest leaf = leaves[index];
            Proof proof = *makeInclusion(leaves, index);
            const auto which = *rc::gen::inRange<std::size_t>(0, proof.size() + 2);
            const auto bit = *rc::gen::inRange<unsigned>(0, 256);
            flip(which < proof.size() ? proof[which] : which == proof.size() ? root : leaf, bit);
            RC_ASSERT(!verifyInclusion(leaf, index, size, proof, root));
        }));
    }

    void oneChangedBitOfAConsistencyProofIsRefused()
    {
        QVERIFY(rc::check("consistency, one bit", [] {
            const auto size = *rc::gen::inRange<std::size_t>(2, 200);
            const auto old = *rc::gen::inRange<std::size_t>(1, size);
            const auto leaves = treeOf(size);
            Digest oldRoot = rootOf(std::span(leaves).first(old));
            Digest newRoot = rootOf(leaves);
            Proof proof = *makeConsistency(leaves, old);
            const auto which = *rc::gen::inRange<std::size_t>(0, proof.size() + 2);
            const auto bit = *rc::gen::inRange<unsigned>(0, 256);
            flip(which < proof.size()        ? proof[which]
                     : which == proof.size() ? oldRoot
                                             : newRoot,
                 bit);
            RC_ASSERT(!verifyConsistency(old, oldRoot, size, newRoot, proof));
        }));
    }

    void aProofOfAnotherLengthIsRefused()
    {
        const auto leaves = treeOf(37);
        const Digest root = rootOf(leaves);
        for (std::size_t at = 1; at < leaves.size(); ++at) {
            const Digest oldRoot = rootOf(std::span(leaves).first(at));
            Proof inclusion = *makeInclusion(leaves, at);
            Proof consistency = *makeConsistency(leaves, at);
            inclusion.push_back(root);
            consistency.push_back(root);
            QVERIFY(!verifyInclusion(leaves[at], at, 37, inclusion, root));
            QVERIFY(!verifyConsistency(at, oldRoot, 37, root, consistency));
            inclusion.resize(inclusion.size() - 2);
            consistency.resize(consistency.size() - 2);
            QVERIFY(!verifyInclusion(leaves[at], at, 37, inclusion, root));
            QVERIFY(!verifyConsistency(at, oldRoot, 37, root, consistency));
        }
    }

    void aShorterOrOtherHistoryIsRefused()
    {
        auto leaves = treeOf(20);
        const Digest seen = rootOf(leaves);
        auto rewritten = leaves;
        rewritten[4] = leafHash("a changed decision");
        rewritten.push_back(leafHash("new"));

        QVERIFY(
            !verifyConsistency(20, seen, 21, rootOf(rewritten), *makeConsistency(rewritten, 20)));
        QVERIFY(!verifyConsistency(20, seen, 19, rootOf(std::span(leaves).first(19)), {}));
        QVERIFY(!verifyConsistency(20, seen, 20, rootOf(std::span(rewritten).first(20)), {}));
        QVERIFY(verifyConsistency(20, seen, 20, seen, {}));
        QVERIFY(!verifyConsistency(20, seen, 20, seen, Proof{seen}));
        QVERIFY(!verifyConsistency(0, seen, 20, seen, {}));
        QVERIFY(verifyConsistency(0, sha256(""), 20, seen, {}));
        QVERIFY(!verifyConsistency(0, seen, 0, seen, {}));
    }

    void hugeNumbersAreRefusedNotBelieved()
    {
        const Digest root = leafHash("x");
        const auto huge = std::numeric_limits<std::uint64_t>::max();

        QVERIFY(!verifyInclusion(root, huge - 1, huge, Proof(64, root), root));
        QVERIFY(!verifyInclusion(root, huge, huge, {}, root));
        QVERIFY(!verifyConsistency(huge - 1, root, huge, root, Proof(64, root)));
        QVERIFY(!verifyConsistency(1, root, huge, root, {}));
    }
};

QTEST_APPLESS_MAIN(TstMerkle)

} // namespace tst_merkle

#include "tst_merkle.moc"
