// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/keptplace.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QPersistentModelIndex>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QScrollBar>

namespace wr::parts {

namespace {

constexpr int kIntoTheRow = 2; // below the gap between two cards

class KeptPlace final : public QObject
{
public:
    explicit KeptPlace(QAbstractItemView& view)
        : QObject(&view)
        , m_view(view)
    {
        using Model = QAbstractItemModel;
        const Model* model = view.model();
        connect(model, &Model::rowsAboutToBeInserted, this, &KeptPlace::note);
        connect(model, &Model::rowsAboutToBeRemoved, this, &KeptPlace::note);
        connect(model, &Model::rowsAboutToBeMoved, this, &KeptPlace::note);
    }

private:
    // The first change since the view was painted says where everything stood; what follows only moves it further.
    void note()
    {
        if (m_noted)
            return;
        m_noted = true;
        m_anchor = QPersistentModelIndex();
        if (m_view.verticalScrollBar()->value() > 0) {
            const QRect port = m_view.viewport()->rect();
            m_anchor = m_view.indexAt({port.center().x(), kIntoTheRow});
            m_top = m_view.visualRect(m_anchor).top();
        }
        QMetaObject::invokeMethod(this, &KeptPlace::restore, Qt::QueuedConnection);
    }

    void restore()
    {
        m_noted = false;
        if (!m_anchor.isValid())
            return;
        QScrollBar* bar = m_view.verticalScrollBar();
        // Asking for the rectangle makes a list lay itself out, which gives the bar its new range.
        const int moved = m_view.visualRect(m_anchor).top() - m_top;
        if (moved != 0)
            bar->setValue(bar->value() + moved);
    }

    QAbstractItemView& m_view;
    QPersistentModelIndex m_anchor;
    int m_top = 0; // of the anchor, in the viewport
    bool m_noted = false;
};

} // namespace

void keepPlace(QAbstractItemView& view)
{
    new KeptPlace(view); // owned by the view
}

} // namespace wr::parts
