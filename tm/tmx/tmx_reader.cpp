// SPDX-License-Identifier: Apache-2.0
#include "tm/tmx/tmx_reader.h"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <deque>
#include <exception>
#include <system_error>
#include <utility>

#include "tm/tmx/language_tag.h"
#include "tm/tmx/tmx_codes.h"

namespace weerga {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;
constexpr std::size_t kLargestText = std::size_t{4} << 20U;
constexpr std::size_t kDeepest = 64;
constexpr std::size_t kMostDiagnostics = 100;
constexpr std::size_t kMostVariants = 1000;

enum class Element { other, tmx, header, body, tu, tuv, seg, prop, note, code };

Element element_of(std::string_view name) {
  constexpr auto known = std::to_array<std::pair<std::string_view, Element>>({{"seg", Element::seg},
                                                                              {"tuv", Element::tuv},
                                                                              {"tu", Element::tu},
                                                                              {"prop", Element::prop},
                                                                              {"note", Element::note},
                                                                              {"bpt", Element::code},
                                                                              {"ept", Element::code},
                                                                              {"ph", Element::code},
                                                                              {"it", Element::code},
                                                                              {"hi", Element::code},
                                                                              {"ut", Element::code},
                                                                              {"sub", Element::code},
                                                                              {"tmx", Element::tmx},
                                                                              {"header", Element::header},
                                                                              {"body", Element::body}});
  for (const auto& [written, element] : known) {
    if (written == name) return element;
  }
  return Element::other;
}

/// windows-1252 for bytes 0x80 to 0x9F; -1 = no character.
constexpr std::array<int, 32> kWindows1252{0x20AC, -1,     0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, -1,     0x017D, -1,
                                           -1,     0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, -1,     0x017E, 0x0178};

int describe_encoding(void* /*data*/, const XML_Char* name, XML_Encoding* encoding) {
  const std::string_view written(name);
  if (written != "windows-1252" && written != "Windows-1252" && written != "WINDOWS-1252") return XML_STATUS_ERROR;
  for (int byte = 0; byte < 256; ++byte) encoding->map[byte] = byte;
  for (std::size_t byte = 0; byte < kWindows1252.size(); ++byte) encoding->map[0x80 + byte] = kWindows1252[byte];
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

std::string cause() { return std::generic_category().message(errno); }

[[noreturn]] void fail_to_read(const std::filesystem::path& path) {
  throw Error(ErrorKind::not_readable, fmt::format("The file cannot be read: {}.", cause()), {path.string()});
}

TmxReader::Source source_of(const std::filesystem::path& path) {
  std::error_code unknown;
  const auto status = std::filesystem::status(path, unknown);
  if (!std::filesystem::exists(status)) throw Error(ErrorKind::not_found, "There is no such file.", {path.string()});
  if (!std::filesystem::is_regular_file(status)) {
    throw Error(ErrorKind::not_readable, "This is not a regular file.", {path.string()});
  }
  const std::shared_ptr<std::FILE> file(std::fopen(path.c_str(), "rbe"), [](std::FILE* open_file) {
    if (open_file != nullptr) std::fclose(open_file);
  });
  if (!file) fail_to_read(path);
  return [file, path](std::size_t count) {
    std::string bytes(count, '\0');
    bytes.resize(std::fread(bytes.data(), 1, count, file.get()));
    if (std::ferror(file.get()) != 0) fail_to_read(path);
    return bytes;
  };
}

}  // namespace

/// Expat's handlers fill `current`; a whole unit goes into `ready`. No handler throws through expat: the first failure
/// is kept in `failure` and the parser stopped.
struct TmxReader::Parts {
  Source source;
  std::string name;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser{nullptr, &XML_ParserFree};
  TmxHeader header;
  bool header_done = false;
  bool finished = false;
  std::uint64_t bytes_fed = 0;
  std::deque<TmxUnit> ready;
  TmxUnit current;
  TmxSegmentBuilder segment;
  std::string text;  ///< of the prop or note that is open
  std::string property_type;
  std::vector<Element> open;
  std::vector<std::pair<std::string, std::string>> tags;  ///< languages as written, and as language_tag() gives them
  std::size_t in_segment = 0;                             ///< elements open inside <seg>, itself included
  std::vector<Diagnostic> diagnostics;
  std::exception_ptr failure;

  Parts(Source bytes, std::string file) : source(std::move(bytes)), name(std::move(file)) {
    parser.reset(XML_ParserCreate(nullptr));
    if (!parser) throw std::bad_alloc();
    XML_SetUserData(parser.get(), this);
    XML_SetElementHandler(parser.get(), &on_start, &on_end);
    XML_SetCharacterDataHandler(parser.get(), &on_text);
    XML_SetUnknownEncodingHandler(parser.get(), &describe_encoding, nullptr);
    XML_SetEntityDeclHandler(parser.get(), &on_entity);
    XML_SetSkippedEntityHandler(parser.get(), &on_skipped_entity);
  }

