// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/letter_pairs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "xliff/extract/letter_format.h"
#include "xliff/model/side.h"
#include "xliff/text/error.h"
#include "xliff/text/fold.h"

namespace weerga {
namespace {

constexpr std::size_t kMostFiles = 100'000;
constexpr std::size_t kFewestDigits = 4;  ///< numbers that identify a letter

constexpr auto kSourceWords =
    std::to_array<std::string_view>({"nl", "nld", "ned", "dutch", "nederlands", "nederlandse", "source", "bron"});
constexpr auto kTargetWords =
    std::to_array<std::string_view>({"en", "eng", "english", "engels", "engelse", "uk", "vertaling", "vertaald",
                                     "translation", "translated", "target", "doel"});
constexpr auto kRegions = std::to_array<std::string_view>({"gb", "us", "nl"});

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Words and numbers of a name, folded.
std::vector<std::string> parts_of(const std::string& name) {
  std::vector<std::string> parts;
  bool was_digit = false;
  bool joins = false;
  for (const char c : fold_case(name)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_digit = std::isdigit(byte) != 0;
    if (!is_digit && std::isalpha(byte) == 0 && byte < 0x80U) {
      joins = false;
      continue;
    }
    if (!joins || is_digit != was_digit) parts.emplace_back();
    parts.back() += c;
    was_digit = is_digit;
    joins = true;
  }
  return parts;
}

/// What a file's name says about it.
struct NamedLetter {
  std::filesystem::path path;
  std::optional<Side> side;
  std::string key;      ///< the name without words for a language
  std::string numbers;  ///< of the name, "" where too few digits tell letters apart
};

/// Takes words for a language out of `parts`; the side they name, if any.
std::optional<Side> taken_side(std::vector<std::string>& parts) {
  std::optional<Side> side;
  std::vector<std::string> rest;
  bool after_language = false;
  for (std::string& part : parts) {
    const bool is_region = after_language && is_among(kRegions, part);
    after_language = false;
    if (is_region) continue;
    if (is_among(kSourceWords, part) || is_among(kTargetWords, part)) {
      if (!side) side = is_among(kSourceWords, part) ? Side::source : Side::target;
      after_language = true;
    } else {
      rest.push_back(std::move(part));
    }
  }
  parts = std::move(rest);
  return side;
}

NamedLetter named(const std::filesystem::path& path, const std::filesystem::path& root) {
  NamedLetter letter{.path = path};
  std::vector<std::string> name = parts_of(path.stem().string());
  letter.side = taken_side(name);
  std::vector<std::string> folders = parts_of(path.lexically_relative(root).parent_path().string());
  const std::optional<Side> folder_side = taken_side(folders);
  if (!letter.side) letter.side = folder_side;
  std::size_t digits = 0;
  for (const std::string& part : name) {
    letter.key += part + ' ';
    if (std::isdigit(static_cast<unsigned char>(part.front())) == 0) continue;
    letter.numbers += part + ' ';
    digits += part.size();
  }
  for (const std::string& part : folders) letter.key += '/' + part;
  if (digits < kFewestDigits) letter.numbers.clear();
  return letter;
}

class Pairing {
 public:
  explicit Pairing(std::vector<NamedLetter> letters) : letters_(std::move(letters)), taken_(letters_.size(), false) {}

  LetterPairs result() {
    pair_by(&NamedLetter::key);
    pair_by(&NamedLetter::numbers);
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (!taken_[i]) found_.alone.push_back(letters_[i].path);
    }
    std::ranges::sort(found_.pairs, {}, &LetterPair::source);
    std::ranges::sort(found_.alone);
    return std::move(found_);
  }

 private:
  void pair_by(std::string NamedLetter::* trait) {
    std::map<std::string_view, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (!taken_[i] && !(letters_[i].*trait).empty()) groups[letters_[i].*trait].push_back(i);
    }
    for (auto& [value, group] : groups) {
      std::erase_if(group, [&, all = group](std::size_t i) { return is_lesser_twin(i, all); });
      if (group.size() == 2) pair(group.front(), group.back());
    }
  }

  /// A PDF beside the document that it was printed from.
  [[nodiscard]] bool is_lesser_twin(std::size_t letter, const std::vector<std::size_t>& group) const {
    const auto stem = [&](std::size_t i) { return letters_[i].path.parent_path() / letters_[i].path.stem(); };
    if (fold_case(letters_[letter].path.extension().string()) != ".pdf") return false;
    return std::ranges::any_of(group, [&](std::size_t i) { return i != letter && stem(i) == stem(letter); });
  }

  /// Pairs two letters of which at least one tells its language, and not both the same.
  void pair(std::size_t one, std::size_t other) {
    const std::optional<Side> first = letters_[one].side;
    const std::optional<Side> second = letters_[other].side;
    if (first == second) return;
    const bool turned = first == Side::target || second == Side::source;
    if (turned) std::swap(one, other);
    found_.pairs.push_back({letters_[one].path, letters_[other].path});
    taken_[one] = taken_[other] = true;
  }

  std::vector<NamedLetter> letters_;
  std::vector<bool> taken_;
  LetterPairs found_;
};

bool is_letter(const std::filesystem::path& path) {
  const std::string extension = fold_case(path.extension().string());
  return std::ranges::any_of(letter_formats(), [&](const LetterFormat& format) {
    return std::ranges::find(format.extensions, extension) != format.extensions.end();
  });
}

}  // namespace

LetterPairs paired_by_name(std::span<const std::filesystem::path> files, const std::filesystem::path& root) {
  std::vector<NamedLetter> letters;
  letters.reserve(files.size());
  for (const std::filesystem::path& file : files) letters.push_back(named(file, root));
  return Pairing(std::move(letters)).result();
}

LetterPairs letter_pairs_in(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code failed;
  if (!fs::is_directory(folder, failed))
    throw Error(ErrorKind::not_found, "There is no such folder.", {folder.string()});
  fs::recursive_directory_iterator entries(folder, fs::directory_options::skip_permission_denied, failed);
  std::vector<fs::path> files;
  for (; !failed && entries != fs::recursive_directory_iterator(); entries.increment(failed)) {
    const fs::path& path = entries->path();
    std::error_code ignored;
    if (path.filename().string().starts_with('.')) {
      if (entries->is_directory(ignored)) entries.disable_recursion_pending();
    } else if (is_letter(path) && entries->is_regular_file(ignored)) {
      files.push_back(path);
    }
    if (files.size() > kMostFiles)
      throw Error(ErrorKind::too_large, "There are more than 100,000 letters in this folder.", {folder.string()});
  }
  if (failed)
    throw Error(ErrorKind::not_readable, "The folder cannot be read: " + failed.message() + ".", {folder.string()});
  return paired_by_name(files, folder);
}

}  // namespace weerga
