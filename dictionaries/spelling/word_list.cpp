// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/word_list.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "dictionaries/spelling/word_shape.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLargestList = std::size_t{16} << 20U;
constexpr std::size_t kLongestWord = 100;       ///< bytes
constexpr std::size_t kMostDiagnostics = 1000;  ///< then the list is not a list, and the reader knows

/// A word or model, or nothing: empty is right for a model only.
bool is_one_word(std::string_view word) {
  if (word.empty() || word.size() > kLongestWord || word.starts_with('#') || first_invalid_utf8(word)) return false;
  for (std::size_t place = 0; place < word.size();) {
    const CodePoint point = code_point_at(word, place);
    if (is_white_space(point.value) || point.value < 0x20 || point.value == U'=') return false;
    place += point.size;
  }
  return true;
}

/// "drone = boot" or "drone"; nothing if it is no entry.
std::optional<WordList::Entry> entry_of(std::string_view line) {
  const std::size_t equals = line.find('=');
  WordList::Entry entry{std::string(trimmed(line.substr(0, equals))), ""};
  if (equals != std::string_view::npos) {
    entry.like = trimmed(line.substr(equals + 1));
    if (!is_one_word(entry.like)) return std::nullopt;
  }
  return is_one_word(entry.word) ? std::optional(std::move(entry)) : std::nullopt;
}

}  // namespace

WordList WordList::opened(const std::filesystem::path& path) {
  WordList list;
  if (!std::filesystem::exists(path)) return list;
  std::string bytes = bytes_of_file(path, kLargestList);
  std::string_view rest = bytes;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    list.read(line, {.file = path.string(), .line = number, .column = 0});
  }
  std::ranges::stable_sort(list.entries_, {}, &Entry::word);
  const auto repeated = std::ranges::unique(list.entries_, {}, &Entry::word);
  list.entries_.erase(repeated.begin(), repeated.end());
  return list;
}

void WordList::read(std::string_view line, Place place) {
  const std::string_view text = first_invalid_utf8(line) ? line : trimmed(line);
  if (text.empty()) return;
  if (text.starts_with('#') && !first_invalid_utf8(text)) {
    remarks_.append(text) += '\n';
  } else if (auto entry = entry_of(text)) {
    entries_.push_back(std::move(*entry));
  } else if (left_out_.size() < kMostDiagnostics) {
    left_out_.push_back({Severity::warning, "word-list.no-word",
                         "This line is not one word of at most 100 bytes in UTF-8, and was left out.", std::move(place),
                         ""});
  }
}

void WordList::save(const std::filesystem::path& path) const {
  std::string text = remarks_;
  for (const Entry& entry : entries_) {
    text += entry.word;
    if (!entry.like.empty()) text += " = " + entry.like;
    text += '\n';
  }
  replace_file(path, text);
}

bool WordList::add(std::string_view word, std::string_view like) {
  const std::string_view plain = trimmed(word);
  if (!is_one_word(plain) || (!like.empty() && !is_one_word(like)))
    throw Error(ErrorKind::invalid_argument, "A word list holds single words of at most 100 bytes.");
  const auto place = std::ranges::lower_bound(entries_, plain, {}, &Entry::word);
  if (place != entries_.end() && place->word == plain) return false;
  entries_.insert(place, {std::string(plain), std::string(like)});
  return true;
}

bool WordList::remove(std::string_view word) {
  const auto place = std::ranges::lower_bound(entries_, word, {}, &Entry::word);
  if (place == entries_.end() || place->word != word) return false;
  entries_.erase(place);
  return true;
}

bool WordList::contains(std::string_view word) const {
  return std::ranges::binary_search(entries_, word, {}, &Entry::word);
}

}  // namespace weerga