  [[nodiscard]] Place here() const {
    return {name, XML_GetCurrentLineNumber(parser.get()), XML_GetCurrentColumnNumber(parser.get()) + 1};
  }

  void report(std::string code, std::string sentence) {
    if (diagnostics.size() >= kMostDiagnostics) return;
    diagnostics.push_back({Severity::warning, std::move(code), std::move(sentence), here(), "TMX 1.4b"});
  }

  template <class Action>
  void guarded(const Action& action) {
    if (failure) return;
    try {
      action();
    } catch (...) {
      failure = std::current_exception();
      XML_StopParser(parser.get(), XML_FALSE);
    }
  }

  static void on_start(void* data, const XML_Char* element, const XML_Char** attributes) {
    auto& self = *static_cast<Parts*>(data);
    self.guarded([&] { self.start(element, attributes); });
  }
  static void on_end(void* data, const XML_Char* /*element*/) {
    auto& self = *static_cast<Parts*>(data);
    self.guarded([&] { self.end(self.open.back()); });
  }
  static void on_text(void* data, const XML_Char* bytes, int size) {
    auto& self = *static_cast<Parts*>(data);
    self.guarded([&] { self.add_text({bytes, static_cast<std::size_t>(size)}); });
  }
  // Expat's signature.
  static void on_entity(void* data, const XML_Char*, int, const XML_Char*, int, const XML_Char*,  // NOLINT
                        const XML_Char*, const XML_Char*, const XML_Char*) {
    auto& self = *static_cast<Parts*>(data);
    self.guarded([&] {
      throw Error(ErrorKind::unsupported, "The file declares entities of its own; such files are refused.",
                  self.here());
    });
  }
  static void on_skipped_entity(void* data, const XML_Char* entity, int /*is_parameter*/) {
    auto& self = *static_cast<Parts*>(data);
    self.guarded([&] {
      throw Error(ErrorKind::malformed, fmt::format("The entity \"&{};\" is not defined.", entity), self.here());
    });
  }

  void start(const XML_Char* element, const XML_Char** attributes) {
    if (open.size() >= kDeepest) throw Error(ErrorKind::too_large, "The elements are nested too deep.", here());
    const Element kind = element_of(element);
    if (open.empty() && kind != Element::tmx) {
      throw Error(ErrorKind::unsupported, "This is not a TMX file.", here());
    }
    open.push_back(kind);
    if (in_segment > 0) {
      ++in_segment;
      segment.start_code(element, attributes);
      return;
    }
    start_outside_segment(kind, attributes);
  }

  void start_outside_segment(Element kind, const XML_Char** attributes) {
    switch (kind) {
      case Element::tmx:
        header.version = attribute_of(attributes, "version");
        break;
      case Element::header:
        read_header(attributes);
        break;
      case Element::body:
        header_done = true;
        break;
      case Element::tu:
        start_unit(attributes);
        break;
      case Element::tuv:
        start_variant(attributes);
        break;
      case Element::seg:
        in_segment = 1;
        segment.clear();
        break;
      case Element::prop:
        property_type = attribute_of(attributes, "type");
        text.clear();
        break;
      case Element::note:
        text.clear();
        break;
      case Element::code:
      case Element::other:
        break;
    }
  }

  void read_header(const XML_Char** attributes) {
    const std::string language(attribute_of(attributes, "srclang"));
    header.source_language = language == "*all*" ? language : language_tag(language);
    header.segmentation = attribute_of(attributes, "segtype");
    header.data_type = attribute_of(attributes, "datatype");
    header.original_format = attribute_of(attributes, "o-tmf");
    header.creation_tool = attribute_of(attributes, "creationtool");
    header.creation_tool_version = attribute_of(attributes, "creationtoolversion");
    header.created_by = attribute_of(attributes, "creationid");
    header.created = date_of(attribute_of(attributes, "creationdate"));
  }

  std::string date_of(std::string_view written) {
    std::string date = iso_date_of_tmx(written);
    if (date.empty() && !written.empty()) {
      report("tmx.date", fmt::format("\"{}\" is no date; it was left out.", written.substr(0, 40)));
    }
    return date;
  }

  TmxProvenance provenance_of(const XML_Char** attributes) {
    TmxProvenance provenance;
    for (; *attributes != nullptr; attributes += 2) {
      const std::string_view attribute = attributes[0];
      if (attribute == "creationid") provenance.created_by = attributes[1];
      if (attribute == "creationdate") provenance.created = date_of(attributes[1]);
      if (attribute == "changeid") provenance.changed_by = attributes[1];
      if (attribute == "changedate") provenance.changed = date_of(attributes[1]);
      if (attribute == "creationtool") provenance.creation_tool = attributes[1];
    }
    return provenance;
  }

  void start_unit(const XML_Char** attributes) {
    current = TmxUnit{.id = std::string(attribute_of(attributes, "tuid"))};
    const std::string_view language = attribute_of(attributes, "srclang");
    if (!language.empty() && language != "*all*") current.source_language = language_tag(language);
    current.provenance = provenance_of(attributes);
    current.line = XML_GetCurrentLineNumber(parser.get());
  }

