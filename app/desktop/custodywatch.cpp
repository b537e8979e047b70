// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/custodywatch.h"

#include "models/ports/desk.h"
#include "models/rules/custody.h"
#include "ui/evidence/evidencedetail.h"

#include <QtCore/QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace wr {

CustodyWatch::CustodyWatch(Desk* desk, evidence::EvidenceDetail* detail,
                           std::function<IncidentId()> incident, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_detail(detail)
    , m_incident(std::move(incident))
{
    connect(detail, &evidence::EvidenceDetail::shown, this, &CustodyWatch::opened);
    connect(desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || !change.systems.isEmpty() || !change.incidents.isEmpty())
            refresh();
    });
}

void CustodyWatch::opened(const ItemRef& ref)
{
    if (ref.exhibit != m_exhibit)
        m_trouble.clear();
    m_exhibit = ref.exhibit;
    refresh();
    const MemberId member = m_desk->member();
    if (member.isEmpty() || m_entered.contains({m_exhibit, member}))
        return; // nobody to sign, as in a bundle, or it is entered
    auto noted = openingOf(*m_desk->room(), m_exhibit, m_incident());
    if (!noted)
        return;
    m_entered.insert({m_exhibit, member});
    noted->to = u"Warroom on "_s + QSysInfo::machineHostName();
    m_desk->submit(Command{*noted})
        .then(this, [this, exhibit = m_exhibit, member](const Result<Receipt>& receipt) {
            answered(exhibit, member, receipt);
        });
}

void CustodyWatch::answered(const ExhibitId& exhibit, const MemberId& member,
                            const Result<Receipt>& receipt)
{
    if (!receipt)
        m_entered.remove({exhibit, member}); // the next time it is opened, again
    if (exhibit != m_exhibit)
        return;
    m_trouble = receipt ? QString()
                        : tr("That you opened this exhibit could not be entered. %1")
                              .arg(sentence(receipt.error()));
    refresh();
}

void CustodyWatch::refresh()
{
    if (!m_exhibit.isEmpty())
        m_detail->showCustody(custodyOf(*m_desk->room(), m_exhibit), m_trouble);
}

} // namespace wr
