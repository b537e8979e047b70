// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the listed items are to be exported: as what, and with secrets and personal data masked unless somebody chooses
// otherwise, reads what that means, and says why. GUI thread.
#pragma once

#include "models/base/result.h"

#include <QtWidgets/QDialog>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace wr::parts {
class PlainLabel;
}

namespace wr::evidence {

struct ExportChoice {
    QString format; // csv, jsonl or otlp
    bool unmasked = false;
    bool maskAddresses = false;
    QString why;

    bool operator==(const ExportChoice&) const = default;
};

class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(QWidget* parent = nullptr);

    // How many items go out; until then it is said that they are counted.
    void setCount(const Result<qint64>& items);

signals:
    void chosen(const wr::evidence::ExportChoice& choice); // the dialog has closed

private:
    void addMasking(QBoxLayout& column);
    void judge();
    void choose();

    parts::PlainLabel* m_count; // all owned by the widget tree
    QComboBox* m_format;
    QRadioButton* m_masked;
    QRadioButton* m_unmasked;
    QCheckBox* m_addresses;
    parts::PlainLabel* m_danger;
    parts::PlainLabel* m_whyPrompt;
    QLineEdit* m_why;
    QPushButton* m_do;
};

} // namespace wr::evidence
