// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidenceview.h"

#include "ui/evidence/callnote.h"
#include "ui/evidence/documentuses.h"
#include "ui/evidence/evidencedetail.h"
#include "ui/evidence/promptchange.h"
#include "ui/evidence/sessionview.h"
#include "ui/evidence/versionverdicts.h"
#include "ui/evidence/viewsbutton.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/unseenlabel.h"
#include "ui/parts/wraprow.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
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
    , m_counter(desk)
    , m_filter(new parts::FilterBar(this))
    , m_kind(new QComboBox(this))
    , m_adverse(new QCheckBox(tr("Adverse only"), this))
    , m_views(new ViewsButton(this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_words(new parts::PlainLabel(this))
    , m_progress(new parts::PlainLabel(this))
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
    makeLookAround();
    connect(&m_model, &EvidenceModel::failed, this, &EvidenceView::failed);
    connect(&m_model, &EvidenceModel::settled, this, &EvidenceView::showCounts);
    connect(&m_counter, &HitCounter::counted, this, &EvidenceView::showCounts);
    connect(m_desk, &EvidenceDesk::textGrown, this, &EvidenceView::showProgress);
    connect(m_export, &QPushButton::clicked, this, [this] { emit exportAsked(m_query); });
    showProgress(m_desk->textProgress());
    judgeExport();
}

void EvidenceView::setExportOff(const QString& reason)
{
    m_exportOff = reason;
    judgeExport();
}

void EvidenceView::judgeExport()
{
    const QString why = !m_exportOff.isEmpty() ? m_exportOff
        : m_model.rowCount() == 0              ? tr("No item is listed that could be exported.")
                                               : QString();
    parts::setOffBecause(*m_export, why);
    if (why.isEmpty())
        parts::explain(*m_export,
                       tr("Write all that is listed to a file, secrets and personal data masked "
                          "(Ctrl+E)."));
}

// What an opened item is looked at beside: the other span of its call, other items that used its document, the last good
// prompt, other versions of its guardrails, the user's session.
void EvidenceView::makeLookAround()
{
    auto* calls = new CallNote(m_desk, this);
    m_detail->addFoot(calls);
    connect(m_detail, &EvidenceDetail::detailShown, calls, [this, calls](const ItemDetail& detail) {
        calls->show(detail.item, m_window.systems);
    });
    connect(calls, &CallNote::openAsked, this, &EvidenceView::open);
    auto* uses = new DocumentUses(m_desk, this);
    m_detail->addFoot(uses);
    connect(m_detail, &EvidenceDetail::documentPicked, uses,
            [this, uses](const QString& document) { uses->show(document, m_window.systems); });
    connect(uses, &DocumentUses::listAsked, this, [this](const SearchQuery& search) {
        ItemQuery query = m_window;
        query.search = search;
        show(query);
        focusList();
    });
    m_session = new SessionView(m_desk, this);
    addBeside(new PromptChange(m_desk, this), tr("Prompt change"));
    addBeside(new VersionVerdicts(m_desk, this), tr("Other versions"));
    addBeside(m_session, tr("Session"));
}

void EvidenceView::addBeside(BesidePage* page, const QString& name)
{
    m_detail->addPage(page, name);
    connect(m_detail, &EvidenceDetail::detailShown, page,
            [this, page](const ItemDetail& detail) { page->show(detail, m_window.systems); });
    connect(page, &BesidePage::openAsked, this, &EvidenceView::open);
}

void EvidenceView::setNow(std::function<Instant()> now)
{
    m_now = std::move(now);
}

void EvidenceView::showCounts()
{
    const qint64 rows = m_model.rowCount();
    judgeExport();
    const auto reached = m_model.searchedTo();
    const qint64 seen = reached || m_model.hasMore() ? -1 : rows;
    m_filter->setCounts(rows, seen < 0 ? m_counter.total().value_or(-1) : seen);
    if (reached)
        m_list->setEmptyText(tr("Searching…"),
                             tr("Nothing up to %1 so far.").arg(look::utcText(*reached)));
    else
        showNone();
}

// Why nothing is listed, and what helps.
void EvidenceView::showNone()
{
    const QString none = tr("No item matches.");
    if (m_desk->textProgress().total == 0)
        m_list->setEmptyText(tr("No evidence is here yet."),
                             tr("Import files, or drop them on the timeline."));
    else if (!m_query.search.isEmpty())
        m_list->setEmptyText(none,
                             tr("All times were searched: change the words, or clear them (Esc)."));
    else if (m_query.kind || m_query.adverseOnly)
        m_list->setEmptyText(none, tr("Clear the filter, or widen the window of time."));
    else
        m_list->setEmptyText(tr("No item lies in this window of time."),
                             tr("Widen it on the timeline, or show everything (F)."));
}

void EvidenceView::showProgress(const TextProgress& progress)
{
    const bool whole = progress.searchable >= progress.total;
    m_progress->setVisible(!whole);
    if (m_model.rowCount() == 0 && !m_model.searchedTo())
        showNone();
    if (!whole)
        m_progress->setText(
            tr("The text of %1 of %2 items is searchable at once; the rest is read one by one.")
                .arg(look::countText(progress.searchable), look::countText(progress.total)));
}

void EvidenceView::say(const QString& sentence, bool bad)
{
    m_words->setTone(bad ? parts::Tone::Danger : parts::Tone::Muted);
    m_words->setText(sentence);
    m_words->setVisible(!sentence.isEmpty());
}

QWidget* EvidenceView::makeList()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(look::kSpace2, look::kSpace2, look::kSpace2, look::kSpace2);
    column->setSpacing(look::kSpace2);
    auto* bar = new QWidget(side);
    auto* search = new parts::WrapRow(bar);
    column->addWidget(bar);
    makeSearch(search);
    search->addWidget(m_views);
    auto* filters = new QWidget(side);
    auto* row = new parts::WrapRow(filters);
    column->addWidget(filters);
    m_words->setObjectName(u"searchWords"_s);
    m_words->setWrapped(true);
    m_words->hide();
    m_progress->setObjectName(u"searchProgress"_s);
    m_progress->setTone(parts::Tone::Muted);
    m_progress->setWrapped(true);
    m_progress->hide();
    column->addWidget(m_words);
    column->addWidget(m_progress);
    m_kind->setObjectName(u"evidenceKind"_s);
    m_kind->addItem(tr("All kinds"), -1);
    for (const EvidenceKind kind : allEvidenceKinds)
        m_kind->addItem(look::icon(static_cast<look::KindMark>(kind)), evidenceKindTitle(kind),
                        static_cast<int>(kind));
    m_adverse->setObjectName(u"adverseOnly"_s);
    row->addWidget(m_kind);
    parts::labelUnseen(*m_kind, tr("Kind of evidence"));
    row->addWidget(m_adverse);
    row->addStretch();
    addWalks(row); // not beside the search, which would have no room left to type in
    m_export->setObjectName(u"exportRows"_s);
    look::setRole(*m_export, look::ButtonRole::Quiet);
    row->addWidget(m_export);
    m_list->setObjectName(u"evidenceList"_s);
    m_list->setAccessibleName(tr("Evidence"));
    showNone();
    m_list->setSource(&m_model);
    m_list->setSortRole(EvidenceModel::SortRole);
    // Characters of each column at the start; people may drag them.
    constexpr std::array widths{30, 27, 18, 18, 14, 10, 11};
    for (size_t i = 0; i < widths.size(); ++i)
        m_list->setColumnWidth(static_cast<int>(i),
                               widths.at(i) * look::textPx(look::kBodyPx) * 5 / 9);
    column->addWidget(m_list, 1);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &EvidenceView::refresh);
    connect(m_adverse, &QCheckBox::toggled, this, &EvidenceView::refresh);
    return side;
}

