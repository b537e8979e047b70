// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidencedetail.h"

#include "models/base/plaintext.h"
#include "models/items/evidencemodel.h"
#include "ui/evidence/conversationviewer.h"
#include "ui/evidence/custodyview.h"
#include "ui/evidence/rowsmodel.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/clipboard.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/explain.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"
#include "ui/parts/wraprow.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {
namespace {

constexpr int kDocumentsPage = 1;
constexpr int kDocumentColumn = 3;

// How many places reranking moved a document: "+2" is up.
QString moveText(qsizetype before, qsizetype after)
{
    if (after < 0)
        return EvidenceDetail::tr("dropped");
    if (before < 0)
        return EvidenceDetail::tr("added");
    if (before == after)
        return EvidenceDetail::tr("same");
    return before > after ? u"▲ +"_s + QString::number(before - after)
                          : u"▼ −"_s + QString::number(after - before);
}

qsizetype placeOf(const QList<ItemDocument>& documents, const QString& id)
{
    for (qsizetype i = 0; i < documents.size(); ++i) {
        if (documents.at(i).id == id)
            return i;
    }
    return -1;
}

// "same" counts, what came or went does not.
QVariant moveOrder(qsizetype before, qsizetype after)
{
    return before < 0 || after < 0 ? QVariant() : QVariant(before - after);
}

QVariant rankOrder(qsizetype place)
{
    return place < 0 ? QVariant() : QVariant(place);
}

QString rankText(qsizetype place)
{
    return place < 0 ? u"–"_s : QString::number(place + 1);
}

// Rows, and what their ranks and scores sort by.
struct DocumentRows {
    QList<QStringList> cells;
    QList<QVariantList> orders;

    void add(const ItemDocument& document, qsizetype before, qsizetype after, bool ranked,
             const QString& newScore)
    {
        cells << QStringList{rankText(before),
                             ranked ? rankText(after) : QString(),
                             ranked ? moveText(before, after) : QString(),
                             document.id,
                             document.score,
                             newScore,
                             document.text.left(1000),
                             document.metadata};
        orders << QVariantList{rankOrder(before),        ranked ? rankOrder(after) : QVariant(),
                               moveOrder(before, after), {},
                               numberIn(document.score), numberIn(newScore)};
    }
};

DocumentRows documentRows(const ItemDetail& detail)
{
    DocumentRows rows;
    const bool ranked = !detail.reranked.isEmpty();
    for (qsizetype i = 0; i < detail.documents.size(); ++i) {
        const ItemDocument& document = detail.documents.at(i);
        const qsizetype after = placeOf(detail.reranked, document.id);
        rows.add(document, i, after, ranked,
                 after < 0 ? QString() : detail.reranked.at(after).score);
    }
    for (qsizetype i = 0; i < detail.reranked.size(); ++i) {
        ItemDocument document = detail.reranked.at(i);
        if (placeOf(detail.documents, document.id) >= 0)
            continue;
        const QString score = std::exchange(document.score, {});
        rows.add(document, -1, i, true, score);
    }
    return rows;
}

size_t pageOf(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::PromptPath:
    case EvidenceKind::ModelBehaviour:
        return 0;
    case EvidenceKind::Retrieval:
        return 1;
    case EvidenceKind::Guardrail:
        return 2;
    case EvidenceKind::Provenance:
        return 3;
    case EvidenceKind::UserAction:
        return 4;
    }
    return 0;
}

} // namespace

