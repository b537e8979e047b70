// SPDX-License-Identifier: GPL-3.0-or-later
//
// All saved views: Enter opens one, F2 renames it, Delete removes it after a question. What is asked for is told; what
// came of it is shown by the next setViews(). GUI thread.
#pragma once

#include "models/items/savedview.h"

#include <QtWidgets/QDialog>

class QPushButton;

namespace wr::parts {
class GridView;
}

namespace wr::evidence {

class RowsModel;

class ViewsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ViewsDialog(QWidget* parent = nullptr);

    void setViews(const QList<SavedView>& views);

signals:
    void picked(const wr::SavedView& view); // the dialog has closed
    void renameAsked(const QString& from, const QString& to);
    void removeAsked(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::optional<SavedView> current() const;
    void judge();
    void pick();
    void rename();
    void remove();

    QList<SavedView> m_views;
    RowsModel* m_rows;       // owned by this
    parts::GridView* m_list; // all owned by the widget tree
    QPushButton* m_open;
    QPushButton* m_rename;
    QPushButton* m_remove;
};

} // namespace wr::evidence
