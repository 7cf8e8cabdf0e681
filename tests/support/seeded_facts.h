// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the maker of seeded letters only.

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weerga::test {

/// Draws that are the same on every machine: the library's distributions are not.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  int from_to(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least) + 1));
  }
  template <typename Range>
  const auto& one_of(const Range& range) {
    return range[below(std::size(range))];
  }
  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::mt19937 engine_;
};

/// A fact in both languages, and how a fault of `kind` writes it in English.
struct Fact {
  std::string dutch;
  std::string english;
  std::vector<std::pair<std::string_view, std::string>> wrong;
};

/// A new fact for a slot of letter_sentences(): amount, count, percent, small, year, date, time, paper, dossier,
/// proceedings, treaty, surname. Throws std::logic_error for another one.
Fact fact_for(std::string_view slot, Chance& chance);

}  // namespace weerga::test
