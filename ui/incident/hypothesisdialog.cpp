// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/hypothesisdialog.h"

#include "ui/incident/incidentevents.h"
#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

HypothesisDialog::HypothesisDialog(Desk* desk, Drafts* drafts, IncidentId incident,
                                   HypothesisId hypothesis, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_drafts(drafts)
    , m_incident(std::move(incident))
    , m_hypothesis(std::move(hypothesis))
    , m_new(m_hypothesis.isEmpty())
    , m_cause(new QComboBox(this))
    , m_words(new parts::DraftEdit(this))
    , m_confidence(new QSpinBox(this))
    , m_why(new parts::DraftEdit(this))
    , m_check(new parts::DraftEdit(this))
    , m_note(new parts::PlainLabel(this))
    , m_close(new QPushButton(tr("Cancel"), this))
    , m_do(new QPushButton(m_new ? tr("State it") : tr("Change it"), this))
{
    setObjectName(u"hypothesisDialog"_s);
    setWindowTitle(m_new ? tr("State a hypothesis") : tr("Change a hypothesis"));
    setMinimumWidth(look::kDialogWidth + look::kSideWidth / 2);
    m_cause->setObjectName(u"hypothesisCause"_s);
    for (const HypothesisCause cause : allHypothesisCauses)
        m_cause->addItem(hypothesisCauseTitle(cause), hypothesisCauseName(cause));
    m_confidence->setObjectName(u"hypothesisConfidence"_s);
    m_confidence->setRange(-1, 100);
    m_confidence->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_confidence->setSingleStep(10);
    m_confidence->setValue(-1);
    m_confidence->setSpecialValueText(tr("not said"));
    m_confidence->setSuffix(tr(" %"));
    const QString draft = m_new ? u"new"_s : m_hypothesis.value;
    const auto keep
        = [this, draft](parts::DraftEdit* field, const QString& name, const QString& key) {
              field->setObjectName(name);
              field->keepIn(m_drafts, u"hypothesis/%1/%2/%3"_s.arg(m_incident.value, draft, key));
              connect(field, &QPlainTextEdit::textChanged, this, &HypothesisDialog::judge);
              connect(field, &parts::DraftEdit::escaped, this, &QDialog::reject);
              connect(field, &parts::DraftEdit::submitted, this, &HypothesisDialog::hand);
          };
    keep(m_words, u"hypothesisWords"_s, u"words"_s);
    keep(m_why, u"hypothesisWhy"_s, u"why"_s);
    keep(m_check, u"hypothesisCheck"_s, u"check"_s);
    build();
    fill();
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &HypothesisDialog::hand);
    m_words->setFocus();
    judge();
}

void HypothesisDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    auto* head = new parts::PlainLabel(windowTitle(), this);
    head->setRole(look::TextRole::Section);
    head->setTone(parts::Tone::Strong);
    column->addWidget(head);
    auto* form = new QFormLayout;
    form->setSpacing(look::kSpace2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(new parts::PlainLabel(tr("Cause"), this), m_cause);
    form->addRow(new parts::PlainLabel(tr("Hypothesis"), this), m_words);
    form->addRow(new parts::PlainLabel(tr("Confidence"), this), m_confidence);
    form->addRow(new parts::PlainLabel(tr("Because"), this), m_why);
    form->addRow(new parts::PlainLabel(tr("Next check"), this), m_check);
    column->addLayout(form);
    m_note->setObjectName(u"hypothesisNote"_s);
    m_note->setWrapped(true);
    column->addWidget(m_note);
    m_close->setObjectName(u"hypothesisCancel"_s);
    m_do->setObjectName(u"hypothesisDo"_s);
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

const Hypothesis* HypothesisDialog::maybeKnown() const
{
    const Incident* incident = m_desk->room()->maybeIncident(m_incident);
    if (incident == nullptr)
        return nullptr;
    const auto found
        = std::find_if(incident->hypotheses.begin(), incident->hypotheses.end(),
                       [this](const Hypothesis& one) { return one.id == m_hypothesis; });
    return found == incident->hypotheses.end() ? nullptr : &*found;
}

// What is in force, unless a draft of one's own is there.
void HypothesisDialog::fill()
{
    const auto room = m_desk->room(); // keeps what is pointed at
    const Hypothesis* known = maybeKnown();
    if (known == nullptr || known->statements.isEmpty())
        return;
    const HypothesisStatement& last = known->statements.constLast();
    m_seen = last.entry;
    m_cause->setCurrentIndex(m_cause->findData(hypothesisCauseName(known->cause)));
    m_confidence->setValue(last.confidence);
    const auto put = [](parts::DraftEdit* field, const QString& text) {
        if (field->toPlainText().isEmpty())
            field->setPlainText(text);
    };
    put(m_words, last.text);
    put(m_check, last.nextCheck);
}

HypothesisStated HypothesisDialog::asked() const
{
    HypothesisStated stated;
    stated.incident = m_incident;
    stated.hypothesis = m_hypothesis;
    stated.cause
        = hypothesisCauseFromName(m_cause->currentData().toString()).value_or(HypothesisCause::Own);
    stated.text = m_words->toPlainText().trimmed();
    stated.confidence = m_confidence->value();
    stated.why = m_why->toPlainText().trimmed();
    stated.nextCheck = m_check->toPlainText().trimmed();
    stated.base = m_seen;
    return stated;
}

void HypothesisDialog::judge()
{
    const bool empty = m_words->toPlainText().trimmed().isEmpty();
    parts::setOffBecause(*m_do, empty ? tr("Write the hypothesis in words first.") : QString());
}

void HypothesisDialog::hand()
{
    if (!m_do->isEnabled())
        return;
    parts::setOffBecause(*m_do, tr("It is being written down."));
    if (m_hypothesis.isEmpty())
        m_hypothesis = HypothesisId(newId(u"h"_s));
    const HypothesisStated stated = asked();
    m_desk->submit(Command{stated}).then(this, [this, stated](const Result<Receipt>& receipt) {
        if (!receipt) {
            judge();
            m_note->setTone(parts::Tone::Danger);
            m_note->setText(tr("Not written down. %1").arg(sentence(receipt.error())));
            return;
        }
        m_words->accept(stated.text);
        m_why->accept(stated.why);
        m_check->accept(stated.nextCheck);
        accept();
    });
}

} // namespace wr::incident