  /// language_tag(), which a file asks for the same few names again and again.
  const std::string& tag_of(std::string_view written) {
    constexpr std::size_t kMostKept = 16;
    const auto found = std::ranges::find(tags, written, &std::pair<std::string, std::string>::first);
    if (found != tags.end()) return found->second;
    if (tags.size() == kMostKept) tags.clear();
    return tags.emplace_back(written, language_tag(written)).second;
  }

  void start_variant(const XML_Char** attributes) {
    if (current.variants.size() >= kMostVariants) {
      throw Error(ErrorKind::too_large, "The unit has too many variants.", here());
    }
    std::string_view language = attribute_of(attributes, "xml:lang");
    if (language.empty()) language = attribute_of(attributes, "lang");  // TMX 1.1 to 1.3
    if (language.empty()) report("tmx.language", "The variant names no language.");
    if (current.variants.empty()) current.variants.reserve(2);
    current.variants.push_back({.language = tag_of(language), .provenance = provenance_of(attributes)});
  }

  void end(Element kind) {
    open.pop_back();
    if (in_segment > 1) {
      segment.end_code();
      --in_segment;
      return;
    }
    switch (kind) {
      case Element::seg:
        end_segment();
        break;
      case Element::tu:
        ready.push_back(std::exchange(current, {}));
        break;
      case Element::prop:
        properties().push_back({std::exchange(property_type, {}), std::exchange(text, {})});
        break;
      case Element::note:
        notes().push_back(std::exchange(text, {}));
        break;
      default:
        break;
    }
  }

  void end_segment() {
    in_segment = 0;
    if (segment.repaired()) report("tmx.code", "An inline code has no partner; it was kept as an isolated one.");
    TaggedText finished_text = segment.taken();
    if (!current.variants.empty()) current.variants.back().text = std::move(finished_text);
  }

  /// A prop or note belongs to the variant, unit or header that is open.
  TmxProvenance* provenance_here() {
    if (open.empty()) return nullptr;
    if (open.back() == Element::tuv && !current.variants.empty()) return &current.variants.back().provenance;
    return open.back() == Element::tu ? &current.provenance : nullptr;
  }
  std::vector<TmxProperty>& properties() {
    auto* const provenance = provenance_here();
    return provenance != nullptr ? provenance->properties : header.properties;
  }
  std::vector<std::string>& notes() {
    auto* const provenance = provenance_here();
    return provenance != nullptr ? provenance->notes : header.notes;
  }

  void add_text(std::string_view bytes) {
    const bool in_property = !open.empty() && (open.back() == Element::prop || open.back() == Element::note);
    if (in_segment > 0) {
      segment.add_text(bytes);
    } else if (in_property) {
      text += bytes;
    }
    if (segment.size() > kLargestText || text.size() > kLargestText) {
      throw Error(ErrorKind::too_large, "A text is larger than 4 MiB.", here());
    }
  }

  /// Feeds one chunk.
  void feed() {
    const std::string bytes = source(kChunk);
    bytes_fed += bytes.size();
    finished = bytes.empty();
    const auto status = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), finished ? 1 : 0);
    if (failure) std::rethrow_exception(failure);
    if (status != XML_STATUS_OK) fail();
    const auto seen = static_cast<std::uint64_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser.get()), 0));
    if (bytes_fed > seen + kLargestText) throw Error(ErrorKind::too_large, "A tag is larger than 4 MiB.", here());
  }

  [[noreturn]] void fail() const {
    const XML_Error code = XML_GetErrorCode(parser.get());
    const bool encoding = code == XML_ERROR_UNKNOWN_ENCODING || code == XML_ERROR_INCORRECT_ENCODING;
    throw Error(encoding ? ErrorKind::unsupported : ErrorKind::malformed,
                fmt::format("The file is not well-formed XML: {}.", XML_ErrorString(code)), here());
  }
};

TmxReader TmxReader::opened(const std::filesystem::path& path) { return {source_of(path), path.string()}; }

TmxReader::TmxReader(Source source, std::string name)
    : parts_(std::make_unique<Parts>(std::move(source), std::move(name))) {
  while (!parts_->header_done && !parts_->finished) parts_->feed();
}

TmxReader::TmxReader(TmxReader&&) noexcept = default;
TmxReader& TmxReader::operator=(TmxReader&&) noexcept = default;
TmxReader::~TmxReader() = default;

const TmxHeader& TmxReader::header() const { return parts_->header; }
std::uint64_t TmxReader::bytes_read() const { return parts_->bytes_fed; }
const std::vector<Diagnostic>& TmxReader::diagnostics() const { return parts_->diagnostics; }

std::optional<TmxUnit> TmxReader::next() {
  while (parts_->ready.empty() && !parts_->finished) parts_->feed();
  if (parts_->ready.empty()) return std::nullopt;
  TmxUnit unit = std::move(parts_->ready.front());
  parts_->ready.pop_front();
  return unit;
}

}  // namespace weerga
