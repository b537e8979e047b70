// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/comparebar.h"

#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/timeline/timelineview.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::timeline {

CompareBar::CompareBar(TimelineView* view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_words(new parts::PlainLabel(this))
{
    setObjectName(u"compareBar"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::kSpace2, 0, look::kSpace2, 0);
    m_words->setObjectName(u"compareChoice"_s);
    m_words->setWrapped(true);
    row->addWidget(m_words, 1);
    connect(addVerb(u"compareUseBefore"_s, tr("Use as before"),
                    tr("Take the selection as the window before (Ctrl+B).")),
            &QPushButton::clicked, this, &CompareBar::useAsBefore);
    connect(addVerb(u"compareUseAfter"_s, tr("Use as after"),
                    tr("Take the selection as the window after (Ctrl+Shift+B).")),
            &QPushButton::clicked, this, &CompareBar::useAsAfter);
    connect(addVerb(u"compareNow"_s, tr("Compare"),
                    tr("Say what differs between the two windows (Ctrl+Shift+C). When only one is "
                       "chosen, the other is the same length directly beside it; when none is, "
                       "the onset of the incident parts them.")),
            &QPushButton::clicked, this, &CompareBar::compare);
    m_forget = addVerb(u"compareForget"_s, tr("Choose anew"), tr("Forget both windows."));
    connect(m_forget, &QPushButton::clicked, this, &CompareBar::forget);
    showChoice();
}

QPushButton* CompareBar::addVerb(const QString& name, const QString& words, const QString& why)
{
    auto* button = new QPushButton(words, this);
    button->setObjectName(name);
    look::setRole(*button, look::ButtonRole::Quiet);
    parts::explain(*button, why);
    layout()->addWidget(button);
    return button;
}

void CompareBar::setOnset(std::optional<qint64> nanos)
{
    m_choice = {};
    m_choice.onset = nanos;
    showChoice();
}

// Without evidence the window is no moment that anybody means. Says so; true when that is so.
bool CompareBar::refusesEmpty()
{
    if (!m_view->isWithoutEvidence())
        return false;
    m_words->setTone(parts::Tone::Danger);
    m_words->setText(
        tr("No evidence is shown, so there is nothing to compare. Import some, or show "
           "another system."));
    return true;
}

void CompareBar::useAsBefore()
{
    if (refusesEmpty())
        return;
    m_choice.before = chosen();
    showChoice();
}

void CompareBar::useAsAfter()
{
    if (refusesEmpty())
        return;
    m_choice.after = chosen();
    showChoice();
}

void CompareBar::forget()
{
    setOnset(m_choice.onset);
}

void CompareBar::compare()
{
    if (refusesEmpty())
        return;
    WindowChoice choice = m_choice;
    choice.selection = m_view->times().selection();
    choice.shown = m_view->times().window();
    const auto pair = pairOf(choice);
    if (!pair) {
        m_words->setTone(parts::Tone::Danger);
        m_words->setText(sentence(pair.error()));
        return;
    }
    showChoice();
    emit compareAsked(m_view->query().systems, *pair);
}

Stretch CompareBar::chosen() const
{
    const Viewport& times = m_view->times();
    return times.selection().value_or(times.window());
}

void CompareBar::showChoice()
{
    m_view->setChosen({m_choice.before, m_choice.after});
    m_words->setTone(parts::Tone::Muted);
    m_forget->setVisible(m_choice.before || m_choice.after);
    if (m_choice.before && m_choice.after)
        m_words->setText(tr("Before: %1. After: %2.")
                             .arg(stretchText(*m_choice.before), stretchText(*m_choice.after)));
    else if (m_choice.before)
        m_words->setText(tr("Before: %1. After: the same length behind it, unless you choose one.")
                             .arg(stretchText(*m_choice.before)));
    else if (m_choice.after)
        m_words->setText(
            tr("After: %1. Before: the same length ahead of it, unless you choose one.")
                .arg(stretchText(*m_choice.after)));
    else
        m_words->setText(tr("Compare two windows of time: select a stretch by Shift and dragging "
                            "or the arrow keys."));
}

} // namespace wr::timeline
