// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

#include "xliff/extract/letter_format.h"
#include "xliff/extract/native_letter.h"
#include "xliff/extract/text_letter.h"
#include "xliff/formats/format.h"
#include "xliff/text/error.h"
#include "xliff/text/fold.h"

namespace weerga {
namespace {

constexpr std::size_t kHead = 4096;

constexpr auto kTextExtensions = std::to_array<std::string_view>({".txt", ".text", ".asc"});
constexpr auto kPdfExtensions = std::to_array<std::string_view>({".pdf"});

bool is_pdf(std::string_view head) { return head.substr(0, 1024).find("%PDF-") != std::string_view::npos; }
bool never(std::string_view) { return false; }

LetterFormat native_row(const DocumentFormat& format) {
  LetterFormat row{format.name, format.extensions, format.has_content, {}};
  row.extract = [&format](const std::filesystem::path& path, const ExtractOptions& options) {
    return format.key == "po" ? extract_po_file(path, options) : extract_native_file(format, path, options);
  };
  return row;
}

std::vector<LetterFormat> all_formats() {
  std::vector<LetterFormat> formats{{"PDF", kPdfExtensions, is_pdf, extract_pdf_file},
                                    {"text", kTextExtensions, never, extract_text_file}};
  std::ranges::transform(document_formats(), std::back_inserter(formats), native_row);
  return formats;
}

/// The first bytes, "" if the file cannot be read: the extraction says why.
std::string head_of(const std::filesystem::path& path) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed)) return {};
  std::ifstream file(path, std::ios::binary);
  std::string head(kHead, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return head;
}

}  // namespace

std::span<const LetterFormat> letter_formats() {
  static const std::vector<LetterFormat> formats = all_formats();
  return formats;
}

const LetterFormat& letter_format_of(const std::filesystem::path& path) {
  const std::span<const LetterFormat> formats = letter_formats();
  const std::string head = head_of(path);
  if (const auto format = format_of(path.filename().string(), head); format && is_xliff(*format))
    throw Error(
        ErrorKind::unsupported,
        "This is a bilingual XLIFF file already; “weerga edit”, “weerga check” and “weerga export” take it as it is.",
        {path.string()});
  const auto by_content =
      std::ranges::find_if(formats, [&](const LetterFormat& format) { return format.has_content(head); });
  if (by_content != formats.end()) return *by_content;
  const std::string extension = fold_case(path.extension().string());
  const auto by_name = std::ranges::find_if(formats, [&](const LetterFormat& format) {
    return std::ranges::find(format.extensions, extension) != format.extensions.end();
  });
  if (by_name != formats.end()) return *by_name;
  std::vector<std::string_view> names;
  std::ranges::transform(formats, std::back_inserter(names), &LetterFormat::name);
  throw Error(ErrorKind::unsupported,
              fmt::format("Letters of this kind are not read; known are: {}.", fmt::join(names, ", ")),
              {path.string()});
}

}  // namespace weerga
