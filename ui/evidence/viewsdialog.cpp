// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/viewsdialog.h"

#include "models/base/plaintext.h"
#include "ui/evidence/rowsmodel.h"
#include "ui/evidence/viewnamedialog.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/question.h"

#include <QtCore/QPointer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

namespace {

constexpr std::array kViewWidths{200, 220, 160, 170, 170};
constexpr int kViewHeight = 420;

QStringList rowOf(const SavedView& view)
{
    QStringList filters;
    if (view.kind)
        filters.append(evidenceKindTitle(*view.kind));
    if (view.adverseOnly)
        filters.append(ViewsDialog::tr("adverse only"));
    return {view.name, view.search, filters.join(u", "_s), look::utcText(view.from),
            look::utcText(view.to)};
}

} // namespace

ViewsDialog::ViewsDialog(QWidget* parent)
    : QDialog(parent)
    , m_rows(new RowsModel({tr("Name"), tr("Search"), tr("Filters"), tr("From"), tr("To")}, this))
    , m_list(new parts::GridView(this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_rename(new QPushButton(tr("Rename…"), this))
    , m_remove(new QPushButton(tr("Remove…"), this))
{
    setObjectName(u"viewsDialog"_s);
    setWindowTitle(tr("Saved views"));
    resize(look::kWideDialogWidth, kViewHeight);
    auto* head = new parts::PlainLabel(windowTitle(), this);
    head->setRole(look::TextRole::Section);
    head->setTone(parts::Tone::Strong);
    m_list->setObjectName(u"viewsList"_s);
    m_list->setAccessibleName(tr("Saved views"));
    m_list->setEmptyText(
        tr("No view is saved yet."),
        tr("Search or filter the evidence, then save the view beside the search."));
    m_list->setSource(m_rows);
    m_list->setSortRole(RowsModel::SortRole);
    for (size_t at = 0; at < kViewWidths.size(); ++at)
        m_list->setColumnWidth(static_cast<int>(at), look::textPx(kViewWidths.at(at)));
    m_list->installEventFilter(this);
    m_open->setObjectName(u"viewOpen"_s);
    m_rename->setObjectName(u"viewRename"_s);
    m_remove->setObjectName(u"viewRemove"_s);
    look::setRole(*m_open, look::ButtonRole::Primary);
    auto* close = new QPushButton(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_open, m_rename, m_remove, close}) {
        button->setAutoDefault(false);
        if (button == close)
            buttons->addStretch(1);
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    column->addWidget(head);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_open, &QPushButton::clicked, this, &ViewsDialog::pick);
    connect(m_rename, &QPushButton::clicked, this, &ViewsDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, &ViewsDialog::remove);
    connect(m_list, &parts::GridView::picked, this, &ViewsDialog::judge);
    connect(m_list, &parts::GridView::opened, this, &ViewsDialog::pick);
    m_list->setFocus();
    judge();
}

void ViewsDialog::setViews(const QList<SavedView>& views)
{
    const int row = std::max(m_list->current().row(), 0);
    m_views = views;
    QList<QStringList> rows;
    QList<QVariantList> orders;
    for (const SavedView& view : views) {
        rows.append(rowOf(view));
        orders << QVariantList{{}, {}, {}, view.from.nanos, view.to.nanos};
    }
    m_rows->setRows(rows, orders);
    if (!rows.isEmpty())
        m_list->pick(m_rows->index(std::min(row, m_rows->rowCount() - 1), 0));
    judge();
}

std::optional<SavedView> ViewsDialog::current() const
{
    const QModelIndex index = m_list->current();
    return index.isValid() && index.row() < m_views.size() ? std::optional(m_views.at(index.row()))
                                                           : std::nullopt;
}

void ViewsDialog::judge()
{
    const QString why = current() ? QString() : tr("Pick a view in the list first.");
    for (QPushButton* button : {m_open, m_rename, m_remove})
        parts::setOffBecause(*button, why);
}

bool ViewsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_F2) {
            rename();
            return true;
        }
        if (key == Qt::Key_Delete) {
            remove();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ViewsDialog::pick()
{
    const auto view = current();
    if (!view)
        return;
    accept();
    emit picked(*view);
}

void ViewsDialog::rename()
{
    const auto view = current();
    if (!view)
        return;
    QStringList taken;
    for (const SavedView& one : m_views) {
        if (one.name != view->name)
            taken.append(one.name);
    }
    auto* dialog = new ViewNameDialog(tr("Rename the view"), view->name, taken, false,
                                      this); // deletes itself
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewNameDialog::named, this,
            [this, from = view->name](const QString& to) { emit renameAsked(from, to); });
    dialog->open();
}

void ViewsDialog::remove()
{
    const auto view = current();
    if (!view)
        return;
    parts::Asked asked;
    asked.title = tr("Remove the view?");
    asked.text = tr("The view %1 is taken off this computer; the evidence stays.")
                     .arg(inSentence(view->name));
    asked.choices = {{u"remove"_s, tr("Remove"), parts::Weight::Destructive}};
    parts::Question::ask(this, asked,
                         [self = QPointer<ViewsDialog>(this),
                          name = view->name](const std::optional<parts::Answer>& answer) {
                             if (answer && !self.isNull())
                                 emit self->removeAsked(name);
                         });
}

} // namespace wr::evidence
