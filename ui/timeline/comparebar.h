// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which two windows of time are compared: takes the selection of the timeline as the one before or the one after, says what
// is chosen, and asks for the comparison. What was not chosen is filled up (models/timeline/windowpair.h). GUI thread.
#pragma once

#include "models/base/ids.h"
#include "models/timeline/windowpair.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace wr::parts {
class PlainLabel;
}

namespace wr::timeline {

class TimelineView;

class CompareBar final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: the view outlives the bar.
    explicit CompareBar(TimelineView* view, QWidget* parent = nullptr);

    // The onset of the incident that is followed; forgets what was chosen for another one.
    void setOnset(std::optional<qint64> nanos);

    // Takes the selection, or what is shown when nothing is selected.
    void useAsBefore();
    void useAsAfter();
    void compare();
    void forget();

signals:
    void compareAsked(const QList<wr::SystemId>& systems, const wr::WindowPair& pair);

private:
    QPushButton* addVerb(const QString& name, const QString& words, const QString& why);
    bool refusesEmpty();
    Stretch chosen() const;
    void showChoice();

    TimelineView* m_view;
    WindowChoice m_choice;
    parts::PlainLabel* m_words;      // owned by the widget tree
    QPushButton* m_forget = nullptr; // owned by the widget tree
};

} // namespace wr::timeline
