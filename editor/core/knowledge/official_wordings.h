// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/glossary/glossary.h"
#include "editor/core/knowledge/dossier.h"
#include "xliff/checks/issue.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// Dutch words whose English is fixed: of a motion, a treaty, a resolution.
struct OfficialWording {
  std::string dutch;
  std::string english;
  std::string kind;    ///< "motion", "treaty", "resolution", … or ""
  std::string source;  ///< where it stands: "CCW Protocol III, art. 1"
  std::string scope;   ///< dossier or ministry; "" = everywhere
  std::string note;

  friend bool operator==(const OfficialWording&, const OfficialWording&) = default;
};

/// Where an official wording is quoted in a source.
struct WordingHit {
  std::size_t wording = 0;  ///< into OfficialWordings::all()
  ByteRange range;          ///< in the source

  friend bool operator==(const WordingHit&, const WordingHit&) = default;
};

/// What a text has in place of an official wording.
struct WordingComparison {
  enum class Kind { kept, drifted, missing } kind = Kind::missing;
  ByteRange range;  ///< in the target; empty where missing
  /// "any [-fire-] {+incendiary+} weapon": words that only the text has and those that only the official wording has;
  /// equal words far from any change are "…". "" if kept.
  std::string difference;
  std::string official;  ///< the official words with the capital that the place asks for: what would replace `range`

  friend bool operator==(const WordingComparison&, const WordingComparison&) = default;
};

/// Locked wordings, found in texts by their words: case, inflection, line breaks, spaces, quotation marks and
/// punctuation may differ. Read-only after it is made; any number of threads may use it.
class OfficialWordings {
 public:
  OfficialWordings() = default;
  explicit OfficialWordings(std::vector<OfficialWording> wordings);

  /// Reads TSV, CSV or TBX (FORMAT.md). Throws Error as Glossary::opened does.
  static OfficialWordings opened(const std::filesystem::path& file);
  /// Wordings of several files; of two with the same Dutch and scope the first counts.
  static OfficialWordings opened(const std::vector<std::filesystem::path>& files);
  /// `bytes` of such a file.
  static OfficialWordings from_bytes(std::string_view bytes);

  [[nodiscard]] const std::vector<OfficialWording>& all() const { return wordings_; }
  /// Rows that were left out: without Dutch or English, of one word, repeated with another English.
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  [[nodiscard]] std::string to_tsv() const;

  /// The longest wordings in a Dutch text that serve a letter of that scope, in order, without overlap.
  [[nodiscard]] std::vector<WordingHit> found_in(std::string_view source, const LetterScope& letter) const;
  /// How `target` renders a wording.
  [[nodiscard]] WordingComparison compared(std::size_t wording, std::string_view target) const;

 private:
  struct Index;
  std::vector<OfficialWording> wordings_;
  std::vector<Diagnostic> diagnostics_;
  std::shared_ptr<const Index> index_;
};

/// Quotations whose English is not the official one: wording.drifted marks the words that differ and offers the
/// official ones, wording.missing the Dutch whose English is nowhere. Name of the check: "wording".
SegmentCheck wording_check(std::shared_ptr<const OfficialWordings> wordings, LetterScope letter = {});

}  // namespace weerga
