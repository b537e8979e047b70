// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/codec.h"
#include "models/facts/describeevents.h"
#include "models/seal/strictjson.h"

#include <QFile>
#include <QTest>

#include <random>
#include <rapidcheck.h>

namespace tst_codec {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

// Fills every field that a describe() names with values as wild as their types allow.
class Filler
{
public:
    explicit Filler(quint64 seed)
        : m_random(seed)
    {
    }

    template<class T>
    void operator()(const char*, T& into)
    {
        into = any<T>();
    }

    void maybeText(const char*, QString& into)
    {
        into = below(2) == 0 ? QString() : any<QString>();
    }

    template<class T>
    T any();

private:
    quint64 below(quint64 limit) { return m_random() % limit; }

    QString text()
    {
        static const QStringList words{u""_s,       u"a"_s,          u"Zürich – „ja“"_s,
                                       u"日本語"_s, u"\U0001F6D1"_s, u"\"\\/\b\f\n\r\t"_s,
                                       u"\u0001"_s, u"null"_s,       u"<b>${secret:X}</b>"_s};
        QString value = words.at(static_cast<qsizetype>(below(9)));
        return value + words.at(static_cast<qsizetype>(below(9)));
    }

    std::mt19937_64 m_random;
};

template<class T>
T Filler::any()
{
    if constexpr (std::same_as<T, bool>) {
        return below(2) == 1;
    } else if constexpr (std::integral<T>) {
        const std::array<T, 6> extremes{std::numeric_limits<T>::min(),
                                        std::numeric_limits<T>::max(),
                                        T{0},
                                        T{1},
                                        static_cast<T>(-1),
                                        static_cast<T>(m_random())};
        return extremes.at(below(extremes.size()));
    } else if constexpr (std::same_as<T, QString>) {
        return text();
    } else if constexpr (std::is_enum_v<T>) {
        T value{};
        do {
            value = static_cast<T>(below(16));
        } while (wire::Names<T>::name(value).isEmpty());
        return value;
    } else if constexpr (wire::isId<T>) {
        return T(text());
    } else if constexpr (std::same_as<T, Instant>) {
        return Instant{any<qint64>()};
    } else if constexpr (std::same_as<T, EvidenceTime>) {
        return EvidenceTime{any<qint64>()};
    } else if constexpr (wire::isOptional<T>) {
        return below(2) == 0 ? T() : T(any<typename T::value_type>());
    } else if constexpr (wire::isList<T>) {
        T list;
        for (quint64 count = below(3); count > 0; --count)
            list.append(any<typename T::value_type>());
        return list;
    } else {
        T value;
        wire::describe(*this, value);
        return value;
    }
}

template<size_t index = 0>
Event anyEvent(size_t wanted, Filler& filler)
{
    if constexpr (index < std::variant_size_v<AnyEvent>) {
        if (index != wanted)
            return anyEvent<index + 1>(wanted, filler);
        return filler.any<std::variant_alternative_t<index, AnyEvent>>();
    } else {
        return {};
    }
}

Result<Event> read(const QString& kind, std::string_view body)
{
    return readEvent(kind, *seal::readStrict(body));
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private slots:
    void every_event_survives_the_journal();
    void the_frozen_bytes_of_every_kind_are_read_and_written_alike();
    void an_empty_body_is_the_default_event();
    void an_unknown_kind_is_newer();
    void a_wrong_field_is_named_by_its_path_data();
    void a_wrong_field_is_named_by_its_path();
    void a_missing_value_that_counts_as_empty_stays_so();
    void a_system_file_survives_and_names_its_faults();
    void item_references_have_one_text();
};

void TestCodec::every_event_survives_the_journal()
{
    QVERIFY(rc::check([](quint64 seed) {
        Filler filler(seed);
        for (size_t i = 0; i < std::variant_size_v<AnyEvent>; ++i) {
            const Event event = anyEvent(i, filler);
            const std::string bytes = seal::write(writeEvent(event));
            const auto again = read(eventKind(event), bytes);
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == event);
            RC_ASSERT(seal::write(writeEvent(*again)) == bytes);
        }
    }));
}

