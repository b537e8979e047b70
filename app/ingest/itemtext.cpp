// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/itemtext.h"

#include "app/ingest/jsoncursor.h"
#include "app/ingest/opened.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>

namespace wr {

namespace {

constexpr int depthLimit = 640;
constexpr int jsonInTextLimit = 3;
constexpr std::size_t rolesKept = 4096;
constexpr std::size_t longestRoleName = 128;
constexpr std::size_t longestNumber = 15; // longer ones are times and ids
constexpr std::size_t longestTrait = 256;
constexpr std::string_view reserved = "\xee\x80\x80"; // U+E000 marks words of ours in the index

// Structure of OTLP and its kin, which nobody looks for; span and trace ids stand in columns.
constexpr std::array<std::string_view, 17> structure{"traceid",
                                                     "spanid",
                                                     "parentspanid",
                                                     "parentid",
                                                     "starttimeunixnano",
                                                     "endtimeunixnano",
                                                     "timeunixnano",
                                                     "observedtimeunixnano",
                                                     "flags",
                                                     "kind",
                                                     "droppedattributescount",
                                                     "droppedeventscount",
                                                     "droppedlinkscount",
                                                     "bytesvalue",
                                                     "schemaurl",
                                                     "severitynumber",
                                                     "tracestate"};

// OpenTelemetry's thread of the operating system; thread_id and threadId are those of a conversation.
constexpr std::string_view systemThread = "thread.id";

constexpr std::array<std::string_view, 7> wrappers{
    "stringValue", "intValue", "doubleValue", "boolValue", "arrayValue", "kvlistValue", "values"};

bool endsWithAny(std::string_view text, std::initializer_list<std::string_view> ends)
{
    return std::any_of(ends.begin(), ends.end(),
                       [text](std::string_view end) { return text.ends_with(end); });
}

template<class List>
bool isOneOf(std::string_view text, const List& list)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

// Small letters and nothing else, so that user.id, userId and user_id are one.
std::string compact(std::string_view name)
{
    std::string out;
    for (const char it : name.substr(0, longestRoleName)) {
        if (it >= 'A' && it <= 'Z')
            out += static_cast<char>(it - 'A' + 'a');
        else if (it >= 'a' && it <= 'z')
            out += it;
    }
    return out;
}

std::optional<double> numberIn(std::string_view digits)
{
    if (digits.empty() || digits.size() > 32)
        return {};
    const std::string copy(digits);
    char* end = nullptr;
    const double number = std::strtod(copy.c_str(), &end);
    if (end != copy.c_str() + copy.size() || !std::isfinite(number))
        return {};
    return number;
}

bool looksLikeJson(std::string_view text)
{
    return text.size() >= 2
        && ((text.front() == '{' && text.back() == '}')
            || (text.front() == '[' && text.back() == ']'));
}

// The beginning of a text that ends with a whole character.
std::string_view traitOf(std::string_view text)
{
    std::size_t size = std::min(text.size(), longestTrait);
    while (size > 0 && size < text.size()
           && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U)
        --size;
    return text.substr(0, size);
}

// What tells the shape of a record.
ShapeKeys keysOf(std::string_view record)
{
    ShapeKeys keys;
    JsonCursor cursor(record, depthLimit);
    JsonText key;
    if (!cursor.enterObject())
        return keys;
    while (cursor.nextKey(key)) {
        JsonText word;
        const JsonKind kind = cursor.peek();
        if (kind == JsonKind::Text ? !cursor.text(word) : !cursor.skip())
            break;
        if (kind != JsonKind::Null)
            keys.emplace_back(key.raw,
                              word.raw.size() <= shapeWordBytes ? word.raw : std::string_view());
    }
    return keys;
}

// JSON from end to end.
bool isJson(std::string_view text)
{
    JsonCursor cursor(text, depthLimit);
    return cursor.skip() && cursor.position() == text.size();
}

} // namespace

// One way through a JSON text. Names of fields are told to the values that stand under them.
class ItemText::Walk final
{
public:
    // record: whose shape says which of its keys name no session; empty inside of one.
    Walk(ItemText& out, int nested, std::string_view record = {})
        : m_out(out)
        , m_nested(nested)
        , m_record(record)
    {
    }

