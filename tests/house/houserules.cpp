// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/houserules.h"

using namespace Qt::Literals::StringLiterals;

namespace wr::house {
namespace {

const QStringList& threeRooms()
{
    static const QStringList all{u"app/"_s, u"ui/"_s, u"models/"_s};
    return all;
}

const QStringList& roomsAndTests()
{
    static const QStringList all{u"app/"_s, u"ui/"_s, u"models/"_s, u"tests/"_s};
    return all;
}

// This shelf holds the planted breaches.
const QStringList& planting()
{
    static const QStringList all{u"tests/house/"_s};
    return all;
}

// Words that promise instead of doing. Built from pieces, so that this file does not hold them.
QString stubWords()
{
    const QString shouted
        = QStringList{u"TO"_s + u"DO"_s, u"FIX"_s + u"ME"_s, u"X"_s + u"XX"_s}.join(u'|');
    const QString spoken = QStringList{u"not\\s+(yet\\s+)?imple"_s + u"mented"_s,
                                       u"place"_s + u"holder"_s, u"coming\\s+so"_s + u"on"_s,
                                       u"lorem\\s+ip"_s + u"sum"_s, u"stub"_s + u"bed"_s}
                               .join(u'|');
    return u"\\b(%1|(?i:%2))\\b"_s.arg(shouted, spoken);
}

// Paths that exist on one machine only.
QString machinePaths()
{
    return u"/wo"_s + u"rk/|/fa"_s + u"rm/|[.]lib"_s + u"rary/|/home/"_s + u"[a-z]|/ro"_s
        + u"ot/"_s;
}

std::vector<TokenRule> habits()
{
    const QStringList uiParts{u"ui/parts/"_s};
    return {
        {u"singleton"_s,
         u"::instance\\s*\\(\\s*\\)"_s,
         threeRooms(),
         {},
         Part::Code,
         u"app/engine/a.cpp"_s,
         u"Journal::instance().append(entry);"_s,
         u"// ::instance() is barred"_s},
        {u"old connect"_s, u"\\b(SIGNAL|SLOT)\\s*\\("_s, roomsAndTests(), planting(), Part::Code,
         u"ui/board/a.cpp"_s, u"connect(a, SIGNAL(clicked()), b, SLOT(close()));"_s,
         u"onSIGNAL (x)"_s},
        {u"nested events"_s, u"\\bprocessEvents\\b"_s, roomsAndTests(), planting(), Part::Code,
         u"ui/board/a.cpp"_s, u"QCoreApplication::processEvents();"_s, u"processEventsLater();"_s},
        {u"nested event loop"_s,
         u"\\bQEventLoop\\b"_s,
         threeRooms(),
         {},
         Part::Code,
         u"app/reach/a.cpp"_s,
         u"QEventLoop loop;"_s,
         u"QEventLoopLocker locker;"_s},
        {u"binary layout"_s,
         u"\\b(restore|save)State\\s*\\("_s,
         threeRooms(),
         {},
         Part::Code,
         u"ui/shell/a.cpp"_s,
         u"window.restoreState(bytes);"_s,
         u"restoreStateOfDraft(x);"_s},
        {u"markup"_s,
         u"\\b(setHtml|insertHtml|setMarkdown)\\s*\\("_s,
         threeRooms(),
         {},
         Part::Code,
         u"ui/parts/a.cpp"_s,
         u"view->setHtml(foreign);"_s,
         u"setPlainText(foreign);"_s},
        {u"certificate errors ignored"_s,
         u"\\bignoreSslErrors\\b|CURLOPT_SSL_VERIFY(PEER|HOST)\\s*,\\s*0"_s,
         threeRooms(),
         {},
         Part::Code,
         u"app/reach/a.cpp"_s,
         u"curl_easy_setopt(h, CURLOPT_SSL_VERIFYPEER, 0L);"_s,
         u"curl_easy_setopt(h, CURLOPT_SSL_VERIFYPEER, 1L);"_s},
        {u"network outside libcurl"_s, u"\\bQNetworkAccessManager\\b"_s, roomsAndTests(),
         planting(), Part::Code, u"app/reach/a.cpp"_s, u"QNetworkAccessManager net;"_s,
         u"QNetworkAccess net;"_s},
        {u"settings behind our back"_s, u"\\bQSettings\\b"_s, roomsAndTests(), planting(),
         Part::Code, u"app/settings/a.cpp"_s, u"QSettings settings;"_s, u"Settings settings;"_s},
        {u"a format nobody can read"_s, u"\\bQDataStream\\b"_s, roomsAndTests(), planting(),
         Part::Code, u"models/facts/a.cpp"_s, u"QDataStream out(&bytes, mode);"_s,
         u"DataStream out;"_s},
        {u"foreign text unguarded"_s, u"\\b(QLabel|QMessageBox|QTextBrowser|setToolTip)\\b"_s,
         threeRooms(), uiParts, Part::Code, u"ui/board/a.cpp"_s,
         u"auto* title = new QLabel(text, this);"_s,
         u"auto* title = new PlainLabel(text, this);"_s},
        {u"thread outside the engine"_s,
         u"\\b(QThread|QThreadPool|QtConcurrent)\\b|std::(jthread|thread|async)\\b"_s,
         threeRooms(),
         {u"app/engine/"_s},
         Part::Code,
         u"app/ingest/a.cpp"_s,
         u"std::thread reader(read);"_s,
         u"std::this_thread_is_fine"_s},
        {u"literal colour"_s,
         u"\\bQColor\\s*(\\w+\\s*)?[({]\\s*(0x|\\d|u?\"#)|\\bqRgba?\\s*\\(\\s*\\d"
         u"|\"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\""
         u"|Qt::(dark|light)?(red|green|blue|cyan|magenta|yellow|gr[ae]y|white|black)\\b"_s,
         threeRooms(),
         {u"ui/look/"_s},
         Part::Code,
         u"ui/board/a.cpp"_s,
         u"const QColor red(200, 30, 30);"_s,
         u"const QColor edge(palette.edge()); fill(Qt::transparent);"_s},
        {u"vague name"_s,
         u"\\b(class|struct)\\s+(?!Q)\\w*(Manager|Helper|Utils?|Data|Info)\\b(?!\\s*;)"_s,
         threeRooms(),
         {},
         Part::Code,
         u"app/engine/a.h"_s,
         u"class RunManager final"_s,
         u"class QMimeData;"_s},
        {u"waiting and hoping"_s,
         u"\\bq(Wait|Sleep)\\s*\\("_s,
         {u"tests/"_s},
         planting(),
         Part::Code,
         u"tests/gui/a.cpp"_s,
         u"QTest::qWait(500);"_s,
         u"QTest::qWaitFor(drawn);"_s},
        {u"skipped test"_s,
         u"\\b(QSKIP|QEXPECT_FAIL)\\s*\\("_s,
         {u"tests/"_s},
         planting(),
         Part::Code,
         u"tests/gui/a.cpp"_s,
         u"QSKIP(\"later\");"_s,
         u"// QSKIP(\"later\")"_s},
        {u"promise"_s,
         stubWords(),
         {u"app/"_s, u"ui/"_s, u"models/"_s, u"tests/"_s, u"packaging/"_s},
         {u"tests/real/"_s}, // recorded by others, kept as it was
         Part::Everything,
         u"app/engine/a.cpp"_s,
         u"// TO"_s + u"DO: retry"_s,
         u"edit->setPlaceholderText(hint);"_s},
        {u"path of one machine"_s,
         machinePaths(),
         {QString()},
         {u"tests/real/"_s, u"tests/data/"_s},
         Part::Everything,
         u"README.md"_s,
         u"see /wo"_s + u"rk/notes"_s,
         u"see framework/notes"_s},
    };
}

std::vector<TokenRule> purity()
{
    const QStringList models{u"models/"_s};
    return {
        {u"disk, network or process in models"_s,
         u"\\bQ(File|SaveFile|TemporaryFile|Dir|FileInfo|StandardPaths|Process|LockFile|TcpSocket|"
         u"TcpServer)\\b"
         u"|std::(i|o)?fstream|std::filesystem|\\b(fopen|getenv|qgetenv|qEnvironmentVariable)\\b"_s,
         models,
         {},
         Part::Code,
         u"models/facts/a.cpp"_s,
         u"QFile file(path);"_s,
         u"ProfileFile file;"_s},
        {u"clock in models"_s,
         u"\\bQ(Date|Time|DateTime)::current|std::chrono::(system|steady|high_resolution)_clock"
         u"|\\bQ(Timer|ElapsedTimer|DeadlineTimer)\\b|\\b(time|gettimeofday|clock_gettime)\\s*\\(\\s*(NULL|nullptr|0|&|CLOCK)"_s,
         models,
         {},
         Part::Code,
         u"models/rules/a.cpp"_s,
         u"const auto now = QDateTime::currentDateTimeUtc();"_s,
         u"const auto at = QDateTime::fromMSecsSinceEpoch(ms);"_s},
        {u"chance in models"_s,
         u"\\bQRandomGenerator\\b|createUuid|std::random_device|\\brandombytes_"_s,
         models,
         {},
         Part::Code,
         u"models/base/a.cpp"_s,
         u"auto id = QUuid::createUuid();"_s,
         u"auto id = QUuid(text);"_s},
        {u"lock in models"_s,
         u"\\bQ(Mutex|ReadWriteLock|WaitCondition|Semaphore)\\b|std::(mutex|shared_mutex|atomic)\\b"_s,
         models,
         {},
         Part::Code,
         u"models/state/a.h"_s,
         u"std::mutex m_lock;"_s,
         u"PermutexTable table;"_s},
        {u"disk in ui"_s,
         u"\\bQ(File|SaveFile|TemporaryFile|Process|TcpSocket)\\b|std::(i|o)?fstream"_s,
         {u"ui/"_s},
         {},
         Part::Code,
         u"ui/evidence/a.cpp"_s,
         u"QFile file(path);"_s,
         u"QFileDialog dialog(this);"_s},
    };
}

} // namespace

const std::vector<Room>& rooms()
{
    static const std::vector<Room> all{
        {u"models"_s,
         {u"base"_s, u"seal"_s, u"facts"_s, u"state"_s, u"rules"_s, u"timeline"_s, u"ports"_s,
          u"items"_s},
         {}},
        {u"ui"_s,
         {u"look"_s, u"parts"_s, u"board"_s, u"incident"_s, u"timeline"_s, u"evidence"_s,
          u"matrix"_s, u"actions"_s, u"shell"_s},
         {u"board"_s, u"incident"_s, u"timeline"_s, u"evidence"_s, u"matrix"_s, u"actions"_s}},
        {u"app"_s,
         {u"settings"_s, u"keys"_s, u"disk"_s, u"journal"_s, u"vault"_s, u"ingest"_s, u"index"_s,
          u"reach"_s, u"engine"_s, u"report"_s, u"cli"_s, u"practice"_s, u"desktop"_s},
         {}},
    };
    return all;
}

const std::vector<ForeignHeader>& foreignHeaders()
{
    static const std::vector<ForeignHeader> all{
        {u"SQLite (app/disk, app/index, app/journal)"_s,
         u"sqlite3(ext)?\\.h"_s,
         {u"app/disk/"_s, u"app/index/"_s, u"app/journal/"_s},
         u"sqlite3.h"_s},
        {u"libcurl (app/reach/httpclient)"_s,
         u"curl/.*"_s,
         {u"app/reach/httpclient"_s},
         u"curl/curl.h"_s},
        {u"libpq (app/journal/pg…)"_s,
         u"libpq-fe\\.h|libpq/.*|postgres_ext\\.h"_s,
         {u"app/journal/pg"_s},
         u"libpq-fe.h"_s},
        {u"libsodium (models/seal, app/keys, app/index)"_s,
         u"sodium(/.*|\\.h)"_s,
         {u"models/seal/"_s, u"app/keys/"_s, u"app/index/"_s},
         u"sodium.h"_s},
        {u"OpenSSL (app/vault)"_s, u"openssl/.*"_s, {u"app/vault/"_s}, u"openssl/evp.h"_s},
        {u"simdjson (app/ingest)"_s, u"simdjson.*"_s, {u"app/ingest/"_s}, u"simdjson.h"_s},
        {u"protobuf (app/ingest)"_s,
         u"google/protobuf/.*|.*\\.pb\\.h"_s,
         {u"app/ingest/"_s},
         u"google/protobuf/message.h"_s},
        {u"zstd (app/vault, app/index, app/ingest)"_s,
         u"zstd.*\\.h"_s,
         {u"app/vault/"_s, u"app/index/"_s, u"app/ingest/"_s},
         u"zstd.h"_s},
        {u"libarchive (app/ingest)"_s,
         u"archive(_entry)?\\.h"_s,
         {u"app/ingest/"_s},
         u"archive.h"_s},
        {u"QtKeychain (app/keys/keychain)"_s,
         u"qt6?keychain/.*"_s,
         {u"app/keys/"_s},
         u"qt6keychain/keychain.h"_s},
        {u"CLI11 (app/cli)"_s, u"CLI/.*"_s, {u"app/cli/"_s}, u"CLI/CLI.hpp"_s},
        {u"tl::expected (models/base)"_s,
         u"tl/.*"_s,
         {u"models/base/"_s, u"models/seal/"_s},
         u"tl/expected.hpp"_s},
        {u"RapidCheck (tests)"_s, u"rapidcheck.*"_s, {u"tests/"_s}, u"rapidcheck.h"_s},
        {u"Qt Charts (ui/parts/linechart)"_s,
         u"QtCharts.*|Q(Chart|ChartView|LineSeries|BarSeries|ValueAxis)"_s,
         {u"ui/parts/linechart"_s},
         u"QtCharts/QChart"_s},
        {u"Qt DBus (app/desktop, app/keys)"_s,
         u"QtDBus.*|QDBus.*"_s,
         {u"app/desktop/"_s, u"app/keys/"_s},
         u"QtDBus/QDBusInterface"_s},
        {u"Qt Network (app/practice)"_s,
         u"QtNetwork.*|Q(Tcp|Udp|Ssl|Local|Network)\\w+"_s,
         {u"app/practice/"_s, u"tests/"_s},
         u"QtNetwork/QTcpServer"_s},
        {u"threads (app/engine)"_s,
         u"(QtCore/)?Q(Thread|ThreadPool)|QtConcurrent.*|future"_s,
         {u"app/engine/"_s, u"tests/"_s},
         u"QtCore/QThread"_s},
        {u"pixels (ui)"_s,
         u"Qt(Gui|Widgets|Svg|OpenGL|PrintSupport).*|Q(Widget|Painter|Pixmap|Image|Icon|Color|Font|Brush|Pen)"_s,
         {u"ui/"_s, u"app/desktop/"_s, u"app/main.cpp"_s, u"tests/"_s},
         u"QtWidgets/QWidget"_s},
    };
    return all;
}

const std::vector<TokenRule>& tokenRules()
{
    static const std::vector<TokenRule> all = [] {
        std::vector<TokenRule> rules = habits();
        for (TokenRule& rule : purity())
            rules.push_back(std::move(rule));
        return rules;
    }();
    return all;
}

} // namespace wr::house
