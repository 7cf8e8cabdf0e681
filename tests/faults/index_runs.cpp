// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "tests/faults/fault_runs.h"
#include "tm/store/catalogue.h"
#include "tm/store/local_memory.h"
#include "xliff/text/file_bytes.h"

namespace weerga::test {
namespace {

/// A memory with a saved index, and what it must answer.
class IndexedMemory {
 public:
  explicit IndexedMemory(const std::filesystem::path& folder)
      : path_(folder / "memory"), options_{.cache_folder = folder / "cache"} {
    const auto memory = LocalMemory::created(path_, {.name = "index"}, options_);
    for (std::size_t number = 1; number <= 12; ++number) memory->put(session_entry(number, number));
    memory->flush();
    memory->rebuild();
    memory->close();
    for (const auto& found : std::filesystem::recursive_directory_iterator(options_.cache_folder)) {
      if (found.path().filename() == "index") index_path_ = found.path();
    }
    index_ = bytes_of_file(index_path_);
    catalogue_ = bytes_of_file(catalogue_path());
    expected_ = answers();
  }

  [[nodiscard]] const std::string& index() const { return index_; }
  [[nodiscard]] const std::string& catalogue() const { return catalogue_; }

  /// The catalogue vouches for the damaged file, else the damage would never be looked at.
  [[nodiscard]] bool answers_right_with_index(const std::string& bytes) const {
    replace_file(index_path_, bytes);
    auto vouching = *catalogue_of(catalogue_);
    vouching.index = *real_files().stamp_of(index_path_);
    replace_file(catalogue_path(), bytes_of(vouching));
    return answers() == expected_;
  }
  [[nodiscard]] bool answers_right_with_catalogue(const std::string& bytes) const {
    replace_file(catalogue_path(), bytes);
    return answers() == expected_;
  }

 private:
  [[nodiscard]] std::filesystem::path catalogue_path() const { return index_path_.parent_path() / "catalogue"; }

  [[nodiscard]] std::vector<Match> answers() const {
    const auto memory = LocalMemory::opened(path_, Access::read, options_);
    std::vector<Match> all;
    for (const std::size_t segment : {1U, 7U, 99U}) {
      std::vector<Match> matches = memory->matches_of({.source = session_entry(1, segment).source, .limit = 20});
      all.insert(all.end(), matches.begin(), matches.end());
    }
    return all;
  }

  std::filesystem::path path_;
  LocalMemoryOptions options_;
  std::filesystem::path index_path_;
  std::string index_;
  std::string catalogue_;
  std::vector<Match> expected_;
};

std::string with_flipped_bit(std::string bytes, std::size_t place) {
  bytes[place] = static_cast<char>(static_cast<unsigned char>(bytes[place]) ^ (1U << (place % 8)));
  return bytes;
}

}  // namespace

DamagedIndexes damaged_indexes(const std::filesystem::path& folder, std::size_t stride) {
  const IndexedMemory memory(folder);
  DamagedIndexes outcome{.index_bytes = memory.index().size(), .catalogue_bytes = memory.catalogue().size()};
  const auto note = [&](bool right) {
    ++outcome.tried;
    if (!right) ++outcome.wrong;
  };
  for (std::size_t place = 0; place < memory.index().size(); place += stride) {
    note(memory.answers_right_with_index(memory.index().substr(0, place)));
    note(memory.answers_right_with_index(with_flipped_bit(memory.index(), place)));
  }
  note(memory.answers_right_with_index(memory.index() + "more"));
  note(memory.answers_right_with_index(memory.index()));
  for (std::size_t place = 0; place < memory.catalogue().size(); place += stride) {
    note(memory.answers_right_with_catalogue(memory.catalogue().substr(0, place)));
    note(memory.answers_right_with_catalogue(with_flipped_bit(memory.catalogue(), place)));
  }
  return outcome;
}

}  // namespace weerga::test
