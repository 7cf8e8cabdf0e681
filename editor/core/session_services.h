// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/checks/issue.h"
#include "xliff/model/document.h"
#include "xliff/model/side.h"
#include "xliff/text/byte_range.h"
#include "xliff/text/error.h"

namespace weerga {

class LocalMemory;

/// A part of a text with the way to show it.
struct MarkedSpan {
  enum class Kind { same, inserted, removed, emphasis };
  std::string text;
  Kind kind = Kind::same;

  friend bool operator==(const MarkedSpan&, const MarkedSpan&) = default;
};

/// A proposal from the memory for one segment.
struct MatchProposal {
  enum class Kind { context, exact, fuzzy, fragment, assembled };
  Kind kind = Kind::fuzzy;
  int percent = 0;                  ///< rounded down: 100 only where the texts are equal
  std::vector<MarkedSpan> source;   ///< the memory's source against the segment's: what differs
  TaggedText target;                ///< ready to insert, numbers repaired
  std::vector<ByteRange> repaired;  ///< in `target`: words that were put in or must be looked at
  std::string explanation;          ///< why this score, one sentence
  std::string provenance;           ///< "Kamerbrief 11-12-2020 · reviewed · used 3×"
  std::string letter;               ///< of the memory, that the pair stands in; "" for what was put together
  std::string id;                   ///< of the pair in that letter
  bool aligned = false;             ///< the pair comes from an alignment
  bool unreviewed = false;          ///< and nobody has looked at it
};

/// A glossary term in a text.
struct TermProposal {
  ByteRange range;                     ///< in the source
  std::string source;                  ///< as the glossary writes it
  std::vector<std::string> preferred;  ///< target terms, best first
  std::vector<std::string> forbidden;
  std::string note;
  bool used = false;                 ///< a preferred term stands in the target
  std::vector<ByteRange> in_target;  ///< where
};

/// An occurrence of a phrase in the memory.
struct Occurrence {
  std::vector<MarkedSpan> source;
  std::string target;
  std::string provenance;
};

/// One way in which the memory renders a phrase, and how often.
struct CountedRendering {
  std::string text;
  std::size_t times = 0;
  std::string last_date;  ///< ISO 8601; "" unknown
};

/// What the memory holds of a phrase.
struct PhraseRecord {
  std::vector<CountedRendering> renderings;  ///< most frequent first
  std::vector<Occurrence> newest;
};

/// The texts of a segment and around it: what a worker sees.
struct SegmentSnapshot {
  TaggedText source;
  TaggedText target;
  std::string previous;  ///< source of the segment before, "" none
  std::string next;
  std::string source_language;
  std::string target_language;
  std::string letter;                ///< name of the source document without its extension
  std::string id;                    ///< "unit/segment"
  std::vector<std::string> ignored;  ///< codes of issues that somebody accepted
  std::string dossier;               ///< that is noted with the letter, "" none: its terms and matches come first
  std::string ministry;
};

/// What the editor asks of dictionaries, glossaries, memories and checks. Every function may be empty: then nothing is
/// found. Each is called from a worker thread, one call at a time, and should return early once stop is requested;
/// `suggestions` is called by the user interface's request too, on the same worker.
struct Services {
  std::function<std::vector<ByteRange>(std::string_view text, std::string_view language)> misspellings;
  std::function<std::vector<std::string>(std::string_view word, std::string_view language)> suggestions;
  std::function<std::vector<MatchProposal>(const SegmentSnapshot&, std::stop_token)> matches;
  std::function<std::vector<TermProposal>(const SegmentSnapshot&)> terms;
  std::function<std::vector<Issue>(const SegmentSnapshot&)> issues;
  std::function<PhraseRecord(std::string_view phrase, Side side, std::stop_token)> concordance;

  // Called on the user-interface thread; short.
  std::function<void(const SegmentSnapshot&, State state)> confirmed;  ///< the memory learns
  /// `avoided`: a wording of the target that must not be used, "" none.
  std::function<void(std::string source_term, std::string target_term, std::string avoided)> add_term;
  std::function<void(std::string word, std::string language)> accept_word;  ///< "add to dictionary"
  /// Puts a whole letter into the memory, in place of one of that name, with the files that it was made from. May be
  /// called from any thread.
  std::function<void(const std::string& letter, const Document& document,
                     const std::vector<std::filesystem::path>& originals)>
      add_letter;
  /// A letter as the memory has it, nothing if it has none of that name. May be called from any thread.
  std::function<std::optional<Document>(const std::string& letter)> letter;
  /// Adds a TMX, XLIFF or PO file to the memory; returns the number of pairs that it took. Called from any thread.
  std::function<std::size_t(const std::filesystem::path&, const std::function<void(double)>& progress, std::stop_token)>
      import_memory;
  /// Adds a TBX or CSV file to the user's glossary; returns the number of concepts that were new. Called from any
  /// thread.
  std::function<std::size_t(const std::filesystem::path&)> import_terms;
  /// Runs a job on the memory while nobody else uses it; nullptr if there is none. Called from any thread.
  std::function<void(const std::function<void(LocalMemory*)>& job)> with_memory;
  std::string memory_name;  ///< for the status bar: "kamerbrieven (18 402)"
};

/// A snapshot of a row for the services.
SegmentSnapshot snapshot_of(const Document& document, SegmentPlace place);

}  // namespace weerga
