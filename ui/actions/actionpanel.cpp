// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionpanel.h"

#include "models/base/plaintext.h"
#include "models/items/credentialmodel.h"
#include "models/rules/resending.h"
#include "ui/actions/actioncard.h"
#include "ui/actions/byhand.h"
#include "ui/actions/pressdialog.h"
#include "ui/look/theme.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/unseenlabel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

QString keyOf(const PressAsk& ask)
{
    return ask.incident.value + u'/' + ask.system.value + u'/' + ask.rung.value + u'/'
        + (ask.undoes ? ask.undoes->value : QString())
        + (isSentAgain(ask.run) ? u'/' + idempotencyKey(ask.run) : QString());
}

PressAsk resendAsk(const Run& run)
{
    return {run.incident, run.system, run.rung, {}, run.undoes, sendingAgain(run.id)};
}

} // namespace

ActionPanel::ActionPanel(Desk* desk, Drafts* maybeDrafts, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_maybeDrafts(maybeDrafts)
    , m_systems(new QComboBox(this))
    , m_note(new parts::PlainLabel(this))
    , m_whole(new QStackedWidget(this))
    , m_empty(new parts::EmptyState(u"containment"_s, {}, {}, this))
    , m_scroll(new QScrollArea(this))
    , m_column(new QVBoxLayout)
{
    setObjectName(u"actionPanel"_s);
    setAccessibleName(tr("Containment ladder"));
    m_systems->setObjectName(u"ladderSystem"_s);
    m_note->setObjectName(u"ladderNote"_s);
    m_note->setWrapped(true);
    m_note->setTone(parts::Tone::Danger);
    m_note->hide();
    auto* body = new QWidget(m_scroll);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, look::kSpace1, 0);
    rows->addLayout(m_column);
    rows->addStretch(1);
    m_column->setSpacing(look::kSpace2);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(body);
    m_whole->addWidget(m_scroll);
    m_whole->addWidget(m_empty);
    auto* head = new parts::PlainLabel(tr("Containment ladder"), this);
    head->setRole(look::TextRole::Strong);
    head->setTone(parts::Tone::Strong);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    auto* setUp = new QPushButton(tr("Set up…"), this);
    setUp->setObjectName(u"ladderSetUp"_s);
    look::setRole(*setUp, look::ButtonRole::Quiet);
    connect(setUp, &QPushButton::clicked, this, [this] { emit setupAsked(m_system); });
    auto* line = new QHBoxLayout;
    line->addWidget(head, 1);
    line->addWidget(setUp);
    column->addLayout(line);
    column->addWidget(m_systems);
    parts::labelUnseen(*m_systems, tr("System"));
    column->addWidget(m_note);
    column->addWidget(m_whole, 1);

    connect(m_systems, &QComboBox::activated, this, [this](int at) {
        setSystem(SystemId(m_systems->itemData(at).toString()));
        emit systemPicked(m_system);
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                for (int row = first.row(); row <= last.row(); ++row) {
                    if (ActionCard* card = m_cards.value(m_model.at(row).key))
                        card->show(m_model.at(row), whyNothing());
                }
            });
    connect(desk, &Desk::changed, this, [this](const Change& change) {
        const bool touches = change.everything || change.roster || !change.runs.isEmpty()
            || change.systems.contains(m_system) || change.incidents.contains(m_incident);
        if (touches)
            refresh();
    });
    refresh();
}

void ActionPanel::setIncident(const IncidentId& incident)
{
    m_incident = incident;
    const Incident* found = m_desk->room()->maybeIncident(incident);
    if (found != nullptr && !found->systems.contains(m_system))
        m_system = found->systems.isEmpty() ? SystemId() : found->systems.first();
    m_note->hide();
    refresh();
    for (ActionCard* card : std::as_const(m_cards))
        card->show(m_model.at(m_model.rowOf(card->rung())), whyNothing());
}

void ActionPanel::setSystem(const SystemId& system)
{
    m_system = system;
    refresh();
}

void ActionPanel::setClock(const Clock* clock)
{
    m_maybeClock = clock;
    refresh();
}

void ActionPanel::fillSystems()
{
    const auto room = m_desk->room();
    QList<SystemId> wanted;
    if (const Incident* incident = room->maybeIncident(m_incident))
        wanted = incident->systems;
    if (!m_system.isEmpty() && !wanted.contains(m_system))
        wanted.prepend(m_system);
    QList<SystemId> shown;
    for (int at = 0; at < m_systems->count(); ++at)
        shown.append(SystemId(m_systems->itemData(at).toString()));
    if (shown != wanted) {
        m_systems->clear();
        for (const SystemId& id : wanted) {
            const System* system = room->maybeSystem(id);
            m_systems->addItem(
                visibleText(system == nullptr ? id.value : system->name, Lines::Single), id.value);
        }
    }
    m_systems->setCurrentIndex(m_systems->findData(m_system.value));
    m_systems->setVisible(wanted.size() > 1);
}

QString ActionPanel::whyNothing() const
{
    const Incident* incident = m_desk->room()->maybeIncident(m_incident);
    if (incident == nullptr)
        return tr("A run belongs to an incident: declare or open one first.");
    if (!incident->isOpen())
        return tr("The incident is closed; a run belongs to an open one.");
    return {};
}

