// SPDX-License-Identifier: GPL-3.0-or-later
//
// Builds the engine of a room and the window that shows it, and switches the person in a demo. The one place that owns
// both. GUI thread.
#pragma once

#include "app/desktop/filedrafts.h"
#include "app/desktop/session.h"
#include "app/engine/credentialshelf.h"
#include "app/engine/evidenceengine.h"
#include "app/engine/impactcounter.h"
#include "app/engine/ladderbench.h"
#include "app/engine/opening.h"
#include "app/engine/practiceprocess.h"
#include "app/engine/threads.h"

#include <QtCore/QTemporaryDir>

namespace wr {

// What the command line asks for.
struct DesktopWish {
    QString room;                // a replica folder, a place or a bundle; empty = the last one
    QString as;                  // whom to work as; empty = the usual one
    bool demo = false;           // make the demo room when it is missing, and run its endpoint
    QString incident;            // code or id of the incident to open first
    QString scheme;              // "light", "dark", "contrast"; empty = as chosen before
    QString layoutFile;          // empty = the person's own; pictures keep none
    QString card{};              // of who joined and is not on the roster yet, for the stewards
    PassphraseSource passphrase; // for a sealed key; without it opening one fails with Cancelled
};

class Desktop final : public QObject
{
    Q_OBJECT

public:
    // Fails with a sentence when the room cannot be opened.
    static Result<std::unique_ptr<Desktop>> open(const DesktopWish& wish);
    ~Desktop() override;

    Session& session() { return *m_session; }

    Engine& engine() { return *m_engine; }

    QString folder() const { return m_folder; }

    // Keeps drafts and layout; call it before the program ends.
    void settle();

private:
    explicit Desktop(const DesktopWish& wish);
    // Verifies the bundle and shows it from a folder that goes away with the window.
    Result<void> openBundle(const QString& path);
    Result<void> openAs(const QString& as);
    Result<void> makeSession();
    Result<QList<MemberId>> peopleToBecome() const;
    void workAs(const MemberId& member);
    void compareClocks();
    shell::Layout firstLayout() const;

    DesktopWish m_wish;
    QString m_folder;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_unpacked; // of a bundle; else null
    std::unique_ptr<FileDrafts> m_drafts;
    std::unique_ptr<PracticeProcess> m_practice;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<EvidenceEngine> m_evidence;
    std::shared_ptr<const DeviceSigner> m_signer; // null in a bundle
    std::unique_ptr<LadderBench> m_ladders;
    std::unique_ptr<ImpactCounter> m_impact;
    std::unique_ptr<CredentialShelf> m_credentials; // null for a bundle
    QTimer m_comparing;                             // started by what moved in the shared log
    qint64 m_comparedTo = -1;                       // its position then
    QHash<qint64, Instant> m_received;  // by position, of entries whose own time is far from it
    std::unique_ptr<Session> m_session; // it goes before what it works with
    Worker m_reading{QStringLiteral("clocks")}; // last: it stops first
};

// The room of this computer's person, made on the first start.
Result<QString> makeOwnRoom(const QString& personName);
// The next start opens this room when none is named.
Result<void> rememberRoom(const QString& folder);
// True when what was named is the file of a bundle, which opens read-only.
bool isBundle(const QString& room);
// True when there is no room to open yet.
bool isFirstStart(const DesktopWish& wish);

} // namespace wr
