// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/viewsbutton.h"

#include "models/base/plaintext.h"
#include "ui/evidence/viewnamedialog.h"
#include "ui/evidence/viewsdialog.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"

#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

namespace {

constexpr qsizetype kMostInMenu = 20; // the dialog has them all

} // namespace

ViewsButton::ViewsButton(QWidget* parent)
    : QPushButton(tr("Views"), parent)
    , m_menu(new QMenu(this))
{
    setObjectName(u"viewsButton"_s);
    look::setRole(*this, look::ButtonRole::Quiet);
    m_menu->setObjectName(u"viewsMenu"_s);
    parts::explain(*this, tr("Open a saved view (Ctrl+Shift+V), or save this one (Ctrl+M)."));
    connect(this, &QPushButton::clicked, this, &ViewsButton::openMenu);
}

void ViewsButton::setViews(const QList<SavedView>& views, const QString& suggestion)
{
    m_views = views;
    m_suggestion = suggestion;
    if (!m_maybeAll.isNull())
        m_maybeAll->setViews(views);
}

void ViewsButton::openMenu()
{
    if (!isEnabled())
        return;
    emit opening();
    fill();
    m_menu->popup(mapToGlobal(QPoint(0, height())));
}

void ViewsButton::fill()
{
    m_menu->clear();
    for (const SavedView& view : m_views.mid(0, kMostInMenu)) {
        QString name = visibleText(view.name, Lines::Single);
        QAction* action = m_menu->addAction(name.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, view] { emit picked(view); });
    }
    if (m_views.isEmpty())
        m_menu->addAction(tr("No view is saved yet."))->setEnabled(false);
    m_menu->addSeparator();
    QAction* save = m_menu->addAction(tr("Save this view…"));
    save->setObjectName(u"viewSave"_s);
    connect(save, &QAction::triggered, this, &ViewsButton::askName);
    QAction* all = m_menu->addAction(tr("All saved views: open, rename or remove…"));
    all->setObjectName(u"viewsAll"_s);
    all->setEnabled(!m_views.isEmpty());
    connect(all, &QAction::triggered, this, &ViewsButton::openAll);
    for (QAction* action : m_menu->actions()) {
        if (action->isEnabled() && !action->isSeparator()) {
            m_menu->setActiveAction(action); // the arrow keys begin there
            break;
        }
    }
}

void ViewsButton::askName()
{
    if (!isEnabled())
        return;
    emit opening();
    QStringList taken;
    for (const SavedView& view : m_views)
        taken.append(view.name);
    auto* dialog = new ViewNameDialog(tr("Save this view"), m_suggestion, taken, true,
                                      window()); // deletes itself
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewNameDialog::named, this, &ViewsButton::saveAsked);
    dialog->open();
}

void ViewsButton::openAll()
{
    emit opening();
    m_maybeAll = new ViewsDialog(window()); // deletes itself
    m_maybeAll->setAttribute(Qt::WA_DeleteOnClose);
    m_maybeAll->setViews(m_views);
    connect(m_maybeAll, &ViewsDialog::picked, this, &ViewsButton::picked);
    connect(m_maybeAll, &ViewsDialog::renameAsked, this, &ViewsButton::renameAsked);
    connect(m_maybeAll, &ViewsDialog::removeAsked, this, &ViewsButton::removeAsked);
    m_maybeAll->open();
}

} // namespace wr::evidence
