// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an import gave, file by file: items, traces, dialect with its margin, kinds, attributes that nobody understood,
// warnings, the exhibit's name, and for a bad file where it is bad and what to do. GUI thread.
#pragma once

#include "models/ports/evidence.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QPushButton;

namespace wr::parts {
class GridView;
class PlainTextView;
} // namespace wr::parts

namespace wr::evidence {

class RowsModel;

class ImportReport final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportReport(QList<FileReport> reports, QWidget* parent = nullptr);

    // Offers to read the picked file again by another dialect. REQUIRES: the desk outlives the report.
    void letChoose(EvidenceDesk* desk);

private:
    void showFile(int row);
    void showFiles();
    void readAgain();
    void readAgainAs(int row, const Result<QList<FileReport>>& read);

    QList<FileReport> m_reports;
    EvidenceDesk* m_maybeDesk = nullptr;
    RowsModel* m_rows;              // owned by the dialog
    parts::GridView* m_files;       // owned by the widget tree
    parts::PlainTextView* m_detail; // owned by the widget tree
    QComboBox* m_dialect;           // owned by the widget tree
    QPushButton* m_again;           // owned by the widget tree
};

// Everything about one file, in words; the lines that the command line prints as well.
QString importText(const FileReport& report);

} // namespace wr::evidence
