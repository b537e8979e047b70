// SPDX-License-Identifier: GPL-3.0-or-later
//
// One cell of the matrix in full: who holds a right over a system, in the order in which they are called, with their
// contacts to copy; who can close a gap; and the buttons to set and to confirm. GUI thread.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/desk.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QPushButton;
class QVBoxLayout;

namespace wr::parts {
class PlainLabel;
class Section;
} // namespace wr::parts

namespace wr::matrix {

class HoldersDialog;

class CellPanel final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: desk and clock outlive the panel.
    CellPanel(Desk* desk, const Clock* clock, QWidget* parent = nullptr);

    void showRight(const SystemId& system, DecisionRight right);
    void showLayer(const SystemId& system, Layer layer);
    void refresh();

signals:
    void ladderAsked(const wr::SystemId& system);

private:
    void fillRight(const Room& room, const System& system);
    void fillLayer(const Room& room, const System& system);
    void addPerson(const QString& name, const QString& role, const QList<Contact>& contacts,
                   bool reachable);
    void addLine(const QString& text, bool loud);
    void judge();
    void confirm();

    Desk* m_desk;
    const Clock* m_clock;
    SystemId m_system;
    std::optional<DecisionRight> m_right;
    std::optional<Layer> m_layer;
    parts::Section* m_card; // all owned by the widget tree
    QWidget* m_people;
    QVBoxLayout* m_lines;
    parts::PlainLabel* m_note;
    QPushButton* m_set;
    QPushButton* m_confirm;
    QPushButton* m_ladder;
    QPointer<HoldersDialog> m_maybeDialog;
};

} // namespace wr::matrix
