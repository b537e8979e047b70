// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pictures.h"

#include "ui/look/theme.h"
#include "ui/shell/commandpalette.h"

#include <QtCore/QDir>
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

constexpr int kQuickPng
    = 80; // without loss, packed less: half of the time of a picture is its packing
constexpr int kMostLooks = 40; // a clock on the screen may tick at every look

using Step = std::function<void(Session&)>;

Step goTo(const QString& screen)
{
    return [screen](Session& session) { session.window().go(screen); };
}

Step face(int number)
{
    return [number](Session& session) {
        if (auto* faces = session.window().findChild<QTabWidget*>(u"incidentFaces"_s))
            faces->setCurrentIndex(number);
    };
}

// The first row of the table of this name that is on the screen.
Step firstRow(const QString& table)
{
    return [table](Session& session) {
        for (auto* list : session.window().findChildren<QTableView*>(table)) {
            if (list->isVisible() && list->model()->rowCount() > 0)
                list->setCurrentIndex(list->model()->index(0, 0));
        }
    };
}

// The page of an opened item that holds the table of this name.
Step pageOf(const QString& table)
{
    return [table](Session& session) {
        auto* tabs = session.window().findChild<QTabWidget*>(u"evidenceTabs"_s);
        for (QWidget* page = session.window().findChild<QTableView*>(table);
             tabs != nullptr && page != nullptr; page = page->parentWidget()) {
            if (tabs->indexOf(page) >= 0)
                tabs->setCurrentWidget(page);
        }
    };
}

// The first item of a kind, opened in one of its viewers.
Shot viewer(const QString& name, EvidenceKind kind, int tab)
{
    return {name,
            {goTo(u"timeline"_s),
             [kind](Session& session) {
                 if (auto* kinds = session.window().findChild<QComboBox*>(u"evidenceKind"_s))
                     kinds->setCurrentIndex(kinds->findData(static_cast<int>(kind)));
             },
             [tab](Session& session) {
                 auto* list = session.window().findChild<QTableView*>(u"evidenceList"_s);
                 if (list != nullptr && list->model()->rowCount() > 0)
                     list->setCurrentIndex(list->model()->index(0, 0));
                 if (auto* tabs = session.window().findChild<QTabWidget*>(u"evidenceTabs"_s))
                     tabs->setCurrentIndex(tab);
             }}};
}

// One after the other; keeps itself alive until the last one.
class Photographer final : public std::enable_shared_from_this<Photographer>
{
public:
    Photographer(Session& session, QList<Shot> shots, QString folder, PicturesTold told,
                 int restMillis)
        : m_session(session)
        , m_shots(std::move(shots))
        , m_folder(std::move(folder))
        , m_told(std::move(told))
        , m_rest(restMillis)
    {
    }

    void next()
    {
        closeWhatIsOver();
        if (m_number >= m_shots.size()) {
            m_told(m_files);
            return;
        }
        m_step = 0;
        step();
    }

private:
    void step()
    {
        const Shot& shot = m_shots.at(m_number);
        if (m_step < shot.steps.size())
            shot.steps.at(m_step)(m_session);
        ++m_step;
        m_looks = 0;
        m_before = {};
        later();
    }

    void later()
    {
        QTimer::singleShot(m_rest, &m_session.window(),
                           [self = shared_from_this()] { self->look(); });
    }

    void look()
    {
        const QImage now = drawn();
        if (now != m_before && ++m_looks < kMostLooks) {
            m_before = now;
            later();
            return;
        }
        if (m_step < m_shots.at(m_number).steps.size()) {
            step();
            return;
        }
        keep(now);
    }

    void keep(const QImage& image)
    {
        const QString file = m_folder + u'/' + m_shots.at(m_number).name + u".png"_s;
        if (!image.save(file, "PNG", kQuickPng)) {
            m_told(fail(Fault::OutOfReach, file, Session::tr("The picture could not be written.")));
            return;
        }
        m_files.append(file);
        ++m_number;
        next();
    }

    QList<QDialog*> dialogs() const
    {
        QList<QDialog*> open;
        for (QDialog* dialog : m_session.window().findChildren<QDialog*>()) {
            if (dialog->isVisible())
                open.append(dialog);
        }
        return open;
    }

