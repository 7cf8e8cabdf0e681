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

/// All that `source`, a finished archive, holds.
std::string bytes_of(zip_source_t* source, const std::string& file) {
  zip_stat_t stat{};
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) refuse(ZIP_ER_READ, file);
  std::string bytes(stat.size, '\0');
  const zip_int64_t size = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (size < 0 || static_cast<std::size_t>(size) != bytes.size()) refuse(ZIP_ER_READ, file);
  return bytes;
}

/// Ends the writing of `zip`, whose bytes stand in `source`.
std::string finished(Zip zip, zip_source_t* source, const std::string& file) {
  if (zip_close(zip.get()) != 0) refuse(zip_error_code_zip(zip_get_error(zip.get())), file);
  static_cast<void>(zip.release());  // closing it freed it
  return bytes_of(source, file);
}

void set_fixed_time(zip_t* zip, zip_uint64_t place, const std::string& file) {
  if (zip_file_set_dostime(zip, place, 0, kDosDate, 0) != 0) refuse(zip_error_code_zip(zip_get_error(zip)), file);
}

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
  const std::string file;
  Source archive = source_of({});
  zip_source_keep(archive.get());
  const Source result(archive.get());
  Zip zip = opened_zip(std::move(archive), ZIP_CREATE | ZIP_TRUNCATE, file);
  for (const ZipEntry& entry : entries) {
    Source content(zip_source_buffer(zip.get(), entry.content.data(), entry.content.size(), 0));
    const zip_int64_t place = zip_file_add(zip.get(), entry.name.c_str(), content.get(), ZIP_FL_ENC_UTF_8);
    if (place < 0)
      throw Error(ErrorKind::invalid_argument, "A container cannot hold two parts " + quoted(entry.name) + ".");
    static_cast<void>(content.release());  // the archive owns it now
    const auto index = static_cast<zip_uint64_t>(place);
    zip_set_file_compression(zip.get(), index, entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    set_fixed_time(zip.get(), index, file);
  }
  return finished(std::move(zip), result.get(), file);
}

std::string zip_with(std::string_view bytes, const std::map<std::string, std::string>& replaced) {
  const std::string file;
  Source archive = source_of(bytes);
  zip_source_keep(archive.get());
  const Source result(archive.get());
  Zip zip = opened_zip(std::move(archive), 0, file);
  for (const auto& [entry, text] : replaced) {
    const zip_int64_t place = zip_name_locate(zip.get(), entry.c_str(), 0);
    if (place < 0) continue;
    const auto index = static_cast<zip_uint64_t>(place);
    zip_stat_t stat{};
    zip_stat_index(zip.get(), index, 0, &stat);
    Source content(zip_source_buffer(zip.get(), text.data(), text.size(), 0));
    if (zip_file_replace(zip.get(), index, content.get(), 0) != 0) refuse(ZIP_ER_MEMORY, file);
    static_cast<void>(content.release());  // the archive owns it now
    zip_set_file_compression(zip.get(), index, stat.comp_method == ZIP_CM_STORE ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    set_fixed_time(zip.get(), index, file);
  }
  return finished(std::move(zip), result.get(), file);
}

}  // namespace weerga
