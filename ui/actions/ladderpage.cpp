// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ladderpage.h"

#include "models/base/plaintext.h"
#include "models/rules/gate.h"
#include "ui/actions/presetdialog.h"
#include "ui/actions/rungform.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

QString keyOf(const SystemId& system)
{
    return u"ladder/"_s + system.value;
}

QString checkTitle(const QString& id)
{
    static const QMap<QString, const char*> titles{
        {u"right"_s, QT_TRANSLATE_NOOP("wr::actions::LadderPage", "Right")},
        {u"target"_s, QT_TRANSLATE_NOOP("wr::actions::LadderPage", "Address")},
        {u"credential"_s, QT_TRANSLATE_NOOP("wr::actions::LadderPage", "Credential")},
        {u"before"_s, QT_TRANSLATE_NOOP("wr::actions::LadderPage", "State before")},
        {u"request"_s, QT_TRANSLATE_NOOP("wr::actions::LadderPage", "Request")},
        {u"record"_s, QT_TRANSLATE_NOOP("wr::actions::LadderPage", "Read-back of the record")},
        {u"effect"_s, QT_TRANSLATE_NOOP("wr::actions::LadderPage", "Read-back of the effect")}};
    return titles.contains(id) ? LadderPage::tr(titles.value(id)) : id;
}

QString checksText(const QList<LadderCheck>& checks)
{
    QStringList lines;
    for (const LadderCheck& check : checks)
        lines.append(
            check.flaw ? LadderPage::tr("✕ %1: %2").arg(checkTitle(check.id), sentence(*check.flaw))
                       : LadderPage::tr("✓ %1: %2").arg(checkTitle(check.id), check.detail));
    return lines.join(u'\n');
}

} // namespace

const System* LadderPage::maybeSystem(const std::shared_ptr<const Room>& room) const
{
    return room->maybeSystem(m_system);
}

void LadderPage::setSystem(const SystemId& system)
{
    if (system == m_system)
        return;
    flush();
    m_system = system;
    load();
}

// What was kept of an earlier change, or the ladder as it is.
void LadderPage::load()
{
    const auto room = m_desk->room();
    const System* system = maybeSystem(room);
    m_draft = system == nullptr ? LadderDraft{} : LadderDraft{system->setBy, system->ladder};
    m_begun = m_draft.rungs;
    m_foreign = false;
    if (system != nullptr && m_maybeDrafts != nullptr) {
        if (const auto kept = draftFromText(m_maybeDrafts->load(keyOf(m_system)))) {
            m_foreign = kept->base != system->setBy;
            m_draft = *kept;
        }
    }
    fillSystems();
    showList(0);
    take({});
}

void LadderPage::take(const Change& change)
{
    const auto room = m_desk->room();
    const System* system = maybeSystem(room);
    if (system == nullptr && !room->systems().isEmpty() && m_system.isEmpty()) {
        setSystem(room->systems().first()->id);
        return;
    }
    if (change.everything || !change.systems.isEmpty())
        fillSystems();
    if (system != nullptr && !m_sent && system->setBy != m_draft.base) {
        if (m_draft.rungs == m_begun && !m_foreign) {
            m_draft = {system->setBy, system->ladder};
            m_begun = m_draft.rungs;
            showList(m_list->currentRow());
        } else {
            m_foreign = true;
        }
    }
    m_meanwhile->setVisible(m_foreign);
    if (m_foreign && system != nullptr) {
        const QString theirs = ladderChanges(m_draft.rungs, system->ladder);
        m_theirs->setText(
            theirs.isEmpty()
                ? tr("Somebody changed this system meanwhile; their ladder is as your draft.")
                : tr("Somebody changed this ladder meanwhile. Against your draft theirs is: %1. "
                     "Your draft is kept.")
                      .arg(theirs));
    }
    judge();
}

// Theirs: the draft goes. Mine: it is written over theirs when it is saved.
void LadderPage::adopt(bool theirs)
{
    const auto room = m_desk->room();
    const System* system = maybeSystem(room);
    if (system == nullptr)
        return;
    m_draft.base = system->setBy;
    m_begun = system->ladder;
    if (theirs)
        m_draft.rungs = system->ladder;
    m_foreign = false;
    m_meanwhile->hide();
    flush();
    showList(m_list->currentRow());
}

