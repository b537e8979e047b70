// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/exportstrip.h"

#include "models/rules/exhibitaccess.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/howfar.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

QString suffixOf(const QString& format)
{
    return format == u"csv"_s ? u"csv"_s : u"jsonl"_s;
}

} // namespace

ExportStrip::ExportStrip(EvidenceDesk* evidence, Engine* maybeEngine, QWidget* parent)
    : QWidget(parent)
    , m_evidence(evidence)
    , m_maybeEngine(maybeEngine)
    , m_words(new parts::PlainLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_words->setObjectName(u"exportWords"_s);
    m_words->setWrapped(true);
    m_words->setSelectable(true);
    m_bar->setObjectName(u"exportProgress"_s);
    m_bar->setAccessibleName(tr("How far the export is"));
    m_bar->setMaximumWidth(look::kSideWidth);
    m_cancel->setObjectName(u"exportStop"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    row->addWidget(m_words, 1);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    hide();
    m_telling.setInterval(look::kTellMillis);
    connect(&m_telling, &QTimer::timeout, this, &ExportStrip::tell);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_progress)
            m_progress->cancelled.storeRelaxed(1);
        else
            hide();
    });
}

ExportStrip::~ExportStrip()
{
    if (m_progress)
        m_progress->cancelled.storeRelaxed(1);
}

QString ExportStrip::whyNot() const
{
    if (m_maybeEngine == nullptr)
        return tr("Nothing can be exported here: no room is open that keeps custody.");
    return m_progress ? tr("An export is under way.") : QString();
}

// Custody names the open incident when all that goes out is of its systems. Of a restricted one, only what its members
// alone have is entered there: all see that evidence of everybody was exported.
IncidentId ExportStrip::incidentFor(const ItemQuery& query) const
{
    const auto room = m_maybeEngine->room();
    const Incident* incident = room->maybeIncident(m_incident);
    if (incident == nullptr || incident->access || query.systems.isEmpty())
        return {};
    const bool within
        = std::all_of(query.systems.begin(), query.systems.end(),
                      [incident](const SystemId& it) { return incident->systems.contains(it); });
    return within ? m_incident : IncidentId();
}

void ExportStrip::ask(const ItemQuery& query)
{
    if (const QString why = whyNot(); !why.isEmpty()) {
        say(why, true);
        return;
    }
    auto* dialog = new evidence::ExportDialog(window()); // deletes itself
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &evidence::ExportDialog::chosen, this,
            [this, query](const evidence::ExportChoice& choice) { askFile(query, choice); });
    m_evidence->count(query).then(dialog, [dialog](const Result<ItemCount>& count) {
        dialog->setCount(count.map([](const ItemCount& counted) { return counted.items; }));
    });
    dialog->open();
}

void ExportStrip::askFile(const ItemQuery& query, const evidence::ExportChoice& choice)
{
    auto* dialog = new QFileDialog(window(), tr("Export the listed evidence to")); // deletes itself
    dialog->setObjectName(u"exportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(choice.format));
    dialog->selectFile(u"evidence."_s + suffixOf(choice.format));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, query, choice](const QString& file) { start(query, choice, file); });
    dialog->open();
}

void ExportStrip::start(const ItemQuery& query, const evidence::ExportChoice& choice,
                        const QString& file)
{
    if (const QString why = whyNot(); !why.isEmpty()) {
        say(why, true);
        return;
    }
    m_notEntered.clear();
    if (const auto why = whyNotEntered(*m_maybeEngine)) {
        if (choice.unmasked) {
            say(tr("Nothing leaves unmasked without custody. %1").arg(sentence(*why)), true);
            return;
        }
        m_notEntered = sentence(*why);
    }
    m_wish = {};
    m_wish.format = choice.format;
    m_wish.file = file;
    m_wish.incident = incidentFor(query);
    m_wish.unmasked = choice.unmasked;
    m_wish.maskAddresses = choice.maskAddresses;
    m_wish.why = choice.why;
    m_wish.restricted = restrictedExhibits(*m_maybeEngine->room());
    m_progress = std::make_shared<Writing>();
    m_total = -1;
    m_telling.start();
    tell();
    emit whyNotChanged();
    m_evidence->count(query).then(this,
                                  [this, progress = m_progress](const Result<ItemCount>& count) {
                                      if (count && progress == m_progress)
                                          m_total = count->items;
                                  });
    m_writing
        .run([evidence = m_evidence, query, wish = m_wish, progress = m_progress]() -> Answer {
            auto opened = EvidenceExport::open(wish);
            if (!opened)
                return pass(opened.error());
            auto exported = (*opened)->write(
                *evidence, query, [&progress](qint64 items) { return progress->goesOn(items); });
            if (!exported)
                return pass(exported.error());
            return std::make_shared<Written>(Written{std::move(*opened), std::move(*exported)});
        })
        .then(this, [this](const Answer& answer) { enter(answer); });
}

