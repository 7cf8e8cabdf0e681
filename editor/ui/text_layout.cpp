// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/text_layout.h"

#include <algorithm>
#include <utility>

#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr float kLineSpacing = 1.25F;

struct Pill {
  ByteRange range;  ///< in the edit text
  std::string label;
};

std::vector<Pill> pills_of(const EditText& text) {
  std::vector<Pill> pills;
  if (text.pills.empty()) return pills;
  for (std::size_t at = 0; at < text.text.size();) {
    const CodePoint next = code_point_at(text.text, at);
    if (const InlineCode* code = text.code_of(next.value)) pills.push_back({{at, at + next.size}, pill_label(*code)});
    at += next.size;
  }
  return pills;
}

void set_range(PangoAttribute* attribute, ByteRange range) {
  attribute->start_index = static_cast<guint>(range.begin);
  attribute->end_index = static_cast<guint>(range.end);
}

}  // namespace

std::string pill_label(const InlineCode& code) {
  std::string label = code.kind == CodeKind::placeholder && !code.display.empty() ? code.display : code.id;
  if (code_point_count(label) > 8) label = "…";
  switch (code.kind) {
    case CodeKind::opening:
      return label + "›";
    case CodeKind::closing:
      return "‹" + label;
    case CodeKind::placeholder:
      break;
  }
  return label;
}

TextLayout::TextLayout(PangoContext* pango, const TaggedText& text, std::vector<Mark> marks, Setting setting)
    : text_(edit_text(text, text)), setting_(setting), layout_(pango_layout_new(pango)) {
  use_marks(text, std::move(marks));
  const std::unique_ptr<PangoFontDescription, PangoRelease> font(new_font(setting.points));
  pango_layout_set_font_description(layout_.get(), font.get());
  pango_layout_set_text(layout_.get(), text_.text.data(), static_cast<int>(text_.text.size()));
  pango_layout_set_width(layout_.get(), std::max(setting.width, 20) * PANGO_SCALE);
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing(layout_.get(), kLineSpacing);
  add_attributes(setting.points);
  pango_layout_get_pixel_size(layout_.get(), nullptr, &height_);
  line_height_ = height_ / std::max(1, pango_layout_get_line_count(layout_.get()));
}

void TextLayout::use_marks(const TaggedText& text, std::vector<Mark> marks) {
  for (Mark& mark : marks) mark.range = {to_edit_text(text, mark.range.begin), to_edit_text(text, mark.range.end)};
  marks_ = std::move(marks);
}

void TextLayout::add_attributes(double points) {
  PangoAttrList* attributes = pango_attr_list_new();
  for (const Pill& pill : pills_of(text_)) {
    const int width =
        static_cast<int>((8 + 0.75 * points * static_cast<double>(code_point_count(pill.label))) * PANGO_SCALE);
    const int height = static_cast<int>(points * 1.4 * PANGO_SCALE);
    const PangoRectangle shape{0, -height * 3 / 4, width, height};
    PangoAttribute* attribute = pango_attr_shape_new(&shape, &shape);
    set_range(attribute, pill.range);
    pango_attr_list_insert(attributes, attribute);
  }
  for (const Mark& mark : marks_) {
    if (mark.kind != MarkKind::emphasis) continue;
    PangoAttribute* attribute = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
    set_range(attribute, mark.range);
    pango_attr_list_insert(attributes, attribute);
  }
  pango_layout_set_attributes(layout_.get(), attributes);
  pango_attr_list_unref(attributes);
}

std::vector<Box> TextLayout::boxes_of(ByteRange range) const {
  std::vector<Box> boxes;
  PangoLayoutIter* lines = pango_layout_get_iter(layout_.get());
  do {
    PangoLayoutLine* line = pango_layout_iter_get_line_readonly(lines);
    const auto begin = static_cast<std::size_t>(line->start_index);
    const std::size_t end = begin + static_cast<std::size_t>(line->length);
    if (range.end <= begin || range.begin >= end) continue;
    PangoRectangle box;
    pango_layout_iter_get_line_extents(lines, nullptr, &box);
    const double y = static_cast<double>(box.y) / PANGO_SCALE;
    const double baseline = static_cast<double>(pango_layout_iter_get_baseline(lines)) / PANGO_SCALE;
    int* ends = nullptr;
    int count = 0;
    pango_layout_line_get_x_ranges(line, static_cast<int>(std::max(range.begin, begin)),
                                   static_cast<int>(std::min(range.end, end)), &ends, &count);
    for (int i = 0; i < count; ++i) {
      const double from = static_cast<double>(ends[2 * i]) / PANGO_SCALE;
      boxes.push_back({from, y, static_cast<double>(ends[2 * i + 1]) / PANGO_SCALE - from, baseline - y});
    }
    g_free(ends);
  } while (pango_layout_iter_next_line(lines));
  pango_layout_iter_free(lines);
  return boxes;
}

