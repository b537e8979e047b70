// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks for the passphrase of a sealed key before the room opens. Stays open with the reason when it does not fit. GUI thread.
#pragma once

#include "models/base/result.h"

#include <QtWidgets/QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace wr::parts {

class PlainLabel;

} // namespace wr::parts

namespace wr::shell {

class PassphraseDialog final : public QDialog
{
    Q_OBJECT

public:
    // Opens the key; the error says why not. It may take a second, by design of the key's sealing.
    using Unlock = std::function<Result<void>(const QString& passphrase)>;

    PassphraseDialog(const QString& identity, Unlock unlock, QWidget* parent = nullptr);

private:
    void judge();
    void go();

    Unlock m_unlock;
    QLineEdit* m_passphrase;      // owned by the widget tree
    parts::PlainLabel* m_trouble; // owned by the widget tree
    QPushButton* m_do;            // owned by the widget tree
};

} // namespace wr::shell
