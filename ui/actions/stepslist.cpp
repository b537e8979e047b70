// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/stepslist.h"

#include "ui/actions/runmarks.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/statuschip.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

QWidget* stepRow(const RunStep& step, QWidget* parent)
{
    auto* line = new QWidget(parent);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    auto* when = new parts::PlainLabel(look::utcText(step.at), line);
    when->setTone(parts::Tone::Muted);
    when->setFigures(true);
    auto* chip = new parts::StatusChip(line);
    chip->setObjectName(u"step"_s);
    chip->setMark(markOf(step.state), runStateTitle(step.state));
    row->addWidget(when);
    row->addWidget(chip);
    if (step.status != 0) {
        auto* code = new parts::PlainLabel(u"HTTP %1"_s.arg(step.status), line);
        code->setRole(look::TextRole::Mono);
        row->addWidget(code);
    }
    auto* words = new parts::PlainLabel(step.detail, line);
    words->setTone(parts::Tone::Normal);
    words->setWrapped(true);
    row->addWidget(words, 1);
    return line;
}

} // namespace

StepsList::StepsList(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_meaning(new parts::PlainLabel(this))
{
    setObjectName(u"steps"_s);
    m_meaning->setObjectName(u"meaning"_s);
    m_meaning->setWrapped(true);
    m_meaning->setRole(look::TextRole::Strong);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    m_rows->setSpacing(look::kSpace1);
    column->addLayout(m_rows);
    column->addWidget(m_meaning);
}

void StepsList::show(const Run& run)
{
    if (run.id != m_run) {
        m_run = run.id;
        m_shown = 0;
    }
    for (; m_shown < run.steps.size(); ++m_shown)
        m_rows->addWidget(stepRow(run.steps.at(m_shown), this));
    const look::StateMark mark = markOf(run.state);
    m_meaning->setTone(mark == look::StateMark::Failed        ? parts::Tone::Danger
                           : mark == look::StateMark::Unknown ? parts::Tone::Warning
                                                              : parts::Tone::Strong);
    m_meaning->setText(meaningOf(run.state, run.undoes.has_value()));
}

} // namespace wr::actions
