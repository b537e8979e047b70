// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads every source of the tree and fails on the first breach of the house: shelves, foreign headers, barred tokens,
// lengths and lists. Each check is first fed a planted breach; a check that finds nothing there is itself broken.
#include "tests/house/housereader.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QTest>

namespace tst_house {

using namespace Qt::Literals::StringLiterals;
using namespace wr::house;

class HouseTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void aPlantedUpwardIncludeIsFound_data();
    void aPlantedUpwardIncludeIsFound();
    void aDownwardIncludeIsInOrder_data();
    void aDownwardIncludeIsInOrder();
    void aPlantedForeignHeaderIsFound_data();
    void aPlantedForeignHeaderIsFound();
    void aPlantedTokenIsFound_data();
    void aPlantedTokenIsFound();
    void plantedFaultsOfShapeAreFound();
    void aPlantedUnlistedSourceIsFound();
    void aPlantedHollowTestIsFound();
    void aPlantedSharedNameIsFound();
    void commentsAreBlankedAndStringsAreKept();

    void everyShelfHasItsFolderAndEveryFolderIsAShelf();
    void includesPointDownwards();
    void foreignHeadersStayOnTheirShelf();
    void barredTokensAreAbsent_data();
    void barredTokensAreAbsent();
    void filesAreShortAndCarryTheirLicence();
    void everySourceIsListed();
    void everyTestAsserts();
    void namesOfAFolderAreItsOwn();
    void everyRoomHasItsPage();

private:
    void read(const QDir& top, const QString& full);

    std::vector<SourceFile> m_files; // every text file of the tree, from the top
};

namespace {

// QtTest cuts a long message short, so each breach is a line of its own first.
QByteArray told(const QStringList& breaches)
{
    for (const QString& it : breaches)
        qWarning("%s", qPrintable(it));
    return u"%1 breaches, listed above"_s.arg(breaches.size()).toUtf8();
}

bool isOurSource(const QString& path)
{
    return isCxx(path) || path.endsWith(u"CMakeLists.txt"_s) || path.endsWith(u".cmake"_s);
}

QString lines(int count)
{
    return u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s + u"int a;\n"_s.repeated(count - 1);
}

} // namespace

void HouseTest::read(const QDir& top, const QString& full)
{
    QFile file(full);
    const bool open = file.open(QIODevice::ReadOnly);
    if (!open && !QFile::exists(full))
        return; // an editor's passing file
    QVERIFY2(open, qPrintable(full));
    const QByteArray bytes = file.size() > 4 * 1024 * 1024 ? QByteArray() : file.readAll();
    if (!bytes.isEmpty() && !bytes.contains('\0'))
        m_files.push_back({top.relativeFilePath(full), QString::fromUtf8(bytes)});
}

void HouseTest::initTestCase()
{
    const QDir top(QStringLiteral(WARROOM_SOURCE_DIR));
    for (const QString& file : top.entryList(QDir::Files | QDir::Hidden))
        read(top, top.filePath(file));
    for (const QString& folder : top.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (folder.startsWith(u"build"_s) || folder == u".git"_s)
            continue;
        QDirIterator walk(top.filePath(folder), QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            read(top, walk.next());
    }
    QVERIFY2(m_files.size() > 20, "the tree was not read");
}

void HouseTest::aPlantedUpwardIncludeIsFound_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("target");
    QTest::newRow("models see ui") << u"models/items/a.cpp"_s << u"ui/look/theme.h"_s;
    QTest::newRow("models see app") << u"models/rules/a.cpp"_s << u"app/disk/sqlite.h"_s;
    QTest::newRow("ui sees app") << u"ui/board/a.cpp"_s << u"app/engine/engine.h"_s;
    QTest::newRow("app sees ui") << u"app/engine/a.cpp"_s << u"ui/board/boardview.h"_s;
    QTest::newRow("the command line sees ui") << u"app/cli/main.cpp"_s << u"ui/look/theme.h"_s;
    QTest::newRow("a lower shelf of models") << u"models/facts/a.h"_s << u"models/state/room.h"_s;
    QTest::newRow("a lower shelf of ui") << u"ui/parts/a.h"_s << u"ui/board/boardview.h"_s;
    QTest::newRow("a lower shelf of app") << u"app/disk/a.h"_s << u"app/engine/engine.h"_s;
    QTest::newRow("a later feature") << u"ui/board/a.cpp"_s << u"ui/actions/actioncard.h"_s;
    QTest::newRow("an earlier feature") << u"ui/actions/a.cpp"_s << u"ui/board/boardview.h"_s;
    QTest::newRow("the seal sees a shelf") << u"models/seal/a.cpp"_s << u"models/base/result.h"_s;
    QTest::newRow("no room") << u"ui/board/a.cpp"_s << u"boardview.h"_s;
    QTest::newRow("no shelf") << u"app/engine/a.cpp"_s << u"app/common/strings.h"_s;
    QTest::newRow("tests") << u"app/engine/a.cpp"_s << u"tests/support/fakedesk.h"_s;
}

