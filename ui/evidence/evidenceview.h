// SPDX-License-Identifier: GPL-3.0-or-later
//
// All items that match, beside the item opened: those of a window of time, narrowed by kind and to what is adverse, or,
// as soon as something is typed, what a search finds at any time. Up and Down walk, Enter opens, Esc comes back;
// F3 and Shift+F3 walk the hits of a search from anywhere in the window, and Esc in its box ends it. Answers for an item no
// longer current are dropped. GUI thread.
#pragma once

#include "models/items/evidencemodel.h"
#include "models/items/hitcounter.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace wr::parts {
class FilterBar;
class GridView;
class PlainLabel;
class WrapRow;
} // namespace wr::parts

namespace wr::evidence {

class BesidePage;
class EvidenceDetail;
class SessionView;
class ViewsButton;

class EvidenceView final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the view.
    explicit EvidenceView(EvidenceDesk* desk, QWidget* parent = nullptr);

    // Tells the time for what people type, such as after:T-2h.
    void setNow(std::function<Instant()> now);

    // Lists what answers this; kind, adverse and text of the query are put into the filters.
    void show(const ItemQuery& query);
    // The same for what lies under a mark of the timeline, and says that the list is narrowed to it.
    void showMark(const ItemQuery& query);
    // The window of time is another one; a search goes on as it is.
    void follow(const ItemQuery& window);
    // Makes the next hit of the search current, or with -1 the one before.
    void walk(int by);
    // Opens one item, listed or not.
    void open(const ItemRef& ref);

    // Exhibits that only the members of a restricted incident have, with its code.
    void setRestricted(const QHash<ExhibitId, QString>& codes);
    // Why nothing can be pinned or weighed here; empty when it can.
    void setReadOnly(const QString& why);

    // Nothing can be exported now, for this reason; empty: it can.
    void setExportOff(const QString& reason);

    // The saved views, beside the search.
    ViewsButton& views() { return *m_views; }

    void focusList();
    void focusSearch();

    const ItemQuery& query() const { return m_query; }

    // Where the opened item stands; never null.
    EvidenceDetail* detail() const { return m_detail; }

signals:
    void pinAsked(const wr::ItemRef& ref, const QString& name);
    void weighAsked(const wr::ItemRef& ref);
    void referenceCopied(const wr::ItemRef& ref);
    void failed(const wr::Error& error);
    void searched(const wr::ItemQuery& query);    // its search is empty when the search ended
    void hitPicked(const wr::EvidenceItem& item); // by walking
    void exportAsked(const wr::ItemQuery& query); // all that is listed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeList();
    void makeSearch(parts::WrapRow* row);
    void makeLookAround();
    void addBeside(BesidePage* page, const QString& name);
    void addWalks(parts::WrapRow* row);
    QPushButton* addWalk(parts::WrapRow* row, const QString& words, const QString& why, int by);
    void refresh();
    void showCounts();
    void showNone();
    void judgeExport();
    void showProgress(const TextProgress& progress);
    void say(const QString& sentence, bool bad);

    EvidenceDesk* m_desk;
    EvidenceModel m_model;
    HitCounter m_counter;
    std::function<Instant()> m_now;
    ItemQuery m_window; // without the search
    ItemQuery m_query;
    QTimer m_typing; // asks when the typing rests
    quint64 m_ticket = 0;
    QString m_exportOff;        // why nothing can be exported now
    bool m_filling = false;     // the filters are being set, not edited
    parts::FilterBar* m_filter; // all owned by the widget tree
    QComboBox* m_kind;
    QCheckBox* m_adverse;
    QPushButton* m_before = nullptr;
    QPushButton* m_next = nullptr;
    ViewsButton* m_views;
    QPushButton* m_export;
    parts::PlainLabel* m_words;    // where one is, or what is wrong with the search
    parts::PlainLabel* m_progress; // of the full text
    parts::GridView* m_list;
    EvidenceDetail* m_detail;
    SessionView* m_session = nullptr;
};

} // namespace wr::evidence
