// SPDX-License-Identifier: GPL-3.0-or-later
//
// Typing a search over the evidence, and walking what it finds.
#include "ui/evidence/evidenceview.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/gridview.h"
#include "ui/parts/wraprow.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

void EvidenceView::makeSearch(parts::WrapRow* row)
{
    m_filter->setPrompt(tr("Search: words, \"a phrase\", kind: model: user: score<"));
    row->addGrowing(m_filter);
    m_filter->focusProxy()->installEventFilter(this);
    connect(m_filter, &parts::FilterBar::filterEdited, this, [this] { m_typing.start(); });
    connect(m_filter, &parts::FilterBar::left, this, [this] {
        if (m_typing.isActive())
            refresh(); // Enter does not wait
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

void EvidenceView::addWalks(parts::WrapRow* row)
{
    m_before = addWalk(row, tr("Previous hit"), tr("Go to the hit before (Shift+F3)."), -1);
    m_before->setObjectName(u"hitBefore"_s);
    m_before->setShortcut(QKeySequence(u"Shift+F3"_s));
    m_next = addWalk(row, tr("Next hit"), tr("Go to the next hit (F3)."), 1);
    m_next->setObjectName(u"hitNext"_s);
    m_next->setShortcut(QKeySequence(u"F3"_s));
}

QPushButton* EvidenceView::addWalk(parts::WrapRow* row, const QString& words, const QString& why,
                                   int by)
{
    auto* button = new QPushButton(words, this);
    look::setRole(*button, look::ButtonRole::Quiet);
    parts::explain(*button, why);
    button->hide();
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, by] { walk(by); });
    return button;
}

bool EvidenceView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape
        || m_filter->filter().isEmpty())
        return QWidget::eventFilter(watched, event);
    m_filter->setFilter({});
    refresh();
    return true;
}

void EvidenceView::walk(int by)
{
    const int rows = m_model.rowCount();
    if (rows == 0) {
        say(tr("There is no hit to go to."), false);
        return;
    }
    const QModelIndex now = m_list->current();
    const int wanted = now.isValid() ? now.row() + by : (by > 0 ? 0 : rows - 1);
    if (wanted >= rows - 1 && m_model.canFetchMore({}))
        m_model.fetchMore({});
    const int row = std::clamp(wanted, 0, rows - 1);
    m_list->pick(m_model.index(row, 0));
    const QString place = m_counter.total()
        ? tr("Hit %1 of %2.").arg(look::countText(row + 1), look::countText(*m_counter.total()))
        : tr("Hit %1.").arg(look::countText(row + 1));
    const bool atEnd = row != wanted && !m_model.isWaiting();
    say(!atEnd       ? place
            : by > 0 ? tr("This is the last hit.")
                     : tr("This is the first hit."),
        false);
    emit hitPicked(m_model.item(row));
}

} // namespace wr::evidence
