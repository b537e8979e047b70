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
}

void RequestItems::show(const EvidenceItem& opened, const EvidenceItem& of,
                        const QList<SystemId>& systems)
{
    m_pager.stop();
    m_opened = opened;
    m_items.clear();
    m_model->setRows({});
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
    m_items.clear();
    m_model->setRows({});
    hide();
}

void RequestItems::add(const ItemPage& page)
{
    m_items += page.items;
    QList<QStringList> rows;
    for (const EvidenceItem& item : std::as_const(m_items))
        rows << QStringList{distanceText(m_opened, {item, 0, item.ref == m_opened.ref}),
                            itemMarkText(item, m_restricted),
                            item.name,
                            look::utcText(item.start),
                            evidenceKindTitle(item.lane),
                            item.source};
    const int before = m_table->current().row();
    const auto opened
        = std::find_if(m_items.cbegin(), m_items.cend(),
                       [this](const EvidenceItem& item) { return item.ref == m_opened.ref; });
    const bool among = opened != m_items.cend();
    m_model->setRows(rows);
    m_table->resizeColumnsToContents();
    const auto first = among ? static_cast<int>(opened - m_items.cbegin()) : 0;
    m_table->pick(m_model->index(before < 0 ? first : before, 0));
    const QString count = look::countText(m_items.size());
    if (m_pager.searchedTo())
        m_words->setText(tr("Done for the chosen request, found so far: %1.").arg(count));
    else if (m_pager.hasMore())
        m_words->setText(tr("Done for the chosen request, the first %1 items:").arg(count));
    else
        m_words->setText(tr("Done for the chosen request, items: %1.").arg(count));
}

void RequestItems::openRow(const QModelIndex& row)
{
    if (row.isValid() && row.row() < m_items.size() && m_items.at(row.row()).ref != m_opened.ref)
        emit openAsked(m_items.at(row.row()).ref);
}

} // namespace wr::evidence