// Custody is entered before the file appears; where nothing can be entered, only a masked copy comes this far.
void ExportStrip::enter(const Answer& answer)
{
    m_cancel->hide(); // from here on it is quick
    if (!answer) {
        end(answer.error().fault == Fault::Cancelled ? answer.error().reason
                                                     : sentence(answer.error()),
            answer.error().fault != Fault::Cancelled);
        return;
    }
    const std::shared_ptr<Written> written = *answer;
    const QList<Command> entries = exportEntries(*m_maybeEngine->room(), written->exported, m_wish);
    if (!m_notEntered.isEmpty() || entries.isEmpty()) {
        keep(written);
        return;
    }
    m_maybeEngine->submitAll(entries).then(
        this, [this, written](const Result<QList<Receipt>>& receipts) {
            if (receipts)
                keep(written);
            else
                end(tr("No file was written, because it cannot be entered as custody. %1")
                        .arg(sentence(receipts.error())),
                    true);
        });
}

void ExportStrip::keep(const std::shared_ptr<Written>& written)
{
    m_writing.run([written] { return written->file->keep(); })
        .then(this, [this, written](const Result<void>& kept) {
            if (!kept) {
                end(sentence(kept.error()), true);
                return;
            }
            const Exported& exported = written->exported;
            QStringList words{
                tr("Items written to %2: %1.").arg(look::countText(exported.items), m_wish.file)};
            if (!exported.hiddenWords.isEmpty())
                words.append(tr("Masked: %1.").arg(exported.hiddenWords));
            else if (!m_wish.unmasked)
                words.append(tr("Nothing had to be masked."));
            if (exported.restricted > 0)
                words.append(tr("Of them, %1 are only for the members of a restricted incident: "
                                "mind who gets the file.")
                                 .arg(look::countText(exported.restricted)));
            const auto missing = leftOut(exported);
            if (missing)
                words.append(sentence(*missing));
            if (!m_notEntered.isEmpty())
                words.append(tr("The export is not entered as custody: %1").arg(m_notEntered));
            end(words.join(u'\n'), missing.has_value());
        });
}

void ExportStrip::end(const QString& words, bool bad)
{
    m_progress.reset();
    m_telling.stop();
    m_cancel->show();
    say(words, bad);
    emit whyNotChanged();
}

void ExportStrip::tell()
{
    if (!m_progress)
        return;
    const qint64 items = m_progress->done.loadRelaxed();
    const bool cancelled = m_progress->cancelled.loadRelaxed() != 0;
    parts::showHowFar(*m_bar,
                      parts::shareOf(static_cast<double>(items), static_cast<double>(m_total)));
    m_bar->show();
    say(cancelled ? tr("The export is being cancelled.")
            : m_total >= 0
            ? tr("Exporting item %1 of %2.").arg(look::countText(items), look::countText(m_total))
            : tr("Exporting item %1.").arg(look::countText(items)),
        false);
}

void ExportStrip::say(const QString& words, bool bad)
{
    m_words->setTone(bad ? parts::Tone::Danger : parts::Tone::Muted);
    m_words->setText(words);
    m_cancel->setText(m_progress ? tr("Cancel") : tr("Close"));
    m_cancel->setAccessibleName(m_progress ? tr("Cancel the export")
                                           : tr("Close what is said of the export"));
    m_bar->setVisible(m_progress != nullptr);
    setVisible(!words.isEmpty());
}

} // namespace wr