    // The window with the dialogs that stand over it.
    QImage drawn() const
    {
        QPixmap whole = m_session.window().grab();
        QPainter painter(&whole);
        for (QDialog* dialog : dialogs()) {
            const QPixmap one = dialog->grab();
            const QRect place = QRect({}, one.size())
                                    .translated((whole.width() - one.width()) / 2,
                                                (whole.height() - one.height()) / 2);
            painter.drawPixmap(place, one);
            painter.setPen(look::current().outline);
            painter.drawRect(place.adjusted(-1, -1, 0, 0));
        }
        painter.end();
        return whole.toImage();
    }

    void closeWhatIsOver()
    {
        for (QDialog* dialog : dialogs())
            dialog->done(QDialog::Rejected);
        m_session.window().palette().hide();
    }

    Session& m_session;
    QList<Shot> m_shots;
    QString m_folder;
    PicturesTold m_told;
    int m_rest;
    QStringList m_files;
    QImage m_before;
    int m_looks = 0;
    qsizetype m_number = 0;
    qsizetype m_step = 0;
};

} // namespace

QList<Shot> screenShots()
{
    const auto ask = [](Session& session) {
        session.window().palette().openWith(Session::tr("who can shut off"));
    };
    const auto keys = [](Session& session) { emit session.window().asked(shell::Verb::Keys); };
    const auto compare
        = [](Session& session) { emit session.window().asked(shell::Verb::Compare); };
    const auto latency = [](Session& session) {
        if (auto* tabs = session.window().findChild<QTabWidget*>(u"compareTabs"_s))
            tabs->setCurrentIndex(1);
    };
    Shot userSession = viewer(u"item-session"_s, EvidenceKind::UserAction, 4);
    userSession.steps.append(pageOf(u"sessionItems"_s));
    return {{u"board"_s, {goTo(u"board"_s)}},
            {u"incident"_s, {goTo(u"incident"_s), face(0)}},
            {u"incident-runs"_s, {goTo(u"incident"_s), face(1)}},
            {u"incident-approvals"_s, {goTo(u"incident"_s), face(2)}},
            {u"incident-coverage"_s, {goTo(u"incident"_s), face(3)}},
            {u"incident-hypotheses"_s, {goTo(u"incident"_s), face(4)}},
            {u"timeline"_s, {goTo(u"timeline"_s)}},
            {u"compare"_s, {goTo(u"timeline"_s), compare}},
            {u"compare-latency"_s, {goTo(u"timeline"_s), compare, latency}},
            viewer(u"item-conversation"_s, EvidenceKind::PromptPath, 0),
            viewer(u"item-documents"_s, EvidenceKind::Retrieval, 1),
            viewer(u"item-guardrails"_s, EvidenceKind::Guardrail, 2),
            viewer(u"item-provenance"_s, EvidenceKind::Provenance, 3),
            viewer(u"item-raw"_s, EvidenceKind::ModelBehaviour, 5),
            userSession,
            {u"authority"_s, {goTo(u"matrix"_s)}},
            {u"approvals"_s, {goTo(u"approvals"_s), firstRow(u"approvals"_s)}},
            {u"runs"_s, {goTo(u"runs"_s), firstRow(u"runs"_s)}},
            {u"credentials"_s, {goTo(u"credentials"_s), firstRow(u"credentials"_s)}},
            {u"ladders"_s, {goTo(u"ladders"_s)}},
            {u"palette"_s, {goTo(u"board"_s), ask}},
            {u"keys"_s, {goTo(u"incident"_s), face(0), keys}}};
}

void takePictures(Session& session, const QList<Shot>& shots, const QString& folder, QSize size,
                  PicturesTold told, int restMillis)
{
    if (!QDir().mkpath(folder)) {
        told(fail(Fault::OutOfReach, folder, Session::tr("The folder could not be made.")));
        return;
    }
    session.window().resize(size);
    session.window().show();
    std::make_shared<Photographer>(session, shots, folder, std::move(told), restMillis)->next();
}

} // namespace wr
