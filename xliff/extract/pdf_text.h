// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>

namespace weerga {

/// What the process that reads a PDF may use.
struct PdfLimits {
  std::size_t memory_bytes = std::size_t{512} << 20U;
  std::size_t output_bytes = std::size_t{64} << 20U;
  std::chrono::seconds processor_time{20};
  std::chrono::seconds wall_time{60};
  std::filesystem::path program = "/usr/bin/pdftotext";
};

/// The text of a PDF as UTF-8, laid out in lines as on the page, a form feed behind each page. Read by poppler's
/// pdftotext in a process of its own: no shell, empty environment, limits on memory, time and output, no network where
/// the system allows that, no open files but its own. Throws Error: not_found, not_readable; malformed (no PDF, or
/// damaged); unsupported (a password is needed; pages without any text, such as a scan; pdftotext is missing);
/// too_large (over a limit).
std::string pdf_text(const std::filesystem::path& path, const PdfLimits& limits = {});

}  // namespace weerga
