// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/link_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "tm/alignment/common_words.h"
#include "tm/alignment/sound.h"
#include "xliff/text/fold.h"

namespace weerga {
namespace {

constexpr std::size_t kShortestSound = 4;
constexpr double kLeastSimilarity = 0.72;
constexpr std::size_t kMostInBucket = 400;

using TypesByText = std::unordered_map<std::string, std::vector<std::uint32_t>>;

std::vector<std::string_view> parts_of(std::string_view spaced) {
  std::vector<std::string_view> parts;
  while (!spaced.empty()) {
    const std::size_t end = std::min(spaced.find(' '), spaced.size());
    if (end > 0) parts.push_back(spaced.substr(0, end));
    spaced.remove_prefix(std::min(end + 1, spaced.size()));
  }
  return parts;
}

/// What links are made from: both tables with their look-up tables.
class TypeLinker {
 public:
  TypeLinker(const TokenTable& source, const TokenTable& target, const PairKnowledge& knowledge);

  std::vector<WordLink> links() &&;

 private:
  void link_same();
  void link_common();
  void link_sounds();
  void link_compounds();
  bool link_parts(std::uint32_t compound, std::string_view left, std::string_view right);
  std::vector<std::uint32_t> partners_of_part(std::string_view part) const;
  void add(std::uint32_t source, std::uint32_t target, double probability, EvidenceKind kind);
  [[nodiscard]] std::vector<std::uint32_t> with_stem_of(const TypesByText& stems, std::string_view word,
                                                        std::string_view language) const;

