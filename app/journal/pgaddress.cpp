// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/pgaddress.h"

#include "models/base/plaintext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>
#include <arpa/inet.h>
#include <libpq-fe.h>
#include <map>
#include <memory>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PgAddressWords {
    Q_DECLARE_TR_FUNCTIONS(wr::PostgresLog)
};

using Options = std::map<std::string, std::string>;
using OptionList = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

Options given(const OptionList& list)
{
    Options options;
    for (const PQconninfoOption* it = list.get(); it != nullptr && it->keyword != nullptr; ++it) {
        if (it->val != nullptr && *it->val != '\0')
            options[it->keyword] = it->val;
    }
    return options;
}

std::string valueOf(const Options& options, const std::string& name)
{
    const auto found = options.find(name);
    return found == options.end() ? std::string() : found->second;
}

std::vector<std::string> split(const std::string& list)
{
    std::vector<std::string> parts(1);
    for (const char it : list) {
        if (it == ',')
            parts.emplace_back();
        else
            parts.back() += it;
    }
    return parts;
}

// The list's part for this host; one part serves all, none is empty.
std::string partFor(const std::vector<std::string>& parts, std::size_t host)
{
    return parts.size() == 1 ? parts.front() : parts[host];
}

tl::unexpected<Error> noAddress(const QString& subject)
{
    return fail(Fault::BadInput, subject,
                PgAddressWords::tr("This is no address of a PostgreSQL database."),
                PgAddressWords::tr("Write it as postgresql://LOGIN@HOST:PORT/DATABASE."));
}

Result<std::vector<PgHost>> hostsOf(const Options& options, const QString& subject)
{
    const auto names = split(valueOf(options, "host"));
    const auto addresses = split(valueOf(options, "hostaddr"));
    const auto ports = split(valueOf(options, "port"));
    const std::size_t count = std::max(names.size(), addresses.size());
    const auto fits
        = [count](const auto& parts) { return parts.size() == 1 || parts.size() == count; };
    const bool oneAddress = addresses.size() == 1 && !addresses.front().empty() && count > 1;
    if (!fits(names) || !fits(addresses) || !fits(ports) || oneAddress || count > 16)
        return noAddress(subject);
    std::vector<PgHost> hosts;
    for (std::size_t i = 0; i < count; ++i)
        hosts.push_back({partFor(names, i), partFor(addresses, i), partFor(ports, i)});
    return hosts;
}

QString masked(const PgAddress& address)
{
    QStringList hosts;
    for (const PgHost& host : address.hosts) {
        QString name = QString::fromStdString(host.name.empty() ? host.address : host.name);
        if (name.contains(u':'))
            name = u'[' + name + u']';
        hosts
            += host.port.empty() ? name : QString(name + u':' + QString::fromStdString(host.port));
    }
    const QString login = address.login.isEmpty() ? QString() : QString(address.login + u'@');
    return visibleText(
        QString(u"postgresql://"_s + login + hosts.join(u',') + u'/' + address.database),
        Lines::Single);
}

// What the URL asks for and must not, as the option to name; empty = nothing.
std::string weakened(const Options& asked)
{
    const Options demands{
        {"sslmode", "verify-full"}, {"channel_binding", "require"}, {"gssencmode", "disable"}};
    for (const auto& [name, demand] : demands) {
        const std::string value = valueOf(asked, name);
        if (!value.empty() && value != demand)
            return name + '=' + value;
    }
    return {};
}

void setOptions(Options& options, bool secured)
{
    if (secured) {
        options["sslmode"] = "verify-full";
        options["gssencmode"] = "disable";
        // Who logs in with a certificate has no password that could be bound to the channel.
        if (valueOf(options, "sslcert").empty())
            options["channel_binding"] = "require";
    }
    options["application_name"] = "warroom";
    options["client_encoding"] = "UTF8";
    options["target_session_attrs"] = "read-write";
    options["keepalives"] = "1";
    options["keepalives_idle"] = "10";
    options["keepalives_interval"] = "5";
    options["keepalives_count"] = "3";
    options["tcp_user_timeout"] = "10000";
    options["options"] = "-c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000"
                         " -c search_path=pg_catalog -c client_min_messages=warning";
    for (const char* name : {"host", "hostaddr", "port", "service", "connect_timeout"})
        options.erase(name);
}

} // namespace

bool isHere(const PgHost& host)
{
    const std::string& place = host.address.empty() ? host.name : host.address;
    if (place.empty() || place.front() == '/' || place.front() == '@')
        return true;
    in_addr four{};
    if (inet_pton(AF_INET, place.c_str(), &four) == 1)
        return (ntohl(four.s_addr) >> 24U) == 127;
    in6_addr six{};
    if (inet_pton(AF_INET6, place.c_str(), &six) == 1)
        return IN6_IS_ADDR_LOOPBACK(&six);
    return place == "localhost";
}

Result<PgAddress> readPgAddress(const QString& url)
{
    const QString unnamed = u"postgresql://…"_s;
    if (!url.startsWith(u"postgresql://"_s) && !url.startsWith(u"postgres://"_s))
        return noAddress(unnamed);
    // libpq's own complaint would quote the URL, so it is not asked for.
    const OptionList fromUrl(PQconninfoParse(url.toUtf8().constData(), nullptr), &PQconninfoFree);
    const OptionList defaults(PQconndefaults(), &PQconninfoFree);
    if (!fromUrl || !defaults)
        return noAddress(unnamed);
    const Options asked = given(fromUrl);
    Options options = given(defaults);
    for (const auto& [name, value] : asked)
        options[name] = value;

    PgAddress address;
    const auto hosts = hostsOf(options, unnamed);
    if (!hosts)
        return pass(hosts.error());
    address.hosts = *hosts;
    address.login = QString::fromStdString(valueOf(options, "user"));
    address.database = QString::fromStdString(valueOf(options, "dbname"));
    address.password = valueOf(options, "password");
    address.masked = masked(address);
    if (address.database.isEmpty() || !valueOf(asked, "service").empty()
        || !valueOf(asked, "replication").empty())
        return noAddress(address.masked);

    const bool here = std::ranges::all_of(address.hosts, isHere);
    if (const std::string weak = weakened(asked); !here && !weak.empty())
        return fail(
            Fault::Refused, address.masked,
            PgAddressWords::tr("The address asks for %1, and then nothing proves that this is the "
                               "right server.")
                .arg(withoutPassword(address, QString::fromStdString(weak))),
            PgAddressWords::tr(
                "Take this out of the address: servers on other computers are always "
                "asked for a certificate that fits their name."));
    setOptions(options, !here || valueOf(asked, "sslmode") == "verify-full");
    address.options.assign(options.begin(), options.end());
    return address;
}

QString withoutPassword(const PgAddress& address, const QString& foreign)
{
    QString text = foreign;
    const QString password = QString::fromStdString(address.password);
    // A password so short may stand in any word; nothing is shown rather than words with holes that spell it.
    if (!password.isEmpty() && password.size() < 4)
        return {};
    if (!password.isEmpty())
        text.replace(password, u"…"_s);
    return inSentence(text.simplified(), 400);
}

} // namespace wr
