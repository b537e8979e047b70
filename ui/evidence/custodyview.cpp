// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/custodyview.h"

#include "ui/evidence/rowsmodel.h"
#include "ui/look/metrics.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

CustodyView::CustodyView(QWidget* parent)
    : QWidget(parent)
    , m_model(new RowsModel(
          {tr("When"), tr("Act"), tr("Who"), tr("Where"), tr("Why"), tr("Incident")}, this))
    , m_trouble(new parts::PlainLabel(this))
    , m_table(new parts::GridView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    m_trouble->setObjectName(u"custodyTrouble"_s);
    m_trouble->setTone(parts::Tone::Warning);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    m_table->setObjectName(u"custody"_s);
    m_table->setAccessibleName(tr("Chain of custody of this exhibit"));
    m_table->setEmptyText(tr("The room knows of no act on this exhibit."),
                          tr("Its entry may not have arrived yet; look again later."));
    m_table->setSource(m_model);
    m_table->setSortRole(RowsModel::SortRole);
    m_table->horizontalHeader()->setMaximumSectionSize(look::textPx(look::kSideWidth));
    column->addWidget(m_trouble);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
}

void CustodyView::show(const QList<CustodyRow>& rows, const QString& trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    if (rows == m_rows)
        return;
    const bool grown = rows.size() > m_rows.size() && rows.first(m_rows.size()) == m_rows;
    const int current = grown ? m_table->current().row() : -1;
    m_rows = rows;
    QList<QStringList> cells;
    QList<QVariantList> orders;
    for (const CustodyRow& row : rows) {
        cells << QStringList{
            look::utcText(row.at), row.title, row.byName, row.where, row.why, row.code};
        orders << QVariantList{row.at.micros};
    }
    m_model->setRows(cells, orders);
    m_table->resizeColumnsToContents();
    if (current >= 0)
        m_table->pick(m_model->index(current, 0));
}

} // namespace wr::evidence
