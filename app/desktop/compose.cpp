// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/compose.h"

#include "app/disk/atomicfile.h"
#include "app/engine/demo.h"
#include "app/engine/logplaces.h"
#include "app/engine/opening.h"
#include "app/engine/roommaking.h"
#include "app/journal/clockskew.h"
#include "app/keys/card.h"
#include "app/report/bundlereplica.h"
#include "app/settings/paths.h"
#include "app/settings/privatefile.h"
#include "app/settings/savedviews.h"
#include "app/settings/settings.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

constexpr int kCompareMillis = 2000; // so that a busy log is not read over and over
constexpr qint64 kMostMarked = 1000; // the newest ones

QString layoutPath(const DesktopWish& wish)
{
    return wish.layoutFile.isEmpty() ? ownPaths().state + u"/layout.json"_s : wish.layoutFile;
}

const Incident* maybeIncidentCalled(const Room& room, const QString& text)
{
    if (const Incident* incident = room.maybeIncident(IncidentId(text)))
        return incident;
    for (const Incident* incident : room.incidents()) {
        if (incident->code.compare(text, Qt::CaseInsensitive) == 0)
            return incident;
    }
    return nullptr;
}

} // namespace

bool isBundle(const QString& room)
{
    return room.endsWith(u".wrb"_s, Qt::CaseInsensitive) && QFileInfo(room).isFile();
}

bool isFirstStart(const DesktopWish& wish)
{
    if (!wish.room.isEmpty() || wish.demo)
        return false;
    const auto folder = replicaFolderOf(wish.room);
    return !folder && folder.error().fault == Fault::Usage;
}

Result<QString> makeOwnRoom(const QString& personName)
{
    const Paths paths = ownPaths();
    if (auto made = makeFolders(paths); !made)
        return pass(made.error());
    const QString id = idTextFrom(personName);
    if (id.isEmpty())
        return fail(Fault::Usage, personName, Desktop::tr("A name needs a letter or a digit."));
    const QString folder = paths.replicas + u'/' + id;
    auto ring = keyRingFor(folder);
    if (!ring)
        return pass(ring.error());
    auto passphrase = passphraseSource({});
    if (!passphrase)
        return pass(passphrase.error());
    auto signer = ring->find(id) ? ring->open(id, *passphrase) : ring->create(id, {});
    if (!signer)
        return pass(signer.error());
    NewRoom wanted;
    wanted.name = Desktop::tr("%1's room").arg(personName);
    wanted.founder.id = MemberId(id);
    wanted.founder.name = personName;
    wanted.deviceLabel = Desktop::tr("this computer");
    if (auto made = makeRoom(folder, wanted, **signer, SystemClock()); !made)
        return pass(made.error());
    auto settings = readSettings(paths.settingsFile);
    if (!settings)
        return pass(settings.error());
    if (settings->identity.isEmpty()) {
        settings->identity = id;
        if (auto written = writeSettings(paths.settingsFile, *settings); !written)
            return pass(written.error());
    }
    if (auto kept = rememberRoom(folder); !kept)
        return pass(kept.error());
    return folder;
}

Result<void> rememberRoom(const QString& folder)
{
    const Paths paths = ownPaths();
    auto settings = readSettings(paths.settingsFile);
    if (!settings)
        return pass(settings.error());
    rememberReplica(*settings, folder);
    settings->lastReplica = folder;
    return writeSettings(paths.settingsFile, *settings);
}

Desktop::Desktop(const DesktopWish& wish)
    : m_wish(wish)
{
    m_comparing.setSingleShot(true);
    m_comparing.setInterval(kCompareMillis);
    connect(&m_comparing, &QTimer::timeout, this, &Desktop::compareClocks);
}

Desktop::~Desktop() = default;

