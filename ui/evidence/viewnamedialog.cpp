// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/viewnamedialog.h"

#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

namespace {

constexpr int kLongestName = 80;

} // namespace

ViewNameDialog::ViewNameDialog(const QString& title, const QString& name, const QStringList& taken,
                               bool mayReplace, QWidget* parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_mayReplace(mayReplace)
    , m_name(new QLineEdit(this))
    , m_note(new parts::PlainLabel(this))
    , m_do(new QPushButton(this))
{
    setObjectName(u"viewNameDialog"_s);
    setWindowTitle(title);
    setMinimumWidth(look::textPx(look::kDialogWidth));
    auto* head = new parts::PlainLabel(title, this);
    head->setRole(look::TextRole::Section);
    head->setTone(parts::Tone::Strong);
    auto* what = new parts::PlainLabel(
        tr("A view is the search, the filters, the systems and the window of time. It is kept on "
           "this computer for you alone."),
        this);
    what->setWrapped(true);
    auto* prompt = new parts::PlainLabel(tr("Name"), this);
    m_name->setObjectName(u"viewName"_s);
    m_name->setMaxLength(kLongestName);
    m_name->setText(name);
    m_name->selectAll();
    prompt->setBuddy(m_name);
    m_note->setObjectName(u"viewNameNote"_s);
    m_note->setWrapped(true);
    m_note->setTone(parts::Tone::Warning);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_do->setObjectName(u"viewNameDo"_s);
    m_do->setDefault(true);
    look::setRole(*m_do, look::ButtonRole::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_do);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace2);
    for (QWidget* part :
         {static_cast<QWidget*>(head), static_cast<QWidget*>(what), static_cast<QWidget*>(prompt),
          static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_note)})
        column->addWidget(part);
    column->addLayout(buttons);
    parts::tabInReadingOrder(*this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &ViewNameDialog::finish);
    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::judge);
    m_name->setFocus();
    judge();
}

void ViewNameDialog::judge()
{
    const QString name = m_name->text().simplified();
    const bool taken = m_taken.contains(name);
    m_note->setText(!taken             ? QString()
                        : m_mayReplace ? tr("A view has this name; it is replaced.")
                                       : tr("Another view has this name."));
    m_note->setVisible(taken);
    m_do->setText(taken && m_mayReplace ? tr("Replace the view")
                      : m_mayReplace    ? tr("Save the view")
                                        : tr("Rename"));
    parts::setOffBecause(*m_do,
                         name.isEmpty()               ? tr("Write a name first.")
                             : taken && !m_mayReplace ? tr("Write a name that no other view has.")
                                                      : QString());
}

void ViewNameDialog::finish()
{
    if (!m_do->isEnabled())
        return;
    const QString name = m_name->text().simplified();
    accept();
    emit named(name);
}

} // namespace wr::evidence
