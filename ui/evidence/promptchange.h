// SPDX-License-Identifier: GPL-3.0-or-later
//
// The prompt of an opened item beside that of the last good version: which version it was, and the lines that differ. Looks
// only while it is seen. GUI thread.
#pragma once

#include "models/items/lastgood.h"
#include "ui/evidence/besidepage.h"

class QPushButton;

namespace wr::parts {
class GridView;
class PlainLabel;
} // namespace wr::parts

namespace wr::evidence {

class RowsModel;

class PromptChange final : public BesidePage
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the widget.
    explicit PromptChange(EvidenceDesk* desk, QWidget* parent = nullptr);

protected:
    void wait() override;
    void look() override;

private:
    void compare(const ItemDetail& good);
    void sayNone(bool whole);
    void say(const QString& words);

    LastGood m_lastGood;
    ItemRef m_good;
    RowsModel* m_model;         // owned by the widget tree
    parts::PlainLabel* m_words; // owned by the widget tree
    QPushButton* m_open;        // owned by the widget tree
    parts::GridView* m_table;   // owned by the widget tree
};

} // namespace wr::evidence
