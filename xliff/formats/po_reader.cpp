// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/po_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "xliff/text/encoding.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

struct Message {
  std::optional<std::string> context;
  std::optional<std::string> id;
  std::optional<std::string> plural;
  std::map<std::size_t, std::string> translations;
  std::vector<Note> notes;
  std::vector<std::string> references;
  bool fuzzy = false;
};

class PoReader {
 public:
  PoReader(std::string_view text, std::string name) : text_(text), name_(std::move(name)) {}

  std::vector<Message> read() {
    std::size_t begin = 0;
    while (begin < text_.size()) {
      line_begin_ = begin;
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      take(trimmed(text_.substr(begin, end - begin)));
      begin = end + 1;
    }
    finish();
    return std::move(messages_);
  }

 private:
  [[noreturn]] void fault(std::string sentence) const {
    throw Error(ErrorKind::malformed, std::move(sentence), place_of(text_, line_begin_, name_));
  }

  void finish() {
    if (message_.id) messages_.push_back(std::move(message_));
    message_ = {};
    open_ = nullptr;
  }

  void take(std::string_view line) {
    if (line.empty()) return finish();
    if (line.starts_with("#~")) return;
    if (line.front() == '#') return take_comment(line);
    if (line.front() == '"') {
      if (open_ == nullptr) fault("A string stands here without a keyword before it.");
      *open_ += unquoted(line);
      return;
    }
    take_keyword(line);
  }

  void take_comment(std::string_view line) {
    // A comment after the translation begins the next message, even without an empty line between.
    if (message_.id && !message_.translations.empty()) finish();
    const char kind = line.size() > 1 ? line[1] : ' ';
    const std::string text(trimmed(line.substr(std::min<std::size_t>(line.size(), kind == ' ' ? 1 : 2))));
    if (kind == ',') message_.fuzzy = message_.fuzzy || text.find("fuzzy") != std::string::npos;
    if (kind == '.') message_.notes.push_back({.text = text, .category = "developer", .applies_to = "source"});
    if (kind == ':') message_.notes.push_back({.text = text, .category = "reference"});
    if (kind == ' ' && !text.empty()) message_.notes.push_back({.text = text});
  }

  void take_keyword(std::string_view line) {
    const std::size_t space = line.find_first_of(" \t\"");
    const std::string_view keyword = line.substr(0, space);
    if (space == std::string_view::npos) fault("A string is missing behind “" + std::string(keyword) + "”.");
    std::string value = unquoted(trimmed(line.substr(space)));
    const bool begins = keyword == "msgctxt" || (keyword == "msgid" && message_.id);
    if (begins && message_.id) finish();
    if (keyword == "msgctxt") {
      open_ = &message_.context.emplace(std::move(value));
    } else if (keyword == "msgid") {
      open_ = &message_.id.emplace(std::move(value));
    } else if (keyword == "msgid_plural") {
      open_ = &message_.plural.emplace(std::move(value));
    } else if (keyword.starts_with("msgstr")) {
      if (!message_.id) fault("A translation stands here without its source.");
      open_ = &(message_.translations[plural_number(keyword)] = std::move(value));
    } else {
      fault("“" + std::string(keyword) + "” is not known in a PO file.");
    }
  }

  [[nodiscard]] std::size_t plural_number(std::string_view keyword) const {
    if (keyword == "msgstr") return 0;
    const bool fits =
        keyword.size() == 9 && keyword[6] == '[' && keyword[7] >= '0' && keyword[7] <= '9' && keyword[8] == ']';
    if (!fits) fault("“" + std::string(keyword) + "” is not known in a PO file.");
    return static_cast<std::size_t>(keyword[7] - '0');
  }

  /// A quoted string as C writes it.
  [[nodiscard]] std::string unquoted(std::string_view quoted) const {
    if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"')
      fault("A string must stand between double quotes.");
    const std::string_view raw = quoted.substr(1, quoted.size() - 2);
    std::string value;
    for (std::size_t place = 0; place < raw.size(); ++place) {
      if (raw[place] == '"') fault("A quote inside a string must be written \\\".");
      if (raw[place] != '\\') {
        value += raw[place];
        continue;
      }
      if (++place == raw.size()) fault("A string ends in a single backslash.");
      constexpr std::string_view kNames = "ntrabfv";
      constexpr std::string_view kValues = "\n\t\r\a\b\f\v";
      const std::size_t known = kNames.find(raw[place]);
      value += known == std::string_view::npos ? raw[place] : kValues[known];
    }
    return value;
  }

  std::string_view text_;
  std::string name_;
  std::size_t line_begin_ = 0;
  Message message_;
  std::string* open_ = nullptr;
  std::vector<Message> messages_;
};

/// The value of a field of the header, the translation of the empty msgid.
std::string header_field(const std::string& header, std::string_view field) {
  const std::size_t at = header.find(std::string(field) + ":");
  if (at == std::string::npos) return {};
  const std::size_t begin = at + field.size() + 1;
  return std::string(
      trimmed(std::string_view(header).substr(begin, std::min(header.find('\n', begin), header.size()) - begin)));
}

