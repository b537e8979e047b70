// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/redact.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// Below this many characters a piece of Base64 is as likely to be something else.
constexpr qsizetype leastBase64 = 6;

// The characters of Base64 that depend on the secret alone when `before` bytes come in front of it: they stand there
// whatever the bytes around it are.
QByteArray base64Core(const QByteArray& secret, qsizetype before, QByteArray::Base64Options options)
{
    const QByteArray padded = QByteArray(before, 'x') + secret;
    const QByteArray encoded = padded.toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype first = (before * 8 + 5) / 6;
    const qsizetype last = (before + secret.size()) * 8 / 6;
    return encoded.mid(first, last - first);
}

QString jsonContent(const QString& text)
{
    QString content;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            content += u'\\';
        content += c;
    }
    return content;
}

QStringList formsOf(const QByteArray& secret)
{
    const QString plain = QString::fromUtf8(secret);
    const QByteArray percent = secret.toPercentEncoding();
    QStringList forms{plain, jsonContent(plain), QString::fromLatin1(percent),
                      QString::fromLatin1(percent.toLower())};
    for (qsizetype before = 0; before < 3; ++before) {
        for (const auto option : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const QByteArray core = base64Core(secret, before, option);
            if (core.size() >= leastBase64)
                forms.append(QString::fromLatin1(core));
        }
    }
    forms.append(QString::fromLatin1(secret.toBase64()));
    forms.append(QString::fromLatin1(secret.toHex()));
    forms.removeDuplicates();
    return forms;
}

// What may stand for a character in a page, beside its number.
QStringView pageNameOf(char32_t code)
{
    switch (code) {
    case U'"':
        return u"&quot;";
    case U'&':
        return u"&amp;";
    case U'<':
        return u"&lt;";
    case U'>':
        return u"&gt;";
    case U'\'':
        return u"&apos;";
    default:
        return {};
    }
}

// How far `form` goes from here, whatever the case of its letters; 0 = it does not stand here.
qsizetype standsAt(QStringView text, QStringView form)
{
    return !form.isEmpty() && text.startsWith(form, Qt::CaseInsensitive) ? form.size() : 0;
}

// A character as JSON may escape it, also within JSON: with any number of backslashes before it.
qsizetype escapedAt(QStringView text, char32_t code, const QString& plain)
{
    qsizetype slashes = 0;
    while (slashes < text.size() && text[slashes] == u'\\')
        ++slashes;
    if (slashes == 0 || code == U'\\')
        return slashes;
    const QStringView rest = text.mid(slashes);
    if ((code == U'"' || code == U'/') && rest.startsWith(plain))
        return slashes + 1;
    QString units;
    for (const QChar unit : plain)
        units += (units.isEmpty() ? u"u"_s : u"\\u"_s)
            + u"%1"_s.arg(uint{unit.unicode()}, 4, 16, QChar(u'0'));
    const qsizetype length = standsAt(rest, units);
    return length == 0 ? 0 : slashes + length;
}

// A character as a page may write it.
qsizetype referenceAt(QStringView text, char32_t code)
{
    if (const qsizetype named = standsAt(text, pageNameOf(code)); named > 0)
        return named;
    const qsizetype end = text.startsWith(u"&#"_s) ? text.left(12).indexOf(u';') : -1;
    if (end < 0)
        return 0;
    const bool hex = text.mid(2, 1).compare(u"x"_s, Qt::CaseInsensitive) == 0;
    bool isNumber = false;
    const uint number = text.mid(hex ? 3 : 2, end - (hex ? 3 : 2)).toUInt(&isNumber, hex ? 16 : 10);
    return isNumber && number == code ? end + 1 : 0;
}

// How long a spelling of this character stands here; 0 = none does.
qsizetype spelledAt(QStringView text, char32_t code)
{
    const QString plain = QString::fromUcs4(&code, 1);
    if (text.startsWith(plain) && code != U'\\')
        return plain.size();
    if (code == U' ' && text.startsWith(u'+'))
        return 1;
    QString percent;
    for (const char byte : plain.toUtf8())
        percent += u'%' + u"%1"_s.arg(uint{static_cast<uchar>(byte)}, 2, 16, QChar(u'0'));
    if (const qsizetype length = standsAt(text, percent); length > 0)
        return length;
    if (const qsizetype length = escapedAt(text, code, plain); length > 0)
        return length;
    return referenceAt(text, code);
}

// How long the secret stands here, each of its characters spelled as it likes; 0 = it does not.
qsizetype spelledAt(QStringView text, const QList<uint>& secret)
{
    qsizetype length = 0;
    for (const uint code : secret) {
        const qsizetype one = length < text.size() ? spelledAt(text.mid(length), code) : 0;
        if (one == 0)
            return 0;
        length += one;
    }
    return length;
}

void replaceAnyhow(QString& text, const QString& secret, QChar mark)
{
    const QList<uint> codes = secret.toUcs4();
    const QString beginnings = secret.left(1) + u"\\%&+"_s; // of any spelling
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!beginnings.contains(text[at]))
            continue;
        if (const qsizetype length = spelledAt(QStringView(text).mid(at), codes); length > 0)
            text.replace(at, length, mark);
    }
}

} // namespace

void Redactor::add(const QString& name, const QByteArray& secret)
{
    if (secret.isEmpty())
        return;
    const QStringList forms = formsOf(secret);
    for (const QString& text : forms)
        m_forms.append({text, name, text == forms.first()});
    std::stable_sort(m_forms.begin(), m_forms.end(), [](const Form& one, const Form& other) {
        return one.text.size() > other.text.size();
    });
}

QString Redactor::redacted(const QString& text) const
{
    // Private-use marks stand in first, so that a short secret cannot match inside a name put in for another one.
    QString clean = text;
    QStringList names;
    for (const Form& form : m_forms) {
        if (!names.contains(form.name))
            names.append(form.name);
        const QChar mark(static_cast<char16_t>(0xe000 + names.indexOf(form.name)));
        clean.replace(form.text, QString(mark));
        if (form.anyhow)
            replaceAnyhow(clean, form.text, mark);
    }
    for (qsizetype at = 0; at < names.size(); ++at) {
        const auto mark = static_cast<char16_t>(0xe000 + at);
        clean.replace(QChar(mark), QString(u"${secret:"_s + names.at(at) + u'}'));
    }
    return clean;
}

QList<Captured> Redactor::redacted(QList<Captured> values) const
{
    for (Captured& value : values)
        value.value = redacted(value.value);
    return values;
}

bool isCredentialHeader(const QString& name)
{
    static const QRegularExpression credential(
        u"\\A(authorization|proxy-authorization|cookie|set-cookie|(x-)?api-key|x-auth-key|"
        u"x-[a-z0-9-]*(token|secret)|private-token)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return credential.match(name).hasMatch();
}

} // namespace wr
