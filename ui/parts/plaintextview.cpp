// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/plaintextview.h"

#include "models/base/plaintext.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/clipboard.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QMimeData>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

constexpr qsizetype kWholeLimit = 4'000'000; // what the editor still scrolls through smoothly

// Copies as text/plain only; the usual one adds markup.
class ForeignEdit final : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    QMimeData* createMimeDataFromSelection() const override
    {
        QString chosen = textCursor().selectedText();
        chosen.replace(QChar::ParagraphSeparator, u'\n');
        return plainMime(chosen).release(); // the caller owns it
    }
};

// Long lines in pieces of at most `width`, each continued piece marked.
QString broken(const QString& text, qsizetype width)
{
    QString out;
    out.reserve(text.size());
    const QStringView all(text);
    qsizetype start = 0;
    while (start <= text.size()) {
        const qsizetype feed = text.indexOf(u'\n', start);
        const qsizetype end = feed < 0 ? text.size() : feed;
        for (qsizetype at = start; at < end; at += width) {
            if (at > start)
                out += u"\n\u21AA "_s;
            out += all.sliced(at, std::min(width, end - at));
        }
        if (feed < 0)
            break;
        out += u'\n';
        start = feed + 1;
    }
    return out;
}

} // namespace

PlainTextView::PlainTextView(QWidget* parent)
    : QWidget(parent)
    , m_text(new ForeignEdit(this))
    , m_note(new QWidget(this))
    , m_noteText(new PlainLabel(m_note))
    , m_raw(new QPushButton(tr("Show the rest"), m_note))
{
    setObjectName(u"plainTextView"_s);
    m_text->setObjectName(u"foreignText"_s);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setTabChangesFocus(true);
    setFocusProxy(m_text);
    setContentName(tr("Text"));

    m_note->setObjectName(u"cutNote"_s);
    m_noteText->setWrapped(true);
    m_noteText->setTone(Tone::Warning);
    m_raw->setObjectName(u"showRest"_s);
    look::setRole(*m_raw, look::ButtonRole::Quiet);
    auto* row = new QHBoxLayout(m_note);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_noteText, 1);
    row->addWidget(m_raw);
    m_note->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace1);
    column->addWidget(m_text, 1);
    column->addWidget(m_note);
    connect(m_raw, &QPushButton::clicked, this, [this] {
        showAll();
        emit rawAsked();
    });
}

void PlainTextView::setForeignText(const QString& text)
{
    present(visibleText(text));
}

void PlainTextView::setForeignBytes(const QByteArray& bytes)
{
    present(visibleText(bytes));
}

void PlainTextView::setContentName(const QString& name)
{
    m_text->setAccessibleName(name);
}

void PlainTextView::setMonospaced(bool mono)
{
    m_text->setFont(mono ? look::monoFont() : look::font(look::TextRole::Body));
}

void PlainTextView::setWrapped(bool wrapped)
{
    m_text->setLineWrapMode(wrapped ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
}

QString PlainTextView::shownText() const
{
    return m_text->toPlainText();
}

void PlainTextView::present(const QString& visible)
{
    const BoundedText cut = bounded(visible);
    m_text->setPlainText(cut.text);
    m_visible = cut.whole() ? QString() : visible;
    m_note->setVisible(!cut.whole());
    m_raw->setEnabled(true);
    if (!cut.whole())
        m_noteText->setText(tr("%1 characters are not shown: the text or one of its lines is "
                               "too long to read at once.")
                                .arg(look::countText(cut.cutChars)));
}

void PlainTextView::showAll()
{
    const BoundedText cut = bounded(m_visible, Bounds{kWholeLimit, kWholeLimit});
    m_text->setPlainText(broken(cut.text, Bounds{}.maxLineChars));
    m_note->setVisible(!cut.whole());
    if (cut.whole())
        return;
    m_raw->setEnabled(false);
    m_noteText->setText(tr("%1 characters are still not shown. Export the evidence to read all "
                           "of it.")
                            .arg(look::countText(cut.cutChars)));
}

} // namespace wr::parts
