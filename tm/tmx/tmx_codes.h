// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/tagged_text.h"

namespace weerga {

/// The value of an attribute in expat's list (name, value, …, nullptr); "" if absent.
std::string_view attribute_of(const char* const* attributes, std::string_view name);

/// Builds the text of one <seg> with its codes. Text inside a code is the code's data, except inside <hi>.
class TmxSegmentBuilder {
 public:
  void clear() { *this = TmxSegmentBuilder(); }
  void start_code(std::string_view element, const char* const* attributes);
  void end_code();
  void add_text(std::string_view bytes);
  /// Bytes held so far.
  [[nodiscard]] std::size_t size() const { return text_.text.size() + data_size_; }
  /// True if a bpt or ept has no partner; those are isolated in the result.
  [[nodiscard]] bool repaired() const;
  /// The text; the builder is empty afterwards.
  TaggedText taken();

 private:
  struct OpenElement {
    bool is_code = false;  ///< its text is data
    bool is_highlight = false;
    std::size_t index = 0;  ///< in text_.codes, or of the highlight
  };

  void start_highlight(const char* const* attributes);
  InlineCode code_of(std::string_view element, const char* const* attributes);
  void mark_isolated();

  TaggedText text_;
  std::vector<OpenElement> open_;
  std::vector<Annotation> highlights_;
  std::map<std::string, std::string, std::less<>> ids_by_pair_;  ///< i of an open bpt → its id
  std::size_t data_size_ = 0;
  std::size_t next_id_ = 1;
};

}  // namespace weerga
