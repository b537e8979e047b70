// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the user's session of an opened item did before it and after it, the item itself between them, and what was done for
// the request that is chosen; a row opens. Looks only while it is seen. GUI thread.
#pragma once

#include "models/items/sessionwords.h"
#include "ui/evidence/besidepage.h"

#include <QtCore/QHash>
class QPushButton;
class QSplitter;

namespace wr::parts {
class GridView;
class PlainLabel;
} // namespace wr::parts

namespace wr::evidence {

class RequestItems;
class RowsModel;

class SessionView final : public BesidePage
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the widget.
    explicit SessionView(EvidenceDesk* desk, QWidget* parent = nullptr);

    // Exhibits that only the members of a restricted incident have, with its code; for what is listed from then on.
    void setRestricted(const QHash<ExhibitId, QString>& codes);

protected:
    void wait() override;
    void look() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void list(const SessionNeighbours& around);
    void openRow(const QModelIndex& row);
    void choose();
    void say(const QString& words);

    EvidenceDesk* m_desk;
    SessionAround m_around;
    QHash<ExhibitId, QString> m_restricted;
    QList<SessionRow> m_rows;
    RowsModel* m_model;         // owned by the widget tree
    parts::PlainLabel* m_words; // owned by the widget tree
    QPushButton* m_open;        // owned by the widget tree
    QPushButton* m_again;       // owned by the widget tree
    parts::GridView* m_table;   // owned by the widget tree
    RequestItems* m_request;    // owned by the widget tree
    QSplitter* m_halves;        // owned by the widget tree
};

} // namespace wr::evidence
