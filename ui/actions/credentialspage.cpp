// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/credentialspage.h"

#include "models/base/plaintext.h"
#include "ui/actions/credentialdialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/question.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr std::array kCredentialWidths{220, 190, 420};
constexpr qsizetype kMostRungs = 6; // told in full below the list

QString guardText(const CredentialSheet& sheet)
{
    switch (sheet.guard) {
    case CredentialGuard::NoKey:
        return CredentialsPage::tr(
            "No key is open on this computer, so there are no credentials here.");
    case CredentialGuard::Unsealed:
        return CredentialsPage::tr("They lie sealed in %1, under your identity's key. That key "
                                   "itself lies unsealed: whoever reads your files can use them.")
            .arg(sheet.file);
    case CredentialGuard::Passphrase:
        return CredentialsPage::tr("They lie sealed in %1, under your identity's key, which your "
                                   "passphrase seals.")
            .arg(sheet.file);
    case CredentialGuard::Keychain:
        return CredentialsPage::tr("They lie sealed in %1, under your identity's key, which the "
                                   "desktop's keychain guards.")
            .arg(sheet.file);
    }
    return {};
}

// All that is known of one, and what to do about it.
QString factsOf(const CredentialRow& row)
{
    QStringList lines;
    lines.append(CredentialsPage::tr("%1: %2").arg(row.key, credentialStateTitle(row)));
    if (row.kept)
        lines.append(CredentialsPage::tr("May be sent to %1 and nowhere else.")
                         .arg(row.origins.join(u", "_s)));
    if (!row.wanted.isEmpty())
        lines.append(
            row.kept
                ? CredentialsPage::tr("A rung would send it to %1, which is refused. "
                                      "Allow that place only if it is the right one.")
                      .arg(row.wanted.join(u", "_s))
                : CredentialsPage::tr("A rung would send it to %1.").arg(row.wanted.join(u", "_s)));
    if (!row.kept && row.wanted.isEmpty())
        lines.append(CredentialsPage::tr(
            "Where a rung would send it is not known: the target's address is not set here."));
    const QStringList first = row.rungs.first(std::min(row.rungs.size(), kMostRungs));
    const auto more = static_cast<int>(row.rungs.size() - first.size());
    lines.append(row.rungs.isEmpty()
                     ? CredentialsPage::tr("No rung of this room uses it.")
                     : CredentialsPage::tr("Used by: %1.").arg(first.join(u"; "_s)));
    if (more > 0)
        lines.append(CredentialsPage::tr("And by %n more.", nullptr, more));
    return lines.join(u'\n');
}

} // namespace

CredentialsPage::CredentialsPage(Desk* desk, CredentialDesk* credentials, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_credentials(credentials)
    , m_list(new parts::GridView(this))
    , m_where(new parts::PlainLabel(this))
    , m_facts(new parts::PlainLabel(this))
    , m_note(new parts::PlainLabel(this))
    , m_add(new QPushButton(look::icon(u"plus"_s, look::Ink::OnAccent), tr("Add a credential…"),
                            this))
    , m_give(new QPushButton(tr("Add this one…"), this))
    , m_bind(new QPushButton(tr("Where it may be sent…"), this))
    , m_remove(new QPushButton(tr("Remove…"), this))
{
    setObjectName(u"credentialsPage"_s);
    setAccessibleName(tr("Credentials"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace4, look::kSpace3, look::kSpace4, look::kSpace4);
    column->setSpacing(look::kSpace2);
    column->addWidget(makeTop());
    column->addWidget(m_list, 1);
    column->addWidget(m_facts);
    column->addWidget(m_note);
    column->addWidget(makeButtons());
    m_facts->setObjectName(u"credentialFacts"_s);
    m_facts->setWrapped(true);
    m_facts->setSelectable(true);
    m_note->setObjectName(u"credentialsNote"_s);
    m_note->setWrapped(true);
    m_note->hide();
    for (size_t at = 0; at < kCredentialWidths.size(); ++at)
        m_list->setColumnWidth(static_cast<int>(at), look::textPx(kCredentialWidths.at(at)));
    connect(m_list, &parts::GridView::picked, this, &CredentialsPage::showPicked);
    connect(m_list, &parts::GridView::opened, this, [this] {
        if (const CredentialRow* row = maybePicked())
            openDialog(*row);
    });
    connect(credentials, &CredentialDesk::credentialsChanged, this, &CredentialsPage::take);
    connect(desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || !change.systems.isEmpty())
            read();
    });
    parts::forwardFocus(*this, *m_list);
    showPicked();
    read();
}

QWidget* CredentialsPage::makeTop()
{
    auto* top = new QWidget(this);
    auto* title = new parts::PlainLabel(tr("Credentials of yours on this computer"), top);
    title->setRole(look::TextRole::Title);
    title->setTone(parts::Tone::Strong);
    auto* bar = new parts::FilterBar(top);
    bar->setPrompt(tr("Filter credentials"));
    m_where->setObjectName(u"credentialsWhere"_s);
    m_where->setWrapped(true);
    m_where->setTone(parts::Tone::Muted);
    m_add->setObjectName(u"credentialAdd"_s);
    look::setRole(*m_add, look::ButtonRole::Primary);
    m_list->setObjectName(u"credentials"_s);
    m_list->setAccessibleName(tr("Credentials"));
    m_list->setEmptyText(tr("You keep no credentials here, and no rung asks for one."),
                         tr("Add one when a system's ladder names a secret, such as the token of "
                            "a flag service."));
    m_list->setSource(&m_model);
    m_list->useFilter(bar);
    auto* line = new QHBoxLayout;
    line->addWidget(bar, 1);
    line->addWidget(m_add);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addWidget(title);
    column->addWidget(m_where);
    column->addLayout(line);
    connect(m_add, &QPushButton::clicked, this, [this] { openDialog({}); });
    return top;
}

