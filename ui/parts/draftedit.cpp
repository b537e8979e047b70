// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/draftedit.h"

#include "models/ports/drafts.h"
#include "ui/look/theme.h"
#include "ui/parts/clipboard.h"

#include <QtCore/QMimeData>
#include <QtGui/QKeyEvent>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

constexpr int kDefaultLines = 4;

} // namespace

DraftEdit::DraftEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"draftEdit"_s);
    setTabChangesFocus(true);
    m_keep.setSingleShot(true);
    m_keep.setInterval(look::kDraftMillis);
    connect(&m_keep, &QTimer::timeout, this, &DraftEdit::flush);
    connect(this, &QPlainTextEdit::textChanged, this, &DraftEdit::noteEdit);
}

DraftEdit::~DraftEdit()
{
    flush();
}

void DraftEdit::setDraft(const QString& key, Load load, Save save)
{
    flush();
    m_key = key;
    m_save = std::move(save);
    m_kept = load ? load(key) : QString();
    setPlainText(m_kept);
    moveCursor(QTextCursor::End);
    m_keep.stop();
}

void DraftEdit::keepIn(Drafts* drafts, const QString& key)
{
    setDraft(
        key, [drafts](const QString& which) { return drafts->load(which); },
        [drafts](const QString& which, const QString& text) { drafts->save(which, text); });
}

void DraftEdit::setQuick(bool quick)
{
    m_quick = quick;
    setLineWrapMode(quick ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    setHorizontalScrollBarPolicy(quick ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(quick ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    document()->setDocumentMargin(quick ? 1 : look::kSpace1);
    setSizePolicy(QSizePolicy::Expanding, quick ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void DraftEdit::accept(const QString& submittedText)
{
    if (toPlainText().trimmed() == submittedText)
        clear();
    flush();
}

void DraftEdit::flush()
{
    m_keep.stop();
    const QString text = toPlainText();
    if (!m_save || text == m_kept)
        return;
    m_kept = text;
    m_save(m_key, text);
}

QSize DraftEdit::sizeHint() const
{
    const int lines = m_quick ? 1 : kDefaultLines;
    return {QPlainTextEdit::sizeHint().width(), lines * lineHeight() + look::kSpace3};
}

QSize DraftEdit::minimumSizeHint() const
{
    const int least = std::max(look::controlHeight() + look::kSpace1, lineHeight() + look::kSpace3);
    return {QPlainTextEdit::minimumSizeHint().width(), least};
}

void DraftEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        flush();
        emit escaped();
        event->accept();
        return;
    }
    const bool asked = event->modifiers().testFlag(Qt::ControlModifier)
        || (m_quick && !event->modifiers().testFlag(Qt::ShiftModifier));
    if (!isEnter(event->key()) || !asked) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    event->accept();
    flush();
    const QString text = toPlainText().trimmed();
    if (!text.isEmpty() && !event->isAutoRepeat())
        emit submitted(text);
}

void DraftEdit::focusOutEvent(QFocusEvent* event)
{
    flush();
    QPlainTextEdit::focusOutEvent(event);
}

void DraftEdit::hideEvent(QHideEvent* event)
{
    flush();
    QPlainTextEdit::hideEvent(event);
}

QMimeData* DraftEdit::createMimeDataFromSelection() const
{
    QString chosen = textCursor().selectedText();
    chosen.replace(QChar::ParagraphSeparator, u'\n');
    return plainMime(chosen).release(); // the caller owns it
}

void DraftEdit::insertFromMimeData(const QMimeData* source)
{
    if (source != nullptr && source->hasText())
        insertPlainText(source->text());
}

void DraftEdit::noteEdit()
{
    // Not restarted by later keystrokes: someone who types without a pause is kept safe as well.
    if (!m_keep.isActive())
        m_keep.start();
}

int DraftEdit::lineHeight() const
{
    return fontMetrics().lineSpacing();
}

} // namespace wr::parts
