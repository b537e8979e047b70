// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exports what the evidence view lists: asks how and where to, writes it on a thread of its own, tells how far it is,
// enters custody as the command line does, and only then gives the file its name. One export at a time; Cancel, and the
// end of the window, leave no file. GUI thread.
#pragma once

#include "app/desktop/writing.h"
#include "app/engine/threads.h"
#include "app/report/evidenceexport.h"
#include "ui/evidence/exportdialog.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QProgressBar;
class QPushButton;

namespace wr::parts {
class PlainLabel;
}

namespace wr {

class ExportStrip final : public QWidget
{
    Q_OBJECT

public:
    // maybeEngine: null where custody cannot be entered; nothing is exported then. REQUIRES: all outlive the strip.
    ExportStrip(EvidenceDesk* evidence, Engine* maybeEngine, QWidget* parent = nullptr);
    ~ExportStrip() override;

    // The incident that is open; custody names it where it fits.
    void setIncident(const IncidentId& incident) { m_incident = incident; }

    // Asks how these items are to be exported.
    void ask(const ItemQuery& query);
    // Exports them. REQUIRES: the choice names a reason when it is unmasked.
    void start(const ItemQuery& query, const evidence::ExportChoice& choice, const QString& file);

    // Why nothing can be exported now; empty when it can.
    QString whyNot() const;

signals:
    void whyNotChanged();

private:
    struct Written {
        std::unique_ptr<EvidenceExport> file;
        Exported exported;
    };

    using Answer = Result<std::shared_ptr<Written>>;

    IncidentId incidentFor(const ItemQuery& query) const;
    void askFile(const ItemQuery& query, const evidence::ExportChoice& choice);
    void enter(const Answer& answer);
    void keep(const std::shared_ptr<Written>& written);
    void end(const QString& words, bool bad);
    void tell();
    void say(const QString& words, bool bad);

    EvidenceDesk* m_evidence;
    Engine* m_maybeEngine;
    IncidentId m_incident;
    ExportWish m_wish;
    QString m_notEntered;                // why custody was not entered
    qint64 m_total = -1;                 // items; -1 until they are counted
    std::shared_ptr<Writing> m_progress; // null when no export is under way
    QTimer m_telling;
    parts::PlainLabel* m_words;                 // owned by the widget tree
    QProgressBar* m_bar;                        // owned by the widget tree
    QPushButton* m_cancel;                      // owned by the widget tree
    Worker m_writing{QStringLiteral("export")}; // last: it stops first
};

} // namespace wr
