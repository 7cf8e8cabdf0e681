// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xml_scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

#include "xliff/formats/xml_characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// Bytes at which the scan of plain text has to stop and look.
constexpr std::array<bool, 256> stops() {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 256; ++byte) table.at(byte) = byte < 0x20 || byte >= 0x80;
  table['<'] = table['&'] = table['>'] = table['"'] = table['\''] = true;
  return table;
}
constexpr std::array<bool, 256> kStops = stops();

constexpr std::array<bool, 256> ascii_name() {
  std::array<bool, 256> table{};
  for (std::size_t byte = 'a'; byte <= 'z'; ++byte) table.at(byte) = table.at(byte - 'a' + 'A') = true;
  for (std::size_t byte = '0'; byte <= '9'; ++byte) table.at(byte) = true;
  table['_'] = table['-'] = table['.'] = true;
  return table;
}
/// What may stand in a name, but for the colon, which is looked for.
constexpr std::array<bool, 256> kAsciiName = ascii_name();

std::size_t byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

/// Whether one of eight bytes is a stop.
bool has_stop(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHigh = 0x80 * kOnes;
  const auto has = [](std::uint64_t block) { return (block - kOnes) & ~block; };  // a zero, in its highest bit
  // Two pairs of stops differ in one bit only.
  const std::uint64_t found = bytes | (bytes - 0x20 * kOnes) | has(bytes ^ '"' * kOnes) |
                              has((bytes | kOnes) ^ '\'' * kOnes) | has((bytes | 2 * kOnes) ^ '>' * kOnes);
  static_assert(('&' | 1) == '\'' && ('<' | 2) == '>');
  return (found & kHigh) != 0;
}

/// How many of the first bytes of `text` are no stops.
std::size_t run_without_stops(std::string_view text) {
  std::size_t run = 0;
  for (std::uint64_t block = 0; run + sizeof block <= text.size(); run += sizeof block) {
    std::memcpy(&block, text.data() + run, sizeof block);
    if (has_stop(block)) break;
  }
  while (run < text.size() && !kStops[byte_at(text, run)]) ++run;
  return run;
}

/// The size of the sequence at `offset` if it is one of two or three bytes and surely a character of XML; else 0.
std::size_t plain_sequence(std::string_view text, std::size_t offset) {
  const std::size_t rest = text.size() - offset;
  const auto continues = [&](std::size_t i) { return i < rest && (byte_at(text, offset + i) & 0xC0U) == 0x80U; };
  const std::size_t lead = byte_at(text, offset);
  if (lead >= 0xC2 && lead <= 0xDF && continues(1)) return 2;
  return lead >= 0xE1 && lead <= 0xEC && continues(1) && continues(2) ? 3 : 0;
}

std::string quoted(std::string_view name) { return "“" + std::string(name) + "”"; }

}  // namespace

XmlSpaces::XmlSpaces() : uris_(kXmlSpaces.begin(), kXmlSpaces.end()) {
  for (std::size_t number = 0; number < uris_.size(); ++number)
    numbers_.emplace(uris_[number], static_cast<XmlSpace>(number));
}

XmlSpace XmlSpaces::number_of(std::string_view uri) {
  if (const auto found = numbers_.find(uri); found != numbers_.end()) return found->second;
  const auto number = static_cast<XmlSpace>(uris_.size());
  uris_.emplace_back(uri);
  numbers_.emplace(uri, number);
  return number;
}

XmlScanner::XmlScanner(std::string_view text, std::string name, const XmlLimits& limits, bool whole)
    : text_(text), file_(std::move(name)), limits_(limits), whole_(whole) {
  bindings_.push_back({.prefix = "", .space = XmlSpace::none, .depth = 0});
  bindings_.push_back({.prefix = "xml", .space = XmlSpace::xml, .depth = 0});
}

Place XmlScanner::place_of(std::size_t offset) const {
  Place place = weerga::place_of(text_, std::min(offset, text_.size()), file_);
  if (place.line == 1) place.column += origin_.column - 1;
  place.line += origin_.line - 1;
  return place;
}

