// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/po_writer.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "xliff/documents/xml_part.h"
#include "xliff/formats/po_reader.h"
#include "xliff/text/byte_range.h"
#include "xliff/text/encoding.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kColumns = 76;

/// Where the parts of a message stand in the catalogue. Ranges are whole lines without the end of the last one.
struct MessagePlaces {
  bool begun = false;  ///< a keyword was seen
  bool has_context = false;
  bool has_id = false;
  bool empty_id = true;
  bool plural = false;
  bool fuzzy = false;
  std::vector<ByteRange> flags;  ///< lines "#, …"
  std::size_t flag_place = 0;    ///< where a new one goes
  std::map<std::size_t, ByteRange> strings;

  [[nodiscard]] bool is_header() const { return empty_id && !has_context; }
};

/// Finds messages as read_po() does, which accepted the text before.
class PlaceFinder {
 public:
  explicit PlaceFinder(std::string_view text) : text_(text) {}

  std::vector<MessagePlaces> messages() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      ByteRange line{begin, end};
      if (line.size() > 0 && text_[line.end - 1] == '\r') --line.end;
      take(trimmed(line.of(text_)), line);
      begin = end + 1;
    }
    finish();
    return std::move(messages_);
  }

 private:
  enum class Open { nothing, id, string };

  void finish() {
    if (now_.has_id) messages_.push_back(std::move(now_));
    now_ = {};
    open_ = Open::nothing;
  }

  void take(std::string_view words, ByteRange line) {
    if (words.empty()) return finish();
    if (words.starts_with("#~")) return;
    if (words.front() == '#') return take_comment(words, line);
    if (words.front() == '"') {
      if (open_ == Open::string) now_.strings[string_].end = line.end;
      if (open_ == Open::id && words != "\"\"") now_.empty_id = false;
      return;
    }
    take_keyword(words, line);
  }

  void take_comment(std::string_view words, ByteRange line) {
    if (!now_.strings.empty()) finish();
    if (words.starts_with("#,")) {
      now_.flags.push_back(line);
      now_.fuzzy = now_.fuzzy || words.find("fuzzy") != std::string_view::npos;
    }
    if (words.starts_with("#|") && now_.flag_place == 0) now_.flag_place = line.begin;
  }

  void take_keyword(std::string_view words, ByteRange line) {
    const bool id = words.starts_with("msgid") && !words.starts_with("msgid_plural");
    if (now_.has_id && (words.starts_with("msgctxt") || id)) finish();
    if (!now_.begun && now_.flag_place == 0) now_.flag_place = line.begin;
    now_.begun = true;
    open_ = Open::nothing;
    if (words.starts_with("msgctxt")) now_.has_context = true;
    if (words.starts_with("msgid_plural")) now_.plural = true;
    if (id) {
      open_ = Open::id;
      now_.has_id = true;
      now_.empty_id = words.ends_with("\"\"");
    }
    if (!words.starts_with("msgstr")) return;
    open_ = Open::string;
    string_ = words.starts_with("msgstr[") ? static_cast<std::size_t>(words[7] - '0') : 0;
    now_.strings[string_] = line;
  }

  std::string_view text_;
  MessagePlaces now_;
  Open open_ = Open::nothing;
  std::size_t string_ = 0;
  std::vector<MessagePlaces> messages_;
};

std::string escaped(std::string_view text) {
  constexpr std::string_view kNames = "ntrabfv\"\\";
  constexpr std::string_view kValues = "\n\t\r\a\b\f\v\"\\";
  std::string out;
  for (const char byte : text) {
    const std::size_t known = kValues.find(byte);
    if (known != std::string_view::npos) out += '\\';
    out += known == std::string_view::npos ? byte : kNames[known];
  }
  return out;
}

/// Where the first line of `text` ends: behind its line feed, or behind the last space within the columns.
std::size_t line_end(std::string_view text) {
  std::size_t columns = 0;
  std::size_t space = 0;
  for (std::size_t place = 0; place < text.size(); ++columns) {
    const CodePoint point = code_point_at(text, place);
    place += point.size;
    if (point.value == U'\n') return place;
    if (columns >= kColumns && space > 0) return space;
    if (point.value == U' ') space = place;
  }
  return text.size();
}

/// The messages of the catalogue in another language.
class CatalogueEdits {
 public:
  CatalogueEdits(std::string_view text, const Document& now, const PoTargetOf& target_of)
      : text_(text), target_of_(target_of), edits_(text), line_feed_(uses_carriage_returns(text) ? "\r\n" : "\n") {
    for (const Unit& unit : now.files.front().units) {
      const auto& target = unit.segments.front().target;
      now_.emplace(unit.id, target ? native_text(*target) : std::string());
    }
  }

  std::string written(std::string_view language, bool to_utf8) {
    std::size_t number = 0;
    for (const MessagePlaces& message : PlaceFinder(text_).messages()) {
      if (message.is_header()) {
        write_header(message, language, to_utf8);
      } else {
        write(message, "u" + std::to_string(++number));
      }
    }
    return edits_.rendered();
  }

 private:
  static bool uses_carriage_returns(std::string_view text) {
    const std::size_t feed = text.find('\n');
    return feed != std::string_view::npos && feed > 0 && text[feed - 1] == '\r';
  }