/// Length of the printf or brace directive at `place`; 0 if there is none.
std::size_t directive_at(std::string_view text, std::size_t place) {
  if (text[place] == '{') {
    const std::size_t end =
        text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", place + 1);
    return end != std::string_view::npos && text[end] == '}' && end > place + 1 ? end + 1 - place : 0;
  }
  if (text[place] != '%') return 0;
  std::size_t end = place + 1;
  if (end < text.size() && text[end] == '(') end = std::min(text.find(')', end), text.size() - 1) + 1;
  end = std::min(text.find_first_not_of("0123456789$#-+.*hlLqjzt", end), text.size());
  const bool known =
      end < text.size() && std::string_view("diouxXeEfFgGaAcspn@").find(text[end]) != std::string_view::npos;
  return known ? end + 1 - place : 0;
}

/// Directives become placeholders; the same one has the same id in source and translation.
TaggedText tagged(const std::string& text) {
  TaggedText tagged;
  std::map<std::string, int, std::less<>> seen;
  std::size_t done = 0;
  for (std::size_t place = 0; place < text.size();) {
    const std::size_t size = directive_at(text, place);
    if (size == 0) {
      ++place;
      continue;
    }
    tagged.text.append(text, done, place - done);
    const std::string directive = text.substr(place, size);
    const int number = ++seen[directive];
    std::string id;
    for (const char c : directive)
      id += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
    tagged.codes.push_back({.position = tagged.text.size(),
                            .id = "c" + id + "." + std::to_string(number),
                            .type = "other",
                            .display = directive,
                            .data = directive,
                            .can_delete = false});
    place += size;
    done = place;
  }
  tagged.text.append(text, done);
  return tagged;
}

Unit unit_of(const Message& message, std::size_t number, std::size_t plural) {
  Unit unit{.id = "u" + std::to_string(number), .preserve_space = true};
  if (message.plural) unit.id += "." + std::to_string(plural);
  unit.name = message.context.value_or("");
  unit.notes = message.notes;
  for (std::size_t note = 0; note < unit.notes.size(); ++note) unit.notes[note].id = "n" + std::to_string(note + 1);
  Segment segment{.id = "s1", .has_state = true, .preserve_space = true};
  segment.source = tagged(plural == 0 || !message.plural ? *message.id : *message.plural);
  const auto translation = message.translations.find(plural);
  if (translation != message.translations.end() && !translation->second.empty()) {
    segment.target = tagged(translation->second);
    segment.state = message.fuzzy ? State::initial : State::translated;
    if (message.fuzzy) segment.sub_state = "po:fuzzy";
  }
  unit.segments.push_back(std::move(segment));
  return unit;
}

}  // namespace

PoText po_text(std::string bytes, const std::string& name) {
  if (bytes.size() > kLargestFile)
    throw Error(ErrorKind::too_large, "The file is larger than 256 MiB.", {.file = name});
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  const std::size_t at = bytes.find("charset=");
  std::string charset =
      at == std::string::npos ? "UTF-8" : bytes.substr(at + 8, bytes.find_first_of("\\ \"\n", at + 8) - at - 8);
  if (charset == "CHARSET" || charset.empty()) charset = "UTF-8";
  std::optional<Conversion> conversion = converted_to_utf8(bytes, charset);
  if (!conversion)
    throw Error(ErrorKind::unsupported, "The character encoding “" + charset + "” is not known.", {.file = name});
  if (conversion->first_bad)
    throw Error(ErrorKind::malformed, "The bytes here are no " + charset + ".",
                place_of(conversion->utf8, conversion->utf8.size(), name));
  return {std::move(conversion->utf8), std::move(charset)};
}

PoCatalogue read_po(std::string bytes, const std::string& name, const std::string& source_language) {
  const std::string text = po_text(std::move(bytes), name).text;
  const std::vector<Message> messages = PoReader(text, name).read();
  PoCatalogue catalogue;
  catalogue.document.source_language = source_language;
  File file{.id = "f1", .original = name};
  std::size_t number = 0;
  for (const Message& message : messages) {
    if (message.id->empty() && !message.context) {
      const auto header = message.translations.find(0);
      if (header != message.translations.end())
        catalogue.document.target_language = header_field(header->second, "Language");
      continue;
    }
    ++number;
    const std::size_t last =
        message.plural
            ? std::max<std::size_t>(1, message.translations.empty() ? 1 : message.translations.rbegin()->first)
            : 0;
    for (std::size_t plural = 0; plural <= last; ++plural) file.units.push_back(unit_of(message, number, plural));
  }
  std::ranges::replace(catalogue.document.target_language, '_', '-');
  catalogue.document.files.push_back(std::move(file));
  return catalogue;
}

}  // namespace weerga
