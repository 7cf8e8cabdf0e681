// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/glossary/glossary.h"
#include "tm/match/match_index.h"
#include "tm/store/task_control.h"
#include "xliff/model/document.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// An acronym that a text writes out: "Organization for Security and Co-operation in Europe (OSCE)", or the other way
/// round.
struct Introduction {
  std::string acronym;
  ByteRange range;  ///< all of it, brackets included
  ByteRange full;   ///< the words

  friend bool operator==(const Introduction&, const Introduction&) = default;
};

/// Acronyms with the words they stand for, where the initials of the words give the acronym. Linear.
std::vector<Introduction> introductions_of(std::string_view text);

/// Whether the initials of `words` can give `acronym`: small words may be passed over, parts of compounds may count.
bool stands_for(std::string_view acronym, std::string_view words);

/// Acronyms of one language with their full forms.
class AcronymForms {
 public:
  /// Counts a form; the most frequent one of an acronym serves, and one of the glossary before all.
  void add(std::string_view acronym, std::string_view full, std::size_t times = 1);
  [[nodiscard]] std::optional<std::string> full_form(std::string_view acronym) const;
  [[nodiscard]] std::size_t size() const { return forms_.size(); }

 private:
  std::map<std::string, std::map<std::string, std::size_t>, std::less<>> forms_;
};

/// The forms of both languages.
struct AcronymPairs {
  AcronymForms source;
  AcronymForms target;
  std::map<std::string, std::string, std::less<>>
      rendered;  ///< source acronym → target acronym, where the glossary says
};

/// What a glossary knows: acronyms among its terms whose concept has a full form too, or whose letters are the initials
/// of a term.
AcronymPairs acronyms_of_glossary(const Glossary& glossary, std::string_view source_language,
                                  std::string_view target_language);

/// Adds the forms that the letters of a memory introduce. One pass over the memory.
void learn_acronyms(const MatchIndex& memory, AcronymPairs& pairs, const TaskControl& control = {});

/// What glossary and memory (nullptr = none) say of the acronyms of a letter's languages.
AcronymPairs known_acronyms(const Document& letter, const Glossary& glossary, const MatchIndex* memory,
                            const TaskControl& control = {});

}  // namespace weerga