void HouseTest::aPlantedUpwardIncludeIsFound()
{
    QFETCH(QString, from);
    QFETCH(QString, target);
    const SourceFile planted{from, u"int a;\n#include \"%1\"\n"_s.arg(target)};

    const QStringList found = orderBreaches(planted);

    QCOMPARE_EQ(found.size(), 1);
    QVERIFY2(found.first().startsWith(from + u":2: "_s), qPrintable(found.first()));
}

void HouseTest::aDownwardIncludeIsInOrder_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("target");
    QTest::newRow("own shelf") << u"models/seal/a.cpp"_s << u"models/seal/bytes.h"_s;
    QTest::newRow("a shelf before") << u"models/items/a.cpp"_s << u"models/base/ids.h"_s;
    QTest::newRow("ui sees models") << u"ui/board/a.cpp"_s << u"models/items/boardmodel.h"_s;
    QTest::newRow("a feature sees parts") << u"ui/matrix/a.cpp"_s << u"ui/parts/gridview.h"_s;
    QTest::newRow("app sees models") << u"app/disk/a.cpp"_s << u"models/base/result.h"_s;
    QTest::newRow("desktop sees ui") << u"app/desktop/compose.cpp"_s << u"ui/shell/mainwindow.h"_s;
    QTest::newRow("main sees all") << u"app/main.cpp"_s << u"app/desktop/compose.h"_s;
    QTest::newRow("a test sees all")
        << u"tests/app/engine/tst_engine.cpp"_s << u"app/engine/engine.h"_s;
    QTest::newRow("moc") << u"app/engine/engine.cpp"_s << u"engine.moc"_s;
}

void HouseTest::aDownwardIncludeIsInOrder()
{
    QFETCH(QString, from);
    QFETCH(QString, target);

    QCOMPARE_EQ(orderBreaches({from, u"#include \"%1\"\n"_s.arg(target)}), QStringList());
}

void HouseTest::aPlantedForeignHeaderIsFound_data()
{
    QTest::addColumn<int>("row");
    int row = 0;
    for (const ForeignHeader& header : foreignHeaders())
        QTest::newRow(qPrintable(header.name)) << row++;
}

void HouseTest::aPlantedForeignHeaderIsFound()
{
    QFETCH(int, row);
    const ForeignHeader& header = foreignHeaders().at(static_cast<std::size_t>(row));
    const QString text = u"#include <%1>\n"_s.arg(header.planted);

    QVERIFY(!foreignBreaches({u"models/rules/a.cpp"_s, text}).isEmpty());
    QVERIFY(!foreignBreaches({u"app/settings/a.cpp"_s, text}).isEmpty());
    for (const QString& home : header.allowed)
        QCOMPARE_EQ(foreignBreaches({home + u"a.cpp"_s, text}), QStringList());
}

void HouseTest::aPlantedTokenIsFound_data()
{
    QTest::addColumn<int>("row");
    int row = 0;
    for (const TokenRule& rule : tokenRules())
        QTest::newRow(qPrintable(rule.name)) << row++;
}

