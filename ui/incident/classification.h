// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of a form that say what kind of incident it is and how grave: types, the three levels, and the severity that
// the thresholds suggest for them, with the reason. Fields are named <prefix>Harm, <prefix>Misuse, <prefix>Dependency,
// <prefix>Suggested, <prefix>Why and type-<name>. GUI thread.
#pragma once

#include "models/facts/incident.h"
#include "models/rules/severityrules.h"

#include <QtCore/QObject>

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace wr::parts {

class PlainLabel;
class StatusChip;

} // namespace wr::parts

namespace wr::incident {

class Classification final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: form is the layout of parent, which owns the fields.
    Classification(const QString& prefix, QFormLayout* form, QWidget* parent);

    void set(const QList<IncidentType>& types, const Levels& levels);

    QList<IncidentType> types() const;
    Levels levels() const;
    // What the thresholds say of the levels, shown in the form as well.
    SuggestedSeverity suggest(const Thresholds& thresholds);

signals:
    void edited();

private:
    QList<QCheckBox*> m_types;          // owned by the widget tree, by IncidentType
    std::array<QComboBox*, 3> m_levels; // owned by the widget tree: harm, misuse, dependency
    parts::StatusChip* m_suggested;     // owned by the widget tree
    parts::PlainLabel* m_why;           // owned by the widget tree
};

} // namespace wr::incident
