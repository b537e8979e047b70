// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sharedialog.h"

#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/holdbutton.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/unseenlabel.h"
#include "ui/shell/joindialog.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

namespace {

parts::PlainLabel* wrapped(QWidget* parent, const QString& name, const QString& text = {})
{
    auto* label = new parts::PlainLabel(text, parent);
    label->setObjectName(name);
    label->setWrapped(true);
    return label;
}

QString standingOf(const SharingState& state)
{
    switch (state.reach) {
    case Reach::Local:
        return ShareDialog::tr("This room is kept on this computer only.");
    case Reach::Joining:
        return ShareDialog::tr("The log at %1 is being read: %2 entries so far.")
            .arg(state.place, look::countText(state.position));
    case Reach::Live:
        return ShareDialog::tr("Shared at %1. What you see is what everybody sees: %2 entries.")
            .arg(state.place, look::countText(state.position));
    case Reach::Offline:
        return ShareDialog::tr(
                   "Shared at %1, which is out of reach. %n of your entries wait for it to be "
                   "back.",
                   nullptr, static_cast<int>(state.waiting))
            .arg(state.place);
    case Reach::Halted:
        return ShareDialog::tr(
                   "Shared at %1. History changed, and nothing is written until a person "
                   "decides.")
            .arg(state.place);
    }
    return {};
}

QString lineOf(const Companion& companion)
{
    const Presence& it = companion.presence;
    if (it.field.isEmpty())
        return it.name;
    return ShareDialog::tr("%1, editing: %2").arg(it.name, it.field);
}

QString textOf(const Reconciliation& report)
{
    QStringList lines{
        ShareDialog::tr("Back together: %n of your entries got a place.", nullptr,
                        static_cast<int>(report.merged)),
        ShareDialog::tr("%n entries of others came.", nullptr, static_cast<int>(report.others))};
    for (const Meeting& meeting : report.meetings)
        lines.append(u"• "_s + meeting.what);
    if (report.meetings.isEmpty())
        lines.append(ShareDialog::tr("Nothing of yours met anything of theirs."));
    return lines.join(u'\n');
}

} // namespace

ShareDialog::ShareDialog(const SharingState& state, bool mayLetIn, QWidget* parent)
    : QDialog(parent)
    , m_mayLetIn(mayLetIn)
    , m_local(new QWidget(this))
    , m_shared(new QWidget(this))
    , m_place(new QLineEdit(m_local))
    , m_share(new QPushButton(tr("Share the room"), m_local))
    , m_standing(wrapped(this, u"shareStanding"_s))
    , m_people(wrapped(m_shared, u"sharePeople"_s))
    , m_report(wrapped(m_shared, u"shareReport"_s))
    , m_trouble(wrapped(this, u"shareTrouble"_s))
    , m_askingRows(new QVBoxLayout)
    , m_exchange(new QPushButton(tr("Exchange now"), m_shared))
    , m_accept(new parts::HoldButton(tr("Accept this history"), m_shared))
    , m_leave(new parts::HoldButton(tr("Leave the shared log"), m_shared))
{
    setObjectName(u"share"_s);
    setWindowTitle(tr("Share this room"));
    setMinimumWidth(look::kDialogWidth);
    auto* title = new parts::PlainLabel(tr("Share this room"), this);
    title->setRole(look::TextRole::Title);
    title->setTone(parts::Tone::Strong);
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->hide();
    m_report->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace6, look::kSpace6, look::kSpace6, look::kSpace5);
    column->setSpacing(look::kSpace3);
    column->addWidget(title);
    column->addWidget(m_standing);
    buildLocal(column);
    buildShared(column);
    column->addWidget(m_trouble);
    column->addStretch(1);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"shareClose"_s);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    setState(state);
}

void ShareDialog::buildLocal(QVBoxLayout* column)
{
    m_place->setObjectName(u"sharePlace"_s);
    m_place->setAccessibleName(tr("Where the others reach it"));
    m_place->setPlaceholderText(tr("/srv/team/room.warroom or postgresql://HOST/DATABASE"));
    m_share->setObjectName(u"shareDo"_s);
    look::setRole(*m_share, look::ButtonRole::Primary);
    auto* form = new QVBoxLayout(m_local);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(look::kSpace2);
    form->addWidget(wrapped(m_local, u"shareHow"_s,
                            tr("Name a file on a disk that the others reach too, or a PostgreSQL "
                               "database that was prepared for Warroom. All entries are copied "
                               "there, in order; others join by opening the same place.")));
    form->addWidget(m_place);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_share);
    form->addLayout(row);
    column->addWidget(m_local);
    connect(m_place, &QLineEdit::textChanged, this, &ShareDialog::judge);
    connect(m_share, &QPushButton::clicked, this, [this] {
        m_busy = true;
        judge();
        emit shareAsked(m_place->text().trimmed());
    });
}