Result<std::unique_ptr<Desktop>> Desktop::open(const DesktopWish& wish)
{
    auto desktop = std::unique_ptr<Desktop>(new Desktop(wish));
    if (auto made = makeFolders(ownPaths()); !made)
        return pass(made.error());
    if (isBundle(wish.room)) {
        if (auto opened = desktop->openBundle(wish.room); !opened)
            return pass(opened.error());
        return desktop;
    }
    auto folder = replicaFolderOf(wish.room);
    if (!folder)
        return pass(folder.error());
    desktop->m_folder = *folder;
    if (isPlace(wish.room) && !QFile::exists(journalPath(*folder))) {
        if (auto joined = joinRoom(*folder, wish.room); !joined)
            return pass(joined.error());
    }
    if (wish.demo && !QFile::exists(journalPath(*folder))) {
        if (auto made = makeDemo(*folder); !made)
            return pass(made.error());
    }
    if (wish.demo) {
        auto practice = PracticeProcess::start(*folder);
        if (!practice)
            return pass(practice.error());
        desktop->m_practice = std::move(*practice);
    }
    desktop->m_drafts = std::make_unique<FileDrafts>(*folder);
    if (auto opened = desktop->openAs(wish.as); !opened)
        return pass(opened.error());
    if (const Incident* incident = maybeIncidentCalled(*desktop->m_engine->room(), wish.incident))
        desktop->m_session->openIncident(incident->id);
    return desktop;
}

Result<void> Desktop::openBundle(const QString& path)
{
    const auto report = verifyBundle(path);
    if (!report)
        return pass(report.error());
    if (!report->isSound())
        return fail(
            Fault::Integrity, report->findings.first().file, report->findings.first().problem,
            tr("The bundle is not shown. What else is wrong says: warroomctl verify %1").arg(path));
    m_unpacked = std::make_unique<QTemporaryDir>();
    m_folder = m_unpacked->filePath(u"replica"_s);
    if (auto unpacked = unpackBundle(path, *report, m_folder); !unpacked)
        return unpacked;
    m_drafts = std::make_unique<FileDrafts>(m_folder);
    // Without a signer: not even a member writes on it.
    EngineParts parts;
    parts.folder = m_folder;
    parts.follow = false;
    auto engine = Engine::open(std::move(parts));
    if (!engine)
        return pass(engine.error());
    auto evidence = EvidenceEngine::open(**engine);
    if (!evidence)
        return pass(evidence.error());
    m_engine = std::move(*engine);
    m_evidence = std::move(*evidence);
    m_ladders = std::make_unique<LadderBench>(*m_engine, OwnCredentials{});
    if (auto made = makeSession(); !made)
        return made;
    m_session->window().setNotice(u"stranger"_s, {});
    m_session->window().setNotice(
        u"bundle"_s,
        tr("Bundle, verified, read-only. Signed by %1 with the device key %2; the room's id is %3. "
           "Ask a steward of the room, over another way, whether they are theirs.")
            .arg(report->signerName, report->signedBy.value, report->roomId));
    m_session->openIncident(report->incident);
    return {};
}

Result<void> Desktop::openAs(const QString& as)
{
    OwnCredentials own;
    auto engine = openRoom(OpenWish{m_folder, as, true, m_wish.passphrase, m_wish.card,
                                    [&own](const OwnCredentials& opened) { own = opened; }});
    if (!engine)
        return pass(engine.error());
    auto evidence = EvidenceEngine::open(**engine);
    if (!evidence)
        return pass(evidence.error());
    m_engine = std::move(*engine);
    m_signer = own.signer;
    m_evidence = std::move(*evidence);
    m_credentials = std::make_unique<CredentialShelf>(*m_engine, own);
    m_ladders = std::make_unique<LadderBench>(*m_engine, own);
    auto impact = ImpactCounter::open(m_folder);
    if (!impact)
        return pass(impact.error());
    m_impact = std::move(*impact);
    connect(&m_engine->sharing(), &Sharing::exhibitCame, m_evidence.get(),
            [evidence = m_evidence.get()] { evidence->indexArrived(); });
    connect(&m_engine->sharing(), &Sharing::sharingChanged, this,
            [this](const SharingState& state) {
                if (state.position != m_comparedTo && !m_comparing.isActive())
                    m_comparing.start();
            });
    m_comparedTo = -1;
    m_received.clear();
    m_comparing.start();
    return makeSession();
}

