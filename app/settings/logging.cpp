// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/logging.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString gone = u"[redacted]"_s;

struct Rule {
    QRegularExpression pattern;
    QString instead;
};

// In this order: the wide rules take what the narrow ones have left.
const std::array<Rule, 6>& rules()
{
    const auto caseless = QRegularExpression::CaseInsensitiveOption;
    static const std::array<Rule, 6> all{
        Rule{QRegularExpression(u"-----BEGIN [A-Z0-9 ]+-----.*?(-----END [A-Z0-9 ]+-----|$)"_s,
                                QRegularExpression::DotMatchesEverythingOption),
             gone},
        Rule{QRegularExpression(
                 u"((?:proxy-)?authorization|(?:set-)?cookie)([\"']?\\s*[:=]\\s*)[^\\r\\n]*"_s,
                 caseless),
             u"\\1\\2"_s + gone},
        Rule{QRegularExpression(u"\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}"_s, caseless),
             u"\\1 "_s + gone},
        Rule{QRegularExpression(u"://[^/\\s:@]*:[^/\\s@]+@"_s), u"://"_s + gone + u"@"_s},
        Rule{QRegularExpression(
                 u"\\b(sk-[A-Za-z0-9_-]{8,}|gh[a-z]_[A-Za-z0-9]{16,}|github_pat_\\w{16,}|xox[a-z]-["
                 u"A-Za-z0-9-]{8,}"
                 "|AKIA[A-Z0-9]{12,}|AIza[\\w-]{20,}|eyJ[\\w-]{8,}\\.[\\w-]+\\.[\\w-]*)"_s),
             gone},
        Rule{QRegularExpression(
                 u"((?:api[-_ ]?key|token|secret|password|passphrase|passwd|credential)s?)"
                 "([\"']?\\s*[:=]\\s*[\"']?)(?!\\[redacted\\])[^\\s\"'&,;}]+"_s,
                 caseless),
             u"\\1\\2"_s + gone},
    };
    return all;
}

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
        return u"critical"_s;
    case QtFatalMsg:
        return u"fatal"_s;
    }
    return u"info"_s;
}

} // namespace

QString withoutCredentials(const QString& line)
{
    QString text = line;
    for (const Rule& rule : rules())
        text.replace(rule.pattern, rule.instead);
    return text;
}

RotatingFile::RotatingFile(QString folder, qint64 limit, int files)
    : m_folder(std::move(folder))
    , m_limit(limit)
    , m_files(files)
{
}

QString RotatingFile::path(int age) const
{
    return m_folder + (age == 0 ? u"/warroom.log"_s : u"/warroom.%1.log"_s.arg(age));
}

// A log that cannot be written must not stop the program; standard error still has the line.
void RotatingFile::writeLine(const QString& line)
{
    const QByteArray name = QFile::encodeName(QString(m_folder + u"/warroom.log.lock"_s));
    const int lock = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0)
        return;
    if (::flock(lock, LOCK_EX) == 0) {
        const QByteArray bytes = line.toUtf8() + '\n';
        QFile file(path(0));
        if (file.size() > 0 && file.size() + bytes.size() > m_limit)
            rotate();
        if (file.open(QIODevice::Append)) {
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            file.write(bytes);
        }
    }
    ::close(lock);
}

void RotatingFile::rotate()
{
    QFile::remove(path(m_files - 1));
    for (int age = m_files - 1; age > 0; --age)
        QFile::rename(path(age - 1), path(age));
}

struct Logging::Sink {
    explicit Sink(const QString& folder)
        : file(folder)
    {
    }

    static void receive(QtMsgType type, const QMessageLogContext& context, const QString& message);

    RotatingFile file;
    QtMessageHandler before = nullptr;
    static Sink* maybeCurrent; // Qt's handler has no context of its own
};

Logging::Sink* Logging::Sink::maybeCurrent = nullptr;

void Logging::Sink::receive(QtMsgType type, const QMessageLogContext& context,
                            const QString& message)
{
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' '
        + levelName(type) + u' '
        + (context.category != nullptr ? QString::fromUtf8(context.category) : QString()) + u": "_s
        + withoutCredentials(message);
    Sink* const sink = maybeCurrent;
    if (sink != nullptr)
        sink->file.writeLine(line);
    std::fputs((line + u'\n').toUtf8().constData(), stderr);
}

Logging::Logging(const QString& folder)
    : m_sink(std::make_unique<Sink>(folder))
{
    Sink::maybeCurrent = m_sink.get();
    m_sink->before = qInstallMessageHandler(&Sink::receive);
}

Logging::~Logging()
{
    qInstallMessageHandler(m_sink->before);
    Sink::maybeCurrent = nullptr;
}

} // namespace wr
