// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"
#include "ui/parts/wraprow.h"

#include <QtTest/QTest>
#include <QtWidgets/QWidget>

#include <memory>

namespace tst_wraprow {

using namespace wr;
using namespace wr::parts;

class TestWrapRow final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_bar = std::make_unique<QWidget>();
        m_row = std::make_unique<WrapRow>(m_bar.get()).release(); // owned by the bar
    }

    void wideEnoughItIsOneLine()
    {
        QWidget& first = add(100);
        QWidget& last = add(100);

        lay(200 + look::kSpace2);

        QCOMPARE(first.pos(), QPoint(0, 0));
        QCOMPARE(last.pos(), QPoint(100 + look::kSpace2, 0));
        QCOMPARE(m_row->sizeHint(), QSize(200 + look::kSpace2, kHigh));
    }

    void whatDoesNotFitGoesOnBelow()
    {
        add(100);
        QWidget& last = add(100);

        lay(200 + look::kSpace2 - 1);

        QCOMPARE(last.pos(), QPoint(0, kHigh + look::kSpace2));
        QCOMPARE(m_row->heightForWidth(200), 2 * kHigh + look::kSpace2);
        QCOMPARE(m_row->minimumSize(), QSize(100, kHigh));
    }

    void aMirroredWindowReadsItFromTheRight()
    {
        m_bar->setLayoutDirection(Qt::RightToLeft);
        QWidget& first = add(100);
        QWidget& last = add(80);

        lay(300);

        QCOMPARE(first.geometry(), QRect(200, 0, 100, kHigh));
        QCOMPARE(last.geometry(), QRect(200 - look::kSpace2 - 80, 0, 80, kHigh));
    }

    void whatGrowsTakesTheRestOfItsLine()
    {
        auto grows = std::make_unique<QWidget>(m_bar.get());
        grows->setMinimumSize(50, kHigh);
        QWidget& field = *grows;
        m_row->addGrowing(grows.release()); // owned by the bar
        QWidget& last = add(100);

        lay(300);

        QCOMPARE(field.width(), 200 - look::kSpace2);
        lay(120);
        QCOMPARE(field.width(), 120);
        QCOMPARE(last.y(), kHigh + look::kSpace2);
    }

    void aStretchPushesTheRestToTheEnd()
    {
        add(100);
        m_row->addStretch();
        QWidget& last = add(100);

        lay(400);

        QCOMPARE(last.x(), 300);
    }

    void whatIsHiddenTakesNoPlace()
    {
        add(100).hide();
        QWidget& last = add(100);

        lay(300);

        QCOMPARE(last.pos(), QPoint(0, 0));
        QCOMPARE(m_row->sizeHint().width(), 100);
    }

private:
    static constexpr int kHigh = 20;

    QWidget& add(int width)
    {
        auto* widget = new QWidget(m_bar.get()); // owned by the bar
        widget->setFixedSize(width, kHigh);
        m_row->addWidget(widget);
        return *widget;
    }

    void lay(int width) { m_row->setGeometry({0, 0, width, 200}); }

    std::unique_ptr<QWidget> m_bar;
    WrapRow* m_row = nullptr;
};

QTEST_MAIN(TestWrapRow)

} // namespace tst_wraprow

#include "tst_wraprow.moc"
