// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "models/base/plaintext.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/elidedbutton.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"

#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

namespace {

QString shown(const Member& member)
{
    return TopBar::tr("%1 (%2)").arg(visibleText(member.name, Lines::Single),
                                     functionTitle(member.function));
}

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , m_room(new parts::PlainLabel(this))
    , m_live(new parts::LiveBadge(this))
    , m_here(new parts::PlainLabel(this))
    , m_search(new parts::ElidedButton(tr("Find or do anything, or ask who can …"), this))
    , m_approvals(new QPushButton(this))
    , m_person(new parts::ElidedButton(this))
    , m_people(new QMenu(this))
{
    setObjectName(u"topBar"_s);
    look::setSurface(*this, look::Surface::Panel);
    m_room->setObjectName(u"roomName"_s);
    m_here->setObjectName(u"peopleHere"_s);
    m_here->hide();
    m_room->setRole(look::TextRole::Strong);
    m_room->setTone(parts::Tone::Strong);
    m_search->setObjectName(u"openPalette"_s);
    m_search->setIcon(look::icon(u"search"_s));
    m_search->setAccessibleDescription(tr("Ctrl+K"));
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setMaximumWidth(look::textPx(look::kDialogWidth));
    auto* scheme = new QPushButton(this);
    scheme->setObjectName(u"nextScheme"_s);
    scheme->setIcon(look::icon(u"scheme"_s));
    scheme->setAccessibleName(tr("Light, dark or high contrast"));
    look::setRole(*scheme, look::ButtonRole::Quiet);
    parts::explain(*scheme, tr("Light, dark or high contrast"));
    m_person->setObjectName(u"person"_s);
    m_person->setIcon(look::icon(u"person"_s));
    look::setRole(*m_person, look::ButtonRole::Quiet);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::kSpace4, look::kSpace2, look::kSpace3, look::kSpace2);
    row->setSpacing(look::kSpace3);
    row->addWidget(m_room);
    row->addStretch(1);
    row->addWidget(m_search, 3);
    row->addStretch(1);
    row->addWidget(m_approvals);
    row->addWidget(m_live);
    row->addWidget(m_here);
    row->addWidget(scheme);
    row->addWidget(m_person);
    m_approvals->setObjectName(u"approvalsBadge"_s);
    m_approvals->hide();
    connect(m_approvals, &QPushButton::clicked, this, &TopBar::approvalsAsked);
    connect(m_search, &QPushButton::clicked, this, &TopBar::paletteAsked);
    connect(scheme, &QPushButton::clicked, this, &TopBar::schemeAsked);
}

void TopBar::setRoomName(const QString& name)
{
    m_room->setText(name.isEmpty() ? tr("Warroom")
                                   : tr("Warroom · %1").arg(visibleText(name, Lines::Single)));
}

void TopBar::setLiveness(const parts::Liveness& liveness)
{
    m_live->setLiveness(liveness);
}

void TopBar::setPeopleHere(int others)
{
    m_here->setText(others == 0 ? QString()
                                : tr("%n here", "people, this one included", others + 1));
    m_here->setVisible(others > 0);
}

void TopBar::setApprovals(int forMe, int ofMine)
{
    m_approvals->setText(forMe > 0 ? tr("%n to approve", nullptr, forMe)
                                   : tr("%n of yours asked for", nullptr, ofMine));
    m_approvals->setIcon(
        look::icon(u"waiting"_s, forMe > 0 ? look::Ink::Warning : look::Ink::Muted));
    look::setRole(*m_approvals, forMe > 0 ? look::ButtonRole::Normal : look::ButtonRole::Quiet);
    m_approvals->setVisible(forMe > 0 || ofMine > 0);
    parts::explain(*m_approvals,
                   forMe > 0
                       ? tr("Approvals that wait for your answer, over all incidents")
                       : tr("Approvals that you asked for and that others have not answered"));
}

void TopBar::setPerson(const Member& me, const QList<Member>& others)
{
    if (!m_person->text().isEmpty() && me == m_me && others == m_others)
        return; // an open menu stays open
    m_me = me;
    m_others = others;
    m_person->setText(me.id.isEmpty() ? tr("Reading only") : shown(me));
    m_people->clear();
    for (const Member& member : others) {
        QAction* item = m_people->addAction(shown(member));
        item->setObjectName(u"become-"_s + member.id.value);
        item->setCheckable(true);
        item->setChecked(member.id == me.id);
        connect(item, &QAction::triggered, this, [this, id = member.id] { emit memberPicked(id); });
    }
    m_person->setMenu(others.isEmpty() ? nullptr : m_people);
    parts::explain(*m_person,
                   others.isEmpty() ? tr("This is who signs what you do here.")
                                    : tr("In the demo you may act as anybody."));
}

} // namespace wr::shell
