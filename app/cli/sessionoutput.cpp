// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sessionoutput.h"

#include "app/cli/documents.h"
#include "models/items/evidencemodel.h"
#include "models/items/sessionwords.h"

#include <QtCore/QJsonArray>

#include <optional>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// The room's desk, whose answers are waited for: nothing turns an event loop here.
class WaitedDesk final : public EvidenceDesk
{
public:
    explicit WaitedDesk(EvidenceDesk& desk)
        : m_desk(desk)
    {
    }

    QFuture<Result<ItemPage>> items(const ItemQuery& query) override
    {
        return waited(m_desk.items(query));
    }

    QFuture<Result<ItemDetail>> detail(const ItemRef& ref) override
    {
        return waited(m_desk.detail(ref));
    }

    QFuture<Result<TimelinePicture>> picture(const PictureQuery& query) override
    {
        return m_desk.picture(query);
    }

    QFuture<Result<ItemCount>> count(const ItemQuery& query) override
    {
        return m_desk.count(query);
    }

    QFuture<Result<HitPicture>> hits(const ItemQuery& query, const PictureQuery& picture) override
    {
        return m_desk.hits(query, picture);
    }

    TextProgress textProgress() const override { return m_desk.textProgress(); }

    QFuture<Result<QList<FileReport>>> import(const QStringList& paths, const SystemId& system,
                                              const IncidentId& incident,
                                              const QString& dialect) override
    {
        return m_desk.import(paths, system, incident, dialect);
    }

    QFuture<Result<QList<FileReport>>> reindex(const QList<SystemId>& systems,
                                               const QList<ExhibitId>& exhibits,
                                               const QString& dialect) override
    {
        return m_desk.reindex(systems, exhibits, dialect);
    }

    QStringList dialects() const override { return m_desk.dialects(); }

    void cancelImport() override { m_desk.cancelImport(); }

private:
    // A future of its own, which no other thread is still finishing: what follows on it runs at once.
    template<class T>
    static QFuture<T> waited(QFuture<T> future)
    {
        future.waitForFinished();
        return QtFuture::makeReadyFuture(future.result());
    }

    EvidenceDesk& m_desk;
};

Result<SessionNeighbours> neighboursOf(EvidenceEngine& evidence, const ItemDetail& detail)
{
    WaitedDesk desk(evidence);
    SessionAround around(&desk);
    std::optional<Result<SessionNeighbours>> answer;
    QObject::connect(&around, &SessionAround::found, &around,
                     [&](const SessionNeighbours& found) { answer = found; });
    QObject::connect(&around, &SessionAround::failed, &around,
                     [&](const Error& error) { answer = Result<SessionNeighbours>(pass(error)); });
    around.ask(detail, {});
    return answer.value();
}

} // namespace

Result<void> addSession(EvidenceEngine& evidence, const ItemDetail& detail,
                        const QHash<ExhibitId, QString>& restricted, QJsonObject& document,
                        QStringList& lines)
{
    const auto around = neighboursOf(evidence, detail);
    if (!around)
        return pass(around.error());
    const QString said = sessionSentence(detail.item, *around);
    QJsonArray before;
    QJsonArray after;
    QList<QStringList> rows;
    bool passed = false;
    if (!around->session.isEmpty()) {
        for (const SessionRow& row : sessionRows(detail.item, *around)) {
            passed = passed || row.self;
            QJsonObject object = itemDocument(row.item, restricted);
            object.insert(u"request"_s, row.request);
            if (!row.self)
                (passed ? after : before).append(object);
            rows.append({distanceText(detail.item, row), requestText(row), isoText(row.item.start),
                         evidenceKindTitle(row.item.lane), row.item.name, row.item.source,
                         itemMarkText(row.item, restricted), itemRefText(row.item.ref)});
        }
    }
    lines.append({QString(), said});
    lines.append(table(rows));
    const auto text
        = [](const QString& value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    document.insert(
        u"sessionAround"_s,
        QJsonObject{{u"session"_s, text(around->session)},
                    {u"namedBy"_s,
                     around->namedBy ? text(itemRefText(around->namedBy->ref)) : QJsonValue()},
                    {u"before"_s, before},
                    {u"after"_s, after},
                    {u"earlier"_s, around->earlier},
                    {u"later"_s, around->later},
                    {u"whole"_s, around->whole},
                    {u"sentence"_s, said}});
    return {};
}

} // namespace wr::cli
