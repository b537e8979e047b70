// SPDX-License-Identifier: GPL-3.0-or-later
//
// The keys of the screen that is shown, and those that work everywhere. GUI thread.
#pragma once

#include "ui/shell/verbs.h"

#include <QtWidgets/QDialog>

class QBoxLayout;

namespace wr::shell {

class KeysHelp final : public QDialog
{
    Q_OBJECT

public:
    // Opens over the parent's window and returns at once.
    static KeysHelp* open(QWidget* parent, Where where);

private:
    KeysHelp(QWidget* parent, Where where);
    void addKeys(QBoxLayout* list, Where place);
};

} // namespace wr::shell