void ActionPanel::refresh()
{
    const auto room = m_desk->room();
    m_model.show(*room, m_incident, m_system, m_desk->member(),
                 m_maybeClock == nullptr ? Instant() : m_maybeClock->now());
    fillSystems();
    syncCards();
    const System* system = room->maybeSystem(m_system);
    if (system == nullptr)
        m_empty->setTexts(
            tr("No system is in scope."),
            tr("Add the system that misbehaves to the incident; its ladder stands here."));
    else
        m_empty->setTexts(
            tr("%1 has no ladder yet.").arg(visibleText(system->name, Lines::Single)),
            tr("Its accountable owner adds rungs. Until then, call whoever may shut it off."));
    m_whole->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
}

void ActionPanel::syncCards()
{
    QHash<RungId, ActionCard*> kept;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const RungRow& rung = m_model.at(row);
        ActionCard* card = m_cards.take(rung.key);
        if (card == nullptr) {
            card = makeCard();
            card->show(rung, whyNothing());
        }
        kept.insert(rung.key, card);
        if (m_column->indexOf(card) != row) {
            m_column->removeWidget(card);
            m_column->insertWidget(row, card);
        }
    }
    for (ActionCard* gone : std::as_const(m_cards))
        gone->deleteLater();
    m_cards = kept;
    showLacks();
    if (m_model.rowCount() > 0)
        parts::forwardFocus(*this, *m_cards.value(m_model.at(0).key));
}

void ActionPanel::setCredentials(const CredentialSheet& sheet)
{
    m_credentials = sheet;
    showLacks();
}

void ActionPanel::setImpact(ImpactDesk* maybeImpact, const Clock* maybeClock)
{
    m_maybeImpact = maybeImpact;
    m_maybeClock = maybeClock;
}

void ActionPanel::showLacks()
{
    for (ActionCard* card : std::as_const(m_cards)) {
        const auto lack = credentialLack(m_credentials, m_system, card->rung());
        card->setLack(lack ? lack->sentence : QString());
    }
}

ActionCard* ActionPanel::makeCard()
{
    auto* card = new ActionCard(m_scroll->widget());
    connect(card, &ActionCard::pressPicked, this, &ActionPanel::openPress);
    connect(card, &ActionCard::undoPicked, this, &ActionPanel::openUndo);
    connect(card, &ActionCard::readBackPicked, this, &ActionPanel::readBack);
    connect(card, &ActionCard::resendPicked, this, &ActionPanel::openResend);
    connect(card, &ActionCard::recordPicked, this, [this](const RungId& rung) {
        if (m_maybeClock == nullptr || m_incident.isEmpty())
            return;
        recordByHand(
            this, m_desk, PressAsk{m_incident, m_system, rung, {}, {}, {}}, m_maybeClock->now(),
            [this](const QString& trouble) {
                m_note->setTone(trouble.isEmpty() ? parts::Tone::Normal : parts::Tone::Danger);
                m_note->setText(trouble.isEmpty() ? tr("It is noted in the incident.") : trouble);
                m_note->show();
            });
    });
    connect(card, &ActionCard::credentialsPicked, this, [this, card] {
        if (const auto lack = credentialLack(m_credentials, m_system, card->rung()))
            emit credentialsAsked(lack->credential);
    });
    connect(
        card, &ActionCard::unfolded, this, [this, card] { m_scroll->ensureWidgetVisible(card); },
        Qt::QueuedConnection); // when its details have been laid out
    connect(card, &ActionCard::stepped, this, [this, card](int by) { step(card, by); });
    return card;
}

void ActionPanel::step(const ActionCard* from, int by)
{
    const int row = std::clamp(m_model.rowOf(from->rung()) + by, 0, m_model.rowCount() - 1);
    ActionCard* card = m_cards.value(m_model.at(row).key);
    card->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(card);
}

void ActionPanel::pick(const RungId& rung)
{
    ActionCard* card = m_cards.value(rung);
    if (card == nullptr)
        return;
    card->setOpen(true);
    card->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(card);
}

void ActionPanel::openPress(const RungId& rung)
{
    openDialog(PressAsk{m_incident, m_system, rung, {}, {}, {}});
}

void ActionPanel::openUndo(const RungId& rung, const RunId& run)
{
    openDialog(PressAsk{m_incident, m_system, rung, {}, run, {}});
}

void ActionPanel::openResend(const RunId& run)
{
    const auto room = m_desk->room();
    if (const Run* sent = room->maybeRun(run))
        openDialog(resendAsk(*sent));
}

void ActionPanel::openDialog(const PressAsk& ask)
{
    if (!whyNothing().isEmpty())
        return;
    const QString key = keyOf(ask);
    if (const QPointer<PressDialog> open = m_dialogs.value(key);
        !open.isNull() && open->isVisible()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto* dialog = new PressDialog(m_desk, m_maybeDrafts, m_waiting.value(key, ask),
                                   this); // deletes itself when closed
    dialog->setImpact(m_maybeImpact, m_maybeClock);
    dialog->setWindowFlag(Qt::Window);
    m_dialogs.insert(key, dialog);
    connect(dialog, &PressDialog::secondPersonAsked, this,
            [this, key](const PressAsk& asked) { m_waiting.insert(key, asked); });
    connect(dialog, &PressDialog::settled, this, [this, key](const RunId& run) {
        m_waiting.remove(key);
        emit settled(run);
    });
    connect(dialog, &PressDialog::undoAsked, this, &ActionPanel::openDialog);
    connect(dialog, &PressDialog::resendAsked, this, &ActionPanel::openResend);
    dialog->show();
}

void ActionPanel::readBack(const RunId& run)
{
    m_desk->readBack(run).then(this, [this](const Result<Run>& result) {
        m_note->setVisible(!result.has_value());
        m_note->setTone(parts::Tone::Danger);
        if (!result)
            m_note->setText(sentence(result.error()));
    });
}

} // namespace wr::actions
