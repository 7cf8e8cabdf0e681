// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/validate.h"

#include <algorithm>
#include <utility>

#include "xliff/validation/findings.h"
#include "xliff/validation/markup.h"
#include "xliff/validation/xliff2_rules.h"

namespace weerga {
namespace {

/// The name in the first start tag, without its prefix; "" if there is none.
std::string_view root_name(std::string_view bytes) {
  std::size_t at = 0;
  while ((at = bytes.find('<', at)) != std::string_view::npos) {
    const std::string_view rest = bytes.substr(at + 1);
    if (rest.starts_with("!--")) {
      at = bytes.find("-->", at);
      if (at == std::string_view::npos) return {};
    } else if (rest.starts_with('?') || rest.starts_with('!')) {
      ++at;
    } else {
      const std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
      const std::size_t colon = name.find(':');
      return colon == std::string_view::npos ? name : name.substr(colon + 1);
    }
  }
  return {};
}

std::vector<Diagnostic> xliff_findings(const Markup& markup) {
  if (markup.root().vocabulary == Vocabulary::xliff) {
    Findings findings(markup, "xliff", "XLIFF 2.1");
    check_xliff2(markup, findings);
    return findings.taken();
  }
  return {};
}

}  // namespace

std::optional<FileFormat> format_of(std::string_view bytes) {
  const std::string_view root = root_name(bytes);
  if (root == "xliff") return FileFormat::xliff;
  if (root == "tmx") return FileFormat::tmx;
  if (root == "martif" || root == "tbx" || root == "TBX") return FileFormat::tbx;
  if (root == "srx") return FileFormat::srx;
  return std::nullopt;
}

std::vector<Diagnostic> validated(std::string bytes, const std::string& name) {
  const std::optional<FileFormat> format = format_of(bytes);
  std::optional<Markup> markup;
  try {
    markup.emplace(std::move(bytes), name);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::malformed) throw;
    return {{Severity::error, "xml.not-well-formed", error.sentence(), error.place(), "XML 1.0"}};
  }
  if (!format) throw Error(ErrorKind::unsupported, "This is no XLIFF, TMX, TBX or SRX file.", markup->place(0));
  switch (*format) {
    case FileFormat::xliff:
      return xliff_findings(*markup);
    case FileFormat::tmx:
    case FileFormat::tbx:
    case FileFormat::srx:
      return {};
  }
  return {};
}

bool has_error(const std::vector<Diagnostic>& findings) {
  return std::ranges::any_of(findings, [](const Diagnostic& found) { return found.severity == Severity::error; });
}

}  // namespace weerga
