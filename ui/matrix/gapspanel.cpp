// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/gapspanel.h"

#include "ui/look/metrics.h"
#include "ui/look/spelling.h"
#include "ui/parts/gridview.h"
#include "ui/parts/section.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::matrix {

namespace {

constexpr int kSystemWidth = 150;
constexpr int kRightWidth = 170;
constexpr int kWhyWidth = 220;

} // namespace

GapsPanel::GapsPanel(QWidget* parent)
    : QWidget(parent)
    , m_card(new parts::Section(tr("Gaps"), this))
    , m_list(new parts::GridView(m_card))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->content()->addWidget(m_list);
    m_list->setObjectName(u"gaps"_s);
    m_list->setAccessibleName(tr("Gaps"));
    m_list->setEmptyText(tr("There is no gap."),
                         tr("Somebody reachable holds every decision right over every system."));
    m_list->setSource(&m_model);
    m_list->horizontalHeader()->resizeSection(GapModel::SystemColumn, kSystemWidth);
    m_list->horizontalHeader()->resizeSection(GapModel::RightColumn, kRightWidth);
    m_list->horizontalHeader()->resizeSection(GapModel::WhyColumn, kWhyWidth);
    const auto pick = [this](const QModelIndex& index) {
        if (index.isValid())
            emit gapPicked(m_model.at(index.row()).system, m_model.at(index.row()).right);
    };
    connect(m_list, &parts::GridView::picked, this, pick);
    connect(m_list, &parts::GridView::opened, this, pick);
}

void GapsPanel::show(const Room& room)
{
    m_model.show(room);
    m_card->setRemark(count() == 0 ? tr("none") : look::countText(count()));
}

} // namespace wr::matrix