void LadderPage::showList(int row)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (int at = 0; at < m_draft.rungs.size(); ++at)
        m_list->addItem(tr("%1/%2  %3")
                            .arg(at + 1)
                            .arg(m_draft.rungs.size())
                            .arg(visibleText(m_draft.rungs.at(at).title, Lines::Single)));
    for (int at = 0; at < m_list->count(); ++at)
        m_list->item(at)->setSizeHint(QSize(0, look::controlHeight()));
    m_list->setCurrentRow(std::clamp(row, -1, static_cast<int>(m_draft.rungs.size()) - 1));
    showRung();
}

void LadderPage::showRung()
{
    const int row = m_list->currentRow();
    m_form->setVisible(row >= 0);
    m_checks->hide();
    if (row >= 0)
        m_form->setRung(m_draft.rungs.at(row));
    judge();
}

void LadderPage::edited()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_draft.rungs[row] = m_form->rung();
    m_list->item(row)->setText(tr("%1/%2  %3")
                                   .arg(row + 1)
                                   .arg(m_draft.rungs.size())
                                   .arg(visibleText(m_draft.rungs.at(row).title, Lines::Single)));
    m_checks->hide();
    m_keep.start();
    judge();
}

void LadderPage::move(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_draft.rungs.size())
        return;
    m_draft.rungs.move(row, to);
    m_keep.start();
    showList(to);
}

void LadderPage::removeRung()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const QString title = visibleText(m_draft.rungs.at(row).title, Lines::Single);
    m_draft.rungs.removeAt(row);
    m_keep.start();
    showList(std::min(row, static_cast<int>(m_draft.rungs.size()) - 1));
    say(tr("“%1” is out of the draft. “Drop the draft” brings it back until you save.").arg(title),
        false);
}

void LadderPage::addEmpty()
{
    Rung rung;
    rung.id = freeRungId(m_draft.rungs, u"new-rung"_s);
    rung.title = tr("New rung");
    rung.request.method = u"POST"_s;
    rung.record.method = u"GET"_s;
    append({rung});
}

void LadderPage::openPresets()
{
    if (m_maybeDialog.isNull()) {
        m_maybeDialog = new PresetDialog(m_ladders, this); // deletes itself when closed
        connect(m_maybeDialog, &PresetDialog::taken, this, [this](const QList<Rung>& rungs) {
            m_ladders->arrive(m_system, rungs)
                .then(this, [this](const Result<QList<Rung>>& arrived) {
                    if (arrived)
                        append(*arrived);
                    else
                        say(sentence(arrived.error()), true);
                });
        });
    }
    m_maybeDialog->open();
}

void LadderPage::takeImport(const QByteArray& json)
{
    const auto rungs = m_ladders->read(json);
    if (!rungs) {
        say(sentence(rungs.error()), true);
        return;
    }
    m_ladders->arrive(m_system, *rungs).then(this, [this](const Result<QList<Rung>>& arrived) {
        if (arrived)
            append(*arrived);
        else
            say(sentence(arrived.error()), true);
    });
}

void LadderPage::append(const QList<Rung>& rungs)
{
    for (Rung rung : rungs) {
        rung.id = freeRungId(m_draft.rungs, rung.id.value);
        m_draft.rungs.append(rung);
    }
    m_keep.start();
    showList(static_cast<int>(m_draft.rungs.size()) - 1);
    m_list->setFocus();
}

bool LadderPage::isDirty() const
{
    const System* system = maybeSystem(m_desk->room());
    return system != nullptr && m_draft.rungs != system->ladder;
}

// Why who works here may not change it, with who may; nothing when they may.
QString LadderPage::whyNotMine() const
{
    const auto room = m_desk->room();
    const System* system = maybeSystem(room);
    if (system == nullptr)
        return tr("No system is in scope.");
    Entry trial;
    trial.event = SystemSet{*system, system->setBy};
    return gate(*room, m_desk->member(), trial).why;
}

