// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/evidencescreen.h"

#include "app/desktop/comparing.h"
#include "app/desktop/custodywatch.h"
#include "app/desktop/exportstrip.h"
#include "app/desktop/timelineentries.h"
#include "models/base/plaintext.h"
#include "models/rules/exhibitaccess.h"
#include "ui/evidence/evidenceview.h"
#include "ui/evidence/pindialog.h"
#include "ui/incident/incidentevents.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/clipboard.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/howfar.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/unseenlabel.h"
#include "ui/timeline/comparebar.h"
#include "ui/timeline/hitlayer.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

constexpr qsizetype mostPinned = 5; // comments of earlier pins, the newest

} // namespace

EvidenceScreen::EvidenceScreen(Desk* desk, EvidenceDesk* evidence, const Clock* clock,
                               Engine* maybeEngine, const QString& viewsFile, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_evidence(evidence)
    , m_clock(clock)
    , m_system(new QComboBox(this))
    , m_readers(new QComboBox(this))
    , m_import(new QPushButton(tr("Import evidence…"), this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_words(new parts::PlainLabel(this))
    , m_report(new QPushButton(tr("Report"), this))
    , m_exports(new ExportStrip(evidence, maybeEngine, this))
    , m_timeline(new timeline::TimelinePane(
          evidence, [clock] { return clock->now(); }, this))
    , m_items(new evidence::EvidenceView(evidence, this))
    , m_comparing(new Comparing(desk, evidence, &m_timeline->compareBar(), this))
{
    setObjectName(u"timelineScreen"_s);
    setAcceptDrops(true);
    look::setSurface(*this, look::Surface::Window);
    m_timeline->setObjectName(u"timeline"_s);
    m_items->setObjectName(u"items"_s);
    m_items->setNow([clock] { return clock->now(); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace4, look::kSpace3, look::kSpace4, look::kSpace3);
    column->setSpacing(look::kSpace2);
    auto* bar = new QHBoxLayout;
    buildBar(bar);
    auto* words = new QHBoxLayout;
    words->setSpacing(look::kSpace2);
    words->addWidget(m_words, 1);
    words->addWidget(m_report);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"timelineDown"_s);
    splitter->addWidget(m_timeline);
    splitter->addWidget(m_items);
    splitter->setSizes({3 * look::kSideWidth, 2 * look::kSideWidth});
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    column->addLayout(bar);
    column->addLayout(words);
    column->addWidget(m_exports);
    column->addWidget(splitter, 1);
    parts::forwardFocus(*this, m_timeline->view());
    connectItems();
    connectWhole(viewsFile);
    new CustodyWatch(
        desk, m_items->detail(), [this] { return m_incident; }, this);
    showSystems();
    showReaders();
}

void EvidenceScreen::connectItems()
{
    connect(&m_timeline->view(), &timeline::TimelineView::windowChanged, this,
            &EvidenceScreen::showItems);
    connect(m_timeline, &timeline::TimelinePane::itemsAsked, this, [this](const ItemQuery& query) {
        m_items->showMark(query);
        m_items->focusList();
    });
    connect(m_timeline, &timeline::TimelinePane::itemOpened, m_items,
            &evidence::EvidenceView::open);
    connect(m_items, &evidence::EvidenceView::searched, this,
            [this](const ItemQuery& query) { m_timeline->view().hits().search(query); });
    connect(m_items, &evidence::EvidenceView::hitPicked, this, [this](const EvidenceItem& item) {
        if (item.start.nanos != 0) // what says no time is nowhere on the timeline
            m_timeline->view().showMoment(item.start.nanos);
    });
    connect(m_items, &evidence::EvidenceView::failed, this,
            [this](const Error& error) { say(sentence(error), true); });
    connect(m_items, &evidence::EvidenceView::referenceCopied, this,
            [](const ItemRef& ref) { parts::copyPlain(itemRefText(ref)); });
    connect(m_items, &evidence::EvidenceView::weighAsked, this, [this](const ItemRef& ref) {
        if (m_incident.isEmpty())
            say(tr("Open an incident first: evidence is weighed in one."), true);
        else
            emit weighAsked(ref);
    });
    connect(m_items, &evidence::EvidenceView::pinAsked, this, &EvidenceScreen::askPin);
}

void EvidenceScreen::askPin(const ItemRef& item, const QString& name)
{
    const auto room = m_desk->room();
    const Incident* const incident = room->maybeIncident(m_incident);
    if (incident == nullptr) {
        say(tr("Open an incident first: evidence is pinned to one."), true);
        return;
    }
    QStringList already;
    for (const Pin& pin : incident->pins) {
        if (pin.item == item)
            already.append(pin.comment.isEmpty()
                               ? tr("%1 pinned it.").arg(room->memberName(pin.by))
                               : tr("%1 pinned it: %2").arg(room->memberName(pin.by), pin.comment));
    }
    auto* dialog = new evidence::PinDialog(
        name, already.mid(std::max<qsizetype>(already.size() - mostPinned, 0)),
        m_unsent.value(item), window()); // deletes itself
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &evidence::PinDialog::pinned, this,
            [this, incident = m_incident, item](const QString& comment) {
                pin(incident, item, comment);
            });
    dialog->open();
}

void EvidenceScreen::pin(const IncidentId& incident, const ItemRef& item, const QString& comment)
{
    m_desk->submit(Command{EvidencePinned{incident, item, comment}})
        .then(this, [this, item, comment](const Result<Receipt>& receipt) {
            if (receipt)
                m_unsent.remove(item);
            else
                m_unsent.insert(item, comment);
            say(receipt ? tr("Pinned to the incident.") : sentence(receipt.error()), !receipt);
        });
}

void EvidenceScreen::buildBar(QBoxLayout* row)
{
    auto* title = new parts::PlainLabel(tr("Timeline"), this);
    title->setRole(look::TextRole::Title);
    title->setTone(parts::Tone::Strong);
    m_system->setObjectName(u"timelineSystem"_s);
    m_readers->setObjectName(u"importReaders"_s);
    m_import->setObjectName(u"importEvidence"_s);
    m_import->setIcon(look::icon(u"evidence"_s));
    parts::showHowFar(*m_progress, 0);
    m_progress->setAccessibleName(tr("How far the import is"));
    m_progress->hide();
    m_cancel->setObjectName(u"importCancel"_s);
    m_cancel->setAccessibleName(tr("Cancel the import"));
    m_cancel->hide();
    m_words->setObjectName(u"importWords"_s);
    m_words->setWrapped(true);
    m_words->hide();
    m_report->setObjectName(u"importReportButton"_s);
    m_report->hide();
    row->setSpacing(look::kSpace2);
    row->addWidget(title);
    row->addSpacing(look::kSpace4);
    row->addWidget(m_system);
    parts::labelUnseen(*m_system, tr("Whose evidence"));
    row->addStretch(1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_readers);
    parts::labelUnseen(*m_readers, tr("Who reads what is imported"));
    row->addWidget(m_import);
    connect(m_system, &QComboBox::currentIndexChanged, this, [this] {
        const QString id = m_system->currentData().toString();
        m_timeline->setSystems(id.isEmpty() ? QList<SystemId>() : QList<SystemId>{SystemId(id)});
    });
    connect(m_import, &QPushButton::clicked, this, &EvidenceScreen::askImport);
    connect(m_report, &QPushButton::clicked, this, &EvidenceScreen::openReport);
    connect(m_cancel, &QPushButton::clicked, m_evidence, &EvidenceDesk::cancelImport);
    connect(m_evidence, &EvidenceDesk::progressed, this, &EvidenceScreen::tell);
    connect(m_desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || !change.systems.isEmpty())
            showSystems();
        offerImport(); // one may have been let in
        showReaders();
        if (change.everything || change.incidents.contains(m_incident) || !change.runs.isEmpty())
            m_timeline->setEntries(timelineEntries(*m_desk->room(), m_incident));
    });
}

