// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/documentuses.h"

#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

DocumentUses::DocumentUses(EvidenceDesk* desk, QWidget* parent)
    : QWidget(parent)
    , m_counter(desk)
    , m_words(new parts::PlainLabel(this))
    , m_list(new QPushButton(tr("List them"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_words->setObjectName(u"documentUses"_s);
    m_words->setWrapped(true);
    row->addWidget(m_words, 1);
    m_list->setObjectName(u"listDocumentUses"_s);
    m_list->setAccessibleName(tr("List the items that name this document"));
    look::setRole(*m_list, look::ButtonRole::Quiet);
    parts::explain(*m_list, tr("Searches for the document; Esc in the search ends that."));
    row->addWidget(m_list);
    hide();
    connect(&m_counter, &HitCounter::counted, this, &DocumentUses::showCount);
    connect(m_list, &QPushButton::clicked, this, [this] { emit listAsked(m_search); });
}

void DocumentUses::show(const QString& document, const QList<SystemId>& systems)
{
    m_counter.stop();
    m_document = document.trimmed();
    setVisible(!m_document.isEmpty());
    if (m_document.isEmpty())
        return;
    m_search = {};
    m_search.words = {SearchWords{m_document, false, false}};
    m_words->setText(tr("Counting the items that name %1…").arg(m_document));
    ItemQuery query;
    query.systems = systems;
    query.search = m_search;
    m_counter.ask(query);
}

void DocumentUses::showCount(qint64 total)
{
    m_words->setText(tr("Items that name the document %1, this one among them: %2.")
                         .arg(m_document, look::countText(total)));
}

} // namespace wr::evidence