void EvidenceView::follow(const ItemQuery& window)
{
    const bool otherSystems = window.systems != m_window.systems;
    m_window = window;
    if (m_query.search.isEmpty() || otherSystems)
        refresh();
}

void EvidenceView::showMark(const ItemQuery& query)
{
    show(query);
    say(tr("Listed is only what lies under the mark. Move the timeline to list its whole window."),
        false);
}

void EvidenceView::show(const ItemQuery& query)
{
    m_filling = true;
    m_window = query;
    m_filter->setFilter(query.search.isEmpty() ? QString() : searchText(query.search));
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
    const auto search = searchQueryOf(m_filter->filter(), m_now ? m_now() : Instant{});
    say(search ? QString() : sentence(search.error()), true);
    if (!search)
        return; // what was found stays
    m_query = m_window;
    m_query.search = *search;
    const int kind = m_kind->currentData().toInt();
    m_query.kind = kind < 0 ? std::nullopt : std::optional(static_cast<EvidenceKind>(kind));
    m_query.adverseOnly = m_adverse->isChecked();
    const bool searching = !search->isEmpty();
    if (searching) { // at any time
        m_query.from.reset();
        m_query.to.reset();
    }
    m_before->setVisible(searching);
    m_next->setVisible(searching);
    m_counter.stop();
    m_model.show(m_query);
    if (searching)
        m_counter.ask(m_query);
    emit searched(m_query);
}

void EvidenceView::setRestricted(const QHash<ExhibitId, QString>& codes)
{
    m_model.setRestricted(codes);
    m_detail->setRestricted(codes);
    m_session->setRestricted(codes);
}

void EvidenceView::setReadOnly(const QString& why)
{
    m_detail->setReadOnly(why);
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
