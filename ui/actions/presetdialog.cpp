// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/presetdialog.h"

#include "models/base/plaintext.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"
#include "ui/parts/readingorder.h"
#include "ui/parts/unseenlabel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr int kPresetHeight = 640;

QString templateText(const QString& title, const RequestTemplate& form)
{
    if (form.isEmpty())
        return {};
    QString text = title + u'\n' + form.method + u' ' + form.url + u'\n';
    for (const Header& header : form.headers)
        text += header.name + u": "_s + header.value + u'\n';
    return form.body.isEmpty() ? QString(text + u'\n') : QString(text + form.body + u"\n\n"_s);
}

QString sendsText(const QList<Rung>& rungs)
{
    QString text;
    for (const Rung& rung : rungs) {
        text += u"── "_s + rung.title + u"\n"_s + rung.effect + u"\n\n"_s;
        for (const RequestTemplate& first : rung.resolve)
            text += templateText(PresetDialog::tr("Asks first:"), first);
        text += templateText(PresetDialog::tr("Reads before:"), rung.before);
        text += templateText(PresetDialog::tr("Sends:"), rung.request);
        text += templateText(PresetDialog::tr("Reads back:"), rung.record);
        text += templateText(PresetDialog::tr("Undoes by:"), rung.undo);
    }
    return text;
}

} // namespace

PresetDialog::PresetDialog(LadderDesk* ladders, QWidget* parent)
    : QDialog(parent)
    , m_ladders(ladders)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_about(new parts::PlainLabel(this))
    , m_form(new QWidget(this))
    , m_rows(new QFormLayout(m_form))
    , m_only(new QComboBox(this))
    , m_sends(new parts::PlainTextView(this))
    , m_note(new parts::PlainLabel(this))
    , m_take(new QPushButton(tr("Add to the ladder"), this))
{
    setObjectName(u"presetDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add rungs from a preset"));
    setAccessibleName(windowTitle());
    resize(look::kWideDialogWidth, kPresetHeight);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(look::kSpace4);
    middle->addWidget(makeList(), 1);
    middle->addWidget(makePreset(), 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace5, look::kSpace5, look::kSpace5, look::kSpace4);
    column->setSpacing(look::kSpace3);
    column->addLayout(middle, 1);
    column->addWidget(m_note);
    column->addWidget(makeButtons());
    m_note->setObjectName(u"presetNote"_s);
    m_note->setWrapped(true);
    parts::tabInReadingOrder(*this);
    m_search->setFocus();
    say(tr("Choose a kind of target."), false);
    parts::setOffBecause(*m_take, tr("Choose a kind of target."));
    m_ladders->presets().then(this, [this](const Result<QList<Preset>>& presets) {
        if (presets)
            fill(*presets);
        else
            say(sentence(presets.error()), true);
    });
}

QWidget* PresetDialog::makeList()
{
    auto* side = new QWidget(this);
    m_search->setObjectName(u"presetSearch"_s);
    m_search->setAccessibleName(tr("Search presets"));
    m_search->setPlaceholderText(tr("Search presets"));
    m_list->setObjectName(u"presets"_s);
    m_list->setAccessibleName(tr("Presets"));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &PresetDialog::narrow);
    connect(m_list, &QListWidget::currentRowChanged, this, &PresetDialog::pick);
    return side;
}

QWidget* PresetDialog::makePreset()
{
    auto* side = new QWidget(this);
    m_about->setObjectName(u"presetAbout"_s);
    m_about->setWrapped(true);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(look::kSpace2);
    m_only->setParent(side);
    m_only->setObjectName(u"presetOnly"_s);
    parts::labelUnseen(*m_only, tr("Which rungs"));
    m_only->hide();
    m_sends->setObjectName(u"presetSends"_s);
    m_sends->setMonospaced(true);
    m_sends->setContentName(tr("What it will send, secrets by name"));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addWidget(m_about);
    column->addWidget(m_form);
    column->addWidget(m_only);
    column->addWidget(m_sends, 1);
    connect(m_only, &QComboBox::activated, this, &PresetDialog::expand);
    return side;
}