// In a demo all whose keys lie open.
Result<QList<MemberId>> Desktop::peopleToBecome() const
{
    QList<MemberId> become;
    const auto room = m_engine->room();
    if (!room->demo || m_unpacked != nullptr)
        return become;
    auto people = localPeople(m_folder, *room);
    if (!people)
        return pass(people.error());
    for (const LocalPerson& person : *people) {
        if (!person.member.isEmpty())
            become.append(person.member);
    }
    return become;
}

Result<void> Desktop::makeSession()
{
    const auto become = peopleToBecome();
    if (!become)
        return pass(become.error());
    const shell::Layout layout = firstLayout();
    applyLook(layout);
    m_session = std::make_unique<Session>(
        SessionDoors{m_engine.get(), m_evidence.get(), &m_clock, m_drafts.get(),
                     &m_engine->sharing(), fingerprint(m_engine->device()), m_credentials.get(),
                     m_ladders.get(), m_impact.get(), m_engine.get(),
                     savedViewsPath(ownPaths().settingsFile), m_signer},
        layout, *become);
    m_drafts->setTold([this](const QString& whyNot) {
        m_session->window().setNotice(
            u"drafts"_s,
            whyNot.isEmpty() ? QString()
                             : tr("What is half typed cannot be kept on the disk: %1. Do not close "
                                  "the window before it is added; free space or make the disk "
                                  "writable.")
                                   .arg(whyNot),
            parts::BannerKind::Danger);
    });
    connect(m_session.get(), &Session::memberPicked, this, [this](const MemberId& member) {
        // The window that asked goes away: let it finish first.
        QMetaObject::invokeMethod(
            this, [this, member] { workAs(member); }, Qt::QueuedConnection);
    });
    return {};
}

// Marks the entries whose time is far from when the log received them; a local room has nothing to compare with.
void Desktop::compareClocks()
{
    const SharingState state = m_engine->sharing().sharing();
    if (state.reach == Reach::Local)
        return;
    m_comparedTo = state.position;
    m_reading.run([folder = m_folder] { return skewedEntries(folder, kMostMarked); })
        .then(this, [this](const Result<QList<SkewedEntry>>& skewed) {
            QHash<qint64, Instant> received;
            for (const SkewedEntry& one : skewed.value_or(QList<SkewedEntry>()))
                received.insert(one.position, one.received);
            if (received == m_received)
                return;
            m_received = received;
            m_session->incidentView().setReceived(received);
        });
}

void Desktop::workAs(const MemberId& member)
{
    const QString screen = m_session->window().currentScreen();
    const IncidentId incident = m_session->incident();
    const MemberId before = m_engine->member();
    settle();
    m_drafts->setTold({});
    m_session.reset();
    m_credentials.reset();
    m_ladders.reset();
    m_evidence.reset();
    m_engine.reset();
    QString trouble;
    if (auto opened = openAs(member.value); !opened) {
        trouble = sentence(opened.error());
        if (auto back = openAs(before.value); !back)
            qFatal("The room cannot be opened again: %s", qUtf8Printable(sentence(back.error())));
    }
    if (!incident.isEmpty())
        m_session->openIncident(incident);
    m_session->window().go(screen);
    m_session->window().setNotice(u"person"_s, trouble, parts::BannerKind::Danger);
    m_session->window().show();
}

shell::Layout Desktop::firstLayout() const
{
    const auto bytes = readSmallFile(layoutPath(m_wish));
    shell::Layout layout = bytes ? shell::readLayout(*bytes) : shell::Layout();
    if (!m_wish.scheme.isEmpty())
        layout.scheme = m_wish.scheme;
    return layout;
}

void Desktop::settle()
{
    m_session->flush();
    const auto written
        = writeAtomically(layoutPath(m_wish), shell::writeLayout(m_session->layoutNow()));
    if (!written)
        qWarning("%s", qUtf8Printable(sentence(written.error())));
}

} // namespace wr
