// SPDX-License-Identifier: GPL-3.0-or-later
//
// The hypotheses of an incident: what may have caused it, how sure people are and were, what speaks for and against, and the
// next check that would tell them apart. Evidence is put on a side by key (+, -, 0), by button, or by dragging it onto the
// columns “For” and “Against”. A remote change moves no selection. GUI thread.
#pragma once

#include "models/items/hypothesismodel.h"
#include "models/items/weighedmodel.h"
#include "models/ports/desk.h"
#include "models/ports/drafts.h"
#include "models/ports/evidence.h"

#include <QtWidgets/QWidget>

class QLayout;
class QPushButton;

namespace wr::parts {
class GridView;
class PlainLabel;
class WrapRow;
} // namespace wr::parts

namespace wr::incident {

class HypothesisBoard final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: all outlive the board.
    HypothesisBoard(Desk* desk, EvidenceDesk* evidence, Drafts* drafts, QWidget* parent = nullptr);

    void setIncident(const IncidentId& incident);
    // Asks which hypothesis an item speaks for or against, and why; before that for a first one where there is none.
    void weigh(const ItemRef& item);

signals:
    void itemOpened(const wr::ItemRef& item);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeButtons();
    void addSides(parts::WrapRow& row);
    void refresh();
    void showChosen();
    void showCheck();
    void lookUp();
    void state(const HypothesisId& hypothesis, const std::optional<ItemRef>& then = {});
    void weighNext();
    void askWeight(const ItemRef& item, const QString& what);
    void put(int weight);
    void submit(const HypothesisId& hypothesis, const ItemRef& item, int weight,
                const QString& why);
    void say(const QString& text, bool bad);
    HypothesisId chosen() const;
    std::optional<WeighedRow> chosenItem() const;

    Desk* m_desk;
    EvidenceDesk* m_evidence;
    Drafts* m_drafts;
    IncidentId m_incident;
    std::optional<ItemRef> m_toWeigh; // once there is a hypothesis
    quint64 m_ticket = 0;             // of the item that is being looked up to be weighed
    HypothesisModel m_hypotheses;
    WeighedModel m_weighed;
    parts::GridView* m_list; // all owned by the widget tree
    parts::GridView* m_items;
    parts::PlainLabel* m_check;
    parts::PlainLabel* m_note;
    QPushButton* m_state;
    QPushButton* m_change;
    QPushButton* m_for;
    QPushButton* m_against;
    QPushButton* m_off;
};

} // namespace wr::incident
