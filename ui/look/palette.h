// SPDX-License-Identifier: GPL-3.0-or-later
//
// The colours of the three schemes. Text tokens reach 4.5:1 on every surface, marks (severity, state, kind, outline,
// focus) reach 3:1; hairlines and fills only divide and carry no meaning. Colour never stands alone: each mark has a
// shape in icons.h and a word from spelling.h beside it.
#pragma once

#include <QtGui/QColor>

#include <array>

namespace wr::look {

enum class Scheme { Light, Dark, HighContrast };

enum class SeverityMark { Sev1, Sev2, Sev3, Sev4 };

enum class StateMark { Confirmed, Failed, Unknown, Waiting };

// The six evidence kinds, in the order of their lanes.
enum class KindMark { PromptPath, Model, Retrieval, UserAction, Guardrail, Provenance };

struct Tokens {
    // Surfaces, from the back to the front.
    QColor window;
    QColor panel;
    QColor card;
    QColor raised; // hovered rows, buttons, menus

    QColor strong; // text
    QColor normal;
    QColor muted;

    QColor accent;   // the one thing to press, links, the current screen
    QColor onAccent; // text on accent
    QColor focus;    // the focus ring
    QColor danger;   // destructive acts, gaps, overdue
    QColor onDanger; // text on danger
    QColor warning;  // what needs a look, and is not yet harm
    QColor outline;  // edges of inputs and buttons
    QColor grid;     // hairlines between rows, panels and time steps

    QColor selection; // fill behind selected rows and text
    QColor onSelection;

    std::array<QColor, 4> severity; // by SeverityMark
    std::array<QColor, 4> state;    // by StateMark
    std::array<QColor, 6> kind;     // by KindMark

    const QColor& of(SeverityMark mark) const { return severity.at(static_cast<size_t>(mark)); }

    const QColor& of(StateMark mark) const { return state.at(static_cast<size_t>(mark)); }

    const QColor& of(KindMark mark) const { return kind.at(static_cast<size_t>(mark)); }
};

// The colours of a scheme; the reference stays valid for good.
const Tokens& tokens(Scheme scheme);

// The WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor& one, const QColor& other);

// A colour between two: share 0 gives from, share 1 gives to.
QColor mixed(const QColor& from, const QColor& to, double share);

// Black or white, whichever reads better on the fill.
QColor inkOn(const QColor& fill);

} // namespace wr::look
