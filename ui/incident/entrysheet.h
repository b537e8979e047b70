// SPDX-License-Identifier: GPL-3.0-or-later
//
// One entry in full: what happened, when, who wrote it down when, and every word, where the table has room for a few.
// Closes by Esc. GUI thread.
#pragma once

#include "models/items/entriesmodel.h"

#include <QtWidgets/QDialog>

namespace wr::incident {

class EntrySheet final : public QDialog
{
    Q_OBJECT

public:
    EntrySheet(const EntryRow& entry, const EntriesModel::TimeText& timeText, QWidget* parent);
};

} // namespace wr::incident
