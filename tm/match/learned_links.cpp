// SPDX-License-Identifier: Apache-2.0
#include "tm/match/learned_links.h"

#include <algorithm>

namespace weerga {
namespace {

/// Links weaker than this are chance.
constexpr double kWeakest = 0.15;
/// A word in a smaller share of the pairs has a weaker link however rare it is: 2 c / (f + e) <= 2 s / (1 + s).
constexpr double kLeastShare = kWeakest / (2 - kWeakest);
/// What a word without any link costs inside a run: bridges a "the", does not reach over a clause.
constexpr double kUnlinked = 0.05;

}  // namespace

std::unordered_map<std::string, std::size_t> texts_per_word(std::span<const FoldedText> texts) {
  std::unordered_map<std::string, std::size_t> counts;
  std::vector<std::string_view> distinct;
  for (const FoldedText& text : texts) {
    distinct.clear();
    for (const FoldedWord& word : text) distinct.push_back(word.text);
    std::ranges::sort(distinct);
    const auto repeated = std::ranges::unique(distinct);
    distinct.erase(repeated.begin(), repeated.end());
    for (const std::string_view word : distinct) ++counts[std::string(word)];
  }
  return counts;
}

ByteRange best_run(const std::vector<FoldedWord>& target, const std::vector<double>& gains) {
  double best = 0;
  double sum = 0;
  std::size_t begin = 0;
  ByteRange run;
  for (std::size_t i = 0; i < target.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += gains[i];
    if (sum > best) {
      best = sum;
      run = {target[begin].range.begin, target[i].range.end};
    }
  }
  return run;
}

LearnedLinks::Sample LearnedLinks::sample_of(const std::string& source_word) const {
  Sample sample;
  if (const PackedMemory* packed = reader_.packed()) sample_packed(*packed, source_word, sample);
  const auto& words = reader_.recent().places_of_words(Side::source);
  if (const auto found = words.find(source_word); found != words.end()) {
    for (const std::size_t place : found->second) {
      const MemoryEntry* entry = reader_.recent().at(place);
      if (entry == nullptr) continue;
      ++sample.pairs;
      if (sample.texts + sample.recent.size() < 2 * kSample) sample.recent.push_back(folded_words_of(entry->target));
    }
  }
  sample.texts += sample.recent.size();
  return sample;
}

void LearnedLinks::sample_packed(const PackedMemory& packed, const std::string& source_word, Sample& sample) const {
  const std::vector<std::uint32_t> texts = packed.sources().texts_with_word(source_word);
  sample.pairs = texts.size();
  std::vector<std::uint32_t> words;
  const std::size_t step = texts.size() / kSample + 1;
  for (std::size_t i = step / 2; i < texts.size(); i += step) {
    const auto entry = first_entry(packed, texts[i]);
    if (!entry) continue;
    words.clear();
    packed.targets().for_each_piece(packed.entries().target(*entry), [&](std::uint32_t piece) {
      if (packed.targets().key_after(piece) > 0) words.push_back(packed.targets().folded(piece));
    });
    std::ranges::sort(words);
    const auto repeated = std::ranges::unique(words);
    sample.packed_words.insert(sample.packed_words.end(), words.begin(), repeated.begin());
    ++sample.texts;
  }
  std::ranges::sort(sample.packed_words);
}

std::unordered_map<std::string, std::size_t> LearnedLinks::frequent_words(const Sample& sample) const {
  auto counts = texts_per_word(sample.recent);
  const std::vector<std::uint32_t>& packed = sample.packed_words;
  for (auto begin = packed.begin(); begin != packed.end();) {
    const auto end = std::ranges::find_if(begin, packed.end(), [&](std::uint32_t word) { return word != *begin; });
    const auto times = static_cast<std::size_t>(end - begin);
    if (static_cast<double>(times + sample.recent.size()) >= kLeastShare * static_cast<double>(sample.texts)) {
      counts[std::string(reader_.packed()->targets().piece_text(*begin))] += times;
    }
    begin = end;
  }
  return counts;
}

std::optional<std::uint32_t> LearnedLinks::first_entry(const PackedMemory& packed, std::uint32_t source) const {
  std::optional<std::uint32_t> first;
  packed.entries().for_each_with_source(source, [&](std::uint32_t entry) {
    if (!first && !reader_.is_removed(entry)) first = entry;
  });
  return first;
}

LearnedLinks::Strengths LearnedLinks::learned(const std::string& source_word) const {
  const Sample sample = sample_of(source_word);
  const auto pairs = static_cast<double>(sample.pairs);
  Strengths strengths;
  for (const auto& [word, times] : frequent_words(sample)) {
    const double both = static_cast<double>(times) / static_cast<double>(sample.texts) * pairs;
    const double with_target = std::max(both, static_cast<double>(reader_.count_of_word(Side::target, word)));
    const double dice = 2 * both / (pairs + with_target);
    if (dice >= kWeakest) strengths[word] = dice;
  }
  return strengths;
}

const LearnedLinks::Strengths& LearnedLinks::strengths_of(const std::string& source_word) {
  const auto known = known_.find(source_word);
  return known != known_.end() ? known->second : known_.emplace(source_word, learned(source_word)).first->second;
}

double LearnedLinks::strength(const std::string& source_word, const std::string& target_word) {
  if (source_word == target_word) return 1;
  const Strengths& strengths = strengths_of(source_word);
  const auto found = strengths.find(target_word);
  return found == strengths.end() ? 0 : found->second;
}

ByteRange LearnedLinks::translation(std::string_view source, ByteRange phrase, std::string_view target) {
  const std::vector<FoldedWord> from = folded_words_of(source);
  const std::vector<FoldedWord> to = folded_words_of(target);
  std::vector<double> gains;
  for (const FoldedWord& word : to) {
    double inside = 0;
    double outside = 0;
    for (const FoldedWord& other : from) {
      double& best = phrase.contains(other.range.begin) ? inside : outside;
      best = std::max(best, strength(other.text, word.text));
    }
    gains.push_back(inside == 0 && outside == 0 ? -kUnlinked : inside - outside);
  }
  return best_run(to, gains);
}

}  // namespace weerga
