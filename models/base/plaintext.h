// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text that others wrote, made safe to show. What cannot be seen (controls, bidi controls, zero-width, tag and
// variation characters, lone surrogates, bytes that are not UTF-8) becomes a visible token such as ‹U+202E›; nothing
// is dropped in silence, and sizes are bounded. Pure; any thread.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace wr {

enum class Lines {
    Keep,   // line feeds and tabs stay
    Single, // line feeds become a visible mark, tabs a space: for labels and table cells
};

// The text with every hidden character shown as a token. CR LF counts as one line feed.
QString visibleText(const QString& foreign, Lines lines = Lines::Keep);

// The same from bytes: what is not UTF-8 is shown byte by byte as ‹0xFF›.
QString visibleText(const QByteArray& foreign, Lines lines = Lines::Keep);

// True when visibleText would change more than line ends.
bool hasHidden(const QString& foreign);

// Wraps the text in a first-strong isolate, so that its direction cannot reorder the words around it.
// Use it for every foreign piece that goes into a sentence. REQUIRES: the text has gone through visibleText.
QString isolated(const QString& visible);

// One foreign name for use inside a sentence: single line, visible, at most maxChars characters, isolated. The sentence
// is then our own text: a plain widget shows it as it is, a PlainLabel by setSentence(). What is foreign as a whole goes
// to PlainLabel::setText(), which shows isolates like any other hidden character.
QString inSentence(const QString& foreign, qsizetype maxChars = 120);

// A sentence of ours made visible: as visibleText, but the isolates that inSentence() put around a name stay isolates.
// Only such pairs do: unpaired, nested and broken ones, and those around anything hidden, are shown.
QString visibleSentence(const QString& sentence, Lines lines = Lines::Keep);

// The same without the isolates, for reading aloud, measuring and copying.
QString spokenSentence(const QString& sentence, Lines lines = Lines::Keep);

struct Bounds {
    qsizetype maxChars = 1'000'000;
    qsizetype maxLineChars = 10'000;

    bool operator==(const Bounds&) const = default;
};

struct BoundedText {
    QString text;
    qsizetype cutLines = 0; // lines that were longer than allowed
    qsizetype cutChars = 0; // characters left out in all

    bool whole() const { return cutChars == 0; }

    bool operator==(const BoundedText&) const = default;
};

// Cuts long lines and a long whole, and says how much is missing. Never splits a surrogate pair.
BoundedText bounded(const QString& text, Bounds bounds = {});

// What the name looks like: two names with the same skeleton are taken for each other by a reader.
// Covers case, compatibility forms, and Greek, Cyrillic and digit look-alikes of Latin letters.
QString skeleton(const QString& name);

// One field of a CSV file: quoted where needed, and with an apostrophe before anything that a spreadsheet would run.
QString csvField(const QString& text);

} // namespace wr
