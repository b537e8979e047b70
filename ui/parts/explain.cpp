// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/explain.h"

#include "models/base/plaintext.h"

#include <QtGui/QAction>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QWidget>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

constexpr qsizetype kMaxTip = 2'000; // a tip is read in passing

} // namespace

QString tipMarkup(const QString& text)
{
    if (text.isEmpty())
        return {};
    const BoundedText cut = bounded(visibleText(text), Bounds{kMaxTip, kMaxTip});
    QString escaped = cut.text.toHtmlEscaped();
    if (!cut.whole())
        escaped += u'\u2026';
    escaped.replace(u'\n', u"<br/>"_s);
    return u"<qt>"_s + escaped + u"</qt>"_s;
}

void explain(QWidget& widget, const QString& text)
{
    widget.setToolTip(tipMarkup(text));
    widget.setAccessibleDescription(visibleText(text, Lines::Single));
}

void explain(QAction& action, const QString& text)
{
    action.setToolTip(tipMarkup(text));
    action.setStatusTip(visibleText(text, Lines::Single));
}

void explainAt(const QPoint& globalPos, const QString& text, QWidget& widget, const QRect& place)
{
    QToolTip::showText(globalPos, tipMarkup(text), &widget, place);
}

void setOffBecause(QWidget& widget, const QString& reason)
{
    widget.setEnabled(reason.isEmpty());
    explain(widget, reason);
}

} // namespace wr::parts
