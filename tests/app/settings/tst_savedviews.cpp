// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/savedviews.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_savedviews {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kRoom = u"room-a"_s;

SavedView refunds()
{
    SavedView view;
    view.name = u"Refunds \u202e after \"v42\""_s;
    view.search = u"kind:guardrail \"refund denied\" -test"_s;
    view.kind = EvidenceKind::Guardrail;
    view.adverseOnly = true;
    view.systems = {SystemId(u"refund-assistant"_s), SystemId(u"support-search"_s)};
    view.from = EvidenceTime{1'795'521'600'000'000'001};
    view.to = EvidenceTime{1'795'525'200'000'000'003};
    return view;
}

SavedView plain(const QString& name)
{
    SavedView view;
    view.name = name;
    view.to = EvidenceTime{1};
    return view;
}

QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE_EQ(file.write(bytes), bytes.size());
}

} // namespace

class TestSavedViews final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = savedViewsPath(m_folder->filePath(u"settings.json"_s));
    }

    void aViewComesBackToTheNanosecond()
    {
        QVERIFY(keepSavedView(m_path, kRoom, refunds()));

        const auto views = readSavedViews(m_path, kRoom);

        QVERIFY(views);
        QCOMPARE_EQ(views->size(), 1);
        QCOMPARE_EQ(views->first(), refunds());
        QCOMPARE_EQ(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther),
                    QFile::Permissions());
    }

    void viewsAreOfOneRoomAndStandByName()
    {
        for (const QString& name : {u"b"_s, u"a"_s})
            QVERIFY(keepSavedView(m_path, kRoom, plain(name)));
        QVERIFY(keepSavedView(m_path, u"room-b"_s, plain(u"c"_s)));

        QCOMPARE_EQ(*readSavedViews(m_path, kRoom),
                    (QList<SavedView>{plain(u"a"_s), plain(u"b"_s)}));
        QCOMPARE_EQ(*readSavedViews(m_path, u"room-b"_s), QList<SavedView>{plain(u"c"_s)});
        QVERIFY(readSavedViews(m_path, u"room-c"_s)->isEmpty());
    }

    void theSameNameIsReplaced()
    {
        QVERIFY(keepSavedView(m_path, kRoom, plain(refunds().name)));
        QVERIFY(keepSavedView(m_path, kRoom, refunds()));

        QCOMPARE_EQ(*readSavedViews(m_path, kRoom), QList<SavedView>{refunds()});
    }

    void renamingKeepsTheViewAndTakesNoNameAway()
    {
        QVERIFY(keepSavedView(m_path, kRoom, refunds()));
        QVERIFY(keepSavedView(m_path, kRoom, plain(u"other"_s)));

        const auto taken = renameSavedView(m_path, kRoom, refunds().name, u"other"_s);
        QVERIFY(!taken);
        QCOMPARE_EQ(taken.error().fault, Fault::Exists);
        QVERIFY(renameSavedView(m_path, kRoom, refunds().name, u"new"_s));

        SavedView renamed = refunds();
        renamed.name = u"new"_s;
        QCOMPARE_EQ(*readSavedViews(m_path, kRoom), (QList<SavedView>{renamed, plain(u"other"_s)}));
        const auto gone = renameSavedView(m_path, kRoom, refunds().name, u"x"_s);
        QVERIFY(!gone);
        QCOMPARE_EQ(gone.error().fault, Fault::NotFound);
    }

    void removingTakesOneAndCanBeAskedTwice()
    {
        QVERIFY(keepSavedView(m_path, kRoom, refunds()));
        QVERIFY(keepSavedView(m_path, kRoom, plain(u"other"_s)));

        QVERIFY(removeSavedView(m_path, kRoom, refunds().name));
        QVERIFY(removeSavedView(m_path, kRoom, refunds().name));

        QCOMPARE_EQ(*readSavedViews(m_path, kRoom), QList<SavedView>{plain(u"other"_s)});
    }

    void whatANewerVersionWroteStays()
    {
        const QByteArray newer = json("{'version':2,'shared':[1],'rooms':{'room-a':["
                                      "{'name':'future','shape':'round','fromNanos':'1',"
                                      "'toNanos':'9','kind':'dreams'},{'name':'kept',"
                                      "'fromNanos':'1','toNanos':'9','colour':'red'}]}}");
        put(m_path, newer);

        QCOMPARE_EQ(readSavedViews(m_path, kRoom)->size(), 1); // of a kind that nobody knows here
        QVERIFY(renameSavedView(m_path, kRoom, u"kept"_s, u"still kept"_s));

        const QJsonObject all = QJsonDocument::fromJson(bytesOf(m_path)).object();
        const QJsonArray views = all[u"rooms"_s][kRoom].toArray();
        QCOMPARE_EQ(all[u"version"_s].toInt(), 2);
        QCOMPARE_EQ(all[u"shared"_s].toArray().size(), 1);
        QCOMPARE_EQ(views.at(0)[u"shape"_s].toString(), u"round"_s);
        QCOMPARE_EQ(views.at(1)[u"name"_s].toString(), u"still kept"_s);
        QCOMPARE_EQ(views.at(1)[u"colour"_s].toString(), u"red"_s);
    }

    void aBrokenFileSaysSoAndLosesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut short") << json("{'version':1,'rooms':{'room-a':[{'na");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("rooms are a list") << json("{'rooms':[]}");
    }

    void aBrokenFileSaysSoAndLosesNothing()
    {
        QFETCH(const QByteArray, bytes);
        put(m_path, bytes);

        const auto read = readSavedViews(m_path, kRoom);
        const auto kept = keepSavedView(m_path, kRoom, refunds());
        const auto removed = removeSavedView(m_path, kRoom, u"x"_s);

        QVERIFY(!read && !kept && !removed);
        QCOMPARE_EQ(read.error().fault, Fault::BadInput);
        QCOMPARE_EQ(kept.error().subject, m_path);
        QVERIFY(!kept.error().remedy.isEmpty());
        QCOMPARE_EQ(bytesOf(m_path), bytes);
    }

    void aMissingFileHoldsNone()
    {
        const auto views = readSavedViews(m_path, kRoom);

        QVERIFY(views && views->isEmpty());
        QVERIFY(!QFile::exists(m_path));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSavedViews)

} // namespace tst_savedviews

#include "tst_savedviews.moc"
