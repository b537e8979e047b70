// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/previewpane.h"

#include "models/items/runmodel.h"
#include "ui/actions/threestates.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"

#include <QtGui/QFontMetrics>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr qsizetype kMostLines = 10;
constexpr qsizetype kMostChanges = 40;

parts::PlainLabel* caption(const QString& text, QWidget* parent)
{
    auto* label = new parts::PlainLabel(text, parent);
    label->setRole(look::TextRole::Caption);
    label->setTone(parts::Tone::Muted);
    return label;
}

void clear(QGridLayout& rows)
{
    while (QLayoutItem* item = rows.takeAt(0)) {
        const std::unique_ptr<QLayoutItem> gone(item);
        if (QWidget* widget = gone->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
}

QString changeText(const DifferenceRow& row)
{
    if (row.before && row.after && *row.before == *row.after)
        return PreviewPane::tr("stays %1").arg(*row.before);
    return PreviewPane::tr("%1 → %2").arg(row.before.value_or(PreviewPane::tr("(not read)")),
                                          row.after.value_or(PreviewPane::tr("(not known)")));
}

} // namespace

PreviewPane::PreviewPane(QWidget* parent)
    : QWidget(parent)
    , m_effect(new parts::PlainLabel(this))
    , m_hit(new parts::PlainLabel(this))
    , m_sealed(new parts::PlainLabel(this))
    , m_change(new QWidget(this))
    , m_changeRows(new QGridLayout(m_change))
    , m_before(new QWidget(this))
    , m_states(new ThreeStates(this))
    , m_beforeRows(new QGridLayout(m_before))
    , m_request(new parts::PlainTextView(this))
    , m_hash(new parts::PlainLabel(this))
{
    m_effect->setObjectName(u"previewEffect"_s);
    m_effect->setWrapped(true);
    m_effect->setTone(parts::Tone::Strong);
    m_hit->setObjectName(u"previewHit"_s);
    m_hit->setWrapped(true);
    m_hit->hide();
    m_change->setObjectName(u"previewChange"_s);
    m_change->hide();
    m_sealed->setObjectName(u"previewSealed"_s);
    m_sealed->setWrapped(true);
    m_request->setObjectName(u"previewRequest"_s);
    m_request->setMonospaced(true);
    m_request->setContentName(tr("The exact request that is sent, secrets by name"));
    m_before->setObjectName(u"previewBefore"_s);
    for (QGridLayout* rows : {m_beforeRows, m_changeRows}) {
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setHorizontalSpacing(look::kSpace4);
        rows->setVerticalSpacing(look::kSpace1);
        rows->setColumnStretch(1, 1);
    }
    m_hash->setRole(look::TextRole::Caption);
    m_hash->setTone(parts::Tone::Muted);
    m_hash->setElision(Qt::ElideMiddle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addWidget(m_effect);
    column->addWidget(m_hit);
    column->addWidget(m_sealed);
    column->addWidget(m_change);
    column->addWidget(caption(tr("State of the target as it was read"), this));
    column->addWidget(m_before);
    column->addWidget(m_states);
    column->addWidget(caption(tr("What is sent, exactly; secrets by name"), this));
    column->addWidget(m_request);
    column->addWidget(m_hash);
    column->addStretch(1);
    showBefore({});
    showStates({});
    showRequest({});
}

void PreviewPane::showEffect(const QString& effect, const QList<EvidenceKind>& destroys)
{
    m_effect->setText(effect.isEmpty() ? tr("What it costs users is not written down.") : effect);
    QStringList kinds;
    for (const EvidenceKind kind : destroys)
        kinds.append(evidenceKindTitle(kind));
    m_sealed->setTone(destroys.isEmpty() ? parts::Tone::Muted : parts::Tone::Warning);
    m_sealed->setText(
        destroys.isEmpty()
            ? tr("It destroys no evidence that is known of.")
            : tr("It puts evidence at risk: %1. That is sealed first.").arg(kinds.join(u", "_s)));
}

void PreviewPane::showHit(const QString& sentence)
{
    m_hit->setText(sentence);
    m_hit->setVisible(!sentence.isEmpty());
}

void PreviewPane::showDifference(const QList<DifferenceRow>& rows)
{
    clear(*m_changeRows);
    m_change->show();
    m_changeRows->addWidget(caption(tr("What changes"), m_change), 0, 0, 1, 2);
    if (rows.isEmpty()) {
        auto* none = new parts::PlainLabel(tr("What changes is not known: the rung reads no state "
                                              "before it sends and expects none after it."),
                                           m_change);
        none->setTone(parts::Tone::Warning);
        none->setWrapped(true);
        m_changeRows->addWidget(none, 1, 0, 1, 2);
    }
    const qsizetype shown = std::min(rows.size(), kMostChanges);
    for (qsizetype row = 0; row < shown; ++row) {
        const DifferenceRow& one = rows.at(row);
        auto* path = new parts::PlainLabel(one.path, m_change);
        path->setTone(parts::Tone::Muted);
        path->setRole(look::TextRole::Mono);
        auto* change = new parts::PlainLabel(changeText(one), m_change);
        change->setObjectName(u"previewChangeRow"_s);
        change->setRole(look::TextRole::Mono);
        change->setTone(one.isChange()                ? parts::Tone::Strong
                            : one.after && one.before ? parts::Tone::Muted
                                                      : parts::Tone::Warning);
        change->setAccessibleName(differenceText(one));
        m_changeRows->addWidget(path, static_cast<int>(row) + 1, 0);
        m_changeRows->addWidget(change, static_cast<int>(row) + 1, 1);
    }
    if (const auto more = static_cast<int>(rows.size() - shown); more > 0)
        m_changeRows->addWidget(new parts::PlainLabel(tr("And %n more.", nullptr, more), m_change),
                                static_cast<int>(shown) + 1, 0, 1, 2);
}

void PreviewPane::showBefore(const QList<Captured>& before)
{
    clear(*m_beforeRows);
    if (before.isEmpty()) {
        auto* none = new parts::PlainLabel(tr("Nothing was read."), m_before);
        none->setTone(parts::Tone::Muted);
        m_beforeRows->addWidget(none, 0, 0, 1, 2);
        return;
    }
    for (int row = 0; row < before.size(); ++row) {
        auto* name = new parts::PlainLabel(before.at(row).name, m_before);
        name->setTone(parts::Tone::Muted);
        auto* value = new parts::PlainLabel(before.at(row).value, m_before);
        value->setRole(look::TextRole::Mono);
        value->setTone(parts::Tone::Strong);
        value->setAccessibleName(tr("%1 is %2").arg(name->plain(), value->plain()));
        m_beforeRows->addWidget(name, row, 0);
        m_beforeRows->addWidget(value, row, 1);
    }
}

void PreviewPane::showStates(const QList<StateRow>& states)
{
    m_before->setVisible(states.isEmpty());
    m_states->show(states);
}

void PreviewPane::showRequest(const PreparedRequest& request)
{
    const QString text = request.url.isEmpty() ? QString() : requestText(request);
    m_request->setForeignText(text);
    const qsizetype lines = std::clamp<qsizetype>(text.count(u'\n') + 2, 3, kMostLines);
    m_request->setFixedHeight(static_cast<int>(lines) * QFontMetrics(look::monoFont()).lineSpacing()
                              + look::kSpace4);
    m_hash->setText(request.hash.isEmpty() ? QString() : tr("SHA-256 %1").arg(request.hash));
}

} // namespace wr::actions
