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

} // namespace

void Redactor::add(const QString& name, const QByteArray& secret)
{
    if (secret.isEmpty())
        return;
    const QStringList forms = formsOf(secret);
    for (const QString& text : forms)
        m_forms.append({text, name});
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
        if (!clean.contains(form.text))
            continue;
        if (!names.contains(form.name))
            names.append(form.name);
        const auto mark = static_cast<char16_t>(0xe000 + names.indexOf(form.name));
        clean.replace(form.text, QString(QChar(mark)));
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
