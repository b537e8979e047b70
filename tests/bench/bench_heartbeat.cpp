// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_heartbeat FILE: how long the GUI thread is ever kept from its work while FILE is imported through the real window,
// with its progress bar moving and its timeline asking for pictures. A precise timer beats every 5 ms; the figure is the
// longest time between two beats, beside the same window idle in the same run. The process's largest memory over that
// before the import stands beside it.
#include "app/desktop/compose.h"
#include "tests/bench/benchroom.h"
#include "ui/timeline/timelineview.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QProgressBar>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace wr {
namespace {

constexpr int beatMillis = 5;
constexpr int idleMillis = 10'000;

double megabytes(const QByteArray& key)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(key))
            return line.mid(key.size()).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

class Heart final : public QObject
{
public:
    Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(beatMillis);
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
    }

    void start()
    {
        m_gaps.clear();
        m_since.start();
        m_timer.start();
    }

    std::vector<double> stop()
    {
        m_timer.stop();
        std::sort(m_gaps.begin(), m_gaps.end());
        return m_gaps;
    }

private:
    void beat()
    {
        m_gaps.push_back(static_cast<double>(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps;
};

void tell(const char* what, const std::vector<double>& gaps)
{
    std::printf("| %s | %zu | %.1f | %.1f | %.1f | %.2f |\n", what, gaps.size(),
                gaps[gaps.size() / 2], gaps[gaps.size() * 999 / 1000], gaps.back(),
                gaps.back() / 50);
}

int run(QApplication& app, const QString& file)
{
    bench::BenchRoom room;
    if (!room.isReady() || !room.fill(1, 20))
        return 1;
    auto desktop = Desktop::open({room.folder(), {}, false, {}, {}, {}, {}});
    if (!desktop) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence(desktop.error())));
        return 1;
    }
    Session& session = (*desktop)->session();
    session.window().resize(1920, 1080);
    session.window().show();
    session.openIncident((*desktop)->engine().room()->incidents().first()->id);
    session.window().go(u"timeline"_s);
    Heart heart;
    std::vector<double> idle;
    std::vector<double> busy;
    QElapsedTimer importing;
    double before = 0;
    qint64 imported = 0;
    qint64 seen = -1; // when the timeline held items for the first time
    auto* view = session.window().findChild<timeline::TimelineView*>();
    QObject::connect(view, &timeline::TimelineView::windowChanged, &app, [&] {
        if (seen < 0 && importing.isValid() && view->picture().itemsInView > 0)
            seen = importing.elapsed();
    });
    QFile peak(u"/proc/self/clear_refs"_s);
    QTimer::singleShot(1000, &app, [&] { heart.start(); });
    QTimer::singleShot(1000 + idleMillis, &app, [&] {
        idle = heart.stop();
        if (peak.open(QIODevice::WriteOnly))
            peak.write("5");
        before = megabytes("VmRSS:");
        importing.start();
        heart.start();
        session.timelineScreen().import({file});
    });
    QObject::connect(&(*desktop)->engine(), &Desk::changed, &app,
                     [&](const Change&, const std::shared_ptr<const Room>& now) {
                         if (now->exhibits.isEmpty() || imported > 0)
                             return;
                         imported = importing.elapsed();
                         // The window still has to show what came.
                         QTimer::singleShot(2000, &app, [&] {
                             busy = heart.stop();
                             app.quit();
                         });
                     });
    app.exec();
    std::printf("import of %.0f MB in %.1f s, through the window; a beat every %d ms\n\n"
                "| window | beats | median ms | 99.9 %% ms | longest ms | longest / limit of 50 |\n"
                "|---|---|---|---|---|---|\n",
                static_cast<double>(QFile(file).size()) / 1e6, static_cast<double>(imported) / 1e3,
                beatMillis);
    tell("idle", idle);
    tell("importing", busy);
    std::printf("\nThe timeline held the first items of the file after %.2f s (limit 1).\n",
                static_cast<double>(seen) / 1e3);
    std::printf("\nMemory: at most %.0f MB above the %.0f MB before the import (limit 300).\n",
                megabytes("VmHWM:") - before, before);
    (*desktop)->settle();
    return 0;
}

} // namespace
} // namespace wr

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    if (app.arguments().size() != 2) {
        std::fprintf(stderr, "bench_heartbeat FILE\n");
        return 2;
    }
    return wr::run(app, app.arguments().at(1));
}
