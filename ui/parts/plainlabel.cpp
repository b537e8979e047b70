// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/plainlabel.h"

#include "models/base/plaintext.h"
#include "ui/look/spelling.h"
#include "ui/parts/explain.h"

#include <QtCore/QEvent>
#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

constexpr qsizetype kLongWord = 40; // letters that no line can be broken between
constexpr qsizetype kPiece = 8;

bool hasRightToLeft(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) {
        return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
    });
}

// Isolates cost nothing to the eye; they are left out where they could not change anything.
QString directed(const QString& plain)
{
    const bool mirrored = QGuiApplication::isRightToLeft();
    if (mirrored)
        return isolated(look::inOrder(plain, Qt::RightToLeft));
    return hasRightToLeft(plain) ? isolated(plain) : plain;
}

// An identifier from telemetry may have hundreds of letters and no place to break a line, which would make the window
// as wide. Only what is drawn gets such places.
QString breakable(const QString& text)
{
    QTextBoundaryFinder lines(QTextBoundaryFinder::Line, text);
    QString out;
    qsizetype from = 0;
    for (qsizetype to = lines.toNextBoundary(); to > from; to = lines.toNextBoundary()) {
        const QString word = text.mid(from, to - from);
        from = to;
        if (word.size() <= kLongWord) {
            out += word;
            continue;
        }
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
        qsizetype piece = 0;
        for (qsizetype at = letters.toNextBoundary(); at > 0; at = letters.toNextBoundary()) {
            if (at - piece < kPiece && at < word.size())
                continue;
            if (piece > 0)
                out += QChar(0x200B);
            out += QStringView(word).mid(piece, at - piece);
            piece = at;
        }
    }
    return out;
}

// A label answers to links by itself, which is no selecting.
bool isSelectable(const QLabel& label)
{
    return label.textInteractionFlags().testAnyFlags(Qt::TextSelectableByMouse
                                                     | Qt::TextSelectableByKeyboard);
}

// What is marked is copied as it is drawn, and so keeps its letters only.
QString drawnBy(const QLabel& label, const QString& drawn)
{
    return directed(label.wordWrap() && !isSelectable(label) ? breakable(drawn) : drawn);
}

} // namespace

QColor colourOf(Tone tone)
{
    const look::Tokens& now = look::current();
    switch (tone) {
    case Tone::Normal:
        return now.normal;
    case Tone::Strong:
        return now.strong;
    case Tone::Muted:
        return now.muted;
    case Tone::Danger:
        return now.danger;
    case Tone::Warning:
        return now.warning;
    case Tone::Accent:
        return now.accent;
    }
    return now.normal;
}

PlainLabel::PlainLabel(QWidget* parent)
    : PlainLabel(QString(), parent)
{
}

PlainLabel::PlainLabel(const QString& text, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setOpenExternalLinks(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    restyle();
    alignText();
    setText(text);
}

// QLabel goes by the text's own direction: a Latin name in a window that is read from the right would stand at the
// wrong end.
void PlainLabel::alignText()
{
    if (!alignment().testFlag(Qt::AlignHCenter))
        setAlignment((alignment() & Qt::AlignVertical_Mask) | Qt::AlignAbsolute
                     | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
}

void PlainLabel::setText(const QString& text)
{
    const QString plain = visibleText(text, wordWrap() ? Lines::Keep : Lines::Single);
    put(plain, plain);
}

void PlainLabel::setSentence(const QString& sentence)
{
    const Lines lines = wordWrap() ? Lines::Keep : Lines::Single;
    put(spokenSentence(sentence, lines), visibleSentence(sentence, lines));
}

void PlainLabel::put(const QString& plain, const QString& drawn)
{
    m_plain = plain;
    m_drawn = drawn;
    QLabel::setText(drawnBy(*this, m_drawn));
    if (accessibleName() == m_named) {
        m_named = m_plain;
        setAccessibleName(m_named);
    }
    showTip();
    updateGeometry();
    update();
}

void PlainLabel::setRole(look::TextRole role)
{
    m_role = role;
    restyle();
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    restyle();
}

void PlainLabel::setWrapped(bool wrapped)
{
    setWordWrap(wrapped);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(wrapped);
    setSizePolicy(policy);
    QLabel::setText(drawnBy(*this, m_drawn));
}

void PlainLabel::setElision(Qt::TextElideMode mode)
{
    m_elision = mode;
    update();
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
    QLabel::setText(drawnBy(*this, m_drawn));
}

void PlainLabel::setFigures(bool figures)
{
    m_figures = figures;
    updateGeometry();
    update();
}

QSize PlainLabel::sizeHint() const
{
    if (!m_figures)
        return QLabel::sizeHint();
    return {look::figuresWidth(font(), m_plain) + 2, fontMetrics().height()};
}

QSize PlainLabel::minimumSizeHint() const
{
    if (wordWrap()) {
        const QSize least = QLabel::minimumSizeHint();
        return {std::min(least.width(), look::textPx(look::kSideWidth)), least.height()};
    }
    const QSize wanted = sizeHint();
    const int least = fontMetrics().horizontalAdvance(u"mmm\u2026"_s);
    return {m_figures ? wanted.width() : std::min(wanted.width(), least), wanted.height()};
}

void PlainLabel::paintEvent(QPaintEvent* event)
{
    if (!m_figures && (isSelectable(*this) || wordWrap() || !isElided())) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    if (m_figures) {
        look::paintFigures(painter, contentsRect(), alignment(), m_plain);
        return;
    }
    const QString cut = fontMetrics().elidedText(m_drawn, m_elision, contentsRect().width());
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                     directed(cut));
}

void PlainLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignText();
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationPaletteChange)
        restyle();
}

void PlainLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    // A label that was never shown hears of no change of scheme; its first size is its first chance.
    if (palette().color(QPalette::WindowText) != colourOf(m_tone))
        restyle();
    showTip();
}

void PlainLabel::restyle()
{
    if (m_restyling)
        return;
    m_restyling = true;
    setFont(look::font(m_role));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colourOf(m_tone));
    own.setColor(QPalette::Text, colourOf(m_tone));
    setPalette(own);
    m_restyling = false;
}

void PlainLabel::showTip()
{
    const bool cut = !wordWrap() && !m_figures && isElided();
    if (!cut && !m_tipped)
        return;
    explain(*this, cut ? m_plain : QString());
    m_tipped = cut;
}

bool PlainLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(m_plain) > contentsRect().width();
}

PlainLabel* wrappedLabel(const QString& text, QWidget* parent)
{
    auto* label = new PlainLabel(text, parent);
    label->setWrapped(true);
    return label;
}

} // namespace wr::parts
