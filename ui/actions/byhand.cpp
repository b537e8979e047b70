// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/byhand.h"

#include "models/base/plaintext.h"
#include "ui/parts/question.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

struct ByHandWords {
    Q_DECLARE_TR_FUNCTIONS(wr::actions::ByHand)
};

} // namespace

void recordByHand(QWidget* parent, Desk* desk, const PressAsk& rung, Instant now,
                  std::function<void(const QString& trouble)> told)
{
    const auto room = desk->room();
    const System* system = room->maybeSystem(rung.system);
    const Rung* found = system == nullptr ? nullptr : system->maybeRung(rung.rung);
    const QString title = found == nullptr ? rung.rung.value : found->title;
    const QString name = system == nullptr ? rung.system.value : system->name;
    parts::Asked asked;
    asked.title = ByHandWords::tr("Record what was done by hand");
    asked.text = ByHandWords::tr(
                     "“%1” on %2: it becomes a note of the incident. Nothing is sent, and no run "
                     "is confirmed by it.")
                     .arg(visibleText(title, Lines::Single), visibleText(name, Lines::Single));
    asked.reasonPrompt = ByHandWords::tr("What was done, by whom and when");
    asked.choices = {{u"record"_s, ByHandWords::tr("Record it"), parts::Weight::Primary}};
    parts::Question::ask(
        parent, asked,
        [parent, desk, incident = rung.incident, title, name, now,
         told = std::move(told)](const std::optional<parts::Answer>& answer) {
            if (!answer)
                return;
            const NoteAdded note{
                incident,
                NoteId(u"by-hand-"_s + QUuid::createUuid().toString(QUuid::Id128)),
                ByHandWords::tr("By hand, “%1” on %2: %3").arg(title, name, answer->reason),
                now,
                {}};
            desk->submit(Command{note}).then(parent, [told](const Result<Receipt>& receipt) {
                told(receipt ? QString() : sentence(receipt.error()));
            });
        });
}

} // namespace wr::actions
