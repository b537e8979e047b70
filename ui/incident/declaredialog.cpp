// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/declaredialog.h"

#include "models/base/plaintext.h"
#include "models/rules/severityrules.h"
#include "models/state/restricted.h"
#include "ui/incident/classification.h"
#include "ui/incident/incidentevents.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

constexpr int kSystemRows = 3;

} // namespace

DeclareDialog::DeclareDialog(Desk* desk, const Clock* clock, Drafts* drafts, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_drafts(drafts)
    , m_title(new parts::DraftEdit(this))
    , m_systems(new QListWidget(this))
    , m_severity(new QComboBox(this))
    , m_happened(new QLineEdit(this))
    , m_happenedText(new parts::PlainLabel(this))
    , m_restricted(
          new QCheckBox(tr("Restricted: only you read it, and whoever you grant access to"), this))
    , m_drill(new QCheckBox(tr("This is a drill"), this))
    , m_trouble(new parts::PlainLabel(this))
    , m_do(new QPushButton(tr("Declare incident"), this))
{
    setObjectName(u"declareDialog"_s);
    setWindowTitle(tr("Declare an incident"));
    setMinimumWidth(look::kDialogWidth + look::kSideWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    auto* head = new parts::PlainLabel(tr("Declare an incident"), this);
    head->setRole(look::TextRole::Section);
    head->setTone(parts::Tone::Strong);
    column->addWidget(head);
    auto* form = new QFormLayout;
    form->setSpacing(look::kSpace2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildTitle(form);
    buildScope(form);
    buildLevels(form);
    column->addLayout(form);
    column->addStretch(1);
    buildEnd(column);
    parts::nameByLabels(*this);
    parts::tabInReadingOrder(*this);
    m_title->setFocus();
    judge();
}

void DeclareDialog::buildTitle(QFormLayout* form)
{
    m_title->setObjectName(u"declareTitle"_s);
    m_title->setAccessibleName(tr("Title"));
    m_title->setQuick(true);
    m_title->setPlaceholderText(tr("What is seen, in a few words"));
    m_title->keepIn(m_drafts, u"declare/title"_s);
    form->addRow(new parts::PlainLabel(tr("Title"), this), m_title);
    m_happened->setObjectName(u"declareHappened"_s);
    m_happened->setAccessibleName(tr("When it began"));
    m_happened->setPlaceholderText(tr("T-5m, 14:02Z; empty is now"));
    m_happenedText->setTone(parts::Tone::Muted);
    m_happenedText->setFigures(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_happened, 1);
    row->addWidget(m_happenedText);
    form->addRow(new parts::PlainLabel(tr("Began"), this), row);
    connect(m_title, &QPlainTextEdit::textChanged, this, &DeclareDialog::judge);
    connect(m_title, &parts::DraftEdit::escaped, this, &QDialog::reject);
    connect(m_happened, &QLineEdit::textChanged, this, &DeclareDialog::judge);
}

void DeclareDialog::buildScope(QFormLayout* form)
{
    m_systems->setObjectName(u"declareSystems"_s);
    m_systems->setAccessibleName(tr("Systems in scope"));
    const auto room = m_desk->room();
    const QList<const System*> systems = room->systems();
    for (const System* system : systems) {
        auto* item = new QListWidgetItem(visibleText(system->name, Lines::Single), m_systems);
        item->setData(Qt::UserRole, system->id.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(systems.size() == 1 ? Qt::Checked : Qt::Unchecked);
    }
    m_systems->setSpacing(look::kSpace1 / 2);
    m_systems->setFixedHeight(kSystemRows * look::controlHeight());
    form->addRow(new parts::PlainLabel(tr("Systems"), this), m_systems);
    connect(m_systems, &QListWidget::itemChanged, this, &DeclareDialog::judge);
}

void DeclareDialog::buildLevels(QFormLayout* form)
{
    m_kind = new Classification(u"declare"_s, form, this);
    connect(m_kind, &Classification::edited, this, &DeclareDialog::judge);
    m_severity->setObjectName(u"declareSeverity"_s);
    m_severity->setAccessibleName(tr("Severity"));
    for (const Severity severity : {Severity::Sev1, Severity::Sev2, Severity::Sev3, Severity::Sev4})
        m_severity->addItem(severityTitle(severity), severityName(severity));
    form->addRow(new parts::PlainLabel(tr("Severity"), this), m_severity);
    connect(m_severity, &QComboBox::activated, this, [this] { m_severityChosen = true; });
}

void DeclareDialog::buildEnd(QBoxLayout* column)
{
    m_restricted->setObjectName(u"declareRestricted"_s);
    m_drill->setObjectName(u"declareDrill"_s);
    m_trouble->setObjectName(u"declareTrouble"_s);
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    m_do->setObjectName(u"declareDo"_s);
    m_do->setAutoDefault(false);
    look::setRole(*m_do, look::ButtonRole::Primary);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"declareCancel"_s);
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_do);
    column->addWidget(m_restricted);
    column->addWidget(m_drill);
    column->addWidget(m_trouble);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &DeclareDialog::declare);
    connect(m_title, &parts::DraftEdit::submitted, this, &DeclareDialog::declare);
}

QList<SystemId> DeclareDialog::systems() const
{
    QList<SystemId> chosen;
    for (int i = 0; i < m_systems->count(); ++i) {
        const QListWidgetItem* item = m_systems->item(i);
        if (item->checkState() == Qt::Checked)
            chosen.append(SystemId(item->data(Qt::UserRole).toString()));
    }
    return chosen;
}

void DeclareDialog::judge()
{
    const auto room = m_desk->room();
    const SuggestedSeverity suggested = m_kind->suggest(room->thresholds);
    if (!m_severityChosen)
        m_severity->setCurrentIndex(static_cast<int>(suggested.severity) - 1);
    const QString typed = m_happened->text().trimmed();
    const auto happened = instantFromPerson(typed, m_clock->now());
    m_happenedText->setText(happened ? look::utcText(*happened) : QString());
    QString missing;
    if (m_title->toPlainText().trimmed().isEmpty())
        missing = tr("Give it a title first.");
    else if (m_systems->count() == 0)
        missing = tr("The room has no system yet. A steward adds one.");
    else if (systems().isEmpty())
        missing = tr("Choose at least one system.");
    else if (!typed.isEmpty() && !happened)
        missing = tr("Write the time as T-5m, 14:02Z or 2026-11-24T14:03:22Z.");
    m_happened->setProperty("wrong", !typed.isEmpty() && !happened);
    parts::setOffBecause(*m_do, missing);
    m_trouble->setVisible(!missing.isEmpty());
    m_trouble->setTone(parts::Tone::Muted);
    m_trouble->setText(missing);
}

IncidentDeclared DeclareDialog::wanted() const
{
    IncidentDeclared it;
    it.incident = IncidentId(newId(u"i"_s));
    it.title = m_title->toPlainText().simplified();
    it.systems = systems();
    it.types = m_kind->types();
    it.levels = m_kind->levels();
    it.severity = severityFromName(m_severity->currentData().toString()).value_or(Severity::Sev3);
    it.happened = instantFromPerson(m_happened->text(), m_clock->now()).value_or(m_clock->now());
    it.drill = m_drill->isChecked();
    return it;
}

void DeclareDialog::declare()
{
    if (!m_do->isEnabled())
        return;
    parts::setOffBecause(*m_do, tr("It is being written down."));
    const IncidentDeclared it = wanted();
    if (!m_restricted->isChecked()) {
        write(it);
        return;
    }
    // The keys come first, so that nothing of it is ever written in the clear.
    const AccessSet access
        = accessWith(*m_desk->room(), it.incident, m_desk->member(), {m_desk->member()});
    m_desk->submit(Command{access}).then(this, [this, it](const Result<Receipt>& receipt) {
        if (receipt)
            write(it);
        else
            refused(receipt.error());
    });
}

void DeclareDialog::write(const IncidentDeclared& it)
{
    m_desk->submit(Command{it}).then(this, [this, it](const Result<Receipt>& receipt) {
        if (!receipt) {
            refused(receipt.error());
            return;
        }
        m_title->clear();
        m_title->flush();
        emit declared(it.incident);
        accept();
    });
}

void DeclareDialog::refused(const Error& error)
{
    judge();
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->setText(tr("Not declared. %1").arg(sentence(error)));
    m_trouble->show();
}

} // namespace wr::incident
