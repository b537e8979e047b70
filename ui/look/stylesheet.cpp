// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/stylesheet.h"

#include "ui/look/metrics.h"

#include <QtCore/QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::look {

namespace {

constexpr int kBox = 14;       // the square of a check box
constexpr int kCellMargin = 3; // what item views add to a cell's padding by themselves

// Words in braces of the sheet below are replaced by these.
QHash<QString, QString> words(const Tokens& it, const std::function<int(int)>& textPx)
{
    const auto px = [](int value) -> QString { return QString::number(value) + u"px"_s; };
    const int line = textPx(kBodyPx) + kSpace3;
    return {
        {u"window"_s, it.window.name()},
        {u"panel"_s, it.panel.name()},
        {u"card"_s, it.card.name()},
        {u"raised"_s, it.raised.name()},
        {u"strong"_s, it.strong.name()},
        {u"normal"_s, it.normal.name()},
        {u"muted"_s, it.muted.name()},
        {u"accent"_s, it.accent.name()},
        {u"accentHover"_s, mixed(it.accent, it.strong, 0.12).name()},
        {u"onAccent"_s, it.onAccent.name()},
        {u"focus"_s, it.focus.name()},
        {u"danger"_s, it.danger.name()},
        {u"dangerHover"_s, mixed(it.danger, it.strong, 0.12).name()},
        {u"onDanger"_s, it.onDanger.name()},
        {u"outline"_s, it.outline.name()},
        {u"grid"_s, it.grid.name()},
        {u"hover"_s, mixed(it.card, it.raised, 0.6).name()},
        {u"press"_s, mixed(it.raised, it.outline, 0.25).name()},
        {u"selection"_s, it.selection.name()},
        {u"onSelection"_s, it.onSelection.name()},
        {u"s1"_s, px(kSpace1)},
        {u"s2"_s, px(kSpace2)},
        {u"s3"_s, px(kSpace3)},
        {u"radius"_s, px(kRadius)},
        {u"cardRadius"_s, px(kCardRadius)},
        {u"ring"_s, px(kFocusWidth)},
        // An edge grows from a hairline to the ring on focus: padding makes up for it.
        {u"s1plus"_s, px(kSpace1 + kFocusWidth - kHairline)},
        {u"s2plus"_s, px(kSpace2 + kFocusWidth - kHairline)},
        {u"cell"_s, px(kSpace2 - kCellMargin)},
        {u"box"_s, px(textPx(kBox))},
        {u"boxRound"_s, px(textPx(kBox) / 2 + kHairline)},
        // The ring of what is chosen is thicker and lies inside the same circle.
        {u"dot"_s, px(textPx(kBox) + 2 * kHairline - 2 * kSpace1)},
        {u"checkInk"_s, it.onAccent.lightnessF() > 0.5F ? u"light"_s : u"dark"_s},
        {u"hair"_s, px(kHairline)},
        {u"bar"_s, px(kScrollBar)},
        {u"barRound"_s, px(kScrollBar / 2 - 2)},
        // A stylesheet's least height is that of the content: hit target less padding and edges.
        {u"control"_s, px(std::max(kHit, line) - 2 * kSpace1 - 2 * kFocusWidth)},
        {u"caption"_s, px(textPx(kCaptionPx))},
        {u"body"_s, px(textPx(kBodyPx))},
    };
}

// Focus never moves anything: where an edge grows, padding shrinks.
constexpr QStringView kSheet = uR"(
QWidget[surface="window"] { background: {window}; }
QWidget[surface="panel"] { background: {panel}; }
QWidget[surface="card"] { background: {card}; border: {hair} solid {grid}; border-radius: {cardRadius}; }
QWidget[surface="raised"] { background: {raised}; border-radius: {radius}; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox {
    background: {card}; border: {hair} solid {edge}; border-radius: {radius};
    selection-background-color: {selection}; selection-color: {onSelection}; padding: {s1plus};
}
QLineEdit, QAbstractSpinBox { min-height: {control}; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus {
    border: {ring} solid {focus}; padding: {s1};
}
QLineEdit:disabled, QPlainTextEdit:disabled { background: {panel}; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: {ring} solid {danger}; padding: {s1}; }

QComboBox {
    background: {card}; color: {normal}; border: {hair} solid {edge}; border-radius: {radius};
    padding: {s1plus} {s2plus}; min-height: {control};
}
QComboBox:focus { border: {ring} solid {focus}; padding: {s1} {s2}; }
QComboBox:disabled { background: {panel}; color: {muted}; }
QComboBox::drop-down { border: none; width: 20px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/icons/fixed-chevron-down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: {card}; border: {hair} solid {outline}; outline: none;
    selection-background-color: {selection}; selection-color: {onSelection};
}

QPushButton {
    background: {raised}; color: {strong}; border: {ring} solid {raised}; border-radius: {radius};
    padding: {s1} {s3}; min-height: {control};
}
QPushButton:hover { background: {press}; border-color: {press}; }
QPushButton:pressed, QPushButton:checked { background: {press}; }
QPushButton:disabled { background: {panel}; color: {muted}; border-color: {grid}; }
QPushButton[role="primary"] { background: {accent}; color: {onAccent}; border-color: {accent}; font-weight: 600; }
QPushButton[role="primary"]:hover { background: {accentHover}; border-color: {accentHover}; }
QPushButton[role="primary"]:disabled { background: {panel}; color: {muted}; border-color: {grid}; }
QPushButton[role="danger"] { background: {card}; color: {danger}; border-color: {danger}; font-weight: 600; }
QPushButton[role="danger"]:hover { background: {danger}; color: {onDanger}; }
QPushButton[role="danger"]:disabled { background: {panel}; color: {muted}; border-color: {grid}; }
QPushButton[role="quiet"] { background: transparent; color: {normal}; border-color: transparent; padding: {s1} {s2}; }
QPushButton[role="quiet"]:hover { background: {raised}; color: {strong}; }
QPushButton[role="quiet"]:checked { background: {raised}; color: {strong}; font-weight: 600; }
QPushButton[role="quiet"]:disabled { color: {muted}; }
QPushButton:focus, QPushButton[role="primary"]:focus, QPushButton[role="danger"]:focus,
QPushButton[role="quiet"]:focus { border-color: {focusOn}; }
QPushButton[role="primary"]:focus { border-color: {strong}; }

QToolButton { background: transparent; color: {normal}; border: {ring} solid transparent; border-radius: {radius}; padding: 2px; }
QToolButton:hover { background: {raised}; }
QToolButton:checked { background: {raised}; color: {strong}; }
QToolButton:focus { border-color: {focus}; }
QToolButton::menu-indicator { image: none; }

QAbstractItemView {
    background: {card}; alternate-background-color: {panel}; color: {normal}; border: {ring} solid {grid};
    border-radius: {radius}; gridline-color: {grid}; outline: none;
    selection-background-color: {selection}; selection-color: {onSelection};
}
QAbstractItemView:focus { border-color: {focus}; }
QAbstractItemView::item { padding: 0 {cell}; border: none; }
QAbstractItemView::item:hover { background: {hover}; color: {strong}; }
QAbstractItemView::item:selected { background: {selection}; color: {onSelection}; }
QHeaderView { background: {panel}; border: none; }
QHeaderView:focus { border: none; }
QHeaderView::section {
    background: {panel}; color: {muted}; border: none; border-bottom: {hair} solid {grid};
    padding: {s1} {s2}; font-size: {caption}; font-weight: 600;
}
QHeaderView::section:hover { color: {strong}; background: {raised}; }
QHeaderView::down-arrow { image: url(:/icons/fixed-chevron-down.svg); width: 10px; height: 10px; }
QHeaderView::up-arrow { image: url(:/icons/fixed-chevron-up.svg); width: 10px; height: 10px; }
QTableCornerButton::section { background: {panel}; border: none; }

QTabWidget::pane { border: none; border-top: {hair} solid {grid}; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: {muted}; padding: {s2} {s3}; border: none;
    border-bottom: {ring} solid transparent;
}
QTabBar::tab:hover { color: {strong}; }
QTabBar::tab:selected { color: {strong}; border-bottom-color: {accent}; }
QTabBar::tab:focus { color: {strong}; background: {raised}; }

QMenu { background: {card}; color: {normal}; border: {hair} solid {outline}; border-radius: {radius}; padding: {s1}; }
QMenu::item { padding: {s1} {s5} {s1} {s3}; border-radius: {s1}; min-height: 20px; }
QMenu::item:selected { background: {selection}; color: {onSelection}; }
QMenu::item:disabled { color: {muted}; }
QMenu::separator { height: {hair}; background: {grid}; margin: {s1} {s2}; }
QMenuBar { background: {panel}; color: {normal}; border-bottom: {hair} solid {grid}; }
QMenuBar::item { padding: {s1} {s2}; background: transparent; }
QMenuBar::item:selected { background: {raised}; color: {strong}; }

QToolTip { background: {raised}; color: {strong}; border: {hair} solid {outline}; padding: {s1} {s2}; }
QDialog, QMainWindow { background: {panel}; }
QSplitter::handle { background: {grid}; }
QSplitter::handle:horizontal { width: {hair}; }
QSplitter::handle:vertical { height: {hair}; }
QSplitter::handle:hover { background: {accent}; }
QProgressBar { background: {raised}; color: {strong}; border: none; border-radius: {s1}; text-align: center; min-height: 18px; }
QProgressBar::chunk { background: {selection}; border-radius: {s1}; }
QCheckBox, QRadioButton { color: {normal}; spacing: {s2}; min-height: {control}; border: {ring} solid transparent; border-radius: {radius}; }
QCheckBox:focus, QRadioButton:focus { border-color: {focus}; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QMenu::indicator {
    width: {box}; height: {box}; border: {hair} solid {outline}; border-radius: {s1}; background: {card};
}
QRadioButton::indicator { border-radius: {boxRound}; }
QMenu::indicator { left: {s1}; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked {
    background: {accent}; border-color: {accent}; image: url(:/icons/fixed-check-{checkInk}.svg);
}
QRadioButton::indicator:checked {
    background: {accent}; border: {s1} solid {selection}; width: {dot}; height: {dot};
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: {panel}; border-color: {grid}; }
QStatusBar { background: {panel}; color: {muted}; border-top: {hair} solid {grid}; }
QStatusBar::item { border: none; }

QScrollArea, QScrollArea > QWidget > QWidget[surface=""] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: {bar}; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: {bar}; margin: 0; border: none; }
QScrollBar::handle { background: {thumb}; border-radius: {barRound}; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: {outline}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

} // namespace

QString stylesheet(const Tokens& it, const std::function<int(int)>& textPx)
{
    QHash<QString, QString> all = words(it, textPx);
    all.insert(u"edge"_s, it.outline.name());
    all.insert(u"thumb"_s, mixed(it.outline, it.panel, 0.35).name());
    all.insert(u"focusOn"_s, it.focus.name());
    all.insert(u"s5"_s, QString::number(kSpace5) + u"px"_s);
    QString sheet = kSheet.toString();
    for (auto word = all.cbegin(); word != all.cend(); ++word)
        sheet.replace(u'{' + word.key() + u'}', word.value());
    return sheet;
}

} // namespace wr::look
