// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/filterbar.h"

#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_counts(new PlainLabel(this))
    , m_clear(new QPushButton(tr("Clear"), this))
{
    setObjectName(u"filterBar"_s);
    m_field->setObjectName(u"filterField"_s);
    m_field->addAction(look::icon(u"search"_s, look::Ink::Muted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_counts->setObjectName(u"filterCounts"_s);
    m_counts->setTone(Tone::Muted);
    m_counts->setFigures(true);
    m_clear->setObjectName(u"filterClear"_s);
    m_clear->setAutoDefault(false);
    m_clear->setIcon(look::icon(u"close"_s));
    look::setRole(*m_clear, look::ButtonRole::Quiet);
    m_clear->hide();
    setPrompt(tr("Type to filter"));
    setFocusProxy(m_field);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    row->addWidget(m_field, 1);
    row->addWidget(m_clear);
    row->addWidget(m_counts);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_clear->setVisible(!text.isEmpty());
        emit filterEdited(text);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_field->clear();
        m_field->setFocus();
    });
}

QString FilterBar::filter() const
{
    return m_field->text();
}

void FilterBar::setFilter(const QString& text)
{
    m_field->setText(text);
}

void FilterBar::setPrompt(const QString& prompt)
{
    m_field->setPlaceholderText(prompt);
    m_field->setAccessibleName(prompt);
}

void FilterBar::setCounts(qint64 shown, qint64 total)
{
    m_counts->setText(total < 0 ? tr("%1 and more").arg(look::countText(shown))
                          : shown == total
                          ? look::countText(total)
                          : tr("%1 of %2").arg(look::countText(shown), look::countText(total)));
}

void FilterBar::take(const QString& typed)
{
    m_field->setFocus();
    m_field->setText(m_field->text() + typed);
    m_field->end(false);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Escape && key != Qt::Key_Down && key != Qt::Key_Return
        && key != Qt::Key_Enter)
        return false;
    emit left();
    return true;
}

} // namespace wr::parts
