// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was said, message by message: role, text, tool call. Each message is a label of its own, so that no text can
// pass itself off as another role. Bounded in messages and in length; the raw record has the rest. GUI thread.
#pragma once

#include "models/facts/evidence.h"

#include <QtWidgets/QScrollArea>

namespace wr::evidence {

class ConversationViewer final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ConversationViewer(QWidget* parent = nullptr);

    void show(const ItemDetail& detail);

private:
    void addMessage(QWidget* body, const QString& role, const QString& text, const QString& tool);
};

} // namespace wr::evidence
