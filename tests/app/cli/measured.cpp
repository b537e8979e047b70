// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/measured.h"

#include <QtCore/QTemporaryFile>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace wr::test {

namespace {

std::vector<QByteArray> bytesOf(const QStringList& texts)
{
    std::vector<QByteArray> bytes;
    for (const QString& text : texts)
        bytes.push_back(text.toLocal8Bit());
    return bytes;
}

std::vector<char*> pointersTo(std::vector<QByteArray>& texts)
{
    std::vector<char*> pointers;
    for (QByteArray& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// In the child, between fork and exec: nothing but system calls.
void limitFiles(quint64 bytes)
{
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN); // writing fails then, instead of ending the program
}

} // namespace

Measured runMeasured(const MeasuredCall& call)
{
    Measured measured;
    QTemporaryFile out;
    QTemporaryFile err;
    int input[2] = {-1, -1};
    if (!out.open() || !err.open() || pipe(input) != 0)
        return measured;
    auto arguments = bytesOf(QStringList{call.program} + call.arguments);
    auto environment = bytesOf(call.environment.toStringList());
    const auto argv = pointersTo(arguments);
    const auto envp = pointersTo(environment);
    const pid_t child = fork();
    if (child == 0) {
        if (call.largestFile)
            limitFiles(*call.largestFile);
        dup2(input[0], STDIN_FILENO);
        dup2(out.handle(), STDOUT_FILENO);
        dup2(err.handle(), STDERR_FILENO);
        close(input[0]);
        close(input[1]);
        execve(argv.front(), argv.data(), envp.data());
        _exit(127);
    }
    close(input[0]);
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    if (call.feed)
        call.feed(input[1]);
    close(input[1]);
    std::signal(SIGPIPE, before);
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child)
        return measured;
    measured.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    measured.peakKilobytes = usage.ru_maxrss;
    out.seek(0);
    err.seek(0);
    measured.out = out.readAll();
    measured.err = err.readAll();
    return measured;
}

} // namespace wr::test