std::vector<std::pair<std::string, std::string>> XmlScanner::bindings() const {
  std::vector<std::pair<std::string, std::string>> bindings;
  for (const Binding& binding : bindings_) {
    if (binding.prefix != "xml" && binding.space != XmlSpace::none)
      bindings.emplace_back(binding.prefix, spaces_.uri(binding.space));
  }
  return bindings;
}

void XmlScanner::drop(std::size_t dropped) {
  // No token ends between the CR and LF of one line end: text at the edge of a window is not done. So the count is
  // exact.
  origin_ = place_of(dropped);
  keep_open_names();
  text_.remove_prefix(dropped);
  pos_ -= dropped;
  begin_ = pos_;
}

/// The names of the open elements outlive the window in which they stand.
void XmlScanner::keep_open_names() {
  std::string names;
  for (const OpenElement& element : open_) names += element.name;
  kept_names_ = std::move(names);
  std::size_t place = 0;
  for (OpenElement& element : open_) {
    element.name = std::string_view(kept_names_).substr(place, element.name.size());
    place += element.name.size();
  }
}

void XmlScanner::resume(std::string_view window, bool whole) {
  text_ = window;
  whole_ = whole;
}

void XmlScanner::fault(std::size_t offset, std::string sentence, ErrorKind kind) const {
  throw Error(kind, std::move(sentence), place_of(offset));
}

void XmlScanner::out_of_input(std::string_view inside) const {
  if (!whole_) throw MoreInput{};
  fault(text_.size(), "The file ends in the middle of " + std::string(inside) + ": part of it is missing.");
}

bool XmlScanner::looking_at(std::string_view literal, std::string_view inside) const {
  const std::string_view here = text_.substr(pos_, literal.size());
  if (here == literal) return true;
  if (here.size() < literal.size() && literal.starts_with(here)) out_of_input(inside);
  return false;
}

void XmlScanner::too_many_nodes() const {
  fault(begin_, "The file has more than " + std::to_string(limits_.nodes) + " parts.", ErrorKind::too_large);
}

XmlToken XmlScanner::next() {
  if (pop_pending_) pop_element();
  begin_ = pos_;
  if (pending_end_) return close_empty();
  try {
    return scan();
  } catch (const MoreInput&) {
    pos_ = begin_;
    return XmlToken::more;
  }
}

XmlToken XmlScanner::scan() {
  if (pos_ == text_.size()) {
    if (!whole_) return XmlToken::more;
    return finish();
  }
  if (text_[pos_] != '<') return scan_text();
  const XmlToken token = scan_markup();
  anything_seen_ = true;
  count_node();
  return token;
}

XmlToken XmlScanner::finish() {
  if (!open_.empty()) {
    fault(pos_, "The file ends before its element " + quoted(open_.back().name) + " does: part of it is missing.");
  }
  if (!root_seen_) fault(pos_, "The file holds no XML element.");
  return XmlToken::finished;
}

XmlToken XmlScanner::scan_markup() {
  const char second = at(pos_ + 1, "a tag");
  if (second == '/') return scan_end();
  if (second == '!') return scan_bang();
  if (second != '?') return scan_start();
  if (looking_at("<?xml", "an instruction") && is_xml_space(at(pos_ + 5, "an instruction"))) return scan_declaration();
  return scan_instruction();
}

XmlToken XmlScanner::scan_bang() {
  if (looking_at("<!--", "a comment")) return scan_comment();
  if (looking_at("<![CDATA[", "a CDATA section")) return scan_cdata();
  if (looking_at("<!DOCTYPE", "a DOCTYPE")) return scan_doctype();
  fault(pos_, "“<!” is followed by something that XML does not know.");
}

/// Stops before an unescaped byte that ends the value or text; checks all characters and references on the way.
void XmlScanner::scan_plain(std::size_t stop, std::string_view where) {
  verbatim_ = true;
  for (;;) {
    pos_ += run_without_stops(text_.substr(pos_));
    if (pos_ == text_.size()) return;
    const std::size_t byte = byte_at(text_, pos_);
    if (byte == stop || byte == '<') return;
    if (byte == '&') {
      verbatim_ = false;
      pos_ += checked_reference(pos_);
    } else if (byte >= 0x80) {
      const std::size_t size = plain_sequence(text_, pos_);
      pos_ += size > 0 ? size : checked_character(pos_, where);
    } else if (byte < 0x20) {
      if (stop != '<' || byte == '\r') verbatim_ = false;
      pos_ += is_xml_space(text_[pos_]) ? 1 : checked_character(pos_, where);
    } else {
      if (byte == '>' && stop == '<' && pos_ >= begin_ + 2 && text_.substr(pos_ - 2, 2) == "]]") {
        fault(pos_ - 2, "“]]>” may not stand in text; write “]]&gt;”.");
      }
      ++pos_;
    }
  }
}

