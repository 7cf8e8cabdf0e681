// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <utility>

#include "tm/match/packed_texts.h"
#include "tm/match/text_pieces.h"
#include "xliff/text/error.h"
#include "xliff/text/fold.h"

namespace weerga {
namespace {

constexpr std::uint64_t kNumber = 0xFFFFFFFFU;

/// Lists of more than one text of `kEverywhere` are left out: reading all texts' signatures costs less.
constexpr std::size_t kEverywhere = 8;
constexpr std::size_t kAlwaysListed = 64;

/// For each element of `order`, its index.
std::vector<std::uint32_t> inverse(std::span<const std::uint32_t> order) {
  std::vector<std::uint32_t> places(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) places[order[i]] = i;
  return places;
}

/// The numbers 0 to uses.size() - 1, most used first.
std::vector<std::uint32_t> by_use(std::span<const std::uint32_t> uses) {
  std::vector<std::uint32_t> order(uses.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t number) { return uses[number]; });
  return order;
}

}  // namespace

std::uint32_t TextCollector::piece_of(PieceKind kind, std::string_view text) {
  scratch_.assign(1, static_cast<char>(kind));
  scratch_ += text;
  const std::uint32_t number = piece_texts_.number_of(scratch_);
  if (number < pieces_.size()) return number;
  pieces_.push_back({.folded = number, .kind = kind});
  if (kind == PieceKind::separator) return number;
  const std::string folded = composed(fold_case(text));
  const std::uint32_t key = key_texts_.number_of(similarity_key(folded, kind == PieceKind::number));
  pieces_[number].key = key;
  if (folded != text) {
    const std::uint32_t folded_piece = piece_of(kind, folded);
    pieces_[number].folded = pieces_[folded_piece].folded;
  }
  return number;
}

void TextCollector::append_pieces(std::string_view text) {
  for_each_piece_of(text, [&](PieceKind kind, std::string_view piece) {
    const std::uint32_t number = piece_of(kind, piece);
    ++pieces_[number].uses;
    stream_.push_back(number);
  });
}

std::span<const std::uint32_t> TextCollector::pieces_of(std::uint32_t text) const {
  const std::uint64_t begin = text == 0 ? 0 : ends_[text - 1];
  return std::span(stream_).subspan(begin, ends_[text] - begin);
}

bool TextCollector::holds(std::uint32_t number, std::string_view text) const {
  bool after_word = false;
  for (const std::uint32_t piece : pieces_of(number)) {
    const bool is_word = pieces_[piece].kind != PieceKind::separator;
    if (is_word && after_word) {
      if (!text.starts_with(' ')) return false;
      text.remove_prefix(1);
    }
    const std::string_view expected = piece_texts_.text(piece).substr(1);
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    after_word = is_word;
  }
  return text.empty();
}

std::uint32_t TextCollector::number_of(std::string_view text) {
  const std::uint64_t hash = string_hash(text);
  std::size_t place = hash & (slots_.size() - 1);
  for (; slots_[place] != 0; place = (place + 1) & (slots_.size() - 1)) {
    if ((slots_[place] & ~kNumber) != (hash & ~kNumber)) continue;
    const auto number = static_cast<std::uint32_t>((slots_[place] & kNumber) - 1);
    if (holds(number, text)) return number;
  }
  if (ends_.size() >= kMostTexts) throw Error(ErrorKind::too_large, "The memory is too large for one index.");
  append_pieces(text);
  ends_.push_back(stream_.size());
  hashes_.push_back(hash);
  slots_[place] = (hash & ~kNumber) | ends_.size();
  if (ends_.size() + ends_.size() / 2 > slots_.size()) grow();
  return static_cast<std::uint32_t>(ends_.size() - 1);
}

