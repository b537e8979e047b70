// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/holdersdialog.h"

#include "models/base/plaintext.h"
#include "models/rules/gate.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::matrix {

namespace {

QString memberLine(const Member& member)
{
    const QString name = visibleText(member.name, Lines::Single);
    return member.isReachable()
        ? HoldersDialog::tr("%1 (%2)").arg(name, functionTitle(member.function))
        : HoldersDialog::tr("%1 (%2, not reachable)").arg(name, functionTitle(member.function));
}

} // namespace

HoldersDialog::HoldersDialog(Desk* desk, SystemId system, DecisionRight right, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_system(std::move(system))
    , m_right(right)
    , m_primary(new QComboBox(this))
    , m_deputies(new QListWidget(this))
    , m_second(new QCheckBox(tr("A second person must approve"), this))
    , m_note(new parts::PlainLabel(this))
    , m_save(new QPushButton(tr("Set holders"), this))
    , m_looked(new QPushButton(tr("I have seen it, replace it"), this))
{
    setObjectName(u"holdersDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const System* found = desk->room()->maybeSystem(m_system);
    const QString title
        = tr("Who holds “%1” over %2")
              .arg(decisionRightTitle(right),
                   visibleText(found == nullptr ? m_system.value : found->name, Lines::Single));
    setWindowTitle(title);
    setAccessibleName(title);
    setMinimumWidth(look::kDialogWidth);
    if (found != nullptr)
        m_base = found->authority.value(right);

    auto* heading = new parts::PlainLabel(this);
    heading->setWrapped(true);
    heading->setRole(look::TextRole::Section);
    heading->setTone(parts::Tone::Strong);
    heading->setText(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    column->addWidget(heading);
    column->addWidget(makeForm(), 1);
    column->addWidget(m_note);
    column->addWidget(makeButtons());
    fill();
    connect(m_primary, &QComboBox::currentIndexChanged, this, &HoldersDialog::judge);
    connect(m_deputies, &QListWidget::itemChanged, this, &HoldersDialog::judge);
    connect(m_second, &QCheckBox::toggled, this, &HoldersDialog::judge);
    connect(desk, &Desk::changed, this,
            [this](const Change&, const std::shared_ptr<const Room>& room) { takeForeign(*room); });
    parts::nameByLabels(*this);
    parts::tabInReadingOrder(*this);
    judge();
}

QWidget* HoldersDialog::makeForm()
{
    auto* form = new QWidget(this);
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look::kSpace3);
    m_primary->setObjectName(u"primary"_s);
    m_primary->setAccessibleName(tr("Primary holder"));
    m_deputies->setObjectName(u"deputies"_s);
    m_deputies->setAccessibleName(tr("Deputies"));
    m_second->setObjectName(u"secondPerson"_s);
    rows->addRow(tr("Primary"), m_primary);
    rows->addRow(tr("Deputies"), m_deputies);
    rows->addRow(QString(), m_second);
    return form;
}

QWidget* HoldersDialog::makeButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    auto* cancel = new QPushButton(tr("Cancel"), bar);
    cancel->setObjectName(u"holdersCancel"_s);
    m_save->setObjectName(u"holdersSave"_s);
    m_looked->setObjectName(u"holdersLooked"_s);
    m_looked->hide();
    look::setRole(*m_save, look::ButtonRole::Primary);
    row->addStretch(1);
    for (QPushButton* button : {m_looked, cancel, m_save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_note->setObjectName(u"holdersNote"_s);
    m_note->setWrapped(true);
    connect(cancel, &QPushButton::clicked, this, [this] { done(QDialog::Rejected); });
    connect(m_save, &QPushButton::clicked, this, &HoldersDialog::submit);
    connect(m_looked, &QPushButton::clicked, this, [this] {
        if (const System* system = m_desk->room()->maybeSystem(m_system))
            m_base = system->authority.value(m_right);
        m_foreign = false;
        m_looked->hide();
        judge();
    });
    return bar;
}

void HoldersDialog::fill()
{
    const auto room = m_desk->room();
    m_primary->addItem(tr("Nobody: this leaves a gap"), QString());
    for (const Member& member : room->members) {
        if (member.revoked)
            continue;
        m_primary->addItem(memberLine(member), member.id.value);
        auto* item = new QListWidgetItem(memberLine(member), m_deputies); // owned by the list
        item->setData(Qt::UserRole, member.id.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_base.deputies.contains(member.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_primary->setCurrentIndex(std::max(0, m_primary->findData(m_base.primary.value)));
    m_second->setChecked(m_base.secondPerson);
}

AuthoritySet HoldersDialog::wanted() const
{
    AuthoritySet set;
    set.system = m_system;
    set.right = m_right;
    set.primary = MemberId(m_primary->currentData().toString());
    for (int row = 0; row < m_deputies->count(); ++row) {
        const QListWidgetItem* item = m_deputies->item(row);
        const MemberId id(item->data(Qt::UserRole).toString());
        if (item->checkState() == Qt::Checked && id != set.primary)
            set.deputies.append(id);
    }
    set.secondPerson = m_second->isChecked();
    set.base = m_base.setBy;
    return set;
}

void HoldersDialog::judge()
{
    Entry trial;
    trial.event = wanted();
    const Verdict verdict = gate(*m_desk->room(), m_desk->member(), trial);
    QString why = verdict.why;
    if (why.isEmpty() && m_sent)
        why = tr("It is being written.");
    if (why.isEmpty() && m_foreign)
        why = tr("Look at what somebody else set first.");
    parts::setOffBecause(*m_save, why);
    if (m_foreign)
        return;
    m_note->setTone(verdict.allowed() ? parts::Tone::Muted : parts::Tone::Danger);
    m_note->setText(!verdict.allowed()
                        ? verdict.why
                        : tr("Setting the holders also confirms them. It is one journal entry."));
}

QString HoldersDialog::holdersText(const Room& room, const Authority& authority) const
{
    QList<MemberId> all = authority.deputies;
    if (!authority.primary.isEmpty())
        all.prepend(authority.primary);
    return all.isEmpty() ? tr("nobody") : namesOf(room, all);
}

void HoldersDialog::takeForeign(const Room& room)
{
    const System* system = room.maybeSystem(m_system);
    if (system == nullptr || m_sent)
        return;
    const Authority now = system->authority.value(m_right);
    if (now.setBy == m_base.setBy)
        return;
    m_foreign = true;
    m_note->setTone(parts::Tone::Warning);
    m_note->setText(tr("%1 set this meanwhile: %2. Your choice below is kept.")
                        .arg(visibleText(room.memberName(now.confirmedBy), Lines::Single),
                             visibleText(holdersText(room, now), Lines::Single)));
    m_looked->show();
    judge();
}

void HoldersDialog::submit()
{
    m_sent = true;
    judge();
    m_desk->submit(Command{wanted()}).then(this, [this](const Result<Receipt>& receipt) {
        m_sent = false;
        if (receipt) {
            done(QDialog::Accepted);
            return;
        }
        judge();
        m_note->setTone(parts::Tone::Danger);
        m_note->setText(sentence(receipt.error()));
        takeForeign(*m_desk->room());
    });
}

// Esc closes only what is unchanged: what was chosen is dropped by Cancel alone.
void HoldersDialog::reject()
{
    const AuthoritySet set = wanted();
    const bool same = set.primary == m_base.primary && set.secondPerson == m_base.secondPerson
        && set.deputies == m_base.deputies;
    if (same) {
        QDialog::reject();
        return;
    }
    m_note->setTone(parts::Tone::Warning);
    m_note->setText(tr("Your choice is kept. Press Cancel to drop it."));
}

} // namespace wr::matrix
