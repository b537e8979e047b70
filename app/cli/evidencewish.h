// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the evidence verbs are asked for. Thread: main.
#pragma once

#include "app/cli/cli.h"

namespace wr::cli {

struct EvidenceWish {
    std::vector<std::string> paths;
    std::vector<std::string> systems;
    std::vector<std::string> exhibits;
    std::vector<std::string> items;
    std::string item;
    std::string words;
    std::string kind;
    std::string from;
    std::string to;
    std::string trace;
    std::string incident;
    std::string format = "jsonl";
    std::string file;
    std::string dialect;
    std::string why;
    bool unmasked = false;
    bool addresses = false;
    int limit = 100;
    bool adverse = false;
    bool count = false;
    bool textLater = false;
    bool otherVersions = false;
    bool session = false;
    std::string csv;
    std::string jsonl;
};

using EvidenceJob = Result<int> (*)(const Cli&, Engine&, EvidenceEngine&, const EvidenceWish&);

Result<QList<SystemId>> systemsOf(const Room& room, const EvidenceWish& wish);
Result<ItemQuery> queryOf(const Room& room, const EvidenceWish& wish);
Result<ItemRef> itemTyped(const std::string& typed);
void addFilters(CLI::App* verb, const std::shared_ptr<EvidenceWish>& wish);
// A verb that runs this job on the evidence desk.
CLI::App* addVerb(CLI::App& evidence, Cli& cli, const char* name, const char* what,
                  const char* example, const std::shared_ptr<EvidenceWish>& wish, EvidenceJob job);
// evidence export.
void addExportVerb(CLI::App& evidence, Cli& cli);

} // namespace wr::cli
