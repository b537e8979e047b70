// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/question.h"

#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"

#include <QtGui/QFontMetrics>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

look::ButtonRole roleOf(Weight weight)
{
    switch (weight) {
    case Weight::Normal:
        return look::ButtonRole::Normal;
    case Weight::Primary:
        return look::ButtonRole::Primary;
    case Weight::Destructive:
        return look::ButtonRole::Danger;
    }
    return look::ButtonRole::Normal;
}

bool isDestructive(const Choice& choice)
{
    return choice.weight == Weight::Destructive;
}

} // namespace

Question* Question::ask(QWidget* parent, const Asked& asked, Answered answered)
{
    auto* question = new Question(parent, asked, std::move(answered)); // deletes itself on close
    question->open();
    return question;
}

Question::Question(QWidget* parent, const Asked& asked, Answered answered)
    : QDialog(parent)
    , m_answered(std::move(answered))
{
    setObjectName(u"question"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(asked.title);
    setAccessibleName(asked.title);
    setMinimumWidth(look::kDialogWidth);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    auto* title = new PlainLabel(asked.title, this);
    title->setRole(look::TextRole::Section);
    title->setTone(Tone::Strong);
    title->setWrapped(true);
    column->addWidget(title);
    if (!asked.text.isEmpty()) {
        auto* text = new PlainLabel(this);
        text->setObjectName(u"questionSentence"_s);
        text->setWrapped(true);
        text->setSentence(asked.text);
        column->addWidget(text);
    }
    if (!asked.detail.isEmpty()) {
        auto* detail = new PlainTextView(this);
        detail->setObjectName(u"questionDetail"_s);
        detail->setMonospaced(true);
        detail->setForeignText(asked.detail);
        const qsizetype lines = std::clamp<qsizetype>(asked.detail.count(u'\n') + 2, 3, 12);
        detail->setFixedHeight(
            static_cast<int>(lines) * QFontMetrics(look::monoFont()).lineSpacing() + look::kSpace4);
        column->addWidget(detail);
    }
    if (!asked.reasonPrompt.isEmpty())
        addReason(asked.reasonPrompt);
    column->addSpacing(look::kSpace2);
    addChoices(asked);
    judgeReason();
}

void Question::addReason(const QString& prompt)
{
    auto* label = new PlainLabel(prompt, this);
    label->setWrapped(true);
    m_maybeReason = new QPlainTextEdit(this);
    m_maybeReason->setObjectName(u"questionText"_s);
    m_maybeReason->setAccessibleName(prompt);
    m_maybeReason->setTabChangesFocus(true);
    m_maybeReason->setFixedHeight(3 * look::controlHeight());
    m_maybeNote = new PlainLabel(this);
    m_maybeNote->setObjectName(u"questionNote"_s);
    m_maybeNote->setRole(look::TextRole::Caption);
    m_maybeNote->setTone(Tone::Muted);
    layout()->addWidget(label);
    layout()->addWidget(m_maybeReason);
    layout()->addWidget(m_maybeNote);
    connect(m_maybeReason, &QPlainTextEdit::textChanged, this, &Question::judgeReason);
    m_maybeReason->setFocus();
}

void Question::addChoices(const Asked& asked)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(look::kSpace2);
    const bool dangerous = std::any_of(asked.choices.begin(), asked.choices.end(), isDestructive);
    const auto add = [this, row](const Choice& choice) {
        auto* button = new QPushButton(choice.label, this);
        button->setObjectName(u"choice-"_s + choice.key);
        button->setAutoDefault(false);
        look::setRole(*button, roleOf(choice.weight));
        connect(button, &QPushButton::clicked, this, [this, key = choice.key] {
            const QString reason
                = m_maybeReason == nullptr ? QString() : m_maybeReason->toPlainText().trimmed();
            finish(Answer{key, reason});
        });
        m_choices.append(button);
        row->addWidget(button);
        return button;
    };
    for (const Choice& choice : asked.choices) {
        if (isDestructive(choice))
            add(choice);
    }
    row->addStretch(1);
    m_cancel
        = new QPushButton(asked.cancelLabel.isEmpty() ? tr("Cancel") : asked.cancelLabel, this);
    m_cancel->setObjectName(u"choice-cancel"_s);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, [this] { finish(std::nullopt); });
    row->addWidget(m_cancel);
    QPushButton* first = m_cancel;
    for (const Choice& choice : asked.choices) {
        if (isDestructive(choice))
            continue;
        QPushButton* button = add(choice);
        if (choice.weight == Weight::Primary && !dangerous)
            first = button;
    }
    first->setDefault(true);
    if (m_maybeReason == nullptr)
        first->setFocus();
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void Question::judgeReason()
{
    if (m_maybeReason == nullptr)
        return;
    const bool blank = m_maybeReason->toPlainText().trimmed().isEmpty();
    const QString missing = tr("Write a reason first: it goes into the journal.");
    m_maybeNote->setText(blank ? missing : tr("The reason goes into the journal."));
    for (QPushButton* button : std::as_const(m_choices))
        setOffBecause(*button, blank ? missing : QString());
}

void Question::reject()
{
    const bool written
        = m_maybeReason != nullptr && !m_maybeReason->toPlainText().trimmed().isEmpty();
    if (!written || m_done) {
        finish(std::nullopt);
        return;
    }
    // Esc never discards text: only the button does, on purpose.
    m_maybeNote->setText(tr("Your text is kept. Press Cancel to discard it."));
    m_cancel->setFocus();
}

void Question::finish(const std::optional<Answer>& answer)
{
    if (m_done)
        return;
    m_done = true;
    const Answered answered = std::exchange(m_answered, {});
    done(answer ? QDialog::Accepted : QDialog::Rejected);
    if (answered)
        answered(answer);
}

} // namespace wr::parts
