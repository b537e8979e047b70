// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/ids.h"

#include <algorithm>

namespace wr {

namespace {

bool isIdCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

} // namespace

bool isIdText(const QString& text)
{
    if (text.isEmpty() || text.size() > 64 || text.startsWith(u'-') || text.endsWith(u'-'))
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return isIdCharacter(c) || c == u'-'; });
}

QString idTextFrom(const QString& title)
{
    QString id;
    for (const QChar c : title.toLower().normalized(QString::NormalizationForm_KD)) {
        if (isIdCharacter(c))
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'-') && !c.isMark())
            id += u'-';
    }
    id.truncate(48);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

} // namespace wr