XmlToken XmlScanner::scan_text() {
  // Most texts are the line end between two tags.
  const bool line_end = text_[pos_] == '\n' && pos_ + 1 < text_.size() && text_[pos_ + 1] == '<';
  verbatim_ = true;
  if (line_end) {
    ++pos_;
  } else {
    scan_plain('<', "text");
  }
  if (pos_ == text_.size() && !whole_) throw MoreInput{};
  content_ = text_.substr(begin_, pos_ - begin_);
  if (open_.empty()) {
    const auto* stray = std::ranges::find_if_not(content_, is_xml_space);
    if (stray != content_.end()) {
      const std::size_t offset = begin_ + static_cast<std::size_t>(stray - content_.begin());
      fault(offset, root_seen_ ? "There is text after the end of the XML." : "There is text before the XML begins.");
    }
  }
  anything_seen_ = true;
  count_node();
  return XmlToken::text;
}

std::size_t XmlScanner::checked_reference(std::size_t offset) const {
  const Reference reference = reference_at(text_, offset);
  if (reference.value) return reference.size;
  if (!whole_ && reference.size == 0 && text_.size() - offset < 64) throw MoreInput{};
  if (reference.size == 0) fault(offset, "An “&” that stands for itself must be written “&amp;”.");
  const std::string_view written = text_.substr(offset, reference.size);
  if (written.starts_with("&#")) fault(offset, quoted(written) + " is no character that XML allows.");
  fault(offset, "The entity " + quoted(written) + " is not known here; only &amp; &lt; &gt; &quot; &apos; are.");
}

std::size_t XmlScanner::checked_character(std::size_t offset, std::string_view inside) const {
  const CodePoint point = code_point_at(text_, offset);
  const bool ill_formed = point.value == 0xFFFD && point.size == 1;
  if (ill_formed && !whole_ && text_.size() - offset < 4) throw MoreInput{};
  if (ill_formed)
    fault(offset, "The bytes here are no UTF-8; the file says another encoding than it has, or is damaged.");
  if (!is_xml_character(point.value)) {
    fault(offset,
          fmt::format("The character U+{:04X} may not stand in {}.", static_cast<std::uint32_t>(point.value), inside));
  }
  return point.size;
}

void XmlScanner::check_characters(std::size_t from, std::size_t to) const {
  for (std::size_t place = from; place < to;) {
    const std::size_t byte = byte_at(text_, place);
    const bool plain = byte < 0x80 && (byte >= 0x20 || is_xml_space(text_[place]));
    place += plain ? 1 : checked_character(place, "XML");
  }
}

std::string_view XmlScanner::scan_name(std::string_view inside) {
  const std::size_t from = pos_;
  std::size_t colon = std::string_view::npos;
  for (;; ++pos_) {
    while (pos_ < text_.size() && kAsciiName[byte_at(text_, pos_)]) ++pos_;
    if (at(pos_, inside) == ':') {
      colon = std::min(colon, pos_ - from);
      continue;
    }
    if (byte_at(text_, pos_) < 0x80) break;
    const std::size_t size = checked_character(pos_, inside);
    if (!is_name_character(code_point_at(text_, pos_).value)) break;
    pos_ += size - 1;
  }
  const std::string_view name = text_.substr(from, pos_ - from);
  if (name.empty() || !is_name_start(code_point_at(name, 0).value)) fault(from, "A name is expected here.");
  colon_ = std::min(colon, name.size());
  return name;
}