void ShareDialog::buildShared(QVBoxLayout* column)
{
    m_exchange->setObjectName(u"shareExchange"_s);
    m_accept->setObjectName(u"shareAccept"_s);
    m_leave->setObjectName(u"shareLeave"_s);
    look::setRole(*m_leave, look::ButtonRole::Quiet);
    look::setRole(*m_accept, look::ButtonRole::Danger);
    auto* form = new QVBoxLayout(m_shared);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(look::kSpace3);
    form->addWidget(m_people);
    form->addLayout(m_askingRows);
    form->addWidget(m_report);
    auto* row = new QHBoxLayout;
    row->addWidget(m_leave);
    row->addStretch(1);
    row->addWidget(m_accept);
    row->addWidget(m_exchange);
    form->addLayout(row);
    column->addWidget(m_shared);
    parts::explain(*m_accept,
                   tr("Go on with the log as it is now. What it lost is added again; what "
                      "stood here before is kept aside."));
    parts::explain(*m_leave, tr("Go on alone, with a local room. The shared log stays as it is."));
    connect(m_exchange, &QPushButton::clicked, this, &ShareDialog::exchangeAsked);
    connect(m_accept, &parts::HoldButton::confirmed, this, &ShareDialog::historyAccepted);
    connect(m_leave, &parts::HoldButton::confirmed, this, &ShareDialog::leaveAsked);
}

void ShareDialog::judge()
{
    const QString place = m_place->text().trimmed();
    parts::setOffBecause(*m_share,
                         m_busy ? tr("The entries are being copied.")
                             : !looksLikePlace(place)
                             ? tr("Name a file that ends in .warroom, or a URL that begins "
                                  "with postgresql://.")
                             : QString());
}

void ShareDialog::setState(const SharingState& state)
{
    m_state = state;
    m_busy = false;
    const bool local = state.reach == Reach::Local;
    m_local->setVisible(local);
    m_shared->setVisible(!local);
    m_accept->setVisible(state.reach == Reach::Halted);
    m_exchange->setVisible(state.reach != Reach::Halted);
    QString standing = standingOf(state);
    if (!state.warning.isEmpty())
        standing += u'\n' + state.warning;
    m_standing->setText(standing);
    setTrouble(state.trouble ? sentence(*state.trouble) : QString());
    QStringList here;
    for (const Companion& companion : state.here) {
        if (companion.presence.card.isEmpty())
            here.append(lineOf(companion));
    }
    m_people->setText(here.isEmpty() ? tr("Nobody else is here now.")
                                     : tr("Here now: %1").arg(here.join(u"; "_s)));
    showAsking();
    judge();
}

// Rows stay as they are while the same people ask, so that a choice half made is not lost.
void ShareDialog::showAsking()
{
    QList<Companion> asking;
    for (const Companion& companion : m_state.here) {
        if (!companion.presence.card.isEmpty())
            asking.append(Companion{{companion.presence.device,
                                     companion.presence.name,
                                     {},
                                     {},
                                     companion.presence.card,
                                     0},
                                    companion.fingerprint});
    }
    if (asking == m_asking)
        return;
    m_asking = asking;
    while (QLayoutItem* item = m_askingRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Companion& companion : m_asking) {
        auto* line = new QWidget(m_shared);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(
            wrapped(line, u"asking-"_s + companion.presence.device.value,
                    tr("%1 asks to be let in. Compare these words with theirs, by voice: %2")
                        .arg(companion.presence.name, companion.fingerprint)),
            1);
        auto* function = new QComboBox(line);
        for (const Function one : allFunctions)
            function->addItem(functionTitle(one), static_cast<int>(one));
        auto* let = new QPushButton(tr("Let in"), line);
        let->setObjectName(u"letIn-"_s + companion.presence.device.value);
        parts::setOffBecause(*let, m_mayLetIn ? QString() : tr("Only a steward lets people in."));
        row->addWidget(function);
        parts::labelUnseen(*function, tr("Function of %1").arg(companion.presence.name));
        row->addWidget(let);
        connect(let, &QPushButton::clicked, this, [this, function, card = companion.presence.card] {
            emit letIn(card, static_cast<Function>(function->currentData().toInt()));
        });
        m_askingRows->addWidget(line);
    }
}

void ShareDialog::setReport(const Reconciliation& report)
{
    m_report->setText(textOf(report));
    m_report->show();
}

void ShareDialog::setTrouble(const QString& text)
{
    m_busy = false;
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
    judge();
}

} // namespace wr::shell
