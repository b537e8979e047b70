// SPDX-License-Identifier: GPL-3.0-or-later
//
// The evidence timeline: our own canvas. It asks the desk for a picture of its window and, until that is there, draws
// the last one stretched; an answer older than what is shown is dropped. Everything works by keyboard: arrows pan and
// zoom, Ctrl+arrows move the time cursor, Shift+arrows select, [ and ] go to changes, { and } to what is seen for the
// first time, Enter opens. GUI thread.
#pragma once

#include "models/ports/evidence.h"
#include "ui/timeline/minimap.h"
#include "ui/timeline/timelineinput.h"
#include "ui/timeline/timelinepainter.h"

#include <QtCore/QTimer>
#include <QtGui/QImage>
#include <QtWidgets/QAbstractScrollArea>

namespace wr::timeline {

class HitLayer;

class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the view.
    explicit TimelineView(EvidenceDesk* desk, QWidget* parent = nullptr);

    // Which systems' evidence; empty means all. Looks at everything they have.
    void setSystems(const QList<SystemId>& systems);
    void setEntries(std::vector<TimelineEntry> entries);
    // Keeps the end of the window at the newest evidence, until one looks elsewhere.
    void setFollowing(bool following);
    void showWindow(const Stretch& window);
    // Both at once: as soon as their evidence is known, the window is this stretch of it.
    void lookAt(const QList<SystemId>& systems, const Stretch& window);
    // Brings a moment into the middle, with the cursor on it: what follows, such as zooming in, is about that moment.
    void showMoment(qint64 at);
    // Shades what is chosen for a comparison.
    void setChosen(const ChosenWindows& chosen);
    // Carries out one thing that a person asked for.
    void steer(const Steer& wish);

    // What a search has found, marked on the canvas.
    HitLayer& hits() { return *m_hits; }

    const Viewport& times() const { return m_times; }

    const TimelinePicture& picture() const { return m_picture; }

    // What appears for the first time: values and combinations, anywhere.
    const std::vector<FirstSeen>& firsts() const { return m_firsts; }

    // When the next (by > 0) or the previous first appearance is, from the cursor.
    std::optional<qint64> firstBeyond(int by) const;

    // Known to hold no evidence at all, of the systems that are shown.
    bool isWithoutEvidence() const
    {
        return m_known && m_whole.itemsInView == 0
            && m_whole.extentToNanos <= m_whole.extentFromNanos;
    }

    const TimelineScene& scene() const;
    SceneSource source() const;
    // The items of the selection, or of the window when nothing is selected.
    ItemQuery query() const;

signals:
    void windowChanged(); // the window, the selection or the picture
    void cursorMoved();
    void pointed(const QString& sentence);       // what lies under the mouse or at the cursor
    void itemsAsked(const wr::ItemQuery& query); // Enter, or a double click
    void timeAsked();                            // G
    void followingChanged(bool following);
    void failed(const wr::Error& error);

protected:
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void ask();
    void askWhole();
    void take(quint64 ticket, const Result<TimelinePicture>& answer);
    void takeWhole(quint64 ticket, const Result<TimelinePicture>& answer);
    Stretch everything() const;
    void carryOut(const ZoomBy& zoom);
    void moved(); // the window changed: ask, repaint, tell
    void stale(); // what is drawn is out of date
    void pointAt(int lane, qint64 at);
    void moveCursor(const MoveCursor& step);
    void hop(int by);
    void hopFirst(int by);
    void goToFirst(qint64 at);
    bool takeFirstAt(QPoint at); // a mark that was clicked
    void bringIn(qint64 at);     // into the window
    void lookAround(qint64 at);  // with it in the middle
    void holdCursor();           // within the window; the readout follows it
    void tellCursor();           // what lies at it, when the readout is still to say so
    void wish(Wish wish);
    void openAtCursor();
    void drawCanvas(QPainter& painter);
    void keepCanvas();
    void drawOverlay(QPainter& painter);
    void drawEmpty(QPainter& painter);
    int plotX(int viewX) const;

    EvidenceDesk* m_desk;
    HitLayer* m_hits; // owned by this view
    QList<SystemId> m_systems;
    std::vector<TimelineEntry> m_entries;
    Viewport m_times;
    TimelinePicture m_picture;
    TimelinePicture m_whole;         // of the whole trace, for the strip below and for [ and ]
    std::vector<FirstSeen> m_firsts; // what is seen for the first time, as far as the pictures tell
    TimelineInput m_input;
    TimelinePainter m_painter;
    Minimap m_minimap;
    mutable TimelineScene m_scene;
    mutable bool m_sceneFresh = false;
    QImage m_canvas;
    // A new scene is drawn straight onto the screen, which saves a copy of the whole window; only when it must be drawn
    // again unchanged, as under a moving pointer, it is kept.
    enum class Canvas : quint8 { Stale, Drawn, Kept };
    Canvas m_canvasState = Canvas::Stale;
    quint64 m_asked = 0; // ticket of the newest question
    quint64 m_shown = 0; // ticket of the picture that is drawn
    quint64 m_wholeAsked = 0;
    quint64 m_scope = 0; // questions of an older scope are void, whatever their ticket
    QTimer m_refresh;    // evidence arrives in bursts; one question a burst
    int m_underway = 0;
    bool m_again = false;            // the window moved while as many questions as allowed were out
    std::optional<Stretch> m_wanted; // to be looked at as soon as the trace is known
    bool m_known = false;            // an answer about the whole trace has come
    bool m_following = false;
    bool m_tell = false; // the readout speaks of a moment that the cursor has left
    int m_lane = 0;      // that the keyboard is in
    qint64 m_cursor = 0;
    ChosenWindows m_chosen;
    std::optional<qint64> m_anchor; // where a keyboard selection began
};

} // namespace wr::timeline
