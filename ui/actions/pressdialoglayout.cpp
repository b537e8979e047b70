// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the dialog is laid out; what it does stands in pressdialog.cpp.
#include "ui/actions/breakglass.h"
#include "ui/actions/callrow.h"
#include "ui/actions/pressdialog.h"
#include "ui/actions/previewpane.h"
#include "ui/actions/stepslist.h"
#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/drillband.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr int kWidth = 680;
constexpr int kPressHeight = 720;

} // namespace

void PressDialog::build(const QString& title)
{
    const bool drill = std::as_const(*m_desk->room()).maybeIncident(m_ask.incident) != nullptr
        && m_desk->room()->maybeIncident(m_ask.incident)->drill;
    setWindowTitle(drill ? tr("DRILL: %1").arg(title) : title);
    setAccessibleName(title);
    resize(kWidth, kPressHeight);
    auto* heading = new parts::PlainLabel(this);
    heading->setRole(look::TextRole::Section);
    heading->setTone(parts::Tone::Strong);
    heading->setWrapped(true);
    heading->setText(title);
    m_reason->setObjectName(u"pressReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(m_ask.undoes ? tr("Why is it undone? It goes into the journal.")
                                              : tr("Why now? It goes into the journal."));
    m_reason->setFixedHeight(2 * look::controlHeight() + look::kSpace1);
    m_note->setObjectName(u"pressNote"_s);
    m_note->setWrapped(true);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeBody());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    const Incident* incident = m_desk->room()->maybeIncident(m_ask.incident);
    if (incident != nullptr && incident->drill)
        column->addWidget(new parts::DrillBand(this));
    column->addWidget(heading);
    column->addWidget(scroll, 1);
    column->addWidget(m_reason);
    column->addWidget(m_note);
    column->addWidget(m_glass);
    column->addLayout(m_confirmPlace);
    column->addWidget(makeButtons());
    m_reason->setFocus();
}

QWidget* PressDialog::makeBody()
{
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, look::kSpace2, 0);
    column->setSpacing(look::kSpace3);
    column->addWidget(m_pane);
    column->addWidget(m_steps);
    column->addWidget(m_fallback);
    column->addStretch(1);
    m_steps->hide();
    return body;
}

QWidget* PressDialog::makeButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    auto* close = new QPushButton(tr("Close"), bar);
    close->setObjectName(u"pressClose"_s);
    close->setAutoDefault(false);
    look::setRole(*m_askSecond, look::ButtonRole::Primary);
    look::setRole(*m_anyway, look::ButtonRole::Danger);
    look::setRole(*m_readBack, look::ButtonRole::Primary);
    for (QPushButton* one : {m_askSecond, m_anyway, m_readBack, m_resend, m_again, m_undo}) {
        row->addWidget(one);
        one->hide();
    }
    row->addStretch(1);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    return bar;
}

} // namespace wr::actions