QWidget* PresetDialog::makeButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    auto* cancel = new QPushButton(tr("Cancel"), bar);
    cancel->setObjectName(u"presetCancel"_s);
    m_take->setObjectName(u"presetTake"_s);
    look::setRole(*m_take, look::ButtonRole::Primary);
    row->addStretch(1);
    for (QPushButton* button : {cancel, m_take}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(cancel, &QPushButton::clicked, this, [this] { done(QDialog::Rejected); });
    connect(m_take, &QPushButton::clicked, this, [this] {
        emit taken(m_rungs);
        done(QDialog::Accepted);
    });
    return bar;
}

void PresetDialog::fill(const QList<Preset>& presets)
{
    m_presets = presets;
    for (const Preset& preset : presets)
        m_list->addItem(visibleText(preset.title, Lines::Single));
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint(QSize(0, look::controlHeight()));
    narrow(m_search->text());
}

void PresetDialog::narrow(const QString& text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const Preset& preset = m_presets.at(row);
        const QString all = preset.id + u' ' + preset.title + u' ' + preset.product;
        m_list->item(row)->setHidden(!all.contains(text.trimmed(), Qt::CaseInsensitive));
    }
}

void PresetDialog::pick(int row)
{
    if (row < 0 || row >= m_presets.size())
        return;
    const Preset& preset = m_presets.at(row);
    m_preset = preset.id;
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    m_fields.clear();
    for (const PresetParameter& field : preset.parameters) {
        auto* line = new QLineEdit(field.usual, m_form);
        line->setObjectName(u"preset-"_s + field.name);
        line->setProperty("field", field.name);
        line->setPlaceholderText(tr("such as %1").arg(field.example));
        line->setAccessibleDescription(field.what);
        parts::explain(*line, field.what);
        m_rows->addRow(field.name, line);
        m_fields.append(line);
        connect(line, &QLineEdit::textChanged, this, &PresetDialog::expand);
    }
    parts::nameByLabels(*this);
    m_only->clear();
    m_only->addItem(tr("All %1 rungs").arg(preset.ladder.size()), QString());
    for (const Rung& rung : preset.ladder)
        m_only->addItem(tr("Only %1").arg(rung.id.value), rung.id.value);
    m_only->show();
    QStringList about{
        preset.tried.isEmpty()
            ? tr("%1: not tried against a real server until a preflight passes").arg(preset.product)
            : tr("%1: tried against %2").arg(preset.product, preset.tried)};
    about.append(preset.note);
    for (const PresetParameter& credential : preset.credentials)
        about.append(tr("Sends the credential “%1”: %2").arg(credential.name, credential.what));
    m_about->setText(about.join(u'\n'));
    parts::tabInReadingOrder(*this);
    expand();
}

QMap<QString, QString> PresetDialog::values() const
{
    QMap<QString, QString> values;
    for (const QLineEdit* line : m_fields) {
        if (!line->text().trimmed().isEmpty())
            values.insert(line->property("field").toString(), line->text().trimmed());
    }
    return values;
}

void PresetDialog::expand()
{
    const auto rungs = m_ladders->expand(m_preset, values(), m_only->currentData().toString());
    m_rungs = rungs.value_or(QList<Rung>());
    m_sends->setForeignText(rungs ? sendsText(*rungs) : QString());
    const QString why = rungs ? QString() : rungs.error().reason;
    parts::setOffBecause(*m_take, why);
    say(rungs ? tr("They are added to the draft, after what is there; nothing is written yet.")
              : why,
        false);
}

void PresetDialog::say(const QString& text, bool bad)
{
    m_note->setTone(bad ? parts::Tone::Danger : parts::Tone::Muted);
    m_note->setText(text);
}

// Esc closes only what nobody filled in.
void PresetDialog::reject()
{
    const bool typed = std::any_of(m_fields.begin(), m_fields.end(),
                                   [](const QLineEdit* line) { return line->isModified(); });
    if (typed)
        say(tr("What you typed is still here. Press Cancel to drop it."), false);
    else
        QDialog::reject();
}

} // namespace wr::actions
