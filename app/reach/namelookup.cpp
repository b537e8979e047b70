// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/namelookup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>

#include <array>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace wr {

namespace {

struct NameLookupWords {
    Q_DECLARE_TR_FUNCTIONS(wr::NameLookup)
};

constexpr long sliceNanos = 20'000'000; // how long a cancelled call waits at most

// One question to the resolver. It must stay where it is until the resolver is done with it.
struct Question {
    QByteArray name;
    addrinfo hints{};
    gaicb asked{};
    std::array<gaicb*, 1> list{&asked};

    explicit Question(const QString& wanted)
        : name(wanted.toLatin1())
    {
        hints.ai_family = AF_UNSPEC;
        hints.ai_socktype = SOCK_STREAM;
        asked.ar_name = name.constData();
        asked.ar_request = &hints;
    }

    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

    ~Question()
    {
        if (asked.ar_result != nullptr)
            freeaddrinfo(asked.ar_result);
    }
};

QStringList addressesIn(const addrinfo* first)
{
    QStringList addresses;
    for (const addrinfo* it = first; it != nullptr; it = it->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (getnameinfo(it->ai_addr, it->ai_addrlen, text.data(), text.size(), nullptr, 0,
                        NI_NUMERICHOST)
            == 0)
            addresses.append(QString::fromLatin1(text.data()));
    }
    addresses.removeDuplicates();
    return addresses;
}

tl::unexpected<Error> notResolved(const QString& name, const QString& reason)
{
    return fail(Fault::OutOfReach, name, reason,
                NameLookupWords::tr("Correct the address, or mend the name service."));
}

} // namespace

Result<QStringList> lookUpName(const QString& name, int timeoutMs,
                               const std::function<bool()>& cancelled)
{
    auto question = std::make_unique<Question>(name);
    if (getaddrinfo_a(GAI_NOWAIT, question->list.data(), 1, nullptr) != 0)
        return notResolved(name,
                           NameLookupWords::tr("The name of the target could not be resolved."));
    const QDeadlineTimer until(timeoutMs);
    while (gai_error(&question->asked) == EAI_INPROGRESS) {
        const bool stopped = cancelled && cancelled();
        if (!stopped && !until.hasExpired()) {
            const timespec slice{0, sliceNanos};
            const std::array<const gaicb*, 1> list{&question->asked};
            (void)gai_suspend(list.data(), 1, &slice);
            continue;
        }
        // The resolver still writes there when it finds that it is too late: then nobody takes it away.
        if (gai_cancel(&question->asked) == EAI_NOTCANCELED)
            static_cast<void>(question.release());
        return notResolved(
            name,
            stopped ? NameLookupWords::tr("The call was cancelled before anything was sent.")
                    : NameLookupWords::tr(
                        "The name service did not answer in time; nothing was sent."));
    }
    if (gai_error(&question->asked) != 0)
        return notResolved(name,
                           NameLookupWords::tr("The name of the target could not be resolved."));
    return addressesIn(question->asked.ar_result);
}

} // namespace wr