  const TokenTable& source_;
  const TokenTable& target_;
  PairKnowledge knowledge_;
  TypesByText target_words_;  ///< exact text → types (one)
  TypesByText source_stems_;
  TypesByText target_stems_;
  TypesByText target_sounds_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> common_partners_;  ///< Dutch stem → target types
  std::vector<WordLink> links_;
};

bool is_word(const TokenType& type) { return type.kind == TokenKind::word; }

TypeLinker::TypeLinker(const TokenTable& source, const TokenTable& target, const PairKnowledge& knowledge)
    : source_(source), target_(target), knowledge_(knowledge) {
  for (std::uint32_t id = 0; id < target.type_count(); ++id) {
    const TokenType& type = target.type(id);
    if (type.kind == TokenKind::phrase) continue;
    target_words_[type.text].push_back(id);
    if (!is_word(type)) continue;
    target_stems_[stem_of(type.text, knowledge.target_language)].push_back(id);
    target_sounds_[sound_of(type.text)].push_back(id);
  }
  for (std::uint32_t id = 0; id < source.type_count(); ++id) {
    if (is_word(source.type(id))) source_stems_[stem_of(source.type(id).text, knowledge.source_language)].push_back(id);
  }
}

void TypeLinker::add(std::uint32_t source, std::uint32_t target, double probability, EvidenceKind kind) {
  links_.push_back({source, target, static_cast<float>(probability), kind});
}

std::vector<WordLink> TypeLinker::links() && {
  link_same();
  const bool dutch_english =
      knowledge_.source_language.starts_with("nl") && knowledge_.target_language.starts_with("en");
  if (knowledge_.built_in_words && dutch_english) link_common();
  link_sounds();
  if (knowledge_.source_language.starts_with("nl")) link_compounds();
  return std::move(links_);
}

/// Numbers, marks and names are the same on both sides; a short lower-case word seldom is ("of", "die").
void TypeLinker::link_same() {
  for (std::uint32_t id = 0; id < source_.type_count(); ++id) {
    const TokenType& type = source_.type(id);
    const auto found = target_words_.find(type.text);
    if (type.kind == TokenKind::phrase || found == target_words_.end()) continue;
    if (type.kind == TokenKind::number) {
      add(id, found->second.front(), 0.9, EvidenceKind::number);
    } else if (type.kind == TokenKind::mark) {
      add(id, found->second.front(), 0.7, EvidenceKind::same);
    } else if (type.capitalised || type.text.size() >= 5) {
      add(id, found->second.front(), 0.85, EvidenceKind::same);
    } else if (type.text.size() == 4 || type.text == "in" || type.text == "is" || type.text == "was") {
      add(id, found->second.front(), 0.5, EvidenceKind::same);
    }
  }
}

std::vector<std::uint32_t> TypeLinker::with_stem_of(const TypesByText& stems, std::string_view word,
                                                    std::string_view language) const {
  const auto found = stems.find(stem_of(word, language));
  return found == stems.end() ? std::vector<std::uint32_t>{} : found->second;
}

void TypeLinker::link_common() {
  for (const CommonWord& common : common_words()) {
    std::vector<std::uint32_t>& partners = common_partners_[stem_of(common.dutch, "nl")];
    for (const std::string_view english : parts_of(common.english)) {
      const bool is_function_word = english.size() <= 3;
      if (is_function_word) {
        const auto exact = target_words_.find(std::string(english));
        if (exact != target_words_.end()) partners.push_back(exact->second.front());
      } else {
        const auto found = with_stem_of(target_stems_, english, "en");
        partners.insert(partners.end(), found.begin(), found.end());
      }
    }
    if (partners.empty()) continue;
    for (const std::uint32_t id : with_stem_of(source_stems_, common.dutch, "nl")) {
      const bool near = common.dutch.size() > 3 || source_.type(id).text == common.dutch;
      if (!near) continue;
      for (const std::uint32_t partner : partners) add(id, partner, 0.6, EvidenceKind::common);
    }
  }
}

/// First letter (vowels alike) and the next two consonants: words of one origin nearly always agree in them.
std::string sound_bucket(std::string_view sound) {
  const auto is_vowel = [](char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; };
  std::string key(1, is_vowel(sound.front()) ? 'a' : sound.front());
  for (const char c : sound.substr(1)) {
    if (!is_vowel(c)) key += c;
    if (key.size() == 3) break;
  }
  return key;
}

void TypeLinker::link_sounds() {
  struct Sounding {
    std::string sound;
    std::uint32_t type;
  };
  std::unordered_map<std::string, std::vector<Sounding>> buckets;
  for (std::uint32_t id = 0; id < target_.type_count(); ++id) {
    if (!is_word(target_.type(id))) continue;
    std::string sound = sound_of(target_.type(id).text);
    if (sound.size() < kShortestSound) continue;
    std::vector<Sounding>& bucket = buckets[sound_bucket(sound)];
    if (bucket.size() < kMostInBucket) bucket.push_back({std::move(sound), id});
  }
  for (std::uint32_t id = 0; id < source_.type_count(); ++id) {
    if (!is_word(source_.type(id))) continue;
    const std::string sound = sound_of(source_.type(id).text);
    if (sound.size() < kShortestSound) continue;
    const auto bucket = buckets.find(sound_bucket(sound));
    if (bucket == buckets.end()) continue;
    for (const Sounding& other : bucket->second) {
      const std::size_t longer = std::max(sound.size(), other.sound.size());
      const std::size_t shorter = std::min(sound.size(), other.sound.size());
      if (static_cast<double>(shorter) < kLeastSimilarity * static_cast<double>(longer)) continue;
      const double similarity = sound_similarity(sound, other.sound);
      if (similarity >= kLeastSimilarity) add(id, other.type, 0.85 - 1.2 * (1 - similarity), EvidenceKind::cognate);
    }
  }
}

std::vector<std::uint32_t> TypeLinker::partners_of_part(std::string_view part) const {
  if (const auto common = common_partners_.find(stem_of(part, "nl")); common != common_partners_.end()) {
    return common->second;
  }
  if (const auto sound = target_sounds_.find(sound_of(part)); sound != target_sounds_.end()) return sound->second;
  return {};
}

bool TypeLinker::link_parts(std::uint32_t compound, std::string_view left, std::string_view right) {
  const std::vector<std::uint32_t> right_partners = partners_of_part(right);
  if (right_partners.empty()) return false;
  std::vector<std::uint32_t> left_partners = partners_of_part(left);
  if (left_partners.empty() && left.size() > 3 && left.ends_with('s')) {
    left_partners = partners_of_part(left.substr(0, left.size() - 1));
  }
  if (left_partners.empty()) return false;
  for (const std::uint32_t partner : left_partners) add(compound, partner, 0.55, EvidenceKind::common);
  for (const std::uint32_t partner : right_partners) add(compound, partner, 0.55, EvidenceKind::common);
  return true;
}

/// Dutch writes "brandwapens" where English writes "incendiary weapons": the parts are looked up one by one.
void TypeLinker::link_compounds() {
  constexpr std::size_t kShortestPart = 4;
  for (std::uint32_t id = 0; id < source_.type_count(); ++id) {
    const TokenType& type = source_.type(id);
    if (!is_word(type) || type.text.size() < 2 * kShortestPart || type.text.size() > 60) continue;
    const std::string_view text = type.text;
    for (std::size_t cut = text.size() - kShortestPart; cut >= kShortestPart; --cut) {
      if (link_parts(id, text.substr(0, cut), text.substr(cut))) break;
    }
  }
}

// The lexicon.

/// The stems of a phrase's words.
std::vector<std::string> phrase_stems(std::string_view phrase, std::string_view language) {
  std::vector<std::string> stems;
  const std::string text(phrase);
  const TokenTable table(std::span(&text, 1), language);
  for (const Token& token : table.tokens(0)) {
    if (table.type(token.type).kind != TokenKind::mark) stems.push_back(stem_of(table.type(token.type).text, language));
  }
  return stems;
}

/// A phrase of the lexicon as stems, with the numbers of the entries that have it.
struct StemPhrase {
  std::vector<std::string> stems;
  std::vector<std::size_t> entries;
};

/// Finds phrases in a table by their first stem.
class PhraseFinder {
 public:
  PhraseFinder(const std::vector<std::vector<std::string>>& phrases) : phrases_(phrases) {
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      if (!phrases[i].empty()) by_first_[phrases[i].front()].push_back(static_cast<std::uint32_t>(i));
    }
  }