EvidenceDetail::EvidenceDetail(QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_none(new parts::EmptyState(
          u"evidence"_s, tr("No item is open."),
          tr("Pick one in the list, or press Enter on a mark of the timeline. What was said, "
             "fetched and decided stands here then."),
          this))
    , m_title(new parts::PlainLabel(this))
    , m_facts(new parts::PlainLabel(this))
    , m_presence(new parts::PlainLabel(this))
    , m_pin(new QPushButton(tr("Pin to the incident…"), this))
    , m_weigh(new QPushButton(tr("Weigh…"), this))
    , m_copy(new QPushButton(tr("Copy reference"), this))
    , m_tabs(new QTabWidget(this))
    , m_conversation(new ConversationViewer(m_tabs))
    , m_raw(new parts::PlainTextView(m_tabs))
    , m_custody(new CustodyView(m_tabs))
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(look::kSpace3, look::kSpace2, look::kSpace3, look::kSpace2);
    column->setSpacing(look::kSpace2);
    addHead(page);
    column->addWidget(m_tabs, 1);
    m_pages->addWidget(m_none);
    m_pages->addWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);
    m_tabs->setObjectName(u"evidenceTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_conversation, tr("Conversation"));
    m_documents = addTable(tr("Documents"),
                           {tr("Rank"), tr("Reranked"), tr("Moved"), tr("Document"), tr("Score"),
                            tr("New score"), tr("Text"), tr("Metadata")},
                           tr("This item carries no documents."));
    m_verdicts = addTable(tr("Guardrails"),
                          {tr("Guardrail"), tr("Version"), tr("Stage"), tr("Decision"), tr("Score"),
                           tr("Threshold"), tr("Reason")},
                          tr("This item carries no guardrail verdict."));
    m_provenance = addTable(tr("Provenance"), {tr("What"), tr("Value")},
                            tr("This item says nothing about where it came from."));
    m_attributes = addTable(tr("Attributes"), {tr("Attribute"), tr("Value"), tr("Understood")},
                            tr("This item carries no attributes."));
    m_raw->setObjectName(u"rawRecord"_s);
    m_raw->setMonospaced(true);
    m_raw->setContentName(tr("Raw record"));
    m_tabs->addTab(m_raw, tr("Raw record"));
    m_tabs->addTab(m_custody, tr("Custody"));
    connect(documentTable(), &parts::GridView::picked, this, &EvidenceDetail::tellDocument);
    connect(m_tabs, &QTabWidget::currentChanged, this, &EvidenceDetail::tellDocument);
}

void EvidenceDetail::addHead(QWidget* page)
{
    auto* head = new QWidget(page);
    auto* row = new parts::WrapRow(head);
    m_title->setRole(look::TextRole::Section);
    m_title->setObjectName(u"evidenceTitle"_s);
    m_title->setMinimumWidth(look::textPx(look::kSideWidth / 2));
    row->addGrowing(m_title);
    row->addWidget(m_copy);
    row->addWidget(m_weigh);
    row->addWidget(m_pin);
    page->layout()->addWidget(head);
    page->layout()->addWidget(m_facts);
    page->layout()->addWidget(m_presence);
    m_facts->setTone(parts::Tone::Muted);
    m_facts->setWrapped(true);
    m_presence->setObjectName(u"evidencePresence"_s);
    m_presence->setWrapped(true);
    m_pin->setObjectName(u"pinItem"_s);
    look::setRole(*m_copy, look::ButtonRole::Quiet);
    parts::explain(*m_copy, tr("Copies exhibit, offset and length: the item's name everywhere."));
    m_weigh->setObjectName(u"weighItem"_s);
    m_weigh->setAccessibleName(tr("Say which hypothesis this speaks for or against"));
    m_weigh->setEnabled(false);
    m_pin->setEnabled(false);
    connect(m_weigh, &QPushButton::clicked, this, [this] { emit weighAsked(m_ref); });
    connect(m_pin, &QPushButton::clicked, this, [this] { emit pinAsked(m_ref, m_title->plain()); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        parts::copyPlain(itemRefText(m_ref));
        emit referenceCopied(m_ref);
    });
}

RowsModel* EvidenceDetail::addTable(const QString& name, const QStringList& headers,
                                    const QString& empty)
{
    auto* model = new RowsModel(headers, this);
    auto* table = new parts::GridView(m_tabs);
    table->setAccessibleName(name);
    table->setEmptyText(empty, tr("The raw record shows all that arrived."));
    table->setSource(model);
    table->setSortRole(RowsModel::SortRole);
    table->horizontalHeader()->setMaximumSectionSize(look::textPx(look::kSideWidth));
    m_tabs->addTab(table, name);
    return model;
}

void EvidenceDetail::show(const ItemDetail& detail)
{
    m_ref = detail.item.ref;
    const EvidenceItem& item = detail.item;
    m_title->setText(item.name.isEmpty() ? tr("Unnamed item") : item.name);
    const QString status = itemMarkText(item, m_restricted);
    m_facts->setText(tr("%1 · %2 · from %3 · took %4 · read as %5%6")
                         .arg(evidenceKindTitle(item.lane), itemTimeText(item, look::utcText),
                              item.source.left(120),
                              look::durationText(item.end.nanos - item.start.nanos), detail.dialect,
                              status.isEmpty() ? QString() : u" · "_s + status));
    m_presence->setText(presenceSentence(item));
    parts::setOffBecause(*m_pin, m_readOnly);
    parts::setOffBecause(*m_weigh, m_readOnly);
    m_pages->setCurrentIndex(1);
    m_conversation->show(detail);
    fillTables(detail);
    m_raw->setForeignBytes(detail.record);
    showWhatItHolds(detail);
    tellDocument();
    emit shown(m_ref);
    emit detailShown(detail);
}

