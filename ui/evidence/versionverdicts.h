// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the guardrails of an opened item would have decided under their other versions, and on what ground. Looks only while
// it is seen. GUI thread.
#pragma once

#include "models/items/otherversions.h"
#include "ui/evidence/besidepage.h"

class QPushButton;

namespace wr::parts {
class GridView;
class PlainLabel;
} // namespace wr::parts

namespace wr::evidence {

class RowsModel;

class VersionVerdicts final : public BesidePage
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the widget.
    explicit VersionVerdicts(EvidenceDesk* desk, QWidget* parent = nullptr);

protected:
    void wait() override;
    void look() override;

private:
    void list();
    void say(const QString& words);
    void tellWhy(const QModelIndex& row);
    void openExample();

    OtherVersions m_versions;
    QList<UnderVersion> m_decisions;
    RowsModel* m_model;         // owned by the widget tree
    parts::PlainLabel* m_words; // owned by the widget tree
    QPushButton* m_open;        // owned by the widget tree
    parts::GridView* m_table;   // owned by the widget tree
    parts::PlainLabel* m_why;   // owned by the widget tree
};

} // namespace wr::evidence
