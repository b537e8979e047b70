// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paints every part in every scheme to build/screens/parts-*.png, for people to look at, and checks what a
// program can see: nothing is empty, and controls are large enough to hit.
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/banner.h"
#include "ui/parts/confirmtarget.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/gridview.h"
#include "ui/parts/holdbutton.h"
#include "ui/parts/livebadge.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"
#include "ui/parts/question.h"
#include "ui/parts/section.h"
#include "ui/parts/statuschip.h"

#include <QtCore/QDir>
#include <QtGui/QStandardItemModel>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>

#include <array>
#include <memory>

namespace tst_gallery {

using namespace Qt::Literals::StringLiterals;
using namespace wr;
using namespace wr::parts;

namespace {

QPushButton* button(const QString& label, look::ButtonRole role, QWidget* parent)
{
    auto* made = new QPushButton(label, parent);
    look::setRole(*made, role);
    return made;
}

StatusChip* chip(const Mark& mark, const QString& word, QWidget* parent)
{
    auto* made = new StatusChip(parent);
    made->setMark(mark, word);
    return made;
}

Section* chips(QWidget* parent)
{
    auto* section = new Section(u"Severity, state, evidence"_s, parent);
    auto* severity = new QHBoxLayout;
    for (int at = 0; at < 4; ++at) {
        const auto mark = static_cast<look::SeverityMark>(at);
        severity->addWidget(chip(mark, severityWord(mark), section));
    }
    severity->addStretch(1);
    auto* state = new QHBoxLayout;
    const QStringList states{u"confirmed (effect)"_s, u"not effective"_s, u"unknown"_s,
                             u"pending"_s};
    for (int at = 0; at < 4; ++at)
        state->addWidget(chip(static_cast<look::StateMark>(at), states.at(at), section));
    state->addStretch(1);
    auto* kind = new QHBoxLayout;
    auto* more = new QHBoxLayout;
    const QStringList kinds{u"P prompt path"_s, u"M model"_s,     u"R retrieval"_s,
                            u"U user action"_s, u"G guardrail"_s, u"V provenance"_s};
    for (int at = 0; at < 6; ++at)
        (at < 3 ? kind : more)
            ->addWidget(chip(static_cast<look::KindMark>(at), kinds.at(at), section));
    kind->addStretch(1);
    more->addStretch(1);
    for (QHBoxLayout* row : {severity, state, kind, more})
        section->content()->addLayout(row);
    return section;
}

Section* controls(QWidget* parent)
{
    auto* section = new Section(u"Controls"_s, parent);
    section->setRemark(u"7 parts"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(button(u"Declare"_s, look::ButtonRole::Primary, section));
    buttons->addWidget(button(u"Import…"_s, look::ButtonRole::Normal, section));
    buttons->addWidget(button(u"Undo"_s, look::ButtonRole::Quiet, section));
    buttons->addWidget(button(u"Shut off"_s, look::ButtonRole::Danger, section));
    auto* off = button(u"Restore"_s, look::ButtonRole::Normal, section);
    off->setEnabled(false);
    buttons->addWidget(off);
    buttons->addStretch(1);
    auto* fields = new QHBoxLayout;
    auto* field = new QLineEdit(section);
    field->setPlaceholderText(u"Title of the incident"_s);
    auto* combo = new QComboBox(section);
    combo->addItems({u"retrieval corruption"_s, u"model drift"_s});
    auto* check = new QCheckBox(u"This is a drill"_s, section);
    check->setChecked(true);
    fields->addWidget(field, 1);
    fields->addWidget(combo);
    fields->addWidget(check);
    auto* tabs = new QTabBar(section);
    for (const QString& label : {u"Timeline"_s, u"Ladder"_s, u"Hypotheses"_s, u"Tasks"_s})
        tabs->addTab(label);
    auto* quick = new DraftEdit(section);
    quick->setQuick(true);
    quick->setPlaceholderText(u"T-5m model answers changed — Enter adds the note"_s);
    section->content()->addLayout(buttons);
    section->content()->addLayout(fields);
    section->content()->addWidget(tabs);
    section->content()->addWidget(quick);
    return section;
}

Section* texts(QWidget* parent)
{
    auto* section = new Section(u"Text"_s, parent);
    const std::array rows{
        std::pair{look::TextRole::Title, u"Refund assistant approves out-of-policy refunds"_s},
        std::pair{look::TextRole::Section, u"Ladder: refund-assistant"_s},
        std::pair{look::TextRole::Body, u"Commander R. Osei · containing · rung 3 of 7"_s},
        std::pair{look::TextRole::Mono, u"sha256:9f2c…e1 prompt/refund@v41"_s},
        std::pair{look::TextRole::Caption, u"recorded 2026-11-24 14:03:22Z"_s}};
    for (const auto& [role, text] : rows) {
        auto* label = new PlainLabel(text, section);
        label->setRole(role);
        label->setTone(role == look::TextRole::Caption ? Tone::Muted : Tone::Strong);
        section->content()->addWidget(label);
    }
    auto* clock = new PlainLabel(u"00:42:17"_s, section);
    clock->setRole(look::TextRole::Clock);
    clock->setFigures(true);
    section->content()->addWidget(clock);
    auto* foreign
        = new PlainLabel(u"hostile: user\u202Egnp.exe <b>not bold</b> \x1B[31m"_s, section);
    section->content()->addWidget(foreign);
    auto* tones = new QHBoxLayout;
    for (const Tone tone : {Tone::Normal, Tone::Muted, Tone::Danger, Tone::Warning, Tone::Accent}) {
        auto* label = new PlainLabel(u"late by 3 min"_s, section);
        label->setTone(tone);
        tones->addWidget(label);
    }
    section->content()->addLayout(tones);
    return section;
}

Section* table(QWidget* parent, QStandardItemModel* model)
{
    auto* section = new Section(u"Who may do what"_s, parent);
    auto* bar = new FilterBar(section);
    auto* grid = new GridView(section);
    grid->setSource(model);
    grid->useFilter(bar);
    grid->setColumnWidth(0, 180);
    grid->selectRow(1);
    section->content()->addWidget(bar);
    section->content()->addWidget(grid, 1);
    return section;
}

std::unique_ptr<QStandardItemModel> rights()
{
    auto model = std::make_unique<QStandardItemModel>();
    model->setHorizontalHeaderLabels({u"Right"_s, u"Primary"_s, u"Deputy"_s, u"Confirmed"_s});
    const QList<QStringList> rows{
        {u"shut off"_s, u"R. Osei"_s, u"A. Kim"_s, u"2026-11-20"_s},
        {u"roll back prompt"_s, u"M. Duarte"_s, u"R. Osei"_s, u"2026-11-18"_s},
        {u"revoke access"_s, u"nobody"_s, u"nobody"_s, u"never"_s},
        {u"notify customers"_s, u"A. Kim (legal)"_s, u"עומר"_s, u"2026-10-02"_s}};
    for (const QStringList& row : rows) {
        QList<QStandardItem*> items;
        for (const QString& text : row)
            items.append(std::make_unique<QStandardItem>(text).release());
        model->appendRow(items);
    }
    return model;
}

void addBadges(QBoxLayout* row, QWidget* parent)
{
    for (const Liveness& state :
         {Liveness{Freshness::Live, 0, 0}, Liveness{Freshness::Stale, 42, 0},
          Liveness{Freshness::Offline, 90, 3}, Liveness{Freshness::Local, 0, 0}}) {
        auto* badge = new LiveBadge(parent);
        badge->setLiveness(state);
        row->addWidget(badge);
        row->addSpacing(look::kSpace4);
    }
    row->addStretch(1);
}

std::unique_ptr<QWidget> gallery(QStandardItemModel* model)
{
    auto window = std::make_unique<QWidget>();
    QWidget* it = window.get();
    look::setSurface(*it, look::Surface::Window);
    auto* column = new QVBoxLayout(it);
    column->setContentsMargins(0, 0, 0, look::kSpace4);
    column->setSpacing(0);
    const std::array banners{
        std::pair{BannerKind::Demo, u"Demo: a made-up company. Nothing leaves this machine."_s},
        std::pair{BannerKind::Offline, u"The shared log is out of reach. 3 entries are waiting."_s},
        std::pair{BannerKind::OnlyYou, u"Only you are in this room: you hold every right."_s},
        std::pair{BannerKind::Danger, u"Nobody reachable can revoke access to assistant."_s}};
    for (const auto& [kind, text] : banners) {
        auto* banner = new Banner(kind, text, it);
        banner->addAction(u"act"_s, u"Show"_s, [] {});
        column->addWidget(banner);
    }
    auto* badges = new QHBoxLayout;
    badges->setContentsMargins(look::kSpace4, look::kSpace3, look::kSpace4, look::kSpace1);
    addBadges(badges, it);
    column->addLayout(badges);
    auto* halves = new QHBoxLayout;
    halves->setContentsMargins(look::kSpace4, look::kSpace2, look::kSpace4, 0);
    halves->setSpacing(look::kSpace3);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* half : {left, right})
        half->setSpacing(look::kSpace3);
    left->addWidget(chips(it));
    left->addWidget(controls(it));
    auto* confirm = new Section(u"Confirm"_s, it);
    confirm->content()->addWidget(
        new ConfirmTarget(u"refund-assistant"_s, u"Suspend the feature"_s, confirm));
    left->addWidget(confirm);
    left->addStretch(1);
    right->addWidget(texts(it));
    right->addWidget(table(it, model), 1);
    auto* empty = new Section(u"Tasks"_s, it);
    auto* state = new EmptyState(u"task"_s, u"There are no tasks yet."_s,
                                 u"Press T to add the first one."_s, empty);
    state->button(u"Add a task"_s);
    empty->content()->addWidget(state);
    right->addWidget(empty);
    halves->addLayout(left, 1);
    halves->addLayout(right, 1);
    column->addLayout(halves, 1);
    return window;
}

QString pictures()
{
    const QString folder = QStringLiteral(WARROOM_SCREENS_DIR);
    QDir().mkpath(folder);
    return folder;
}

int coloursOf(const QImage& image)
{
    QSet<QRgb> seen;
    for (int row = 0; row < image.height(); row += 2) {
        for (int column = 0; column < image.width(); column += 2)
            seen.insert(image.pixel(column, row));
    }
    return static_cast<int>(seen.size());
}

} // namespace

class TestGallery final : public QObject
{
    Q_OBJECT

private slots:

