// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/predicates.h"

#include "app/reach/redact.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PredicatesWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Predicates)
};

constexpr qsizetype longestShown = 200;
constexpr qsizetype longestPattern = 500;
constexpr qsizetype longestMatched = 64 << 10;
// What a match may cost, so that no pattern and no answer holds the read-back up.
constexpr QStringView bounded(u"(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=10000)");

Finding found(const QString& text)
{
    return {Finding::Kind::Found, text, {}};
}

Finding absent(const QString& why)
{
    return {Finding::Kind::Absent, {}, why};
}

Finding unreadable(const QString& why)
{
    return {Finding::Kind::Unreadable, {}, why};
}

QString shown(const QString& text)
{
    return text.size() <= longestShown ? text : QString(text.left(longestShown) + u'…');
}

Finding headerOf(const Answer& answer, const QString& name)
{
    if (isCredentialHeader(name))
        return unreadable(
            PredicatesWords::tr("The header %1 carries a credential and is never read.").arg(name));
    QStringList values;
    for (const Header& header : answer.headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            values.append(header.value);
    }
    if (values.isEmpty())
        return absent(PredicatesWords::tr("The answer has no header %1.").arg(name));
    return found(values.join(u", "_s));
}

QString contentType(const Answer& answer)
{
    for (const Header& header : answer.headers) {
        if (header.name.compare(u"content-type"_s, Qt::CaseInsensitive) == 0)
            return header.value.section(u';', 0, 0).trimmed().toLower();
    }
    return {};
}

bool isPage(const QString& type)
{
    return type == u"text/html" || type.endsWith(u"/xml") || type.endsWith(u"+xml");
}

// A scalar is wrapped in a list, because the reader takes only lists and objects.
std::optional<QJsonValue> jsonOf(const QByteArray& body)
{
    QJsonParseError error;
    const QJsonDocument wrapped = QJsonDocument::fromJson('[' + body + ']', &error);
    if (error.error != QJsonParseError::NoError || wrapped.array().size() != 1)
        return std::nullopt;
    return wrapped.array().at(0);
}

QString spelling(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    const QByteArray list
        = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).trimmed();
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QJsonValue child(const QJsonValue& parent, const QString& step)
{
    if (parent.isObject())
        return parent.toObject().value(step);
    if (!parent.isArray() || step.isEmpty() || (step.size() > 1 && step.startsWith(u'0')))
        return QJsonValue::Undefined;
    bool isNumber = false;
    const uint index = step.toUInt(&isNumber);
    const QJsonArray list = parent.toArray();
    return isNumber && index < list.size() ? list.at(index) : QJsonValue(QJsonValue::Undefined);
}

Finding pointerInto(const Answer& answer, const QString& pointer)
{
    const QString type = contentType(answer);
    if (isPage(type))
        return unreadable(PredicatesWords::tr("The answer is %1, not JSON.").arg(type));
    const std::optional<QJsonValue> root = jsonOf(answer.body);
    if (!root)
        return unreadable(answer.body.isEmpty()
                              ? PredicatesWords::tr("The answer has no body.")
                              : PredicatesWords::tr("The body of the answer is not JSON."));
    if (!pointer.startsWith(u'/'))
        return unreadable(PredicatesWords::tr("%1 is no path into an answer.").arg(pointer));
    QJsonValue at = *root;
    const QStringList steps = pointer.mid(1).split(u'/');
    for (QString step : steps)
        at = child(at, step.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s));
    if (at.isUndefined())
        return absent(PredicatesWords::tr("The answer has no value at %1.").arg(pointer));
    return found(spelling(at));
}

