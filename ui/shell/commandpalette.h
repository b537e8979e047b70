// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command palette over the window: one field and what it finds. Everything by keyboard: type, up and down, Enter,
// Esc. Also answers "who can shut off assistant". Remote changes refresh the answers and keep the chosen row. GUI thread.
#pragma once

#include "models/items/palettemodel.h"

#include <QtWidgets/QFrame>

class QLineEdit;
class QListView;

namespace wr::parts {

class PlainLabel;

} // namespace wr::parts

namespace wr::shell {

class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    PaletteModel& model() { return m_model; }

    // Shows itself over the window with this text in the field, and takes the focus.
    void openWith(const QString& text);
    // Looks again with what is typed; call it when the room or the commands changed.
    void refresh();

signals:
    void chosen(const wr::PaletteRow& row);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void step(int by);
    void choose();
    void shut();
    void place();

    PaletteModel m_model;
    QLineEdit* m_field;        // owned by the widget tree
    QListView* m_list;         // owned by the widget tree
    parts::PlainLabel* m_hint; // owned by the widget tree
};

} // namespace wr::shell
