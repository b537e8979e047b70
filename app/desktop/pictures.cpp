// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pictures.h"

#include "ui/shell/commandpalette.h"

#include <QtCore/QDir>
#include <QtCore/QTimer>
#include <QtGui/QPixmap>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

constexpr int kSettleMillis = 700; // pictures of evidence arrive from another thread

struct Shot {
    QString name;
    std::function<void(Session&)> prepare;
};

QList<Shot> shots()
{
    const auto goTo = [](const char* screen) {
        return [screen](Session& session) {
            session.window().palette().hide();
            session.window().go(QString::fromLatin1(screen));
        };
    };
    return {{u"board"_s, goTo("board")},
            {u"incident"_s, goTo("incident")},
            {u"timeline"_s, goTo("timeline")},
            {u"authority"_s, goTo("matrix")},
            {u"palette"_s, [](Session& session) {
                 session.window().go(u"board"_s);
                 session.window().palette().openWith(Session::tr("who can shut off"));
             }}};
}

// One after the other; keeps itself alive until the last one.
class Photographer final : public std::enable_shared_from_this<Photographer>
{
public:
    Photographer(Session& session, QString folder,
                 std::function<void(const Result<QStringList>&)> done)
        : m_session(session)
        , m_folder(std::move(folder))
        , m_done(std::move(done))
    {
    }

    void next()
    {
        if (m_number >= m_shots.size()) {
            m_session.window().palette().hide();
            m_done(m_files);
            return;
        }
        m_shots.at(m_number).prepare(m_session);
        QTimer::singleShot(kSettleMillis, &m_session.window(),
                           [self = shared_from_this()] { self->take(); });
    }

private:
    void take()
    {
        const QString file = m_folder + u'/' + m_shots.at(m_number).name + u".png"_s;
        if (!m_session.window().grab().save(file)) {
            m_done(fail(Fault::OutOfReach, file, Session::tr("The picture could not be written.")));
            return;
        }
        m_files.append(file);
        ++m_number;
        next();
    }

    Session& m_session;
    QString m_folder;
    std::function<void(const Result<QStringList>&)> m_done;
    QList<Shot> m_shots = shots();
    QStringList m_files;
    qsizetype m_number = 0;
};

} // namespace

void takePictures(Session& session, const QString& folder, QSize size,
                  std::function<void(const Result<QStringList>& files)> done)
{
    if (!QDir().mkpath(folder)) {
        done(fail(Fault::OutOfReach, folder, Session::tr("The folder could not be made.")));
        return;
    }
    session.window().resize(size);
    session.window().show();
    std::make_shared<Photographer>(session, folder, std::move(done))->next();
}

} // namespace wr
