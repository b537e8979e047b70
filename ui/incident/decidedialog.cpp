// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/decidedialog.h"

#include "models/rules/gate.h"
#include "ui/incident/deciding.h"
#include "ui/incident/incidentevents.h"
#include "ui/incident/incidentforms.h"
#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

DecideDialog::DecideDialog(Desk* desk, const Clock* clock, Drafts* drafts, IncidentId incident,
                           QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_drafts(drafts)
    , m_incident(std::move(incident))
    , m_right(new QComboBox(this))
    , m_words(new parts::DraftEdit(this))
    , m_objections(new parts::DraftEdit(this))
    , m_happened(new QLineEdit(this))
    , m_note(new parts::PlainLabel(this))
    , m_close(new QPushButton(tr("Cancel"), this))
    , m_do(new QPushButton(this))
{
    setObjectName(u"decideDialog"_s);
    setWindowTitle(tr("Decide"));
    setMinimumWidth(look::kDialogWidth + look::kSideWidth / 2);
    m_right->setObjectName(u"decideRight"_s);
    m_right->setAccessibleName(tr("The right that the decision leans on"));
    for (const DecisionRight one : decisionRights())
        m_right->addItem(decisionRightTitle(one), decisionRightName(one));
    m_right->addItem(tr("commander's decision"), QString());
    const auto keep = [this](parts::DraftEdit* field, const QString& name, const QString& key) {
        field->setObjectName(name);
        field->keepIn(m_drafts, u"decide/%1/%2"_s.arg(m_incident.value, key));
        connect(field, &QPlainTextEdit::textChanged, this, &DecideDialog::judge);
        connect(field, &parts::DraftEdit::escaped, this, &QDialog::reject);
        connect(field, &parts::DraftEdit::submitted, this, &DecideDialog::hand);
    };
    keep(m_words, u"decideWords"_s, u"words"_s);
    m_words->setAccessibleName(tr("What is decided"));
    keep(m_objections, u"decideObjections"_s, u"objections"_s);
    m_objections->setAccessibleName(tr("Objections"));
    m_objections->setPlaceholderText(tr("Who objected and why; empty means none"));
    m_happened->setObjectName(u"decideHappened"_s);
    m_happened->setAccessibleName(tr("When it was decided"));
    m_happened->setPlaceholderText(tr("T-5m, 14:02Z; empty is now"));
    build();
    connect(m_right, &QComboBox::currentIndexChanged, this, &DecideDialog::judge);
    connect(m_happened, &QLineEdit::textChanged, this, &DecideDialog::judge);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &DecideDialog::hand);
    connect(desk, &Desk::changed, this, &DecideDialog::judge);
    m_words->setFocus();
    judge();
}

void DecideDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    auto* head = new parts::PlainLabel(tr("Decide"), this);
    head->setRole(look::TextRole::Section);
    head->setTone(parts::Tone::Strong);
    column->addWidget(head);
    auto* form = new QFormLayout;
    form->setSpacing(look::kSpace2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(new parts::PlainLabel(tr("By the right"), this), m_right);
    form->addRow(new parts::PlainLabel(tr("Decision"), this), m_words);
    form->addRow(new parts::PlainLabel(tr("Objections"), this), m_objections);
    form->addRow(new parts::PlainLabel(tr("Decided at"), this), m_happened);
    column->addLayout(form);
    m_note->setObjectName(u"decideNote"_s);
    m_note->setWrapped(true);
    column->addWidget(m_note);
    m_close->setObjectName(u"decideCancel"_s);
    m_do->setObjectName(u"decideDo"_s);
    look::setRole(*m_do, look::ButtonRole::Primary);
    for (QPushButton* one : {m_close, m_do})
        one->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_do);
    column->addLayout(buttons);
    parts::nameByLabels(*this);
    parts::tabInReadingOrder(*this);
}

std::optional<DecisionRight> DecideDialog::right() const
{
    return decisionRightFromName(m_right->currentData().toString());
}

void DecideDialog::judge()
{
    if (m_asked)
        return;
    const auto room = m_desk->room();
    const Incident* incident = room->maybeIncident(m_incident);
    if (incident == nullptr)
        return;
    const QString words = m_words->toPlainText().trimmed();
    const QString typed = m_happened->text().trimmed();
    Entry entry;
    entry.time = m_clock->now();
    entry.event = DecisionMade{m_incident, {}, words.isEmpty() ? u"words"_s : words, right(), {},
                               entry.time, {}};
    const Verdict verdict = gate(*room, m_desk->member(), entry);
    m_do->setText(verdict.answer == Ruling::NeedsSecondPerson ? tr("Ask for approval")
                                                              : tr("Decide"));
    QString off;
    if (verdict.answer == Ruling::Refused)
        off = verdict.why;
    else if (words.isEmpty())
        off = tr("Write what is decided first.");
    else if (!typed.isEmpty() && !instantFromPerson(typed, m_clock->now()))
        off = tr("Write the time as T-5m, 14:02Z or 2026-11-24T14:03:22Z.");
    parts::setOffBecause(*m_do, off);
    if (verdict.answer == Ruling::NeedsSecondPerson)
        say(tr("%1 They may be: %2. The approval is bound to exactly these words.")
                .arg(verdict.why, namesOf(*room, verdict.whoMay)),
            false);
    else
        say(off, verdict.answer == Ruling::Refused);
}

void DecideDialog::hand()
{
    if (!m_do->isEnabled() || m_asked)
        return;
    parts::setOffBecause(*m_do, tr("It is being written down."));
    const Instant now = m_clock->now();
    const DecisionMade made{m_incident,
                            NoteId(newId(u"d"_s)),
                            m_words->toPlainText().trimmed(),
                            right(),
                            m_objections->toPlainText().trimmed(),
                            instantFromPerson(m_happened->text(), now).value_or(now),
                            {}};
    decideOn(this, m_desk, m_clock, made,
             [this, made](const Result<Receipt>& receipt) { told(made, receipt); });
}

void DecideDialog::told(const DecisionMade& made, const Result<Receipt>& receipt)
{
    const bool waits = !receipt && receipt.error().fault == Fault::Waiting;
    if (!receipt && !waits) {
        judge();
        say(tr("Not decided. %1").arg(sentence(receipt.error())), true);
        return;
    }
    m_words->accept(made.text);
    m_objections->accept(made.objections);
    if (receipt) {
        accept();
        return;
    }
    // The words stay in sight; from here on the approval in the journal holds them.
    m_asked = true;
    m_words->setDraft({}, {}, {});
    m_words->setPlainText(made.text);
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_words, m_objections, m_right, m_happened})
        field->setEnabled(false);
    m_do->hide();
    m_close->setText(tr("Close"));
    say(sentence(receipt.error()), false);
    m_close->setFocus();
}

void DecideDialog::say(const QString& text, bool bad)
{
    m_note->setTone(bad ? parts::Tone::Danger : parts::Tone::Normal);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace wr::incident
