// SPDX-License-Identifier: GPL-3.0-or-later
//
// How evidence is printed and exported. Thread: main.
#pragma once

#include "app/cli/output.h"
#include "app/engine/evidenceengine.h"
#include "app/report/evidenceexport.h"

namespace CLI {
class App;
}

namespace wr::cli {

class Cli;

// One document for all files; exit code 3 when one was bad, the good ones stay imported.
int printReports(const Output& output, const QList<FileReport>& reports);

QStringList detailLines(const ItemDetail& detail);

// The seals that one answer of the desk made.
int printSeals(const Output& output, const Incident& incident, const Receipt& receipt);

// The exhibit of this name; names are long, so a beginning that only one exhibit has is enough.
Result<ExhibitId> exhibitNamed(const Room& room, const std::string& typed);

// Writes every item of the query as EvidenceExport says, and prints what came of it.
Result<int> writeExport(const Output& output, Engine& engine, EvidenceEngine& evidence,
                        ItemQuery query, const ExportWish& wish);

// Enters that this exhibit was opened, if it is restricted or sealed, at most once an hour for one person. `by`: the verb.
// Call it when the record is already printed; that it could not be entered is said, and is no failure.
void enterOpening(Engine& engine, const ExhibitId& exhibit, const QString& by);

// evidence custody and transfer.
void addCustodyVerbs(CLI::App& evidence, Cli& cli);
// evidence pin.
void addPinVerb(CLI::App& evidence, Cli& cli);

struct SearchWish {
    bool countOnly = false;
    ExportWish exported{}; // where a file is named
};

// The first hits with the text around them, and how many there are in all.
Result<int> searchItems(const Output& output, Engine& engine, EvidenceEngine& evidence,
                        ItemQuery query, const SearchWish& wish);
// Waits until the full-text index knows what was imported.
void makeTextSearchable(EvidenceEngine& evidence, const QList<FileReport>& reports);

// evidence compare: two windows of time side by side.
void addCompareVerb(CLI::App& evidence, Cli& cli);
// evidence coverage: what can be seen.
void addCoverageVerb(CLI::App& evidence, Cli& cli);

} // namespace wr::cli
