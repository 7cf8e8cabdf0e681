// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/html_scanner.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weerga {
namespace {

constexpr std::string_view kSpaces = " \t\n\f\r";
/// Elements whose content has no tags; of the first two it is text with character references.
constexpr auto kRawElements = std::to_array<std::string_view>(
    {"title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"});

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_space(char byte) { return kSpaces.find(byte) != std::string_view::npos; }
char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char byte) { return lower(byte); });
  return out;
}

std::size_t at_most(std::size_t place, std::string_view text) { return std::min(place, text.size()); }

/// Walks through the attributes of a tag from `place` behind its name.
class AttributeWalk {
 public:
  AttributeWalk(std::string_view html, std::size_t place) : html_(html), place_(place) {}

  /// The next attribute; nothing at ">" or the end of the text, where place() is then.
  std::optional<HtmlAttribute> next() {
    while (place_ < html_.size() && (is_space(html_[place_]) || html_[place_] == '/')) ++place_;
    if (place_ >= html_.size() || html_[place_] == '>') return std::nullopt;
    const std::size_t begin = place_++;
    place_ = at_most(html_.find_first_of(" \t\n\f\r/>=", place_), html_);
    HtmlAttribute attribute{.name = lower(html_.substr(begin, place_ - begin)), .value = {place_, place_}};
    const std::size_t equals = at_most(html_.find_first_not_of(kSpaces, place_), html_);
    if (equals < html_.size() && html_[equals] == '=') read_value(attribute, equals + 1);
    return attribute;
  }

  [[nodiscard]] std::size_t place() const { return place_; }

 private:
  void read_value(HtmlAttribute& attribute, std::size_t from) {
    place_ = at_most(html_.find_first_not_of(kSpaces, from), html_);
    if (place_ == html_.size() || html_[place_] == '>') return;
    attribute.has_value = true;
    const char quote = html_[place_];
    attribute.quoted = quote == '"' || quote == '\'';
    const std::size_t begin = attribute.quoted ? place_ + 1 : place_;
    const std::size_t end = attribute.quoted ? html_.find(quote, begin) : html_.find_first_of(" \t\n\f\r>", begin);
    attribute.value = {begin, at_most(end, html_)};
    place_ = at_most(attribute.quoted ? attribute.value.end + 1 : attribute.value.end, html_);
  }

  std::string_view html_;
  std::size_t place_;
};

std::size_t name_end(std::string_view html, std::size_t begin) {
  return at_most(html.find_first_of(" \t\n\f\r/>", begin), html);
}

}  // namespace

bool HtmlScanner::begins_markup(std::size_t place) const {
  const char next = place + 1 < html_.size() ? html_[place + 1] : ' ';
  return is_letter(next) || next == '!' || next == '?' ||
         (next == '/' && place + 2 < html_.size() && html_[place + 2] != '<');
}

std::optional<HtmlToken> HtmlScanner::next() {
  if (!raw_until_.empty()) {
    if (HtmlToken raw = raw_text(); !raw.range.empty()) return raw;
  }
  if (place_ >= html_.size()) return std::nullopt;
  if (html_[place_] != '<' || !begins_markup(place_)) return text();
  const std::string_view rest = html_.substr(place_);
  if (is_letter(rest[1])) return tag(place_ + 1, HtmlToken::Kind::start_tag);
  if (rest[1] == '/' && is_letter(rest[2])) return tag(place_ + 2, HtmlToken::Kind::end_tag);
  if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) return until(">", place_);
  if (rest.starts_with("<!--")) return until("-->", place_ + 4);
  return until(">", place_);
}

HtmlToken HtmlScanner::raw_text() {
  const std::string name = std::exchange(raw_until_, {});
  const bool readable = name == kRawElements[0] || name == kRawElements[1];
  HtmlToken token{.kind = readable ? HtmlToken::Kind::text : HtmlToken::Kind::other, .range = {place_, html_.size()}};
  for (std::size_t at = html_.find("</", place_); at != std::string_view::npos; at = html_.find("</", at + 2)) {
    const std::size_t end = at + 2 + name.size();
    const bool closes = lower(html_.substr(at + 2, name.size())) == name &&
                        (end >= html_.size() || is_space(html_[end]) || html_[end] == '/' || html_[end] == '>');
    if (!closes) continue;
    token.range.end = at;
    break;
  }
  place_ = token.range.end;
  return token;
}

HtmlToken HtmlScanner::tag(std::size_t name_begin, HtmlToken::Kind kind) {
  HtmlToken token{.kind = kind, .range = {place_, place_}};
  const std::size_t end_of_name = name_end(html_, name_begin);
  token.name = lower(html_.substr(name_begin, end_of_name - name_begin));
  AttributeWalk attributes(html_, end_of_name);
  while (attributes.next()) {
  }
  place_ = attributes.place();
  if (place_ >= html_.size()) {  // a tag that never ends is no tag
    token.kind = HtmlToken::Kind::other;
    token.range.end = html_.size();
    return token;
  }
  token.self_closing = html_[place_ - 1] == '/';
  token.range.end = ++place_;
  if (kind == HtmlToken::Kind::start_tag && std::ranges::find(kRawElements, token.name) != kRawElements.end())
    raw_until_ = token.name;
  return token;
}

HtmlToken HtmlScanner::until(std::string_view end, std::size_t from) {
  const std::size_t at = html_.find(end, from);
  const std::size_t behind = at == std::string_view::npos ? html_.size() : at + end.size();
  return {.kind = HtmlToken::Kind::other, .range = {std::exchange(place_, behind), behind}};
}

HtmlToken HtmlScanner::text() {
  const std::size_t begin = place_;
  do {
    place_ = at_most(html_.find('<', place_ + 1), html_);
  } while (place_ < html_.size() && !begins_markup(place_));
  return {.kind = HtmlToken::Kind::text, .range = {begin, place_}};
}

std::vector<HtmlAttribute> html_attributes(std::string_view html, const HtmlToken& tag) {
  std::vector<HtmlAttribute> attributes;
  AttributeWalk walk(html.substr(0, tag.range.end), name_end(html, tag.range.begin + 1));
  while (std::optional<HtmlAttribute> attribute = walk.next()) attributes.push_back(std::move(*attribute));
  return attributes;
}

}  // namespace weerga
