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

parts::PlainLabel* caption(const QString& text, QWidget* parent)
{
    auto* label = new parts::PlainLabel(text, parent);
    label->setRole(look::TextRole::Caption);
    label->setTone(parts::Tone::Muted);
    return label;
}

} // namespace

PreviewPane::PreviewPane(QWidget* parent)
    : QWidget(parent)
    , m_effect(new parts::PlainLabel(this))
    , m_sealed(new parts::PlainLabel(this))
    , m_before(new QWidget(this))
    , m_states(new ThreeStates(this))
    , m_beforeRows(new QGridLayout(m_before))
    , m_request(new parts::PlainTextView(this))
    , m_hash(new parts::PlainLabel(this))
{
    m_effect->setObjectName(u"previewEffect"_s);
    m_effect->setWrapped(true);
    m_effect->setTone(parts::Tone::Strong);
    m_sealed->setObjectName(u"previewSealed"_s);
    m_sealed->setWrapped(true);
    m_request->setObjectName(u"previewRequest"_s);
    m_request->setMonospaced(true);
    m_request->setContentName(tr("The exact request that is sent, secrets by name"));
    m_before->setObjectName(u"previewBefore"_s);
    m_beforeRows->setContentsMargins(0, 0, 0, 0);
    m_beforeRows->setHorizontalSpacing(look::kSpace4);
    m_beforeRows->setVerticalSpacing(look::kSpace1);
    m_beforeRows->setColumnStretch(1, 1);
    m_hash->setRole(look::TextRole::Caption);
    m_hash->setTone(parts::Tone::Muted);
    m_hash->setElision(Qt::ElideMiddle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addWidget(m_effect);
    column->addWidget(m_sealed);
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

void PreviewPane::showBefore(const QList<Captured>& before)
{
    while (QLayoutItem* item = m_beforeRows->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> gone(item);
        if (QWidget* widget = gone->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
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
