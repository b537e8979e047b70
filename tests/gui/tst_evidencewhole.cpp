// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is done with all that the evidence screen lists, in the real window on a real replica: exporting it, and saving
// it as a view to come back to, also after a restart.
#include "app/desktop/exportstrip.h"
#include "app/settings/savedviews.h"
#include "models/items/evidencemodel.h"
#include "tests/gui/demodesktop.h"
#include "ui/evidence/evidenceview.h"
#include "ui/evidence/viewsbutton.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/timeline/hitlayer.h"
#include "ui/timeline/timelinepane.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

namespace tst_evidencewhole {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 60000;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestEvidenceWhole final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", (m_home.path() + u"/own"_s).toUtf8());
        open();
        QTRY_VERIFY_WITH_TIMEOUT(list().model()->rowCount() > 0, kPatience);
    }

    void theRowsAreExportedMaskedAndEnteredAsCustody()
    {
        search(u"kind:guardrail"_s);
        const QString file = m_home.filePath(u"rows.csv"_s);
        button(u"exportRows"_s)->click();
        auto* dialog = found<QDialog>(u"exportDialog"_s);
        QVERIFY(dialog != nullptr);
        const qsizetype count = counted(*dialog);
        QCOMPARE_GT(count, 0);
        QVERIFY(dialog->findChild<QRadioButton*>(u"exportMasked"_s)->isChecked());
        QVERIFY(!dialog->findChild<parts::PlainLabel*>(u"exportDanger"_s)->isVisible());

        dialog->findChild<QPushButton*>(u"exportDo"_s)->click();
        pickFile(file);

        QTRY_VERIFY_WITH_TIMEOUT(words().startsWith(u"Items written"_s), kPatience);
        const QList<QByteArray> lines = bytesOf(file).trimmed().split('\n');
        QCOMPARE_EQ(lines.first().trimmed(),
                    QByteArray("start,end,kind,source,name,adverse,id,text"));
        QCOMPARE_EQ(lines.size() - 1, count);
        for (const QByteArray& line : lines.mid(1))
            QVERIFY2(line.contains(",guardrail,"), line.constData());
        const Custody last = lastExported();
        QCOMPARE(last.to, file);
        QCOMPARE(last.why, u"masked: csv"_s);
        QCOMPARE(last.by, m_desktop->engine().member());
    }

    void unmaskedIsChosenReadAndExplained()
    {
        const QString file = m_home.filePath(u"bare.jsonl"_s);
        press(Qt::Key_E, Qt::ControlModifier);
        auto* dialog = found<QDialog>(u"exportDialog"_s);
        QVERIFY(dialog != nullptr);
        const qsizetype count = counted(*dialog);
        auto* go = dialog->findChild<QPushButton*>(u"exportDo"_s);
        auto* format = dialog->findChild<QComboBox*>(u"exportFormat"_s);
        format->setCurrentIndex(format->findData(u"jsonl"_s));

        dialog->findChild<QRadioButton*>(u"exportUnmasked"_s)->setChecked(true);
        QVERIFY(dialog->findChild<parts::PlainLabel*>(u"exportDanger"_s)->isVisible());
        QVERIFY(!go->isEnabled());
        dialog->findChild<QLineEdit*>(u"exportWhy"_s)->setText(u"the vendor asks"_s);
        go->click();
        pickFile(file);

        QTRY_VERIFY_WITH_TIMEOUT(words().contains(file), kPatience);
        QVERIFY(!words().contains(u"asked"_s));
        QCOMPARE_EQ(bytesOf(file).count('\n'), count);
        QCOMPARE(lastExported().why, u"unmasked: the vendor asks"_s);
    }

    void aCancelledExportLeavesNoFileAndNoCustody()
    {
        search({});
        const QString file = m_home.filePath(u"cancelled.csv"_s);
        const QString before = lastExported().to;

        strip().start({}, {u"csv"_s, false, false, {}}, file);
        QVERIFY(!button(u"exportRows"_s)->isEnabled()); // the second press
        button(u"exportStop"_s)->click();

        QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"cancelled; no file"_s), kPatience);
        QVERIFY(!QFile::exists(file));
        QCOMPARE(lastExported().to, before);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"exportRows"_s)->isEnabled(), kPatience);
    }

    void aFolderThatIsNotThereIsSaid()
    {
        strip().start({}, {u"otlp"_s, false, false, {}}, m_home.filePath(u"no/such/file.jsonl"_s));

        QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"cannot be written"_s), kPatience);
    }

    void hitsAreMarkedAndWalkedOnTheTimeline()
    {
        view().steer(timeline::Wish::Fit);
        search(u"kind:guardrail status:adverse"_s);
        QTRY_COMPARE_GT_WITH_TIMEOUT(view().hits().count(), 0, kPatience);
        connect(&items(), &evidence::EvidenceView::hitPicked, this,
                [this](const EvidenceItem& hit) { m_hit = hit.start.nanos; });

        const auto next = [this] { // the list of hits may come behind their picture
            button(u"hitNext"_s)->click();
            return m_hit != 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(next(), kPatience);
        button(u"hitNext"_s)->click();

        QVERIFY(view().times().window().contains(m_hit));
        const int x = view().scene().plot.left()
            + pixelAt(view().times().window(), m_hit, view().scene().plot.width());
        const QImage image = view().viewport()->grab().toImage();
        QCOMPARE(image.pixelColor(x, view().scene().plot.height() - 1), look::current().accent);
        QCOMPARE(image.pixelColor(x - 1, 1), look::current().warning);
        picture(u"evidence-hits"_s);
    }

    void aHitWithoutATimeLeavesTheTimelineWhereItIs()
    {
        const Stretch trace = view().times().trace();
        const Stretch before{trace.to - trace.span() / 4, trace.to};
        view().showWindow(before);

        emit items().hitPicked(EvidenceItem{});

        QCOMPARE(view().times().window(), before);
        view().steer(timeline::Wish::Fit);
        QTRY_COMPARE_WITH_TIMEOUT(view().picture().query.toNanos, trace.to, kPatience);
    }

    void aNewCombinationIsMarkedAtEveryZoom()
    {
        search({});
        view().steer(timeline::Wish::Fit);
        QTRY_VERIFY_WITH_TIMEOUT(!view().firsts().empty(), kPatience);
        const auto& firsts = view().firsts();
        const auto change = std::find_if(firsts.begin(), firsts.end(), [](const FirstSeen& it) {
            return it.kind == BandKind::AnsweringModel;
        });
        QVERIFY(change != firsts.end());
        constexpr qint64 kMinute = 60'000'000'000;
        const auto combination
            = std::find_if(firsts.begin(), firsts.end(), [&change](const FirstSeen& it) {
                  return !it.kind && firstSeenText(it).contains(change->what);
              });
        QVERIFY(combination != firsts.end());
        QCOMPARE_LT(std::abs(combination->at - change->at), kMinute);
        QVERIFY(view().picture().single.empty()); // so many are in view that none is told apart
        picture(u"timeline-firsts"_s);
    }

    void nothingListedCannotBeExported()
    {
        search(u"word-that-nobody-wrote"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!button(u"exportRows"_s)->isEnabled(), kPatience);
        search({});
        QTRY_VERIFY_WITH_TIMEOUT(button(u"exportRows"_s)->isEnabled(), kPatience);
    }

    void aViewIsSavedByKeyAndComesBack()
    {
        search(u"refund -test"_s);
        kinds().setCurrentIndex(kinds().findData(static_cast<int>(EvidenceKind::Guardrail)));
        adverse().setChecked(true);
        const Stretch trace = view().times().trace();
        const Stretch kept{trace.from + trace.span() / 4, trace.from + trace.span() / 2};
        view().showWindow(kept);
        const ItemQuery wanted = items().query();

        press(Qt::Key_M, Qt::ControlModifier);
        name(u"Refunds & blocks"_s);
        QVERIFY2(said().contains(u"is saved"_s), qPrintable(said()));
        leave();
        QVERIFY(items().query() != wanted);
        openView(u"Refunds && blocks"_s);

        QCOMPARE(field().text(), u"refund -test"_s);
        QCOMPARE_EQ(kinds().currentData().toInt(), static_cast<int>(EvidenceKind::Guardrail));
        QVERIFY(adverse().isChecked());
        QTRY_COMPARE_WITH_TIMEOUT(view().times().window(), kept, kPatience);
        QCOMPARE(items().query(), wanted);
    }

    void aViewOfOneSystemWaitsForItsEvidence()
    {
        search({});
        auto* systems = window().findChild<QComboBox*>(u"timelineSystem"_s);
        systems->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(view().picture().query.systems.size(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(view().times().trace().span() > Viewport::minimumSpan, kPatience);
        const Stretch trace = view().times().trace();
        const Stretch kept{trace.from + trace.span() / 4, trace.from + trace.span() / 2};
        view().showWindow(kept);
        press(Qt::Key_M, Qt::ControlModifier);
        name(u"One system"_s);
        systems->setCurrentIndex(0);

        openView(u"One system"_s);

        QCOMPARE_EQ(systems->currentIndex(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(view().times().window(), kept, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(items().query().from && items().query().from->nanos == kept.from
                                     && items().query().systems.size() == 1,
                                 kPatience);
    }

    void viewsAreRenamedRemovedAndSurviveARestart()
    {
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        choose(menu()->findChild<QAction*>(u"viewsAll"_s));
        auto* dialog = found<QDialog>(u"viewsDialog"_s);
        QVERIFY(dialog != nullptr);
        auto* views = dialog->findChild<parts::GridView*>(u"viewsList"_s);
        QCOMPARE_EQ(views->model()->rowCount(), 2);
        views->setCurrentIndex(views->model()->index(0, 0)); // One system
        QTest::keyClick(views, Qt::Key_F2);
        name(u"The only system"_s);
        QTRY_COMPARE(views->model()->index(1, 0).data().toString(), u"The only system"_s);
        views->setCurrentIndex(views->model()->index(0, 0)); // Refunds & blocks
        QTest::keyClick(views, Qt::Key_Delete);
        auto* remove = found<QPushButton>(u"choice-remove"_s);
        QVERIFY(remove != nullptr);
        remove->click();
        QTRY_COMPARE_EQ(views->model()->rowCount(), 1);
        dialog->close();

        m_desktop.reset();
        open();
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);

        QVERIFY(actionOf(u"The only system"_s) != nullptr);
        QVERIFY(actionOf(u"Refunds && blocks"_s) == nullptr);
        QTest::keyClick(menu(), Qt::Key_Escape);
        QVERIFY(!menu()->isVisible());
    }

    void aBrokenFileOfViewsIsSaidAndKept()
    {
        const QString path = savedViewsPath(m_home.path() + u"/own/settings.json"_s);
        QVERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"rooms");
        file.close();

        press(Qt::Key_M, Qt::ControlModifier);
        QVERIFY2(said().contains(u"cannot be read"_s), qPrintable(said()));
        name(u"lost?"_s);

        QVERIFY2(said().contains(u"stays as it is"_s), qPrintable(said()));
        QCOMPARE(bytesOf(path), QByteArray("{\"rooms"));
    }

    void whatIsSecretStaysHereUnlessSomebodyChoosesOtherwise()
    {
        const QByteArray secret = "ada.osei@acme.org";
        QFile sample(QStringLiteral(WARROOM_SOURCE_DIR "/tests/real/otlp/trace.json"));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QFile file(m_home.filePath(u"okapi.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sample.readAll().replace("I'm a server span", QByteArray("Okapi " + secret)));
        file.close();
        window().findChild<QComboBox*>(u"timelineSystem"_s)->setCurrentIndex(1);
        m_desktop->session().timelineScreen().import({file.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(u"Items imported"_s), kPatience);
        search(u"okapi"_s);
        QTRY_COMPARE_EQ_WITH_TIMEOUT(list().model()->rowCount(), 1, kPatience);

        const QString masked = m_home.filePath(u"masked.csv"_s);
        strip().start(items().query(), {u"csv"_s, false, false, {}}, masked);
        QTRY_VERIFY_WITH_TIMEOUT(words().contains(masked), kPatience);
        const QString bare = m_home.filePath(u"open.csv"_s);
        strip().start(items().query(), {u"csv"_s, true, false, u"asked for"_s}, bare);
        QTRY_VERIFY_WITH_TIMEOUT(words().contains(bare), kPatience);

        QVERIFY(!bytesOf(masked).contains(secret));
        QVERIFY(bytesOf(masked).contains("[masked: e-mail address"));
        QVERIFY(bytesOf(bare).contains(secret));
    }

    void cleanupTestCase() { m_desktop.reset(); }

private:
    void open()
    {
        m_desktop = openDemo(m_home.path() + u"/demo"_s);
        QVERIFY(m_desktop != nullptr);
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        window().go(u"timeline"_s);
        auto* systems = window().findChild<QComboBox*>(u"timelineSystem"_s);
        systems->setCurrentIndex(systems->currentIndex() == 0 ? 1 : 0);
        systems->setCurrentIndex(0);
        QTRY_VERIFY_WITH_TIMEOUT(view().times().trace().span() > Viewport::minimumSpan, kPatience);
    }

    template<class T>
    static T* found(const QString& name)
    {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->objectName() == name && top->isVisible())
                return qobject_cast<T*>(top);
            for (T* child : top->findChildren<T*>(name)) {
                if (child->isVisible())
                    return child;
            }
        }
        return nullptr;
    }

    void search(const QString& text)
    {
        field().setText(text);
        QTest::keyClick(&field(), Qt::Key_Return);
        kinds().setCurrentIndex(0);
        adverse().setChecked(false);
        QTRY_VERIFY_WITH_TIMEOUT(
            !list().model()->canFetchMore({}) || list().model()->rowCount() > 0, kPatience);
    }

    void picture(const QString& name)
    {
        const QString folder = QStringLiteral(WARROOM_SCREENS_DIR);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(window().grab().save(folder + u'/' + name + u".png"_s));
    }

    // Leaves the view for another one.
    void leave()
    {
        search({});
        view().steer(timeline::Wish::Fit);
    }

    // As many items as the dialog has counted.
    static qsizetype counted(QDialog& dialog)
    {
        auto* count = dialog.findChild<parts::PlainLabel*>(u"exportCount"_s);
        const bool known
            = QTest::qWaitFor([count] { return count->plain().contains(u"Items: "_s); }, kPatience);
        QString digits = count->plain().section(u"Items: "_s, 1);
        digits.removeIf([](QChar letter) { return !letter.isDigit(); });
        return known ? digits.toLongLong() : -1;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QApplication::setActiveWindow(&window()); // offscreen, a menu that closed would stay it
        QTest::keyClick(window().focusWidget(), key, modifiers);
    }

    void pickFile(const QString& path)
    {
        auto* dialog = found<QFileDialog>(u"exportFile"_s);
        QVERIFY(dialog != nullptr);
        dialog->setDirectory(m_home.path());
        dialog->selectFile(path);
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
    }

    static void name(const QString& text)
    {
        auto* dialog = found<QDialog>(u"viewNameDialog"_s);
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>(u"viewName"_s)->setText(text);
        dialog->findChild<QPushButton*>(u"viewNameDo"_s)->click();
    }

    QMenu* menu() { return window().findChild<QMenu*>(u"viewsMenu"_s); }

    QAction* actionOf(const QString& text)
    {
        for (QAction* action : menu()->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

    void openView(const QString& text)
    {
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(menu()->isVisible());
        choose(actionOf(text));
    }

    void choose(QAction* action)
    {
        QVERIFY(action != nullptr);
        menu()->setActiveAction(action);
        QTest::keyClick(menu(), Qt::Key_Return);
        QVERIFY(!menu()->isVisible());
    }

    // What was noted last about any exhibit that went out.
    Custody lastExported()
    {
        Custody last;
        const auto room = m_desktop->engine().room();
        for (const Exhibit& exhibit : room->exhibits) {
            const QList<Custody>* acts = room->custody.maybe(exhibit.id);
            for (const Custody& one : acts == nullptr ? QList<Custody>() : *acts) {
                if (one.act == CustodyAct::Exported && one.recorded >= last.recorded)
                    last = one;
            }
        }
        return last;
    }

    shell::MainWindow& window() { return m_desktop->session().window(); }

    ExportStrip& strip() { return *window().findChild<ExportStrip*>(); }

    evidence::EvidenceView& items()
    {
        return *window().findChild<evidence::EvidenceView*>(u"items"_s);
    }

    timeline::TimelineView& view()
    {
        return window().findChild<timeline::TimelinePane*>(u"timeline"_s)->view();
    }

    parts::GridView& list() { return *window().findChild<parts::GridView*>(u"evidenceList"_s); }

    QLineEdit& field() { return *items().findChild<QLineEdit*>(u"filterField"_s); }

    QComboBox& kinds() { return *items().findChild<QComboBox*>(u"evidenceKind"_s); }

    QCheckBox& adverse() { return *items().findChild<QCheckBox*>(u"adverseOnly"_s); }

    QPushButton* button(const QString& name) { return window().findChild<QPushButton*>(name); }

    QString words() { return window().findChild<parts::PlainLabel*>(u"exportWords"_s)->plain(); }

    QString said() { return window().findChild<parts::PlainLabel*>(u"importWords"_s)->plain(); }

    QTemporaryDir m_home;
    std::unique_ptr<Desktop> m_desktop;
    qint64 m_hit = 0; // that was walked to last
};

QTEST_MAIN(TestEvidenceWhole)

} // namespace tst_evidencewhole

#include "tst_evidencewhole.moc"
