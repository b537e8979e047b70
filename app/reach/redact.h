// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes secrets out of text by their value, before anything is stored: as they are, percent-encoded, as JSON-string
// content, and in Base64 at any offset, so that a Basic header gives nothing away either. In their place stands
// ${secret:NAME}.
#pragma once

#include "models/facts/containment.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace wr {

class Redactor final
{
public:
    void add(const QString& name, const QByteArray& secret);

    QString redacted(const QString& text) const;
    QList<Captured> redacted(QList<Captured> values) const;

private:
    struct Form {
        QString text;
        QString name;
        bool anyhow = false; // however its characters are escaped
    };

    QList<Form> m_forms; // longest first
};

// True for headers whose value is a credential by its place: authorization, cookie, x-api-key, x-…-token and the like.
bool isCredentialHeader(const QString& name);

} // namespace wr
