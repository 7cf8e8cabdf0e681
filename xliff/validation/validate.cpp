// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/validate.h"

#include <algorithm>
#include <utility>

#include "xliff/validation/findings.h"
#include "xliff/validation/markup_tree.h"
#include "xliff/validation/srx_rules.h"
#include "xliff/validation/tbx_rules.h"
#include "xliff/validation/tmx_rules.h"
#include "xliff/validation/xliff12_rules.h"
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

std::optional<FileFormat> format_of_root(std::string_view name) {
  if (name == "xliff") return FileFormat::xliff;
  if (name == "tmx") return FileFormat::tmx;
  if (name == "martif" || name == "tbx") return FileFormat::tbx;
  if (name == "srx") return FileFormat::srx;
  return std::nullopt;
}

using Rules = void (*)(const MarkupTree&, Findings&);

std::vector<Diagnostic> found_by(Rules rules, const MarkupTree& markup, std::string_view prefix,
                                 std::string_view standard) {
  Findings findings(markup, prefix, standard);
  rules(markup, findings);
  return findings.taken();
}

std::vector<Diagnostic> xliff_findings(const MarkupTree& markup) {
  switch (markup.root().vocabulary) {
    case Vocabulary::xliff:
      return found_by(check_xliff2, markup, "xliff", "XLIFF 2.1");
    case Vocabulary::xliff12:
      return found_by(check_xliff12, markup, "xliff12", "XLIFF 1.2");
    default:
      throw Error(ErrorKind::unsupported, "This <xliff> is in a namespace that is not known.", markup.place(0));
  }
}

std::vector<Diagnostic> findings_of(FileFormat format, const MarkupTree& markup) {
  switch (format) {
    case FileFormat::xliff:
      return xliff_findings(markup);
    case FileFormat::tmx:
      return found_by(check_tmx, markup, "tmx", "TMX 1.4b");
    case FileFormat::tbx:
      return found_by(check_tbx, markup, "tbx", "TBX");
    case FileFormat::srx:
      return found_by(check_srx, markup, "srx", "SRX 2.0");
  }
  return {};
}

}  // namespace

std::optional<FileFormat> format_of(std::string_view bytes) {
  // In UTF-16 and UTF-32 the letters of these names are what remains without the zeros.
  constexpr std::size_t kEnough = std::size_t{64} << 10U;
  std::string start(bytes.substr(0, kEnough));
  std::erase(start, '\0');
  return format_of_root(root_name(start));
}

std::vector<Diagnostic> validated(std::string bytes, const std::string& name) {
  std::optional<MarkupTree> markup;
  try {
    markup.emplace(std::move(bytes), name);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::malformed) throw;
    return {{Severity::error, "xml.not-well-formed", error.sentence(), error.place(), "XML 1.0"}};
  }
  const std::optional<FileFormat> format = format_of_root(markup->root().name);
  if (!format) throw Error(ErrorKind::unsupported, "This is no XLIFF, TMX, TBX or SRX file.", markup->place(0));
  return findings_of(*format, *markup);
}

bool has_error(const std::vector<Diagnostic>& findings) {
  return std::ranges::any_of(findings, [](const Diagnostic& found) { return found.severity == Severity::error; });
}

}  // namespace weerga
