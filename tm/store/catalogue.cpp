// SPDX-License-Identifier: Apache-2.0
#include "tm/store/catalogue.h"

#include "tm/store/checksum.h"

namespace weerga {
namespace {

constexpr std::string_view kMagic = "weerga-catalogue 1\n";
constexpr std::size_t kChecksum = 8;

void append_number(std::string& bytes, std::uint64_t number) {
  for (unsigned shift = 0; shift < 64; shift += 8) bytes += static_cast<char>((number >> shift) & 0xFFU);
}

void append_text(std::string& bytes, std::string_view text) {
  append_number(bytes, text.size());
  bytes += text;
}

void append_stamp(std::string& bytes, const FileStamp& stamp) {
  append_number(bytes, stamp.size);
  append_number(bytes, static_cast<std::uint64_t>(stamp.modified_ns));
  append_number(bytes, stamp.node);
}

/// Takes values off the front; once something is missing all that follows reads as nothing and `whole` is false.
struct ByteReader {
  std::string_view rest;
  bool whole = true;

  std::uint64_t number() {
    if (rest.size() < 8) return fail();
    std::uint64_t value = 0;
    for (unsigned byte = 0; byte < 8; ++byte) {
      value |= std::uint64_t{static_cast<unsigned char>(rest[byte])} << (8 * byte);
    }
    rest.remove_prefix(8);
    return value;
  }
  std::string text() {
    const std::uint64_t size = number();
    if (size > rest.size()) return fail(), std::string();
    std::string value(rest.substr(0, size));
    rest.remove_prefix(size);
    return value;
  }
  FileStamp stamp() {
    FileStamp value;
    value.size = number();
    value.modified_ns = static_cast<std::int64_t>(number());
    value.node = number();
    return value;
  }

 private:
  std::uint64_t fail() {
    whole = false;
    rest = {};
    return 0;
  }
};

}  // namespace

std::string bytes_of(const Catalogue& catalogue) {
  std::string bytes(kMagic);
  append_stamp(bytes, catalogue.index);
  append_number(bytes, catalogue.letters.size());
  for (const auto& [name, letter] : catalogue.letters) {
    append_text(bytes, name);
    append_text(bytes, letter.files.path.string());
    append_stamp(bytes, letter.files.document);
    append_number(bytes, letter.files.journals);
    append_text(bytes, letter.ids);
  }
  append_number(bytes, digest_of(bytes));
  return bytes;
}

std::optional<Catalogue> catalogue_of(std::string_view bytes) {
  if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + kChecksum) return std::nullopt;
  const std::string_view covered = bytes.substr(0, bytes.size() - kChecksum);
  if (ByteReader{bytes.substr(covered.size())}.number() != digest_of(covered)) return std::nullopt;
  ByteReader reader{covered.substr(kMagic.size())};
  Catalogue catalogue{.index = reader.stamp()};
  for (std::uint64_t left = reader.number(); left > 0 && reader.whole; --left) {
    std::string name = reader.text();
    IndexedLetter letter;
    letter.files.path = reader.text();
    letter.files.document = reader.stamp();
    letter.files.journals = reader.number();
    letter.ids = reader.text();
    catalogue.letters.insert_or_assign(std::move(name), std::move(letter));
  }
  if (!reader.whole || !reader.rest.empty()) return std::nullopt;
  return catalogue;
}

std::vector<std::string_view> ids_of(const IndexedLetter& letter) {
  std::vector<std::string_view> ids;
  for (std::string_view rest = letter.ids; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    ids.push_back(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return ids;
}

}  // namespace weerga
