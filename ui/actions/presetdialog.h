// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes rungs from a preset: a list to search, its parameters as fields, and exactly what it would send with them.
// GUI thread.
#pragma once

#include "models/ports/ladders.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace wr::parts {
class PlainLabel;
class PlainTextView;
} // namespace wr::parts

namespace wr::actions {

class PresetDialog final : public QDialog
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the dialog. Deletes itself when closed.
    explicit PresetDialog(LadderDesk* ladders, QWidget* parent = nullptr);

    void reject() override;

signals:
    void taken(const QList<wr::Rung>& rungs);

private:
    QWidget* makeList();
    QWidget* makePreset();
    QWidget* makeButtons();
    void fill(const QList<Preset>& presets);
    void narrow(const QString& text);
    void pick(int row);
    void expand();
    QMap<QString, QString> values() const;
    void say(const QString& text, bool bad);

    LadderDesk* m_ladders;
    QList<Preset> m_presets;
    QList<Rung> m_rungs; // with the fields in them; empty while one is missing
    QString m_preset;
    QLineEdit* m_search; // all owned by the widget tree
    QListWidget* m_list;
    parts::PlainLabel* m_about;
    QWidget* m_form;
    QFormLayout* m_rows;
    QList<QLineEdit*> m_fields;
    QComboBox* m_only;
    parts::PlainTextView* m_sends;
    parts::PlainLabel* m_note;
    QPushButton* m_take;
};

} // namespace wr::actions
