// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small form that asks for a choice, words, or both, and hands them in. It stays open until what was asked for is
// written down, shows a refusal where the button was pressed, and keeps the words as a draft. Named "askForm"; its
// fields are "formText", "formBrief", "formChoice", "formWords", "formDo", "formCancel", "formTrouble". GUI thread.
#pragma once

#include "models/base/result.h"
#include "models/facts/command.h"
#include "models/ports/drafts.h"

#include <QtWidgets/QDialog>

#include <functional>

class QBoxLayout;
class QComboBox;
class QPushButton;

namespace wr::parts {

class DraftEdit;
class PlainLabel;
class PlainTextView;

} // namespace wr::parts

namespace wr::incident {

struct FormOption {
    QString key;
    QString label;
    bool operator==(const FormOption&) const = default;
};

struct FormAsk {
    QString title;
    QString text;         // foreign names in it went through inSentence()
    QString brief;        // a longer text to read before; empty = none
    QString briefName;    // what it is, for a screen reader
    QString choicePrompt; // what the choice is
    QList<FormOption> options;
    QString wordsPrompt; // what the words are; empty = none are asked for
    bool wordsNeeded = true;
    QString doLabel;
    bool dangerous = false;
    QString draftKey;
};

class AskForm final : public QDialog
{
    Q_OBJECT

public:
    using Told = std::function<void(const Result<Receipt>& receipt)>;
    using Submit = std::function<void(const QString& choice, const QString& words, Told told)>;

    // Opens the form over the parent's window and returns at once. REQUIRES: drafts outlives it.
    static AskForm* ask(QWidget* parent, const FormAsk& ask, Drafts* drafts, Submit submit);

private:
    AskForm(QWidget* parent, const FormAsk& ask, Drafts* drafts, Submit submit);

    void buildFields(QBoxLayout& column, Drafts* drafts);
    void judge();
    void hand();
    void told(const QString& words, const Result<Receipt>& receipt);

    FormAsk m_ask;
    Submit m_submit;
    parts::PlainTextView* m_brief = nullptr; // owned by the widget tree; null when there is none
    QComboBox* m_choice = nullptr;       // owned by the widget tree; null when nothing is chosen
    parts::DraftEdit* m_words = nullptr; // owned by the widget tree; null when none are asked for
    parts::PlainLabel* m_trouble;        // owned by the widget tree
    QPushButton* m_do;                   // owned by the widget tree
};

} // namespace wr::incident
