// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/hypothesisboard.h"

#include "models/base/plaintext.h"
#include "models/items/evidencemodel.h"
#include "models/rules/diagnosis.h"
#include "ui/incident/askform.h"
#include "ui/incident/hypothesisdialog.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/wraprow.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

constexpr std::array kWidths{190, 420, 100, 160, 60, 80};
constexpr std::array kItemWidths{110, 360, 300, 140};

QString firstLine(const ItemDetail& detail)
{
    const EvidenceItem& item = detail.item;
    return item.source.isEmpty() ? item.name
                                 : HypothesisBoard::tr("%1 · %2").arg(item.name, item.source);
}

// What somebody who weighs an item knows it by.
QString briefOf(const ItemDetail& detail)
{
    const EvidenceItem& item = detail.item;
    return HypothesisBoard::tr("%1 of %2: %3")
        .arg(evidenceKindTitle(item.lane), itemTimeText(item, look::utcText),
             inSentence(firstLine(detail)));
}

} // namespace

HypothesisBoard::HypothesisBoard(Desk* desk, EvidenceDesk* evidence, Drafts* drafts,
                                 QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_evidence(evidence)
    , m_drafts(drafts)
    , m_list(new parts::GridView(this))
    , m_items(new parts::GridView(this))
    , m_check(new parts::PlainLabel(this))
    , m_note(new parts::PlainLabel(this))
    , m_state(new QPushButton(tr("State a hypothesis…"), this))
    , m_change(new QPushButton(tr("Change…"), this))
    , m_for(new QPushButton(tr("For"), this))
    , m_against(new QPushButton(tr("Against"), this))
    , m_off(new QPushButton(tr("Take off"), this))
{
    setObjectName(u"hypothesisBoard"_s);
    m_list->setObjectName(u"hypotheses"_s);
    m_list->setAccessibleName(tr("Hypotheses; Enter changes one"));
    m_list->setEmptyText(
        tr("No hypothesis yet."),
        tr("State what may have caused this, so that evidence can speak for or against it."));
    m_list->setSource(&m_hypotheses);
    m_list->setSortRole(HypothesisModel::SortRole);
    m_list->setAcceptDrops(true);
    m_list->setDropIndicatorShown(true);
    m_items->setObjectName(u"weighedItems"_s);
    m_items->setAccessibleName(tr("Evidence; plus puts it for, minus against, zero takes it off"));
    m_items->setEmptyText(tr("No evidence is pinned or weighed."),
                          tr("Pin items on the timeline, or weigh them there."));
    m_items->setSource(&m_weighed);
    m_items->setDragEnabled(true);
    for (size_t at = 0; at < kWidths.size(); ++at)
        m_list->setColumnWidth(static_cast<int>(at), kWidths.at(at));
    for (size_t at = 0; at < kItemWidths.size(); ++at)
        m_items->setColumnWidth(static_cast<int>(at), kItemWidths.at(at));
    m_check->setObjectName(u"nextCheck"_s);
    m_note->setObjectName(u"hypothesisBoardNote"_s);
    for (parts::PlainLabel* label : {m_check, m_note})
        label->setWrapped(true);
    m_note->hide();

    auto* down = new QSplitter(Qt::Vertical, this);
    down->addWidget(m_list);
    down->addWidget(m_items);
    down->setStretchFactor(0, 1);
    down->setStretchFactor(1, 1);
    down->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace3, look::kSpace2, look::kSpace3, look::kSpace3);
    column->setSpacing(look::kSpace2);
    column->addLayout(makeButtons());
    column->addWidget(m_note);
    column->addWidget(down, 1);
    column->addWidget(m_check);

    connect(m_list, &parts::GridView::picked, this, &HypothesisBoard::showChosen);
    connect(m_list, &parts::GridView::opened, this, [this] { state(chosen()); });
    connect(m_items, &parts::GridView::picked, this, &HypothesisBoard::showChosen);
    connect(m_items, &parts::GridView::opened, this, [this] {
        if (const auto row = chosenItem())
            emit itemOpened(row->item);
    });
    connect(&m_hypotheses, &HypothesisModel::dropped, this,
            [this](const HypothesisId& hypothesis, const ItemRef& item, int weight) {
                submit(hypothesis, item, weight, {});
            });
    connect(m_desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || change.incidents.contains(m_incident))
            refresh();
    });
    m_items->installEventFilter(this);
    parts::forwardFocus(*this, *m_list);
    refresh();
}

