// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/glossary/glossary.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// A place where a term occurs.
struct TermHit {
  ByteRange range;            ///< in the text; for a part of a compound only that part
  std::size_t concept_index;  ///< into Glossary::concepts()
  std::size_t term_index;     ///< into Concept::terms
  bool exact = false;         ///< written as in the glossary, but for the case of a first letter
  bool in_compound = false;   ///< part of a longer word: mandaat in OVSE-mandaten

  friend bool operator==(const TermHit&, const TermHit&) = default;
};

/// Finds the terms of one language in texts: inflected, in compounds, of several words, acronyms only in capitals.
///
/// The glossary is read once and not kept. An object may be used by several threads.
class TermRecogniser {
 public:
  struct Options {
    /// More base forms of a word, Hunspell's for instance; called while building and for each word of a text.
    std::function<std::vector<std::string>(std::string_view word)> stems;
    bool compounds = true;       ///< also find terms as parts of longer words
    bool with_forbidden = true;  ///< also find terms that are forbidden or superseded
  };

  TermRecogniser(const Glossary& glossary, std::string_view language, const Options& options);
  TermRecogniser(const Glossary& glossary, std::string_view language) : TermRecogniser(glossary, language, Options{}) {}
  ~TermRecogniser();
  TermRecogniser(TermRecogniser&&) noexcept;
  TermRecogniser& operator=(TermRecogniser&&) noexcept;

  /// The longest terms of `text`, in order and without overlap; concepts that share a wording give one hit each, with
  /// the same range. Linear in the text but for its longest term.
  [[nodiscard]] std::vector<TermHit> hits_of(std::string_view text) const;

 private:
  struct Index;
  std::unique_ptr<const Index> index_;
};

}  // namespace weerga
