// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/rungform.h"

#include "models/facts/codec.h"
#include "models/items/ladderdraft.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr int kLongestDeadline = 3600;      // seconds
constexpr int kLongestRevert = 7 * 24 * 60; // minutes
constexpr int kMillisPerMinute = 60'000;

} // namespace

RungForm::RungForm(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_right(new QComboBox(this))
    , m_deadline(new QSpinBox(this))
    , m_revert(new QSpinBox(this))
    , m_practice(new QLineEdit(this))
    , m_json(new QPlainTextEdit(this))
    , m_note(new parts::PlainLabel(this))
{
    setObjectName(u"rungForm"_s);
    m_tabs->setObjectName(u"rungTabs"_s);
    m_tabs->addTab(makeFields(), tr("What it is"));
    m_json->setObjectName(u"rungJson"_s);
    m_json->setAccessibleName(tr("The whole rung as JSON, with its requests and read-backs"));
    m_json->setFont(look::monoFont());
    m_json->setTabChangesFocus(true);
    m_tabs->addTab(m_json, tr("Requests and read-backs (JSON)"));
    m_note->setObjectName(u"rungFlaw"_s);
    m_note->setTone(parts::Tone::Danger);
    m_note->setWrapped(true);
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_note);
    connect(m_json, &QPlainTextEdit::textChanged, this, &RungForm::readJson);
    parts::nameByLabels(*this);
}

QWidget* RungForm::makeFields()
{
    auto* body = new QWidget(this);
    auto* form = new QFormLayout(body);
    form->setContentsMargins(look::kSpace3, look::kSpace3, look::kSpace3, look::kSpace3);
    form->setSpacing(look::kSpace2);
    addLine(form, u"rungTitleField"_s, tr("Title"), &Rung::title);
    addLine(form, u"rungEffectField"_s, tr("Effect on users"), &Rung::effect);
    addLine(form, u"rungTriggerField"_s, tr("Use it when"), &Rung::trigger);
    addLine(form, u"rungExitField"_s, tr("Leave it when"), &Rung::exit);
    m_right->setObjectName(u"rungRightField"_s);
    for (const DecisionRight right : allDecisionRights)
        m_right->addItem(decisionRightTitle(right), static_cast<int>(right));
    form->addRow(tr("Right"), m_right);
    addCheck(form, u"rungSecondField"_s, tr("A second person must approve"), &Rung::secondPerson);
    addCheck(form, u"rungReversibleField"_s, tr("It can be undone"), &Rung::reversible);
    addCheck(form, u"rungIdempotentField"_s, tr("Sending twice is like sending once"),
             &Rung::idempotent);
    addLine(form, u"rungTargetField"_s, tr("Target, typed to confirm"), &Rung::target);
    m_deadline->setObjectName(u"rungDeadlineField"_s);
    m_deadline->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_deadline->setRange(1, kLongestDeadline);
    m_deadline->setSuffix(tr(" s"));
    form->addRow(tr("Read-back holds within"), m_deadline);
    addRevert(form);
    addDestroys(form);
    addPractice(form);
    addLine(form, u"rungManualField"_s, tr("Command by hand"), &Rung::manualCommand);
    addLine(form, u"rungPhoneField"_s, tr("Whom to call"), &Rung::phone);
    connect(m_right, &QComboBox::activated, this, [this] {
        m_rung.right = static_cast<DecisionRight>(m_right->currentData().toInt());
        told();
    });
    connect(m_deadline, &QSpinBox::valueChanged, this, [this](int seconds) {
        if (m_filling)
            return; // a part of a second that was written elsewhere stays
        m_rung.deadlineMs = seconds * 1000;
        told();
    });
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    return scroll;
}

QLineEdit* RungForm::addLine(QFormLayout* form, const QString& name, const QString& label,
                             QString Rung::*field)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(name);
    form->addRow(label, line);
    m_lines.append({line, field});
    connect(line, &QLineEdit::textEdited, this, [this, field](const QString& text) {
        m_rung.*field = text;
        told();
    });
    return line;
}

QCheckBox* RungForm::addCheck(QFormLayout* form, const QString& name, const QString& label,
                              bool Rung::*field)
{
    auto* box = new QCheckBox(label, this);
    box->setObjectName(name);
    form->addRow(QString(), box);
    m_checks.append({box, field});
    connect(box, &QCheckBox::clicked, this, [this, field](bool on) {
        m_rung.*field = on;
        told();
    });
    return box;
}

void RungForm::addDestroys(QFormLayout* form)
{
    for (const EvidenceKind kind : allEvidenceKinds) {
        auto* box = new QCheckBox(tr("Destroys: %1").arg(evidenceKindTitle(kind)), this);
        box->setObjectName(u"rungDestroys-"_s + evidenceKindName(kind));
        form->addRow(QString(), box);
        m_destroys.append({box, kind});
        connect(box, &QCheckBox::clicked, this, [this, kind](bool on) {
            m_rung.destroys.removeAll(kind);
            if (on)
                m_rung.destroys.append(kind);
            told();
        });
    }
}

