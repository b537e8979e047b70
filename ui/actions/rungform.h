// SPDX-License-Identifier: GPL-3.0-or-later
//
// One rung to be edited: what it says as fields, and all of it, requests and predicates included, as JSON whose errors
// name the path. Both show the same rung; what cannot be read keeps the last one that could. GUI thread.
#pragma once

#include "models/base/error.h"
#include "models/facts/containment.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTabWidget;

namespace wr::parts {
class PlainLabel;
}

namespace wr::actions {

class RungForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RungForm(QWidget* parent = nullptr);

    void setRung(const Rung& rung);
    void setReadOnly(bool readOnly);

    // As it was last readable.
    const Rung& rung() const { return m_rung; }

    // Why the JSON is no rung; nothing when it is one.
    const std::optional<Error>& flaw() const { return m_flaw; }

signals:
    void edited();

private:
    QWidget* makeFields();
    QLineEdit* addLine(QFormLayout* form, const QString& name, const QString& label,
                       QString Rung::*field);
    QCheckBox* addCheck(QFormLayout* form, const QString& name, const QString& label,
                        bool Rung::*field);
    void addDestroys(QFormLayout* form);
    void addRevert(QFormLayout* form);
    void addPractice(QFormLayout* form);
    void readPractice(const QString& text);
    void showFields();
    void showJson();
    void readJson();
    void told();
    void tellFlaw();

    Rung m_rung;
    std::optional<Error> m_flaw;
    bool m_filling = false;
    QTabWidget* m_tabs; // all owned by the widget tree
    QList<std::pair<QLineEdit*, QString Rung::*>> m_lines;
    QList<std::pair<QCheckBox*, bool Rung::*>> m_checks;
    QList<std::pair<QCheckBox*, EvidenceKind>> m_destroys;
    QComboBox* m_right;
    QSpinBox* m_deadline;
    QSpinBox* m_revert;
    QCheckBox* m_targetReverts = nullptr;
    QLineEdit* m_practice;
    QPlainTextEdit* m_json;
    parts::PlainLabel* m_note;
};

} // namespace wr::actions