    void value(JsonCursor& cursor, std::string_view name)
    {
        switch (cursor.peek()) {
        case JsonKind::Object:
            object(cursor, name);
            return;
        case JsonKind::Array:
            if (cursor.enterArray()) {
                while (cursor.nextElement())
                    value(cursor, name);
            }
            return;
        case JsonKind::Text: {
            JsonText text;
            std::string scratch;
            if (cursor.text(text))
                say(name, plain(text, scratch));
            return;
        }
        case JsonKind::Number: {
            std::string_view digits;
            if (cursor.number(digits))
                number(name, digits);
            return;
        }
        case JsonKind::True:
        case JsonKind::False:
        case JsonKind::Null:
            cursor.skip();
            return;
        case JsonKind::Bad:
            return;
        }
    }

    void say(std::string_view name, std::string_view text)
    {
        if (m_nested < jsonInTextLimit && looksLikeJson(text) && isJson(text)) {
            JsonCursor cursor(text, depthLimit);
            Walk(m_out, m_nested + 1).value(cursor, name);
            return;
        }
        const Role role = m_out.roleOf(name);
        m_out.say(role, text);
        m_out.count(role, text);
    }

    void number(std::string_view name, std::string_view digits)
    {
        const Role role = m_out.roleOf(name);
        const bool whole = digits.find_first_of(".eE") == std::string_view::npos;
        m_out.say(whole && digits.size() <= longestNumber ? role : Role::Skipped, digits);
        m_out.count(role, digits);
    }

private:
    void object(JsonCursor& cursor, std::string_view name)
    {
        if (!cursor.enterObject())
            return;
        const std::string_view record = std::exchange(m_record, {});
        std::optional<const RecordShape*> shape; // looked for at most once
        std::string attribute;                   // of {"key": …, "value": …}
        bool hasValue = false;
        JsonText key;
        while (cursor.nextKey(key)) {
            if (key.raw == "key" && cursor.peek() == JsonKind::Text) {
                JsonText text;
                if (cursor.text(text))
                    attribute = unescaped(text);
            } else if (isOneOf(key.raw, wrappers)) {
                value(cursor, name);
            } else if (key.raw == "value" && !attribute.empty()) {
                hasValue = true;
                value(cursor, attribute);
            } else if (const Role role = m_out.roleOf(key.raw); role == Role::Skipped) {
                cursor.skip();
            } else if (role == Role::Session && isProject(record, key.raw, shape)) {
                value(cursor, "project");
            } else {
                value(cursor, key.raw);
            }
        }
        if (!attribute.empty() && !hasValue)
            say("key", attribute);
    }

    bool isProject(std::string_view record, std::string_view key,
                   std::optional<const RecordShape*>& shape)
    {
        if (!shape)
            shape = record.empty() ? nullptr : maybeShape(m_out.m_shapes, keysOf(record));
        return *shape != nullptr && isOneOf(key, (*shape)->projects);
    }

