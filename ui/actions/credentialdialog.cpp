// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/credentialdialog.h"

#include "models/base/plaintext.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/readingorder.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

// As far as one can tell while it is typed; the desk has the last word.
bool looksLikePlace(const QString& text)
{
    static const QRegularExpression form(u"^https?://[^\\s/?#@]+/?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

} // namespace

CredentialDialog::CredentialDialog(CredentialDesk* desk, const CredentialRow& row, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_adds(!row.kept)
    , m_before(row.origins)
    , m_name(new QLineEdit(row.key, this))
    , m_secret(new QLineEdit(this))
    , m_place(new QLineEdit(this))
    , m_note(new parts::PlainLabel(this))
    , m_save(new QPushButton(m_adds ? tr("Keep it") : tr("Allow these places"), this))
{
    setObjectName(u"credentialDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build(row);
    for (QLineEdit* field : {m_name, m_secret, m_place})
        connect(field, &QLineEdit::textChanged, this, &CredentialDialog::judge);
    for (QCheckBox* box : std::as_const(m_places))
        connect(box, &QCheckBox::toggled, this, &CredentialDialog::judge);
    parts::nameByLabels(*this);
    parts::tabInReadingOrder(*this);
    (m_adds && row.key.isEmpty() ? m_name : m_adds ? m_secret : m_place)->setFocus();
    judge();
}

CredentialDialog::~CredentialDialog()
{
    m_secret->clear();
}

void CredentialDialog::build(const CredentialRow& row)
{
    const QString name = visibleText(row.key, Lines::Single);
    const QString title = !m_adds ? tr("Where “%1” may be sent").arg(name)
        : name.isEmpty()          ? tr("Add a credential")
                                  : tr("Add the credential “%1”").arg(name);
    setWindowTitle(title);
    setAccessibleName(title);
    setMinimumWidth(look::textPx(look::kDialogWidth));
    auto* heading = new parts::PlainLabel(this);
    heading->setRole(look::TextRole::Section);
    heading->setTone(parts::Tone::Strong);
    heading->setWrapped(true);
    heading->setText(title);
    m_name->setObjectName(u"credentialName"_s);
    m_name->setMaxLength(64);
    m_name->setReadOnly(!row.key.isEmpty());
    m_secret->setObjectName(u"credentialSecret"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData
                                  | Qt::ImhNoPredictiveText);
    m_secret->setPlaceholderText(tr("It is not shown, now or later"));
    m_place->setObjectName(u"credentialPlace"_s);
    m_place->setPlaceholderText(tr("https://flags.example.com:8443"));
    auto* form = new QFormLayout;
    form->setSpacing(look::kSpace3);
    form->addRow(tr("Name, as rungs write it"), m_name);
    form->addRow(tr("Secret"), m_secret);
    form->setRowVisible(m_name, m_adds);
    form->setRowVisible(m_secret, m_adds);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    column->addWidget(heading);
    column->addLayout(form);
    addPlaces(column, row);
    auto* more = new QFormLayout;
    more->addRow(row.origins.isEmpty() && row.wanted.isEmpty() ? tr("May be sent to")
                                                               : tr("Another place"),
                 m_place);
    column->addLayout(more);
    m_note->setObjectName(u"credentialNote"_s);
    m_note->setWrapped(true);
    column->addWidget(m_note);
    column->addWidget(makeButtons());
}

void CredentialDialog::addPlaces(QVBoxLayout* column, const CredentialRow& row)
{
    for (const QString& origin : row.origins + row.wanted) {
        const bool bound = row.origins.contains(origin);
        const QString shown = visibleText(origin, Lines::Single).replace(u"&"_s, u"&&"_s);
        auto* box
            = new QCheckBox(bound ? shown : tr("%1 (a rung would send it there)").arg(shown), this);
        box->setObjectName(u"credentialOrigin"_s);
        box->setProperty("origin", origin);
        box->setChecked(bound);
        m_places.append(box);
        column->addWidget(box);
    }
}

QWidget* CredentialDialog::makeButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    auto* cancel = new QPushButton(tr("Cancel"), bar);
    cancel->setObjectName(u"credentialCancel"_s);
    m_save->setObjectName(u"credentialSave"_s);
    look::setRole(*m_save, look::ButtonRole::Primary);
    row->addStretch(1);
    for (QPushButton* button : {cancel, m_save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(cancel, &QPushButton::clicked, this, [this] { done(QDialog::Rejected); });
    connect(m_save, &QPushButton::clicked, this, &CredentialDialog::submit);
    return bar;
}

QStringList CredentialDialog::places() const
{
    QStringList all;
    for (const QCheckBox* box : m_places) {
        if (box->isChecked())
            all.append(box->property("origin").toString());
    }
    if (const QString typed = m_place->text().trimmed(); !typed.isEmpty())
        all.append(typed);
    return all;
}

// Why it cannot be kept as it is; nothing when it can.
QString CredentialDialog::obstacle() const
{
    if (m_sent)
        return tr("It is being written.");
    if (m_adds && !isIdText(m_name->text().trimmed()))
        return tr("A name has lower-case letters, digits and hyphens.");
    if (m_adds && m_secret->text().trimmed().isEmpty())
        return tr("Type or paste the secret.");
    const QString typed = m_place->text().trimmed();
    if (!typed.isEmpty() && !looksLikePlace(typed))
        return tr("Write a place like https://host or https://host:port, with no path.");
    if (places().isEmpty())
        return tr("Say where it may be sent; every other place is refused.");
    if (!m_adds && places() == m_before)
        return tr("Nothing was changed.");
    return {};
}

bool CredentialDialog::isTouched() const
{
    return !m_secret->text().isEmpty() || !m_place->text().isEmpty()
        || (m_adds && !m_name->isReadOnly() && !m_name->text().isEmpty())
        || (!m_adds && places() != m_before);
}

void CredentialDialog::judge()
{
    const QString why = obstacle();
    parts::setOffBecause(*m_save, why);
    say(why.isEmpty() ? tr("It is sent to these places and nowhere else, whatever a ladder says.")
                      : why,
        false);
}

void CredentialDialog::submit()
{
    if (!obstacle().isEmpty())
        return;
    const QString name = m_name->text().trimmed();
    const QStringList origins = places();
    auto answer = m_adds ? m_desk->add(name, m_secret->text().trimmed().toUtf8(), origins)
                         : m_desk->bind(name, origins);
    m_sent = true;
    judge();
    answer.then(this, [this, name](const Result<CredentialSheet>& sheet) {
        m_sent = false;
        judge();
        if (!sheet) {
            say(sentence(sheet.error()), true);
            return;
        }
        m_secret->clear();
        emit kept(name);
        done(QDialog::Accepted);
    });
}

void CredentialDialog::say(const QString& text, bool bad)
{
    m_note->setTone(bad ? parts::Tone::Danger : parts::Tone::Muted);
    m_note->setText(text);
}

// Esc closes only what is untouched; what was typed is dropped by Cancel alone.
void CredentialDialog::reject()
{
    if (isTouched())
        say(tr("What you typed is still here. Press Cancel to drop it."), false);
    else
        QDialog::reject();
}

} // namespace wr::actions
