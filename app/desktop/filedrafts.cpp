// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filedrafts.h"

#include "app/settings/privatefile.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

#include <cerrno>
#include <cstdio>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr {

FileDrafts::FileDrafts(const QString& replicaFolder)
    : m_folder(replicaFolder + u"/drafts"_s)
{
    if (const auto made = makePrivateFolder(m_folder); !made)
        note(sentence(made.error()));
}

void FileDrafts::setTold(Told told)
{
    m_told = std::move(told);
    if (m_told && !m_whyNot.isEmpty())
        m_told(m_whyNot);
}

void FileDrafts::note(const QString& whyNot)
{
    if (whyNot == m_whyNot)
        return;
    m_whyNot = whyNot;
    if (!whyNot.isEmpty())
        qWarning("A draft could not be kept in %s: %s", qUtf8Printable(m_folder),
                 qUtf8Printable(whyNot));
    if (m_told)
        m_told(whyNot);
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
        note(file.error() == QFileDevice::NoError ? qt_error_string(errno) : file.errorString());
    else
        note({});
}

} // namespace wr
