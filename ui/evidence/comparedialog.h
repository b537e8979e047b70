// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two windows of time side by side: the totals, what changed in a sentence each, and two charts with their tables. The
// counting goes on while one reads elsewhere, says how far it is and can be cancelled; a new question takes the place of the
// old one. Stands beside the timeline, which stays usable. GUI thread.
#pragma once

#include "models/items/traitcounter.h"
#include "models/items/windowcounter.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QDialog>

class QBoxLayout;
class QProgressBar;
class QPushButton;

namespace wr::parts {
class FilterBar;
class GridView;
class PlainLabel;
} // namespace wr::parts

namespace wr::evidence {

class RowsModel;
class StepChart;

class CompareDialog final : public QDialog
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the dialog.
    explicit CompareDialog(EvidenceDesk* desk, QWidget* parent = nullptr);

    // Counts and shows; whose names the systems for the title, foreign text. REQUIRES: the pair is comparable().
    void compare(const QList<SystemId>& systems, const WindowPair& pair, const QString& whose);

    void done(int result) override;

private:
    void buildHead(QBoxLayout* column);
    QWidget* buildUpper();
    QWidget* buildLower();
    void begin();
    void tell();
    void showCounted();
    void showTraits();
    void cancel();
    void clear();
    void say(const QString& text, bool bad);
    void setCounting(bool counting);

    WindowCounter m_counter;
    TraitCounter m_traits; // once the windows are counted
    QList<SystemId> m_systems;
    WindowPair m_pair;
    QElapsedTimer m_since;
    QList<Difference> m_found;
    bool m_isCounting = false;
    RowsModel* m_totals;         // owned by the dialog
    RowsModel* m_differences;    // owned by the dialog
    parts::PlainLabel* m_before; // all owned by the widget tree
    parts::PlainLabel* m_after;
    parts::PlainLabel* m_words;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_again;
    parts::GridView* m_list;
    parts::PlainLabel* m_sentence; // the picked difference in full
    StepChart* m_rates;
    StepChart* m_latency;
};

} // namespace wr::evidence
