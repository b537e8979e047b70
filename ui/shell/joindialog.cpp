// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/joindialog.h"

#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

bool looksLikePlace(const QString& text)
{
    return text.endsWith(u".warroom"_s) || text.startsWith(u"postgresql://"_s)
        || text.startsWith(u"postgres://"_s);
}

JoinDialog::JoinDialog(JoinDoor join, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_join(std::move(join))
    , m_ask(new QWidget(this))
    , m_told(new QWidget(this))
    , m_name(new QLineEdit(name, m_ask))
    , m_place(new QLineEdit(m_ask))
    , m_words(new parts::PlainLabel(m_told))
    , m_trouble(new parts::PlainLabel(this))
    , m_do(new QPushButton(tr("Join"), m_ask))
    , m_open(new QPushButton(tr("Open the room"), m_told))
{
    setObjectName(u"joinDialog"_s);
    setWindowTitle(tr("Join a room"));
    setMinimumWidth(look::kDialogWidth + look::kSpace6);
    m_trouble->setObjectName(u"joinTrouble"_s);
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace6, look::kSpace6, look::kSpace6, look::kSpace6);
    column->setSpacing(look::kSpace3);
    auto* title = new parts::PlainLabel(tr("Join a room"), this);
    title->setRole(look::TextRole::Title);
    title->setTone(parts::Tone::Strong);
    column->addWidget(title);
    buildAsk(column);
    buildWords(column);
    column->addWidget(m_trouble);
    m_told->hide();
    (name.isEmpty() ? m_name : m_place)->setFocus();
    judge();
}

void JoinDialog::buildAsk(QBoxLayout* column)
{
    m_name->setObjectName(u"joinName"_s);
    m_name->setMaxLength(kLongestName);
    m_place->setObjectName(u"joinPlace"_s);
    m_place->setPlaceholderText(tr("/srv/team/room.warroom or postgresql://HOST/DATABASE"));
    m_do->setObjectName(u"joinDo"_s);
    m_do->setDefault(true);
    look::setRole(*m_do, look::ButtonRole::Primary);
    auto* browse = new QPushButton(tr("Choose a file…"), m_ask);
    browse->setObjectName(u"joinBrowse"_s);
    browse->setAutoDefault(false);
    auto* form = new QVBoxLayout(m_ask);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(look::kSpace2);
    form->addWidget(
        parts::wrappedLabel(tr("Open the place where the others share it. A key is made for you "
                               "on this computer; until a steward lets you in you read only."),
                            m_ask));
    const auto ask = [this, form](const QString& prompt, QLineEdit* field) {
        auto* label = new parts::PlainLabel(prompt, m_ask);
        label->setBuddy(field);
        field->setAccessibleName(prompt);
        form->addWidget(label);
        form->addWidget(field);
    };
    ask(tr("Your name"), m_name);
    ask(tr("Where the room is shared"), m_place);
    auto* row = new QHBoxLayout;
    row->addWidget(browse);
    row->addStretch(1);
    row->addWidget(m_do);
    form->addLayout(row);
    column->addWidget(m_ask);
    connect(m_name, &QLineEdit::textChanged, this, &JoinDialog::judge);
    connect(m_place, &QLineEdit::textChanged, this, &JoinDialog::judge);
    connect(m_do, &QPushButton::clicked, this, &JoinDialog::join);
    connect(browse, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Join a room"), {}, tr("Shared rooms (*.warroom)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, m_place, &QLineEdit::setText);
        dialog->open();
    });
}

void JoinDialog::buildWords(QBoxLayout* column)
{
    m_words->setObjectName(u"joinWords"_s);
    m_words->setRole(look::TextRole::Section);
    m_words->setTone(parts::Tone::Strong);
    m_words->setWrapped(true);
    m_words->setSelectable(true);
    m_open->setObjectName(u"joinOpen"_s);
    look::setRole(*m_open, look::ButtonRole::Primary);
    auto* told = new QVBoxLayout(m_told);
    told->setContentsMargins(0, 0, 0, 0);
    told->setSpacing(look::kSpace3);
    told->addWidget(parts::wrappedLabel(
        tr("Read these eight words to a steward of the room, in person or by phone. They compare "
           "them under “Share this room” and let you in."),
        m_told));
    told->addWidget(m_words);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_open);
    told->addLayout(row);
    column->addWidget(m_told);
    connect(m_open, &QPushButton::clicked, this, &QDialog::accept);
}

void JoinDialog::judge()
{
    const QString place = m_place->text().trimmed();
    parts::setOffBecause(*m_do,
                         m_busy                                   ? tr("The place is being opened.")
                             : m_name->text().trimmed().isEmpty() ? tr("Write your name first.")
                             : !looksLikePlace(place)
                             ? tr("Name a file that ends in .warroom, or a URL that begins with "
                                  "postgresql://.")
                             : QString());
}

void JoinDialog::join()
{
    if (!m_do->isEnabled())
        return;
    m_busy = true;
    m_trouble->hide();
    judge();
    m_join(m_name->text().trimmed(), m_place->text().trimmed())
        .then(this, [this](const Result<QString>& words) { joined(words); });
}

void JoinDialog::joined(const Result<QString>& words)
{
    m_busy = false;
    judge();
    if (!words) {
        m_trouble->setText(sentence(words.error()));
        m_trouble->show();
        return;
    }
    m_ask->hide();
    m_words->setText(*words);
    m_told->show();
    m_open->setDefault(true);
    m_open->setFocus();
}

} // namespace wr::shell
