// SPDX-License-Identifier: GPL-3.0-or-later
//
// Evidence in the real window: a day of the workload generator is dropped on the timeline, stands in all six lanes with
// its bands, and opens in every viewer.
#include "models/items/evidencemodel.h"
#include "tests/bench/workload.h"
#include "tests/gui/demodesktop.h"
#include "ui/evidence/evidencedetail.h"
#include "ui/evidence/evidenceview.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"
#include "ui/timeline/timelinepane.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QDropEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

namespace tst_mainevidence {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 60000;
constexpr qint64 kSpans = 20'000;

} // namespace

class TestMainEvidence final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", (m_home.path() + u"/home"_s).toUtf8());
        m_file = m_home.path() + u"/day.jsonl"_s;
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        bench::Workload workload({kSpans, 7, 24});
        m_truth = workload.write([&file](const std::string& line) {
            file.write(line.data(), static_cast<qint64>(line.size()));
        });
        m_desktop = openDemo(m_home.path() + u"/demo"_s);
        QVERIFY(m_desktop != nullptr);
        window().go(u"timeline"_s);
    }

    void aFileDroppedOnTheTimelineIsImported()
    {
        auto* systems = window().findChild<QComboBox*>(u"timelineSystem"_s);
        systems->setCurrentIndex(systems->findData(u"support-search"_s));
        const qsizetype before = m_desktop->engine().room()->exhibits.size();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(m_file)});

        QDragEnterEvent enters(QPoint(100, 100), Qt::CopyAction, &files, Qt::LeftButton,
                               Qt::NoModifier);
        QApplication::sendEvent(&screen(), &enters);
        QVERIFY(enters.isAccepted());
        QDropEvent drops(QPointF(100, 100), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&screen(), &drops);

        auto* words = window().findChild<parts::PlainLabel*>(u"importWords"_s);
        QTRY_VERIFY_WITH_TIMEOUT(words->plain().contains(u"20,000"_s)
                                     && words->plain().startsWith(u"Items imported"_s),
                                 kPatience);
        QCOMPARE_EQ(m_desktop->engine().room()->exhibits.size(), before + 1);
    }

    void allSixLanesShowIt()
    {
        const auto isFilled = [this](EvidenceKind kind) {
            for (const timeline::SceneLane& lane : view().scene().lanes) {
                if (lane.lane.kind == LaneKind::Evidence
                    && lane.lane.index == static_cast<int>(kind))
                    return !lane.marks.marks.empty();
            }
            return false;
        };

        for (const EvidenceKind kind : allKinds())
            QTRY_VERIFY2_WITH_TIMEOUT(isFilled(kind), qPrintable(evidenceKindTitle(kind)),
                                      kPatience);
        QTRY_COMPARE_EQ_WITH_TIMEOUT(view().picture().itemsInView, kSpans, kPatience);
        // What only arrives is drawn, too; bands come with the segment.
        QTRY_VERIFY_WITH_TIMEOUT(!view().picture().bands.isEmpty(), kPatience);
    }

    void theBandsChangeWhereTheTruthSaysSo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("changes");
        const auto row = [](const char* name, BandKind kind, bool changes) {
            QTest::newRow(name) << static_cast<int>(kind) << changes;
        };
        row("answering model", BandKind::AnsweringModel, true);
        row("requested model", BandKind::RequestedModel, false);
        row("prompt version", BandKind::PromptVersion, false);
        row("retrieval source", BandKind::RetrievalSource, true);
        row("guardrail version", BandKind::GuardrailVersion, true);
    }

    void theBandsChangeWhereTheTruthSaysSo()
    {
        QFETCH(const int, kind);
        QFETCH(const bool, changes);
        constexpr qint64 kHour = 3'600'000'000'000;
        qsizetype values = 0;
        bool atTheChange = false;

        for (const BandStretch& band : view().picture().bands) {
            if (static_cast<int>(band.kind) != kind)
                continue;
            ++values;
            atTheChange = atTheChange || std::abs(band.fromNanos - m_truth.changeNanos) < kHour;
        }

        QVERIFY(values > 0);
        QCOMPARE_EQ(atTheChange, changes);
    }

    void everyViewerShowsItsItem_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("tab");
        QTest::newRow("documents")
            << static_cast<int>(EvidenceKind::Retrieval) << u"retrieve"_s << 1;
        QTest::newRow("guardrails")
            << static_cast<int>(EvidenceKind::Guardrail) << u"guardrail"_s << 2;
        QTest::newRow("provenance") << static_cast<int>(EvidenceKind::Provenance) << QString() << 3;
        QTest::newRow("attributes") << static_cast<int>(EvidenceKind::UserAction) << QString() << 4;
    }

    void everyViewerShowsItsItem()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, name);
        QFETCH(const int, tab);
        openFirst(static_cast<EvidenceKind>(kind), name);
        auto* tabs = window().findChild<QTabWidget*>(u"evidenceTabs"_s);
        tabs->setCurrentIndex(tab);
        auto* table = qobject_cast<parts::GridView*>(tabs->widget(tab));
        QVERIFY(table != nullptr);

        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, kPatience);

        const QString raw = window().findChild<parts::PlainTextView*>(u"rawRecord"_s)->shownText();
        QVERIFY(raw.contains(u"traceId"_s) || raw.contains(u"spanId"_s));
        if (static_cast<EvidenceKind>(kind) == EvidenceKind::Retrieval) {
            const QStringList headers = table->asText().section(u'\n', 0, 0).split(u'\t');
            const QStringList row = table->asText().section(u'\n', 1, 1).split(u'\t');
            const qsizetype score = headers.indexOf(u"Score"_s);
            QVERIFY(score >= 0);
            QVERIFY2(row.value(score).toDouble() > 0, qPrintable(row.join(u'|')));
        }
    }

    void thePromptIsComparedWithTheLastGoodOne()
    {
        openFirst(EvidenceKind::PromptPath, u"chat"_s);
        auto* list = window().findChild<parts::GridView*>(u"evidenceList"_s);
        list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
        auto* tabs = window().findChild<QTabWidget*>(u"evidenceTabs"_s);
        auto* lines = window().findChild<parts::GridView*>(u"promptChange"_s);
        auto* words = window().findChild<parts::PlainLabel*>(u"promptChangeWords"_s);
        const auto hasPrompt = [list, words] {
            const int row = list->currentIndex().row();
            if (words->plain().contains(u"does not say"_s) && row > 0)
                list->setCurrentIndex(list->model()->index(row - 1, 0));
            return words->plain().startsWith(u"Prompt support-prompt/v"_s);
        };

        tabs->setCurrentWidget(lines->parentWidget());

        QTRY_VERIFY2_WITH_TIMEOUT(hasPrompt(), qPrintable(words->plain()), kPatience);
        QVERIFY2(words->plain().contains(u"Lines that differ: "_s), qPrintable(words->plain()));
        QVERIFY(lines->model()->rowCount() > 0);
        QVERIFY(window().findChild<QPushButton*>(u"openLastGood"_s)->isVisible());
    }

    void whereElseADocumentWasUsedIsCountedAndListed()
    {
        openFirst(EvidenceKind::Retrieval, u"retrieve"_s);
        auto* tabs = window().findChild<QTabWidget*>(u"evidenceTabs"_s);
        auto* list = window().findChild<parts::GridView*>(u"evidenceList"_s);
        auto* uses = window().findChild<parts::PlainLabel*>(u"documentUses"_s);
        tabs->setCurrentIndex(1);
        auto* documents = qobject_cast<parts::GridView*>(tabs->widget(1));
        QTRY_VERIFY_WITH_TIMEOUT(documents->model()->rowCount() > 0, kPatience);
        QVERIFY(!uses->isVisible());

        documents->setCurrentIndex(documents->model()->index(0, 0));

        QTRY_VERIFY_WITH_TIMEOUT(uses->isVisible() && uses->plain().contains(u"among them"_s),
                                 kPatience);
        const QString document = documents->model()->index(0, 3).data().toString();
        QVERIFY(uses->plain().contains(document));
        window().findChild<QPushButton*>(u"listDocumentUses"_s)->click();
        auto* view = window().findChild<evidence::EvidenceView*>(u"items"_s);
        QCOMPARE(view->query().search.words.first().text, document);
        const auto listed = [list, uses] { // as many as were counted
            return list->model()->rowCount() >= 1
                && uses->plain().endsWith(u": %1."_s.arg(list->model()->rowCount()));
        };
        QTRY_VERIFY2_WITH_TIMEOUT(listed(), qPrintable(uses->plain()), kPatience);
        ItemQuery whole = view->query();
        whole.search = {};
        view->show(whole);
    }

    void aConversationIsShownByWhoSpoke()
    {
        openFirst(EvidenceKind::PromptPath, u"chat"_s);
        auto* tabs = window().findChild<QTabWidget*>(u"evidenceTabs"_s);
        tabs->setCurrentIndex(0);
        const auto spoken = [tabs] {
            QStringList words;
            for (const auto* label : tabs->widget(0)->findChildren<parts::PlainLabel*>())
                words.append(label->plain());
            return words;
        };

        QTRY_VERIFY_WITH_TIMEOUT(spoken().contains(u"user"_s) && spoken().size() >= 4, kPatience);
    }

    void theHoursAfterTheChangeAreComparedByKeyboard()
    {
        constexpr qint64 kHour = 3'600'000'000'000;
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        view().setFocus();
        view().showWindow({m_truth.changeNanos, m_truth.changeNanos + 6 * kHour});

        QTest::keyClick(&view(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);

        QTRY_VERIFY(window().findChild<QDialog*>(u"compareDialog"_s) != nullptr);
        auto* dialog = window().findChild<QDialog*>(u"compareDialog"_s);
        auto* totals = dialog->findChild<parts::GridView*>(u"compareTotals"_s);
        auto* changes = dialog->findChild<parts::GridView*>(u"compareDifferences"_s);
        QTRY_VERIFY_WITH_TIMEOUT(totals->model()->rowCount() > 0, kPatience);
        QVERIFY(totals->model()->index(0, 1).data().toString() != u"0"_s);
        changes->selectAll();
        const QString said = changes->asText();
        for (const BandKind kind :
             {BandKind::AnsweringModel, BandKind::RetrievalSource, BandKind::GuardrailVersion})
            QVERIFY2(said.contains(bandKindTitle(kind)), qPrintable(said));
        QVERIFY2(!said.contains(bandKindTitle(BandKind::PromptVersion) + u": new"_s),
                 qPrintable(said));
        dialog->close();
    }

    void cleanupTestCase() { m_desktop.reset(); }

private:
    static QList<EvidenceKind> allKinds()
    {
        return {EvidenceKind::PromptPath, EvidenceKind::ModelBehaviour, EvidenceKind::Retrieval,
                EvidenceKind::UserAction, EvidenceKind::Guardrail,      EvidenceKind::Provenance};
    }

    // The first item that bears this kind and is named so, by the list as a person works it.
    void openFirst(EvidenceKind kind, const QString& name)
    {
        auto* kinds = window().findChild<QComboBox*>(u"evidenceKind"_s);
        auto* list = window().findChild<parts::GridView*>(u"evidenceList"_s);
        kinds->setCurrentIndex(kinds->findData(static_cast<int>(kind)));
        auto* title = window().findChild<parts::PlainLabel*>(u"evidenceTitle"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, kPatience);
        int row = 0;
        const auto nameAt = [list](int at) {
            return list->model()->index(at, EvidenceModel::NameColumn).data().toString();
        };
        while (row + 1 < list->model()->rowCount() && !nameAt(row).startsWith(name))
            ++row;
        QVERIFY2(nameAt(row).startsWith(name), qPrintable(name));
        list->setCurrentIndex({});
        list->setCurrentIndex(list->model()->index(row, 0));
        QTRY_VERIFY_WITH_TIMEOUT(title->isVisible() && title->plain() == nameAt(row), kPatience);
    }

    shell::MainWindow& window() { return m_desktop->session().window(); }

    EvidenceScreen& screen() { return m_desktop->session().timelineScreen(); }

    timeline::TimelineView& view()
    {
        return window().findChild<timeline::TimelinePane*>(u"timeline"_s)->view();
    }

    QTemporaryDir m_home;
    QString m_file;
    bench::Truth m_truth;
    std::unique_ptr<Desktop> m_desktop;
};

QTEST_MAIN(TestMainEvidence)

} // namespace tst_mainevidence

#include "tst_mainevidence.moc"
