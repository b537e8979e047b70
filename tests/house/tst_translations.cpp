// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people read is in the translations under the very context that the program asks for. translations/complete.cmake
// sees to it that what was collected is translated; this test, that everything was collected: lupdate passes over a
// QT_TRANSLATE_NOOP that stands inside a call of something named tr.
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

namespace tst_translations {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString root = QStringLiteral(WARROOM_SOURCE_DIR "/");

using Text = std::pair<QString, QString>; // context, source

QString readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QSet<Text> collected(const QString& path)
{
    QSet<Text> texts;
    QXmlStreamReader xml(readAll(path));
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"source")
            texts.insert({context, xml.readElementText()});
    }
    return texts;
}

// Adjoining literals are one text.
QString joined(const QString& literals)
{
    static const QRegularExpression one(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QString whole;
    for (auto it = one.globalMatch(literals); it.hasNext();)
        whole += it.next().captured(1);
    return whole.replace(u"\\\""_s, u"\""_s).replace(u"\\n"_s, u"\n"_s);
}

QStringList sources()
{
    QStringList paths;
    for (const QString& room : {u"models"_s, u"ui"_s, u"app"_s}) {
        for (QDirIterator it(root + room, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();)
            paths.append(it.next());
    }
    return paths;
}

} // namespace

class TestTranslations final : public QObject
{
    Q_OBJECT

private slots:

    // What lupdate files under the name of a class in one source is never found by the program, which asks for wr::….
    void everyContextIsOneThatTheProgramAsksFor()
    {
        QSet<QString> strange;
        for (const Text& text : collected(root + u"translations/warroom_de.ts"_s)) {
            if (!text.first.startsWith(u"wr::"_s))
                strange.insert(text.first);
        }
        QVERIFY2(strange.isEmpty(), qPrintable(strange.values().join(u", "_s)));
    }

    void everyNamedTextIsCollected()
    {
        const QSet<Text> known = collected(root + u"translations/warroom_de.ts"_s);
        QVERIFY(known.size() > 1000);
        static const QRegularExpression named(
            u"(?:QT_TRANSLATE_NOOP|translate)\\(\\s*\"([^\"]+)\",\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"_s);
        QStringList missing;
        int seen = 0;

        for (const QString& path : sources()) {
            for (auto it = named.globalMatch(readAll(path)); it.hasNext();) {
                const QRegularExpressionMatch text = it.next();
                const QString source = joined(text.captured(2));
                ++seen;
                if (!known.contains({text.captured(1), source}))
                    missing.append(path.mid(root.size()) + u": "_s + source);
            }
        }

        QVERIFY(seen > 500);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void noFunctionOfOursIsNamedTr()
    {
        static const QRegularExpression ours(u"(QString|auto) tr(\\(const char| =)"_s);
        QStringList found;

        for (const QString& path : sources()) {
            if (readAll(path).contains(ours))
                found.append(path.mid(root.size()));
        }

        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_MAIN(TestTranslations)

} // namespace tst_translations

#include "tst_translations.moc"
