// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/html_elements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weerga {
namespace {

// Each in alphabetical order.
constexpr auto kBlocks = std::to_array<std::string_view>(
    {"address",    "article", "aside",    "base",     "blockquote", "body",     "caption",  "center",   "col",
     "colgroup",   "dd",      "details",  "dialog",   "dir",        "div",      "dl",       "dt",       "fieldset",
     "figcaption", "figure",  "footer",   "form",     "frame",      "frameset", "h1",       "h2",       "h3",
     "h4",         "h5",      "h6",       "head",     "header",     "hgroup",   "hr",       "html",     "legend",
     "li",         "link",    "main",     "menu",     "meta",       "nav",      "noframes", "noscript", "ol",
     "optgroup",   "option",  "p",        "pre",      "script",     "section",  "style",    "summary",  "table",
     "tbody",      "td",      "template", "textarea", "tfoot",      "th",       "thead",    "title",    "tr",
     "ul",         "xmp"});
constexpr auto kVoid = std::to_array<std::string_view>(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"});
constexpr auto kKept = std::to_array<std::string_view>({"audio", "canvas", "code", "iframe", "kbd", "math", "noembed",
                                                        "noframes", "object", "pre", "samp", "script", "style", "svg",
                                                        "template", "textarea", "var", "video", "xmp"});
constexpr auto kTypes = std::to_array<std::pair<std::string_view, std::string_view>>({{"caption", "caption"},
                                                                                      {"dd", "list item"},
                                                                                      {"dt", "list item"},
                                                                                      {"figcaption", "caption"},
                                                                                      {"h1", "heading"},
                                                                                      {"h2", "heading"},
                                                                                      {"h3", "heading"},
                                                                                      {"h4", "heading"},
                                                                                      {"h5", "heading"},
                                                                                      {"h6", "heading"},
                                                                                      {"li", "list item"},
                                                                                      {"td", "cell"},
                                                                                      {"th", "cell"},
                                                                                      {"title", "title"}});
constexpr auto kSubTypes = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"b", "xlf:b"}, {"br", "xlf:lb"}, {"em", "xlf:i"}, {"i", "xlf:i"}, {"strong", "xlf:b"}, {"u", "xlf:u"}});

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::binary_search(names, name);
}

template <std::size_t N>
std::string_view value_of(const std::array<std::pair<std::string_view, std::string_view>, N>& values,
                          std::string_view name) {
  const auto found = std::ranges::find(values, name, &std::pair<std::string_view, std::string_view>::first);
  return found == values.end() ? std::string_view() : found->second;
}

}  // namespace

bool is_html_block(std::string_view name) { return is_in(kBlocks, name); }
bool is_void_html(std::string_view name) { return is_in(kVoid, name); }
bool is_kept_html(std::string_view name) { return is_in(kKept, name); }

std::string_view html_paragraph_type(std::string_view name) { return value_of(kTypes, name); }

std::string_view html_code_type(std::string_view name) {
  constexpr auto kFormats =
      std::to_array<std::string_view>({"b", "big", "br", "del", "em", "font", "i", "ins", "mark", "s", "small", "span",
                                       "strike", "strong", "sub", "sup", "tt", "u", "wbr"});
  if (name == "a") return "link";
  if (name == "img") return "image";
  if (name == "q") return "quote";
  return is_in(kFormats, name) ? "fmt" : "other";
}

std::string_view html_code_sub_type(std::string_view name) { return value_of(kSubTypes, name); }

std::string html_lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return out;
}

}  // namespace weerga
