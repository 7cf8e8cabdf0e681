// SPDX-License-Identifier: Apache-2.0
#include "tm/tmx/tmx_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "tm/tmx/tmx_reader.h"

namespace weerga {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// True for the bytes EF BF BE and EF BF BF: U+FFFE and U+FFFF, which XML cannot hold.
bool is_no_character(std::string_view text, std::size_t place) {
  return text[place] == '\xEF' && text.size() - place >= 3 && text[place + 1] == '\xBF' &&
         (text[place + 2] == '\xBE' || text[place + 2] == '\xBF');
}

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t place = 0; place < text.size(); ++place) {
    const char byte = text[place];
    switch (byte) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\r':
        out += "&#13;";
        break;
      case '\n':
      case '\t':
        out += byte;
        break;
      default:
        if (static_cast<unsigned char>(byte) < 0x20) {
          out += kReplacement;
        } else if (is_no_character(text, place)) {
          out += kReplacement;
          place += 2;
        } else {
          out += byte;
        }
    }
  }
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  ((out += ' ') += name) += "=\"";
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find_first_of("\n\t", begin), value.size());
    append_escaped(out, value.substr(begin, end - begin));
    if (end < value.size()) out += value[end] == '\n' ? "&#10;" : "&#9;";
    begin = end + 1;
  }
  out += '"';
}

void append_element(std::string& out, std::string_view name, std::string_view type, std::string_view text) {
  (out += '<') += name;
  append_attribute(out, "type", type);
  out += '>';
  append_escaped(out, text);
  ((out += "</") += name) += ">\n";
}

void append_provenance(std::string& out, const TmxProvenance& provenance) {
  append_attribute(out, "creationdate", tmx_date_of_iso(provenance.created));
  append_attribute(out, "creationid", provenance.created_by);
  append_attribute(out, "changedate", tmx_date_of_iso(provenance.changed));
  append_attribute(out, "changeid", provenance.changed_by);
  append_attribute(out, "creationtool", provenance.creation_tool);
}

void append_properties(std::string& out, const std::vector<TmxProperty>& properties,
                       const std::vector<std::string>& notes) {
  for (const std::string& note : notes) append_element(out, "note", {}, note);
  for (const TmxProperty& property : properties) {
    append_element(out, "prop", property.type.empty() ? "x-unknown" : property.type, property.value);
  }
}

/// Writes one <seg>: text and codes in order, highlights where they nest with nothing else than text.
class SegmentWriter {
 public:
  SegmentWriter(std::string& out, const TaggedText& text) : out_(out), text_(text) {}

  void write() {
    out_ += "<seg>";
    std::size_t done = 0;
    for (const InlineCode& code : text_.codes) {
      append_escaped(out_, std::string_view(text_.text).substr(done, code.position - done));
      done = code.position;
      write_code(code);
    }
    append_escaped(out_, std::string_view(text_.text).substr(done));
    out_ += "</seg>";
  }

 private:
  void write_code(const InlineCode& code) {
    const bool placeholder = code.kind == CodeKind::placeholder;
    const bool paired = !placeholder && !code.isolated && has_partner(code);
    const std::string_view element = placeholder                      ? "ph"
                                     : !paired                        ? "it"
                                     : code.kind == CodeKind::opening ? "bpt"
                                                                      : "ept";
    (out_ += '<') += element;
    if (paired) append_attribute(out_, "i", std::to_string(number_of(code.id)));
    if (!placeholder && !paired) append_attribute(out_, "pos", code.kind == CodeKind::opening ? "begin" : "end");
    if (element != "ept") append_attribute(out_, "x", std::to_string(number_of(code.id)));
    if (element != "ept" && code.type == "fmt") append_attribute(out_, "type", "font");
    out_ += '>';
    append_escaped(out_, code.data.empty() ? code.display : code.data);
    ((out_ += "</") += element) += '>';
  }

  [[nodiscard]] bool has_partner(const InlineCode& code) const {
    return std::ranges::any_of(text_.codes, [&](const InlineCode& other) {
      return other.id == code.id && other.kind != code.kind && other.kind != CodeKind::placeholder && !other.isolated;
    });
  }

  /// The digits of an id, so that source and target agree; else a number of its own.
  std::size_t number_of(const std::string& id) {
    const std::size_t begin = id.find_first_of("123456789");
    if (begin != std::string::npos && id.size() - begin <= 6 &&
        id.find_first_not_of("0123456789", begin) == std::string::npos) {
      return std::stoul(id.substr(begin));
    }
    return numbers_.try_emplace(id, 1'000'000 + numbers_.size()).first->second;
  }

  std::string& out_;
  const TaggedText& text_;
  std::map<std::string, std::size_t> numbers_;
};

void append_variant(std::string& out, const TmxVariant& variant) {
  out += "<tuv";
  append_attribute(out, "xml:lang", variant.language.empty() ? "und" : variant.language);
  append_provenance(out, variant.provenance);
  out += ">\n";
  append_properties(out, variant.provenance.properties, variant.provenance.notes);
  SegmentWriter(out, variant.text).write();
  out += "\n</tuv>\n";
}

}  // namespace

TmxWriter::TmxWriter(Sink sink, const TmxHeader& header) : sink_(std::move(sink)) {
  const auto or_else = [](const std::string& value, std::string_view fallback) {
    return value.empty() ? fallback : std::string_view(value);
  };
  buffer_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header";
  append_attribute(buffer_, "creationtool", or_else(header.creation_tool, "Weerga"));
  append_attribute(buffer_, "creationtoolversion", or_else(header.creation_tool_version, "1"));
  append_attribute(buffer_, "segtype", or_else(header.segmentation, "sentence"));
  append_attribute(buffer_, "o-tmf", or_else(header.original_format, "unknown"));
  append_attribute(buffer_, "adminlang", "en");
  append_attribute(buffer_, "srclang", or_else(header.source_language, "*all*"));
  append_attribute(buffer_, "datatype", or_else(header.data_type, "unknown"));
  append_attribute(buffer_, "creationdate", tmx_date_of_iso(header.created));
  append_attribute(buffer_, "creationid", header.created_by);
  buffer_ += ">\n";
  append_properties(buffer_, header.properties, header.notes);
  buffer_ += "</header>\n<body>\n";
  sink_(buffer_);
}

void TmxWriter::write(const TmxUnit& unit) {
  buffer_ = "<tu";
  append_attribute(buffer_, "tuid", unit.id);
  append_attribute(buffer_, "srclang", unit.source_language);
  append_provenance(buffer_, unit.provenance);
  buffer_ += ">\n";
  append_properties(buffer_, unit.provenance.properties, unit.provenance.notes);
  for (const TmxVariant& variant : unit.variants) append_variant(buffer_, variant);
  buffer_ += "</tu>\n";
  sink_(buffer_);
}

void TmxWriter::finish() { sink_("</body>\n</tmx>\n"); }

}  // namespace weerga
