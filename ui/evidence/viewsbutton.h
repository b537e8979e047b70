// SPDX-License-Identifier: GPL-3.0-or-later
//
// The button beside the search with the saved views: open one, save what is shown, rename or remove. It keeps nothing
// itself: it says what is asked for, and shows what it is given. GUI thread.
#pragma once

#include "models/items/savedview.h"

#include <QtCore/QPointer>
#include <QtWidgets/QPushButton>

class QMenu;

namespace wr::evidence {

class ViewsDialog;

class ViewsButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ViewsButton(QWidget* parent = nullptr);

    // suggestion: a name for what is shown now.
    void setViews(const QList<SavedView>& views, const QString& suggestion);

    void openMenu();
    void askName();
    void openAll();

signals:
    void opening(); // views and suggestion are wanted, at once
    void picked(const wr::SavedView& view);
    void saveAsked(const QString& name);
    void renameAsked(const QString& from, const QString& to);
    void removeAsked(const QString& name);

private:
    void fill();

    QList<SavedView> m_views;
    QString m_suggestion;
    QMenu* m_menu; // owned by the widget tree
    QPointer<ViewsDialog> m_maybeAll;
};

} // namespace wr::evidence