    ItemText& m_out;
    int m_nested;
    std::string_view m_record;
};

ItemText::ItemText(const std::vector<RecordShape>& shapes)
    : m_shapes(shapes)
{
}

void ItemText::clear()
{
    m_text.clear();
    m_traits = {};
    m_someTokens = -1;
}

ItemText::Role ItemText::roleOf(std::string_view name)
{
    const std::string key(name.substr(0, longestRoleName));
    if (const auto known = m_roles.find(key); known != m_roles.end())
        return known->second;
    const std::string words = compact(key);
    Role role = Role::Plain;
    if (isOneOf(std::string_view(words), structure))
        role = Role::Skipped;
    else if (key == systemThread)
        role = Role::Plain;
    else if (words == "user" || endsWithAny(words, {"userid", "enduser"}))
        role = Role::User;
    else if (endsWithAny(words, {"sessionid", "conversationid", "threadid"}))
        role = Role::Session;
    else if (endsWithAny(words, {"finishreason", "finishreasons", "stopreason"}))
        role = Role::Finish;
    else if (endsWithAny(words, {"score", "scores", "scorevalue"}))
        role = Role::Score;
    else if (endsWithAny(words, {"totaltokens", "tokencounttotal"}))
        role = Role::AllTokens;
    else if (words.find("cache") == std::string::npos
             && endsWithAny(words,
                            {"inputtokens", "outputtokens", "prompttokens", "completiontokens",
                             "tokencountprompt", "tokencountcompletion"}))
        role = Role::SomeTokens;
    if (m_roles.size() >= rolesKept)
        m_roles.clear();
    m_roles.emplace(key, role);
    return role;
}

void ItemText::say(Role role, std::string_view text)
{
    if (role == Role::User && m_traits.user.empty())
        m_traits.user = traitOf(text);
    if (role == Role::Session && m_traits.session.empty())
        m_traits.session = traitOf(text);
    if (role == Role::Finish && !text.empty() && m_traits.finishes.size() < finishLimit
        && !isOneOf(text.substr(0, longestTrait), m_traits.finishes))
        m_traits.finishes.emplace_back(text.substr(0, longestTrait));
    if (role != Role::Skipped)
        add(text);
}

void ItemText::add(std::string_view text)
{
    const std::size_t room = itemBytes - std::min(itemBytes, m_text.size());
    const std::string_view kept = text.substr(0, std::min(room, valueBytes));
    if (kept.size() < text.size())
        m_traits.cut = true;
    if (kept.empty())
        return;
    const std::size_t from = m_text.size();
    m_text.append(kept);
    for (std::size_t at = from; (at = m_text.find(reserved, at)) != std::string::npos;)
        m_text.replace(at, reserved.size(), reserved.size(), ' ');
    m_text += textParting;
}

void ItemText::count(Role role, std::string_view digits)
{
    if (role != Role::Score && role != Role::AllTokens && role != Role::SomeTokens)
        return;
    const auto number = numberIn(digits);
    if (!number)
        return;
    if (role == Role::Score) {
        m_traits.leastScore = std::fmin(m_traits.leastScore, *number);
        m_traits.mostScore = std::fmax(m_traits.mostScore, *number);
        return;
    }
    constexpr double most = 1e15;
    const auto tokens = static_cast<std::int64_t>(std::clamp(*number, 0.0, most));
    if (role == Role::AllTokens) {
        m_traits.tokens = std::max(m_traits.tokens, tokens);
        m_someTokens = std::numeric_limits<std::int64_t>::min(); // the sum was said
    } else if (m_someTokens != std::numeric_limits<std::int64_t>::min()) {
        m_someTokens = std::max<std::int64_t>(m_someTokens, 0) + tokens;
        m_traits.tokens = m_someTokens;
    }
}

void ItemText::read(std::string_view record, std::string_view resource)
{
    if (!record.empty() && record.front() == '{') {
        JsonCursor cursor(record, depthLimit);
        Walk(*this, 0, record).value(cursor, {});
        return;
    }
    const auto opened = openRecord(record, resource, m_shapes);
    if (!opened)
        return;
    const auto shape = std::find_if(m_shapes.begin(), m_shapes.end(), [&](const RecordShape& it) {
        return it.name == opened->shape;
    });
    const auto sayAll = [&](const std::vector<OpenedField>& fields) {
        for (const OpenedField& field : fields) {
            std::string name = field.key.toStdString();
            if (shape != m_shapes.end() && name.starts_with(shape->prefix)
                && isOneOf(name.substr(shape->prefix.size()), shape->projects))
                name = "project";
            const std::string text = written(field.value).toStdString();
            if (field.value.kind == Node::Kind::Number)
                Walk(*this, 0).number(name, text);
            else if (field.value.kind != Node::Kind::Bool)
                Walk(*this, 0).say(name, text);
        }
    };
    sayAll(opened->fields);
    sayAll(opened->own);
    for (const OpenedEvent& event : opened->events) {
        Walk(*this, 0).say("name", event.name.toStdString());
        sayAll(event.fields);
    }
    if (!opened->eventName.isEmpty())
        Walk(*this, 0).say("eventname", opened->eventName.toStdString());
    if (!opened->body.isEmpty())
        Walk(*this, 0).say("body", written(opened->body).toStdString());
}

} // namespace wr