/// Of `name`, which has just been scanned.
std::size_t XmlScanner::checked_prefix_size(std::string_view name) const {
  if (colon_ == name.size()) return 0;
  const bool fine = colon_ > 0 && colon_ + 1 < name.size() && name.find(':', colon_ + 1) == std::string_view::npos &&
                    is_name_start(code_point_at(name, colon_ + 1).value);
  if (!fine) fault(begin_, "The name " + quoted(name) + " has a colon in the wrong place.");
  return colon_ + 1;
}

std::string_view XmlScanner::scan_quoted(std::string_view inside) {
  const char quote = at(pos_, inside);
  if (quote != '"' && quote != '\'') fault(pos_, "A value must stand between quotes.");
  const std::size_t from = ++pos_;
  scan_plain(static_cast<unsigned char>(quote), inside);
  if (at(pos_, inside) == '<') fault(pos_, "“<” may not stand in " + std::string(inside) + "; write “&lt;”.");
  const std::string_view value = text_.substr(from, pos_ - from);
  ++pos_;
  return value;
}

void XmlScanner::scan_attribute() {
  const std::size_t from = pos_;
  ScannedAttribute attribute{.name = scan_name("a tag"), .value = {}};
  attribute.prefix_size = checked_prefix_size(attribute.name);
  declares_ = declares_ || attribute.name.starts_with("xmlns");
  skip_space("a tag");
  if (at(pos_, "a tag") != '=') fault(pos_, "The attribute " + quoted(attribute.name) + " has no value.");
  ++pos_;
  skip_space("a tag");
  attribute.value = scan_quoted("an attribute");
  attribute.verbatim = verbatim_;
  if (attribute.value.size() > limits_.attribute_bytes) {
    fault(from, "The attribute " + quoted(attribute.name) + " is too long.", ErrorKind::too_large);
  }
  attributes_.push_back(attribute);
  if (attributes_.size() > limits_.attributes) fault(from, "An element has too many attributes.", ErrorKind::too_large);
}

XmlToken XmlScanner::scan_start() {
  attributes_.clear();
  declares_ = false;
  ++pos_;
  const std::string_view name = scan_name("a tag");
  prefix_size_ = checked_prefix_size(name);
  bool spaced = skip_space("a tag");
  for (char here = at(pos_, "a tag"); here != '>' && here != '/'; here = at(pos_, "a tag")) {
    if (!spaced) fault(pos_, "A space is missing before an attribute.");
    scan_attribute();
    spaced = skip_space("a tag");
  }
  empty_tag_ = text_[pos_] == '/';
  if (empty_tag_ && at(pos_ + 1, "a tag") != '>') fault(pos_, "“/” must be followed by “>”.");
  pos_ += empty_tag_ ? 2 : 1;
  if (open_.empty() && root_seen_) fault(begin_, "The file has more than one outermost element.");
  if (open_.size() >= limits_.depth) fault(begin_, "The elements are nested too deeply.", ErrorKind::too_large);
  root_seen_ = true;
  open_.push_back({.name = name, .prefix_size = prefix_size_, .space = XmlSpace::none});
  name_token_ = name;
  if (declares_) bind_namespaces();
  resolve_names();
  nodes_ += attributes_.size();
  pending_end_ = empty_tag_;
  return XmlToken::start;
}

void XmlScanner::bind_namespaces() {
  for (const ScannedAttribute& attribute : attributes_) {
    if (attribute.name.starts_with("xmlns") && (attribute.name.size() == 5 || attribute.name[5] == ':'))
      bind(attribute);
  }
}

void XmlScanner::bind(const ScannedAttribute& declaration) {
  const std::string_view prefix = declaration.name.size() == 5 ? std::string_view{} : declaration.local();
  const std::string uri = resolved_attribute(declaration.value);
  if (uri.empty() && !prefix.empty()) fault(begin_, "The prefix " + quoted(prefix) + " is bound to nothing.");
  const bool reserved =
      uri == uri_of(XmlSpace::xml) || uri == uri_of(XmlSpace::xmlns) || prefix == "xml" || prefix == "xmlns";
  const bool as_always = prefix == "xml" && uri == uri_of(XmlSpace::xml);
  if (reserved && !as_always) fault(begin_, "The prefix or namespace of " + quoted(declaration.name) + " is reserved.");
  if (as_always) return;
  bindings_.push_back({.prefix = std::string(prefix), .space = spaces_.number_of(uri), .depth = open_.size()});
  if (bindings_.size() > limits_.namespaces) fault(begin_, "Too many namespaces are in use.", ErrorKind::too_large);
}

