// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practiceendpoint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <array>
#include <utility>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PracticeEndpointWords {
    Q_DECLARE_TR_FUNCTIONS(wr::PracticeEndpoint)
};

constexpr std::array<std::pair<FaultMode, const char*>, 5> modeNames{{
    {FaultMode::None, "none"},
    {FaultMode::Hang, "hang"},
    {FaultMode::Drop, "drop"},
    {FaultMode::Lie, "lie"},
    {FaultMode::Late, "late"},
}};

QString modeName(FaultMode mode)
{
    for (const auto& [known, name] : modeNames) {
        if (known == mode)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<FaultMode> modeFrom(const QString& text)
{
    for (const auto& [mode, name] : modeNames) {
        if (text == QLatin1StringView(name))
            return mode;
    }
    return std::nullopt;
}

QJsonObject faultJson(const PracticeFault& fault)
{
    return {{u"mode"_s, modeName(fault.mode)},
            {u"systems"_s, QJsonArray::fromStringList(fault.systems)},
            {u"seconds"_s, fault.seconds},
            {u"applied"_s, fault.applied},
            {u"reads"_s, fault.reads}};
}

Reaction respond(const HttpResponse& response)
{
    return {Reaction::Kind::Respond, response, false, false};
}

Reaction refuse(int status, const QString& reason)
{
    return respond(httpRefusal(status, reason));
}

Reaction notFound()
{
    return refuse(404, PracticeEndpointWords::tr("There is nothing at this address."));
}

Reaction wrongMethod()
{
    return refuse(405, PracticeEndpointWords::tr("This address does not take that method."));
}

HttpResponse settingResponse(const QString& system, const QString& name, const QJsonValue& value,
                             qint64 version)
{
    return {
        200,
        {{u"system"_s, system}, {u"setting"_s, name}, {u"value"_s, value}, {u"version"_s, version}},
        '"' + QByteArray::number(version) + '"'};
}

// The version that a writer says it saw: 0 for "there is none yet"; nothing when it does not say.
std::optional<qint64> seenVersion(const HttpRequest& request)
{
    if (request.headers.value("if-none-match") == "*")
        return 0;
    QByteArray tag = request.headers.value("if-match");
    if (tag.size() < 3 || !tag.startsWith('"') || !tag.endsWith('"'))
        return std::nullopt;
    bool isNumber = false;
    const qint64 version = tag.mid(1, tag.size() - 2).toLongLong(&isNumber);
    return isNumber ? std::optional(version) : std::optional<qint64>(-1);
}

std::optional<QJsonObject> objectIn(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

} // namespace

PracticeEndpoint::PracticeEndpoint(PracticeWorld world, QByteArray token)
    : m_world(std::move(world))
    , m_token(std::move(token))
{
}

Reaction PracticeEndpoint::answer(const HttpRequest& request, qint64 now)
{
    const QStringList steps = request.path.mid(1).split(u'/');
    if (steps.constFirst() == u"admin") {
        if (!m_token.isEmpty() && request.headers.value("authorization") != "Bearer " + m_token)
            return refuse(401, PracticeEndpointWords::tr("This side needs the token."));
        return admin(request, steps.mid(1), now);
    }
    const bool asksProduct = steps.size() == 4 && steps[0] == u"product" && steps[1] == u"systems"
        && steps[3] == u"answer";
    if (!asksProduct)
        return notFound();
    return request.method == "GET" ? respond(product(steps[2], now)) : wrongMethod();
}

Reaction PracticeEndpoint::admin(const HttpRequest& request, const QStringList& steps, qint64 now)
{
    const bool isGet = request.method == "GET";
    if (steps == QStringList{u"fault"_s})
        return fault(request);
    if (steps == QStringList{u"shutdown"_s}) {
        if (request.method != "POST")
            return wrongMethod();
        return {Reaction::Kind::Respond, {200, {{u"ending"_s, true}}, {}}, false, true};
    }
    if (steps.isEmpty() || steps[0] != u"systems" || steps.size() > 3)
        return notFound();
    if (steps.size() == 3)
        return setting(request, steps[1], steps[2], now);
    if (!isGet)
        return wrongMethod();
    if (steps.size() == 1)
        return respond({200, {{u"systems"_s, QJsonArray::fromStringList(m_world.systems())}}, {}});
    if (!m_world.hasSystem(steps[1]))
        return notFound();
    return respond(
        {200, {{u"system"_s, steps[1]}, {u"settings"_s, m_world.records(steps[1])}}, {}});
}

Reaction PracticeEndpoint::setting(const HttpRequest& request, const QString& system,
                                   const QString& name, qint64 now)
{
    if (request.method == "PUT")
        return write(request, system, name, now);
    if (request.method != "GET")
        return wrongMethod();
    if (m_fault.reads && meets(system) && m_fault.mode == FaultMode::Hang)
        return {Reaction::Kind::Hang, {}, false, false};
    if (m_fault.reads && meets(system) && m_fault.mode == FaultMode::Drop)
        return {Reaction::Kind::Drop, {}, false, false};
    const PracticeRecord* record = m_world.maybeRecord(system, name);
    if (!record)
        return refuse(404, PracticeEndpointWords::tr("This system has no such setting."));
    return respond(settingResponse(system, name, record->value, record->version));
}

Reaction PracticeEndpoint::write(const HttpRequest& request, const QString& system,
                                 const QString& name, qint64 now)
{
    const std::optional<QJsonObject> body = objectIn(request.body);
    if (!isPracticeName(system) || !isPracticeName(name) || !body || body->size() != 1
        || !body->contains(u"value"))
        return refuse(
            422, PracticeEndpointWords::tr("The body must be {\"value\": …} and nothing else."));
    const std::optional<qint64> seen = seenVersion(request);
    if (!seen)
        return refuse(428,
                      PracticeEndpointWords::tr(
                          "Say which version you saw, with If-Match or If-None-Match."));

    const FaultMode mode = meets(system) ? m_fault.mode : FaultMode::None;
    const bool cut = mode == FaultMode::Hang || mode == FaultMode::Drop;
    const QJsonValue value = (*body)[u"value"];
    if (mode == FaultMode::Lie)
        return respond(settingResponse(system, name, value, *seen + 1));
    Reaction reaction;
    if (cut)
        reaction.kind = mode == FaultMode::Hang ? Reaction::Kind::Hang : Reaction::Kind::Drop;
    if (cut && !m_fault.applied)
        return reaction;
    const Result<qint64> version = m_world.set(system, name, value, *seen);
    if (!version) {
        reaction.response = httpRefusal(version.error().fault == Fault::Exists ? 412 : 507,
                                        version.error().reason);
        return reaction;
    }
    const qint64 due = mode == FaultMode::Late ? now + qint64{m_fault.seconds} * 1000 : now;
    m_world.takeEffect(system, name, due, now);
    reaction.changed = true;
    reaction.response = settingResponse(system, name, value, *version);
    return reaction;
}

Reaction PracticeEndpoint::fault(const HttpRequest& request)
{
    if (request.method == "GET")
        return respond({200, faultJson(m_fault), {}});
    if (request.method != "PUT")
        return wrongMethod();
    const std::optional<QJsonObject> body = objectIn(request.body);
    const auto mode = modeFrom(body.value_or(QJsonObject())[u"mode"].toString());
    if (!mode)
        return refuse(
            422, PracticeEndpointWords::tr("The mode is one of none, hang, drop, lie and late."));
    PracticeFault fault{*mode,
                        {},
                        (*body)[u"seconds"].toInt(),
                        (*body)[u"applied"].toBool(),
                        (*body)[u"reads"].toBool()};
    const QJsonArray systems = (*body)[u"systems"].toArray();
    for (const QJsonValue& system : systems)
        fault.systems.append(system.toString());
    m_fault = fault;
    return respond({200, faultJson(m_fault), {}});
}

HttpResponse PracticeEndpoint::product(const QString& system, qint64 now)
{
    if (!m_world.hasSystem(system))
        return httpRefusal(404, PracticeEndpointWords::tr("There is no such system."));
    const QJsonObject obeys = m_world.effective(system, now);
    const bool isOff = obeys[u"feature"].toString() == u"off";
    const QString words = isOff
        ? u"This assistant is switched off at the moment. A person will help you."_s
        : u"Hello, I am the assistant of %1. How can I help?"_s.arg(system);
    return {200, {{u"system"_s, system}, {u"answer"_s, words}, {u"obeys"_s, obeys}}, {}};
}

bool PracticeEndpoint::meets(const QString& system) const
{
    return m_fault.mode != FaultMode::None
        && (m_fault.systems.isEmpty() || m_fault.systems.contains(system));
}

} // namespace wr
