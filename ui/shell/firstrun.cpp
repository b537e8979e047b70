// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firstrun.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/shell/joindialog.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

FirstRun::FirstRun(FirstDoors doors, const QString& trouble, QWidget* parent)
    : QDialog(parent)
    , m_doors(std::move(doors))
    , m_name(new QLineEdit(this))
    , m_trouble(new parts::PlainLabel(this))
    , m_do(new QPushButton(tr("Make a room"), this))
{
    setObjectName(u"firstRun"_s);
    setWindowTitle(tr("Warroom"));
    setMinimumWidth(look::kDialogWidth + look::kSpace6);
    m_trouble->setObjectName(u"firstTrouble"_s);
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->setWrapped(true);
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace6, look::kSpace6, look::kSpace6, look::kSpace6);
    column->setSpacing(look::kSpace3);
    column->addWidget(m_trouble);
    buildOwn(column);
    column->addSpacing(look::kSpace4);
    buildOthers(column);
    m_name->setFocus();
    judge();
}

void FirstRun::buildOwn(QBoxLayout* column)
{
    auto* title = new parts::PlainLabel(tr("A room of your own"), this);
    title->setRole(look::TextRole::Title);
    title->setTone(parts::Tone::Strong);
    m_name->setObjectName(u"firstName"_s);
    m_name->setAccessibleName(tr("Your name"));
    m_name->setPlaceholderText(tr("Your name"));
    m_name->setMaxLength(kLongestName);
    m_name->setMinimumHeight(look::controlHeight());
    m_do->setObjectName(u"firstDo"_s);
    m_do->setDefault(true);
    look::setRole(*m_do, look::ButtonRole::Primary);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::kSpace2);
    row->addWidget(m_name, 1);
    row->addWidget(m_do);
    column->addWidget(title);
    column->addWidget(parts::wrappedLabel(
        tr("Warroom needs one thing to begin: your name. You become the steward of a room on this "
           "computer. What you do there is signed with a key that is made now."),
        this));
    column->addLayout(row);
    connect(m_name, &QLineEdit::textChanged, this, &FirstRun::judge);
    connect(m_do, &QPushButton::clicked, this, &FirstRun::make);
}

void FirstRun::buildOthers(QBoxLayout* column)
{
    auto* title = new parts::PlainLabel(tr("Or"), this);
    title->setRole(look::TextRole::Section);
    title->setTone(parts::Tone::Strong);
    column->addWidget(title);
    const auto offer
        = [this, column](const QString& name, const QString& icon, const QString& label,
                         const QString& what, const std::function<void()>& pressed) {
              auto* button = new QPushButton(look::icon(icon), label, this);
              button->setObjectName(name);
              button->setAutoDefault(false);
              button->setAccessibleDescription(what);
              auto* words = parts::wrappedLabel(what, this);
              words->setTone(parts::Tone::Muted);
              auto* row = new QHBoxLayout;
              row->setSpacing(look::kSpace3);
              row->addWidget(button);
              row->addWidget(words, 1);
              column->addLayout(row);
              connect(button, &QPushButton::clicked, this, pressed);
              return button;
          };
    QPushButton* demo = offer(
        u"firstDemo"_s, u"demo"_s, tr("Open the demo"),
        tr("A fictional company with an open incident; its buttons call a practice endpoint on "
           "this computer."),
        [this] { take(m_doors.openDemo()); });
    QPushButton* open
        = offer(u"firstOpen"_s, u"incident"_s, tr("Open a room…"),
                tr("A room's folder on this computer; without a key in it you read only."),
                [this] { askFolder(); });
    QPushButton* join = offer(u"firstJoin"_s, u"person"_s, tr("Join a room…"),
                              tr("A room that others share, as a file or through a database."),
                              [this] { askPlace(); });
    const int width
        = std::max({demo->sizeHint().width(), open->sizeHint().width(), join->sizeHint().width()});
    for (QPushButton* button : {demo, open, join})
        button->setMinimumWidth(width);
}

void FirstRun::judge()
{
    parts::setOffBecause(
        *m_do, m_name->text().trimmed().isEmpty() ? tr("Write your name first.") : QString());
}

void FirstRun::make()
{
    take(m_doors.makeRoom(m_name->text().trimmed()));
}

void FirstRun::askFolder()
{
    auto* dialog = new QFileDialog(this, tr("Open a room"));
    dialog->setObjectName(u"firstFolder"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { take(m_doors.openRoom(folder)); });
    dialog->open();
}

void FirstRun::askPlace()
{
    auto* dialog = new JoinDialog(m_doors.joinRoom, m_name->text().trimmed(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &QDialog::accept);
    dialog->open();
}

void FirstRun::take(const Result<void>& opened)
{
    if (opened) {
        accept();
        return;
    }
    m_trouble->setText(sentence(opened.error()));
    m_trouble->show();
}

} // namespace wr::shell
