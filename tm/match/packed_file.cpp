// SPDX-License-Identifier: Apache-2.0
#include "tm/match/packed_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bit>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr std::string_view kMagic = "weergaTM";
constexpr std::uint32_t kVersion = 5;

struct Header {
  char magic[8];
  std::uint32_t version;
  std::uint32_t sections;
  std::uint64_t size;      ///< of the file
  std::uint64_t checksum;  ///< of all that follows the header
};

struct TableRow {
  std::uint32_t section;
  std::uint32_t unused;
  std::uint64_t begin;
  std::uint64_t size;
};

constexpr std::size_t kAlignment = 8;

std::size_t aligned(std::size_t place) { return (place + kAlignment - 1) / kAlignment * kAlignment; }

template <typename Value>
void append_value(std::string& bytes, const Value& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename Value>
Value value_at(std::string_view bytes, std::size_t place) {
  Value value;
  std::memcpy(&value, bytes.data() + place, sizeof value);
  return value;
}

Error damaged() { return {ErrorKind::malformed, "The index of the memory is damaged; it can be built again."}; }

Header checked_header(std::string_view bytes) {
  if (bytes.size() < sizeof(Header)) throw damaged();
  const auto header = value_at<Header>(bytes, 0);
  if (std::string_view(header.magic, sizeof header.magic) != kMagic) throw damaged();
  if (header.version != kVersion) {
    throw Error(ErrorKind::unsupported, fmt::format("The index has format version {}; this program reads version {}.",
                                                    header.version, kVersion));
  }
  if (header.size != bytes.size()) throw damaged();
  if (header.checksum != block_checksum(bytes.substr(sizeof header))) throw damaged();
  return header;
}

std::shared_ptr<const void> unmapped_at_end(void* memory, std::size_t size) {
  return {memory, [size](void* mapping) { ::munmap(mapping, size); }};
}

}  // namespace

std::uint64_t block_checksum(std::string_view bytes) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
  constexpr std::size_t kLanes = 4;
  std::uint64_t lanes[kLanes] = {1, 2, 3, 4};
  std::size_t place = 0;
  // Each step is a bijection of the lane for a given block, so a single changed block always changes the sum.
  const auto mix = [&](std::uint64_t& lane, std::uint64_t block) { lane = std::rotl((lane ^ block) * kOdd, 29); };
  for (; place + sizeof lanes <= bytes.size(); place += sizeof lanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      mix(lanes[lane], value_at<std::uint64_t>(bytes, place + lane * sizeof(std::uint64_t)));
    }
  }
  for (; place < bytes.size(); ++place) mix(lanes[0], static_cast<unsigned char>(bytes[place]));
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) mix(sum, lane);
  return sum;
}

std::string PackedFileWriter::bytes() const {
  const std::size_t table_end = sizeof(Header) + sections_.size() * sizeof(TableRow);
  std::size_t place = table_end;
  std::string whole(sizeof(Header), '\0');
  for (const auto& [section, bytes] : sections_) place = aligned(place + bytes.size());
  whole.reserve(place);
  place = table_end;
  for (const auto& [section, bytes] : sections_) {
    append_value(whole, TableRow{static_cast<std::uint32_t>(section), 0, place, bytes.size()});
    place = aligned(place + bytes.size());
  }
  for (const auto& [section, bytes] : sections_) {
    whole += bytes;
    whole.resize(aligned(whole.size()), '\0');
  }
  Header header{.version = kVersion,
                .sections = static_cast<std::uint32_t>(sections_.size()),
                .size = whole.size(),
                .checksum = block_checksum(std::string_view(whole).substr(sizeof(Header)))};
  std::memcpy(header.magic, kMagic.data(), sizeof header.magic);
  std::memcpy(whole.data(), &header, sizeof header);
  return whole;
}

PackedFile::PackedFile(std::string bytes) {
  const auto owned = std::make_shared<const std::string>(std::move(bytes));
  *this = PackedFile(owned, *owned);
}

PackedFile::PackedFile(std::shared_ptr<const void> owner, std::string_view bytes)
    : owner_(std::move(owner)), bytes_(bytes) {
  const Header header = checked_header(bytes_);
  if (header.sections > (bytes_.size() - sizeof header) / sizeof(TableRow)) throw damaged();
  for (std::size_t i = 0; i < header.sections; ++i) {
    const auto row = value_at<TableRow>(bytes_, sizeof header + i * sizeof(TableRow));
    if (row.begin % kAlignment != 0 || row.begin > bytes_.size() || row.size > bytes_.size() - row.begin) {
      throw damaged();
    }
    sections_[static_cast<Section>(row.section)] = bytes_.substr(row.begin, row.size);
  }
}

PackedFile PackedFile::mapped(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0 && errno == ENOENT) throw Error(ErrorKind::not_found, "The memory has no index yet.", {path.string()});
  struct stat status{};
  const bool regular = file >= 0 && ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  const auto size = static_cast<std::size_t>(status.st_size);
  void* memory = regular && size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
  const int cause = errno;
  if (file >= 0) ::close(file);
  if (regular && size == 0) throw Error(damaged().kind(), damaged().sentence(), {path.string()});
  if (memory == MAP_FAILED) {
    const std::string reason = regular ? std::generic_category().message(cause) : "it is not a regular file";
    throw Error(ErrorKind::not_readable, fmt::format("The index cannot be read: {}.", reason), {path.string()});
  }
  try {
    return PackedFile(unmapped_at_end(memory, size), {static_cast<const char*>(memory), size});
  } catch (const Error& error) {
    throw Error(error.kind(), error.sentence(), {path.string()});
  }
}

std::string_view PackedFile::section(Section section) const {
  const auto found = sections_.find(section);
  if (found == sections_.end()) throw damaged();
  return found->second;
}

}  // namespace weerga