XmlSpace XmlScanner::space_of_prefix(std::string_view prefix, std::size_t offset) {
  for (std::size_t index = bindings_.size(); index-- > 0;) {
    if (bindings_[index].prefix == prefix) return bindings_[index].space;
  }
  fault(offset, "The prefix " + quoted(prefix) + " is not bound to a namespace.");
}

void XmlScanner::resolve_names() {
  space_ = space_of_prefix(name_token_.substr(0, prefix_size_ == 0 ? 0 : prefix_size_ - 1), begin_);
  open_.back().space = space_;
  for (ScannedAttribute& attribute : attributes_) {
    const std::string_view prefix = attribute.prefix();
    if (declares_ && (attribute.name == "xmlns" || prefix == "xmlns")) {
      attribute.space = XmlSpace::xmlns;
    } else if (!prefix.empty()) {
      attribute.space = space_of_prefix(prefix, static_cast<std::size_t>(attribute.name.data() - text_.data()));
    }
  }
  if (attributes_.size() > 1) check_attributes_unique();
}

void XmlScanner::check_attributes_unique() {
  const auto twice = [this](const ScannedAttribute& a) {
    fault(static_cast<std::size_t>(a.name.data() - text_.data()),
          "The attribute " + quoted(a.name) + " stands twice in one tag.");
  };
  if (attributes_.size() <= 16) {
    for (std::size_t i = 1; i < attributes_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const bool same =
            attributes_[i].local() == attributes_[j].local() && attributes_[i].space == attributes_[j].space;
        if (same) twice(attributes_[i]);
      }
    }
    return;
  }
  std::vector<ScannedAttribute> sorted = attributes_;
  const auto key = [](const ScannedAttribute& a) { return std::pair(a.local(), a.space); };
  std::ranges::sort(sorted, {}, key);
  const auto found = std::ranges::adjacent_find(sorted, {}, key);
  if (found != sorted.end()) twice(*std::next(found));
}

/// Whether the end tag here is the expected one, written as most are.
bool XmlScanner::ends_as_expected() const {
  if (open_.empty()) return false;
  const std::string_view name = open_.back().name;
  const std::string_view here = text_.substr(std::min(pos_ + 2, text_.size()));
  return here.size() > name.size() && here[name.size()] == '>' && here.starts_with(name);
}

XmlToken XmlScanner::scan_end() {
  if (ends_as_expected()) {
    name_token_ = text_.substr(pos_ + 2, open_.back().name.size());
    pos_ += name_token_.size() + 3;
    return end_element(open_.back().prefix_size);
  }
  pos_ += 2;
  const std::string_view name = scan_name("a tag");
  skip_space("a tag");
  if (at(pos_, "a tag") != '>') fault(pos_, "The end tag of " + quoted(name) + " is not closed by “>”.");
  ++pos_;
  if (open_.empty()) fault(begin_, "The element " + quoted(name) + " ends but never began.");
  const std::string_view expected = open_.back().name;
  if (name != expected) {
    fault(begin_, "The element " + quoted(expected) + " must end before " + quoted(name) + " does.");
  }
  name_token_ = name;
  return end_element(open_.back().prefix_size);
}

XmlToken XmlScanner::end_element(std::size_t prefix_size) {
  prefix_size_ = prefix_size;
  space_ = open_.back().space;
  pop_pending_ = true;
  return XmlToken::end;
}

XmlToken XmlScanner::close_empty() {
  pending_end_ = false;
  space_ = open_.back().space;
  pop_pending_ = true;
  return XmlToken::end;
}

void XmlScanner::pop_element() {
  while (bindings_.back().depth == open_.size()) bindings_.pop_back();
  open_.pop_back();
  pop_pending_ = false;
}

std::size_t XmlScanner::end_of(std::string_view terminator, std::size_t from, std::string_view inside) const {
  const std::size_t end = text_.find(terminator, from);
  if (end == std::string_view::npos) out_of_input(inside);
  return end;
}

}  // namespace weerga
