// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the consistency report only.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dictionaries/glossary/stemmer.h"
#include "tm/match/match_index.h"
#include "tm/store/task_control.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// The base forms of one language by number. Each spelling is stemmed once.
class StemTable {
 public:
  explicit StemTable(std::string_view language) : stemmer_(language), language_(language.substr(0, 2)) {}

  std::uint32_t number(std::string_view word);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view word);  ///< nothing for a base form never met
  [[nodiscard]] std::size_t size() const { return stems_.size(); }
  [[nodiscard]] const std::string& stem(std::uint32_t number) const { return stems_[number]; }
  /// Not an article, preposition, pronoun, conjunction or auxiliary, and more than punctuation.
  [[nodiscard]] bool is_content(std::uint32_t number) const { return content_[number]; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };
  Stemmer stemmer_;
  std::string language_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> spellings_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
  std::vector<std::string> stems_;
  std::vector<bool> content_;
};

/// The words of all segments of one side as numbers of a StemTable.
class StemmedTexts {
 public:
  void add(std::string_view text, StemTable& stems);
  [[nodiscard]] std::size_t size() const { return starts_.size() - 1; }
  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t segment) const {
    return std::span(words_).subspan(starts_[segment], starts_[segment + 1] - starts_[segment]);
  }
  [[nodiscard]] std::size_t start(std::size_t segment) const { return starts_[segment]; }
  [[nodiscard]] std::size_t words() const { return words_.size(); }
  [[nodiscard]] std::uint32_t at(std::size_t place) const { return words_[place]; }
  /// Punctuation stands before the word at this place of all words, or a segment begins there.
  [[nodiscard]] bool breaks_before(std::size_t place) const { return breaks_[place]; }

 private:
  std::vector<std::uint32_t> words_;
  std::vector<bool> breaks_;
  std::vector<std::size_t> starts_{0};
};

/// Run of words, half open, counted inside a segment.
struct WordRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin == end; }
  friend bool operator==(const WordRange&, const WordRange&) = default;
};

/// All segments of a memory with the words of both sides linked.
class PhraseCorpus {
 public:
  static constexpr std::uint32_t kUnlinked = std::numeric_limits<std::uint32_t>::max();

  /// Reads and links all entries that the filter allows. After a stop it is empty.
  PhraseCorpus(const MatchIndex& memory, const EntryFilter& filter,
               std::pair<std::string_view, std::string_view> languages, const TaskControl& control);

  [[nodiscard]] const std::vector<MemoryEntry>& entries() const { return entries_; }
  [[nodiscard]] const StemmedTexts& source() const { return source_; }
  [[nodiscard]] const StemmedTexts& target() const { return target_; }
  [[nodiscard]] StemTable& source_stems() { return source_stems_; }
  [[nodiscard]] StemTable& target_stems() { return target_stems_; }
  [[nodiscard]] bool is_target_content(std::uint32_t stem) const { return target_stems_.is_content(stem); }
  [[nodiscard]] std::uint32_t letter(std::size_t segment) const { return letters_[segment]; }

  /// The source word (counted in its segment) that each target word is linked to, or kUnlinked.
  [[nodiscard]] std::span<const std::uint32_t> links(std::size_t segment) const {
    return std::span(links_).subspan(target_.start(segment), target_.start(segment + 1) - target_.start(segment));
  }

  /// The target words that are linked to the phrase: empty where none is, or where words linked to the rest of the
  /// source stand between them, or where half of the phrase's content words have no link.
  [[nodiscard]] WordRange rendering(std::size_t segment, WordRange phrase) const;

  /// The bytes of a run of words.
  [[nodiscard]] static ByteRange bytes_of(std::string_view text, WordRange words);

 private:
  struct Link {
    std::uint32_t target = 0;
    float strength = 0;
  };

  bool read(const MatchIndex& memory, const EntryFilter& filter, const TaskControl& control);
  bool learn_links(const TaskControl& control);
  void link_words();
  void link_segment(std::size_t segment, std::vector<std::uint32_t>& stamp, std::vector<float>& best,
                    std::vector<std::uint32_t>& partner);

  std::vector<MemoryEntry> entries_;
  std::vector<std::uint32_t> letters_;
  StemTable source_stems_;
  StemTable target_stems_;
  StemmedTexts source_;
  StemmedTexts target_;
  std::vector<std::vector<Link>> partners_;  ///< by source stem
  std::vector<std::uint32_t> links_;         ///< by place of the target word
};

}  // namespace weerga
