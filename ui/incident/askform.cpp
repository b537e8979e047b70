// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/askform.h"

#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"
#include "ui/parts/readingorder.h"

#include <QtCore/QPointer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

constexpr int kBriefWidth = 720; // lines of a brief seldom wrap
constexpr int kBriefHeight = 360;

} // namespace

AskForm* AskForm::ask(QWidget* parent, const FormAsk& ask, Drafts* drafts, Submit submit)
{
    auto* form = new AskForm(parent, ask, drafts, std::move(submit));
    form->setAttribute(Qt::WA_DeleteOnClose);
    form->open();
    return form;
}

AskForm::AskForm(QWidget* parent, const FormAsk& ask, Drafts* drafts, Submit submit)
    : QDialog(parent)
    , m_ask(ask)
    , m_submit(std::move(submit))
    , m_trouble(new parts::PlainLabel(this))
    , m_do(new QPushButton(ask.doLabel, this))
{
    setObjectName(u"askForm"_s);
    setWindowTitle(ask.title);
    setMinimumWidth(ask.brief.isEmpty() ? look::kDialogWidth : look::textPx(kBriefWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace2);
    auto* title = new parts::PlainLabel(ask.title, this);
    title->setRole(look::TextRole::Section);
    title->setTone(parts::Tone::Strong);
    column->addWidget(title);
    if (!ask.text.isEmpty()) {
        auto* text = new parts::PlainLabel(this);
        text->setObjectName(u"formText"_s);
        text->setWrapped(true);
        text->setSentence(ask.text);
        column->addWidget(text);
    }
    buildFields(*column, drafts);
    m_trouble->setObjectName(u"formTrouble"_s);
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"formCancel"_s);
    cancel->setAutoDefault(false);
    m_do->setObjectName(u"formDo"_s);
    m_do->setAutoDefault(false);
    look::setRole(*m_do, ask.dangerous ? look::ButtonRole::Danger : look::ButtonRole::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_do);
    column->addSpacing(look::kSpace2);
    column->addLayout(buttons);
    parts::tabInReadingOrder(*this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &AskForm::hand);
    if (m_brief != nullptr)
        m_brief->setFocus(); // it is read first
    else if (m_choice == nullptr && m_words != nullptr)
        m_words->setFocus();
    judge();
}

void AskForm::buildFields(QBoxLayout& column, Drafts* drafts)
{
    if (!m_ask.brief.isEmpty()) {
        m_brief = new parts::PlainTextView(this);
        m_brief->setObjectName(u"formBrief"_s);
        m_brief->setContentName(m_ask.briefName);
        m_brief->setForeignText(m_ask.brief);
        m_brief->setWrapped(true);
        m_brief->setMinimumHeight(look::textPx(kBriefHeight));
        column.addWidget(m_brief, 1);
    }
    if (!m_ask.options.isEmpty()) {
        m_choice = new QComboBox(this);
        m_choice->setObjectName(u"formChoice"_s);
        m_choice->setAccessibleName(m_ask.choicePrompt);
        for (const FormOption& option : m_ask.options)
            m_choice->addItem(option.label, option.key);
        auto* prompt = new parts::PlainLabel(m_ask.choicePrompt, this);
        prompt->setBuddy(m_choice);
        column.addWidget(prompt);
        column.addWidget(m_choice);
        connect(m_choice, &QComboBox::currentIndexChanged, this, &AskForm::judge);
    }
    if (!m_ask.wordsPrompt.isEmpty()) {
        m_words = new parts::DraftEdit(this);
        m_words->setObjectName(u"formWords"_s);
        m_words->setAccessibleName(m_ask.wordsPrompt);
        m_words->keepIn(drafts, m_ask.draftKey);
        column.addWidget(new parts::PlainLabel(m_ask.wordsPrompt, this));
        column.addWidget(m_words);
        connect(m_words, &QPlainTextEdit::textChanged, this, &AskForm::judge);
        connect(m_words, &parts::DraftEdit::submitted, this, &AskForm::hand);
        connect(m_words, &parts::DraftEdit::escaped, this, &QDialog::reject);
    }
}

void AskForm::judge()
{
    const bool wordless
        = m_words != nullptr && m_ask.wordsNeeded && m_words->toPlainText().trimmed().isEmpty();
    parts::setOffBecause(
        *m_do, wordless ? tr("Write the words first: %1").arg(m_ask.wordsPrompt) : QString());
}

void AskForm::hand()
{
    if (!m_do->isEnabled())
        return;
    const QString words = m_words == nullptr ? QString() : m_words->toPlainText().trimmed();
    const QString choice = m_choice == nullptr ? QString() : m_choice->currentData().toString();
    m_trouble->hide();
    parts::setOffBecause(*m_do, tr("It is being written down."));
    m_submit(choice, words,
             [self = QPointer<AskForm>(this), words](const Result<Receipt>& receipt) {
                 if (!self.isNull())
                     self->told(words, receipt);
             });
}

void AskForm::told(const QString& words, const Result<Receipt>& receipt)
{
    judge();
    if (!receipt) {
        m_trouble->setText(sentence(receipt.error()));
        m_trouble->show();
        return;
    }
    if (m_words != nullptr)
        m_words->accept(words);
    accept();
}

} // namespace wr::incident
