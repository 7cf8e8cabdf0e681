// SPDX-License-Identifier: Apache-2.0
#include "tm/match/packed_texts.h"

#include <algorithm>

#include "tm/match/text_pieces.h"
#include "xliff/text/error.h"
#include "xliff/text/fold.h"

namespace weerga {

PackedTexts::PackedTexts(const PackedFile& file, Section first)
    : pieces_(file, first),
      keys_(file, first + 3),
      folds_(file.section(first + 6)),
      group_starts_(file.section(first + 7)),
      stream_(file.section(first + 8)),
      postings_(file, first + 9, keys_.size()) {
  const std::size_t groups = group_starts_.size();
  const bool right = folds_.size() == pieces_.size() && groups > 0 && group_starts_[groups - 1] < UINT32_MAX;
  if (!right) throw Error(ErrorKind::malformed, "The texts of the index contradict themselves.");
  size_ = group_starts_[groups - 1];
  number_key_ = keys_.find(similarity_key({}, true));
}

std::uint32_t PackedTexts::taken_long_number(std::string_view& bytes) {
  std::uint32_t number = 0;
  for (unsigned shift = 0; !bytes.empty() && shift < 32; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= static_cast<std::uint32_t>(byte & 0x7FU) << shift;
    if (byte < 0x80U) break;
  }
  return number;
}

/// The texts of a group are read up to the one that is wanted; they are about as long as each other.
void PackedTexts::prefetch(std::uint32_t number) const {
  const std::size_t begin = group_start(number);
  const std::size_t end = number + kTextsInGroup < size_ ? group_start(number + kTextsInGroup) : stream_.size();
  __builtin_prefetch(stream_.data() + begin);
  __builtin_prefetch(stream_.data() + begin + (end - begin) * (number % kTextsInGroup) / kTextsInGroup);
}

std::string_view PackedTexts::code(std::uint32_t number) const {
  std::string_view rest = stream_.substr(group_start(number));
  for (std::size_t skipped = number % kTextsInGroup;; --skipped) {
    const std::size_t size = std::min<std::size_t>(taken_number(rest), rest.size());
    if (skipped == 0) return rest.substr(0, size);
    rest.remove_prefix(size);
  }
}

std::string PackedTexts::text(std::uint32_t number) const {
  constexpr std::size_t kUsualPiece = 8;
  std::string text;
  text.reserve(kUsualPiece * code(number).size());
  bool after_word = false;
  for_each_piece(number, [&](std::uint32_t piece) {
    const std::string_view spelling = pieces_.text(piece);
    const bool is_word = spelling.front() != static_cast<char>(PieceKind::separator);
    if (is_word && after_word) text += ' ';
    text += spelling.substr(1);
    after_word = is_word;
  });
  return text;
}

FoldedText PackedTexts::folded_words(std::uint32_t number) const {
  FoldedText words;
  std::size_t end = 0;
  bool after_word = false;
  for_each_piece(number, [&](std::uint32_t piece) {
    const bool is_word = key_after(piece) > 0;
    const std::size_t begin = end + (is_word && after_word ? 1 : 0);
    end = begin + piece_text(piece).size();
    if (is_word) words.push_back({std::string(piece_text(folded(piece))), {begin, end}});
    after_word = is_word;
  });
  return words;
}

void PackedTexts::read_keys(std::uint32_t number, std::vector<std::uint32_t>& keys) const {
  keys.clear();
  // First all pieces, so that the memory can answer for all of them at once.
  for_each_piece(number, [&](std::uint32_t piece) {
    folds_.prefetch(piece);
    keys.push_back(piece);
  });
  std::size_t words = 0;
  for (const std::uint32_t piece : keys) {
    if (const std::uint32_t key = key_after(piece); key > 0) keys[words++] = key - 1;
  }
  keys.resize(words);
}

std::optional<std::string> PackedTexts::code_of(std::string_view text) const {
  std::string code;
  bool known = true;
  for_each_piece_of(text, [&](PieceKind kind, std::string_view piece) {
    const auto number = known ? pieces_.find(spelled(kind, piece)) : std::nullopt;
    known = number.has_value();
    if (known) append_number(code, *number);
  });
  return known ? std::optional(code) : std::nullopt;
}

void PackedTexts::prepare(std::uint32_t number, ScoredText& scored) const {
  scored.words.clear();
  scored.marks.clear();
  for_each_piece(number, [&](std::uint32_t piece) {
    const std::uint32_t key = key_after(piece);
    if (key == 0) return append_marks(scored.marks, piece_text(piece));
    const bool is_number = number_key_ == key - 1 && kind(piece) == PieceKind::number;
    scored.words.push_back({.surface = piece, .folded = folded(piece), .key = key - 1, .is_number = is_number});
  });
  std::ranges::sort(scored.marks);
}

void PackedTexts::add_letters(ScoredText& scored) const {
  for (ScoredWord& word : scored.words) word.letters = piece_text(word.folded);
}

std::optional<std::uint32_t> PackedTexts::piece_of_word(std::string_view folded) const {
  const auto word = pieces_.find(spelled(PieceKind::word, folded));
  return word ? word : pieces_.find(spelled(PieceKind::number, folded));
}

std::vector<std::uint32_t> PackedTexts::texts_with_word(std::string_view folded) const {
  const auto piece = piece_of_word(folded);
  if (!piece) return {};
  const std::uint32_t key = key_after(*piece) - 1;
  return postings_.complete(postings_.lists_of(key)) ? postings_.texts_of(key) : std::vector<std::uint32_t>{};
}

std::size_t PackedTexts::count_of_word(std::string_view folded) const {
  const auto piece = piece_of_word(folded);
  return piece ? postings_.count(key_after(*piece) - 1) : 0;
}

}  // namespace weerga
