// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_stream.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "xliff/formats/reading.h"
#include "xliff/formats/xliff1_reader.h"
#include "xliff/formats/xliff2_reader.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_levels.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

constexpr std::size_t kWindow = std::size_t{1} << 20U;
/// A file that is never held in memory may be far larger than one that is.
constexpr XmlLimits kStreamLimits{.bytes = SIZE_MAX, .nodes = SIZE_MAX};
constexpr std::size_t kLargestUnit = std::size_t{64} << 20U;

class Streamer {
 public:
  Streamer(const std::filesystem::path& path, const std::function<bool(StreamedUnit&&)>& take)
      : file_(path, std::ios::binary), name_(path.filename().string()), take_(take), outline_({}) {
    if (!file_) throw Error(ErrorKind::not_readable, "The file cannot be read.", {.file = path.string()});
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

  /// Drops what is done and reads on. Inside a unit all of it stays.
  void refill(XmlScanner& scanner) {
    const std::size_t done = in_unit_ ? unit_begin_ : scanner.begin();
    if (window_.size() - done > kLargestUnit)
      throw Error(ErrorKind::too_large, "A unit is larger than 64 MiB.", scanner.place_of(done));
    scanner.drop(done);
    window_.erase(0, done);
    fill();
    scanner.resume(window_, ended_);
    if (in_unit_) outline_.moved(window_, done);
    unit_begin_ = 0;
  }

  bool see(const XmlScanner& scanner, XmlToken token) {
    if (in_unit_) {
      in_unit_ = outline_.add(scanner, token);
      return in_unit_ || hand_out(scanner);
    }
    if (token == XmlToken::end) levels_.leave(scanner);
    in_unit_ = token == XmlToken::start && levels_.begins_unit(scanner);
    if (levels_.version() == XliffLevels::Version::none && token == XmlToken::start)
      throw Error(ErrorKind::unsupported, "This is no XLIFF file of a version that is supported.",
                  scanner.place_of(scanner.begin()));
    if (!in_unit_) return true;
    unit_begin_ = scanner.begin();
    outline_.restart(window_);
    outline_.set_outer_bindings(levels_.bindings());
    return outline_.add(scanner, token);
  }

  bool hand_out(const XmlScanner& scanner) {
    outline_.set_spaces(scanner.spaces());
    Reading reading{.outline = &outline_, .place_of = [&](std::size_t offset) { return scanner.place_of(offset); }};
    const auto unit_of = levels_.version() == XliffLevels::Version::two ? xliff2_unit_of : xliff1_unit_of;
    return take_({.unit = unit_of(reading, 0, levels_.inherited()),
                  .file_id = levels_.file_id(),
                  .source_language = levels_.source_language(),
                  .target_language = levels_.target_language()});
  }

  std::ifstream file_;
  std::string name_;
  const std::function<bool(StreamedUnit&&)>& take_;
  std::string window_;
  bool ended_ = false;
  XmlOutline outline_;
  XliffLevels levels_{XliffLevels::Units::alone};
  bool in_unit_ = false;
  std::size_t unit_begin_ = 0;
};

void hand_out_whole(const std::filesystem::path& path, const std::function<bool(StreamedUnit&&)>& take) {
  const XliffFile whole = XliffFile::opened(path);
  const Document& document = whole.document();
  for (const File& file : document.files) {
    for (const Unit& unit : file.units) {
      if (!take({.unit = unit,
                 .file_id = file.id,
                 .source_language = document.source_language,
                 .target_language = document.target_language}))
        return;
    }
  }
}

}  // namespace

void stream_xliff(const std::filesystem::path& path, const std::function<bool(StreamedUnit&&)>& take) {
  if (!std::filesystem::exists(path))
    throw Error(ErrorKind::not_found, "There is no such file.", {.file = path.string()});
  if (!std::filesystem::is_regular_file(path))
    throw Error(ErrorKind::not_readable, "This is no ordinary file.", {.file = path.string()});
  Streamer streamer(path, take);
  if (!streamer.is_utf8()) return hand_out_whole(path, take);
  streamer.run();
}

}  // namespace weerga
