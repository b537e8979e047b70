// SPDX-License-Identifier: GPL-3.0-or-later
//
// How evidence comes in through the screen: asked for or dropped, with how far it is and what came of it.
#include "app/desktop/evidencescreen.h"
#include "ui/evidence/importreport.h"
#include "ui/incident/incidentevents.h"
#include "ui/look/spelling.h"
#include "ui/parts/explain.h"
#include "ui/parts/howfar.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

constexpr qint64 kNanosPerSecond = 1'000'000'000;
constexpr qsizetype kBadShown = 3; // files; the report has the rest

} // namespace

void EvidenceScreen::tell(const ImportProgress& progress)
{
    if (!m_importing)
        return;
    m_progress->setVisible(progress.bytesTotal > 0);
    const QString rate = look::bytesText(static_cast<qint64>(progress.bytesPerSecond));
    const QString items = look::countText(progress.items);
    if (progress.bytesTotal <= 0 || progress.bytesPerSecond < 1) {
        say(tr("%1: %2 items, %3/s").arg(progress.file, items, rate), false);
        return;
    }
    parts::showHowFar(*m_progress,
                      parts::shareOf(static_cast<double>(progress.bytesDone),
                                     static_cast<double>(progress.bytesTotal)));
    const double left
        = static_cast<double>(progress.bytesTotal - progress.bytesDone) / progress.bytesPerSecond;
    say(tr("%1: %2 items, %3/s, about %4 left")
            .arg(progress.file, items, rate,
                 look::durationText(static_cast<qint64>(std::ceil(left)) * kNanosPerSecond)),
        false);
}

// The button and the key are off for one and the same reason.
QString EvidenceScreen::whyNoImport() const
{
    if (m_importing)
        return tr("An import is under way.");
    if (const QString off = incident::whyReadOnly(m_desk->member()); !off.isEmpty())
        return off;
    return m_desk->room()->systems().isEmpty()
        ? tr("Evidence belongs to a system; a steward adds one first.")
        : QString();
}

void EvidenceScreen::offerImport()
{
    parts::setOffBecause(*m_import, whyNoImport());
}

void EvidenceScreen::askImport()
{
    if (const QString why = whyNoImport(); !why.isEmpty()) {
        say(why, true);
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Import evidence"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &EvidenceScreen::import);
    dialog->open();
}

void EvidenceScreen::import(const QStringList& paths)
{
    QString system = m_system->currentData().toString();
    const auto room = m_desk->room();
    if (const Incident* incident = room->maybeIncident(m_incident);
        system.isEmpty() && incident != nullptr && incident->systems.size() == 1)
        system = incident->systems.first().value;
    if (system.isEmpty() && room->systems().size() == 1)
        system = room->systems().first()->id.value;
    if (system.isEmpty()) {
        say(tr("Choose the system that the evidence belongs to, beside the title, then import "
               "again."),
            true);
        return;
    }
    m_importing = true;
    m_report->hide();
    offerImport();
    m_cancel->show();
    m_evidence->import(paths, SystemId(system), IncidentId(m_readers->currentData().toString()), {})
        .then(this, [this](const Result<QList<FileReport>>& reports) { told(reports); });
}

void EvidenceScreen::told(const Result<QList<FileReport>>& reports)
{
    m_importing = false;
    m_readers->setCurrentIndex(m_readers->count() > 0 ? 0 : -1); // the careful choice, each time
    m_progress->hide();
    m_cancel->hide();
    offerImport();
    if (!reports) {
        say(sentence(reports.error()), true);
        return;
    }
    qint64 items = 0;
    bool restricted = false;
    QStringList bad;
    for (const FileReport& report : *reports) {
        items += report.items;
        restricted = restricted || (report.receipt && !report.incident.isEmpty());
        if (report.error)
            bad.append(sentence(*report.error));
    }
    const QString good
        = tr("Items imported: %1, from files: %2.")
              .arg(look::countText(items), look::countText(reports->size() - bad.size()));
    QStringList words{good};
    if (restricted)
        words.append(tr("Only the members of the restricted incident have them."));
    words += bad.first(std::min(bad.size(), kBadShown));
    if (bad.size() > kBadShown)
        words.append(tr("%n more; the report lists them all.", nullptr,
                        static_cast<int>(bad.size() - kBadShown)));
    say(words.join(u'\n'), !bad.isEmpty());
    m_reports = *reports;
    m_report->setVisible(!m_reports.isEmpty());
}

void EvidenceScreen::openReport()
{
    if (m_reports.isEmpty()) {
        say(tr("There is no report yet: nothing was imported since this window opened."), false);
        return;
    }
    auto* report = new evidence::ImportReport(m_reports, this);
    report->setAttribute(Qt::WA_DeleteOnClose);
    report->letChoose(m_evidence);
    report->open();
}

void EvidenceScreen::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && m_import->isEnabled())
        event->acceptProposedAction();
}

void EvidenceScreen::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (paths.isEmpty())
        say(tr("Only files of this computer can be imported."), true);
    else
        import(paths);
    event->acceptProposedAction();
}

} // namespace wr
