// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pipeline.h"

#include <QtCore/QThread>
#include <QtTest/QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <semaphore>
#include <vector>

namespace tst_pipeline {

using namespace wr;

namespace {

constexpr std::array allKinds{SideWork::Keep, SideWork::Copy, SideWork::Name, SideWork::Search,
                              SideWork::Part};
static_assert(allKinds.size() == sideWorkCount);

// Holds the pipeline's own thread inside a job until it is let go; then the job says `answer`.
class Held final
{
public:
    bool block(Pipeline& lane, bool answer = true)
    {
        const bool posted = lane.post(SideWork::Keep, [this, answer] {
            m_begun.release();
            m_let.acquire();
            return answer;
        });
        m_begun.acquire();
        return posted;
    }

    void letGo() { m_let.release(); }

private:
    std::binary_semaphore m_begun{0};
    std::binary_semaphore m_let{0};
};

} // namespace

class TestPipeline final : public QObject
{
    Q_OBJECT

private slots:

    void jobsOfAKindAreDoneInOrderAndOneAtATime()
    {
        constexpr int jobs = 400;
        std::array<std::vector<int>, sideWorkCount>
            done; // each touched by the jobs of its kind only
        std::array<std::atomic<int>, sideWorkCount> inside{};
        std::atomic<int> together = 0;
        Pipeline lane(5);

        for (int at = 0; at < jobs; ++at) {
            for (const SideWork kind : allKinds) {
                const auto place = static_cast<std::size_t>(kind);
                QVERIFY(lane.post(kind, [&done, &inside, &together, place, at] {
                    together += ++inside.at(place) > 1 ? 1 : 0;
                    done.at(place).push_back(at);
                    --inside.at(place);
                    return true;
                }));
            }
        }
        lane.drain();

        QCOMPARE(together.load(), 0);
        for (const std::vector<int>& one : done) {
            QCOMPARE(one.size(), static_cast<std::size_t>(jobs));
            for (int at = 0; at < jobs; ++at)
                QCOMPARE(one.at(static_cast<std::size_t>(at)), at);
        }
    }

    void kindsGoOnBesideEachOther()
    {
        std::binary_semaphore copied{0};
        std::atomic<bool> kept = false;
        Pipeline lane;

        QVERIFY(lane.post(SideWork::Keep, [&] {
            copied.acquire(); // ends only if a copy is made meanwhile
            kept = true;
            return true;
        }));
        QVERIFY(lane.post(SideWork::Copy, [&copied] {
            copied.release();
            return true;
        }));
        lane.drain();

        QVERIFY(kept.load());
    }

    void whoPostsFasterDoesSomeOfItHere()
    {
        Pipeline lane(2);
        Held held;
        QVERIFY(held.block(lane));
        const QThread* const here = QThread::currentThread();
        int doneHere = 0;
        int done = 0;

        for (int at = 0; at < 5; ++at)
            QVERIFY(lane.post(SideWork::Copy, [&doneHere, &done, here] {
                doneHere += QThread::currentThread() == here ? 1 : 0;
                ++done;
                return true;
            }));

        QCOMPARE(doneHere, 3); // two may wait
        held.letGo();
        lane.drain();
        QCOMPARE(done, 5);
    }

    void aPartWaitsForThePartBeforeAndNothingElseWaitsForIt()
    {
        std::binary_semaphore let{0};
        std::atomic<int> inside = 0;
        std::atomic<int> most = 0;
        Pipeline lane;
        const auto part = [&inside, &most](auto&& work) {
            return [&inside, &most, work] {
                most = std::max<int>(most, ++inside);
                work();
                --inside;
                return true;
            };
        };
        QVERIFY(lane.post(SideWork::Part, part([&let] { let.acquire(); })));
        int kept = 0;
        for (int at = 0; at < 100; ++at) // far more than may wait
            QVERIFY(lane.post(SideWork::Keep, [&kept, &let] {
                if (++kept == 70)
                    let.release();
                return true;
            }));

        bool second = false;
        QVERIFY(lane.post(SideWork::Part, part([&second] { second = true; })));
        lane.drain();

        QCOMPARE(kept, 100);
        QVERIFY(second);
        QCOMPARE(most.load(), 1);
    }

