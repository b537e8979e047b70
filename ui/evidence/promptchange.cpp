// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/promptchange.h"

#include "models/base/textdiff.h"
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

// What the version of a prompt fixes: instructions, and what was said in the role of the system.
QString promptOf(const ItemDetail& detail)
{
    QStringList texts;
    if (!detail.systemInstructions.isEmpty())
        texts.append(detail.systemInstructions);
    for (const ItemMessage& message : detail.messages) {
        if (message.role == u"system"_s || message.role == u"developer"_s)
            texts.append(message.text);
    }
    return texts.join(u'\n');
}

QString versionOf(const ItemDetail& detail)
{
    return detail.item.bands[static_cast<size_t>(BandKind::PromptVersion)];
}

QString kindText(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Gone:
        return PromptChange::tr("− gone");
    case DiffLine::Kind::New:
        return PromptChange::tr("+ new");
    case DiffLine::Kind::Same:
        break;
    }
    return {};
}

} // namespace

PromptChange::PromptChange(EvidenceDesk* desk, QWidget* parent)
    : BesidePage(parent)
    , m_lastGood(desk)
    , m_model(new RowsModel({tr("Change"), tr("Line")}, this))
    , m_words(new parts::PlainLabel(this))
    , m_open(new QPushButton(tr("Open the good one"), this))
    , m_table(new parts::GridView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    auto* head = new QHBoxLayout;
    m_words->setObjectName(u"promptChangeWords"_s);
    m_words->setWrapped(true);
    m_open->setObjectName(u"openLastGood"_s);
    m_open->setAccessibleName(tr("Open the last item that was asked with a good prompt"));
    look::setRole(*m_open, look::ButtonRole::Quiet);
    m_open->hide();
    head->addWidget(m_words, 1);
    head->addWidget(m_open);
    column->addLayout(head);
    m_table->setObjectName(u"promptChange"_s);
    m_table->setAccessibleName(tr("Lines of the prompt that differ"));
    m_table->setEmptyText(
        tr("There is nothing to compare."),
        tr("The sentence above says why; the raw record shows all that arrived."));
    m_table->setSource(m_model);
    m_table->setSortingEnabled(false); // lines stand in their order
    m_table->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openAsked(m_good); });
    connect(&m_lastGood, &LastGood::found, this, &PromptChange::compare);
    connect(&m_lastGood, &LastGood::none, this, &PromptChange::sayNone);
    connect(&m_lastGood, &LastGood::failed, this,
            [this](const Error& error) { say(sentence(error)); });
}

void PromptChange::wait()
{
    m_lastGood.stop();
    say(tr("Looking for the last good version…"));
}

void PromptChange::look()
{
    m_lastGood.ask(detail().item, systems());
}

void PromptChange::sayNone(bool whole)
{
    if (versionOf(detail()).isEmpty())
        say(tr("This item does not say which version of a prompt it was asked with."));
    else if (whole)
        say(tr("The evidence holds no earlier good item of %1 with another prompt than %2.")
                .arg(detail().item.source, versionOf(detail())));
    else
        say(tr("Right before this item there is no good one of %1 with another prompt than %2; "
               "search further back by -prompt: and before:.")
                .arg(detail().item.source, versionOf(detail())));
}

void PromptChange::say(const QString& words)
{
    m_words->setText(words);
    m_model->setRows({});
    m_open->hide();
}

void PromptChange::compare(const ItemDetail& good)
{
    m_good = good.item.ref;
    const QString then = promptOf(good);
    const QString now = promptOf(detail());
    const QString versions = tr("Prompt %1 now; %2 in the last good item of %3, at %4.")
                                 .arg(versionOf(detail()), versionOf(good), good.item.source,
                                      look::utcText(good.item.start));
    if (then.isEmpty() || now.isEmpty()) {
        say(versions + u' ' + tr("The text of the prompt was not captured in both of them."));
        m_open->show();
        return;
    }
    const QList<DiffLine> lines = textDiff(then, now);
    const auto differing = std::count_if(lines.begin(), lines.end(), [](const DiffLine& line) {
        return line.kind != DiffLine::Kind::Same;
    });
    say(versions + u' '
        + (differing == 0 ? tr("The text is the same.")
                          : tr("Lines that differ: %1.").arg(look::countText(differing))));
    QList<QStringList> rows;
    for (const DiffLine& line : lines)
        rows << QStringList{kindText(line.kind), line.text};
    m_model->setRows(rows);
    m_table->resizeColumnToContents(0);
    m_table->setColumnWidth(0, m_table->columnWidth(0) + look::kSpace2);
    m_open->show();
}

} // namespace wr::evidence
