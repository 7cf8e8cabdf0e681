// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/token_table.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "xliff/text/fold.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kMostTokens = 1000;
constexpr std::size_t kMostBytes = 100'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

/// "1.000,5" (Dutch) and "1,000.5" (English) both give "1000.5".
std::string canonical_number(std::string_view digits, char thousands) {
  std::string number;
  for (const char c : digits) {
    if (c == thousands) {
      continue;
    }
    number += c == ',' ? '.' : c;
  }
  return number;
}

/// "3e", "19de", "1st", "20th": the letters say only that the number is an ordinal.
bool is_ordinal_ending(std::string_view letters) {
  static constexpr std::array<std::string_view, 7> kEndings = {"e", "de", "ste", "st", "nd", "rd", "th"};
  return std::ranges::find(kEndings, letters) != kEndings.end();
}

/// The marks that a translator keeps, in one spelling; "" for others.
std::string_view telling_mark(std::string_view gap, std::size_t at) {
  switch (gap[at]) {
    case '?':
      return "?";
    case '!':
      return "!";
    case ':':
      return ":";
    case ';':
      return ";";
    case '(':
      return "(";
    case '%':
      return "%";
    case '$':
      return "$";
    case '"':
      return "\"";
    default:
      break;
  }
  const std::string_view rest = gap.substr(at);
  if (rest.starts_with("€")) return "€";
  if (rest.starts_with("£")) return "£";
  if (rest.starts_with("“") || rest.starts_with("„") || rest.starts_with("«")) return "\"";
  return "";
}

std::uint32_t visible_length(std::string_view text) {
  const auto count =
      std::ranges::count_if(text, [](char c) { return c != ' ' && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(1, count));
}

std::string without_possessive(std::string word) {
  if (word.ends_with("'s")) word.resize(word.size() - 2);
  if (word.ends_with("’s")) word.resize(word.size() - 4);
  return word;
}

}  // namespace

TokenTable::TokenTable(std::span<const std::string> sentences, std::string_view language)
    : thousands_(language.starts_with("en") ? ',' : '.') {
  lengths_.reserve(sentences.size());
  first_.reserve(sentences.size() + 1);
  for (const std::string& sentence : sentences) add_sentence(std::string_view(sentence).substr(0, kMostBytes));
  count_distinct();
}

void TokenTable::add_sentence(std::string_view sentence) {
  lengths_.push_back(visible_length(sentence));
  std::size_t done = 0;
  const auto add_marks = [&](std::size_t end) {
    for (; done < end; ++done) {
      const std::string_view mark = telling_mark(sentence.substr(0, end), done);
      if (!mark.empty()) add_token(std::string(mark), TokenKind::mark, {done, done + 1}, false);
    }
  };
  for (const Word& word : words_of(sentence)) {
    if (tokens_.size() - first_.back() >= kMostTokens) break;
    add_marks(word.range.begin);
    add_word(sentence, word.range, word.kind == WordKind::number);
    done = word.range.end;
  }
  if (tokens_.size() - first_.back() < kMostTokens) add_marks(sentence.size());
  first_.push_back(tokens_.size());
}

void TokenTable::add_word(std::string_view sentence, ByteRange range, bool is_number) {
  std::string_view word = range.of(sentence);
  if (is_number || is_digit(word.front())) {
    std::size_t digits = 0;
    while (digits < word.size() && (is_digit(word[digits]) || word[digits] == '.' || word[digits] == ',')) ++digits;
    if (digits > 0) {
      add_token(canonical_number(word.substr(0, digits), thousands_), TokenKind::number,
                {range.begin, range.begin + digits}, true);
      if (digits == word.size() || is_ordinal_ending(word.substr(digits))) return;
      range.begin += digits;
      word = range.of(sentence);
    }
  }
  add_token(without_possessive(fold_marks(word)), TokenKind::word, range, !is_lower_ascii(word.front()));
}

void TokenTable::add_token(std::string text, TokenKind kind, ByteRange range, bool capitalised) {
  const auto [entry, is_new] = ids_.try_emplace(text, static_cast<std::uint32_t>(types_.size()));
  if (is_new) types_.push_back({std::move(text), kind, capitalised, 0});
  if (!capitalised) types_[entry->second].capitalised = false;
  tokens_.push_back({entry->second, static_cast<std::uint32_t>(range.begin), static_cast<std::uint32_t>(range.end)});
}

void TokenTable::count_distinct() {
  distinct_.clear();
  first_distinct_.assign(1, 0);
  for (TokenType& type : types_) type.frequency = 0;
  for (std::size_t i = 0; i < sentence_count(); ++i) {
    const auto begin = static_cast<std::ptrdiff_t>(distinct_.size());
    for (const Token& token : tokens(i)) distinct_.push_back(token.type);
    std::sort(distinct_.begin() + begin, distinct_.end());
    distinct_.erase(std::unique(distinct_.begin() + begin, distinct_.end()), distinct_.end());
    for (auto type = distinct_.begin() + begin; type != distinct_.end(); ++type) ++types_[*type].frequency;
    first_distinct_.push_back(distinct_.size());
  }
}

std::uint32_t TokenTable::add_phrases(std::span<const std::string> phrases, std::span<const Occurrence> occurrences) {
  const auto base = static_cast<std::uint32_t>(types_.size());
  for (const std::string& phrase : phrases) types_.push_back({phrase, TokenKind::phrase, true, 0});
  std::vector<Token> tokens;
  std::vector<std::size_t> first{0};
  tokens.reserve(tokens_.size() + occurrences.size());
  auto next = occurrences.begin();
  for (std::size_t i = 0; i < sentence_count(); ++i) {
    const std::span<const Token> old = this->tokens(i);
    tokens.insert(tokens.end(), old.begin(), old.end());
    for (; next != occurrences.end() && next->sentence == i; ++next) {
      tokens.push_back({base + next->token.type, next->token.begin, next->token.end});
    }
    first.push_back(tokens.size());
  }
  tokens_ = std::move(tokens);
  first_ = std::move(first);
  count_distinct();
  return base;
}

}  // namespace weerga