QWidget* CredentialsPage::makeButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    m_give->setObjectName(u"credentialGive"_s);
    m_bind->setObjectName(u"credentialBind"_s);
    m_remove->setObjectName(u"credentialRemove"_s);
    look::setRole(*m_give, look::ButtonRole::Primary);
    look::setRole(*m_remove, look::ButtonRole::Danger);
    row->addWidget(m_give);
    row->addWidget(m_bind);
    row->addStretch(1);
    row->addWidget(m_remove);
    const auto open = [this] {
        if (const CredentialRow* picked = maybePicked())
            openDialog(*picked);
    };
    connect(m_give, &QPushButton::clicked, this, open);
    connect(m_bind, &QPushButton::clicked, this, open);
    connect(m_remove, &QPushButton::clicked, this, &CredentialsPage::remove);
    return bar;
}

void CredentialsPage::read()
{
    m_credentials->credentials().then(this, [this](const Result<CredentialSheet>& sheet) {
        if (!sheet)
            say(sentence(sheet.error()), true);
        else if (m_note->property("reading").toBool())
            say({}, false);
        m_note->setProperty("reading", !sheet.has_value());
    });
}

void CredentialsPage::take(const CredentialSheet& sheet)
{
    m_sheet = sheet;
    m_model.show(*m_desk->room(), sheet);
    const bool risky = sheet.guard == CredentialGuard::Unsealed;
    m_where->setTone(risky ? parts::Tone::Warning : parts::Tone::Muted);
    m_where->setText(guardText(sheet));
    parts::setOffBecause(*m_add,
                         sheet.guard == CredentialGuard::NoKey ? guardText(sheet) : QString());
    if (!m_wished.isEmpty())
        pick(m_wished);
    showPicked();
}

void CredentialsPage::pick(const QString& name)
{
    m_wished = name;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.at(row).key != name)
            continue;
        m_list->pick(m_model.index(row, 0));
        m_wished.clear();
    }
}

const CredentialRow* CredentialsPage::maybePicked() const
{
    const QModelIndex index = m_list->current();
    return index.isValid() ? &m_model.at(index.row()) : nullptr;
}

void CredentialsPage::showPicked()
{
    const CredentialRow* row = maybePicked();
    m_facts->setText(row == nullptr ? tr("Pick a credential to see where it may be sent and what "
                                         "uses it. Its secret is never shown.")
                                    : factsOf(*row));
    m_facts->setTone(row != nullptr && row->lacking > 0 ? parts::Tone::Warning
                                                        : parts::Tone::Normal);
    const bool noKey = m_sheet.guard == CredentialGuard::NoKey;
    m_give->setVisible(row != nullptr && !row->kept);
    parts::setOffBecause(*m_give, noKey ? guardText(m_sheet) : QString());
    m_bind->setVisible(row != nullptr && row->kept);
    m_remove->setVisible(row != nullptr && row->kept);
}

void CredentialsPage::openDialog(const CredentialRow& row)
{
    if (m_sheet.guard == CredentialGuard::NoKey)
        return;
    if (!m_maybeDialog.isNull()) {
        m_maybeDialog->raise();
        m_maybeDialog->activateWindow();
        return;
    }
    m_maybeDialog = new CredentialDialog(m_credentials, row, this); // deletes itself when closed
    connect(m_maybeDialog, &CredentialDialog::kept, this, [this](const QString& name) {
        say(tr("“%1” is kept.").arg(visibleText(name, Lines::Single)), false);
        pick(name);
    });
    m_maybeDialog->open();
}

void CredentialsPage::remove()
{
    const CredentialRow* row = maybePicked();
    if (row == nullptr || !row->kept)
        return;
    const QString name = row->key;
    parts::Asked asked;
    asked.title = tr("Remove the credential “%1”?").arg(visibleText(name, Lines::Single));
    asked.text = row->rungs.isEmpty()
        ? tr("Its secret is forgotten on this computer. Nothing of this room uses it.")
        : tr("Its secret is forgotten on this computer, and these can no longer be pressed from "
             "here:");
    asked.detail = row->rungs.join(u'\n');
    asked.choices = {{u"remove"_s, tr("Forget the secret"), parts::Weight::Destructive}};
    parts::Question::ask(this, asked, [this, name](const std::optional<parts::Answer>& answer) {
        if (!answer)
            return;
        m_credentials->remove(name).then(this, [this, name](const Result<CredentialSheet>& sheet) {
            say(sheet ? tr("“%1” is gone from this computer.").arg(visibleText(name, Lines::Single))
                      : sentence(sheet.error()),
                !sheet);
        });
    });
}

void CredentialsPage::say(const QString& text, bool bad)
{
    m_note->setTone(bad ? parts::Tone::Danger : parts::Tone::Normal);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void CredentialsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
}

} // namespace wr::actions
