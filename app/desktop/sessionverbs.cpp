// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a verb or a row of the palette does, on whichever screen it belongs to.
#include "app/desktop/comparing.h"
#include "app/desktop/session.h"
#include "ui/evidence/viewsbutton.h"
#include "ui/incident/declaredialog.h"
#include "ui/look/theme.h"
#include "ui/shell/preferences.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

constexpr double kTextStep = 0.25;

} // namespace

void Session::run(shell::Verb verb)
{
    using shell::Verb;
    if (verb == Verb::Declare)
        declare();
    else if (verb == Verb::Filter)
        m_board->focusFilter();
    else if (verb == Verb::Dense)
        m_board->setDense(!m_board->isDense());
    else if (verb == Verb::Search)
        m_timeline->focusSearch();
    else if (verb == Verb::Import)
        m_timeline->askImport();
    else if (verb == Verb::ImportReport)
        m_timeline->openReport();
    else if (verb == Verb::Quit)
        m_window->close();
    else if (!runOnList(verb) && !m_timeline->comparing().run(verb) && !runLook(verb))
        runOnIncident(verb);
}

// What is done with all that the evidence screen lists.
bool Session::runOnList(shell::Verb verb)
{
    using shell::Verb;
    if (verb == Verb::ExportRows)
        m_timeline->exportRows();
    else if (verb == Verb::Views)
        m_timeline->views().openMenu();
    else if (verb == Verb::SaveView)
        m_timeline->views().askName();
    return verb == Verb::ExportRows || verb == Verb::Views || verb == Verb::SaveView;
}

// What concerns only how things look to this person.
bool Session::runLook(shell::Verb verb)
{
    using shell::Verb;
    static constexpr std::array schemes{"light", "dark", "contrast"};
    shell::Layout layout = layoutNow();
    if (verb == Verb::NextScheme) {
        layout.scheme = QString::fromLatin1(
            schemes.at((static_cast<size_t>(look::currentScheme()) + 1) % schemes.size()));
        pickLayout(layout);
        return true;
    }
    if (verb == Verb::LargerText || verb == Verb::SmallerText) {
        layout.textScale
            = std::clamp(layout.textScale + (verb == Verb::LargerText ? kTextStep : -kTextStep),
                         1.0, look::kLargestTextScale);
        pickLayout(layout);
        return true;
    }
    if (verb == Verb::Share) {
        m_sharing->openDialog();
        return true;
    }
    if (verb == Verb::Preferences)
        shell::Preferences::open(m_window.get(), layout,
                                 [this](const shell::Layout& chosen) { pickLayout(chosen); });
    return verb == Verb::Preferences;
}

void Session::runOnIncident(shell::Verb verb)
{
    using incident::Act;
    using shell::Verb;
    static const QMap<Verb, Act> acts{{Verb::Raise, Act::Raise},
                                      {Verb::Lower, Act::Lower},
                                      {Verb::HandOver, Act::HandOver},
                                      {Verb::TakeCommand, Act::TakeCommand},
                                      {Verb::AcceptCommand, Act::Accept},
                                      {Verb::Phase, Act::Phase},
                                      {Verb::Decide, Act::Decide},
                                      {Verb::Classify, Act::Classify},
                                      {Verb::Acknowledge, Act::Acknowledge},
                                      {Verb::Retitle, Act::Retitle},
                                      {Verb::Seal, Act::Seal},
                                      {Verb::Close, Act::Close},
                                      {Verb::ExportBundle, Act::Bundle}};
    static const QMap<Verb, incident::QuickKind> kinds{
        {Verb::Note, incident::QuickKind::Note},
        {Verb::Decision, incident::QuickKind::Decision},
        {Verb::Task, incident::QuickKind::Task}};
    const QMap<Verb, QWidget*> faces{
        {Verb::Runs, m_runs}, {Verb::Approvals, m_approvals}, {Verb::Coverage, m_coverage}};
    if (acts.contains(verb))
        m_incident->act(acts.value(verb));
    else if (kinds.contains(verb))
        m_incident->quick(kinds.value(verb));
    else if (faces.contains(verb))
        m_incident->showFace(faces.value(verb));
    else if (verb == Verb::Entries)
        m_incident->showEntries();
    else if (verb == Verb::Tasks)
        m_incident->focusTasks();
    else if (verb == Verb::Evidence) {
        m_window->go(u"timeline"_s); // where the import says how far it is, and what came of it
        m_timeline->askImport();
    } else if (verb == Verb::Contain)
        m_ladder->setFocus();
}

void Session::choose(const PaletteRow& row)
{
    switch (row.kind) {
    case PaletteKind::Command:
        return; // the window has seen to it
    case PaletteKind::Incident:
        openIncident(row.incident);
        return;
    case PaletteKind::Rung:
        goToRung(row.system, row.rung, row.incident);
        return;
    case PaletteKind::System:
    case PaletteKind::Holder:
    case PaletteKind::Gap:
        m_matrix->pick(row.system, row.right);
        m_window->go(u"matrix"_s);
        return;
    case PaletteKind::Person:
        m_window->go(u"matrix"_s);
        return;
    }
}

void Session::goToRung(const SystemId& system, const RungId& rung, const IncidentId& incident)
{
    if (incident.isEmpty()) {
        m_window->setNotice(u"rung"_s,
                            tr("No incident is open on this system. Declare one: a rung is pressed "
                               "within an incident."));
        return;
    }
    m_window->setNotice(u"rung"_s, {});
    openIncident(incident);
    m_ladder->setSystem(system);
    m_ladder->pick(rung);
}

void Session::declare()
{
    auto* dialog
        = new incident::DeclareDialog(m_doors.desk, m_doors.clock, m_doors.drafts, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &incident::DeclareDialog::declared, this, &Session::openIncident);
    dialog->open();
}

} // namespace wr
