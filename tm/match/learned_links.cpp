// SPDX-License-Identifier: Apache-2.0
#include "tm/match/learned_links.h"

#include <algorithm>
#include <set>

namespace weerga {
namespace {

/// Links weaker than this are chance.
constexpr double kWeakest = 0.15;
/// What a word without any link costs inside a run: bridges a "the", does not reach over a clause.
constexpr double kUnlinked = 0.05;

}  // namespace

std::unordered_map<std::string, std::size_t> texts_per_word(const std::vector<std::string>& texts) {
  std::unordered_map<std::string, std::size_t> counts;
  for (const std::string& text : texts) {
    std::set<std::string> distinct;
    for (FoldedWord& word : folded_words_of(text)) distinct.insert(std::move(word.text));
    for (const std::string& word : distinct) ++counts[word];
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
  if (const PackedMemory* packed = reader_.packed()) {
    const std::vector<std::uint32_t> texts = packed->sources().texts_with_word(source_word);
    sample.pairs = texts.size();
    const std::size_t step = texts.size() / kSample + 1;
    for (std::size_t i = step / 2; i < texts.size(); i += step) {
      if (const auto entry = first_entry(*packed, texts[i])) {
        sample.targets.push_back(packed->targets().text(packed->entries().target(*entry)));
      }
    }
  }
  const auto& words = reader_.recent().places_of_words(Side::source);
  if (const auto found = words.find(source_word); found != words.end()) {
    for (const std::size_t place : found->second) {
      const MemoryEntry* entry = reader_.recent().at(place);
      if (entry == nullptr) continue;
      ++sample.pairs;
      if (sample.targets.size() < 2 * kSample) sample.targets.push_back(entry->target);
    }
  }
  return sample;
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
  for (const auto& [word, times] : texts_per_word(sample.targets)) {
    const double both = static_cast<double>(times) / static_cast<double>(sample.targets.size()) * pairs;
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
