// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/phrase_candidates.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongWord = 7;  ///< letters of a base form that is a term on its own
constexpr std::uint32_t kNone = PhraseCorpus::kUnlinked;

/// Phrases of growing length: one of n + 1 words can return only where its first and last n words do.
class Growth {
 public:
  Growth(PhraseCorpus& corpus, const CandidateOptions& options) : corpus_(corpus), options_(options) {
    const StemmedTexts& texts = corpus.source();
    phrase_at_.resize(texts.words());
    segment_of_.resize(texts.words());
    for (std::size_t segment = 0; segment < texts.size(); ++segment) {
      for (std::size_t place = texts.start(segment); place < texts.start(segment + 1); ++place) {
        segment_of_[place] = static_cast<std::uint32_t>(segment);
        phrase_at_[place] = texts.at(place);
      }
    }
    number_phrases([&](std::size_t place) { return std::pair(true, std::uint64_t{phrase_at_[place]}); });
  }

  /// Goes on to phrases of one word more. False when there are none.
  bool grow() {
    const StemmedTexts& texts = corpus_.source();
    const std::vector<std::uint32_t> shorter = phrase_at_;
    number_phrases([&](std::size_t place) {
      const std::size_t last = place + words_;
      const bool fits = last < segment_of_.size() && segment_of_[last] == segment_of_[place] &&
                        !texts.breaks_before(last) && shorter[place] != kNone && shorter[place + 1] != kNone;
      return std::pair(fits, fits ? std::uint64_t{shorter[place]} << 32U | shorter[place + 1] : 0);
    });
    ++words_;
    return !runs_.empty();
  }

  template <typename Visit>
  void visit(const Visit& visit_places) const {
    std::vector<PhrasePlace> places;
    for (const auto& [begin, end] : runs_) {
      if (!may_be_term(sorted_[begin].second)) continue;
      places.clear();
      for (std::size_t i = begin; i < end; ++i) {
        const std::uint32_t place = sorted_[i].second;
        const std::uint32_t segment = segment_of_[place];
        if (!places.empty() && places.back().segment == segment) continue;
        const auto first = static_cast<std::uint32_t>(place - corpus_.source().start(segment));
        places.push_back({segment, {first, first + static_cast<std::uint32_t>(words_)}});
      }
      const auto most = static_cast<std::size_t>(options_.most_share * static_cast<double>(corpus_.source().size()));
      if (places.size() >= options_.least_times && places.size() <= std::max<std::size_t>(most, 50))
        visit_places(places);
    }
  }

 private:
  /// Gives each place the number of the phrase that begins there, or kNone where the phrase does not return.
  template <typename KeyOf>
  void number_phrases(const KeyOf& key_of) {
    sorted_.clear();
    for (std::size_t place = 0; place < phrase_at_.size(); ++place) {
      if (const auto [fits, key] = key_of(place); fits) sorted_.emplace_back(key, static_cast<std::uint32_t>(place));
    }
    std::ranges::sort(sorted_);
    std::ranges::fill(phrase_at_, kNone);
    runs_.clear();
    for (std::size_t begin = 0, end = 0; begin < sorted_.size(); begin = end) {
      while (end < sorted_.size() && sorted_[end].first == sorted_[begin].first) ++end;
      if (end - begin < options_.least_times) continue;
      for (std::size_t i = begin; i < end; ++i)
        phrase_at_[sorted_[i].second] = static_cast<std::uint32_t>(runs_.size());
      runs_.emplace_back(begin, end);
    }
  }

  [[nodiscard]] bool may_be_term(std::size_t place) const {
    StemTable& stems = corpus_.source_stems();
    const std::uint32_t first = corpus_.source().at(place);
    const std::uint32_t last = corpus_.source().at(place + words_ - 1);
    if (!stems.is_content(first) || !stems.is_content(last)) return false;
    const auto is_number = [&](std::uint32_t stem) {
      const char c = stems.stem(stem).front();
      return c >= '0' && c <= '9';
    };
    if (is_number(first) || is_number(last)) return false;
    return words_ > 1 || code_point_count(stems.stem(first)) >= kLongWord;
  }

  PhraseCorpus& corpus_;
  const CandidateOptions& options_;
  std::size_t words_ = 1;
  std::vector<std::uint32_t> phrase_at_;
  std::vector<std::uint32_t> segment_of_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted_;  ///< key of a phrase, place
  std::vector<std::pair<std::size_t, std::size_t>> runs_;        ///< of sorted_, one a phrase
};

}  // namespace

bool for_each_candidate(PhraseCorpus& corpus, const CandidateOptions& options, const TaskControl& control,
                        const std::function<void(std::span<const PhrasePlace>)>& visit) {
  if (corpus.entries().empty()) return true;
  Growth growth(corpus, options);
  for (std::size_t words = 1; words <= options.most_words; ++words) {
    if (control.stop.stop_requested()) return false;
    if (words > 1 && !growth.grow()) break;
    growth.visit([&](const std::vector<PhrasePlace>& places) {
      if (!control.stop.stop_requested()) visit(places);
    });
    if (control.on_progress) {
      const std::size_t segments = corpus.entries().size();
      control.on_progress(segments + segments * words / options.most_words, 3 * segments);
    }
  }
  return !control.stop.stop_requested();
}

}  // namespace weerga
