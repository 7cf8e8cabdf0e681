// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "xliff/text/error.h"

namespace weerga {

/// How a term may be used. TBX (ISO 30042:2019) names them preferredTerm-admn-sts, admittedTerm-admn-sts,
/// deprecatedTerm-admn-sts and supersededTerm-admn-sts.
enum class TermStatus { preferred, admitted, forbidden, superseded };

/// "preferred", "admitted", "forbidden", "superseded".
std::string_view to_string(TermStatus status);
std::optional<TermStatus> term_status_of(std::string_view name);

/// One wording of a concept in one language.
struct Term {
  std::string text;
  std::string language;        ///< BCP 47: "nl", "en", "en-GB"
  std::string part_of_speech;  ///< "noun", "proper noun", "acronym", "phrase", … or ""
  TermStatus status = TermStatus::preferred;
  std::string note;
  std::string source;  ///< where this wording comes from

  friend bool operator==(const Term&, const Term&) = default;
};

/// Whether a term may be used: preferred or admitted.
bool is_right(const Term& term);

/// One meaning and its wordings in all languages.
struct Concept {
  std::string id;  ///< unique in the glossary; Glossary::add gives one where it is empty
  std::vector<Term> terms;
  std::string domain;
  std::string dossier;
  std::string definition;
  std::string note;
  std::string source;

  friend bool operator==(const Concept&, const Concept&) = default;
};

/// Two entries that contradict or repeat each other.
struct GlossaryConflict {
  enum class Kind {
    repeated,       ///< the same wordings twice
    status_clash,   ///< one pair both preferred and forbidden
    two_preferred,  ///< one source term in one domain and dossier with several preferred translations
  };
  Kind kind = Kind::repeated;
  std::size_t first = 0;   ///< index into concepts()
  std::size_t second = 0;  ///< index into concepts(); may equal `first`
  std::string sentence;    ///< one sentence for the translator

  friend bool operator==(const GlossaryConflict&, const GlossaryConflict&) = default;
};

struct CsvExport {
  char separator = ',';
  /// Puts an apostrophe before = + - @ TAB CR at the start of a field, so that a spreadsheet takes none for a formula.
  /// It alters the data, so it is off unless asked for.
  bool guard_formulas = false;
};

/// Concepts with their terms, from and to CSV and TBX.
class Glossary {
 public:
  Glossary() = default;

  /// Reads a file as TBX or as CSV, by its content. Throws Error: what bytes_of_file, from_csv and from_tbx throw, with
  /// the file's name.
  static Glossary opened(const std::filesystem::path& path);

  /// CSV (RFC 4180) with a header row: term_nl, term_en, pos, status, domain, note, source, dossier, definition,
  /// in any order; two columns term_LANGUAGE are needed, the others are optional and unknown ones are left alone.
  /// Separated by comma, semicolon or TAB; UTF-8 with or without BOM, UTF-16 with BOM, or Windows-1252. Rows with the
  /// same first term, domain and dossier make one concept. Throws Error malformed with the line.
  static Glossary from_csv(std::string_view bytes);

  /// TBX of 2008 (martif) and of 2019 (conceptEntry), up to 256 MiB, as long as file and glossary together stay below
  /// 480 MiB of memory: some 500,000 entries of two terms. Throws Error malformed, unsupported or too_large.
  static Glossary from_tbx(std::string_view bytes);

  [[nodiscard]] std::string to_csv(const CsvExport& options) const;
  [[nodiscard]] std::string to_csv() const { return to_csv(CsvExport{}); }
  [[nodiscard]] std::string to_tbx() const;  ///< ISO 30042:2019, TBX-Basic, DCA style

  [[nodiscard]] const std::vector<Concept>& concepts() const { return concepts_; }
  /// What was repaired or left unread by the reader.
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

  /// Returns the index of the new concept. Throws Error invalid_argument for a concept without terms or with a blank
  /// one.
  std::size_t add(Concept concept_);
  /// Replaces the concept at `index`. Throws like add.
  void replace(std::size_t index, Concept concept_);
  void remove(std::size_t index);

  /// Repetitions and contradictions, in the order of the concepts. Linear in the number of terms.
  [[nodiscard]] std::vector<GlossaryConflict> conflicts() const;

 private:
  static Glossary read_from_tbx(std::string bytes);
  std::string new_id();

  std::vector<Concept> concepts_;
  std::unordered_set<std::string> ids_;
  std::size_t last_number_ = 0;  ///< of the last id that new_id gave
  std::vector<Diagnostic> diagnostics_;
};

/// Whether a text in language `of_text` may use a term in `of_term`: equal, or one is the other's first part
/// ("en" serves "en-GB").
bool same_language(std::string_view of_term, std::string_view of_text);

/// The single words of all terms that are not forbidden, in `language`, without repetition: what a speller should
/// accept.
std::vector<std::string> words_of_terms(const Glossary& glossary, std::string_view language);

}  // namespace weerga
