// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a session shows of the shared log: the badge, strips about history and people, the dialog; and tells the log where the
// person is. GUI thread.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/desk.h"
#include "models/ports/sharing.h"
#include "ui/parts/livebadge.h"
#include "ui/shell/sharedialog.h"

#include <QtCore/QPointer>

namespace wr::shell {
class MainWindow;
}

namespace wr {

class SharingScreen final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: all outlive it.
    SharingScreen(Desk& desk, Sharing& sharing, const Clock& clock, shell::MainWindow& window);

    void openDialog();
    // The incident on the screen.
    void lookAt(const IncidentId& incident);
    // How fresh the view is, in a shared room; nothing in a local one.
    std::optional<parts::Liveness> liveness() const;

signals:
    void livenessChanged();

private:
    void take(const SharingState& state);
    void showPeople();
    void follow(QWidget* maybeFocus);
    void showWhere();
    void answer(const QFuture<Result<SharingState>>& future);
    void letIn(const QString& card, Function function);

    Desk& m_desk;
    Sharing& m_sharing;
    const Clock& m_clock;
    shell::MainWindow& m_window;
    SharingState m_state;
    std::optional<Reconciliation> m_report;
    IncidentId m_incident;
    QString m_field;
    QPointer<shell::ShareDialog> m_dialog;
};

} // namespace wr