    void everyPartIsPainted_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<double>("scale");
        QTest::newRow("light") << static_cast<int>(look::Scheme::Light) << 1.0;
        QTest::newRow("dark") << static_cast<int>(look::Scheme::Dark) << 1.0;
        QTest::newRow("contrast") << static_cast<int>(look::Scheme::HighContrast) << 1.0;
        QTest::newRow("large") << static_cast<int>(look::Scheme::Light) << 1.6;
    }

    void everyPartIsPainted()
    {
        QFETCH(const int, scheme);
        QFETCH(const double, scale);
        look::apply(*qApp, static_cast<look::Scheme>(scheme), scale);
        const auto model = rights();
        const auto window = gallery(model.get());
        window->resize(qRound(1280 * scale), qRound(960 * scale));
        window->show();
        window->activateWindow();
        window->findChild<QLineEdit*>(u"confirmField"_s)->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));

        const QImage image = window->grab().toImage();

        QVERIFY(coloursOf(image) > 40);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(image.save(u"%1/parts-%2.png"_s.arg(pictures(), name)));
        for (const QPushButton* one : window->findChildren<QPushButton*>()) {
            if (one->isVisible())
                QVERIFY2(one->height() >= look::kHit, qPrintable(one->text()));
        }
    }

    void aQuestionIsPainted_data() { everyPartIsPainted_data(); }

    void aQuestionIsPainted()
    {
        QFETCH(const int, scheme);
        QFETCH(const double, scale);
        look::apply(*qApp, static_cast<look::Scheme>(scheme), scale);
        QWidget window;
        window.show();
        const Asked asked{u"Lower the severity to SEV3?"_s,
                          u"The next update is then due in 60 minutes instead of 15."_s,
                          u"POST /v1/flags/assistant\nIf-Match: 41\n\n{\"enabled\": false}"_s,
                          {{u"drop"_s, u"Close instead"_s, Weight::Destructive},
                           {u"lower"_s, u"Lower to SEV3"_s, Weight::Primary}},
                          {},
                          u"Why is it less severe now?"_s};
        Question* question = Question::ask(&window, asked, {});
        question->resize(560, question->sizeHint().height());

        const QImage image = question->grab().toImage();

        QVERIFY(coloursOf(image) > 20);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(image.save(u"%1/parts-question-%2.png"_s.arg(pictures(), name)));
        question->close();
    }
};

QTEST_MAIN(TestGallery)

} // namespace tst_gallery

#include "tst_gallery.moc"
