// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/unit_stream.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <utility>

#include "xliff/formats/safe_xml.h"

namespace weerga {
namespace {

constexpr std::size_t kWindow = std::size_t{1} << 20U;
/// A file that is never held in memory may be far larger than one that is.
constexpr XmlLimits kStreamLimits{.bytes = SIZE_MAX, .nodes = SIZE_MAX};
constexpr std::size_t kLargestUnit = std::size_t{64} << 20U;

class Streamer {
 public:
  Streamer(std::istream& file, std::string name, UnitTakers takers)
      : file_(file), name_(std::move(name)), takers_(takers) {
    if (!file_) throw Error(ErrorKind::not_readable, "The file cannot be read.", {.file = name_});
    fill();
    if (window_.starts_with("\xEF\xBB\xBF")) window_.erase(0, 3);
  }

  [[nodiscard]] bool is_utf8() const {
    // What the gate finds in the first bytes decides; a window is enough.
    return window_.empty() ||
           (!window_.starts_with("\xFF\xFE") && !window_.starts_with("\xFE\xFF") &&
            window_.find('\0') == std::string::npos &&
            decoded_xml(window_.substr(0, std::min<std::size_t>(window_.size(), 1024)), name_).encoding() == "UTF-8");
  }

  void run() {
    XmlScanner scanner(window_, name_, kStreamLimits, ended_);
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
      if (token == XmlToken::more) {
        refill(scanner);
      } else if (!see(scanner, token)) {
        return;
      }
    }
    if (levels_.source_language().empty())
      throw Error(ErrorKind::malformed, "The file does not name its source language.", {.file = name_});
  }

 private:
  void fill() {
    const std::size_t old = window_.size();
    window_.resize(old + kWindow);
    file_.read(window_.data() + old, static_cast<std::streamsize>(kWindow));
    window_.resize(old + static_cast<std::size_t>(file_.gcount()));
    ended_ = file_.eof();
    if (file_.bad()) throw Error(ErrorKind::not_readable, "The file could not be read to its end.", {.file = name_});
  }

  [[nodiscard]] bool in_unit() const { return unit_depth_ != 0; }

  /// Drops what is done and reads on.
  void refill(XmlScanner& scanner) {
    const std::size_t done = in_unit() && taker_->looks_back() ? unit_begin_ : scanner.begin();
    if (window_.size() - done > kLargestUnit)
      throw Error(ErrorKind::too_large, "A unit is larger than 64 MiB.", scanner.place_of(done));
    scanner.drop(done);
    window_.erase(0, done);
    fill();
    scanner.resume(window_, ended_);
    if (in_unit()) taker_->moved(window_, done);
    unit_begin_ = 0;
  }

  bool see(const XmlScanner& scanner, XmlToken token) {
    if (in_unit()) {
      if (token == XmlToken::end && scanner.depth() == unit_depth_) unit_depth_ = 0;
      return taker_->take(scanner, token, levels_);
    }
    if (token == XmlToken::end) levels_.leave(scanner);
    if (token != XmlToken::start) return true;
    const bool unit = levels_.begins_unit(scanner);
    if (levels_.version() == XliffLevels::Version::none)
      throw Error(ErrorKind::unsupported, "This is no XLIFF file of a version that is supported.",
                  scanner.place_of(scanner.begin()));
    if (!unit) return true;
    taker_ = levels_.version() == XliffLevels::Version::two ? &takers_.version_2 : &takers_.version_1;
    unit_depth_ = scanner.depth();
    unit_begin_ = scanner.begin();
    taker_->begin(scanner, window_, levels_);
    return true;
  }

  std::istream& file_;
  std::string name_;
  UnitTakers takers_;
  UnitTokens* taker_ = nullptr;  ///< of this file
  std::string window_;
  bool ended_ = false;
  XliffLevels levels_{XliffLevels::Units::alone};
  std::size_t unit_depth_ = 0;  ///< of the unit that is being read; 0 outside of units
  std::size_t unit_begin_ = 0;
};

}  // namespace

bool stream_units(std::istream& file, const std::string& name, UnitTakers takers) {
  Streamer streamer(file, name, takers);
  if (!streamer.is_utf8()) return false;
  streamer.run();
  return true;
}

bool stream_units(const std::filesystem::path& path, UnitTakers takers) {
  if (!std::filesystem::exists(path))
    throw Error(ErrorKind::not_found, "There is no such file.", {.file = path.string()});
  if (!std::filesystem::is_regular_file(path))
    throw Error(ErrorKind::not_readable, "This is no ordinary file.", {.file = path.string()});
  std::ifstream file(path, std::ios::binary);
  return stream_units(file, path.filename().string(), takers);
}

}  // namespace weerga
