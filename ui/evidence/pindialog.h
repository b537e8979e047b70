// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pins an item to the incident, with a comment on what it shows; Enter pins, with or without one. GUI thread.
#pragma once

#include <QtWidgets/QDialog>

class QLineEdit;

namespace wr::evidence {

class PinDialog final : public QDialog
{
    Q_OBJECT

public:
    // item: its name. already: what was said of it when it was pinned before, a line each. comment: one that is not sent yet.
    PinDialog(const QString& item, const QStringList& already, const QString& comment,
              QWidget* parent = nullptr);

signals:
    void pinned(const QString& comment); // the dialog has closed

private:
    void finish();

    QLineEdit* m_comment; // owned by the widget tree
};

} // namespace wr::evidence
