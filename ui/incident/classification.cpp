// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/classification.h"

#include "models/rules/severityrules.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/statuschip.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

constexpr int kTypesAcross = 2;

} // namespace

Classification::Classification(const QString& prefix, QFormLayout* form, QWidget* parent)
    : QObject(parent)
    , m_levels{new QComboBox(parent), new QComboBox(parent), new QComboBox(parent)}
    , m_suggested(new parts::StatusChip(parent))
    , m_why(new parts::PlainLabel(parent))
{
    auto* grid = new QGridLayout;
    grid->setSpacing(look::kSpace1);
    for (const IncidentType type : allIncidentTypes) {
        auto* box = new QCheckBox(incidentTypeTitle(type), parent);
        box->setObjectName(u"type-"_s + incidentTypeName(type));
        const auto number = static_cast<int>(type);
        grid->addWidget(box, number / kTypesAcross, number % kTypesAcross);
        m_types.append(box);
        connect(box, &QCheckBox::toggled, this, &Classification::edited);
    }
    form->addRow(new parts::PlainLabel(tr("Types"), parent), grid);
    const QStringList names{tr("Output harm"), tr("Misuse"), tr("Dependency")};
    const QStringList ends{u"Harm"_s, u"Misuse"_s, u"Dependency"_s};
    for (int i = 0; i < names.size(); ++i) {
        QComboBox* box = m_levels.at(static_cast<size_t>(i));
        box->setObjectName(prefix + ends.at(i));
        box->setAccessibleName(names.at(i));
        box->addItems({tr("0 none known"), tr("1 low"), tr("2 serious"), tr("3 grave")});
        form->addRow(new parts::PlainLabel(names.at(i), parent), box);
        connect(box, &QComboBox::currentIndexChanged, this, &Classification::edited);
    }
    m_suggested->setObjectName(prefix + u"Suggested"_s);
    m_why->setObjectName(prefix + u"Why"_s);
    m_why->setWrapped(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::kSpace2);
    row->addWidget(m_suggested);
    row->addWidget(m_why, 1);
    form->addRow(new parts::PlainLabel(tr("Suggested"), parent), row);
}

void Classification::set(const QList<IncidentType>& types, const Levels& levels)
{
    const QSignalBlocker quiet(this);
    for (int i = 0; i < m_types.size(); ++i)
        m_types.at(i)->setChecked(types.contains(allIncidentTypes.at(static_cast<size_t>(i))));
    m_levels[0]->setCurrentIndex(levels.harm);
    m_levels[1]->setCurrentIndex(levels.misuse);
    m_levels[2]->setCurrentIndex(levels.dependency);
}

QList<IncidentType> Classification::types() const
{
    QList<IncidentType> chosen;
    for (int i = 0; i < m_types.size(); ++i) {
        if (m_types.at(i)->isChecked())
            chosen.append(allIncidentTypes.at(static_cast<size_t>(i)));
    }
    return chosen;
}

Levels Classification::levels() const
{
    return {m_levels[0]->currentIndex(), m_levels[1]->currentIndex(), m_levels[2]->currentIndex()};
}

SuggestedSeverity Classification::suggest(const Thresholds& thresholds)
{
    const SuggestedSeverity suggested = suggestSeverity(thresholds, levels());
    m_suggested->setMark(parts::severityMark(suggested.severity),
                         parts::severityWord(parts::severityMark(suggested.severity)));
    m_why->setText(thresholdWords(suggested.why));
    return suggested;
}

} // namespace wr::incident
