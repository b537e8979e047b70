// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/importreport.h"

#include "ui/evidence/rowsmodel.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/clipboard.h"
#include "ui/parts/explain.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"
#include "ui/parts/unseenlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

namespace {

constexpr std::array kReportWidths{260, 140, 90, 90, 100, 200};
constexpr int kReportHeight = 640;

QString resultOf(const FileReport& report)
{
    if (report.error)
        return report.items > 0 ? ImportReport::tr("✕ bad, in part")
                                : ImportReport::tr("✕ not read");
    if (!report.digest.isEmpty())
        return report.warnings.isEmpty() ? ImportReport::tr("✓ archive")
                                         : ImportReport::tr("✓ archive, with warnings");
    if (report.seenBefore)
        return ImportReport::tr("✓ had it already");
    return report.warnings.isEmpty() ? ImportReport::tr("✓ imported")
                                     : ImportReport::tr("✓ with warnings");
}

QStringList rowOf(const FileReport& report)
{
    return {report.file,
            resultOf(report),
            look::countText(report.items),
            look::countText(report.traces),
            look::bytesText(report.bytes),
            report.dialect.isEmpty() ? QString()
                : report.chosen      ? ImportReport::tr("%1, chosen").arg(report.dialect)
                                     : ImportReport::tr("%1, ahead by %2")
                                      .arg(report.dialect, look::percentText(report.margin))};
}

void addTimes(QStringList& lines, const QString& heading, const QMap<QString, qint64>& times)
{
    if (times.isEmpty())
        return;
    lines.append(heading);
    for (auto it = times.begin(); it != times.end(); ++it)
        lines.append(ImportReport::tr("    %1 × %2").arg(look::countText(it.value()), it.key()));
}

} // namespace

QString importText(const FileReport& report)
{
    QStringList lines;
    if (report.error) {
        lines.append(ImportReport::tr("What went wrong: %1").arg(sentence(*report.error)));
        if (report.items > 0)
            lines.append(ImportReport::tr("What was good before it was imported and stays."));
    }
    if (report.seenBefore)
        lines.append(
            ImportReport::tr("The same bytes were imported before; nothing is counted twice."));
    if (report.from && report.to)
        lines.append(ImportReport::tr("From %1 to %2")
                         .arg(look::utcText(*report.from), look::utcText(*report.to)));
    if (report.seenTwice > 0)
        lines.append(ImportReport::tr("Items that another exhibit has as well: %1")
                         .arg(look::countText(report.seenTwice)));
    QMap<QString, qint64> kinds;
    for (auto it = report.kinds.begin(); it != report.kinds.end(); ++it)
        kinds.insert(evidenceKindTitle(it.key()), it.value());
    addTimes(lines, ImportReport::tr("Kinds of evidence:"), kinds);
    QMap<QString, qint64> warnings;
    for (const ImportWarning& warning : report.warnings)
        warnings.insert(warning.sentence, warning.times);
    addTimes(lines, ImportReport::tr("Warnings:"), warnings);
    addTimes(lines, ImportReport::tr("Attributes that no dialect understands, kept as they are:"),
             report.unmapped);
    addTimes(lines,
             ImportReport::tr("Secrets and personal data, which an export masks (kinds only; what "
                              "they are is not kept):"),
             report.sensitive);
    if (!report.archive.isEmpty())
        lines.append(ImportReport::tr("It came in the archive %1; its path inside is only a name.")
                         .arg(report.archive));
    if (!report.digest.isEmpty())
        lines.append(ImportReport::tr("The archive (SHA-256): %1").arg(report.digest));
    if (!report.exhibit.isEmpty())
        lines.append(ImportReport::tr("Exhibit (SHA-256): %1").arg(report.exhibit.value));
    return lines.join(u'\n');
}

