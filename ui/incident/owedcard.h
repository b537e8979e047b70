// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is owed the news of a crossed threshold, by name and contact, until one of them acknowledges. GUI thread.
#pragma once

#include "models/state/room.h"

#include <QtWidgets/QWidget>

namespace wr::parts {
class Section;
} // namespace wr::parts

namespace wr::incident {

class OwedCard final : public QWidget
{
    Q_OBJECT

public:
    explicit OwedCard(QWidget* parent = nullptr);

    // Hides itself when nothing is owed. The focus stays where it is as long as its crossing is open.
    void show(const Room& room, const Incident& incident, const MemberId& me);

signals:
    void acknowledged(const QString& crossing);

private:
    void addRow(const Room& room, const Crossing& crossing, const MemberId& me);

    parts::Section* m_card; // owned by the widget tree
    QList<Crossing> m_open;
    MemberId m_me;
    IncidentId m_incident;
};

} // namespace wr::incident