    void aPartIsTheThreadsFirstAndThePostersLast()
    {
        const QThread* const here = QThread::currentThread();
        Pipeline lane(8);
        Held held;
        QVERIFY(held.block(lane));
        std::atomic<bool> partHere = false;
        std::atomic<int> searchedHere = 0;
        QVERIFY(lane.post(SideWork::Part, [&partHere, here] {
            partHere = QThread::currentThread() == here;
            return true;
        }));
        for (int at = 0; at < 12; ++at)
            QVERIFY(lane.post(SideWork::Search, [&searchedHere, here] {
                searchedHere += QThread::currentThread() == here ? 1 : 0;
                return true;
            }));

        QCOMPARE(searchedHere.load(), 5); // seven and the part may wait
        held.letGo();
        lane.drain();

        QVERIFY(!partHere || searchedHere == 12); // here only when nothing else was left
    }

    void whatFailsDropsTheRestAndIsTold()
    {
        Pipeline lane;
        Held held;
        QVERIFY(held.block(lane, false));
        std::atomic<int> done = 0;
        auto token = std::make_shared<int>(1);
        const std::weak_ptr<int> waiting = token;
        for (const SideWork kind : allKinds)
            QVERIFY(lane.post(kind, [token, &done] {
                done += *token;
                return true;
            }));
        token.reset();

        held.letGo();

        QTRY_VERIFY(waiting.expired()); // dropped, and what it holds with it
        QVERIFY(!lane.post(SideWork::Search, [&done] {
            ++done;
            return true;
        }));
        QCOMPARE(done.load(), 0);

        lane.drain(); // ready again
        QVERIFY(lane.post(SideWork::Search, [&done] {
            ++done;
            return true;
        }));
        lane.drain();
        QCOMPARE(done.load(), 1);
    }

    void whoWaitsForRoomIsToldOfTheFailure()
    {
        Pipeline lane(1);
        Held held;
        QVERIFY(held.block(lane));
        const auto fails = [] { return false; };
        QVERIFY(lane.post(SideWork::Copy, fails));

        QVERIFY(!lane.post(SideWork::Copy, [] { return true; })); // does the failing one here

        held.letGo();
        lane.drain();
        QVERIFY(lane.post(SideWork::Copy, [] { return true; }));
    }

    void whatWaitsIsDroppedWhenThePipelineGoes()
    {
        std::atomic<int> done = 0;
        auto token = std::make_shared<int>(1);
        const std::weak_ptr<int> waiting = token;
        {
            Pipeline lane;
            std::binary_semaphore begun{0};
            QVERIFY(lane.post(SideWork::Keep, [&begun, waiting, &done] {
                begun.release();
                while (!waiting.expired()) // until the others are dropped
                    QThread::yieldCurrentThread();
                done += 10;
                return true;
            }));
            begun.acquire();
            for (const SideWork kind : allKinds)
                QVERIFY(lane.post(kind, [token, &done] {
                    done += *token;
                    return true;
                }));
            token.reset();
        }

        QCOMPARE(done.load(), 10); // the job at hand ended, the others never began
    }

    void anIdleOneDrainsAtOnceAndNoRoomAtAllIsRoomForOne()
    {
        Pipeline lane(0);
        lane.drain();
        int done = 0;
        for (int at = 0; at < 3; ++at)
            QVERIFY(lane.post(SideWork::Name, [&done] {
                ++done;
                return true;
            }));

        lane.drain();
        lane.drain();

        QCOMPARE(done, 3);
    }
};

QTEST_GUILESS_MAIN(TestPipeline)

} // namespace tst_pipeline

#include "tst_pipeline.moc"