// Who takes it back, and when: the target where it has a timer, else a reminder on this desk.
void RungForm::addRevert(QFormLayout* form)
{
    m_revert->setObjectName(u"rungRevertField"_s);
    m_revert->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_revert->setRange(0, kLongestRevert);
    m_revert->setSuffix(tr(" min"));
    m_revert->setSpecialValueText(tr("when somebody does"));
    form->addRow(tr("Taken back after"), m_revert);
    m_targetReverts = addCheck(form, u"rungTargetRevertsField"_s,
                               tr("The target takes it back by itself; else this desk reminds"),
                               &Rung::targetReverts);
    connect(m_revert, &QSpinBox::valueChanged, this, [this](int minutes) {
        if (m_filling)
            return; // a part of a minute that was written elsewhere stays
        if (minutes > 0)
            m_rung.revertAfterMs = minutes * kMillisPerMinute;
        else
            m_rung.revertAfterMs.reset();
        m_rung.targetReverts = m_rung.targetReverts && minutes > 0;
        showFields();
        told();
    });
}

void RungForm::addPractice(QFormLayout* form)
{
    m_practice->setObjectName(u"rungPracticeField"_s);
    m_practice->setPlaceholderText(u"https://flags.example = https://practice.example"_s);
    form->addRow(tr("In a drill it goes to"), m_practice);
    connect(m_practice, &QLineEdit::textEdited, this, &RungForm::readPractice);
}

void RungForm::readPractice(const QString& text)
{
    auto practice = practiceFromText(text);
    if (practice) {
        m_rung.practice = std::move(*practice);
        told();
        return;
    }
    m_flaw = practice.error();
    tellFlaw();
}

void RungForm::setRung(const Rung& rung)
{
    m_rung = rung;
    m_flaw.reset();
    m_note->hide();
    showFields();
    showJson();
}

void RungForm::setReadOnly(bool readOnly)
{
    for (const auto& [line, field] : std::as_const(m_lines))
        line->setReadOnly(readOnly);
    for (const auto& [box, field] : std::as_const(m_checks))
        box->setEnabled(!readOnly);
    for (const auto& [box, kind] : std::as_const(m_destroys))
        box->setEnabled(!readOnly);
    m_right->setEnabled(!readOnly);
    m_deadline->setReadOnly(readOnly);
    m_revert->setReadOnly(readOnly);
    m_targetReverts->setEnabled(!readOnly && m_rung.revertAfterMs.has_value());
    m_practice->setReadOnly(readOnly);
    m_json->setReadOnly(readOnly);
}

void RungForm::showFields()
{
    m_filling = true;
    for (const auto& [line, field] : std::as_const(m_lines)) {
        if (line->text() != m_rung.*field)
            line->setText(m_rung.*field);
    }
    for (const auto& [box, field] : std::as_const(m_checks))
        box->setChecked(m_rung.*field);
    for (const auto& [box, kind] : std::as_const(m_destroys))
        box->setChecked(m_rung.destroys.contains(kind));
    m_right->setCurrentIndex(m_right->findData(static_cast<int>(m_rung.right)));
    m_deadline->setValue(m_rung.deadlineMs / 1000);
    // Less than a minute is shown as one: never as if nobody were reminded.
    m_revert->setValue(m_rung.revertAfterMs ? std::max(1, *m_rung.revertAfterMs / kMillisPerMinute)
                                            : 0);
    m_targetReverts->setEnabled(m_rung.revertAfterMs && !m_revert->isReadOnly());
    const auto typed = practiceFromText(m_practice->text());
    if (!typed || *typed != m_rung.practice)
        m_practice->setText(practiceText(m_rung.practice));
    m_filling = false;
}

void RungForm::showJson()
{
    m_filling = true;
    if (const QString text = rungJson(m_rung); m_json->toPlainText() != text)
        m_json->setPlainText(text);
    m_filling = false;
}

void RungForm::readJson()
{
    if (m_filling)
        return;
    const QString text = u"{\"ladder\":["_s + m_json->toPlainText() + u"]}"_s;
    const auto read = readLadder(text.toStdString());
    if (read && read->size() == 1) {
        m_flaw.reset();
        m_rung = read->first();
        showFields();
    } else {
        m_flaw = read ? Error{Fault::BadInput, u"/ladder"_s, tr("Write exactly one rung here."), {}}
                      : read.error();
    }
    tellFlaw();
}

void RungForm::tellFlaw()
{
    m_note->setText(m_flaw ? sentence(*m_flaw) : QString());
    m_note->setVisible(m_flaw.has_value());
    emit edited();
}

// A field was edited: the JSON follows.
void RungForm::told()
{
    if (m_filling)
        return;
    m_flaw.reset();
    m_note->hide();
    showJson();
    emit edited();
}

} // namespace wr::actions
