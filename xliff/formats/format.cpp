// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/format.h"

#include <algorithm>

#include "xliff/formats/xml_spaces.h"

namespace weerga {

const std::array<FormatName, 15> kFormats{{{Format::xliff2, "XLIFF 2", "xlf xliff", true},
                                           {Format::xliff1, "XLIFF 1.2", "xlf xliff", true},
                                           {Format::sdlxliff, "Trados (sdlxliff)", "sdlxliff", true},
                                           {Format::mqxliff, "memoQ (mqxliff)", "mqxliff", true},
                                           {Format::mxliff, "Phrase (mxliff)", "mxliff", true},
                                           {Format::po, "gettext (po)", "po pot", true},
                                           {Format::tmx, "Translation Memory eXchange (tmx)", "tmx", true},
                                           {Format::tbx, "TermBase eXchange (tbx)", "tbx martif", true},
                                           {Format::srx, "Segmentation Rules eXchange (srx)", "srx", false},
                                           {Format::text, "Plain text", "txt", false},
                                           {Format::pdf, "PDF", "pdf", false},
                                           {Format::docx, "Word (docx)", "docx", false},
                                           {Format::odt, "OpenDocument text (odt)", "odt", false},
                                           {Format::html, "HTML", "html htm xhtml", false},
                                           {Format::markdown, "Markdown", "md markdown", false}}};

namespace {

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// The first bytes of UTF-16 and UTF-32 without the zeros that ASCII letters have there.
std::string ascii_of(std::string_view bytes) {
  std::string ascii;
  std::ranges::copy_if(bytes.substr(0, 16384), std::back_inserter(ascii), [](char c) { return c != '\0'; });
  return ascii;
}

/// The name of the outermost element: what stands behind the first "<" that begins a name.
std::string_view root_of(std::string_view xml) {
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    if (xml.substr(at).starts_with("<!--")) at = std::min(xml.find("-->", at), xml.size() - 1);
    const char next = at + 1 < xml.size() ? xml[at + 1] : ' ';
    if (next == '!' || next == '?' || next == '-') continue;
    const std::string_view name = xml.substr(at + 1, xml.find_first_of(" \t\r\n/>", at) - at - 1);
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
  }
  return {};
}

std::optional<Format> format_of_xml(std::string_view xml) {
  const std::string_view root = root_of(xml);
  if (root == "xliff") {
    if (holds(xml, uri_of(XmlSpace::trados))) return Format::sdlxliff;
    if (holds(xml, "\"MQXliff\"")) return Format::mqxliff;
    if (holds(xml, uri_of(XmlSpace::phrase))) return Format::mxliff;
    return holds(xml, "urn:oasis:names:tc:xliff:document:2.") ? Format::xliff2 : Format::xliff1;
  }
  if (root == "tmx") return Format::tmx;
  if (root == "tbx" || root == "martif") return Format::tbx;
  if (root == "srx") return Format::srx;
  if (lower(root) == "html") return Format::html;
  return std::nullopt;
}

std::optional<Format> format_of_name(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string extension = " " + lower(file_name.substr(dot + 1)) + " ";
  const auto* found = std::ranges::find_if(
      kFormats, [&](const FormatName& f) { return holds(" " + std::string(f.extensions) + " ", extension); });
  if (found == kFormats.end()) return std::nullopt;
  return found->format;
}

}  // namespace

std::optional<Format> format_of(std::string_view file_name, std::string_view first_bytes) {
  if (first_bytes.starts_with("%PDF-")) return Format::pdf;
  const std::string ascii = ascii_of(first_bytes);
  if (const auto by_content = format_of_xml(ascii)) return by_content;
  if (lower(ascii.substr(0, 64)).find("<!doctype html") != std::string::npos) return Format::html;
  return format_of_name(file_name);
}

bool is_xliff(Format format) {
  using enum Format;
  constexpr std::array kXliff{xliff2, xliff1, sdlxliff, mqxliff, mxliff};
  return std::ranges::find(kXliff, format) != kXliff.end();
}

bool is_xliff_name(std::string_view file_name) {
  const std::optional<Format> format = format_of_name(file_name);
  return format && is_xliff(*format);
}

}  // namespace weerga
