// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/sessionview.h"

#include "models/items/evidencemodel.h"
#include "ui/evidence/requestitems.h"
#include "ui/evidence/rowsmodel.h"
#include "ui/look/metrics.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

SessionView::SessionView(EvidenceDesk* desk, QWidget* parent)
    : BesidePage(parent)
    , m_desk(desk)
    , m_around(desk)
    , m_model(new RowsModel({tr("From this item"), tr("Request"), tr("Status"), tr("Name"),
                             tr("Time (UTC)"), tr("Kind"), tr("Source")},
                            this))
    , m_words(new parts::PlainLabel(this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_again(new QPushButton(tr("Look again"), this))
    , m_table(new parts::GridView(this))
    , m_request(new RequestItems(desk, this))
    , m_halves(new QSplitter(Qt::Vertical, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    auto* head = new QHBoxLayout;
    m_words->setObjectName(u"sessionWords"_s);
    m_words->setWrapped(true);
    m_open->setObjectName(u"openOfSession"_s);
    m_open->setAccessibleName(tr("Open the chosen item of the session"));
    m_again->setObjectName(u"lookAgain"_s);
    m_again->setAccessibleName(tr("Look for the session again"));
    parts::explain(*m_again, tr("Finds what arrived since then."));
    look::setRole(*m_open, look::ButtonRole::Quiet);
    look::setRole(*m_again, look::ButtonRole::Quiet);
    head->addWidget(m_words, 1);
    head->addWidget(m_again, 0, Qt::AlignTop);
    head->addWidget(m_open, 0, Qt::AlignTop);
    column->addLayout(head);
    m_table->setObjectName(u"sessionItems"_s);
    m_table->setAccessibleName(tr("Items of the user's session"));
    m_table->setEmptyText(tr("No session is listed."), tr("The sentence above says why."));
    m_table->setSource(m_model);
    m_table->setSortingEnabled(false); // rows stand in their order
    m_table->horizontalHeader()->setMaximumSectionSize(look::textPx(look::kSideWidth));
    m_halves->setObjectName(u"sessionHalves"_s);
    m_halves->addWidget(m_table);
    m_halves->addWidget(m_request);
    m_halves->setStretchFactor(0, 1);
    m_halves->setStretchFactor(1, 1);
    m_halves->setChildrenCollapsible(false);
    m_halves->setHandleWidth(look::kSpace2);
    column->addWidget(m_halves, 1);
    setFocusProxy(m_table);
    choose();
    connect(m_table, &parts::GridView::picked, this, &SessionView::choose);
    connect(m_request, &RequestItems::openAsked, this, &SessionView::openAsked);
    connect(m_table, &parts::GridView::opened, this, &SessionView::openRow);
    connect(m_open, &QPushButton::clicked, this, [this] { openRow(m_table->current()); });
    connect(m_again, &QPushButton::clicked, this, [this] { show(detail(), systems()); });
    connect(&m_around, &SessionAround::found, this, &SessionView::list);
    connect(&m_around, &SessionAround::failed, this,
            [this](const Error& error) { say(sentence(error)); });
}

void SessionView::wait()
{
    m_around.stop();
    const TextProgress text = m_desk->textProgress();
    QString words = tr("Looking for the session…");
    if (text.searchable < text.total)
        words += u' '
            + tr("The text of %1 of %2 items is searchable at once; the rest is read one by one.")
                  .arg(look::countText(text.searchable), look::countText(text.total));
    say(words);
}

void SessionView::setRestricted(const QHash<ExhibitId, QString>& codes)
{
    m_restricted = codes;
    m_request->setRestricted(codes);
}

void SessionView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_halves->setOrientation(width() > 2 * height() ? Qt::Horizontal : Qt::Vertical);
}

void SessionView::look()
{
    m_around.ask(detail(), systems());
}

void SessionView::say(const QString& words)
{
    m_words->setText(words);
    m_rows.clear();
    m_model->setRows({});
    choose();
}

void SessionView::list(const SessionNeighbours& around)
{
    m_words->setText(sessionSentence(detail().item, around));
    m_rows = around.session.isEmpty() ? QList<SessionRow>() : sessionRows(detail().item, around);
    QList<QStringList> rows;
    for (const SessionRow& row : std::as_const(m_rows))
        rows << QStringList{distanceText(detail().item, row),
                            requestText(row),
                            itemMarkText(row.item, m_restricted),
                            row.item.name,
                            itemTimeText(row.item, look::utcText),
                            evidenceKindTitle(row.item.lane),
                            row.item.source};
    m_model->setRows(rows);
    m_table->resizeColumnsToContents();
    const auto self = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                   [](const SessionRow& row) { return row.self; });
    if (self != m_rows.cend())
        m_table->pick(m_model->index(static_cast<int>(self - m_rows.cbegin()), 0));
    choose();
}

void SessionView::openRow(const QModelIndex& row)
{
    if (row.isValid() && row.row() < m_rows.size() && !m_rows.at(row.row()).self)
        emit openAsked(m_rows.at(row.row()).item.ref);
}

void SessionView::choose()
{
    const QModelIndex row = m_table->current();
    const bool any = row.isValid() && row.row() < m_rows.size();
    const bool other = any && !m_rows.at(row.row()).self;
    parts::setOffBecause(*m_open,
                         other ? QString() : tr("Choose another item of the session first."));
    if (any)
        m_request->show(detail().item, m_rows.at(row.row()).item, systems());
    else
        m_request->clear();
}

} // namespace wr::evidence
