// SPDX-License-Identifier: GPL-3.0-or-later
//
// A language that is written from right to left and that nobody speaks: every Latin letter of our own texts becomes a
// Hebrew one. What stays Latin in a picture was not put through tr(), or came from people.
#pragma once

#include <QtCore/QTranslator>

namespace wr {

class MirroredLanguage final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char*, const char* sourceText, const char*, int n) const override
    {
        constexpr char16_t alef = 0x05D0;
        constexpr int letters = 27;
        const QString source = QString::fromUtf8(sourceText);
        QString text;
        bool argument = false;
        for (const QChar one : source) {
            const ushort letter = one.toLower().unicode();
            const bool latin = letter >= 'a' && letter <= 'z';
            if (latin && !argument)
                text += QChar(static_cast<char16_t>(alef + (letter - 'a') % letters));
            else
                text += one;
            argument = one == u'%';
        }
        if (n >= 0)
            text.replace(QStringLiteral("%n"), QString::number(n));
        return text;
    }
};

} // namespace wr
