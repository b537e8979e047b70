// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one does on the evidence screen with all that is listed at once: export it, save it as a view, come back to one.
#include "app/desktop/evidencescreen.h"
#include "app/desktop/exportstrip.h"
#include "app/desktop/viewshelf.h"
#include "models/base/plaintext.h"
#include "ui/evidence/evidenceview.h"
#include "ui/timeline/timelinepane.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>

#include <algorithm>

namespace wr {

void EvidenceScreen::connectWhole(const QString& viewsFile)
{
    connect(m_items, &evidence::EvidenceView::exportAsked, m_exports, &ExportStrip::ask);
    connect(m_exports, &ExportStrip::whyNotChanged, this,
            [this] { m_items->setExportOff(m_exports->whyNot()); });
    m_items->setExportOff(m_exports->whyNot());
    auto* shelf = new ViewShelf(
        m_desk, viewsFile, m_items->views(), [this] { return viewNow(); }, this); // owned by this
    connect(shelf, &ViewShelf::told, this, &EvidenceScreen::say);
    connect(&m_items->views(), &evidence::ViewsButton::picked, this, &EvidenceScreen::recall);
}

void EvidenceScreen::exportRows()
{
    m_exports->ask(m_items->query());
}

evidence::ViewsButton& EvidenceScreen::views()
{
    return m_items->views();
}

SavedView EvidenceScreen::viewNow() const
{
    const ItemQuery window = m_timeline->view().query();
    const ItemQuery& listed = m_items->query();
    SavedView view;
    view.search = listed.search.isEmpty() ? QString() : searchText(listed.search);
    view.kind = listed.kind;
    view.adverseOnly = listed.adverseOnly;
    view.systems = window.systems;
    view.from = window.from.value_or(EvidenceTime{});
    view.to = window.to.value_or(EvidenceTime{});
    return view;
}

void EvidenceScreen::recall(const SavedView& view)
{
    const auto search = searchQueryOf(view.search, m_clock->now());
    if (!search) {
        say(sentence(search.error()), true);
        return;
    }
    QStringList gone;
    for (const SystemId& system : view.systems) {
        if (m_desk->room()->maybeSystem(system) == nullptr)
            gone.append(visibleText(system.value, Lines::Single));
    }
    say(gone.isEmpty() ? tr("This is the view %1.").arg(visibleText(view.name, Lines::Single))
                       : tr("The view %1 names systems that the room no longer has: %2.")
                             .arg(visibleText(view.name, Lines::Single), gone.join(u", ")),
        !gone.isEmpty());
    const QSignalBlocker quiet(m_system);
    const QString system = view.systems.size() == 1 ? view.systems.first().value : QString();
    m_system->setCurrentIndex(std::max(0, m_system->findData(system)));
    m_timeline->view().lookAt(view.systems, {view.from.nanos, view.to.nanos});
    ItemQuery query;
    query.systems = view.systems;
    query.from = view.from;
    query.to = view.to;
    query.kind = view.kind;
    query.adverseOnly = view.adverseOnly;
    query.search = *search;
    m_items->show(query);
    m_items->focusList();
}

} // namespace wr
