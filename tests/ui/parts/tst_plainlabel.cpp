// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/explain.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace tst_plainlabel {

using namespace Qt::Literals::StringLiterals;
using namespace wr::parts;

namespace {

// A picture that would change how big a label wants to be, if anybody opened it.
QString canary(const QTemporaryDir& folder)
{
    const QString name = folder.filePath(u"canary.png"_s);
    QImage image(300, 900, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.save(name);
    return u"<img src=\"%1\">"_s.arg(name);
}

bool showsRed(QWidget& widget)
{
    const QImage image = widget.grab().toImage();
    for (int row = 0; row < image.height(); ++row) {
        for (int column = 0; column < image.width(); ++column) {
            if (image.pixelColor(column, row) == QColor(Qt::red))
                return true;
        }
    }
    return false;
}

} // namespace

class TestPlainLabel final : public QObject
{
    Q_OBJECT

private slots:

    void aPictureInTheTextIsNeverOpened()
    {
        const QTemporaryDir folder;
        const QString text = canary(folder);
        PlainLabel label(text);
        label.setWrapped(true);
        label.resize(400, 200);

        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.plain(), text);
        QVERIFY(label.sizeHint().height() < 600);
        QVERIFY(!showsRed(label));
    }

    void aTipIsEscaped()
    {
        const QTemporaryDir folder;
        QWidget widget;

        explain(widget, canary(folder));

        QVERIFY(!widget.toolTip().contains(u"<img"_s));
        QVERIFY(widget.toolTip().contains(u"&lt;img"_s));
        QVERIFY(widget.accessibleDescription().startsWith(u"<img"_s));
        explain(widget, {});
        QVERIFY(widget.toolTip().isEmpty());
    }

    void hiddenCharactersShow()
    {
        const PlainLabel label(u"user\u202Egnp"_s);

        QCOMPARE(label.plain(), u"user‹U+202E›gnp"_s);
        QCOMPARE(label.accessibleName(), u"user‹U+202E›gnp"_s);
    }

    void aLabelThatWasNotShownYetFollowsTheScheme()
    {
        wr::look::apply(*qApp, wr::look::Scheme::Light);
        PlainLabel label(u"14:03:22Z"_s);
        label.setTone(Tone::Muted);
        wr::look::apply(*qApp, wr::look::Scheme::Dark);

        label.show();

        QCOMPARE(label.palette().color(QPalette::WindowText), colourOf(Tone::Muted));
    }

    void rightToLeftNamesAreIsolated()
    {
        const PlainLabel label(u"עברית!"_s);

        QVERIFY(label.text().startsWith(QChar(0x2068)));
        QVERIFY(label.text().endsWith(QChar(0x2069)));
        QCOMPARE(label.plain(), u"עברית!"_s);
    }

    void anotherAccessibleNameIsLeftAlone()
    {
        PlainLabel label(u"00:42"_s);
        label.setAccessibleName(u"Elapsed"_s);

        label.setText(u"00:43"_s);

        QCOMPARE(label.accessibleName(), u"Elapsed"_s);
    }

    void whatDoesNotFitIsToldByTheTip()
    {
        PlainLabel label(u"A very long title that no narrow card can hold"_s);
        label.resize(60, 20);
        label.show();
        QVERIFY(label.toolTip().contains(u"narrow card"_s));

        label.resize(2'000, 20);

        QVERIFY(label.toolTip().isEmpty());
    }

    void whatDoesNotFitEndsInAnEllipsis()
    {
        PlainLabel label(u"A very long title that no narrow card can hold"_s);
        label.resize(60, 20);
        PlainLabel cut(label.fontMetrics().elidedText(label.plain(), Qt::ElideRight, 60));
        cut.resize(60, 20);

        QCOMPARE(label.grab().toImage(), cut.grab().toImage());
    }

    void aLongWordFromTelemetryDoesNotWidenTheWindow()
    {
        const QString word(300, u'x');
        PlainLabel label;
        label.setWrapped(true);

        label.setText(u"Session "_s + word);

        QCOMPARE_LE(label.minimumSizeHint().width(), wr::look::textPx(wr::look::kSideWidth));
        QCOMPARE_GT(label.heightForWidth(200), 5 * label.fontMetrics().height());
        QCOMPARE(label.plain(), u"Session "_s + word);
        QCOMPARE(label.accessibleName(), u"Session "_s + word);
    }

    void aLongWordThatCanBeCopiedKeepsItsLetters()
    {
        PlainLabel label(QString(300, u'x'));
        label.setWrapped(true);

        label.setSelectable(true);

        QCOMPARE(label.text(), label.plain());
        QCOMPARE_LE(label.minimumSizeHint().width(), wr::look::textPx(wr::look::kSideWidth));
    }

    void runningNumbersKeepTheirWidth()
    {
        PlainLabel clock(u"00:11:11"_s);
        clock.setFigures(true);
        const int width = clock.sizeHint().width();

        clock.setText(u"00:42:57"_s);

        QCOMPARE(clock.sizeHint().width(), width);
    }

    void longLinesAreCutWithANote()
    {
        PlainTextView view;
        view.setForeignText(u"start "_s + QString(25'000, u'x') + u"\nend"_s);
        view.show();
        auto* note = view.findChild<QWidget*>(u"cutNote"_s);
        QVERIFY(note->isVisible());
        QCOMPARE_LT(view.shownText().size(), 10'100);
        QVERIFY(view.shownText().endsWith(u"end"_s));
        QSignalSpy raw(&view, &PlainTextView::rawAsked);

        view.findChild<QPushButton*>(u"showRest"_s)->click();

        QCOMPARE(raw.count(), 1);
        QVERIFY(!note->isVisible());
        QCOMPARE(view.shownText().count(u'x'), 25'000);
    }

    void copyingGivesPlainTextOnly()
    {
        PlainTextView view;
        view.setForeignBytes("<b>x</b>\nwhat \xFF");
        auto* text = view.findChild<QPlainTextEdit*>();
        text->selectAll();

        text->copy();

        const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
        QVERIFY(!mime->hasHtml());
        QCOMPARE(mime->text(), u"<b>x</b>\nwhat ‹0xFF›"_s);
    }
};

QTEST_MAIN(TestPlainLabel)

} // namespace tst_plainlabel

#include "tst_plainlabel.moc"
