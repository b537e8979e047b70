// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/sharingplace.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxPlace = 4096;

bool hasControls(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar sign) { return sign < u' '; });
}

QString filePath(const QString& text)
{
    QString path = text;
    if (text.startsWith(u"file://"_s))
        path = QUrl(text, QUrl::StrictMode).toLocalFile();
    const QString ending = u".warroom"_s;
    if (!path.endsWith(ending))
        return {};
    path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    return QFileInfo(path).fileName() == ending ? QString() : path;
}

// user:password@ of the part before the query. A password may hold signs that should have been escaped, so everything
// from the first colon to the last @ counts.
QString maskedLogin(const QString& head)
{
    const qsizetype start = head.indexOf(u"://"_s) + 3;
    const qsizetype end = head.lastIndexOf(u'@');
    const qsizetype colon = head.indexOf(u':', start);
    if (end < 0 || colon < 0 || colon > end)
        return head;
    return QString(head.left(colon) + u":***"_s + head.mid(end));
}

QString maskedParameter(const QString& parameter)
{
    const qsizetype equals = parameter.indexOf(u'=');
    const QString key
        = QUrl::fromPercentEncoding(parameter.left(std::max<qsizetype>(equals, 0)).toUtf8());
    return key.contains(u"password"_s, Qt::CaseInsensitive)
        ? QString(parameter.left(equals) + u"=***"_s)
        : parameter;
}

// Where ?key=value begins, or the end.
qsizetype queryStart(const QString& url)
{
    for (qsizetype mark = url.indexOf(u'?'); mark >= 0; mark = url.indexOf(u'?', mark + 1)) {
        const QString tail = url.mid(mark + 1);
        const qsizetype at = tail.indexOf(u'@');
        const qsizetype equals = tail.indexOf(u'=');
        if (at < 0 || (equals >= 0 && equals < at))
            return mark;
    }
    return url.size();
}

} // namespace

SharingPlace SharingPlace::from(const QString& text)
{
    SharingPlace place;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > maxPlace || hasControls(trimmed))
        return place;
    if (trimmed.startsWith(u"postgresql://"_s) || trimmed.startsWith(u"postgres://"_s)) {
        place.m_kind = Kind::Postgres;
        place.m_address = trimmed;
        return place;
    }
    place.m_address = filePath(trimmed);
    place.m_kind = place.m_address.isEmpty() ? Kind::None : Kind::File;
    return place;
}

QString SharingPlace::shown() const
{
    if (m_kind != Kind::Postgres)
        return m_address;
    const qsizetype query = queryStart(m_address);
    QString text = maskedLogin(m_address.left(query));
    if (query == m_address.size())
        return text;
    QStringList parameters = m_address.mid(query + 1).split(u'&');
    for (QString& parameter : parameters)
        parameter = maskedParameter(parameter);
    return QString(text + u'?' + parameters.join(u'&'));
}

} // namespace wr
