// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/bundling.h"

#include "ui/look/spelling.h"

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

void finish(const std::shared_ptr<QPromise<Result<QStringList>>>& told, Result<QStringList> words)
{
    told->addResult(std::move(words));
    told->finish();
}

} // namespace

Bundling::Bundling(Engine* maybeEngine, std::shared_ptr<const DeviceSigner> maybeSigner)
    : m_maybeEngine(maybeEngine)
    , m_maybeSigner(std::move(maybeSigner))
{
}

Bundling::~Bundling()
{
    if (const auto progress = m_progress.lock())
        progress->cancelled.storeRelaxed(1);
}

void Bundling::ask(const IncidentId& incident, QWidget* window)
{
    if (m_maybeEngine == nullptr || m_maybeSigner == nullptr)
        return;
    const auto room = m_maybeEngine->room();
    incident::BundleContents contents{room->maybeIncident(incident)->code, 0, 0,
                                      room->rules >= rulesOfHypotheses};
    for (const Exhibit& exhibit : bundledExhibits(*room, incident)) {
        ++contents.exhibits;
        contents.bytes += exhibit.bytes;
    }
    auto* dialog = new incident::BundleDialog(
        contents,
        [this, incident](const incident::BundleChoice& choice) { return make(incident, choice); },
        window); // deletes itself
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

incident::BundleMaking Bundling::make(const IncidentId& incident,
                                      const incident::BundleChoice& choice)
{
    const auto progress = std::make_shared<Writing>();
    m_progress = progress;
    const auto told = std::make_shared<QPromise<Result<QStringList>>>();
    told->start();
    const BundleWish wish{incident, choice.file, true, choice.withExhibits, {}};
    m_writing
        .run([folder = m_maybeEngine->folder(), room = m_maybeEngine->room(),
              signer = m_maybeSigner, wish, progress]() -> Answer {
            auto written = writeBundle(folder, *room, *signer, wish, [&progress](qint64 bytes) {
                return progress->goesOn(bytes);
            });
            if (!written)
                return pass(written.error());
            return std::shared_ptr<WrittenBundle>(std::move(*written));
        })
        .then(this, [this, file = choice.file, told](const Answer& answer) {
            enter(answer, file, told);
        });
    return {told->future(), [progress] { return progress->done.loadRelaxed(); },
            [progress] { progress->cancelled.storeRelaxed(1); }};
}

void Bundling::enter(const Answer& answer, const QString& file, const Told& told)
{
    if (!answer) {
        finish(told, pass(answer.error()));
        return;
    }
    const std::shared_ptr<WrittenBundle> bundle = *answer;
    const QList<Command> entries
        = bundleEntries(*m_maybeEngine->room(), bundle->made().summary, file);
    if (entries.isEmpty()) {
        keep(bundle, file, told);
        return;
    }
    m_maybeEngine->submitAll(entries).then(
        this, [this, bundle, file, told](const Result<QList<Receipt>>& receipts) {
            if (receipts)
                keep(bundle, file, told);
            else
                finish(told, pass(receipts.error()));
        });
}

void Bundling::keep(const std::shared_ptr<WrittenBundle>& bundle, const QString& file,
                    const Told& told)
{
    m_writing.run([bundle] { return bundle->keep(); })
        .then(this, [bundle, file, told](const Result<void>& kept) {
            if (!kept) {
                finish(told, pass(kept.error()));
                return;
            }
            const BundleMade& made = bundle->made();
            qint64 notHere = 0;
            for (const WithheldExhibit& one : made.summary.withheld)
                notHere += one.why == u"not-here"_s ? 1 : 0;
            QStringList words{tr("%1 is written: %2.").arg(file, look::bytesText(made.bytes)),
                              tr("Entries in it: %1. Exhibits in it: %2.")
                                  .arg(look::countText(made.summary.entries),
                                       look::countText(made.summary.exhibits.size()))};
            if (notHere > 0)
                words.append(tr("Not in it, because only others hold them: exhibits %1.")
                                 .arg(look::countText(notHere)));
            if (made.summary.waiting > 0)
                words.append(tr("Not in it, because they wait for the shared log: entries %1.")
                                 .arg(look::countText(made.summary.waiting)));
            words += {QString(),
                      tr("Tell whoever gets it, over another way, the room's id and your device "
                         "key; with them they know that it is from here:"),
                      made.summary.room, made.summary.exporter.value};
            finish(told, words);
        });
}

} // namespace wr
