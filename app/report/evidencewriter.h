// SPDX-License-Identifier: GPL-3.0-or-later
//
// Items of evidence for other programs: CSV that no spreadsheet takes for formulas, JSON lines, or OTLP/JSON, one export
// request a line, which Warroom and every collector read. A record that was OTLP goes out whole, from protobuf written anew
// as JSON, others as spans of their attributes. With a masker nothing leaves that it hides; bytes that it
// cannot look through stay out then. Pure; thread: one at a time.
#pragma once

#include "app/ingest/masking.h"
#include "models/facts/evidence.h"

#include <QtCore/QJsonValue>

namespace wr {

enum class ExportForm : quint8 { Csv, Jsonl, Otlp };
std::optional<ExportForm> exportFormFromName(const QString& name);

class EvidenceWriter final
{
public:
    // maybeMasker: null to hide nothing. REQUIRES: it outlives the writer.
    EvidenceWriter(ExportForm form, Masker* maybeMasker);

    QByteArray head() const;
    // restricted: the code of the restricted incident whose members alone have it; JSON lines name it.
    QByteArray item(ItemDetail detail, const QString& restricted = {});

private:
    QString hidden(const QString& text);
    QJsonValue hidden(const QJsonValue& value);
    void hide(ItemDetail& detail);
    // A record that is no text, as text: protobuf as JSON; empty when it is neither.
    QByteArray readable(const QByteArray& record) const;
    QByteArray csv(const ItemDetail& detail) const;
    QByteArray otlp(const ItemDetail& detail);

    ExportForm m_form;
    Masker* m_maybeMasker;
};

} // namespace wr
