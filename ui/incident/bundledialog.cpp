// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/bundledialog.h"

#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/howfar.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

BundleDialog::BundleDialog(const BundleContents& contents, BundleDoor door, QWidget* parent)
    : QDialog(parent)
    , m_contents(contents)
    , m_door(std::move(door))
    , m_ask(new QWidget(this))
    , m_danger(new parts::PlainLabel(m_ask))
    , m_without(new QCheckBox(tr("&Leave the evidence itself out"), m_ask))
    , m_progress(new QProgressBar(this))
    , m_made(new parts::PlainLabel(this))
    , m_trouble(new parts::PlainLabel(this))
    , m_stop(new QPushButton(tr("Cancel"), this))
    , m_do(new QPushButton(tr("Choose the file…"), this))
{
    setObjectName(u"bundleDialog"_s);
    setWindowTitle(tr("Export %1 as a bundle").arg(contents.code));
    setMinimumWidth(look::textPx(look::kDialogWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace2);
    auto* title = new parts::PlainLabel(windowTitle(), this);
    title->setRole(look::TextRole::Section);
    title->setTone(parts::Tone::Strong);
    column->addWidget(title);
    buildAsk(*column);
    m_progress->setObjectName(u"bundleProgress"_s);
    m_progress->setAccessibleName(tr("How far the bundle is"));
    m_progress->hide();
    m_made->setObjectName(u"bundleMade"_s);
    m_made->setWrapped(true);
    m_made->setSelectable(true);
    m_made->hide();
    m_trouble->setObjectName(u"bundleTrouble"_s);
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    column->addWidget(m_progress);
    column->addWidget(m_made);
    column->addWidget(m_trouble);
    buildButtons(*column);
    parts::tabInReadingOrder(*this);
    m_telling.setInterval(look::kTellMillis);
    connect(&m_telling, &QTimer::timeout, this, &BundleDialog::tell);
    judge();
    m_do->setFocus();
}

BundleDialog::~BundleDialog()
{
    if (m_busy)
        m_making.cancel();
}

void BundleDialog::buildAsk(QBoxLayout& column)
{
    auto* words = parts::wrappedLabel(
        tr("The incident, its entries with their proofs and its evidence go into one signed file. "
           "Whoever gets it can check it without this room: Warroom opens it, and sha256sum and "
           "ssh-keygen verify it. Exhibits: %1, %2.")
            .arg(look::countText(m_contents.exhibits), look::bytesText(m_contents.bytes)),
        m_ask);
    words->setObjectName(u"bundleWords"_s);
    m_danger->setObjectName(u"bundleDanger"_s);
    m_danger->setWrapped(true);
    m_danger->setTone(parts::Tone::Danger);
    m_danger->setText(
        tr("Exhibits go in as they arrived, with whatever secrets and personal data they hold, and "
           "the file cannot be called back.")
        + u' '
        + (m_contents.keepsCustody
               ? tr("That they left is kept as custody of each.")
               : tr("The room was founded by a version that keeps no custody, so nothing will say "
                    "that they left.")));
    m_without->setObjectName(u"bundleWithout"_s);
    auto* ask = new QVBoxLayout(m_ask);
    ask->setContentsMargins(0, 0, 0, 0);
    ask->setSpacing(look::kSpace2);
    ask->addWidget(words);
    ask->addWidget(m_danger);
    ask->addWidget(m_without);
    column.addWidget(m_ask);
    connect(m_without, &QCheckBox::toggled, this, &BundleDialog::judge);
}

void BundleDialog::buildButtons(QBoxLayout& column)
{
    m_stop->setObjectName(u"bundleStop"_s);
    m_stop->setAutoDefault(false);
    m_do->setObjectName(u"bundleDo"_s);
    m_do->setDefault(true);
    look::setRole(*m_do, look::ButtonRole::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    buttons->addWidget(m_do);
    column.addSpacing(look::kSpace2);
    column.addLayout(buttons);
    connect(m_stop, &QPushButton::clicked, this, &BundleDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &BundleDialog::askFile);
}

void BundleDialog::judge()
{
    m_danger->setVisible(m_contents.exhibits > 0 && !m_without->isChecked());
    m_without->setVisible(m_contents.exhibits > 0);
    parts::setOffBecause(*m_without, m_busy ? tr("The bundle is being written.") : QString());
    parts::setOffBecause(*m_do, m_busy ? tr("The bundle is being written.") : QString());
}

void BundleDialog::askFile()
{
    auto* dialog = new QFileDialog(this, windowTitle()); // deletes itself
    dialog->setObjectName(u"bundleFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"wrb"_s);
    dialog->setNameFilter(tr("Bundles (*.wrb)"));
    dialog->selectFile(m_contents.code + u".wrb"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &BundleDialog::write);
    dialog->open();
}

void BundleDialog::write(const QString& file)
{
    if (m_busy)
        return;
    m_busy = true;
    m_trouble->hide();
    m_made->hide();
    judge();
    m_making = m_door({file, !m_without->isChecked()});
    m_telling.start();
    tell();
    m_making.made.then(this, [this](const Result<QStringList>& made) { ended(made); });
}

void BundleDialog::tell()
{
    const qint64 all = m_without->isChecked() ? 0 : m_contents.bytes;
    parts::showHowFar(
        *m_progress,
        parts::shareOf(static_cast<double>(m_making.bytes()), static_cast<double>(all)));
    m_progress->show();
}

void BundleDialog::ended(const Result<QStringList>& made)
{
    m_busy = false;
    m_telling.stop();
    m_progress->hide();
    judge();
    if (!made) {
        m_trouble->setText(made.error().fault == Fault::Cancelled ? made.error().reason
                                                                  : sentence(made.error()));
        m_trouble->show();
        return;
    }
    m_ask->hide();
    m_do->hide();
    int widest = 0; // of the ids, which cannot wrap
    for (const QString& line : *made) {
        if (!line.contains(u' '))
            widest = std::max(widest, m_made->fontMetrics().horizontalAdvance(line));
    }
    m_made->setMinimumWidth(widest);
    m_made->setText(made->join(u'\n'));
    m_made->show();
    m_stop->setText(tr("Close"));
    m_stop->setFocus();
}

// While it is written, Cancel and Escape end the writing first; the window says that nothing was kept.
void BundleDialog::reject()
{
    if (m_busy)
        m_making.cancel();
    else
        QDialog::reject();
}

} // namespace wr::incident
