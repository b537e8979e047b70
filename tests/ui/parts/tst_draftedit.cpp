// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"
#include "ui/parts/draftedit.h"

#include <QtCore/QHash>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_draftedit {

using namespace Qt::Literals::StringLiterals;
using namespace wr::parts;

namespace {

// Stands for the drafts on disk.
struct Shelf {
    QHash<QString, QString> kept;

    void open(DraftEdit& edit, const QString& key)
    {
        edit.setDraft(
            key, [this](const QString& from) { return kept.value(from); },
            [this](const QString& to, const QString& text) { kept.insert(to, text); });
    }
};

} // namespace

class TestDraftEdit final : public QObject
{
    Q_OBJECT

private slots:

    void draftsAreKeptWithin300Milliseconds() { QVERIFY(wr::look::kDraftMillis <= 300); }

    void keystrokesReachTheKeeper()
    {
        Shelf shelf;
        DraftEdit edit;
        shelf.open(edit, u"note-1"_s);
        edit.show();

        QTest::keyClicks(&edit, u"model answers"_s);

        QTRY_COMPARE(shelf.kept.value(u"note-1"_s), u"model answers"_s);
    }

    void aDraftComesBack()
    {
        Shelf shelf;
        shelf.kept.insert(u"note-1"_s, u"half a sen"_s);
        DraftEdit edit;

        shelf.open(edit, u"note-1"_s);

        QCOMPARE(edit.toPlainText(), u"half a sen"_s);
        QCOMPARE(edit.textCursor().position(), 10);
    }

    void anotherKeyKeepsTheFirstText()
    {
        Shelf shelf;
        DraftEdit edit;
        shelf.open(edit, u"one"_s);
        QTest::keyClicks(&edit, u"first"_s);

        shelf.open(edit, u"two"_s);

        QCOMPARE(shelf.kept.value(u"one"_s), u"first"_s);
        QCOMPARE(edit.toPlainText(), QString());
    }

    void theEndOfTheFieldKeepsTheText()
    {
        Shelf shelf;
        {
            DraftEdit edit;
            shelf.open(edit, u"one"_s);
            QTest::keyClicks(&edit, u"unsaved"_s);
        }

        QCOMPARE(shelf.kept.value(u"one"_s), u"unsaved"_s);
    }

    void escKeepsEverything()
    {
        Shelf shelf;
        DraftEdit edit;
        shelf.open(edit, u"one"_s);
        QSignalSpy escaped(&edit, &DraftEdit::escaped);
        QTest::keyClicks(&edit, u"text"_s);

        QTest::keyClick(&edit, Qt::Key_Escape);

        QCOMPARE(escaped.count(), 1);
        QCOMPARE(edit.toPlainText(), u"text"_s);
        QCOMPARE(shelf.kept.value(u"one"_s), u"text"_s);
    }

    void submittedTextStaysUntilItIsAccepted()
    {
        Shelf shelf;
        DraftEdit edit;
        shelf.open(edit, u"one"_s);
        QSignalSpy submitted(&edit, &DraftEdit::submitted);
        QTest::keyClicks(&edit, u" a note "_s);

        QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(submitted.count(), 1);
        QCOMPARE(submitted.first().first().toString(), u"a note"_s);
        QCOMPARE(edit.toPlainText(), u" a note "_s);
        edit.accept(u"a note"_s);
        QCOMPARE(edit.toPlainText(), QString());
        QCOMPARE(shelf.kept.value(u"one"_s), QString());
    }

    void textTypedSinceSubmittingSurvivesAccept()
    {
        Shelf shelf;
        DraftEdit edit;
        shelf.open(edit, u"one"_s);
        QTest::keyClicks(&edit, u"a note"_s);
        QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClicks(&edit, u" and more"_s);

        edit.accept(u"a note"_s);

        QCOMPARE(edit.toPlainText(), u"a note and more"_s);
    }

    void enterSubmitsAQuickLineOnly()
    {
        DraftEdit edit;
        QSignalSpy submitted(&edit, &DraftEdit::submitted);
        QTest::keyClicks(&edit, u"x"_s);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(submitted.count(), 0);
        edit.setPlainText(u"T-5m model changed"_s);

        edit.setQuick(true);
        QTest::keyClick(&edit, Qt::Key_Return);

        QCOMPARE(submitted.count(), 1);
    }

    void pastedMarkupIsPlain()
    {
        DraftEdit edit;
        auto mime = std::make_unique<QMimeData>();
        mime->setHtml(u"<b>bold</b>"_s);
        mime->setText(u"bold"_s);
        QGuiApplication::clipboard()->setMimeData(mime.release());

        edit.paste();

        QCOMPARE(edit.toPlainText(), u"bold"_s);
    }
};

QTEST_MAIN(TestDraftEdit)

} // namespace tst_draftedit

#include "tst_draftedit.moc"
