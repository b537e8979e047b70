// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which exhibits travel, and in which order: what this replica holds and others may lack goes out at once up to 64 MiB, larger
// ones once they are sealed; what others hold comes in at once up to 64 MiB, larger ones when a person asks. One chunk a step,
// so that entries never wait for evidence. Thread: one at a time.
#pragma once

#include "app/engine/exhibitcarrier.h"

#include <QtCore/QSet>

namespace wr {

class ExhibitTraffic final
{
public:
    explicit ExhibitTraffic(QString replicaFolder);

    void know(const QList<KnownExhibit>& exhibits);
    // Every way in which the room knows an exhibit: shared with everybody, or with the members of a restricted incident.
    QList<KnownExhibit> known(const ExhibitId& exhibit) const;
    // A person wants it here, whatever its size.
    void ask(const ExhibitId& exhibit);
    // A new connection: ask anew what is there.
    void connectTo(SharedLog& log);
    void disconnect();

    struct Step {
        bool more = false;             // something is left to carry now
        std::optional<ExhibitId> came; // is here now
        std::optional<Error> trouble;
    };

    // One chunk. REQUIRES: connected.
    Step step();

    // What is on its way.
    QList<Carriage> carriages() const { return m_moving.values(); }

private:
    bool leaves(const KnownExhibit& exhibit) const;
    bool comes(const KnownExhibit& exhibit) const;
    Step move(const KnownExhibit& exhibit, bool coming);

    QString m_folder;
    Vault m_vault;
    std::unique_ptr<ExhibitCarrier> m_carrier; // null while not connected
    QList<KnownExhibit> m_known;
    QSet<ExhibitId> m_asked;
    QSet<ExhibitId> m_settled; // by their names on the log: carried, or not to be had at the moment
    QHash<ExhibitId, Carriage> m_moving;
};

} // namespace wr
