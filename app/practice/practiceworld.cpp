// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practiceworld.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PracticeWorldWords {
    Q_DECLARE_TR_FUNCTIONS(wr::PracticeWorld)
};

// The demo has three systems; a runaway client must not fill the memory.
constexpr qsizetype mostSystems = 200;
constexpr qsizetype mostSettings = 200;

void settle(PracticeRecord& record, qint64 now)
{
    while (!record.late.isEmpty() && record.late.constFirst().due <= now)
        record.effective = record.late.takeFirst().value;
}

QJsonObject recordJson(const PracticeRecord& record)
{
    QJsonArray late;
    for (const PracticeRecord::Change& change : record.late)
        late.append(QJsonObject{{u"due"_s, change.due}, {u"value"_s, change.value}});
    return {{u"value"_s, record.value},
            {u"version"_s, record.version},
            {u"effective"_s, record.effective},
            {u"late"_s, late}};
}

PracticeRecord recordFrom(const QJsonObject& json)
{
    PracticeRecord record{
        json[u"value"_s], json[u"version"_s].toInteger(), json[u"effective"_s], {}};
    const QJsonArray late = json[u"late"_s].toArray();
    for (const QJsonValue& change : late)
        record.late.append({change[u"due"_s].toInteger(), change[u"value"_s]});
    return record;
}

} // namespace

const PracticeRecord* PracticeWorld::maybeRecord(const QString& system,
                                                 const QString& setting) const
{
    const auto settings = m_systems.constFind(system);
    if (settings == m_systems.cend())
        return nullptr;
    const auto record = settings->constFind(setting);
    return record == settings->cend() ? nullptr : &*record;
}

Result<qint64> PracticeWorld::set(const QString& system, const QString& setting,
                                  const QJsonValue& value, qint64 seenVersion)
{
    const PracticeRecord* before = maybeRecord(system, setting);
    const qint64 version = before ? before->version : 0;
    if (version != seenVersion)
        return fail(Fault::Exists, setting,
                    PracticeWorldWords::tr("The setting is at version %1, not %2.")
                        .arg(version)
                        .arg(seenVersion));
    const bool isFull = (!hasSystem(system) && m_systems.size() >= mostSystems)
        || (!before && m_systems.value(system).size() >= mostSettings);
    if (isFull)
        return fail(Fault::Refused, setting,
                    PracticeWorldWords::tr("There is no room for more settings."));
    PracticeRecord& record = m_systems[system][setting];
    record.value = value;
    record.version = version + 1;
    return record.version;
}

void PracticeWorld::takeEffect(const QString& system, const QString& setting, qint64 due,
                               qint64 now)
{
    PracticeRecord& record = m_systems[system][setting];
    settle(record, now);
    if (!record.late.isEmpty())
        due = std::max(due, record.late.constLast().due); // writes reach the product in their order
    record.late.append({due, record.value});
    settle(record, now);
}

QJsonObject PracticeWorld::effective(const QString& system, qint64 now)
{
    QJsonObject obeyed;
    QMap<QString, PracticeRecord>& settings = m_systems[system];
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        settle(*it, now);
        if (!it->effective.isUndefined())
            obeyed.insert(it.key(), it->effective);
    }
    return obeyed;
}

QJsonObject PracticeWorld::records(const QString& system) const
{
    QJsonObject all;
    const QMap<QString, PracticeRecord> settings = m_systems.value(system);
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        all.insert(it.key(), QJsonObject{{u"value"_s, it->value}, {u"version"_s, it->version}});
    return all;
}

Result<void> PracticeWorld::seed(const QJsonObject& seed)
{
    const QJsonObject systems = seed[u"systems"_s].toObject();
    for (auto system = systems.begin(); system != systems.end(); ++system) {
        const QJsonObject settings = system->toObject();
        for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
            if (!isPracticeName(system.key()) || !isPracticeName(setting.key()))
                return fail(
                    Fault::BadInput, setting.key(),
                    PracticeWorldWords::tr(
                        "Names are made of letters, digits, dots, hyphens and underscores."));
            if (maybeRecord(system.key(), setting.key()))
                continue;
            const Result<qint64> version = set(system.key(), setting.key(), *setting, 0);
            if (!version)
                return pass(version.error());
            takeEffect(system.key(), setting.key(), 0, 0);
        }
    }
    return {};
}

QJsonObject PracticeWorld::toJson() const
{
    QJsonObject systems;
    for (auto system = m_systems.cbegin(); system != m_systems.cend(); ++system) {
        QJsonObject settings;
        for (auto setting = system->cbegin(); setting != system->cend(); ++setting)
            settings.insert(setting.key(), recordJson(*setting));
        systems.insert(system.key(), settings);
    }
    return {{u"practice"_s, 1}, {u"systems"_s, systems}};
}

Result<void> PracticeWorld::fromJson(const QJsonObject& json)
{
    if (json[u"practice"_s].toInt() != 1)
        return fail(Fault::BadInput, {},
                    PracticeWorldWords::tr("This is no state of the practice endpoint."));
    m_systems.clear();
    const QJsonObject systems = json[u"systems"_s].toObject();
    for (auto system = systems.begin(); system != systems.end(); ++system) {
        const QJsonObject settings = system->toObject();
        for (auto setting = settings.begin(); setting != settings.end(); ++setting)
            m_systems[system.key()].insert(setting.key(), recordFrom(setting->toObject()));
    }
    return {};
}

bool isPracticeName(const QString& name)
{
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9._-]{1,64}\\z"_s);
    return allowed.match(name).hasMatch();
}

} // namespace wr