Finding decoded(const Finding& finding, const QString& decode)
{
    if (finding.kind != Finding::Kind::Found || decode.isEmpty() || decode == u"matches")
        return finding;
    if (decode != u"base64" && decode != u"base64 matches")
        return unreadable(PredicatesWords::tr("%1 is no known decoding.").arg(decode));
    const auto bytes = QByteArray::fromBase64Encoding(finding.text.toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return unreadable(
            PredicatesWords::tr("The value is no Base64: %1").arg(shown(finding.text)));
    const QString text = QString::fromUtf8(*bytes);
    if (text.toUtf8() != *bytes)
        return unreadable(PredicatesWords::tr("The value is Base64 of something that is no text."));
    return found(text);
}

QString sayDifference(const Predicate& expectation, const Finding& finding)
{
    const QString place
        = expectation.path.isEmpty() ? PredicatesWords::tr("the body") : expectation.path;
    if (finding.kind != Finding::Kind::Found)
        return PredicatesWords::tr("Expected %1 at %2. %3")
            .arg(expectation.equals, place, finding.why);
    if (isPattern(expectation))
        return PredicatesWords::tr("Expected something that matches %1 at %2, found %3.")
            .arg(shown(expectation.equals), place, shown(finding.text));
    return PredicatesWords::tr("Expected %1 at %2, found %3.")
        .arg(shown(expectation.equals), place, shown(finding.text));
}

} // namespace

Finding findIn(const Answer& answer, const QString& path, const QString& decode)
{
    if (path == u"status")
        return found(QString::number(answer.status));
    if (path.startsWith(u"header:"))
        return decoded(headerOf(answer, path.mid(7)), decode);
    if (path.isEmpty())
        return decoded(found(QString::fromUtf8(answer.body).trimmed()), decode);
    return decoded(pointerInto(answer, path), decode);
}

bool isPattern(const Predicate& expectation)
{
    return expectation.decode == u"matches" || expectation.decode == u"base64 matches";
}

QString patternFlaw(const QString& pattern)
{
    if (pattern.isEmpty())
        return PredicatesWords::tr("An empty pattern matches everything.");
    if (pattern.size() > longestPattern)
        return PredicatesWords::tr("A pattern has at most %1 characters.").arg(longestPattern);
    const QRegularExpression expression(pattern);
    return expression.isValid() ? QString()
                                : PredicatesWords::tr("The pattern %1 cannot be read: %2.")
                                      .arg(shown(pattern), expression.errorString());
}

bool meets(const Predicate& expectation, const QString& value)
{
    if (isPattern(expectation))
        return patternFlaw(expectation.equals).isEmpty() && value.size() <= longestMatched
            && QRegularExpression(bounded + QRegularExpression::anchoredPattern(expectation.equals))
                   .match(value)
                   .hasMatch();
    if (value == expectation.equals)
        return true;
    return value.size() == longestShown + 1 && value.endsWith(u'…')
        && expectation.equals.startsWith(QStringView(value).chopped(1));
}

Judgement judge(const QList<Predicate>& expectations, const Answer& answer)
{
    Judgement judgement{Judgement::Kind::Holds, {}, {}};
    for (const Predicate& expectation : expectations) {
        Finding finding = findIn(answer, expectation.path, expectation.decode);
        if (finding.kind == Finding::Kind::Absent && !expectation.absentCountsAs.isNull())
            finding = found(expectation.absentCountsAs);
        const bool isThere = finding.kind == Finding::Kind::Found;
        if (isThere)
            judgement.observed.append({expectation.path, shown(finding.text)});
        const bool holds = isPattern(expectation) ? isThere && meets(expectation, finding.text)
                                                  : isThere && finding.text == expectation.equals;
        if (holds)
            continue;
        if (judgement.kind == Judgement::Kind::Differs)
            continue;
        if (isThere || judgement.kind == Judgement::Kind::Holds)
            judgement.sentence = sayDifference(expectation, finding);
        judgement.kind = isThere ? Judgement::Kind::Differs : Judgement::Kind::Undecided;
    }
    return judgement;
}

Result<QList<Captured>> capturedFrom(const QList<Capture>& captures, const Answer& answer)
{
    QList<Captured> values;
    for (const Capture& capture : captures) {
        const Finding finding = findIn(answer, capture.path, capture.decode);
        if (finding.kind != Finding::Kind::Found)
            return fail(Fault::BadInput, capture.name, finding.why);
        values.append({capture.name, finding.text});
    }
    return values;
}

} // namespace wr
