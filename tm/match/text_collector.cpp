// SPDX-License-Identifier: Apache-2.0
#include "tm/match/text_collector.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string>
#include <utility>

#include "tm/match/text_pieces.h"
#include "xliff/text/error.h"
#include "xliff/text/fold.h"
#include "xliff/text/latin_words.h"

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

/// Puts the size of a code that stands behind the byte at `begin` before it; returns where both end. There is room.
char* with_size(char* begin, char* end) {
  const auto size = static_cast<std::uint32_t>(end - begin - 1);
  char prefix[8];
  const std::ptrdiff_t prefix_size = put_number(prefix, size) - prefix;
  if (prefix_size > 1) std::memmove(begin + prefix_size, begin + 1, size);
  std::memcpy(begin, prefix, static_cast<std::size_t>(prefix_size));
  return begin + prefix_size + size;
}

}  // namespace

std::uint32_t TextCollector::number_of_piece(const SoughtPiece& sought) {
  const std::size_t known = pieces_.size();
  const std::uint32_t number = pieces_.number_of(sought);
  if (number == known) describe(number, sought);
  return number;
}

/// Notes what a new piece is.
void TextCollector::describe(std::uint32_t number, const SoughtPiece& sought) {
  folded_.push_back(number);
  if (sought.mark.kind() == PieceKind::separator) return;
  const std::string folded = composed(fold_case(sought.text));
  if (folded != sought.text) {
    const std::uint32_t of_folded = number_of_piece({sought.mark.kind(), folded});
    folded_[number] = folded_[of_folded];
    pieces_[number].key = pieces_[of_folded].key;
    return;
  }
  const std::uint32_t key = key_texts_.number_of(similarity_key(folded, sought.mark.kind() == PieceKind::number));
  if (key == key_uses_.size()) key_uses_.emplace_back();
  pieces_[number].key = key;
}

void TextCollector::find_pieces(std::string_view text) {
  const char* const end = text.data() + text.size();
  const auto find = [&](PieceKind kind, std::string_view piece) {
    sought_.emplace_back(kind, piece, static_cast<std::size_t>(end - piece.data()));
  };
  sought_.clear();
  PieceCutter cutter(text, find);
  if (for_each_latin_word(text, [&](const Word& word) { cutter.take(word); })) return cutter.finish();
  sought_.clear();
  for_each_piece_of(text, find);
}

void TextCollector::append_pieces(std::string_view text) {
  find_pieces(text);
  pieces_.find(sought_);
  const auto number = static_cast<std::uint32_t>(ends_.size());
  for (const SoughtPiece& sought : sought_) {
    const std::uint32_t of_piece = sought.number != PieceTable::kUnknown ? sought.number : number_of_piece(sought);
    stream_.push_back(of_piece);
    PieceTable::Piece& piece = pieces_[of_piece];
    ++piece.uses;
    if (piece.mark.kind() == PieceKind::separator) continue;
    KeyUse& use = key_uses_[piece.key];
    if (std::exchange(use.last_text, number) != number) ++use.texts;
  }
}

std::span<const std::uint32_t> TextCollector::pieces_of(std::uint32_t text) const {
  const std::uint64_t begin = text == 0 ? 0 : ends_[text - 1];
  return std::span(stream_).subspan(begin, ends_[text] - begin);
}

bool TextCollector::holds(std::uint32_t number, std::string_view text) const {
  bool after_word = false;
  for (const std::uint32_t piece : pieces_of(number)) {
    const bool is_word = pieces_[piece].mark.kind() != PieceKind::separator;
    if (is_word && after_word) {
      if (!text.starts_with(' ')) return false;
      text.remove_prefix(1);
    }
    if (!pieces_.begins(text, piece)) return false;
    text.remove_prefix(pieces_.size_of(piece));
    after_word = is_word;
  }
  return text.empty();
}

void TextCollector::reserve(std::size_t texts) {
  constexpr std::size_t kPiecesOfText = 20;
  stream_.reserve(texts * kPiecesOfText);
  ends_.reserve(texts);
  hashes_.reserve(texts);
}

std::uint64_t TextCollector::awaited(std::string_view text) const {
  const std::uint64_t hash = string_hash(text);
  __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  return hash;
}

std::uint32_t TextCollector::number_of(std::string_view text, std::uint64_t hash) {
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
  std::vector<std::uint32_t> counts;
  counts.reserve(key_uses_.size());
  for (const KeyUse& use : key_uses_) counts.push_back(use.texts);
  KeyRanks keys{.order = by_use(counts)};
  keys.ranks = inverse(keys.order);
  for (const std::uint32_t key : keys.order) keys.counts.push_back(counts[key]);
  return keys;
}

