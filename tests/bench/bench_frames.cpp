// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long one frame of the timeline takes, from the event to the finished image, tile reads included, at 1920x1080.
//
//   bench_frames FILE...            imports telemetry into a replica in a temporary folder, then measures
//   bench_frames --replica FOLDER   measures a replica that is there
//
// 500 scripted steps, no picture reused; the first pass starts with an empty tile cache, the second with a warm one.
// The desk answers on the calling thread, so that nothing hides behind another one. Beside it, in the same run: the
// floor, drawRects of 72,000 one-pixel bars; how long it took from opening the index to the first picture, and what the
// process held at most. Writes one Markdown table to standard output. With BENCH_STEPS set, each
// step goes to standard error: number, milliseconds, items in view, single items.
#include "app/index/evidenceindex.h"
#include "app/index/importer.h"
#include "ui/look/theme.h"
#include "ui/timeline/timelineview.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPromise>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace wr {
namespace {

constexpr int steps = 500;
constexpr QSize screen(1920, 1080);

template<class T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

// The index behind the desk's door, without a thread.
class DirectDesk final : public EvidenceDesk
{
    Q_OBJECT

public:
    explicit DirectDesk(const QString& replica)
        : m_index(replica)
    {
    }

    QFuture<Result<TimelinePicture>> picture(const PictureQuery& query) override
    {
        return ready(m_index.picture(query));
    }

    QFuture<Result<ItemPage>> items(const ItemQuery& query) override
    {
        return ready(m_index.items(query));
    }

    QFuture<Result<ItemCount>> count(const ItemQuery& query) override
    {
        return ready(m_index.count(query));
    }

    QFuture<Result<HitPicture>> hits(const ItemQuery& query, const PictureQuery& picture) override
    {
        return ready(m_index.hits(query, picture));
    }

    TextProgress textProgress() const override { return {}; }

    QFuture<Result<ItemDetail>> detail(const ItemRef&) override
    {
        return ready(Result<ItemDetail>(fail(Fault::NotFound, {}, u"Nothing opens here."_s)));
    }

    QFuture<Result<QList<FileReport>>> import(const QStringList&, const SystemId&,
                                              const IncidentId&, const QString&) override
    {
        return ready(Result<QList<FileReport>>(QList<FileReport>()));
    }

    QFuture<Result<QList<FileReport>>> reindex(const QList<SystemId>&, const QList<ExhibitId>&,
                                               const QString&) override
    {
        return ready(Result<QList<FileReport>>(QList<FileReport>()));
    }

    QStringList dialects() const override { return {}; }

    void cancelImport() override { }

private:
    EvidenceIndex m_index;
};

// Zooms in about wandering places, pans there, zooms out again: every depth from all to some milliseconds.
void step(timeline::TimelineView& view, int number)
{
    const QRect plot = view.scene().plot;
    const int phase = number % 50;
    const int x = plot.left() + (number * 137 + 311) % plot.width();
    if (phase < 20 || phase >= 40) {
        const int turn = phase < 20 ? 120 : -120;
        QWheelEvent wheel(QPointF(x, 200), QPointF(x, 200), {}, {0, turn}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &wheel);
        return;
    }
    view.steer(timeline::PanBy{(phase % 4 < 2 ? 1 : -1) * (23 + number % 61)});
}

struct Times {
    std::vector<double> wall;
    std::vector<double> processor;
};

double processorMillis()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template<class Frame>
void measure(Times& times, Frame frame)
{
    QElapsedTimer clock;
    const double before = processorMillis();
    clock.start();
    frame();
    times.wall.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    times.processor.push_back(processorMillis() - before);
}

struct Figures {
    double p50 = 0;
    double p99 = 0;
    double most = 0;
};

Figures figures(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100], times.back()};
}

