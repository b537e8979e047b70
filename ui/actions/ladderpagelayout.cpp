// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the page is laid out; what it does stands in ladderpage.cpp.
#include "models/base/plaintext.h"
#include "ui/actions/ladderpage.h"
#include "ui/actions/rungform.h"
#include "ui/look/theme.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/unseenlabel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

LadderPage::LadderPage(Desk* desk, LadderDesk* ladders, Drafts* maybeDrafts, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ladders(ladders)
    , m_maybeDrafts(maybeDrafts)
    , m_systems(new QComboBox(this))
    , m_standing(new parts::PlainLabel(this))
    , m_meanwhile(new QWidget(this))
    , m_theirs(new parts::PlainLabel(this))
    , m_list(new QListWidget(this))
    , m_form(new RungForm(this))
    , m_checks(new parts::PlainLabel(this))
    , m_note(new parts::PlainLabel(this))
{
    setObjectName(u"ladderPage"_s);
    setAccessibleName(tr("Ladders"));
    m_keep.setSingleShot(true);
    m_keep.setInterval(look::kDraftMillis);
    connect(&m_keep, &QTimer::timeout, this, &LadderPage::flush);
    auto* across = new QSplitter(this);
    across->setObjectName(u"ladderAcross"_s);
    across->addWidget(makeList());
    across->addWidget(m_form);
    across->setStretchFactor(0, 1);
    across->setStretchFactor(1, 2);
    across->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace4, look::kSpace3, look::kSpace4, look::kSpace4);
    column->setSpacing(look::kSpace2);
    column->addWidget(makeTop());
    column->addWidget(m_meanwhile);
    column->addWidget(across, 1);
    column->addWidget(m_checks);
    column->addWidget(m_note);
    column->addWidget(makeBottom());
    connect(m_list, &QListWidget::currentRowChanged, this, &LadderPage::showRung);
    connect(m_form, &RungForm::edited, this, &LadderPage::edited);
    connect(desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || change.roster || !change.systems.isEmpty())
            take(change);
    });
    parts::forwardFocus(*this, *m_list);
    load();
}

LadderPage::~LadderPage()
{
    if (m_keep.isActive())
        flush();
}

QWidget* LadderPage::makeTop()
{
    auto* top = new QWidget(this);
    auto* title = new parts::PlainLabel(tr("Set up a ladder"), top);
    title->setRole(look::TextRole::Title);
    title->setTone(parts::Tone::Strong);
    m_systems->setParent(top);
    m_systems->setObjectName(u"ladderPageSystem"_s);
    parts::labelUnseen(*m_systems, tr("System"));
    m_standing->setObjectName(u"ladderStanding"_s);
    m_standing->setWrapped(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::kSpace3);
    row->addWidget(title);
    row->addWidget(m_systems);
    row->addStretch(1);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addLayout(row);
    column->addWidget(m_standing);
    connect(m_systems, &QComboBox::activated, this,
            [this](int at) { setSystem(SystemId(m_systems->itemData(at).toString())); });
    auto* line = new QHBoxLayout(m_meanwhile);
    line->setContentsMargins(0, 0, 0, 0);
    m_meanwhile->setObjectName(u"ladderMeanwhile"_s);
    m_theirs->setObjectName(u"ladderTheirs"_s);
    m_theirs->setTone(parts::Tone::Warning);
    m_theirs->setWrapped(true);
    line->addWidget(m_theirs, 1);
    connect(addButton(line, u"ladderKeepMine"_s, tr("Mine replaces theirs")), &QPushButton::clicked,
            this, [this] { adopt(false); });
    connect(addButton(line, u"ladderTakeTheirs"_s, tr("Take theirs, drop mine")),
            &QPushButton::clicked, this, [this] { adopt(true); });
    m_meanwhile->hide();
    return top;
}

QPushButton* LadderPage::addButton(QLayout* row, const QString& name, const QString& label)
{
    auto* button = new QPushButton(label, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

QWidget* LadderPage::makeList()
{
    auto* side = new QWidget(this);
    m_list->setObjectName(u"ladderRungs"_s);
    m_list->setAccessibleName(tr("Rungs, least disruptive first"));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addWidget(m_list, 1);
    auto* grid = new QGridLayout;
    grid->setSpacing(look::kSpace2);
    int at = 0;
    const auto add = [&](const QString& name, const QString& label, bool changes, auto act) {
        auto* button = new QPushButton(label, side);
        button->setObjectName(name);
        button->setAutoDefault(false);
        grid->addWidget(button, at / 2, at % 2);
        ++at;
        if (changes)
            m_changing.append(button);
        connect(button, &QPushButton::clicked, this, act);
    };
    add(u"ladderUp"_s, tr("Move up"), true, [this] { move(-1); });
    add(u"ladderDown"_s, tr("Move down"), true, [this] { move(1); });
    add(u"ladderPreset"_s, tr("Add from a preset…"), true, [this] { openPresets(); });
    add(u"ladderNew"_s, tr("Add an empty rung"), true, [this] { addEmpty(); });
    add(u"ladderImport"_s, tr("Import…"), true, [this] { emit importAsked(); });
    add(u"ladderExport"_s, tr("Export…"), false, [this] {
        emit exportAsked(m_system.value + u"-ladder.json"_s, ladderFile(m_draft.rungs));
    });
    add(u"ladderRemove"_s, tr("Remove"), true, [this] { removeRung(); });
    column->addLayout(grid);
    return side;
}

QWidget* LadderPage::makeBottom()
{
    m_checks->setObjectName(u"ladderChecks"_s);
    m_checks->setWrapped(true);
    m_checks->setSelectable(true);
    m_checks->hide();
    m_note->setObjectName(u"ladderPageNote"_s);
    m_note->setWrapped(true);
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    m_preflight = addButton(row, u"ladderPreflight"_s, tr("Preflight: test without changing"));
    row->addStretch(1);
    m_drop = addButton(row, u"ladderDrop"_s, tr("Drop the draft"));
    m_save = addButton(row, u"ladderSave"_s, tr("Save the ladder"));
    look::setRole(*m_save, look::ButtonRole::Primary);
    connect(m_preflight, &QPushButton::clicked, this, &LadderPage::preflight);
    connect(m_drop, &QPushButton::clicked, this, [this] { adopt(true); });
    connect(m_save, &QPushButton::clicked, this, &LadderPage::save);
    return bar;
}

void LadderPage::fillSystems()
{
    const auto room = m_desk->room();
    const QSignalBlocker quiet(m_systems);
    m_systems->clear();
    for (const System* system : room->systems())
        m_systems->addItem(visibleText(system->name, Lines::Single), system->id.value);
    m_systems->setCurrentIndex(m_systems->findData(m_system.value));
}

} // namespace wr::actions
