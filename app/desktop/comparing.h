// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts the timeline's choice of two windows and the dialog that compares them together, which do not know each other.
// GUI thread.
#pragma once

#include "models/ports/desk.h"
#include "models/ports/evidence.h"
#include "ui/evidence/comparedialog.h"
#include "ui/shell/verbs.h"

#include <QtCore/QPointer>

namespace wr::timeline {
class CompareBar;
}

namespace wr {

class Comparing final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: all outlive this; screen is what the dialog stands over.
    Comparing(Desk* desk, EvidenceDesk* evidence, timeline::CompareBar* bar, QWidget* screen);

    // Carries out one of the verbs of comparing; false when it is another one.
    bool run(shell::Verb verb);

private:
    void open(const QList<SystemId>& systems, const WindowPair& pair);
    QString namesOf(const QList<SystemId>& systems) const;

    Desk* m_desk;
    EvidenceDesk* m_evidence;
    timeline::CompareBar* m_bar;
    QWidget* m_screen;
    QPointer<evidence::CompareDialog> m_dialog; // owned by the screen
};

} // namespace wr
