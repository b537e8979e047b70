// SPDX-License-Identifier: GPL-3.0-or-later
//
// Custody in the window: shows the chain of the exhibit whose item is open, and enters that it was opened when it is
// restricted or sealed, once an exhibit and person while the window is open. Reading never waits for the entry; when it
// cannot be made, the custody page says why, and nothing else changes. GUI thread.
#pragma once

#include "models/base/result.h"
#include "models/facts/command.h"
#include "models/facts/evidence.h"

#include <QtCore/QObject>
#include <QtCore/QSet>

#include <functional>
#include <utility>

namespace wr::evidence {
class EvidenceDetail;
}

namespace wr {

class Desk;

class CustodyWatch final : public QObject
{
    Q_OBJECT

public:
    // incident: the one that is worked on, if any. REQUIRES: desk and detail outlive this.
    CustodyWatch(Desk* desk, evidence::EvidenceDetail* detail, std::function<IncidentId()> incident,
                 QObject* parent = nullptr);

private:
    void opened(const ItemRef& ref);
    void answered(const ExhibitId& exhibit, const MemberId& member, const Result<Receipt>& receipt);
    void refresh();

    Desk* m_desk;
    evidence::EvidenceDetail* m_detail;
    std::function<IncidentId()> m_incident;
    ExhibitId m_exhibit; // of the item that is open
    QSet<std::pair<ExhibitId, MemberId>> m_entered;
    QString m_trouble; // why the opening of this exhibit is not entered
};

} // namespace wr