void TestCodec::the_frozen_bytes_of_every_kind_are_read_and_written_alike()
{
    QFile file(QStringLiteral(WARROOM_SOURCE_DIR "/tests/models/facts/frozen-events.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<size_t> kinds;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype blank = line.indexOf(' ');
        const QString kind = QString::fromLatin1(line.left(blank));
        const std::string bytes = line.mid(blank + 1).toStdString();
        const auto event = read(kind, bytes);
        QVERIFY2(event.has_value(), line.constData());
        QCOMPARE(eventKind(*event), kind);
        QCOMPARE(QByteArray::fromStdString(seal::write(writeEvent(*event))), line.mid(blank + 1));
        kinds.insert(event->index());
    }
    QCOMPARE(kinds.size(), qsizetype{std::variant_size_v<AnyEvent>});
}

void TestCodec::an_empty_body_is_the_default_event()
{
    const auto note = read(u"note-added"_s, "{}");
    QVERIFY(note.has_value());
    QVERIFY(*note == Event(NoteAdded{}));
    const auto revoked = read(u"member-revoked"_s, "{}");
    QVERIFY(*revoked == Event(MemberRevoked{}));
    QCOMPARE(std::get<MemberRevoked>(*revoked).suspectedFrom, -1);
}

void TestCodec::an_unknown_kind_is_newer()
{
    const auto event = read(u"moon-landed"_s, "{}");
    QVERIFY(!event.has_value());
    QCOMPARE(event.error().fault, Fault::Newer);
    QCOMPARE(event.error().subject, u"moon-landed"_s);
}

void TestCodec::a_wrong_field_is_named_by_its_path_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::newRow("unknown field")
        << u"note-added"_s << QByteArray(R"({"colour":"red"})") << u"/colour"_s;
    QTest::newRow("text for a number")
        << u"task-added"_s << QByteArray(R"({"boxMinutes":"5"})") << u"/boxMinutes"_s;
    QTest::newRow("a number too large")
        << u"task-added"_s << QByteArray(R"({"boxMinutes":3000000000})") << u"/boxMinutes"_s;
    QTest::newRow("an unknown word")
        << u"incident-declared"_s << QByteArray(R"({"types":["privacy-leak","x"]})")
        << u"/types/1"_s;
    QTest::newRow("deep in a ladder")
        << u"system-set"_s << QByteArray(R"({"system":{"ladder":[{"request":{"headers":[1]}}]}})")
        << u"/system/ladder/0/request/headers/0"_s;
    QTest::newRow("an object for a list")
        << u"note-added"_s << QByteArray(R"({"evidence":{}})") << u"/evidence"_s;
    QTest::newRow("null") << u"decision-made"_s << QByteArray(R"({"right":null})") << u"/right"_s;
    QTest::newRow("no object at all") << u"note-added"_s << QByteArray("[]") << u"/"_s;
}

void TestCodec::a_wrong_field_is_named_by_its_path()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    const auto event = read(kind, body.toStdString());
    QVERIFY(!event.has_value());
    QCOMPARE(event.error().fault, Fault::BadInput);
    QCOMPARE(event.error().subject, path);
    QVERIFY(!event.error().reason.isEmpty() && !event.error().remedy.isEmpty());
}

void TestCodec::a_missing_value_that_counts_as_empty_stays_so()
{
    SystemSet set;
    Rung rung;
    rung.record.expect = {Predicate{u"/a"_s, {}, u""_s, {}}, Predicate{u"/b"_s, {}, QString(), {}}};
    set.system.ladder = {rung};
    const auto again = readEvent(u"system-set"_s, writeEvent(set));
    QVERIFY(again.has_value());
    const auto expect = std::get<SystemSet>(*again).system.ladder.first().record.expect;
    QVERIFY(!expect.at(0).absentCountsAs.isNull());
    QVERIFY(expect.at(1).absentCountsAs.isNull());
}

void TestCodec::a_system_file_survives_and_names_its_faults()
{
    QVERIFY(rc::check([](quint64 seed) {
        Filler filler(seed);
        const auto system = filler.any<System>();
        const auto again = readSystem(seal::write(writeSystem(system)));
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == system);
    }));
    const auto broken = readSystem("{\"id\":\"bot\",}");
    QCOMPARE(broken.error().fault, Fault::BadInput);
    QVERIFY(broken.error().subject.contains(u"12"_s));
    QCOMPARE(readLadder("{\"ladder\":[{\"right\":\"fly\"}]}").error().subject,
             u"/ladder/0/right"_s);
    QCOMPARE(readLadder("[{\"id\":\"pin\"}]")->first().id.value, u"pin"_s);
}

void TestCodec::item_references_have_one_text()
{
    const ItemRef ref{ExhibitId(QString(64, u'a')), 12, 345};
    QCOMPARE(itemRefFromText(itemRefText(ref)), std::optional(ref));
    for (const QString& bad :
         QStringList{u""_s, u"aa:1+2"_s, QString(64, u'A') + u":1+2"_s,
                     QString(64, u'a') + u":-1+2"_s, itemRefText(ref) + u"\n"_s})
        QVERIFY(!itemRefFromText(bad));
}

QTEST_GUILESS_MAIN(TestCodec)

} // namespace tst_codec

#include "tst_codec.moc"
