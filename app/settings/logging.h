// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program notes about itself: five files of at most 5 MB, the newest first (warroom.log, warroom.1.log ...),
// and standard error. Credentials are taken out before anything is written.
// Thread: messages may come from any; the object is made and destroyed on the main thread, one at a time.
#pragma once

#include <QtCore/QString>

#include <memory>

namespace wr {

// The line with credentials replaced by [redacted]: authorization and cookie headers, bearer tokens, well-known kinds of
// API keys, passwords in URLs, PEM blocks, and whatever follows words such as token=, secret:, password=.
QString withoutCredentials(const QString& line);

// Writes lines to a file and starts a new one when it is full; threads and processes take turns by a lock file.
class RotatingFile final
{
public:
    explicit RotatingFile(QString folder, qint64 limit = 5 * 1024 * 1024, int files = 5);
    void writeLine(const QString& line);
    QString path(int age) const;

private:
    void rotate();
    QString m_folder;
    qint64 m_limit;
    int m_files;
};

// Takes Qt's messages while it lives.
class Logging final
{
public:
    explicit Logging(const QString& folder);
    ~Logging();
    Logging(const Logging&) = delete;
    Logging& operator=(const Logging&) = delete;

private:
    struct Sink;
    std::unique_ptr<Sink> m_sink;
};

} // namespace wr
