// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every verb of the command line works with. Thread: main.
#pragma once

#include "app/cli/output.h"
#include "app/engine/evidenceengine.h"
#include "app/engine/opening.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>

namespace wr::cli {

// What was said before the verb, and what came of it.
struct Cli {
    std::string room;
    std::string as;
    bool json = false;
    int exit = 0;

    Output output() const { return Output(json); }

    QString roomText() const { return QString::fromStdString(room); }

    QString asText() const { return QString::fromStdString(as); }

    // Opens the room that was named.
    Result<std::unique_ptr<Engine>> open(OwnCredentials* maybeOwn = nullptr) const;
    // Opens the room and hands it to the job; prints what went wrong. Sets the exit code.
    void withRoom(const std::function<Result<int>(Engine&)>& job);
    // The same with the credentials of whoever opened it.
    void withCredentials(const std::function<Result<int>(Engine&, const OwnCredentials&)>& job);
    // The same with the evidence desk.
    void withEvidence(const std::function<Result<int>(Engine&, EvidenceEngine&)>& job);
    // Submits one command and prints its receipt with the document and lines.
    Result<int> write(Engine& engine, const Command& command, QJsonObject document,
                      const QString& line) const;
};

// Waits for a future of the engine.
template<class T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

inline QString text(const std::string& bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

// Finds what a person typed: an id, a code (WR-7K3F) or a name.
Result<IncidentId> incidentNamed(const Room& room, const std::string& typed);
Result<SystemId> systemNamed(const Room& room, const std::string& typed);
Result<MemberId> memberNamed(const Room& room, const std::string& typed);
Result<DecisionRight> rightTyped(const std::string& typed);
// A time that a person typed; now when nothing was typed.
Result<Instant> timeTyped(const std::string& typed);

// Declares a restricted incident that these members read beside whoever declares it.
Result<int> declareRestricted(const Cli& cli, Engine& engine, const IncidentDeclared& it,
                              const std::vector<std::string>& readers, QJsonObject document,
                              const QString& line);
void addAccessVerbs(CLI::App& incident, Cli& cli);
void addRoomVerbs(CLI::App& app, Cli& cli);
void addSharingVerbs(CLI::App& room, Cli& cli);
void addConflictVerbs(CLI::App& app, Cli& cli);
void addMemberVerbs(CLI::App& app, Cli& cli);
void addSystemVerbs(CLI::App& app, Cli& cli);
void addAuthorityVerbs(CLI::App& app, Cli& cli);
void addIncidentVerbs(CLI::App& app, Cli& cli);
void addBriefVerb(CLI::App& incident, Cli& cli);
void addIncidentWriteVerbs(CLI::App& incident, Cli& cli);
void addHypothesisVerbs(CLI::App& app, Cli& cli);
void addEvidenceVerbs(CLI::App& app, Cli& cli);
void addContainmentVerbs(CLI::App& app, Cli& cli);
void addBundleVerbs(CLI::App& app, Cli& cli);
void addLadderVerbs(CLI::App& containment, Cli& cli);
void addPreflightVerbs(CLI::App& containment, Cli& cli);
void addTargetVerbs(CLI::App& containment, Cli& cli);
void addCredentialVerbs(CLI::App& app, Cli& cli);
void addVerifyVerb(CLI::App& app, Cli& cli);
void addDemoVerb(CLI::App& app, Cli& cli);
void addHelpVerb(CLI::App& app, Cli& cli);

} // namespace wr::cli
