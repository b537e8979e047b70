// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filedrafts.h"

#include "app/settings/privatefile.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace wr {

FileDrafts::FileDrafts(const QString& replicaFolder)
    : m_folder(replicaFolder + u"/drafts"_s)
{
    if (const auto made = makePrivateFolder(m_folder); !made)
        qWarning("%s", qUtf8Printable(sentence(made.error())));
}

QString FileDrafts::pathOf(const QString& key) const
{
    const QByteArray hash
        = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_folder + u'/' + QString::fromLatin1(hash.left(32)) + u".txt"_s;
}

QString FileDrafts::load(const QString& key)
{
    const auto bytes = readSmallFile(pathOf(key));
    return bytes ? QString::fromUtf8(*bytes) : QString();
}

void FileDrafts::save(const QString& key, const QString& text)
{
    const QString path = pathOf(key);
    if (text.isEmpty()) {
        QFile::remove(path);
        return;
    }
    const QString fresh = path + u".new"_s;
    QFile file(fresh);
    const QByteArray bytes = text.toUtf8();
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && file.flush();
    file.close();
    // QFile::rename does not replace; the C call does, in one step.
    if (!written
        || std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData())
            != 0)
        qWarning("A draft could not be kept in %s: %s", qUtf8Printable(m_folder),
                 qUtf8Printable(file.errorString()));
}

} // namespace wr
