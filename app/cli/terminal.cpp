// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/cli/phrase.h"
#include "app/engine/opening.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t largestSecret = 64 * 1024;

// What is typed while it lives is not shown.
class Unseen final
{
public:
    Unseen()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }

    ~Unseen()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }

    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_before{};
};

std::optional<QString> typedUnseen(const QString& question)
{
    if (isatty(STDIN_FILENO) == 0 || isatty(STDERR_FILENO) == 0)
        return std::nullopt;
    std::fprintf(stderr, "%s ", qUtf8Printable(question));
    const Unseen unseen;
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    return QString::fromStdString(line);
}

// Twice, so that nobody seals a key with a slip of the finger. Nothing: no passphrase is wanted.
Result<std::optional<QString>> newPassphrase(const QString& identity)
{
    auto scripted = passphraseFrom(QProcessEnvironment::systemEnvironment());
    if (!scripted || *scripted)
        return scripted;
    const auto first = typedUnseen(
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "Passphrase for the new key %1 (empty for none):"))
            .arg(identity));
    if (!first || first->isEmpty())
        return std::nullopt;
    const auto second = typedUnseen(phrase(QT_TRANSLATE_NOOP("wr::Cli", "The same once more:")));
    if (second != first)
        return fail(Fault::BadInput, identity,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "The two passphrases differ.")),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "No key was made. Try again.")));
    return first;
}

} // namespace

std::optional<QString> passphraseFromTerminal(const Identity& identity)
{
    return typedUnseen(
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "Passphrase of the key %1:")).arg(identity.name));
}

Result<QByteArray> secretFromInput(const QString& question)
{
    QByteArray secret;
    if (isatty(STDIN_FILENO) != 0) {
        secret = typedUnseen(question).value_or(QString()).toUtf8();
    } else {
        std::string piped(largestSecret + 2, '\0');
        std::cin.read(piped.data(), static_cast<std::streamsize>(piped.size()));
        secret = QByteArray(piped.data(), static_cast<qsizetype>(std::cin.gcount()));
        if (secret.endsWith('\n'))
            secret.chop(secret.endsWith("\r\n") ? 2 : 1);
    }
    const bool isLine = std::none_of(secret.begin(), secret.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    if (secret.isEmpty() || secret.size() > static_cast<qsizetype>(largestSecret) || !isLine
        || QString::fromUtf8(secret).toUtf8() != secret)
        return fail(
            Fault::Usage, {},
            phrase(QT_TRANSLATE_NOOP(
                "wr::Cli", "A secret is one line of text, at most 64 KiB, on standard input.")),
            phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                     "Type it when asked, or pipe it in: … | warroomctl credential "
                                     "add NAME ORIGIN")));
    return secret;
}

Result<std::shared_ptr<const DeviceSigner>> ownSigner(const KeyRing& ring, const QString& identity)
{
    if (ring.find(identity)) {
        auto passphrase = passphraseSource(passphraseFromTerminal);
        if (!passphrase)
            return pass(passphrase.error());
        return ring.open(identity, *passphrase);
    }
    auto passphrase = newPassphrase(identity);
    if (!passphrase)
        return pass(passphrase.error());
    return ring.create(identity, *passphrase);
}

QString whereTheKeyLies(const KeyRing& ring, const QString& identity)
{
    const auto found = ring.find(identity);
    if (!found)
        return {};
    switch (found->protection) {
    case KeyProtection::None:
        return phrase(
                   QT_TRANSLATE_NOOP(
                       "wr::Cli",
                       "The key lies open in the file %1.identity, which only you may read; give a "
                       "passphrase with WARROOM_PASSPHRASE_FILE to seal it."))
            .arg(identity);
    case KeyProtection::Passphrase:
        return phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                        "The key lies in the file %1.identity, sealed with your "
                                        "passphrase. Nobody can recover a forgotten passphrase."))
            .arg(identity);
    case KeyProtection::Keychain:
        return phrase(
                   QT_TRANSLATE_NOOP("wr::Cli",
                                     "The key lies in the file %1.identity, sealed with a key in "
                                     "the keychain of your desktop."))
            .arg(identity);
    }
    Q_UNREACHABLE();
}

Result<std::shared_ptr<const DeviceSigner>> signerOf(const Engine& engine)
{
    if (const auto why = engine.whyReadOnly(); why && engine.device().isEmpty())
        return pass(*why);
    const auto ring = keyRingFor(engine.folder());
    if (!ring)
        return pass(ring.error());
    const auto identity = ring->byKey(engine.device());
    if (!identity)
        return pass(identity.error());
    const auto passphrase = passphraseSource(passphraseFromTerminal);
    if (!passphrase)
        return pass(passphrase.error());
    return ring->open(identity->name, *passphrase);
}

} // namespace wr::cli
