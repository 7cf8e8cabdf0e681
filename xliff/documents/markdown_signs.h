// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace weerga {

/// What stands between two texts of a Markdown paragraph.
struct MarkdownEvent {
  enum class Kind { emphasis, strong, strikethrough, code, link, image, soft_break, hard_break };
  Kind kind = Kind::emphasis;
  bool opens = true;  ///< of a span; breaks neither open nor close
};

/// The place behind the signs that `event` is written with, which begin at `place` of `text`; nothing if they do not
/// stand there. A break takes the begin of the next line (spaces, signs of quotation) with it.
std::optional<std::size_t> behind_signs(std::string_view text, std::size_t place, MarkdownEvent event);

}  // namespace weerga
