// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "xliff/formats/safe_xml.h"
#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// An XLIFF file with its own spelling: what is not edited is saved byte for byte as it was.
/// Reads 2.0, 2.1, 2.2, and 1.2 with its dialects sdlxliff, mqxliff and mxliff.
class XliffFile {
 public:
  /// Throws Error: malformed, unsupported, too_large, with line and column. `name` is only for messages.
  static XliffFile parsed(std::string bytes, const std::string& name);
  /// The same of bytes that have passed decoded_xml().
  static XliffFile parsed(SafeXml xml);
  /// As parsed(); also not_found and not_readable.
  static XliffFile opened(const std::filesystem::path& path);

  XliffFile(XliffFile&&) noexcept;
  XliffFile& operator=(XliffFile&&) noexcept;
  ~XliffFile();

  [[nodiscard]] const Document& document() const;
  /// What was repaired or could not be understood while reading.
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const;

  /// The file's bytes with what differs between document() and `edited` put in. Equal documents give the bytes that
  /// were read. Of a unit that differs, only the parts that differ are written anew: a target, its state, the notes,
  /// the segments if they were split or joined. A document with other files or units is written wholly anew.
  [[nodiscard]] std::string saved(const Document& edited) const;

 private:
  struct Content;
  explicit XliffFile(std::unique_ptr<Content> content);
  std::unique_ptr<Content> content_;
};

}  // namespace weerga
