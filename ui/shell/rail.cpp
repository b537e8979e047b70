// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/elidedbutton.h"
#include "ui/parts/statuschip.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_top(new QVBoxLayout)
{
    setObjectName(u"rail"_s);
    look::setSurface(*this, look::Surface::Panel);
    widen();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace2, look::kSpace3, look::kSpace2, look::kSpace3);
    column->setSpacing(look::kSpace1);
    m_top->setSpacing(look::kSpace1);
    column->addLayout(m_top);
    column->addStretch(1);
    for (const Severity severity :
         {Severity::Sev1, Severity::Sev2, Severity::Sev3, Severity::Sev4}) {
        QPushButton* button = count(u"count-"_s + severityName(severity), u"board"_s);
        button->setIcon(look::icon(parts::severityMark(severity)));
        m_open.insert(severity, button);
        column->addWidget(button);
    }
    m_gaps = count(u"count-gaps"_s, u"matrix"_s);
    m_blind = count(u"count-blind"_s, u"matrix"_s);
    column->addSpacing(look::kSpace2);
    column->addWidget(m_gaps);
    column->addWidget(m_blind);
    setCounts({});
}

// As wide as the size of the text asks for.
void Rail::widen()
{
    setFixedWidth(look::textPx(look::kRailWidth));
}

void Rail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        widen();
}

QPushButton* Rail::count(const QString& name, const QString& goesTo)
{
    auto* button = new parts::ElidedButton(this);
    button->setObjectName(name);
    look::setRole(*button, look::ButtonRole::Quiet);
    button->setStyleSheet(u"text-align: left;"_s); // mirrored by the style
    connect(button, &QPushButton::clicked, this, [this, goesTo] { emit picked(goesTo); });
    return button;
}

void Rail::addScreen(const QString& key, const QString& title, const QString& icon)
{
    auto* button = new QPushButton(title, this);
    button->setObjectName(u"go-"_s + key);
    button->setProperty("screen", key);
    button->setIcon(look::icon(icon));
    button->setCheckable(true);
    look::setRole(*button, look::ButtonRole::Quiet);
    button->setStyleSheet(u"text-align: left;"_s); // mirrored by the style
    connect(button, &QPushButton::clicked, this, [this, key] { emit picked(key); });
    m_screens.append(button);
    m_titles.insert(key, title);
    m_top->addWidget(button);
}

void Rail::setCurrent(const QString& key)
{
    for (QPushButton* button : m_screens)
        button->setChecked(button->property("screen").toString() == key);
}

void Rail::setCounts(const RailCounts& counts)
{
    for (auto it = m_open.cbegin(); it != m_open.cend(); ++it) {
        const int open = counts.open.value(it.key());
        it.value()->setText(tr("%1 · %2 open").arg(severityTitle(it.key())).arg(open));
        it.value()->setVisible(open > 0);
    }
    for (QPushButton* button : m_screens) {
        if (button->property("screen").toString() == u"approvals"_s)
            button->setText(
                counts.approvals == 0
                    ? m_titles.value(u"approvals"_s)
                    : tr("%1: %2").arg(m_titles.value(u"approvals"_s)).arg(counts.approvals));
    }
    m_gaps->setText(counts.gaps == 0 ? tr("No gaps") : tr("Gaps: %1").arg(counts.gaps));
    m_gaps->setIcon(counts.gaps == 0 ? look::icon(u"confirmed"_s, look::Ink::Muted)
                                     : look::icon(u"warning"_s, look::Ink::Danger));
    m_blind->setText(counts.blindSpots == 0 ? tr("No blind spots")
                                            : tr("Blind spots: %1").arg(counts.blindSpots));
    m_blind->setIcon(counts.blindSpots == 0 ? look::icon(u"confirmed"_s, look::Ink::Muted)
                                            : look::icon(u"warning"_s, look::Ink::Warning));
}

} // namespace wr::shell