QString LadderPage::obstacle() const
{
    if (m_sent)
        return tr("It is being written.");
    if (m_form->isVisibleTo(this) && m_form->flaw())
        return sentence(*m_form->flaw());
    if (m_foreign)
        return tr("Look at what somebody else changed first.");
    for (qsizetype at = 0; at < m_draft.rungs.size(); ++at) {
        const Rung& rung = m_draft.rungs.at(at);
        if (const auto flaw = m_ladders->flaw(rung))
            return tr("Rung %1: %2").arg(at + 1).arg(sentence(*flaw));
        for (qsizetype other = 0; other < at; ++other) {
            if (m_draft.rungs.at(other).id == rung.id)
                return tr("Rungs %1 and %2 have the same id.").arg(other + 1).arg(at + 1);
        }
    }
    return isDirty() ? QString() : tr("Nothing was changed.");
}

void LadderPage::judge()
{
    const QString mine = whyNotMine();
    m_standing->setTone(mine.isEmpty() ? parts::Tone::Muted : parts::Tone::Warning);
    m_standing->setText(mine.isEmpty() ? tr("You may change this ladder.")
                                       : tr("You may read it. %1").arg(mine));
    for (QPushButton* button : std::as_const(m_changing))
        parts::setOffBecause(*button, mine);
    m_form->setReadOnly(!mine.isEmpty());
    const QString why = mine.isEmpty() ? obstacle() : mine;
    parts::setOffBecause(*m_save, why);
    parts::setOffBecause(*m_drop, isDirty() || m_foreign ? QString() : tr("There is no draft."));
    const int row = m_list->currentRow();
    const System* system = maybeSystem(m_desk->room());
    const bool kept
        = row >= 0 && system != nullptr && system->ladder.contains(m_draft.rungs.at(row));
    parts::setOffBecause(
        *m_preflight, kept ? QString() : tr("Save it first: a preflight tests what is written."));
    say(mine.isEmpty() && isDirty() ? (why.isEmpty() ? tr("This is a draft; saving it writes one "
                                                          "entry.")
                                                     : why)
                                    : QString(),
        false);
}

void LadderPage::save()
{
    const auto room = m_desk->room();
    const System* current = maybeSystem(room);
    if (current == nullptr || !obstacle().isEmpty())
        return;
    System system = *current;
    system.ladder = m_draft.rungs;
    m_sent = true;
    judge();
    m_desk->submit(Command{SystemSet{system, m_draft.base}})
        .then(this, [this](const Result<Receipt>& receipt) {
            m_sent = false;
            if (receipt) {
                adopt(true);
                say(tr("The ladder is written down."), false);
                return;
            }
            take({});
            say(sentence(receipt.error()), true);
        });
}

void LadderPage::preflight()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const RungId rung = m_draft.rungs.at(row).id;
    m_checks->setTone(parts::Tone::Muted);
    m_checks->setText(tr("It is being tested; nothing is changed."));
    m_checks->show();
    m_ladders->preflight(m_system, rung)
        .then(this, [this, rung](const Result<QList<LadderCheck>>& checks) {
            const int now = m_list->currentRow();
            if (now < 0 || m_draft.rungs.at(now).id != rung)
                return;
            const bool well = checks
                && std::none_of(checks->begin(), checks->end(),
                                [](const LadderCheck& it) { return it.flaw.has_value(); });
            m_checks->setTone(well ? parts::Tone::Normal : parts::Tone::Danger);
            m_checks->setText(checks ? checksText(*checks) : sentence(checks.error()));
            m_checks->show();
        });
}

void LadderPage::say(const QString& text, bool bad)
{
    m_note->setTone(bad ? parts::Tone::Danger : parts::Tone::Muted);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void LadderPage::flush()
{
    m_keep.stop();
    if (m_maybeDrafts != nullptr && !m_system.isEmpty())
        m_maybeDrafts->save(keyOf(m_system),
                            isDirty() || m_foreign ? draftText(m_draft) : QString());
}

void LadderPage::hideEvent(QHideEvent* event)
{
    flush();
    QWidget::hideEvent(event);
}

} // namespace wr::actions
