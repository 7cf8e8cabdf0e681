// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/phrase_corpus.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "editor/core/knowledge/function_words.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kSample = 200;  ///< segments that a word's partners are learned from
constexpr float kWeakest = 0.15F;     ///< weaker links are chance
constexpr std::size_t kMostPartners = 12;
constexpr std::size_t kTelling = 3;  ///< fewer common segments say nothing of a rare partner

/// Segments by the stems that stand in them.
struct Postings {
  std::vector<std::vector<std::uint32_t>> segments;

  Postings(const StemmedTexts& texts, std::size_t stems) : segments(stems) {
    for (std::size_t segment = 0; segment < texts.size(); ++segment) {
      for (const std::uint32_t stem : texts.of(segment)) {
        auto& list = segments[stem];
        if (list.empty() || list.back() != segment) list.push_back(static_cast<std::uint32_t>(segment));
      }
    }
  }
};

std::vector<std::uint32_t> segments_with(const StemmedTexts& texts, std::size_t stems) {
  std::vector<std::uint32_t> count(stems);
  std::vector<std::uint32_t> last(stems, PhraseCorpus::kUnlinked);
  for (std::size_t segment = 0; segment < texts.size(); ++segment) {
    const auto mark = static_cast<std::uint32_t>(segment);
    for (const std::uint32_t stem : texts.of(segment)) {
      if (std::exchange(last[stem], mark) != mark) ++count[stem];
    }
  }
  return count;
}

/// How many segments of a sample hold each content word.
class CommonWords {
 public:
  CommonWords(const StemmedTexts& texts, const StemTable& stems)
      : texts_(texts), stems_(stems), counts_(stems.size()), marks_(stems.size()) {}

  /// Returns the size of the sample, taken evenly.
  std::size_t count(std::span<const std::uint32_t> segments) {
    for (const std::uint32_t stem : met_) counts_[stem] = 0;
    met_.clear();
    const std::size_t step = segments.size() / kSample + 1;
    std::size_t sampled = 0;
    for (std::size_t i = (step - 1) / 2; i < segments.size(); i += step, ++sampled) {
      ++mark_;
      for (const std::uint32_t stem : texts_.of(segments[i])) {
        if (!stems_.is_content(stem) || std::exchange(marks_[stem], mark_) == mark_) continue;
        if (counts_[stem]++ == 0) met_.push_back(stem);
      }
    }
    return sampled;
  }

  template <typename Visit>
  void for_each(const Visit& visit) const {
    for (const std::uint32_t stem : met_) visit(stem, counts_[stem]);
  }

 private:
  const StemmedTexts& texts_;
  const StemTable& stems_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint64_t> marks_;  ///< the last segment of all samples that held the word
  std::uint64_t mark_ = 0;
  std::vector<std::uint32_t> met_;
};

