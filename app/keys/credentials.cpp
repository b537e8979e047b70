// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/credentials.h"

#include "app/keys/sealedbox.h"
#include "app/settings/privatefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>

#include <sodium.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CredentialBookWords {
    Q_DECLARE_TR_FUNCTIONS(wr::CredentialBook)
};

constexpr std::string_view credentialPurpose = "warroom credentials v1";

std::span<const std::uint8_t> octets(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

void wipe(QByteArray& bytes)
{
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

Error nothingToKeep(const QString& name)
{
    return {Fault::Usage,
            name,
            CredentialBookWords::tr(
                "A credential needs its secret and at least one origin that may receive it."),
            {}};
}

Result<QStringList> exactOrigins(const QString& name, const QStringList& origins)
{
    if (origins.isEmpty())
        return pass(nothingToKeep(name));
    QStringList all;
    for (const QString& origin : origins) {
        const QString exact = originOf(origin);
        if (exact.isEmpty())
            return fail(Fault::Usage, name, CredentialBookWords::tr("%1 is no origin.").arg(origin),
                        CredentialBookWords::tr("Write it like https://flags.example.com:8443."));
        if (!all.contains(exact))
            all += exact;
    }
    return all;
}

} // namespace

QString originOf(const QString& url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme().toLower();
    const QString host = parsed.host(QUrl::FullyEncoded).toLower();
    if (!parsed.isValid() || host.isEmpty() || (scheme != u"http"_s && scheme != u"https"_s)
        || !parsed.userInfo().isEmpty())
        return {};
    const QString written = host.contains(u':') ? QString(u'[' + host + u']') : host;
    const int usual = scheme == u"https"_s ? 443 : 80;
    const int port = parsed.port(usual);
    return scheme + u"://"_s + written
        + (port == usual ? QString() : QString(u':' + QString::number(port)));
}

CredentialBook::CredentialBook(QString path, SecretBytes key)
    : m_path(std::move(path))
    , m_key(std::move(key))
{
}

Result<CredentialBook> CredentialBook::open(const QString& path, const DeviceSigner& owner)
{
    CredentialBook book(path, owner.keyFor(credentialPurpose));
    const auto bytes = readSmallFile(path);
    if (!bytes && bytes.error().fault != Fault::NotFound)
        return pass(bytes.error());
    if (bytes) {
        if (const auto read = book.read(*bytes); !read)
            return pass(read.error());
    }
    return book;
}

Result<void> CredentialBook::read(const QByteArray& bytes)
{
    const QJsonObject file = QJsonDocument::fromJson(bytes).object();
    if (file[u"format"_s].toString() != u"warroom-credentials-v1"_s)
        return fail(Fault::BadInput, m_path,
                    CredentialBookWords::tr("The credentials cannot be read."),
                    CredentialBookWords::tr("Restore the file from a backup."));
    const auto plain = openWithKey(file, m_key);
    if (!plain)
        return fail(
            plain.error().fault, m_path,
            CredentialBookWords::tr(
                "The credentials belong to another identity, or the file was changed."),
            CredentialBookWords::tr(
                "Restore the file from a backup, or remove it and enter the credentials again."));
    const auto view = seal::asText(plain->octets());
    const QJsonObject all
        = QJsonDocument::fromJson(
              QByteArray::fromRawData(view.data(), static_cast<qsizetype>(view.size())))
              .object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        QByteArray secret = QByteArray::fromBase64(one[u"secret"_s].toString().toLatin1());
        Credential credential{std::make_shared<const SecretBytes>(octets(secret)), {}};
        wipe(secret);
        const QJsonArray origins = one[u"origins"_s].toArray();
        for (const QJsonValue& origin : origins)
            credential.origins += origin.toString();
        m_credentials.insert(it.key(), credential);
    }
    return {};
}

Result<void> CredentialBook::write(Credentials credentials)
{
    QJsonObject all;
    for (auto it = credentials.cbegin(); it != credentials.cend(); ++it) {
        const auto view = seal::asText(it->secret->octets());
        const QByteArray secret
            = QByteArray::fromRawData(view.data(), static_cast<qsizetype>(view.size())).toBase64();
        all[it.key()] = QJsonObject{{u"secret"_s, QString::fromLatin1(secret)},
                                    {u"origins"_s, QJsonArray::fromStringList(it->origins)}};
    }
    QByteArray plain = QJsonDocument(all).toJson(QJsonDocument::Compact);
    QJsonObject file = sealWithKey(octets(plain), m_key);
    wipe(plain);
    file[u"format"_s] = u"warroom-credentials-v1"_s;
    const auto written = writePrivateFile(m_path, QJsonDocument(file).toJson());
    if (written)
        m_credentials = std::move(credentials);
    return written;
}

Result<void> CredentialBook::put(const QString& name, const QByteArray& secret,
                                 const QStringList& origins)
{
    if (!isIdText(name))
        return fail(
            Fault::Usage, name,
            CredentialBookWords::tr(
                "A credential's name has lower-case letters, digits and hyphens, at most 64."),
            CredentialBookWords::tr("Choose another name."));
    const auto exact = exactOrigins(name, origins);
    if (!exact)
        return pass(exact.error());
    if (secret.isEmpty())
        return pass(nothingToKeep(name));
    Credentials credentials = m_credentials;
    credentials.insert(name, {std::make_shared<const SecretBytes>(octets(secret)), *exact});
    return write(std::move(credentials));
}

Result<void> CredentialBook::bind(const QString& name, const QStringList& origins)
{
    const auto exact = exactOrigins(name, origins);
    if (!exact)
        return pass(exact.error());
    Credentials credentials = m_credentials;
    const auto found = credentials.find(name);
    if (found == credentials.end())
        return fail(Fault::NotFound, name,
                    CredentialBookWords::tr("There is no credential of this name."));
    found->origins = *exact;
    return write(std::move(credentials));
}

Result<void> CredentialBook::remove(const QString& name)
{
    Credentials credentials = m_credentials;
    if (credentials.remove(name) == 0)
        return fail(Fault::NotFound, name,
                    CredentialBookWords::tr("There is no credential of this name."));
    return write(std::move(credentials));
}

QStringList CredentialBook::names() const
{
    return m_credentials.keys();
}

QStringList CredentialBook::origins(const QString& name) const
{
    return m_credentials.value(name).origins;
}

Result<QByteArray> CredentialBook::lookup(const QString& name, const QString& origin) const
{
    const auto found = m_credentials.constFind(name);
    if (found == m_credentials.constEnd())
        return fail(
            Fault::NotFound, name,
            CredentialBookWords::tr("There is no credential of this name on this computer."),
            CredentialBookWords::tr(
                "Add it for this identity, or let somebody who has it press the button."));
    const QString exact = originOf(origin);
    if (exact.isEmpty() || !found->origins.contains(exact))
        return fail(Fault::Refused, name,
                    CredentialBookWords::tr("This credential may not be sent to %1.").arg(origin),
                    CredentialBookWords::tr(
                        "Allow that origin for the credential if it is the right one."));
    const auto view = seal::asText(found->secret->octets());
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

} // namespace wr
