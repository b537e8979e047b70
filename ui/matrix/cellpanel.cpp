// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/cellpanel.h"

#include "models/base/plaintext.h"
#include "models/items/matrixmodel.h"
#include "models/rules/authorityrules.h"
#include "models/rules/gate.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/matrix/holdersdialog.h"
#include "ui/parts/clipboard.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/section.h"
#include "ui/parts/wraprow.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace wr::matrix {

CellPanel::CellPanel(Desk* desk, const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_card(new parts::Section(tr("Who holds what"), this))
    , m_people(new QWidget(m_card))
    , m_lines(new QVBoxLayout(m_people))
    , m_note(new parts::PlainLabel(m_card))
    , m_set(new QPushButton(tr("Set holders…"), m_card))
    , m_confirm(new QPushButton(tr("Confirm"), m_card))
    , m_ladder(new QPushButton(tr("Ladder…"), m_card))
{
    setObjectName(u"cellPanel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(look::kSpace2);
    m_note->setObjectName(u"cellNote"_s);
    m_note->setWrapped(true);
    m_note->setTone(parts::Tone::Muted);
    m_note->setRole(look::TextRole::Caption);
    m_set->setObjectName(u"setHolders"_s);
    m_confirm->setObjectName(u"confirmHolders"_s);
    look::setRole(*m_set, look::ButtonRole::Primary);
    auto* buttons = new parts::WrapRow;
    buttons->addWidget(m_set);
    buttons->addWidget(m_confirm);
    m_ladder->setObjectName(u"cellLadder"_s);
    connect(m_ladder, &QPushButton::clicked, this, [this] { emit ladderAsked(m_system); });
    buttons->addWidget(m_ladder);
    m_card->content()->addWidget(m_people);
    m_card->content()->addStretch(1);
    m_card->content()->addWidget(m_note);
    m_card->content()->addLayout(buttons);
    connect(m_confirm, &QPushButton::clicked, this, &CellPanel::confirm);
    connect(m_set, &QPushButton::clicked, this, [this] {
        if (!m_maybeDialog.isNull()) {
            m_maybeDialog->raise();
            m_maybeDialog->activateWindow();
            return;
        }
        m_maybeDialog = new HoldersDialog(m_desk, m_system, *m_right, window()); // deletes itself
        m_maybeDialog->open();
    });
    refresh();
}

void CellPanel::showRight(const SystemId& system, DecisionRight right)
{
    m_system = system;
    m_right = right;
    m_layer.reset();
    refresh();
}

void CellPanel::showLayer(const SystemId& system, Layer layer)
{
    m_system = system;
    m_layer = layer;
    m_right.reset();
    refresh();
}

void CellPanel::refresh()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> gone(item);
        if (QWidget* widget = gone->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
    const auto room = m_desk->room();
    const System* system = room->maybeSystem(m_system);
    if (system == nullptr) {
        m_card->setTitle(tr("Who holds what"));
        addLine(tr("Pick a cell of the matrix to see who is called first, and how."), false);
    } else if (m_right)
        fillRight(*room, *system);
    else if (m_layer)
        fillLayer(*room, *system);
    judge();
}

void CellPanel::fillRight(const Room& room, const System& system)
{
    m_card->setTitle(
        tr("%1 · %2").arg(decisionRightTitle(*m_right), visibleText(system.name, Lines::Single)));
    const WhoCan can = whoCan(room, m_system, *m_right);
    for (const Holder& holder : can.holders)
        addPerson(holder.name, holder.deputy ? tr("deputy") : tr("primary"), holder.contacts,
                  holder.reachable);
    if (can.isGap()) {
        addLine(can.holders.isEmpty() ? tr("This is a gap: nobody holds this right.")
                                      : tr("This is a gap: nobody reachable holds this right."),
                true);
        addLine(tr("Who can close it:"), false);
        for (const MemberId& id : gapClosers(room, system)) {
            if (const Member* member = room.maybeMember(id))
                addPerson(member->name,
                          id == system.accountable ? tr("accountable owner") : tr("steward"),
                          member->contacts, member->isReachable());
        }
    }
    if (system.onlyYou)
        addLine(tr("Only you: one person holds every right until others join."), false);
    if (can.secondPerson)
        addLine(tr("A second person must approve."), false);
    if (!can.holders.isEmpty()) {
        const Instant now = m_clock->now();
        const bool stale = !can.confirmedAt || now.micros - can.confirmedAt->micros > staleMicros;
        addLine(!can.confirmedAt ? tr("Never confirmed.")
                                 : (stale ? tr("Stale: last confirmed %1, more than 90 days ago.")
                                          : tr("Confirmed %1."))
                                       .arg(look::utcText(*can.confirmedAt)),
                false);
    }
}

void CellPanel::fillLayer(const Room& room, const System& system)
{
    m_card->setTitle(
        tr("%1 · %2").arg(layerTitle(*m_layer), visibleText(system.name, Lines::Single)));
    bool any = false;
    for (const LayerOwner& owner : system.layers) {
        if (owner.layer != *m_layer)
            continue;
        any = true;
        if (const Member* member = room.maybeMember(owner.owner))
            addPerson(member->name, tr("owner"), member->contacts, member->isReachable());
        if (!owner.vendor.isEmpty())
            addPerson(owner.vendor, tr("vendor"),
                      owner.contact.isEmpty() ? QList<Contact>()
                                              : QList<Contact>{{tr("contact"), owner.contact}},
                      !owner.contact.isEmpty());
    }
    if (!any) {
        addLine(tr("Nobody is named as the owner of this layer."), true);
        addLine(tr("The accountable owner or a steward can name one: %1.")
                    .arg(visibleText(namesOf(room, gapClosers(room, system)), Lines::Single)),
                false);
    }
}

void CellPanel::addPerson(const QString& name, const QString& role, const QList<Contact>& contacts,
                          bool reachable)
{
    auto* who = new parts::PlainLabel(reachable ? tr("%1, %2").arg(name, role)
                                                : tr("%1, %2, not reachable").arg(name, role),
                                      m_people);
    who->setObjectName(u"holderName"_s);
    who->setRole(look::TextRole::Strong);
    who->setTone(reachable ? parts::Tone::Strong : parts::Tone::Danger);
    m_lines->addWidget(who);
    for (const Contact& contact : contacts) {
        auto* line = new QWidget(m_people);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(look::kSpace2);
        auto* text = new parts::PlainLabel(contact.value, line);
        text->setRole(look::TextRole::Mono);
        text->setSelectable(true);
        auto* copy = new QPushButton(look::icon(u"copy"_s), {}, line);
        copy->setObjectName(u"copyContact"_s);
        copy->setAccessibleName(
            tr("Copy the %1 of %2").arg(contact.kind, visibleText(name, Lines::Single)));
        parts::explain(*copy, tr("Copy %1").arg(contact.value));
        look::setRole(*copy, look::ButtonRole::Quiet);
        connect(copy, &QPushButton::clicked, this,
                [value = contact.value] { parts::copyPlain(value); });
        row->addWidget(text, 1);
        row->addWidget(copy);
        m_lines->addWidget(line);
    }
}

void CellPanel::addLine(const QString& text, bool loud)
{
    auto* line = new parts::PlainLabel(m_people);
    line->setWrapped(true);
    line->setTone(loud ? parts::Tone::Danger : parts::Tone::Muted);
    if (loud)
        line->setRole(look::TextRole::Strong);
    line->setText(text);
    m_lines->addWidget(line);
}

void CellPanel::judge()
{
    const auto room = m_desk->room();
    const System* system = room->maybeSystem(m_system);
    const bool shown = system != nullptr && m_right.has_value();
    m_ladder->setVisible(system != nullptr);
    m_set->setVisible(shown);
    m_confirm->setVisible(shown);
    m_note->setText({});
    if (!shown)
        return;
    const Authority authority = system->authority.value(*m_right);
    Entry set;
    set.event = AuthoritySet{
        m_system,       *m_right, authority.primary, authority.deputies, authority.secondPerson,
        authority.setBy};
    Entry confirmation;
    confirmation.event = AuthorityConfirmed{m_system, *m_right};
    const QString whyNotSet = gate(*room, m_desk->member(), set).why;
    QString whyNotConfirm = gate(*room, m_desk->member(), confirmation).why;
    if (whyNotConfirm.isEmpty() && authority.isVacant())
        whyNotConfirm = tr("There is nobody to confirm: set the holders first.");
    parts::setOffBecause(*m_set, whyNotSet);
    parts::setOffBecause(*m_confirm, whyNotConfirm);
    m_note->setText(!whyNotSet.isEmpty() ? whyNotSet : whyNotConfirm);
}

void CellPanel::confirm()
{
    m_desk->submit(Command{AuthorityConfirmed{m_system, *m_right}})
        .then(this, [this](const Result<Receipt>& receipt) {
            if (!receipt)
                m_note->setText(sentence(receipt.error()));
        });
}

} // namespace wr::matrix
