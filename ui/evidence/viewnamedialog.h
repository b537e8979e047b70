// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks for the name of a saved view, to save or to rename it, and says when the name is taken. GUI thread.
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace wr::parts {
class PlainLabel;
}

namespace wr::evidence {

class ViewNameDialog final : public QDialog
{
    Q_OBJECT

public:
    // A name that is taken replaces what has it, or with mayReplace off is refused.
    ViewNameDialog(const QString& title, const QString& name, const QStringList& taken,
                   bool mayReplace, QWidget* parent = nullptr);

signals:
    void named(const QString& name); // the dialog has closed

private:
    void judge();
    void finish();

    QStringList m_taken;
    bool m_mayReplace;
    QLineEdit* m_name;         // owned by the widget tree
    parts::PlainLabel* m_note; // owned by the widget tree
    QPushButton* m_do;         // owned by the widget tree
};

} // namespace wr::evidence