ImportReport::ImportReport(QList<FileReport> reports, QWidget* parent)
    : QDialog(parent)
    , m_reports(std::move(reports))
    , m_rows(new RowsModel(
          {tr("File"), tr("Result"), tr("Items"), tr("Traces"), tr("Size"), tr("Read as")}, this))
    , m_files(new parts::GridView(this))
    , m_detail(new parts::PlainTextView(this))
    , m_dialect(new QComboBox(this))
    , m_again(new QPushButton(tr("Read again"), this))
{
    setObjectName(u"importReport"_s);
    setWindowTitle(tr("Import report"));
    resize(look::kWideDialogWidth, kReportHeight);
    auto* head = new parts::PlainLabel(tr("Import report"), this);
    head->setRole(look::TextRole::Section);
    head->setTone(parts::Tone::Strong);
    m_files->setObjectName(u"importFiles"_s);
    m_files->setAccessibleName(tr("Files"));
    m_files->setEmptyText(tr("No file was imported."), tr("Import files or folders."));
    m_files->setSource(m_rows);
    m_files->setSortRole(RowsModel::SortRole);
    m_files->horizontalHeader()->setStretchLastSection(true);
    for (size_t at = 0; at < kReportWidths.size(); ++at)
        m_files->setColumnWidth(static_cast<int>(at), look::textPx(kReportWidths.at(at)));
    m_detail->setObjectName(u"importDetail"_s);
    m_detail->setContentName(tr("The picked file: what it gave and what was not understood"));
    auto* down = new QSplitter(Qt::Vertical, this);
    down->addWidget(m_files);
    down->addWidget(m_detail);
    down->setChildrenCollapsible(false);
    auto* copy = new QPushButton(tr("Copy as CSV"), this);
    copy->setObjectName(u"importCsv"_s);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"importClose"_s);
    m_dialect->setObjectName(u"importDialect"_s);
    m_dialect->setPlaceholderText(tr("No dialect chosen"));
    m_dialect->hide();
    m_again->setObjectName(u"importReadAgain"_s);
    m_again->hide();
    for (QPushButton* one : {copy, close, m_again})
        one->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(m_dialect);
    parts::labelUnseen(*m_dialect, tr("The dialect to read the picked file by"));
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    column->addWidget(head);
    column->addWidget(down, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(copy, &QPushButton::clicked, this, [this] { parts::copyPlain(m_files->asCsv()); });
    connect(m_files, &parts::GridView::picked, this, [this](const QModelIndex& index) {
        if (index.isValid())
            showFile(index.row());
    });
    connect(m_again, &QPushButton::clicked, this, &ImportReport::readAgain);
    showFiles();
    if (!m_reports.isEmpty())
        m_files->pick(m_rows->index(0, 0));
    m_files->setFocus();
}

void ImportReport::showFiles()
{
    QList<QStringList> rows;
    QList<QVariantList> orders;
    for (const FileReport& report : std::as_const(m_reports)) {
        rows.append(rowOf(report));
        orders << QVariantList{{}, {}, report.items, report.traces, report.bytes};
    }
    m_rows->setRows(rows, orders);
}

void ImportReport::letChoose(EvidenceDesk* desk)
{
    m_maybeDesk = desk;
    m_dialect->clear();
    m_dialect->addItems(desk->dialects());
    m_dialect->show();
    m_again->show();
    if (const QModelIndex picked = m_files->current(); picked.isValid())
        showFile(picked.row());
}

void ImportReport::readAgain()
{
    const QModelIndex picked = m_files->current();
    if (m_maybeDesk == nullptr || !picked.isValid())
        return;
    const bool back = m_again->hasFocus();
    if (back) // a button that goes off would hand the focus to the next one, which copies
        m_files->setFocus(Qt::OtherFocusReason);
    parts::setOffBecause(*m_again, tr("The file is being read again."));
    const int row = picked.row();
    m_maybeDesk->reindex({}, {m_reports.at(row).exhibit}, m_dialect->currentText())
        .then(this, [this, row, back](const Result<QList<FileReport>>& read) {
            readAgainAs(row, read);
            if (back && m_files->hasFocus())
                m_again->setFocus(Qt::OtherFocusReason);
        });
}

void ImportReport::readAgainAs(int row, const Result<QList<FileReport>>& read)
{
    parts::setOffBecause(*m_again, {});
    FileReport& report = m_reports[row];
    if (!read) {
        m_detail->setForeignText(sentence(read.error()));
        return;
    }
    if (!read->isEmpty()) {
        const FileReport before = report;
        report = read->first();
        report.file = before.file;
        report.archive = before.archive;
    }
    showFiles();
    m_files->pick(m_rows->index(row, 0));
    showFile(row);
}

void ImportReport::showFile(int row)
{
    const FileReport& report = m_reports.at(row);
    m_dialect->setCurrentIndex(m_dialect->findText(report.dialect)); // none for what was not read
    parts::setOffBecause(*m_again,
                         report.receipt ? QString()
                                        : tr("Nothing of this file is in the room; import it "
                                             "again by another dialect with warroomctl."));
    m_detail->setForeignText(importText(m_reports.at(row)));
}

} // namespace wr::evidence