void TextCollector::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::size_t number = 0; number < hashes_.size(); ++number) {
    std::size_t place = hashes_[number] & (slots_.size() - 1);
    while (slots_[place] != 0) place = (place + 1) & (slots_.size() - 1);
    slots_[place] = (hashes_[number] & ~kNumber) | (number + 1);
  }
}

KeyRanks TextCollector::key_ranks() const {
  std::vector<std::uint32_t> counts(key_texts_.size());
  std::vector<std::uint32_t> last_seen(key_texts_.size(), UINT32_MAX);
  for (std::uint32_t text = 0; text < size(); ++text) {
    for (const std::uint32_t piece : pieces_of(text)) {
      const auto& [folded, key, uses, kind] = pieces_[piece];
      if (kind != PieceKind::separator && std::exchange(last_seen[key], text) != text) ++counts[key];
    }
  }
  KeyRanks keys{.order = by_use(counts)};
  keys.ranks = inverse(keys.order);
  for (const std::uint32_t key : keys.order) keys.counts.push_back(counts[key]);
  return keys;
}

RankedWords TextCollector::ranked_words(const KeyRanks& keys) const {
  constexpr std::uint32_t kNone = UINT32_MAX;
  std::vector<std::uint32_t> rank_of_piece;
  for (const Piece& piece : pieces_) {
    rank_of_piece.push_back(piece.kind == PieceKind::separator ? kNone : keys.ranks[piece.key]);
  }
  RankedWords words;
  std::vector<std::uint32_t> ranks;
  for (std::uint32_t text = 0; text < size(); ++text) {
    ranks.clear();
    for (const std::uint32_t piece : pieces_of(text)) {
      if (rank_of_piece[piece] != kNone) ranks.push_back(rank_of_piece[piece]);
    }
    std::ranges::sort(ranks, std::greater{});
    words.append(ranks);
  }
  return words;
}

void TextCollector::pack(PackedFileWriter& file, Section first, std::span<const std::uint32_t> order,
                         const KeyRanks& keys, const RankedWords& words) const {
  std::vector<std::uint32_t> uses;
  for (const Piece& piece : pieces_) uses.push_back(piece.uses);
  const std::vector<std::uint32_t> piece_order = by_use(uses);
  const std::vector<std::uint32_t> piece_places = inverse(piece_order);
  StringTable::pack(file, first, piece_texts_, piece_order);
  StringTable::pack(file, first + 3, key_texts_, keys.order);
  std::vector<std::uint32_t> folds;
  for (const std::uint32_t number : piece_order) {
    const Piece& piece = pieces_[number];
    const std::uint32_t key_after = piece.kind == PieceKind::separator ? 0 : keys.ranks[piece.key] + 1;
    folds.push_back(piece.folded == number ? 2 * key_after : 2 * piece_places[piece.folded] + 1);
  }
  file.add(first + 6, packed(folds));
  pack_stream(file, first + 7, order, piece_places);
  words.postings(order, keys).pack(file, first + 9, std::max(kAlwaysListed, order.size() / kEverywhere));
}

void TextCollector::pack_stream(PackedFileWriter& file, Section first, std::span<const std::uint32_t> order,
                                std::span<const std::uint32_t> piece_places) const {
  std::string stream;
  std::string code;
  std::vector<std::uint32_t> group_starts;
  for (std::size_t text = 0; text < order.size(); ++text) {
    if (text % kTextsInGroup == 0) group_starts.push_back(static_cast<std::uint32_t>(stream.size()));
    code.clear();
    for (const std::uint32_t piece : pieces_of(order[text])) append_number(code, piece_places[piece]);
    append_number(stream, static_cast<std::uint32_t>(code.size()));
    stream += code;
    if (stream.size() > UINT32_MAX) throw Error(ErrorKind::too_large, "The memory is too large for one index.");
  }
  group_starts.push_back(static_cast<std::uint32_t>(order.size()));
  file.add(first, packed(group_starts));
  file.add(first + 1, std::move(stream));
}

}  // namespace weerga