void HouseTest::aPlantedTokenIsFound()
{
    QFETCH(int, row);
    const TokenRule& rule = tokenRules().at(static_cast<std::size_t>(row));

    const QStringList found
        = tokenBreaches(rule, {rule.plantedPath, u"int a;\n%1\n"_s.arg(rule.planted)});

    QCOMPARE_EQ(found.size(), 1);
    QVERIFY2(found.first().startsWith(rule.plantedPath + u":2: "_s), qPrintable(found.first()));
    QCOMPARE_EQ(tokenBreaches(rule, {rule.plantedPath, rule.innocent}), QStringList());
    for (const QString& home : rule.allowed)
        QCOMPARE_EQ(tokenBreaches(rule, {home + u"a.cpp"_s, rule.planted}), QStringList());
}

void HouseTest::plantedFaultsOfShapeAreFound()
{
    QCOMPARE_EQ(shapeBreaches({u"app/engine/a.cpp"_s, lines(MaximumLines)}), QStringList());
    QCOMPARE_EQ(shapeBreaches({u"app/engine/a.cpp"_s, lines(MaximumLines + 1)}).size(), 1);
    QCOMPARE_EQ(shapeBreaches({u"app/engine/a.cpp"_s, u"\n"_s + lines(3)}).size(), 1);
    QCOMPARE_EQ(shapeBreaches({u"app/engine/a.h"_s, lines(3)}).size(), 1);
    QCOMPARE_EQ(shapeBreaches({u"app/engine/a.h"_s, lines(3) + u"// #pragma once\n"_s}).size(), 1);
    QCOMPARE_EQ(shapeBreaches({u"app/engine/a.h"_s, lines(3) + u"#pragma once\n"_s}),
                QStringList());
    QCOMPARE_EQ(shapeBreaches({u"app/CMakeLists.txt"_s, u"add_library(a)\n"_s}).size(), 1);
}

void HouseTest::aPlantedUnlistedSourceIsFound()
{
    const SourceFile list{
        u"app/disk/CMakeLists.txt"_s,
        u"target_sources(e PRIVATE busy.cpp busy.h # schema.cpp\n    ${PROJECT_SOURCE_DIR}/app/main.cpp)\n"_s};
    const std::vector<SourceFile> files{list,
                                        {u"app/disk/busy.cpp"_s, {}},
                                        {u"app/disk/busy.h"_s, {}},
                                        {u"app/disk/schema.cpp"_s, {}},
                                        {u"app/main.cpp"_s, {}},
                                        {u"app/vault/busy.cpp"_s, {}},
                                        {u"tests/app/tst_busy.cpp"_s, {}}};

    const QStringList found = unlistedSources(files);

    QCOMPARE_EQ(found.size(), 2);
    QVERIFY(found.at(0).startsWith(u"app/disk/schema.cpp:"_s));
    QVERIFY(found.at(1).startsWith(u"app/vault/busy.cpp:"_s));
}

void HouseTest::aPlantedHollowTestIsFound()
{
    QCOMPARE_EQ(
        hollowTests({u"tests/app/tst_a.cpp"_s, u"// QVERIFY(true)\nvoid a() {}\n"_s}).size(), 1);
    QCOMPARE_EQ(hollowTests({u"tests/app/tst_a.cpp"_s, u"void a() { QVERIFY(done); }\n"_s}),
                QStringList());
}

void HouseTest::aPlantedSharedNameIsFound()
{
    const auto source = [](const QString& name, const QString& body) {
        return SourceFile{u"app/disk/"_s + name,
                          u"namespace wr {\n\nnamespace {\n\n"_s + body
                              + u"\n} // namespace\n\nvoid a() {}\n\n} // namespace wr\n"_s};
    };
    const SourceFile first = source(
        u"a.cpp"_s,
        u"constexpr int k = 1;\n\nint f(int a,\n      bool b)\n{\n    return 0;\n}\n\nstruct S {\n    int a;\n};\n"_s);

    QCOMPARE_EQ(sharedNames({first, source(u"b.cpp"_s, u"int f(int x, bool y)\n{\n}\n"_s)}).size(),
                1);
    QCOMPARE_EQ(sharedNames({first, source(u"b.cpp"_s, u"int f(char x)\n{\n}\n"_s)}),
                QStringList());
    QCOMPARE_EQ(sharedNames({first, source(u"b.cpp"_s, u"class S final\n{\n};\n"_s)}).size(), 1);
    QCOMPARE_EQ(sharedNames({first, source(u"b.cpp"_s, u"constexpr int k = 2;\n"_s)}).size(), 1);
    QCOMPARE_EQ(sharedNames({first, first}), QStringList());
}

