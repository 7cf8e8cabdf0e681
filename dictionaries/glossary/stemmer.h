// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace weerga {

/// Base forms for comparison: all inflections of a word should give one form, which need not be a word.
///
/// Snowball's algorithm for the language, and for Dutch and English what it leaves apart: irregular plurals
/// (leden → lid), v/f and z/s at the end (brieven → brief), -ise/-ize, -our/-or, -ence/-ense. Languages that Snowball
/// does not know are only case-folded. One thread at a time; making one is cheap.
class Stemmer {
 public:
  explicit Stemmer(std::string_view language);  ///< a BCP 47 tag
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The base form of one word (UTF-8, any case). Case and diacritical marks are folded first.
  [[nodiscard]] std::string stem(std::string_view word);

 private:
  struct Algorithm;
  std::unique_ptr<Algorithm> algorithm_;
};

}  // namespace weerga
