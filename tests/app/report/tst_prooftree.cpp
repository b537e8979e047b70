// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/prooftree.h"
#include "models/seal/digest.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

namespace tst_prooftree {

using namespace wr;

class TestProofTree final : public QObject
{
    Q_OBJECT

private slots:

    void aTreeWithoutLeavesHasTheRootOfNothing()
    {
        QVERIFY(ProofTree({}).root() == seal::sha256({}));
    }

    void everyProofIsTheOneOfTheLogsOwnTree()
    {
        const bool same = rc::check("root and proofs", [] {
            const auto size = *rc::gen::inRange<std::uint64_t>(1, 400);
            std::vector<seal::Digest> leaves;
            for (std::uint64_t i = 0; i < size; ++i)
                leaves.push_back(seal::leafHash(std::to_string(i)));
            const ProofTree tree(leaves);
            RC_ASSERT(tree.size() == size);
            RC_ASSERT(tree.root() == seal::rootOf(leaves));
            const auto index = *rc::gen::inRange<std::uint64_t>(0, size);
            const seal::Proof proof = tree.inclusion(index);
            RC_ASSERT(proof == *seal::makeInclusion(leaves, index));
            RC_ASSERT(
                seal::verifyInclusion(leaves[index], index, size, proof, tree.root()).has_value());
        });
        QVERIFY(same);
    }
};

QTEST_GUILESS_MAIN(TestProofTree)

} // namespace tst_prooftree

#include "tst_prooftree.moc"
