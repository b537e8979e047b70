// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/comparing.h"

#include "ui/timeline/comparebar.h"

using namespace Qt::Literals::StringLiterals;

namespace wr {

Comparing::Comparing(Desk* desk, EvidenceDesk* evidence, timeline::CompareBar* bar, QWidget* screen)
    : QObject(screen)
    , m_desk(desk)
    , m_evidence(evidence)
    , m_bar(bar)
    , m_screen(screen)
{
    connect(bar, &timeline::CompareBar::compareAsked, this, &Comparing::open);
}

bool Comparing::run(shell::Verb verb)
{
    if (verb == shell::Verb::UseAsBefore)
        m_bar->useAsBefore();
    else if (verb == shell::Verb::UseAsAfter)
        m_bar->useAsAfter();
    else if (verb == shell::Verb::Compare)
        m_bar->compare();
    else
        return false;
    return true;
}

void Comparing::open(const QList<SystemId>& systems, const WindowPair& pair)
{
    if (m_dialog.isNull())
        m_dialog = new evidence::CompareDialog(m_evidence, m_screen);
    m_dialog->compare(systems, pair, namesOf(systems));
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

QString Comparing::namesOf(const QList<SystemId>& systems) const
{
    if (systems.isEmpty())
        return tr("All systems");
    const auto room = m_desk->room();
    QStringList names;
    for (const SystemId& id : systems) {
        const System* system = room->maybeSystem(id);
        names.append(system == nullptr ? id.value : system->name);
    }
    return names.join(u", "_s);
}

} // namespace wr
