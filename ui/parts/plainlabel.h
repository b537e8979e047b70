// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one label of the window. Its text is never markup: hidden characters show as tokens, a right-to-left name
// cannot reorder what is around it, and what does not fit is elided and told in full by the tooltip. GUI thread.
#pragma once

#include "ui/look/palette.h"
#include "ui/look/theme.h"

#include <QtWidgets/QLabel>

namespace wr::parts {

// How loud a text is.
enum class Tone { Normal, Strong, Muted, Danger, Warning, Accent };

class PlainLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr);

    // Shows any text, our own or foreign, with every hidden character. Line feeds stay when the label wraps.
    void setText(const QString& text);

    // Shows a sentence of ours whose foreign names went through inSentence().
    void setSentence(const QString& sentence);

    // What is shown, without isolates and never elided.
    QString plain() const { return m_plain; }

    void setRole(look::TextRole role);
    void setTone(Tone tone);

    // Wraps over several lines; without it the text stays on one line and is elided.
    void setWrapped(bool wrapped);
    void setElision(Qt::TextElideMode mode);

    // Lets people mark and copy the text, by mouse and keyboard.
    void setSelectable(bool selectable);

    // Draws digits in cells of one width, so that a running number does not jump. One line, never elided.
    void setFigures(bool figures);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void put(const QString& plain, const QString& drawn);
    void restyle();
    void alignText();
    void showTip();
    bool isElided() const;

    QString m_plain;
    QString m_drawn; // the same with its isolates
    QString m_named; // the accessible name that we set, so as not to overwrite another's
    look::TextRole m_role = look::TextRole::Body;
    Tone m_tone = Tone::Normal;
    Qt::TextElideMode m_elision = Qt::ElideRight;
    bool m_figures = false;
    bool m_tipped = false;
    bool m_restyling = false;
};

// The colour of a tone in the scheme in force.
QColor colourOf(Tone tone);

// A sentence of ours that may need several lines.
PlainLabel* wrappedLabel(const QString& text, QWidget* parent);

} // namespace wr::parts
