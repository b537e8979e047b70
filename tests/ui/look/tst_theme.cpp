// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"
#include "ui/look/stylesheet.h"
#include "ui/look/theme.h"

#include <QtCore/QDirIterator>
#include <QtGui/QPainter>
#include <QtGui/QPalette>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>

#include <array>

namespace tst_theme {

using namespace Qt::Literals::StringLiterals;
using namespace wr::look;

namespace {

bool shows(const QIcon& icon, const QColor& colour)
{
    const QImage image = icon.pixmap(64, 64).toImage();
    for (int row = 0; row < image.height(); ++row) {
        for (int column = 0; column < image.width(); ++column) {
            if (image.pixelColor(column, row) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT

private slots:

    void figuresAmongWordsFromTheRightAreReadFromTheRight()
    {
        const QString words = QString(QChar(0x05D0)) + QChar(0x05D1) + QChar(0x05E9);
        const auto drawn = [](const auto& draw) {
            QImage image(120, 30, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            draw(painter, image.rect());
            return image;
        };

        const QImage figures = drawn([&](QPainter& painter, const QRect& place) {
            paintFigures(painter, place, Qt::AlignRight, words);
        });

        QCOMPARE(figures, drawn([&](QPainter& painter, const QRect& place) {
                     painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, words);
                 }));
    }

    void init() { apply(*qApp, Scheme::Light); }

    void aSchemeReachesPaletteAndPainters()
    {
        apply(*qApp, Scheme::Dark);

        QCOMPARE(currentScheme(), Scheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), tokens(Scheme::Dark).card);
        QCOMPARE(current().strong, tokens(Scheme::Dark).strong);
    }

    void noWordOfTheSheetIsLeftOpen()
    {
        const QString sheet = stylesheet(current(), textPx);

        QVERIFY(!sheet.contains(QRegularExpression(u"\\{[a-zA-Z0-9]+\\}"_s)));
    }

    void textScalesToTwiceItsSize()
    {
        apply(*qApp, Scheme::Light, 2.0);
        QCOMPARE(font(TextRole::Body).pixelSize(), 2 * kBodyPx);
        QVERIFY(controlHeight() >= kHit);

        apply(*qApp, Scheme::Light, 9.0);
        QCOMPARE(textScale(), kLargestTextScale);
    }

    void theSystemSchemeComesFromTheGround()
    {
        QPalette dark;
        dark.setColor(QPalette::Window, QColor(20, 20, 20));
        dark.setColor(QPalette::WindowText, QColor(230, 230, 230));
        QPalette light;
        light.setColor(QPalette::Window, QColor(240, 240, 240));
        light.setColor(QPalette::WindowText, QColor(10, 10, 10));

        QCOMPARE(systemScheme(dark), Scheme::Dark);
        QCOMPARE(systemScheme(light), Scheme::Light);
    }

    void everyDrawingBecomesAnIcon()
    {
        int drawings = 0;
        QDirIterator files(u":/icons"_s);
        while (files.hasNext()) {
            const QString name = QFileInfo(files.next()).completeBaseName();
            const QImage image = icon(name).pixmap(32, 32).toImage();
            bool drawn = false;
            for (int row = 0; row < image.height(); ++row) {
                for (int column = 0; column < image.width(); ++column)
                    drawn = drawn || image.pixelColor(column, row).alpha() > 0;
            }
            QVERIFY2(drawn, qPrintable(name));
            ++drawings;
        }
        QVERIFY(drawings >= 28);
        QVERIFY(icon(u"nosuch"_s).isNull());
    }

    void anIconFollowsTheScheme()
    {
        const QIcon sev1 = icon(SeverityMark::Sev1);
        QVERIFY(shows(sev1, tokens(Scheme::Light).of(SeverityMark::Sev1)));

        apply(*qApp, Scheme::Dark);

        QVERIFY(shows(sev1, tokens(Scheme::Dark).of(SeverityMark::Sev1)));
    }

    void everyMarkHasAShapeOfItsOwn()
    {
        QSet<QString> names;
        for (int at = 0; at < 4; ++at) {
            names.insert(iconName(static_cast<SeverityMark>(at)));
            names.insert(iconName(static_cast<StateMark>(at)));
        }
        for (int at = 0; at < 6; ++at)
            names.insert(iconName(static_cast<KindMark>(at)));

        QCOMPARE(names.size(), 14);
        for (const QString& name : names)
            QVERIFY2(!icon(name).isNull(), qPrintable(name));
    }

    void figuresDoNotJump()
    {
        const QFont clock = font(TextRole::Clock);

        QCOMPARE(figuresWidth(clock, u"11:11:11"_s), figuresWidth(clock, u"00:42:57"_s));
    }

    void aChosenRadioButtonStaysRound()
    {
        QRadioButton button;
        button.setChecked(true);
        button.ensurePolished();
        QStyleOptionButton option;
        option.initFrom(&button);
        const auto across = [&button, &option](QStyle::State state) {
            option.state = QStyle::State_Enabled | state;
            return button.style()->subElementRect(QStyle::SE_RadioButtonIndicator, &option,
                                                  &button);
        };

        QCOMPARE(across(QStyle::State_On).size(), across(QStyle::State_Off).size());
    }

    void fieldsAreTallEnoughToHit()
    {
        QLineEdit field;
        field.ensurePolished();

        QVERIFY2(field.sizeHint().height() >= kHit,
                 qPrintable(QString::number(field.sizeHint().height())));
    }
};

QTEST_MAIN(TestTheme)

} // namespace tst_theme

#include "tst_theme.moc"
