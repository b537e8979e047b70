// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/evidenceexport.h"

#include "app/ingest/masking.h"
#include "app/report/evidencewriter.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EvidenceExportWords {
    Q_DECLARE_TR_FUNCTIONS(wr::EvidenceExport)
};

template<class T>
T waitFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

// The items that go out, one after the other, and the exhibits that they are of.
class Outgoing final
{
public:
    Outgoing(EvidenceDesk& evidence, EvidenceWriter& writer, QIODevice& device,
             const ExportWish& wish, const std::function<bool(qint64)>& goesOn)
        : m_evidence(evidence)
        , m_writer(writer)
        , m_device(device)
        , m_wish(wish)
        , m_goesOn(goesOn)
    {
    }

    Result<void> all(ItemQuery query)
    {
        if (const auto head = put(m_writer.head()); !head)
            return head;
        for (const ItemRef& ref : m_wish.items) {
            if (const auto done = one(ref); !done)
                return done;
        }
        if (!m_wish.items.isEmpty())
            return {};
        for (;;) {
            const auto page = waitFor(m_evidence.items(query));
            if (!page)
                return pass(page.error());
            for (const EvidenceItem& item : page->items) {
                if (!m_wish.exhibits.isEmpty() && !m_wish.exhibits.contains(item.ref.exhibit))
                    continue;
                if (const auto done = one(item.ref); !done)
                    return done;
            }
            if (!page->more || page->items.isEmpty())
                return {};
            query.after = page->items.last().ref;
            query.afterStart = page->items.last().start;
        }
    }

    const Exported& exported() const { return m_exported; }

private:
    Result<void> one(const ItemRef& ref)
    {
        if (m_goesOn && !m_goesOn(m_exported.items))
            return fail(Fault::Cancelled, m_wish.file,
                        EvidenceExportWords::tr("The export was cancelled; no file was written."));
        auto detail = waitFor(m_evidence.detail(ref));
        if (!detail && detail.error().fault == Fault::Cancelled)
            return pass(detail.error());
        if (!detail) {
            leave(ref.exhibit, detail.error());
            return {};
        }
        const QString code = m_wish.restricted.value(ref.exhibit);
        if (const auto done = put(m_writer.item(std::move(*detail), code)); !done)
            return done;
        m_exported.exhibits.insert(ref.exhibit);
        ++m_exported.items;
        m_exported.restricted += m_wish.restricted.contains(ref.exhibit) ? 1 : 0;
        return {};
    }

    void leave(const ExhibitId& exhibit, const Error& why)
    {
        QList<LeftOut>& left = m_exported.left;
        const auto known = std::find_if(left.begin(), left.end(), [&exhibit](const LeftOut& it) {
            return it.exhibit == exhibit;
        });
        if (known == left.end())
            left.append({exhibit, 1, why});
        else
            ++known->items;
    }

    Result<void> put(const QByteArray& bytes)
    {
        if (m_device.write(bytes) == bytes.size())
            return {};
        return fail(Fault::OutOfReach, m_wish.file, m_device.errorString(),
                    EvidenceExportWords::tr("Make room on the disk, or name another file."));
    }

    EvidenceDesk& m_evidence;
    EvidenceWriter& m_writer;
    QIODevice& m_device;
    const ExportWish& m_wish;
    const std::function<bool(qint64)>& m_goesOn;
    Exported m_exported;
};

} // namespace

EvidenceExport::EvidenceExport(const ExportWish& wish)
    : m_wish(wish)
    , m_file(wish.file)
{
}

