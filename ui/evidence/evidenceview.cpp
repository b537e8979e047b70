// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidenceview.h"

#include "ui/evidence/evidencedetail.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/gridview.h"
#include "ui/parts/unseenlabel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

EvidenceView::EvidenceView(EvidenceDesk* desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(desk)
    , m_filter(new parts::FilterBar(this))
    , m_kind(new QComboBox(this))
    , m_adverse(new QCheckBox(tr("Adverse only"), this))
    , m_list(new parts::GridView(this))
    , m_detail(new EvidenceDetail(this))
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(makeList());
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({look::kWideDialogWidth, look::kWideDialogWidth}); // half each
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);

    m_typing.setSingleShot(true);
    m_typing.setInterval(look::kDraftMillis);
    connect(&m_typing, &QTimer::timeout, this, &EvidenceView::refresh);
    connect(m_list, &parts::GridView::picked, this, [this](const QModelIndex& index) {
        if (index.isValid())
            open(m_model.item(index.row()).ref);
    });
    connect(m_list, &parts::GridView::opened, m_detail,
            [this] { m_detail->findChild<QTabWidget*>()->setFocus(Qt::OtherFocusReason); });
    connect(m_detail, &EvidenceDetail::left, m_list,
            [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_detail, &EvidenceDetail::pinAsked, this, &EvidenceView::pinAsked);
    connect(m_detail, &EvidenceDetail::weighAsked, this, &EvidenceView::weighAsked);
    connect(m_detail, &EvidenceDetail::referenceCopied, this, &EvidenceView::referenceCopied);
    connect(&m_model, &EvidenceModel::failed, this, &EvidenceView::failed);
    connect(&m_model, &EvidenceModel::settled, this, [this] {
        const qint64 rows = m_model.rowCount();
        const auto reached = m_model.searchedTo();
        m_filter->setCounts(rows, reached || m_model.hasMore() ? -1 : rows);
        if (reached)
            m_list->setEmptyText(tr("Searching…"),
                                 tr("Nothing up to %1 so far.").arg(look::utcText(*reached)));
        else
            m_list->setEmptyText(tr("No item matches."),
                                 tr("Clear the filter, or widen the window of time."));
    });
}

QWidget* EvidenceView::makeList()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(look::kSpace2, look::kSpace2, look::kSpace2, look::kSpace2);
    column->setSpacing(look::kSpace2);
    auto* bar = new QWidget(side);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    column->addWidget(bar);
    m_filter->setPrompt(tr("Search items and raw records"));
    m_kind->setObjectName(u"evidenceKind"_s);
    m_kind->addItem(tr("All kinds"), -1);
    for (const EvidenceKind kind : allEvidenceKinds)
        m_kind->addItem(look::icon(static_cast<look::KindMark>(kind)), evidenceKindTitle(kind),
                        static_cast<int>(kind));
    m_adverse->setObjectName(u"adverseOnly"_s);
    row->addWidget(m_filter, 1);
    row->addWidget(m_kind);
    parts::labelUnseen(*m_kind, tr("Kind of evidence"));
    row->addWidget(m_adverse);
    m_list->setObjectName(u"evidenceList"_s);
    m_list->setAccessibleName(tr("Evidence"));
    m_list->setEmptyText(tr("No item matches."),
                         tr("Clear the filter, or widen the window of time."));
    m_list->setSource(&m_model);
    // Characters of each column at the start; people may drag them.
    constexpr std::array widths{30, 27, 18, 18, 14, 10, 11};
    for (size_t i = 0; i < widths.size(); ++i)
        m_list->setColumnWidth(static_cast<int>(i),
                               widths.at(i) * look::textPx(look::kBodyPx) * 5 / 9);
    column->addWidget(m_list, 1);

    connect(m_filter, &parts::FilterBar::filterEdited, this, [this] { m_typing.start(); });
    connect(m_filter, &parts::FilterBar::left, m_list,
            [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EvidenceView::refresh);
    connect(m_adverse, &QCheckBox::toggled, this, &EvidenceView::refresh);
    return side;
}

void EvidenceView::show(const ItemQuery& query)
{
    m_filling = true;
    m_query = query;
    m_filter->setFilter(query.text);
    m_kind->setCurrentIndex(query.kind ? static_cast<int>(*query.kind) + 1 : 0);
    m_adverse->setChecked(query.adverseOnly);
    m_filling = false;
    refresh();
}

void EvidenceView::refresh()
{
    if (m_filling)
        return;
    m_typing.stop();
    const int kind = m_kind->currentData().toInt();
    m_query.kind = kind < 0 ? std::nullopt : std::optional(static_cast<EvidenceKind>(kind));
    m_query.adverseOnly = m_adverse->isChecked();
    m_query.text = m_filter->filter();
    m_model.show(m_query);
}

void EvidenceView::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void EvidenceView::focusSearch()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void EvidenceView::open(const ItemRef& ref)
{
    const quint64 ticket = ++m_ticket;
    m_desk->detail(ref).then(this, [this, ticket](const Result<ItemDetail>& answer) {
        if (ticket != m_ticket)
            return;
        if (answer)
            m_detail->show(*answer);
        else
            m_detail->showSentence(sentence(answer.error()));
    });
}

} // namespace wr::evidence
