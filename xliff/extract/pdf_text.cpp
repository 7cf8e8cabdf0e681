// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/pdf_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "xliff/extract/limited_process.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kHeaderWindow = 1024;  ///< a PDF says "%PDF-" in its first bytes (ISO 32000-1, annex H)

/// pdftotext's exit codes (its manual page).
constexpr int kCannotOpen = 1;
constexpr int kNotPermitted = 3;

[[noreturn]] void refuse(ErrorKind kind, std::string sentence, const std::filesystem::path& path) {
  throw Error(kind, std::move(sentence), {path.string()});
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// Turns how the process ended into the sentence for the translator; returns if all is well.
void check_outcome(const ProcessOutcome& outcome, const std::filesystem::path& path) {
  switch (outcome.end) {
    case ProcessEnd::not_started:
      refuse(ErrorKind::unsupported, "PDF letters need the program pdftotext (Debian package poppler-utils).", path);
    case ProcessEnd::timeout:
    case ProcessEnd::processor_time:
      refuse(ErrorKind::too_large, "Reading this PDF takes too long; it was given up.", path);
    case ProcessEnd::output_size:
      refuse(ErrorKind::too_large, "This PDF holds more text than a letter can have; it was given up.", path);
    case ProcessEnd::crashed:
      refuse(ErrorKind::malformed, "This PDF is damaged, or needs more memory than it is given.", path);
    case ProcessEnd::exited:
      break;
  }
  if (contains(outcome.errors, "Incorrect password") || contains(outcome.errors, "encrypted")) {
    refuse(ErrorKind::unsupported, "This PDF is protected by a password. Save a copy without it.", path);
  }
  if (outcome.exit_code == kNotPermitted) {
    refuse(ErrorKind::unsupported, "The author of this PDF does not permit that its text is copied.", path);
  }
  if (contains(outcome.errors, "Out of memory") || contains(outcome.errors, "bad_alloc")) {
    refuse(ErrorKind::too_large, "Reading this PDF takes more memory than it is given; it was given up.", path);
  }
  if (outcome.exit_code == kCannotOpen || outcome.exit_code != 0) {
    refuse(ErrorKind::malformed, "This PDF is damaged: its pages cannot be found.", path);
  }
}

}  // namespace

std::string pdf_text(const std::filesystem::path& path, const PdfLimits& limits) {
  const std::string bytes = bytes_of_file(path);
  if (!contains(std::string_view(bytes).substr(0, kHeaderWindow), "%PDF-")) {
    refuse(ErrorKind::malformed, "This is not a PDF.", path);
  }
  // The process reads standard input, so it needs no access to the file itself and no name of it.
  ProcessOutcome outcome = run_limited({.program = limits.program,
                                        .arguments = {"-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"},
                                        .input = bytes,
                                        .memory_bytes = limits.memory_bytes,
                                        .output_bytes = limits.output_bytes,
                                        .processor_time = limits.processor_time,
                                        .wall_time = limits.wall_time});
  check_outcome(outcome, path);
  if (first_invalid_utf8(outcome.output)) refuse(ErrorKind::malformed, "The text in this PDF cannot be read.", path);
  // Fonts without a map to Unicode give control characters, which no document may hold.
  std::erase_if(outcome.output, [](char c) { return static_cast<unsigned char>(c) < 0x09U; });
  if (trimmed(outcome.output).empty()) {
    refuse(ErrorKind::unsupported, "This PDF has no text, only images of pages. A scan must be recognised (OCR) first.",
           path);
  }
  return std::move(outcome.output);
}

}  // namespace weerga