Result<std::unique_ptr<EvidenceExport>> EvidenceExport::open(const ExportWish& wish)
{
    if (wish.unmasked && wish.why.trimmed().isEmpty())
        return fail(
            Fault::Usage, u"--unmasked"_s,
            EvidenceExportWords::tr("Secrets and personal data leave unmasked only for a reason."),
            EvidenceExportWords::tr("Add --why; it is kept as custody."));
    auto rules = SensitiveRules::load();
    if (!rules)
        return pass(rules.error());
    std::unique_ptr<EvidenceExport> made(new EvidenceExport(wish));
    made->m_rules = std::move(*rules);
    if (wish.file.isEmpty())
        made->m_standard.open(stdout, QIODevice::WriteOnly);
    else if (!made->m_file.open(QIODevice::WriteOnly))
        return fail(Fault::OutOfReach, wish.file,
                    EvidenceExportWords::tr("The file cannot be written: %1.")
                        .arg(made->m_file.errorString()),
                    EvidenceExportWords::tr("Name a file in a folder that you may write to."));
    return made;
}

Result<Exported> EvidenceExport::write(EvidenceDesk& evidence, ItemQuery query,
                                       const std::function<bool(qint64)>& goesOn)
{
    constexpr int page = 1000;
    query.limit = page;
    query.patience = 0;
    query.snippets = false;
    QIODevice& device = m_wish.file.isEmpty() ? static_cast<QIODevice&>(m_standard)
                                              : static_cast<QIODevice&>(m_file);
    Masker masker(m_rules, m_wish.maskAddresses);
    EvidenceWriter writer(exportFormFromName(m_wish.format).value_or(ExportForm::Jsonl),
                          m_wish.unmasked ? nullptr : &masker);
    Outgoing outgoing(evidence, writer, device, m_wish, goesOn);
    if (const auto written = outgoing.all(std::move(query)); !written)
        return pass(written.error());
    Exported exported = outgoing.exported();
    if (exported.items == 0 && !exported.left.isEmpty())
        return pass(exported.left.first().why);
    exported.hidden = masker.counts();
    exported.hiddenWords = sensitiveSentence(exported.hidden, m_rules);
    return exported;
}

Result<void> EvidenceExport::keep()
{
    if (m_wish.file.isEmpty() || m_file.commit())
        return {};
    return fail(Fault::OutOfReach, m_wish.file, m_file.errorString(),
                EvidenceExportWords::tr("Make room on the disk, or name another file."));
}

std::optional<Error> leftOut(const Exported& exported)
{
    if (exported.left.isEmpty())
        return {};
    constexpr qsizetype mostNamed = 3;
    qint64 items = 0;
    QStringList named;
    for (const LeftOut& it : exported.left) {
        items += it.items;
        if (named.size() < mostNamed)
            named.append(it.exhibit.value.left(12));
    }
    const LeftOut& first = exported.left.first();
    QString which = named.join(u", "_s);
    if (exported.left.size() > mostNamed)
        which += u", …"_s;
    return Error{
        first.why.fault, which,
        EvidenceExportWords::tr("Left out because they cannot be read here: %1 item(s) of %2 "
                                "exhibit(s). %3")
            .arg(items)
            .arg(exported.left.size())
            .arg(first.why.reason),
        first.why.remedy};
}

QList<Command> exportEntries(const Room& room, const Exported& exported, const ExportWish& wish)
{
    QList<Command> commands;
    for (const Exhibit& exhibit : room.exhibits) {
        if (!exported.exhibits.contains(exhibit.id))
            continue;
        CustodyNoted noted;
        noted.system = exhibit.system;
        noted.exhibit = exhibit.id;
        noted.act = CustodyAct::Exported;
        noted.to = wish.file.isEmpty() ? u"standard output"_s : wish.file;
        noted.why = (wish.unmasked ? u"unmasked: "_s : u"masked: "_s)
            + (wish.why.isEmpty() ? wish.format : wish.why);
        noted.incident = exhibit.incident.isEmpty() ? wish.incident : exhibit.incident;
        commands.append(Command{noted});
    }
    return commands;
}

std::optional<Error> whyNotEntered(const Engine& engine)
{
    if (const auto why = engine.whyReadOnly())
        return why;
    const auto room = engine.room();
    if (room->rules >= rulesOfHypotheses)
        return {};
    return Error{
        Fault::Refused, room->name,
        EvidenceExportWords::tr("The room was founded by a version that keeps no custody."),
        EvidenceExportWords::tr(
            "Export masked, or found a new room for what must leave unmasked.")};
}

} // namespace wr