parts::GridView* EvidenceDetail::documentTable() const
{
    return qobject_cast<parts::GridView*>(m_tabs->widget(kDocumentsPage));
}

void EvidenceDetail::tellDocument()
{
    const QModelIndex row = documentTable()->current();
    const bool seen = m_tabs->currentIndex() == kDocumentsPage && row.isValid();
    emit documentPicked(seen ? row.siblingAtColumn(kDocumentColumn).data().toString() : QString());
}

void EvidenceDetail::addPage(QWidget* page, const QString& name)
{
    m_tabs->addTab(page, name);
}

void EvidenceDetail::addFoot(QWidget* foot)
{
    m_tabs->parentWidget()->layout()->addWidget(foot);
}

void EvidenceDetail::showCustody(const QList<CustodyRow>& rows, const QString& trouble)
{
    m_custody->show(rows, trouble);
}

// Nobody should look at an empty page while another one has what the item is about.
void EvidenceDetail::showWhatItHolds(const ItemDetail& detail)
{
    const std::array<bool, 7> holds{!detail.messages.isEmpty()
                                        || !detail.systemInstructions.isEmpty(),
                                    !detail.documents.isEmpty() || !detail.reranked.isEmpty(),
                                    !detail.verdicts.isEmpty(),
                                    !detail.provenance.isEmpty(),
                                    !detail.attributes.isEmpty(),
                                    true,  // the raw record is always there
                                    true}; // as is who had it
    const auto now = static_cast<size_t>(m_tabs->currentIndex());
    if (now >= holds.size() || holds.at(now))
        return; // a page that others added says itself what it lacks
    const size_t own = pageOf(detail.item.lane);
    const auto first = std::find(holds.begin(), holds.end(), true);
    m_tabs->setCurrentIndex(
        static_cast<int>(holds.at(own) ? own : static_cast<size_t>(first - holds.begin())));
}

void EvidenceDetail::setReadOnly(const QString& why)
{
    m_readOnly = why;
    if (m_ref == ItemRef())
        return;
    parts::setOffBecause(*m_pin, why);
    parts::setOffBecause(*m_weigh, why);
}

void EvidenceDetail::showSentence(const QString& words)
{
    m_ref = {};
    m_title->setText(words);
    m_none->setTexts(words, tr("Pick another item in the list."));
    m_pages->setCurrentIndex(0);
    m_weigh->setEnabled(false);
    m_pin->setEnabled(false);
    m_conversation->show({});
    fillTables({});
    m_raw->setForeignText({});
    m_custody->show({}, {});
    emit documentPicked({});
}

void EvidenceDetail::fillTables(const ItemDetail& detail)
{
    const DocumentRows documents = documentRows(detail);
    m_documents->setRows(documents.cells, documents.orders);
    QList<QStringList> verdicts;
    QList<QVariantList> orders;
    for (const ItemVerdict& it : detail.verdicts) {
        verdicts << QStringList{it.guardrail, it.version,   it.stage, it.decision,
                                it.score,     it.threshold, it.reason};
        orders << QVariantList{{}, {}, {}, {}, numberIn(it.score), numberIn(it.threshold)};
    }
    m_verdicts->setRows(verdicts, orders);
    QList<QStringList> provenance;
    for (const ItemAttribute& it : detail.provenance)
        provenance << QStringList{it.key, it.value};
    m_provenance->setRows(provenance);
    QList<QStringList> attributes;
    for (const ItemAttribute& it : detail.attributes)
        attributes << QStringList{it.key, it.value,
                                  it.mapped ? tr("yes") : tr("no, kept as it is")};
    m_attributes->setRows(attributes);
    for (parts::GridView* table : m_tabs->findChildren<parts::GridView*>())
        table->resizeColumnsToContents();
}

QString EvidenceDetail::presenceSentence(const EvidenceItem& item) const
{
    QStringList words;
    for (const EvidenceKind kind : allEvidenceKinds) {
        const KindPresence presence = item.presence.at(static_cast<size_t>(kind));
        //: A kind of evidence, and how much of it was captured.
        words << tr("%1: %2").arg(evidenceKindTitle(kind), presenceText(presence));
    }
    return words.join(u"  ·  "_s);
}

void EvidenceDetail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace wr::evidence
