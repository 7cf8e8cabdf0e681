// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "editor/core/edit_text.h"
#include "editor/ui/canvas.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// Why words are marked; each looks different by shape, not by colour alone.
enum class MarkKind { term, misspelling, issue, annotation, search, inserted, removed, emphasis };

struct Mark {
  ByteRange range;  ///< in the plain text
  MarkKind kind = MarkKind::term;

  friend bool operator==(const Mark&, const Mark&) = default;
};

/// What a pill says: the code's number with a hook that shows which side it encloses.
std::string pill_label(const InlineCode& code);

/// A wrapped text with its codes as pills and its marks, measured once and drawn often.
class TextLayout {
 public:
  struct Setting {
    double points = 11;
    int width = 400;  ///< pixels
    bool dim = false;
  };

  TextLayout(PangoContext* pango, const TaggedText& text, std::vector<Mark> marks, Setting setting);

  /// Other marks on the same text; emphasis, which changes the letters, must stay. Needs no new measuring.
  void use_marks(const TaggedText& text, std::vector<Mark> marks);

  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] int line_height() const { return line_height_; }
  /// `selection` is a range of the plain text.
  void draw(Canvas& canvas, double x, double y, const Palette& palette, std::optional<ByteRange> selection = {}) const;
  /// The byte of the plain text at a point relative to the layout's corner; points outside give the nearest.
  [[nodiscard]] std::size_t offset_at(double x, double y) const;

 private:
  [[nodiscard]] std::vector<Box> boxes_of(ByteRange in_edit_text) const;
  void draw_washes(Canvas& canvas, double x, double y, const Palette& palette,
                   std::optional<ByteRange> selection) const;
  void draw_lines(Canvas& canvas, double x, double y, const Palette& palette) const;
  void draw_pills(Canvas& canvas, double x, double y, const Palette& palette) const;
  void add_attributes(double points);

  EditText text_;
  std::vector<Mark> marks_;  ///< ranges in the edit text
  Setting setting_;
  LayoutPointer layout_;
  int height_ = 0;
  int line_height_ = 0;
};

}  // namespace weerga
