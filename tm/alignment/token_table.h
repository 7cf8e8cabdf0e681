// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

enum class TokenKind : std::uint8_t { word, number, mark, phrase };

/// What a distinct word of one side is.
struct TokenType {
  std::string text;  ///< folded word; canonical number ("1000.5"); punctuation mark; id of a lexicon phrase
  TokenKind kind = TokenKind::word;
  bool capitalised = true;      ///< never seen in lower case
  std::uint32_t frequency = 0;  ///< number of sentences that hold it
};

/// One token of a sentence.
struct Token {
  std::uint32_t type = 0;
  std::uint32_t begin = 0;  ///< bytes in the sentence
  std::uint32_t end = 0;
};

/// A side of the pair as tokens in flat arrays: sentence i holds tokens [first[i], first[i + 1]).
class TokenTable {
 public:
  /// Splits sentences into words, numbers (read by the habits of `language`) and telling marks such as "?" and "%".
  /// Linear. Of a sentence only the first 1,000 tokens are kept.
  TokenTable(std::span<const std::string> sentences, std::string_view language);

  [[nodiscard]] std::size_t sentence_count() const { return lengths_.size(); }
  [[nodiscard]] std::size_t type_count() const { return types_.size(); }
  [[nodiscard]] const TokenType& type(std::uint32_t id) const { return types_[id]; }
  [[nodiscard]] std::span<const Token> tokens(std::size_t sentence) const {
    return std::span(tokens_).subspan(first_[sentence], first_[sentence + 1] - first_[sentence]);
  }
  /// Distinct types of a sentence, ascending.
  [[nodiscard]] std::span<const std::uint32_t> distinct(std::size_t sentence) const {
    return std::span(distinct_).subspan(first_distinct_[sentence],
                                        first_distinct_[sentence + 1] - first_distinct_[sentence]);
  }
  /// Code points of a sentence, white space left out; at least 1.
  [[nodiscard]] std::uint32_t length(std::size_t sentence) const { return lengths_[sentence]; }

  /// A phrase found in a sentence; its token's type counts within the phrases.
  struct Occurrence {
    std::size_t sentence = 0;
    Token token;
  };
  /// Adds phrases as types of their own, with their occurrences in order of sentences; returns the first new type's id.
  std::uint32_t add_phrases(std::span<const std::string> phrases, std::span<const Occurrence> occurrences);

 private:
  void add_sentence(std::string_view sentence);
  void add_word(std::string_view sentence, ByteRange range, bool is_number);
  void add_token(std::string text, TokenKind kind, ByteRange range, bool capitalised);
  void count_distinct();

  char thousands_ = ',';
  std::vector<TokenType> types_;
  std::unordered_map<std::string, std::uint32_t> ids_;  ///< looked up only, never walked
  std::vector<Token> tokens_;
  std::vector<std::size_t> first_{0};
  std::vector<std::uint32_t> distinct_;
  std::vector<std::size_t> first_distinct_;
  std::vector<std::uint32_t> lengths_;
};

}  // namespace weerga