Times pass(timeline::TimelineView& view, QImage& image)
{
    const bool eachStep = qEnvironmentVariableIsSet("BENCH_STEPS");
    Times times;
    view.steer(timeline::Wish::Fit);
    for (int i = 0; i < steps; ++i) {
        measure(times, [&] {
            step(view, i);
            view.viewport()->render(&image);
        });
        if (view.picture().query.fromNanos != view.times().window().from)
            qFatal("A frame was drawn from another picture.");
        if (eachStep)
            std::fprintf(stderr, "%d\t%.2f\t%lld\t%zu\n", i, times.wall.back(),
                         view.picture().itemsInView, view.picture().single.size());
    }
    return times;
}

Times floorOf(QImage& image)
{
    QList<QRect> bars;
    for (int i = 0; i < 72'000; ++i)
        bars.append(QRect(i % 1800, (i / 1800) * 27, 1, 3 + i * 7 % 24));
    Times times;
    for (int i = 0; i < 100; ++i) {
        measure(times, [&] {
            QPainter painter(&image);
            painter.setPen(Qt::NoPen);
            painter.setBrush(look::current().accent);
            painter.drawRects(bars);
        });
    }
    return times;
}

bool importAll(const QStringList& files, const QString& replica)
{
    auto index = IndexFile::openWriter(replica);
    auto dialects = DialectSet::load();
    if (!index || !dialects)
        return false;
    Importer importer(*index, Vault(replica + u"/vault"_s), *dialects, nullptr);
    ImportWishes wishes;
    wishes.system = SystemId(u"bench"_s);
    for (const QString& file : files) {
        const auto report = importer.importFile(file, wishes);
        if (!report || report->error)
            return false;
    }
    return true;
}

qint64 mostResidentMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1000; // kB, man 2 getrusage
}

void tell(QTextStream& out, const QString& name, const Times& times)
{
    const auto number = [](double value) { return QString::number(value, 'f', 2); };
    const Figures wall = figures(times.wall);
    const Figures processor = figures(times.processor);
    out << u"| %1 | %2 | %3 | %4 | %5 | %6 |\n"_s.arg(name, number(wall.p50), number(wall.p99),
                                                      number(wall.most), number(processor.p50),
                                                      number(processor.p99));
}

int run(QApplication& app)
{
    QTextStream out(stdout);
    QTextStream errors(stderr);
    QTemporaryDir folder;
    QString replica = folder.path();
    const QStringList words = app.arguments().mid(1);
    if (words.value(0) == u"--replica"_s && words.size() == 2) {
        replica = words.at(1);
    } else if (words.isEmpty() || !importAll(words, replica)) {
        errors << "usage: bench_frames FILE... | --replica FOLDER\n";
        return 2;
    }
    look::apply(app, look::Scheme::Light);
    QElapsedTimer opening;
    opening.start();
    DirectDesk desk(replica);
    timeline::TimelineView view(&desk);
    view.resize(screen);
    view.show();
    view.setSystems({});
    const bool shown = QTest::qWaitFor([&view] { return view.picture().itemsInView > 0; }, 60'000);
    if (!shown) {
        errors << "There are no items to draw.\n";
        return 3;
    }
    const qint64 opened = opening.elapsed();
    QImage image(screen, QImage::Format_RGB32);
    out << u"%1 items, %2x%3, %4 steps, milliseconds a frame\n\n"_s.arg(view.picture().itemsInView)
               .arg(screen.width())
               .arg(screen.height())
               .arg(steps);
    out << "| pass | p50 | p99 | max | processor p50 | processor p99 "
           "|\n|---|---|---|---|---|---|\n";
    tell(out, u"cold tile cache"_s, pass(view, image));
    tell(out, u"warm tile cache"_s, pass(view, image));
    tell(out, u"floor: drawRects of 72,000 bars"_s, floorOf(image));
    out << u"\nFrom opening the index to the first picture: %1 ms; the process held %2 MB at most.\n"_s
               .arg(opened)
               .arg(mostResidentMegabytes());
    return 0;
}

} // namespace
} // namespace wr

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    return wr::run(app);
}

#include "bench_frames.moc"