  /// Occurrences in order of sentences; Token::type is the phrase's number.
  [[nodiscard]] std::vector<TokenTable::Occurrence> find_in(const TokenTable& table, std::string_view language) const;

 private:
  [[nodiscard]] bool stands_at(std::span<const Token> tokens, const std::vector<std::string>& stems,
                               const std::vector<std::string>& phrase) const {
    if (phrase.size() > tokens.size()) return false;
    for (std::size_t k = 0; k < phrase.size(); ++k) {
      if (stems[tokens[k].type] != phrase[k]) return false;
    }
    return true;
  }

  const std::vector<std::vector<std::string>>& phrases_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_;
};

std::vector<TokenTable::Occurrence> PhraseFinder::find_in(const TokenTable& table, std::string_view language) const {
  std::vector<std::string> stems;
  for (std::uint32_t id = 0; id < table.type_count(); ++id) stems.push_back(stem_of(table.type(id).text, language));
  std::vector<TokenTable::Occurrence> found;
  for (std::size_t i = 0; i < table.sentence_count(); ++i) {
    const std::span<const Token> tokens = table.tokens(i);
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      const auto candidates = by_first_.find(stems[tokens[k].type]);
      if (candidates == by_first_.end()) continue;
      for (const std::uint32_t phrase : candidates->second) {
        if (!stands_at(tokens.subspan(k), stems, phrases_[phrase])) continue;
        found.push_back({i, {phrase, tokens[k].begin, tokens[k + phrases_[phrase].size() - 1].end}});
      }
    }
  }
  return found;
}

std::vector<bool> seen_phrases(const std::vector<TokenTable::Occurrence>& occurrences, std::size_t count) {
  std::vector<bool> seen(count, false);
  for (const TokenTable::Occurrence& occurrence : occurrences) seen[occurrence.token.type] = true;
  return seen;
}

}  // namespace

std::vector<WordLink> link_lexicon(TokenTable& source, TokenTable& target, const PairKnowledge& knowledge) {
  if (knowledge.lexicon == nullptr) return {};
  const std::vector<LexiconEntry>& entries = knowledge.lexicon->entries;
  std::vector<std::vector<std::string>> source_phrases;
  std::vector<std::vector<std::string>> target_phrases;
  std::vector<std::string> names;
  for (const LexiconEntry& entry : entries) {
    source_phrases.push_back(phrase_stems(entry.source, knowledge.source_language));
    target_phrases.push_back(phrase_stems(entry.target, knowledge.target_language));
    names.push_back(entry.source);
  }
  auto in_source = PhraseFinder(source_phrases).find_in(source, knowledge.source_language);
  auto in_target = PhraseFinder(target_phrases).find_in(target, knowledge.target_language);
  const std::vector<bool> source_seen = seen_phrases(in_source, entries.size());
  const std::vector<bool> target_seen = seen_phrases(in_target, entries.size());
  const auto is_one_sided = [&](const TokenTable::Occurrence& occurrence) {
    return !source_seen[occurrence.token.type] || !target_seen[occurrence.token.type];
  };
  std::erase_if(in_source, is_one_sided);
  std::erase_if(in_target, is_one_sided);
  const std::uint32_t source_base = source.add_phrases(names, in_source);
  const std::uint32_t target_base = target.add_phrases(names, in_target);
  std::vector<WordLink> links;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    if (!source_seen[i] || !target_seen[i]) continue;
    const double probability = std::clamp(entries[i].probability, 0.05, 0.95);
    links.push_back({source_base + i, target_base + i, static_cast<float>(probability), EvidenceKind::lexicon});
  }
  return links;
}

std::vector<WordLink> link_types(const TokenTable& source, const TokenTable& target, const PairKnowledge& knowledge) {
  return TypeLinker(source, target, knowledge).links();
}

}  // namespace weerga
