// SPDX-License-Identifier: GPL-3.0-or-later
//
// A text field that loses nothing: what is typed goes to a keeper at latest 300 ms later, and comes back when the same
// key is opened again. Ctrl+Enter submits (Enter too, where asked for); the text stays until the owner says that it
// has arrived. Esc keeps everything. Hidden characters in pasted text stay as typed. GUI thread.
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QPlainTextEdit>

#include <functional>

namespace wr {
class Drafts;
}

namespace wr::parts {

class DraftEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    // load gives what was kept under a key (empty: nothing); save keeps a text (empty: forget it). Both return at once.
    using Load = std::function<QString(const QString& key)>;
    using Save = std::function<void(const QString& key, const QString& text)>;

    explicit DraftEdit(QWidget* parent = nullptr);
    ~DraftEdit() override;

    // Keeps what is there under the old key, then shows what was kept under the new one.
    void setDraft(const QString& key, Load load, Save save);

    // The same with the keeper of drafts that everybody has. REQUIRES: it outlives the field.
    void keepIn(Drafts* drafts, const QString& key);

    // One line that grows no further, and Enter submits: for quick-add lines.
    void setQuick(bool quick);

    // The submitted text is durable: the field and its draft are emptied, unless it was edited since.
    void accept(const QString& submittedText);

    // Hands the text to the keeper now.
    void flush();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    // What to write down; trimmed, never empty. The text stays in the field until accept().
    void submitted(const QString& text);

    // Esc: the owner may move the focus away.
    void escaped();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void noteEdit();
    int lineHeight() const;

    QString m_key;
    Save m_save;
    QTimer m_keep; // single shot, started by the first keystroke that is not kept yet
    QString m_kept;
    bool m_quick = false;
};

} // namespace wr::parts
