// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/requestitems.h"

#include "models/items/evidencemodel.h"
#include "models/items/sessionwords.h"
#include "models/items/tracequery.h"
#include "ui/evidence/rowsmodel.h"
#include "ui/look/metrics.h"
#include "ui/look/spelling.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

RequestItems::RequestItems(EvidenceDesk* desk, QWidget* parent)
    : QWidget(parent)
    , m_pager(desk)
    , m_teller(desk)
    , m_model(new RowsModel({tr("From this item"), tr("Status"), tr("Name"), tr("Time (UTC)"),
                             tr("Kind"), tr("Source")},
                            this))
    , m_words(new parts::PlainLabel(this))
    , m_table(new parts::GridView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    m_words->setObjectName(u"requestWords"_s);
    m_words->setWrapped(true);
    column->addWidget(m_words);
    m_table->setObjectName(u"requestItems"_s);
    m_table->setAccessibleName(tr("What was done for the chosen request"));
    m_table->setEmptyText(tr("Nothing is listed."), tr("The sentence above says why."));
    m_table->setSource(m_model);
    m_table->setSortingEnabled(false); // rows stand in their order
    m_table->horizontalHeader()->setMaximumSectionSize(look::textPx(look::kSideWidth));
    column->addWidget(m_table, 1);
    hide();
    connect(m_table, &parts::GridView::opened, this, &RequestItems::openRow);
    connect(&m_pager, &ItemPager::arrived, this, &RequestItems::add);
    connect(&m_pager, &ItemPager::failed, this,
            [this](const Error& error) { m_words->setText(sentence(error)); });
    connect(&m_teller, &CallTeller::told, this, [this](const ToldCalls& calls) {
        m_calls = calls;
        list();
    });
}

void RequestItems::show(const EvidenceItem& opened, const EvidenceItem& of,
                        const QList<SystemId>& systems)
{
    clear();
    m_opened = opened;
    setVisible(true);
    if (of.traceId.isEmpty()) {
        m_words->setText(
            tr("The chosen item names no trace, so that nothing else of its request can be told."));
        return;
    }
    m_words->setText(tr("Looking for what was done for the chosen request…"));
    m_pager.ask(traceQuery(of, systems));
}

void RequestItems::clear()
{
    m_pager.stop();
    m_teller.stop();
    m_calls = {};
    m_items.clear();
    m_listed.clear();
    m_model->setRows({});
    hide();
}

void RequestItems::add(const ItemPage& page)
{
    m_items += page.items;
    list();
    if (!m_pager.searchedTo()) // else there is more to come by itself
        m_teller.read(m_items, !m_pager.hasMore());
}

QStringList RequestItems::cells(const EvidenceItem& item) const
{
    return {distanceText(m_opened, {item, 0, item.ref == m_opened.ref}),
            itemMarkText(item, m_restricted),
            item.name,
            itemTimeText(item, look::utcText),
            evidenceKindTitle(item.lane),
            item.source};
}

void RequestItems::list()
{
    QList<QStringList> rows;
    int opened = 0;
    m_listed.clear();
    for (const EvidenceItem& item : std::as_const(m_items)) {
        if (m_calls.isInner(item.ref))
            continue; // the span around it stands for both
        const auto other = m_calls.otherOf(item.ref);
        if (item.ref == m_opened.ref || (other && other->ref == m_opened.ref))
            opened = static_cast<int>(rows.size());
        QStringList row = cells(item);
        if (other)
            row[2] = tr("%1 (told by 2 spans)").arg(item.name);
        rows << row;
        m_listed << item;
        if (m_calls.leftNone(item)) {
            rows << QStringList{QString(),
                                tr("Gap"),
                                tr("No span tells of a call of a model"),
                                QString(),
                                evidenceKindTitle(EvidenceKind::ModelBehaviour),
                                QString()};
            m_listed << EvidenceItem();
        }
    }
    const int before = m_table->current().row();
    m_model->setRows(rows);
    m_table->resizeColumnsToContents();
    m_table->pick(m_model->index(before < 0 ? opened : before, 0));
    const QString count = look::countText(m_items.size());
    QString words = m_pager.searchedTo()
        ? tr("Done for the chosen request, found so far: %1.").arg(count)
        : m_pager.hasMore() ? tr("Done for the chosen request, the first %1 items:").arg(count)
                            : tr("Done for the chosen request, items: %1.").arg(count);
    if (!m_calls.pairs.isEmpty())
        words += u' '
            + tr("Calls that two spans tell, and that are one row each: %1.")
                  .arg(look::countText(m_calls.pairs.size()));
    m_words->setText(words);
}

void RequestItems::openRow(const QModelIndex& row)
{
    if (!row.isValid() || row.row() >= m_listed.size())
        return;
    const ItemRef& ref = m_listed.at(row.row()).ref;
    if (!ref.exhibit.value.isEmpty() && ref != m_opened.ref)
        emit openAsked(ref);
}

} // namespace wr::evidence
