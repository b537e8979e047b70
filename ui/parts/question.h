// SPDX-License-Identifier: GPL-3.0-or-later
//
// A question to the person that never blocks: it opens, returns at once, and answers by callback. Tests answer it by
// object name: the dialog is "question", a choice is "choice-<key>", cancel is "choice-cancel", text is
// "questionText". Esc cancels; a destructive choice is never the default and never beside Cancel. GUI thread.
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QDialog>

#include <functional>
#include <optional>

class QPlainTextEdit;
class QPushButton;

namespace wr::parts {

class PlainLabel;

enum class Weight { Normal, Primary, Destructive };

struct Choice {
    QString key; // given to the callback; also in the object name
    QString label;
    Weight weight = Weight::Normal;

    bool operator==(const Choice&) const = default;
};

struct Asked {
    QString title;
    QString text;          // one or two sentences; foreign names through inSentence()
    QString detail;        // shown below in fixed width, may be empty
    QList<Choice> choices; // without Cancel, which is always there
    QString cancelLabel;   // empty: "Cancel"
    QString reasonPrompt;  // not empty: also asks for a reason, which must not be blank

    bool operator==(const Asked&) const = default;
};

struct Answer {
    QString key;    // of the choice
    QString reason; // trimmed; empty when none was asked for

    bool operator==(const Answer&) const = default;
};

class Question final : public QDialog
{
    Q_OBJECT

public:
    // Nothing in the callback's argument means cancelled.
    using Answered = std::function<void(const std::optional<Answer>& answer)>;

    // Opens the question over the parent's window and returns it; it deletes itself once answered.
    static Question* ask(QWidget* parent, const Asked& asked, Answered answered);

    void reject() override;

private:
    Question(QWidget* parent, const Asked& asked, Answered answered);

    void addReason(const QString& prompt);
    void addChoices(const Asked& asked);
    void judgeReason();
    void finish(const std::optional<Answer>& answer);

    Answered m_answered;
    QList<QPushButton*> m_choices;           // owned by the widget tree
    QPlainTextEdit* m_maybeReason = nullptr; // owned by the widget tree
    PlainLabel* m_maybeNote = nullptr;       // owned by the widget tree
    QPushButton* m_cancel = nullptr;         // owned by the widget tree
    bool m_done = false;
};

} // namespace wr::parts