bool has_punctuation(std::string_view between) {
  return std::ranges::any_of(between, [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r'; });
}

}  // namespace

std::uint32_t StemTable::number(std::string_view word) {
  if (const auto known = spellings_.find(word); known != spellings_.end()) return known->second;
  std::string stem = stemmer_.stem(word);
  const auto [place, is_new] = numbers_.try_emplace(std::move(stem), static_cast<std::uint32_t>(stems_.size()));
  if (is_new) {
    stems_.push_back(place->first);
    content_.push_back(false);
  }
  if (!content_[place->second]) content_[place->second] = !is_function_word(word, language_);
  spellings_.emplace(word, place->second);
  return place->second;
}

std::optional<std::uint32_t> StemTable::find(std::string_view word) {
  if (const auto known = spellings_.find(word); known != spellings_.end()) return known->second;
  const auto place = numbers_.find(stemmer_.stem(word));
  return place == numbers_.end() ? std::nullopt : std::optional(place->second);
}

void StemmedTexts::add(std::string_view text, StemTable& stems) {
  std::size_t after = 0;
  for (const Word& word : words_of(text)) {
    breaks_.push_back(starts_.back() == words_.size() || has_punctuation(text.substr(after, word.range.begin - after)));
    words_.push_back(stems.number(word.range.of(text)));
    after = word.range.end;
  }
  starts_.push_back(words_.size());
}

PhraseCorpus::PhraseCorpus(const MatchIndex& memory, const EntryFilter& filter,
                           std::pair<std::string_view, std::string_view> languages, const TaskControl& control)
    : source_stems_(languages.first), target_stems_(languages.second) {
  if (read(memory, filter, control) && learn_links(control)) {
    link_words();
  } else {
    entries_.clear();
  }
}

bool PhraseCorpus::read(const MatchIndex& memory, const EntryFilter& filter, const TaskControl& control) {
  std::unordered_map<std::string, std::uint32_t> letters;
  const std::size_t total = memory.size();
  memory.for_each([&](const MemoryEntry& entry) {
    if (control.stop.stop_requested() || !filter.allows(entry)) return;
    if (control.on_progress && entries_.size() % 1024 == 0) control.on_progress(entries_.size(), 3 * total);
    source_.add(entry.source, source_stems_);
    target_.add(entry.target, target_stems_);
    letters_.push_back(letters.try_emplace(entry.letter, static_cast<std::uint32_t>(letters.size())).first->second);
    entries_.push_back(entry);
    entries_.back().previous_source = {};
    entries_.back().next_source = {};
  });
  return !control.stop.stop_requested();
}

bool PhraseCorpus::learn_links(const TaskControl& control) {
  const Postings source(source_, source_stems_.size());
  const std::vector<std::uint32_t> frequency = segments_with(target_, target_stems_.size());
  partners_.resize(source_stems_.size());
  CommonWords common(target_, target_stems_);
  for (std::uint32_t stem = 0; stem < source_stems_.size(); ++stem) {
    if (stem % 1024 == 0 && control.stop.stop_requested()) return false;
    const auto& segments = source.segments[stem];
    if (segments.empty() || !source_stems_.is_content(stem)) continue;
    const std::size_t sampled = common.count(segments);
    const auto all = static_cast<double>(segments.size());
    common.for_each([&](std::uint32_t partner, std::uint32_t times) {
      const double both = times * all / static_cast<double>(sampled);
      const double with_partner = std::max<double>(both, frequency[partner]);
      const double rare = times >= kTelling ? both / with_partner / 2 : 0;  // one rendering among several
      const auto strength = static_cast<float>(std::max(2 * both / (all + with_partner), rare));
      if (strength >= kWeakest) partners_[stem].push_back({partner, strength});
    });
    std::ranges::sort(partners_[stem], std::greater{}, &Link::strength);
    if (partners_[stem].size() > kMostPartners) partners_[stem].resize(kMostPartners);
  }
  return true;
}

void PhraseCorpus::link_segment(std::size_t segment, std::vector<std::uint32_t>& stamp, std::vector<float>& best,
                                std::vector<std::uint32_t>& partner) {
  const auto mark = static_cast<std::uint32_t>(segment);
  const auto target = target_.of(segment);
  for (const std::uint32_t stem : target) {
    stamp[stem] = mark;
    best[stem] = 0;
  }
  const auto source = source_.of(segment);
  for (std::uint32_t place = 0; place < source.size(); ++place) {
    for (const auto& [stem, strength] : partners_[source[place]]) {
      if (stamp[stem] != mark || strength <= best[stem]) continue;
      best[stem] = strength;
      partner[stem] = place;
    }
  }
  for (std::size_t place = 0; place < target.size(); ++place) {
    const bool linked = best[target[place]] > 0 && target_stems_.is_content(target[place]);
    links_[target_.start(segment) + place] = linked ? partner[target[place]] : kUnlinked;
  }
}

void PhraseCorpus::link_words() {
  links_.assign(target_.words(), kUnlinked);
  std::vector<std::uint32_t> stamp(target_stems_.size(), kUnlinked);
  std::vector<float> best(target_stems_.size());
  std::vector<std::uint32_t> partner(target_stems_.size());
  for (std::size_t segment = 0; segment < target_.size(); ++segment) link_segment(segment, stamp, best, partner);
}

WordRange PhraseCorpus::rendering(std::size_t segment, WordRange phrase) const {
  const auto links = this->links(segment);
  const auto is_inside = [&](std::uint32_t place) { return phrase.begin <= place && place < phrase.end; };
  WordRange found{static_cast<std::uint32_t>(links.size()), 0};
  std::uint64_t linked = 0;  // bits of the phrase's words
  for (std::uint32_t place = 0; place < links.size(); ++place) {
    if (links[place] == kUnlinked || !is_inside(links[place])) continue;
    found.begin = std::min(found.begin, place);
    found.end = place + 1;
    linked |= std::uint64_t{1} << (links[place] - phrase.begin) % 64U;
  }
  if (found.begin >= found.end) return {};
  for (std::uint32_t place = found.begin; place < found.end; ++place) {
    if (links[place] != kUnlinked && !is_inside(links[place])) return {};
  }
  const auto source = source_.of(segment);
  int content = 0;
  int with_link = 0;
  for (std::uint32_t place = phrase.begin; place < phrase.end; ++place) {
    if (!source_stems_.is_content(source[place])) continue;
    ++content;
    if ((linked >> (place - phrase.begin) % 64U & 1U) != 0) ++with_link;
  }
  const std::uint32_t longest = 2 * (phrase.end - phrase.begin) + 4;
  return 2 * with_link > content && found.end - found.begin <= longest ? found : WordRange{};
}

ByteRange PhraseCorpus::bytes_of(std::string_view text, WordRange words) {
  if (words.empty()) return {};
  const std::vector<Word> all = words_of(text);
  return {all.at(words.begin).range.begin, all.at(words.end - 1).range.end};
}

}  // namespace weerga
