// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/file_kinds.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "editor/ui/text.h"
#include "xliff/extract/letter_format.h"
#include "xliff/formats/format.h"
#include "xliff/text/fold.h"

namespace weerga {
namespace {

/// "*.pdf", each once, in the order in which they come.
class Patterns {
 public:
  /// `extension` with its dot.
  void add(std::string_view extension) {
    std::string pattern = "*" + std::string(extension);
    if (std::ranges::find(patterns_, pattern) == patterns_.end()) patterns_.push_back(std::move(pattern));
  }

  void add_letters() {
    for (const LetterFormat& format : letter_formats()) {
      for (const std::string_view extension : format.extensions) add(extension);
    }
  }

  void add(const FormatName& format) {
    std::string_view rest = format.extensions;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      add("." + std::string(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void add_translations() {
    for (const FormatName& format : kFormats) {
      if (is_xliff(format.format)) add(format);
    }
  }

  [[nodiscard]] std::string kinds(const std::string& name) const {
    std::string all;
    for (const std::string& pattern : patterns_) all += (all.empty() ? "" : ";") + pattern;
    return name + "|" + all + "|" + tr("All files") + "|*";
  }

 private:
  std::vector<std::string> patterns_;
};

}  // namespace

std::string letter_kinds() {
  Patterns patterns;
  patterns.add_letters();
  return patterns.kinds(tr("Letters"));
}

std::string letter_and_translation_kinds() {
  Patterns patterns;
  patterns.add_translations();
  patterns.add_letters();
  return patterns.kinds(tr("Letters and translations"));
}

bool is_letter_or_translation(const std::filesystem::path& path) {
  const std::string extension = fold_case(path.extension().string());
  const auto has_extension = [&](const LetterFormat& format) {
    return std::ranges::find(format.extensions, extension) != format.extensions.end();
  };
  return is_xliff_name(path.string()) || std::ranges::any_of(letter_formats(), has_extension);
}

std::string memory_kinds() {
  Patterns patterns;
  for (const FormatName& format : kFormats) {
    if (format.format == Format::tmx || format.format == Format::po) patterns.add(format);
  }
  patterns.add_translations();
  return patterns.kinds(tr("Memories and translations"));
}

}  // namespace weerga
