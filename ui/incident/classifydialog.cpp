// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/classifydialog.h"

#include "ui/incident/classification.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

ClassifyDialog::ClassifyDialog(Desk* desk, Incident seen, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_seen(std::move(seen))
    , m_raise(new QCheckBox(this))
    , m_trouble(new parts::PlainLabel(this))
    , m_do(new QPushButton(tr("Set types and levels"), this))
{
    setObjectName(u"classifyDialog"_s);
    setWindowTitle(tr("Types and levels"));
    setMinimumWidth(look::kDialogWidth + look::kSideWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    auto* head = new parts::PlainLabel(tr("Types and levels of %1").arg(m_seen.code), this);
    head->setRole(look::TextRole::Section);
    head->setTone(parts::Tone::Strong);
    column->addWidget(head);
    auto* form = new QFormLayout;
    form->setSpacing(look::kSpace2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_kind = new Classification(u"classify"_s, form, this);
    m_kind->set(m_seen.types, m_seen.levels);
    column->addLayout(form);
    m_raise->setObjectName(u"classifyRaise"_s);
    m_trouble->setObjectName(u"classifyTrouble"_s);
    m_trouble->setWrapped(true);
    m_do->setObjectName(u"classifyDo"_s);
    m_do->setAutoDefault(false);
    look::setRole(*m_do, look::ButtonRole::Primary);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"classifyCancel"_s);
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_do);
    column->addWidget(m_raise);
    column->addWidget(m_trouble);
    column->addLayout(buttons);
    parts::nameByLabels(*this);
    parts::tabInReadingOrder(*this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &ClassifyDialog::hand);
    connect(m_kind, &Classification::edited, this, &ClassifyDialog::judge);
    connect(m_raise, &QCheckBox::toggled, this, &ClassifyDialog::judge);
    judge();
}

IncidentChanged ClassifyDialog::wanted() const
{
    IncidentChanged it{m_seen.id, {}, {}};
    const auto set = [&](const QString& field, const QString& value) {
        it.changes.append({field, value, m_seen.origins.value(field).entry});
    };
    const auto level = [&set](const QString& field, int now, int before) {
        if (now != before)
            set(field, QString::number(now));
    };
    if (m_kind->types() != m_seen.types) {
        QStringList names;
        for (const IncidentType type : m_kind->types())
            names.append(incidentTypeName(type));
        set(u"types"_s, names.join(u','));
    }
    const Levels levels = m_kind->levels();
    level(u"harm"_s, levels.harm, m_seen.levels.harm);
    level(u"misuse"_s, levels.misuse, m_seen.levels.misuse);
    level(u"dependency"_s, levels.dependency, m_seen.levels.dependency);
    if (m_raise->isChecked() && m_suggested < m_seen.severity)
        set(u"severity"_s, severityName(m_suggested));
    return it;
}

void ClassifyDialog::judge()
{
    m_suggested = m_kind->suggest(m_desk->room()->thresholds).severity;
    m_raise->setVisible(m_suggested < m_seen.severity);
    m_raise->setText(tr("Raise the severity from %1 to %2")
                         .arg(severityTitle(m_seen.severity), severityTitle(m_suggested)));
    const QString none = wanted().changes.isEmpty() ? tr("Nothing is changed yet.") : QString();
    parts::setOffBecause(*m_do, none);
    m_trouble->setTone(parts::Tone::Muted);
    m_trouble->setText(m_suggested > m_seen.severity
                           ? tr("The severity stays %1: lowering it is an act of its own, with a "
                                "reason.")
                                 .arg(severityTitle(m_seen.severity))
                           : none);
}

void ClassifyDialog::hand()
{
    parts::setOffBecause(*m_do, tr("It is being written down."));
    m_desk->submit(Command{wanted()}).then(this, [this](const Result<Receipt>& receipt) {
        if (receipt) {
            accept();
            return;
        }
        judge();
        m_trouble->setTone(parts::Tone::Danger);
        m_trouble->setText(tr("Not set. %1").arg(sentence(receipt.error())));
    });
}

} // namespace wr::incident
