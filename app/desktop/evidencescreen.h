// SPDX-License-Identifier: GPL-3.0-or-later
//
// The screen "Timeline": evidence over time above the items of the chosen stretch, with import. Puts together two
// widgets that do not know each other. GUI thread.
#pragma once

#include "models/items/savedview.h"
#include "models/ports/clock.h"
#include "models/ports/desk.h"
#include "models/ports/evidence.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QComboBox;
class QProgressBar;
class QPushButton;

namespace wr::evidence {
class EvidenceView;
class ViewsButton;
} // namespace wr::evidence

namespace wr::parts {
class PlainLabel;
}

namespace wr::timeline {
class TimelinePane;
}

namespace wr {

class Comparing;
class Engine;
class ExportStrip;

class EvidenceScreen final : public QWidget
{
    Q_OBJECT

public:
    // maybeEngine: null where nothing can be exported. viewsFile: keeps the saved views; empty = none are kept.
    // REQUIRES: all outlive the screen.
    EvidenceScreen(Desk* desk, EvidenceDesk* evidence, const Clock* clock, Engine* maybeEngine,
                   const QString& viewsFile, QWidget* parent = nullptr);

    // Follows an incident: its systems, and what people did.
    void follow(const IncidentId& incident);
    void openItem(const ItemRef& ref);
    // Asks for files to import, or says why nothing can be; nothing blocks meanwhile.
    void askImport();
    void import(const QStringList& paths);

    // What the last import gave, file by file; says so when there was none.
    void openReport();
    void focusSearch();
    // Exports what is listed; asks how first.
    void exportRows();
    // The saved views.
    evidence::ViewsButton& views();

    // Two windows of time held against each other.
    Comparing& comparing() { return *m_comparing; }

signals:
    // Somebody wants to say what an item speaks for.
    void weighAsked(const wr::ItemRef& item);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildBar(QBoxLayout* row);
    void connectItems();
    void connectWhole(const QString& viewsFile);
    SavedView viewNow() const;
    void recall(const SavedView& view);
    void tell(const ImportProgress& progress);
    void showSystems();
    QString whyNoImport() const;
    void offerImport();
    void showReaders();
    void showItems();
    void told(const Result<QList<FileReport>>& reports);
    void askPin(const ItemRef& item, const QString& name);
    void pin(const IncidentId& incident, const ItemRef& item, const QString& comment);
    void say(const QString& text, bool bad);

    Desk* m_desk;
    EvidenceDesk* m_evidence;
    const Clock* m_clock;
    IncidentId m_incident;
    QMap<ItemRef, QString> m_unsent; // comments of pins that could not be written
    bool m_importing = false;
    QList<FileReport> m_reports;        // of the last import
    QComboBox* m_system;                // owned by the widget tree
    QComboBox* m_readers;               // owned by the widget tree
    QPushButton* m_import;              // owned by the widget tree
    QProgressBar* m_progress;           // owned by the widget tree
    QPushButton* m_cancel;              // owned by the widget tree
    parts::PlainLabel* m_words;         // owned by the widget tree
    QPushButton* m_report;              // owned by the widget tree
    ExportStrip* m_exports;             // owned by the widget tree
    timeline::TimelinePane* m_timeline; // owned by the widget tree
    evidence::EvidenceView* m_items;    // owned by the widget tree
    Comparing* m_comparing;             // owned by the widget tree
};

} // namespace wr
