// SPDX-License-Identifier: GPL-3.0-or-later
//
// Above every screen: the room, the way into the palette, how fresh everything is, the colour scheme, and who works
// here. In a demo the person can be switched. GUI thread.
#pragma once

#include "models/facts/people.h"
#include "ui/parts/livebadge.h"

#include <QtWidgets/QWidget>

class QMenu;
class QPushButton;

namespace wr::parts {

class PlainLabel;

} // namespace wr::parts

namespace wr::shell {

class TopBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void setRoomName(const QString& name);
    void setLiveness(const parts::Liveness& liveness);
    void setPeopleHere(int others);
    // How many approvals wait for who works here, and how many of their own wait for others.
    void setApprovals(int forMe, int ofMine);
    // Who works here, and whom one may become; only a demo lets one switch.
    void setPerson(const Member& me, const QList<Member>& others);

signals:
    void paletteAsked();
    void schemeAsked();
    void approvalsAsked();
    void memberPicked(const wr::MemberId& member);

private:
    Member m_me;
    QList<Member> m_others;
    parts::PlainLabel* m_room; // owned by the widget tree
    parts::LiveBadge* m_live;  // owned by the widget tree
    parts::PlainLabel* m_here; // owned by the widget tree
    QPushButton* m_search;     // owned by the widget tree
    QPushButton* m_approvals;  // owned by the widget tree
    QPushButton* m_person;     // owned by the widget tree
    QMenu* m_people;           // owned by the widget tree
};

} // namespace wr::shell