  void write(const MessagePlaces& message, const std::string& id) {
    bool any = false;
    bool fuzzy = false;
    for (const auto& [number, place] : message.strings) {
      const std::string name = message.plural ? id + "." + std::to_string(number) : id;
      const std::optional<PoTarget> target = target_of_(name);
      if (!target) continue;
      any = true;
      fuzzy = fuzzy || (target->fuzzy && !target->text.empty());
      if (target->text == now_[name]) continue;
      const std::string keyword = message.plural ? "msgstr[" + std::to_string(number) + "] " : "msgstr ";
      edits_.replace(place, keyword + with_line_feeds(po_string(target->text)));
    }
    if (any && fuzzy != message.fuzzy) write_flags(message, fuzzy);
  }

  std::string with_line_feeds(std::string text) const {
    if (line_feed_ == "\n") return text;
    std::string out;
    for (const char byte : text) byte == '\n' ? out += line_feed_ : out += byte;
    return out;
  }

  void write_flags(const MessagePlaces& message, bool fuzzy) {
    if (!fuzzy) {
      for (const ByteRange line : message.flags) write_without_fuzzy(line);
    } else if (message.flags.empty()) {
      edits_.replace({message.flag_place, message.flag_place}, "#, fuzzy" + line_feed_);
    } else {
      const std::string_view line = message.flags.front().of(text_);
      edits_.replace(message.flags.front(), "#, fuzzy" + std::string(line.substr(line.find(','))));
    }
  }

  /// "#, fuzzy, c-format" without its fuzzy; a line that says nothing else goes.
  void write_without_fuzzy(ByteRange line) {
    std::string flags;
    std::string_view rest = line.of(text_);
    rest.remove_prefix(std::min(rest.find(',') + 1, rest.size()));
    while (!rest.empty()) {
      const std::string_view flag = trimmed(rest.substr(0, rest.find(',')));
      rest.remove_prefix(std::min(rest.find(','), rest.size() - 1) + 1);
      if (!flag.empty() && flag != "fuzzy") flags += ", " + std::string(flag);
    }
    if (!flags.empty()) return edits_.replace(line, "#" + flags);
    const std::size_t feed = text_.find('\n', line.end);
    edits_.replace({line.begin, feed == std::string_view::npos ? line.end : feed + 1}, "");
  }

  void write_header(const MessagePlaces& message, std::string_view language, bool to_utf8) {
    const auto place = message.strings.find(0);
    if (place == message.strings.end()) return;
    std::string header(place->second.of(text_));
    std::string code(language);
    std::ranges::replace(code, '-', '_');
    if (const std::size_t field = field_place(header, "Language:"); field != std::string::npos) {
      header.replace(field, field_end(header, field) - field, " " + code);
    } else if (!code.empty()) {
      header += line_feed_ + "\"Language: " + code + "\\n\"";
    }
    if (const std::size_t charset = header.find("charset="); to_utf8 && charset != std::string::npos)
      header.replace(charset + 8, header.find_first_of("\\\"", charset) - charset - 8, "UTF-8");
    if (header != place->second.of(text_)) edits_.replace(place->second, header);
  }

  /// Behind the name of a field that begins a line of the header as it is written.
  static std::size_t field_place(std::string_view header, std::string_view field) {
    for (const std::string_view before : {"\"", "\\n"}) {
      const std::size_t place = header.find(std::string(before) + std::string(field));
      if (place != std::string_view::npos) return place + before.size() + field.size();
    }
    return std::string_view::npos;
  }

  /// Behind the language that begins at `place`: what else stands in the line stays.
  static std::size_t field_end(std::string_view header, std::size_t place) {
    const std::size_t begin = std::min(header.find_first_not_of(' ', place), header.size());
    const auto is_part = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
             c == '@';
    };
    return static_cast<std::size_t>(
        std::find_if_not(header.begin() + static_cast<std::ptrdiff_t>(begin), header.end(), is_part) - header.begin());
  }

  std::string_view text_;
  const PoTargetOf& target_of_;
  XmlEdits edits_;
  std::string line_feed_;
  std::unordered_map<std::string, std::string> now_;
};

}  // namespace

std::string native_text(const TaggedText& text) {
  std::string native;
  std::size_t place = 0;
  for (const InlineCode& code : text.codes) {
    native.append(text.text, place, code.position - place);
    native += code.data;
    place = code.position;
  }
  return native + text.text.substr(place);
}

std::string po_string(std::string_view text) {
  if (line_end(text) == text.size() && text.find('\n') == std::string_view::npos) return "\"" + escaped(text) + "\"";
  std::string out = "\"\"";
  while (!text.empty()) {
    const std::size_t end = line_end(text);
    out += "\n\"" + escaped(text.substr(0, end)) + "\"";
    text.remove_prefix(end);
  }
  return out;
}

std::string written_po(std::string_view bytes, const PoTargetOf& target_of, std::string_view language) {
  const Document now = read_po(std::string(bytes), {}).document;
  const PoText catalogue = po_text(std::string(bytes), {});
  const std::string written = CatalogueEdits(catalogue.text, now, target_of).written(language, false);
  const std::string mark = bytes.starts_with("\xEF\xBB\xBF") ? "\xEF\xBB\xBF" : "";
  std::string in_charset = converted_from_utf8(written, catalogue.charset);
  const auto back = converted_to_utf8(in_charset, catalogue.charset);
  if (back && back->utf8 == written) return mark + in_charset;
  return CatalogueEdits(catalogue.text, now, target_of).written(language, true);
}

}  // namespace weerga
