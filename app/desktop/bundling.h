// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exports the open incident as a bundle: asks by the dialog, writes on a thread of its own, enters custody as the command line
// does, and only then gives the file its name. GUI thread.
#pragma once

#include "app/desktop/writing.h"
#include "app/engine/engine.h"
#include "app/engine/threads.h"
#include "app/keys/signer.h"
#include "app/report/bundleexport.h"
#include "ui/incident/bundledialog.h"

namespace wr {

class Bundling final : public QObject
{
    Q_OBJECT

public:
    // maybeEngine, maybeSigner: null where no member's key is open, as in a bundle. REQUIRES: the engine outlives it.
    Bundling(Engine* maybeEngine, std::shared_ptr<const DeviceSigner> maybeSigner);
    // Cancels what is under way; it leaves no file.
    ~Bundling() override;

    // Asks for the file in a dialog that belongs to the window; nothing happens where nobody could sign.
    void ask(const IncidentId& incident, QWidget* window);

private:
    using Answer = Result<std::shared_ptr<WrittenBundle>>;
    using Told = std::shared_ptr<QPromise<Result<QStringList>>>;

    incident::BundleMaking make(const IncidentId& incident, const incident::BundleChoice& choice);
    void enter(const Answer& answer, const QString& file, const Told& told);
    void keep(const std::shared_ptr<WrittenBundle>& bundle, const QString& file, const Told& told);

    Engine* m_maybeEngine;
    std::shared_ptr<const DeviceSigner> m_maybeSigner;
    std::weak_ptr<Writing> m_progress;          // of the newest bundle
    Worker m_writing{QStringLiteral("bundle")}; // last: it stops first
};

} // namespace wr
