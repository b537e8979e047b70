// SPDX-License-Identifier: GPL-3.0-or-later
//
// Read-only view of a long foreign text: a prompt, a document, a payload. Plain text only, hidden characters shown,
// lines over 10,000 characters and texts over a million cut with a note that says how much is missing and offers the
// rest in pieces that cannot stall the window. GUI thread.
#pragma once

#include <QtWidgets/QWidget>

class QPlainTextEdit;
class QPushButton;

namespace wr::parts {

class PlainLabel;

class PlainTextView final : public QWidget
{
    Q_OBJECT

public:
    explicit PlainTextView(QWidget* parent = nullptr);

    // Shows foreign text or bytes. Goes back to the top.
    void setForeignText(const QString& text);
    void setForeignBytes(const QByteArray& bytes);

    // What the view says to a screen reader about its content.
    void setContentName(const QString& name);

    // A fixed-width font for payloads; the default is the body font.
    void setMonospaced(bool mono);
    void setWrapped(bool wrapped);

    QString shownText() const;

signals:
    // The raw record was asked for; the owner shows it in its own viewer.
    void rawAsked();

private:
    void present(const QString& visible);
    void showAll();

    QString m_visible;
    QPlainTextEdit* m_text; // owned by the widget tree
    QWidget* m_note;        // owned by the widget tree
    PlainLabel* m_noteText; // owned by the widget tree
    QPushButton* m_raw;     // owned by the widget tree
};

} // namespace wr::parts
