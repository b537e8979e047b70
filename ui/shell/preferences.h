// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person chooses for themselves: colour scheme, text size, and how times are written. Takes effect at once.
// GUI thread.
#pragma once

#include "ui/shell/layout.h"

#include <QtWidgets/QDialog>

#include <functional>

namespace wr::shell {

class Preferences final : public QDialog
{
    Q_OBJECT

public:
    using Chosen = std::function<void(const Layout& layout)>;

    // Opens over the parent's window and returns at once; every choice is told.
    static Preferences* open(QWidget* parent, const Layout& layout, Chosen chosen);

private:
    Preferences(QWidget* parent, const Layout& layout, Chosen chosen);

    Layout m_layout;
    Chosen m_chosen;
};

} // namespace wr::shell
