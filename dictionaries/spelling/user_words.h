// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/spelling/speller.h"
#include "dictionaries/spelling/word_list.h"
#include "xliff/text/error.h"

namespace weerga {

/// Which list a word goes to.
enum class UserList {
  personal,  ///< right in every letter, with inflections and compounds
  dossier,   ///< right in the letters of one dossier, with inflections and compounds
  ignored,   ///< left alone as it stands, and never proposed
};

/// The word lists that people keep for one language, each in a plain file: see WordList. A word is on disk as soon as
/// it was added, so nothing is lost, and two programs at work at once lose none of each other's words.
class UserWords {
 public:
  /// Files of the lists; "" = there is no such list.
  struct Paths {
    std::filesystem::path personal;
    std::filesystem::path dossier;
    std::filesystem::path ignored;
  };

  UserWords() = default;
  /// Reads the lists; absent files are empty lists. Throws what WordList::opened throws.
  static UserWords opened(const Paths& paths);

  /// The usual names in two folders: "words.nl.txt" and "ignored.nl.txt" for nl, "words.en-GB.txt" for en-GB. A folder
  /// may be "".
  static Paths usual_paths(const std::filesystem::path& personal_folder, const std::filesystem::path& dossier_folder,
                           std::string_view language);

  /// Puts a word on a list and writes the file; `like` is a known word whose inflections it takes. Returns whether it
  /// is new. Call teach() for spellers that are at work. Throws Error invalid_argument for what is not one word, or
  /// where there is no such list; not_writable.
  bool add(UserList list, std::string_view word, std::string_view like = {});
  /// Takes a word off a list and writes the file. Returns whether it was there. A speller forgets it when it is made
  /// anew.
  bool remove(UserList list, std::string_view word);

  [[nodiscard]] const WordList& words(UserList list) const { return lists_.at(static_cast<std::size_t>(list)); }
  /// Lines of the files that are no words.
  [[nodiscard]] std::vector<Diagnostic> left_out() const;

  /// Makes the words known to a speller. Repeating it does no harm.
  void teach(Speller& speller) const;

 private:
  WordList& refreshed(UserList list);
  [[nodiscard]] const std::filesystem::path& path(UserList list) const {
    return paths_.at(static_cast<std::size_t>(list));
  }

  std::array<std::filesystem::path, 3> paths_;
  std::array<WordList, 3> lists_;
};

}  // namespace weerga
