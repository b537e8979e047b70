// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/versionverdicts.h"

#include "ui/evidence/rowsmodel.h"
#include "ui/look/metrics.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

namespace {

QString decisionText(const UnderVersion& it)
{
    if (it.decision.isEmpty())
        return VersionVerdicts::tr("? not told");
    return it.differs() ? VersionVerdicts::tr("≠ %1").arg(it.decision)
                        : VersionVerdicts::tr("= %1").arg(it.decision);
}

} // namespace

VersionVerdicts::VersionVerdicts(EvidenceDesk* desk, QWidget* parent)
    : BesidePage(parent)
    , m_versions(desk)
    , m_model(new RowsModel({tr("Guardrail"), tr("Stage"), tr("Decided"), tr("Other version"),
                             tr("Would have decided"), tr("Verdicts read"), tr("Why")},
                            this))
    , m_words(new parts::PlainLabel(this))
    , m_open(new QPushButton(tr("Open its verdict"), this))
    , m_table(new parts::GridView(this))
    , m_why(new parts::PlainLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    auto* head = new QHBoxLayout;
    m_words->setObjectName(u"versionWords"_s);
    m_words->setWrapped(true);
    m_open->setObjectName(u"openVersionVerdict"_s);
    m_open->setAccessibleName(tr("Open the verdict of the other version that tells most"));
    look::setRole(*m_open, look::ButtonRole::Quiet);
    m_open->hide();
    head->addWidget(m_words, 1);
    head->addWidget(m_open);
    column->addLayout(head);
    m_table->setObjectName(u"versionVerdicts"_s);
    m_table->setAccessibleName(tr("What other versions of the guardrails would have decided"));
    m_table->setEmptyText(
        tr("There is nothing to compare."),
        tr("The sentence above says why; the page Guardrails shows what was decided."));
    m_table->setSource(m_model);
    m_table->setSortingEnabled(false); // the nearest version stands first
    m_table->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_table, 1);
    m_why->setObjectName(u"versionWhy"_s);
    m_why->setWrapped(true);
    column->addWidget(m_why);
    setFocusProxy(m_table);
    connect(m_open, &QPushButton::clicked, this, &VersionVerdicts::openExample);
    connect(m_table, &parts::GridView::opened, this, &VersionVerdicts::openExample);
    connect(m_table, &parts::GridView::picked, this, &VersionVerdicts::tellWhy);
    connect(&m_versions, &OtherVersions::done, this, &VersionVerdicts::list);
    connect(&m_versions, &OtherVersions::failed, this,
            [this](const Error& error) { say(sentence(error)); });
}

void VersionVerdicts::wait()
{
    m_versions.stop();
    say(tr("Reading verdicts of other versions…"));
}

void VersionVerdicts::look()
{
    m_versions.ask(detail(), systems());
}

void VersionVerdicts::say(const QString& words)
{
    m_decisions.clear();
    m_words->setText(words);
    m_model->setRows({});
    m_why->setText({});
    m_open->hide();
}

// The whole sentence of the row, which no column has room for.
void VersionVerdicts::tellWhy(const QModelIndex& row)
{
    m_why->setText(row.isValid() ? m_decisions.value(row.row()).sentence : QString());
}

void VersionVerdicts::list()
{
    const QList<UnderVersion> decisions = m_versions.questions().decisions();
    if (decisions.isEmpty()) {
        say(lackSentence(m_versions.questions().lack()));
        return;
    }
    m_decisions = decisions;
    QList<QStringList> rows;
    for (const UnderVersion& it : decisions)
        rows << QStringList{it.guardrail, it.stage,         it.decided,
                            it.version,   decisionText(it), look::countText(it.seen),
                            it.sentence};
    m_model->setRows(rows);
    const auto differing = std::count_if(decisions.begin(), decisions.end(),
                                         [](const UnderVersion& it) { return it.differs(); });
    QString words = differing == 0 ? tr("No other version is known to decide otherwise.")
                                   : tr("Other versions that would have decided otherwise: %1.")
                                         .arg(look::countText(differing));
    words += u' ' + groundsSentence(m_versions.questions());
    m_words->setText(words);
    m_open->show();
    m_table->resizeColumnsToContents();
    m_table->pick(m_model->index(0, 0));
}

void VersionVerdicts::openExample()
{
    const int row = m_table->current().row();
    if (row >= 0 && row < m_decisions.size() && m_decisions.at(row).example)
        emit openAsked(*m_decisions.at(row).example);
}

} // namespace wr::evidence