QLayout* HypothesisBoard::makeButtons()
{
    auto* row = new parts::WrapRow;
    m_state->setObjectName(u"stateHypothesis"_s);
    m_change->setObjectName(u"changeHypothesis"_s);
    row->addWidget(m_state);
    row->addWidget(m_change);
    row->addStretch();
    connect(m_state, &QPushButton::clicked, this, [this] { state({}); });
    connect(m_change, &QPushButton::clicked, this, [this] { state(chosen()); });
    addSides(*row);
    return row;
}

// In the same row, because the face is low where the screen is small.
void HypothesisBoard::addSides(parts::WrapRow& row)
{
    row.addWidget(new parts::PlainLabel(tr("The picked evidence speaks"), this));
    int weight = 1;
    for (QPushButton* button : {m_for, m_against, m_off}) {
        look::setRole(*button, look::ButtonRole::Quiet);
        row.addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, weight] { put(weight); });
        weight = weight == 1 ? -1 : 0;
    }
    m_for->setObjectName(u"weighFor"_s);
    m_against->setObjectName(u"weighAgainst"_s);
    m_off->setObjectName(u"weighOff"_s);
    m_for->setAccessibleName(tr("The picked evidence speaks for the picked hypothesis"));
    m_against->setAccessibleName(tr("The picked evidence speaks against the picked hypothesis"));
    m_off->setAccessibleName(tr("Take the picked evidence off the scale"));
}

void HypothesisBoard::setIncident(const IncidentId& incident)
{
    if (m_incident != incident) {
        say({}, false);
        m_toWeigh.reset();
    }
    m_incident = incident;
    refresh();
}

void HypothesisBoard::refresh()
{
    m_hypotheses.show(*m_desk->room(), m_incident);
    if (!m_list->current().isValid() && m_hypotheses.rowCount() > 0)
        m_list->pick(m_hypotheses.index(0, 0));
    showChosen();
    showCheck();
    weighNext();
}

void HypothesisBoard::showChosen()
{
    m_weighed.show(*m_desk->room(), m_incident, chosen());
    lookUp();
    const bool incident = m_desk->room()->maybeIncident(m_incident) != nullptr;
    parts::setOffBecause(*m_state, incident ? QString() : tr("Open an incident first."));
    const QString none
        = chosen().isEmpty() ? tr("Pick a hypothesis first, or state one.") : QString();
    parts::setOffBecause(*m_change, none);
    const QString noItem = chosenItem() ? QString() : tr("Pick an item of evidence first.");
    for (QPushButton* button : {m_for, m_against, m_off})
        parts::setOffBecause(*button, none.isEmpty() ? noItem : none);
}

// The names of items are read from the evidence, which answers later.
void HypothesisBoard::lookUp()
{
    for (const ItemRef& item : m_weighed.nameless()) {
        m_weighed.name(item, itemRefText(item).left(12)); // until the answer is there
        m_evidence->detail(item).then(this, [this, item](const Result<ItemDetail>& answer) {
            if (answer)
                m_weighed.name(item, firstLine(*answer));
            else
                m_weighed.name(item, tr("not on this machine: %1").arg(itemRefText(item)));
        });
    }
}

void HypothesisBoard::showCheck()
{
    const auto room = m_desk->room();
    const Incident* incident = room->maybeIncident(m_incident);
    if (incident == nullptr || incident->hypotheses.isEmpty()) {
        m_check->setText({});
        return;
    }
    const QList<Check> found = checksBetween(incident->hypotheses);
    if (found.isEmpty()) {
        m_check->setText(tr("No check of the list tells these causes apart."));
        return;
    }
    const Check& first = found.constFirst();
    QStringList expected;
    for (auto it = first.expected.cbegin(); it != first.expected.cend(); ++it) {
        const bool stated
            = std::any_of(incident->hypotheses.begin(), incident->hypotheses.end(),
                          [&it](const Hypothesis& one) { return one.cause == it.key(); });
        if (stated)
            expected.append(tr("%1: %2").arg(hypothesisCauseTitle(it.key()), it.value()));
    }
    m_check->setText(tr("Next check: %1 Look at: %2\n%3")
                         .arg(first.question, first.lookAt, expected.join(u'\n')));
}

