// SPDX-License-Identifier: Apache-2.0
#include "tm/match/difference.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kMostTokens = 2000;

/// A word or the marks between two words; white space around it belongs to it but is not compared.
struct Token {
  ByteRange range;
  std::string_view compared;
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t after = 0;
  const auto add_up_to = [&](std::size_t end) {
    if (end == after) return;
    const ByteRange range{after, end};
    const std::string_view compared = trimmed(range.of(text));
    if (compared.empty() && !tokens.empty()) {
      tokens.back().range.end = end;
    } else {
      tokens.push_back({range, compared});
    }
    after = end;
  };
  for (const Word& word : words_of(text)) {
    add_up_to(word.range.begin);
    add_up_to(word.range.end);
  }
  add_up_to(text.size());
  return tokens;
}

/// Lengths of the longest common subsequences of all suffixes, row by row of `a`.
class CommonLengths {
 public:
  CommonLengths(const std::vector<Token>& a, const std::vector<Token>& b)
      : width_(b.size() + 1), lengths_((a.size() + 1) * width_) {
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t j = b.size(); j-- > 0;) {
        const bool same = a[i].compared == b[j].compared;
        lengths_[i * width_ + j] =
            same ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  [[nodiscard]] std::uint16_t at(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint16_t> lengths_;
};

void append(std::vector<DifferencePiece>& pieces, const DifferencePiece& piece) {
  if (piece.query.empty() && piece.source.empty()) return;
  if (!pieces.empty() && pieces.back().change == piece.change) {
    pieces.back().query.end = piece.query.end;
    pieces.back().source.end = piece.source.end;
  } else {
    pieces.push_back(piece);
  }
}

}  // namespace

std::vector<DifferencePiece> difference(std::string_view query, std::string_view source) {
  std::vector<DifferencePiece> pieces;
  const std::vector<Token> a = tokens_of(query);
  const std::vector<Token> b = tokens_of(source);
  if (a.size() > kMostTokens || b.size() > kMostTokens) {
    append(pieces, {Change::deleted, {0, 0}, {0, source.size()}});
    append(pieces, {Change::inserted, {0, query.size()}, {source.size(), source.size()}});
    return pieces;
  }
  const CommonLengths common(a, b);
  std::size_t i = 0;
  std::size_t j = 0;
  const auto query_place = [&] { return i < a.size() ? a[i].range.begin : query.size(); };
  const auto source_place = [&] { return j < b.size() ? b[j].range.begin : source.size(); };
  while (i < a.size() || j < b.size()) {
    const bool in_both = i < a.size() && j < b.size();
    if (in_both && a[i].compared == b[j].compared) {
      append(pieces, {Change::kept, a[i++].range, b[j++].range});
    } else if (i == a.size() || (in_both && common.at(i, j + 1) >= common.at(i + 1, j))) {
      append(pieces, {Change::deleted, {query_place(), query_place()}, b[j++].range});
    } else {
      append(pieces, {Change::inserted, a[i++].range, {source_place(), source_place()}});
    }
  }
  return pieces;
}

std::vector<ByteRange> touched_target_words(std::string_view source, std::string_view target,
                                            const std::vector<DifferencePiece>& pieces, const WordsCorrespond& link) {
  std::vector<std::string_view> kept;
  std::vector<std::string_view> changed;
  for (const Word& word : words_of(source)) {
    const auto piece = std::ranges::find_if(
        pieces, [&](const DifferencePiece& candidate) { return candidate.source.contains(word.range.begin); });
    const bool is_kept = piece != pieces.end() && piece->change == Change::kept;
    (is_kept ? kept : changed).push_back(word.range.of(source));
  }
  std::vector<ByteRange> touched;
  for (const Word& word : words_of(target)) {
    const auto linked = [&](std::string_view from) { return link(from, word.range.of(target)); };
    if (std::ranges::any_of(changed, linked) && std::ranges::none_of(kept, linked)) touched.push_back(word.range);
  }
  return touched;
}

}  // namespace weerga