void EvidenceScreen::showSystems()
{
    const QSignalBlocker quiet(m_system);
    const QString chosen = m_system->currentData().toString();
    m_system->clear();
    m_system->addItem(tr("All systems"), QString());
    const auto room = m_desk->room();
    for (const System* system : room->systems())
        m_system->addItem(visibleText(system->name, Lines::Single), system->id.value);
    m_system->setCurrentIndex(std::max(0, m_system->findData(chosen)));
    offerImport();
}

// While a restricted incident is open, what is imported is for its members, unless the person says otherwise.
void EvidenceScreen::showReaders()
{
    const auto room = m_desk->room();
    const auto restricted = restrictedExhibits(*room);
    m_items->setRestricted(restricted);
    m_timeline->setRestricted(restricted);
    m_items->setReadOnly(incident::whyReadOnly(m_desk->member()));
    const Incident* incident = room->maybeIncident(m_incident);
    const bool offered = incident != nullptr && incident->access && !incident->isInaccessible()
        && incident->access->members.contains(m_desk->member());
    const QString id = offered ? m_incident.value : QString();
    m_readers->setVisible(offered);
    if (m_readers->itemData(0).toString() == id)
        return;
    m_readers->clear();
    if (!offered)
        return;
    m_readers->addItem(tr("Only the members of %1").arg(incident->code), id);
    m_readers->addItem(tr("Everybody in the room"), QString());
}

void EvidenceScreen::follow(const IncidentId& incident)
{
    const auto room = m_desk->room();
    const Incident* found = room->maybeIncident(incident);
    if (found == nullptr)
        return;
    const bool other = incident != m_incident;
    m_incident = incident;
    m_exports->setIncident(incident);
    m_timeline->setEntries(timelineEntries(*room, incident));
    showReaders();
    if (!other)
        return;
    m_timeline->compareBar().setOnset(toEvidenceTime(found->happened).nanos);
    const QString system = found->systems.size() == 1 ? found->systems.first().value : QString();
    const QSignalBlocker quiet(m_system);
    m_system->setCurrentIndex(std::max(0, m_system->findData(system)));
    m_timeline->setSystems(found->systems);
}

void EvidenceScreen::openItem(const ItemRef& ref)
{
    m_items->open(ref);
}

void EvidenceScreen::focusSearch()
{
    m_items->focusSearch();
}

void EvidenceScreen::showItems()
{
    m_items->follow(m_timeline->view().query());
}

void EvidenceScreen::say(const QString& text, bool bad)
{
    m_words->setTone(bad ? parts::Tone::Danger : parts::Tone::Muted);
    m_words->setText(text);
    m_words->setVisible(!text.isEmpty());
}

} // namespace wr
