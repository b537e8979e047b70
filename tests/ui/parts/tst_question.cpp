// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/question.h"

#include <QtCore/QPointer>
#include <QtTest/QTest>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace tst_question {

using namespace Qt::Literals::StringLiterals;
using namespace wr::parts;

namespace {

struct Heard {
    int times = 0;
    std::optional<Answer> answer;

    Question::Answered ear()
    {
        return [this](const std::optional<Answer>& given) {
            ++times;
            answer = given;
        };
    }
};

Asked closing()
{
    return {u"Close the incident?"_s,
            u"It leaves the board."_s,
            {},
            {{u"close"_s, u"Close it"_s, Weight::Destructive}},
            {},
            {}};
}

Asked lowering()
{
    return {u"Lower the severity?"_s,
            {},
            {},
            {{u"lower"_s, u"Lower to SEV3"_s, Weight::Primary}},
            {},
            u"Why is it less severe now?"_s};
}

QPushButton* buttonOf(Question* question, const QString& key)
{
    return question->findChild<QPushButton*>(u"choice-"_s + key);
}

} // namespace

class TestQuestion final : public QObject
{
    Q_OBJECT

private slots:

    void askingReturnsAtOnceAndAnswersLater()
    {
        QWidget window;
        window.show();
        Heard heard;
        const QPointer<Question> question = Question::ask(&window, closing(), heard.ear());
        QVERIFY(question->isVisible());
        QCOMPARE(heard.times, 0);

        buttonOf(question, u"close"_s)->click();

        QCOMPARE(heard.times, 1);
        QCOMPARE(heard.answer->key, u"close"_s);
        QTRY_VERIFY(question.isNull());
    }

    void destructiveIsNeverTheDefault()
    {
        QWidget window;
        window.show();
        Heard heard;
        Question* question = Question::ask(&window, closing(), heard.ear());
        QVERIFY(!buttonOf(question, u"close"_s)->isDefault());
        QVERIFY(buttonOf(question, u"cancel"_s)->isDefault());

        QTest::keyClick(question, Qt::Key_Return);

        QCOMPARE(heard.times, 1);
        QVERIFY(!heard.answer);
    }

    void destructiveIsNotBesideCancel()
    {
        QWidget window;
        window.show();
        Heard heard;
        Question* question = Question::ask(&window, closing(), heard.ear());
        question->resize(question->sizeHint());

        const int gap = buttonOf(question, u"cancel"_s)->geometry().left()
            - buttonOf(question, u"close"_s)->geometry().right();

        QVERIFY2(gap > 60, qPrintable(QString::number(gap)));
    }

    void escCancels()
    {
        QWidget window;
        window.show();
        Heard heard;
        Question* question = Question::ask(&window, closing(), heard.ear());

        QTest::keyClick(question, Qt::Key_Escape);

        QCOMPARE(heard.times, 1);
        QVERIFY(!heard.answer);
    }

    void closingTheWindowCancelsOnce()
    {
        QWidget window;
        window.show();
        Heard heard;
        Question::ask(&window, closing(), heard.ear())->close();

        QTRY_COMPARE(heard.times, 1);
        QVERIFY(!heard.answer);
    }

    void aReasonMustBeGiven()
    {
        QWidget window;
        window.show();
        Heard heard;
        Question* question = Question::ask(&window, lowering(), heard.ear());
        QPushButton* lower = buttonOf(question, u"lower"_s);
        auto* text = question->findChild<QPlainTextEdit*>(u"questionText"_s);
        QVERIFY(!lower->isEnabled());
        QVERIFY(!lower->accessibleDescription().isEmpty());

        QTest::keyClicks(text, u"  only internal users  "_s);
        QVERIFY(lower->isEnabled());
        lower->click();

        QCOMPARE(heard.answer->reason, u"only internal users"_s);
    }

    void escNeverDiscardsAReason()
    {
        QWidget window;
        window.show();
        Heard heard;
        const QPointer<Question> question = Question::ask(&window, lowering(), heard.ear());
        auto* text = question->findChild<QPlainTextEdit*>(u"questionText"_s);
        QTest::keyClicks(text, u"typed"_s);

        QTest::keyClick(question.data(), Qt::Key_Escape);
        QCOMPARE(heard.times, 0);
        QCOMPARE(text->toPlainText(), u"typed"_s);
        buttonOf(question, u"cancel"_s)->click();

        QCOMPARE(heard.times, 1);
        QVERIFY(!heard.answer);
    }
};

QTEST_MAIN(TestQuestion)

} // namespace tst_question

#include "tst_question.moc"
