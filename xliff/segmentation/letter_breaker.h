// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "xliff/segmentation/abbreviations.h"
#include "xliff/segmentation/breaker.h"

namespace weerga {

/// The built-in rules: a quick scan finds the marks that can end a sentence, and for each of them the word before, the
/// marks behind and the word after decide.
class LetterBreaker final : public Breaker {
 public:
  explicit LetterBreaker(std::string_view language) : abbreviations_(Abbreviations::of(language)) {}

  [[nodiscard]] std::vector<std::size_t> breaks_of(std::string_view paragraph) const override;

 private:
  const Abbreviations& abbreviations_;
};

}  // namespace weerga