std::vector<std::uint32_t> TextCollector::ranks_of_pieces(const KeyRanks& keys) const {
  std::vector<std::uint32_t> ranks;
  ranks.reserve(pieces_.size());
  for (const PieceTable::Piece& piece : pieces_.pieces()) {
    ranks.push_back(piece.mark.kind() == PieceKind::separator ? kNoRank : keys.ranks[piece.key]);
  }
  return ranks;
}

RankedWords TextCollector::ranked_words(const KeyRanks& keys) const {
  const std::vector<std::uint32_t> ranks = ranks_of_pieces(keys);
  RankedWords words;
  words.reserve(size(), stream_.size());
  for (std::uint32_t text = 0; text < size(); ++text) {
    for (const std::uint32_t piece : pieces_of(text)) {
      if (ranks[piece] != kNoRank) words.add(ranks[piece]);
    }
    words.end_text();
  }
  return words;
}

PostingCollector TextCollector::postings(std::span<const std::uint32_t> order, const KeyRanks& keys) const {
  const std::vector<std::uint32_t> ranks = ranks_of_pieces(keys);
  std::vector<std::uint32_t> last_text(keys.counts.size(), UINT32_MAX);  // of each rank
  PostingCollector lists(keys.counts, 0);
  for (std::uint32_t text = 0; text < order.size(); ++text) {
    for (const std::uint32_t piece : pieces_of(order[text])) {
      const std::uint32_t rank = ranks[piece];
      if (rank != kNoRank && std::exchange(last_text[rank], text) != text) lists.add(rank, text, 0);
    }
  }
  return lists;
}

void TextCollector::pack(PackedFileWriter& file, Section first, std::span<const std::uint32_t> order,
                         const KeyRanks& keys, const PostingCollector& postings) const {
  std::vector<std::uint32_t> uses;
  for (const PieceTable::Piece& piece : pieces_.pieces()) uses.push_back(piece.uses);
  const std::vector<std::uint32_t> piece_order = by_use(uses);
  const std::vector<std::uint32_t> piece_places = inverse(piece_order);
  StringTable::pack(file, first, pieces_.texts(), piece_order);
  StringTable::pack(file, first + 3, key_texts_.strings(), keys.order);
  std::vector<std::uint32_t> folds;
  for (const std::uint32_t number : piece_order) {
    const PieceTable::Piece& piece = pieces_[number];
    const std::uint32_t key_after = piece.mark.kind() == PieceKind::separator ? 0 : keys.ranks[piece.key] + 1;
    folds.push_back(folded_[number] == number ? 2 * key_after : 2 * piece_places[folded_[number]] + 1);
  }
  file.add(first + 6, packed(folds));
  pack_stream(file, first + 7, order, piece_places);
  postings.pack(file, first + 9, std::max(kAlwaysListed, order.size() / kEverywhere));
}

void TextCollector::pack_stream(PackedFileWriter& file, Section first, std::span<const std::uint32_t> order,
                                std::span<const std::uint32_t> piece_places) const {
  constexpr std::size_t kLongestNumber = 5;
  std::string stream;
  std::size_t size = 0;
  std::vector<std::uint32_t> group_starts;
  for (std::size_t text = 0; text < order.size(); ++text) {
    if (text % kTextsInGroup == 0) group_starts.push_back(static_cast<std::uint32_t>(size));
    const std::span<const std::uint32_t> pieces = pieces_of(order[text]);
    const std::size_t most = size + (pieces.size() + 1) * kLongestNumber;
    if (stream.size() < most) stream.resize(std::max(most, stream.size() * 2 + stream_.size()));
    char* const begin = stream.data() + size;
    char* end = begin + 1;  // most codes have fewer than 128 bytes, so that one tells their number
    for (const std::uint32_t piece : pieces) end = put_number(end, piece_places[piece]);
    end = with_size(begin, end);
    size = static_cast<std::size_t>(end - stream.data());
    if (size > UINT32_MAX) throw Error(ErrorKind::too_large, "The memory is too large for one index.");
  }
  stream.resize(size);
  group_starts.push_back(static_cast<std::uint32_t>(order.size()));
  file.add(first, packed(group_starts));
  file.add(first + 1, std::move(stream));
}

}  // namespace weerga
