// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/formats/safe_xml.h"
#include "xliff/model/document.h"

namespace weerga {

/// A segment or ignorable without its codes and annotations.
struct PlainSegment {
  std::string_view id;  ///< "" if it has none
  std::string_view source;
  std::optional<std::string_view> target;
  std::optional<State> state;  ///< nothing if it names none that is known
  int source_codes = 0;
  bool ignorable = false;

  friend bool operator==(const PlainSegment&, const PlainSegment&) = default;
};

/// A type and its value in the Metadata module.
struct PlainValue {
  std::string_view type;
  std::string_view value;

  friend bool operator==(const PlainValue&, const PlainValue&) = default;
};

struct PlainUnit {
  std::string_view id;
  std::size_t segments_end = 0;  ///< behind its last one in PlainFile::segments
  std::size_t values_end = 0;    ///< the same in PlainFile::unit_values

  friend bool operator==(const PlainUnit&, const PlainUnit&) = default;
};

/// A file with its units, those in groups among them, in document order.
struct PlainFile {
  std::string_view id;
  std::vector<PlainValue> values;  ///< the file's own, sorted by type
  std::vector<PlainUnit> units;
  std::vector<PlainSegment> segments;   ///< of all units
  std::vector<PlainValue> unit_values;  ///< of all units, sorted in each

  [[nodiscard]] std::span<const PlainSegment> segments_of(std::size_t unit) const {
    const std::size_t begin = unit == 0 ? 0 : units[unit - 1].segments_end;
    return std::span(segments).subspan(begin, units[unit].segments_end - begin);
  }
  [[nodiscard]] std::span<const PlainValue> values_of(std::size_t unit) const {
    const std::size_t begin = unit == 0 ? 0 : units[unit - 1].values_end;
    return std::span(unit_values).subspan(begin, units[unit].values_end - begin);
  }

  friend bool operator==(const PlainFile&, const PlainFile&) = default;
};

/// The texts of an XLIFF document of version 2 and the metadata of one category, read in one pass and mostly as views
/// of the document's bytes: what a memory needs of it, at a fraction of the cost of a Document.
class PlainDocument {
 public:
  /// Nothing if the document has something that only the reader of whole documents understands, such as another
  /// version or marks that may reach over segments: XliffFile is the judge then. Throws Error as it does.
  static std::optional<PlainDocument> read(const SafeXml& xml, std::string_view category);

  /// Valid as long as this object and the SafeXml.
  [[nodiscard]] const std::vector<PlainFile>& files() const { return files_; }

 private:
  friend class PlainReading;
  PlainDocument() = default;

  std::vector<PlainFile> files_;
  std::deque<std::string> resolved_;  ///< texts that do not stand in the document as they read
};

}  // namespace weerga
