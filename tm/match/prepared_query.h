// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tm/match/packed_texts.h"
#include "tm/match/scored_text.h"
#include "tm/match/word_numbers.h"

namespace weerga {

/// A text from outside, prepared so that it is comparable with the own ones of `texts`, which must outlive it.
class PreparedQuery {
 public:
  PreparedQuery(const PackedTexts& texts, std::string_view text);
  PreparedQuery(const PreparedQuery&) = delete;
  PreparedQuery& operator=(const PreparedQuery&) = delete;

  [[nodiscard]] const ScoredText& text() const { return text_; }
  /// As PackedTexts::code_of() tells it.
  [[nodiscard]] const std::optional<std::string>& code() const { return code_; }

 private:
  void append_word(std::optional<std::uint32_t> known, PieceKind kind, std::string_view surface);
  NumberedString local(std::string_view spelling);

  const PackedTexts& texts_;
  WordNumbers unknown_{nullptr};  ///< words that no text holds, from kFirstLocal up
  ScoredText text_;
  std::optional<std::string> code_ = std::string();
};

}  // namespace weerga