HypothesisId HypothesisBoard::chosen() const
{
    const QModelIndex index = m_list->current();
    return index.isValid() ? m_hypotheses.at(index.row()).key : HypothesisId();
}

std::optional<WeighedRow> HypothesisBoard::chosenItem() const
{
    const QModelIndex index = m_items->current();
    return index.isValid() ? std::optional(m_weighed.at(index.row())) : std::nullopt;
}

void HypothesisBoard::state(const HypothesisId& hypothesis, const std::optional<ItemRef>& then)
{
    auto* dialog = new HypothesisDialog(m_desk, m_drafts, m_incident, hypothesis, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (then)
        connect(dialog, &QDialog::accepted, this, [this, item = *then] {
            m_toWeigh = item;
            weighNext();
        });
    dialog->open();
}

// The item that a hypothesis was stated for, as soon as that one is there.
void HypothesisBoard::weighNext()
{
    if (m_toWeigh && m_hypotheses.rowCount() > 0)
        weigh(*std::exchange(m_toWeigh, std::nullopt));
}

void HypothesisBoard::put(int weight)
{
    const auto row = chosenItem();
    if (row && !chosen().isEmpty())
        submit(chosen(), row->item, weight, row->why);
}

void HypothesisBoard::submit(const HypothesisId& hypothesis, const ItemRef& item, int weight,
                             const QString& why)
{
    m_desk->submit(Command{HypothesisWeighed{m_incident, hypothesis, item, weight, why}})
        .then(this, [this](const Result<Receipt>& receipt) {
            say(receipt ? QString() : sentence(receipt.error()), !receipt);
        });
}

void HypothesisBoard::weigh(const ItemRef& item)
{
    const auto room = m_desk->room();
    const Incident* incident = room->maybeIncident(m_incident);
    if (incident == nullptr || incident->hypotheses.isEmpty()) {
        state({}, item);
        return;
    }
    const quint64 ticket = ++m_ticket;
    m_evidence->detail(item).then(
        this, [this, item, ticket, of = m_incident](const Result<ItemDetail>& answer) {
            if (ticket == m_ticket && of == m_incident)
                askWeight(item, answer ? briefOf(*answer) : sentence(answer.error()));
        });
}

void HypothesisBoard::askWeight(const ItemRef& item, const QString& what)
{
    FormAsk ask;
    ask.title = tr("Weigh evidence");
    ask.text = what + u'\n' + itemRefText(item);
    ask.choicePrompt = tr("It speaks");
    for (const HypothesisRow& row : m_hypotheses.rows()) {
        ask.options.append(
            FormOption{u"+"_s + row.key.value, tr("for: %1 (%2)").arg(row.text, row.cause)});
        ask.options.append(
            FormOption{u"-"_s + row.key.value, tr("against: %1 (%2)").arg(row.text, row.cause)});
    }
    ask.wordsPrompt = tr("Why");
    ask.wordsNeeded = false;
    ask.doLabel = tr("Weigh it");
    ask.draftKey = u"weigh/"_s + m_incident.value + u'/' + itemRefText(item);
    AskForm::ask(this, ask, m_drafts,
                 [desk = m_desk, incident = m_incident,
                  item](const QString& choice, const QString& words, AskForm::Told told) {
                     desk->submit(
                             Command{HypothesisWeighed{incident, HypothesisId(choice.mid(1)), item,
                                                       choice.startsWith(u'+') ? 1 : -1, words}})
                         .then(desk, std::move(told));
                 });
}

bool HypothesisBoard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_items || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Plus:
        put(1);
        return true;
    case Qt::Key_Minus:
        put(-1);
        return true;
    case Qt::Key_0:
    case Qt::Key_Delete:
        put(0);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void HypothesisBoard::say(const QString& text, bool bad)
{
    m_note->setTone(bad ? parts::Tone::Danger : parts::Tone::Normal);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace wr::incident