void HouseTest::commentsAreBlankedAndStringsAreKept()
{
    QCOMPARE_EQ(withoutComments(u"a // b\nc"_s), u"a     \nc"_s);
    QCOMPARE_EQ(withoutComments(u"a /* b\nc */ d"_s), u"a     \n     d"_s);
    QCOMPARE_EQ(withoutComments(u"u\"http://a\"_s; // b"_s), u"u\"http://a\"_s;     "_s);
    QCOMPARE_EQ(withoutComments(u"'\"'; // b"_s), u"'\"';     "_s);
    QCOMPARE_EQ(withoutComments(u"1'000; // b'"_s), u"1'000;      "_s);
    QCOMPARE_EQ(withoutComments(u"R\"x(// \" )x\"; // b"_s), u"R\"x(// \" )x\";     "_s);
    QCOMPARE_EQ(withoutComments(u"\"\\\"// a\"; // b"_s), u"\"\\\"// a\";     "_s);
}

void HouseTest::everyShelfHasItsFolderAndEveryFolderIsAShelf()
{
    const QDir top(QStringLiteral(WARROOM_SOURCE_DIR));
    for (const Room& room : rooms()) {
        QStringList folders
            = QDir(top.filePath(room.name)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QStringList shelves = room.shelves;
        folders.sort();
        shelves.sort();
        QCOMPARE_EQ(folders, shelves);
    }
}

void HouseTest::includesPointDownwards()
{
    QStringList found;
    for (const SourceFile& file : m_files) {
        if (isCxx(file.path))
            found << orderBreaches(file);
    }
    QVERIFY2(found.isEmpty(), told(found).constData());
}

void HouseTest::foreignHeadersStayOnTheirShelf()
{
    QStringList found;
    for (const SourceFile& file : m_files) {
        if (isCxx(file.path) && isInRoom(file.path))
            found << foreignBreaches(file);
    }
    QVERIFY2(found.isEmpty(), told(found).constData());
}

void HouseTest::barredTokensAreAbsent_data()
{
    aPlantedTokenIsFound_data();
}

void HouseTest::barredTokensAreAbsent()
{
    QFETCH(int, row);
    const TokenRule& rule = tokenRules().at(static_cast<std::size_t>(row));
    QStringList found;
    for (const SourceFile& file : m_files) {
        if (rule.part == Part::Everything || isCxx(file.path))
            found << tokenBreaches(rule, file);
    }
    QVERIFY2(found.isEmpty(), told(found).constData());
}

void HouseTest::filesAreShortAndCarryTheirLicence()
{
    QStringList found;
    for (const SourceFile& file : m_files) {
        if (isOurSource(file.path))
            found << shapeBreaches(file);
    }
    QVERIFY2(found.isEmpty(), told(found).constData());
}

void HouseTest::everySourceIsListed()
{
    const QStringList found = unlistedSources(m_files);
    QVERIFY2(found.isEmpty(), told(found).constData());
}

void HouseTest::everyTestAsserts()
{
    QStringList found;
    for (const SourceFile& file : m_files)
        found << hollowTests(file);
    QVERIFY2(found.isEmpty(), told(found).constData());
}

void HouseTest::namesOfAFolderAreItsOwn()
{
    const QStringList found = sharedNames(m_files);
    QVERIFY2(found.isEmpty(), told(found).constData());
}

void HouseTest::everyRoomHasItsPage()
{
    const QDir top(QStringLiteral(WARROOM_SOURCE_DIR));
    for (const auto* room :
         {"models", "ui", "app", "resources", "translations", "tests", "packaging"}) {
        const QString page = QString::fromLatin1(room) + u"/README.md"_s;
        QVERIFY2(QFile::exists(top.filePath(page)), qPrintable(page + u" is missing"_s));
    }
}

QTEST_GUILESS_MAIN(HouseTest)

} // namespace tst_house

#include "tst_house.moc"
