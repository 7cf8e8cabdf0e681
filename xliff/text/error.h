// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <vector>

namespace weerga {

/// Where something is wrong. `line` and `column` count from 1, columns in code points; 0 = not known.
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

/// "FILE:LINE:COLUMN", with the parts that are known; "" when nothing is.
std::string to_string(const Place& place);

enum class ErrorKind {
  not_found,         ///< a file, folder or entry that is not there
  not_readable,      ///< no permission, a folder where a file is wanted, a device, an I/O error while reading
  not_writable,      ///< no permission, disk full, an I/O error while writing
  malformed,         ///< the bytes are not what their format promises
  unsupported,       ///< right, but of a kind or version that is not handled
  too_large,         ///< over a documented limit
  locked,            ///< somebody else holds it
  invalid_argument,  ///< the caller's request makes no sense
};

/// An operation was abandoned. `sentence` is one sentence that a translator understands, without the place.
class Error : public std::exception {
 public:
  Error(ErrorKind kind, std::string sentence, Place place = {});

  [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }
  [[nodiscard]] const std::string& sentence() const noexcept { return sentence_; }
  [[nodiscard]] const Place& place() const noexcept { return place_; }
  /// "PLACE: sentence", or the sentence alone where no place is known.
  [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

 private:
  ErrorKind kind_;
  std::string sentence_;
  Place place_;
  std::string what_;
};

enum class Severity { note, warning, error };

/// Trouble that was repaired, kept or found, while the operation went on.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string code;      ///< stable, lower-case, for scripts: "xliff.id-not-unique"
  std::string sentence;  ///< one sentence for the translator
  Place place;
  std::string source;  ///< the rule's origin: "XLIFF 2.1 § 4.3.1.21"; "" if none

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

}  // namespace weerga
