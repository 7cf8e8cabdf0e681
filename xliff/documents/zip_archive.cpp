// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view kPassword = "The file is protected with a password; save it without one first.";
constexpr std::string_view kDamaged = "The file is damaged or part of it is missing: its zip container cannot be read.";
constexpr std::size_t kRatioFrom = std::size_t{1} << 20U;
/// 1 January 1980, the first day that a zip knows, as Word itself writes it.
constexpr std::uint16_t kDosDate = 0x21;

struct DiscardZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, DiscardZip>;

struct CloseZipFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

std::string quoted(std::string_view entry) { return "“" + std::string(entry.substr(0, 100)) + "”"; }

[[noreturn]] void refuse(int code, const std::string& file) {
  switch (code) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
      throw Error(ErrorKind::unsupported, std::string(kPassword), {.file = file});
    case ZIP_ER_COMPNOTSUPP:
      throw Error(ErrorKind::unsupported, "The file is packed in a way that is not known here.", {.file = file});
    case ZIP_ER_MULTIDISK:
      throw Error(ErrorKind::unsupported, "The file is one part of a zip container on several disks.", {.file = file});
    case ZIP_ER_MEMORY:
      throw Error(ErrorKind::too_large, "There is not enough memory to read the file.", {.file = file});
    default:
      throw Error(ErrorKind::malformed, std::string(kDamaged), {.file = file});
  }
}

/// Takes over `source` as libzip does, also where it fails.
Zip opened_zip(Source source, int flags, const std::string& file) {
  zip_error_t error{};
  zip_error_init(&error);
  zip_t* zip = source ? zip_open_from_source(source.get(), flags, &error) : nullptr;
  const int code = zip_error_code_zip(&error);
  zip_error_fini(&error);
  if (zip == nullptr) refuse(source ? code : ZIP_ER_MEMORY, file);
  static_cast<void>(source.release());  // the archive owns it now
  return Zip(zip);
}

Source source_of(std::string_view bytes) {
  return Source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
}

bool leaves_folder(std::string_view entry) {
  if (entry.empty() || entry.front() == '/' || entry.front() == '\\') return true;
  if (entry.size() > 1 && entry[1] == ':') return true;
  for (std::size_t begin = 0; begin <= entry.size();) {
    const std::size_t end = std::min(entry.find_first_of("/\\", begin), entry.size());
    if (entry.substr(begin, end - begin) == "..") return true;
    begin = end + 1;
  }
  return false;
}

/// A container that is being written to memory. It never changes one in place: libzip 1.7 frees memory that it does not
/// own where the begin of such a container stays.
class ZipWriter {
 public:
  ZipWriter() {
    Source archive = source_of({});
    zip_source_keep(archive.get());
    result_.reset(archive.get());
    zip_ = opened_zip(std::move(archive), ZIP_CREATE | ZIP_TRUNCATE, {});
  }

  /// `content` must live until the end.
  void add(const std::string& name, std::string_view content, int method) {
    const auto place = add(name, Source(zip_source_buffer(zip_.get(), content.data(), content.size(), 0)), method);
    if (zip_file_set_dostime(zip_.get(), place, 0, kDosDate, 0) != 0) fail();
  }

  /// An entry of `old` as it is packed there.
  void copy(zip_t* old, const zip_stat_t& entry) {
    Source packed(zip_source_zip(zip_.get(), old, entry.index, ZIP_FL_COMPRESSED, 0, -1));
    const auto place = add(entry.name, std::move(packed), entry.comp_method);
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(old, entry.index, 0, &system, &attributes) == 0)
      zip_file_set_external_attributes(zip_.get(), place, 0, system, attributes);
  }

  /// All bytes of the container; it is closed then.
  std::string finished() {
    if (zip_close(zip_.get()) != 0) fail();
    static_cast<void>(zip_.release());  // closing it freed it
    zip_stat_t stat{};
    if (zip_source_stat(result_.get(), &stat) != 0 || zip_source_open(result_.get()) != 0) refuse(ZIP_ER_READ, {});
    std::string bytes(stat.size, '\0');
    const zip_int64_t size = zip_source_read(result_.get(), bytes.data(), bytes.size());
    zip_source_close(result_.get());
    if (size < 0 || static_cast<std::size_t>(size) != bytes.size()) refuse(ZIP_ER_READ, {});
    return bytes;
  }

 private:
  zip_uint64_t add(const std::string& name, Source content, int method) {
    const zip_int64_t place = zip_file_add(zip_.get(), name.c_str(), content.get(), ZIP_FL_ENC_UTF_8);
    if (place < 0) throw Error(ErrorKind::invalid_argument, "A container cannot hold two parts " + quoted(name) + ".");
    static_cast<void>(content.release());  // the archive owns it now
    const auto index = static_cast<zip_uint64_t>(place);
    if (zip_set_file_compression(zip_.get(), index, method, 0) != 0) fail();
    return index;
  }

  [[noreturn]] void fail() { refuse(zip_error_code_zip(zip_get_error(zip_.get())), {}); }

  Source result_;
  Zip zip_;
};

}  // namespace

