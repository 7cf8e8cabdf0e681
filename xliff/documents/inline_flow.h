// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xliff/model/tagged_text.h"

namespace weerga {

/// How a run of text looks.
struct RunLook {
  std::string key;     ///< runs with equal keys look alike
  std::string before;  ///< native markup around text that looks so
  std::string after;
  std::string display;   ///< for people: "bold, italic"
  std::string sub_type;  ///< of its code: "xlf:b", or ""
};

/// A piece of a paragraph in reading order.
struct FlowPiece {
  enum class Kind {
    text,
    atom,   ///< a thing of its own: tab, picture, note mark, field
    open,   ///< begin and end of what holds other pieces: link, content control
    close,  ///< has the `pair` of its open
  };
  /// What a translator sees of an atom. At a border of the paragraph one that is shown `amid_text` stays there unseen;
  /// one that is `never` shown goes to the end.
  enum class Shown { always, amid_text, never };

  Kind kind = Kind::text;
  std::string text;      ///< of a text
  std::size_t look = 0;  ///< of a text: index into Flow::looks
  std::string markup;    ///< of the others, native
  std::string type;      ///< of their code, as InlineCode has it
  std::string sub_type;
  std::string display;
  std::string equivalent;
  std::size_t pair = 0;    ///< of open and close; from 1
  bool nests = true;       ///< of open and close: they are tags of one element, so that others must not overlap them
  bool droppable = false;  ///< a translation may leave it out, or have it twice
  Shown shown = Shown::always;
};

/// What stands in a paragraph, whatever its format.
struct Flow {
  std::vector<RunLook> looks;  ///< none twice; at least one where there is text
  std::vector<FlowPiece> pieces;
  std::unordered_map<std::string, std::size_t> look_places;  ///< of looks, by key

  /// The index of `look`, added if there is none with its key yet.
  std::size_t index_of(RunLook look);
  void add_text(std::string_view text, std::size_t look);
};

/// The flow as text with codes. The look that most of the text has (of the paragraph, and of each pair that nests)
/// needs no code: so a paragraph that looks the same throughout has none. Code ids are "1", "2" … in reading order.
TaggedText tagged_text_of(const Flow& flow);

/// Native markup of a piece of text, without what its look puts around it.
using TextMarkup = std::function<std::string(std::string_view text)>;

/// `target` in native markup: its codes stand for those of `flow` by their ids (or that which they are a copy of),
/// whatever `data` they carry; unknown ones are left out. What is not droppable and missing comes at the end, a pair
/// that is missing is left out, and pairs are closed so that all nests.
std::string markup_of(const Flow& flow, const TaggedText& target, const TextMarkup& text_markup);

/// Whether two texts read the same and have the same codes at the same places, whatever the codes' markup.
bool same_reading(const TaggedText& a, const TaggedText& b);

}  // namespace weerga