void TextLayout::draw_washes(Canvas& canvas, double x, double y, const Palette& palette,
                             std::optional<ByteRange> selection) const {
  const auto wash = [&](ByteRange range, Colour colour) {
    for (const Box& box : boxes_of(range)) {
      canvas.fill_round({x + box.x - 1, y + box.y + 2, box.width + 2, box.height + setting_.points * 0.4}, 2, colour);
    }
  };
  for (const Mark& mark : marks_) {
    if (mark.kind == MarkKind::annotation) wash(mark.range, palette.annotation);
    if (mark.kind == MarkKind::search) wash(mark.range, palette.search);
    if (mark.kind == MarkKind::inserted) wash(mark.range, palette.inserted_wash);
  }
  if (!selection) return;
  const TaggedText plain = retyped({}, text_);
  wash({to_edit_text(plain, selection->begin), to_edit_text(plain, selection->end)}, palette.selection);
}

void TextLayout::draw_lines(Canvas& canvas, double x, double y, const Palette& palette) const {
  for (const Mark& mark : marks_) {
    for (const Box& box : boxes_of(mark.range)) {
      const double left = x + box.x;
      const double right = left + box.width;
      const double base = y + box.bottom();
      switch (mark.kind) {
        case MarkKind::term:
          canvas.line(left, base + 2.5, right, base + 2.5, palette.term);
          break;
        case MarkKind::misspelling:
          canvas.squiggle(left, right, base + 4, palette.misspelling);
          break;
        case MarkKind::issue:
          canvas.dotted(left, right, base + 5, palette.warning);
          break;
        case MarkKind::annotation:
          canvas.line(left, base + 4.5, right, base + 4.5, palette.warning, 1.5);
          break;
        case MarkKind::inserted:
          canvas.line(left, base + 2.5, right, base + 2.5, palette.inserted);
          break;
        case MarkKind::removed:
          canvas.line(left, base - setting_.points * 0.36, right, base - setting_.points * 0.36, palette.removed, 1.2);
          break;
        case MarkKind::search:
        case MarkKind::emphasis:
          break;
      }
    }
  }
}

void TextLayout::draw_pills(Canvas& canvas, double x, double y, const Palette& palette) const {
  for (const Pill& pill : pills_of(text_)) {
    for (const Box& box : boxes_of(pill.range)) {
      const double height = setting_.points * 1.45;
      canvas.pill({x + box.x + 1, y + box.bottom() - height * 0.78, box.width - 2, height}, pill.label, palette.code,
                  setting_.points * 0.72);
    }
  }
}

void TextLayout::draw(Canvas& canvas, double x, double y, const Palette& palette,
                      std::optional<ByteRange> selection) const {
  draw_washes(canvas, x, y, palette, selection);
  canvas.use(setting_.dim ? palette.dim : palette.text);
  cairo_move_to(canvas.cairo(), x, y);
  pango_cairo_show_layout(canvas.cairo(), layout_.get());
  cairo_new_path(canvas.cairo());
  draw_lines(canvas, x, y, palette);
  draw_pills(canvas, x, y, palette);
}

std::size_t TextLayout::offset_at(double x, double y) const {
  int index = 0;
  int trailing = 0;
  pango_layout_xy_to_index(layout_.get(), static_cast<int>(x * PANGO_SCALE), static_cast<int>(y * PANGO_SCALE), &index,
                           &trailing);
  auto place = static_cast<std::size_t>(std::max(index, 0));
  for (; trailing > 0 && place < text_.text.size(); --trailing) place += code_point_at(text_.text, place).size;
  return from_edit_text(text_, place);
}

}  // namespace weerga
