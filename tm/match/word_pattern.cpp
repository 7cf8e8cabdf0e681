// SPDX-License-Identifier: Apache-2.0
#include "tm/match/word_pattern.h"

#include <algorithm>
#include <utility>

#include "xliff/text/fold.h"

namespace weerga {
namespace {

constexpr std::size_t kMostWords = 50;

/// A stemmer must leave so many bytes at the start of a word as they are, or its forms are not found.
constexpr std::size_t kStemPrefix = 2;

}  // namespace

bool fits_star(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t retry = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      retry = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++retry;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

WordPattern::WordPattern(std::string_view pattern, StemOfWord stem) : stem_(std::move(stem)) {
  while (!pattern.empty() && words_.size() < kMostWords) {
    const std::size_t end = std::min(pattern.find(' '), pattern.size());
    const std::string_view part = pattern.substr(0, end);
    pattern.remove_prefix(std::min(end + 1, pattern.size()));
    if (part == "*") {
      words_.emplace_back();
    } else if (part.find('*') != std::string_view::npos) {
      words_.push_back({composed(fold_case(part)), true});
    } else {
      for (FoldedWord& word : folded_words_of(part)) words_.push_back({std::move(word.text)});
    }
  }
  while (!words_.empty() && words_.back().folded.empty()) words_.pop_back();
  const auto first = std::ranges::find_if(words_, [](const PatternWord& word) { return !word.folded.empty(); });
  words_.erase(words_.begin(), first);
  for (const PatternWord& word : words_) stems_.push_back(stem_ ? stem_(word.folded) : std::string());
}

bool WordPattern::fits(std::size_t i, std::string_view folded) const {
  const PatternWord& word = words_[i];
  if (word.folded.empty() || word.folded == folded) return true;
  if (word.has_star) return fits_star(word.folded, folded);
  return stem_ && folded.substr(0, kStemPrefix) == std::string_view(word.folded).substr(0, kStemPrefix) &&
         stem_(folded) == stems_[i];
}

std::vector<ByteRange> WordPattern::found_in(std::span<const FoldedWord> words) const {
  std::vector<ByteRange> found;
  for (std::size_t begin = 0; begin + size() <= words.size();) {
    std::size_t fitting = 0;
    while (fitting < size() && fits(fitting, words[begin + fitting].text)) ++fitting;
    if (fitting == size() && !empty()) {
      found.push_back({words[begin].range.begin, words[begin + size() - 1].range.end});
      begin += size();
    } else {
      ++begin;
    }
  }
  return found;
}

std::vector<std::uint32_t> WordPattern::pieces(std::size_t i, const PackedTexts& texts) const {
  const PatternWord& word = words_[i];
  std::vector<std::uint32_t> pieces;
  if (!word.has_star && !stem_) {
    if (const auto piece = texts.piece_of_word(word.folded)) pieces.push_back(*piece);
    return pieces;
  }
  for (std::uint32_t piece = 0; piece < texts.pieces().size(); ++piece) {
    const bool folded_word = texts.key_after(piece) > 0 && texts.folded(piece) == piece;
    if (folded_word && fits(i, texts.piece_text(piece))) pieces.push_back(piece);
  }
  return pieces;
}

}  // namespace weerga