struct ZipArchive::Opened {
  Zip zip;
};

ZipArchive::ZipArchive(std::string_view bytes, std::string name, const ZipLimits& limits) : name_(std::move(name)) {
  if (bytes.starts_with(kCompoundFile)) {
    throw Error(ErrorKind::unsupported,
                "The file is an old Office document (.doc) or is protected with a password; save it as .docx or .odt "
                "without a password first.",
                {.file = name_});
  }
  if (!bytes.starts_with("PK"))
    throw Error(ErrorKind::malformed, "The file is no zip container, as a docx or odt has to be.", {.file = name_});
  opened_ = std::make_unique<Opened>(Opened{opened_zip(source_of(bytes), ZIP_RDONLY, name_)});
  check_entries(limits);
}

ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;

void ZipArchive::check_entries(const ZipLimits& limits) {
  const auto refused = [&](ErrorKind kind, std::string sentence) {
    throw Error(kind, std::move(sentence), {.file = name_});
  };
  zip_t* zip = opened_->zip.get();
  const auto count = static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(zip, 0), 0));
  if (count > limits.entries) refused(ErrorKind::too_large, "The file holds too many parts.");
  std::uint64_t total = 0;
  for (std::uint64_t place = 0; place < count; ++place) {
    zip_stat_t stat{};
    if (zip_stat_index(zip, place, 0, &stat) != 0) refuse(ZIP_ER_INCONS, name_);
    const std::string entry = stat.name == nullptr ? "" : stat.name;
    if (stat.encryption_method != ZIP_EM_NONE) refuse(ZIP_ER_NOPASSWD, name_);
    if (leaves_folder(entry)) refused(ErrorKind::malformed, "Its part " + quoted(entry) + " points out of the file.");
    if (!places_.emplace(entry, place).second)
      refused(ErrorKind::malformed, "Its part " + quoted(entry) + " is there twice.");
    if (stat.size > limits.entry_bytes || stat.size > limits.total_bytes - total)
      refused(ErrorKind::too_large, "Its part " + quoted(entry) + " is too large when unpacked.");
    if (stat.size > kRatioFrom && stat.size / limits.ratio > stat.comp_size)
      refused(ErrorKind::too_large, "Its part " + quoted(entry) + " is packed more tightly than any real letter.");
    total += stat.size;
    entries_.push_back(entry);
  }
}

std::optional<std::string> ZipArchive::content(std::string_view entry) const {
  const auto place = places_.find(entry);
  if (place == places_.end()) return std::nullopt;
  return unpacked(place->second);
}

std::string ZipArchive::unpacked(std::uint64_t place) const {
  zip_t* zip = opened_->zip.get();
  zip_stat_t stat{};
  if (zip_stat_index(zip, place, 0, &stat) != 0) refuse(ZIP_ER_INCONS, name_);
  const std::unique_ptr<zip_file_t, CloseZipFile> file(zip_fopen_index(zip, place, 0));
  if (!file) refuse(zip_error_code_zip(zip_get_error(zip)), name_);
  std::string content(stat.size, '\0');
  std::size_t filled = 0;
  while (filled < content.size()) {
    const zip_int64_t size = zip_fread(file.get(), content.data() + filled, content.size() - filled);
    if (size <= 0) refuse(zip_error_code_zip(zip_file_get_error(file.get())), name_);
    filled += static_cast<std::size_t>(size);
  }
  // The checksum is compared at the very end only; more than the promised bytes are a trap.
  char beyond = '\0';
  if (zip_fread(file.get(), &beyond, 1) != 0) refuse(ZIP_ER_INCONS, name_);
  return content;
}

std::string zip_of(std::span<const ZipEntry> entries) {
  ZipWriter writer;
  for (const ZipEntry& entry : entries)
    writer.add(entry.name, entry.content, entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE);
  return writer.finished();
}

std::string zip_with(std::string_view bytes, const std::map<std::string, std::string>& replaced) {
  const std::string file;
  const Zip old = opened_zip(source_of(bytes), ZIP_RDONLY, file);
  ZipWriter writer;
  const auto count = static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(old.get(), 0), 0));
  for (std::uint64_t place = 0; place < count; ++place) {
    zip_stat_t stat{};
    if (zip_stat_index(old.get(), place, 0, &stat) != 0 || stat.name == nullptr) refuse(ZIP_ER_INCONS, file);
    const auto content = replaced.find(stat.name);
    if (content == replaced.end()) {
      writer.copy(old.get(), stat);
    } else {
      writer.add(content->first, content->second, stat.comp_method == ZIP_CM_STORE ? ZIP_CM_STORE : ZIP_CM_DEFLATE);
    }
  }
  return writer.finished();
}

}  // namespace weerga
