// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <unordered_set>
#include <utility>

#include "dictionaries/glossary/glossary.h"
#include "xliff/formats/safe_xml.h"
#include "xliff/formats/xml_scanner.h"
#include "xliff/formats/xml_tree.h"
#include "xliff/text/byte_range.h"
#include "xliff/text/place_counter.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// A glossary is held in memory while its file is; both together may take so much.
constexpr std::size_t kMostMemory = std::size_t{480} << 20U;
constexpr std::size_t kLargestEntry = std::size_t{4} << 20U;
constexpr std::string_view kTbxNamespace = "urn:iso:std:iso:30042:ed-2";

struct Named {
  std::string_view ours;
  std::string_view tbx;
};

// ISO 30042 puts what we call a part of speech into two data categories.
constexpr std::array kPartsOfSpeech{Named{"noun", "noun"}, Named{"proper noun", "properNoun"}, Named{"verb", "verb"},
                                    Named{"adjective", "adjective"}, Named{"adverb", "adverb"}};
constexpr std::array kTermTypes{Named{"acronym", "acronym"}, Named{"abbreviation", "abbreviation"},
                                Named{"phrase", "phrase"}};
constexpr std::array kStatuses{
    std::pair{TermStatus::preferred, std::string_view("preferredTerm-admn-sts")},
    std::pair{TermStatus::admitted, std::string_view("admittedTerm-admn-sts")},
    std::pair{TermStatus::forbidden, std::string_view("deprecatedTerm-admn-sts")},
    std::pair{TermStatus::superseded, std::string_view("supersededTerm-admn-sts")},
};

template <typename Table>
std::string_view tbx_name(const Table& table, std::string_view ours) {
  for (const Named& entry : table) {
    if (entry.ours == ours) return entry.tbx;
  }
  return {};
}

template <typename Table>
std::string_view our_name(const Table& table, std::string_view tbx) {
  for (const Named& entry : table) {
    if (entry.tbx == tbx) return entry.ours;
  }
  return {};
}

TermStatus status_from_tbx(std::string_view name) {
  for (const auto& [status, tbx] : kStatuses) {
    if (name == tbx || name == tbx.substr(0, tbx.find('-'))) return status;
  }
  return term_status_of(name).value_or(TermStatus::preferred);
}

std::string_view tbx_status(TermStatus status) {
  for (const auto& [ours, tbx] : kStatuses) {
    if (ours == status) return tbx;
  }
  return kStatuses.front().second;
}

/// Both editions of TBX and both styles: an element's category is its `type`, or its own name in the DCT style.
std::string_view category_of(pugi::xml_node element) {
  const pugi::xml_attribute type = element.attribute("type");
  return type ? std::string_view(type.value()) : local_name(element.name());
}

bool is_concept(std::string_view name) { return name == "conceptEntry" || name == "termEntry"; }
bool is_language_section(std::string_view name) { return name == "langSec" || name == "langSet"; }
bool is_term_section(std::string_view name) { return name == "termSec" || name == "tig" || name == "ntig"; }

/// What an entry takes in a glossary: itself, its place in a vector that has just grown, its id once more in an index.
std::size_t memory_of(const Concept& entry) {
  constexpr std::size_t kAllocation = 16;
  constexpr std::size_t kWithoutAllocation = std::string().capacity();
  const auto beyond = [](const std::string& text) {
    return text.size() > kWithoutAllocation ? text.size() + kAllocation : 0;
  };
  std::size_t bytes = 2 * sizeof(Concept) + sizeof(std::string) + 4 * kAllocation + 2 * beyond(entry.id);
  for (const std::string* text : {&entry.domain, &entry.dossier, &entry.definition, &entry.note, &entry.source})
    bytes += beyond(*text);
  for (const Term& term : entry.terms) {
    bytes += sizeof(Term);
    for (const std::string* text : {&term.text, &term.language, &term.part_of_speech, &term.note, &term.source})
      bytes += beyond(*text);
  }
  return bytes;
}

/// Reads entry after entry; each is a tree of its own, so that the whole file never is one.
class TbxReader {
 public:
  TbxReader(const SafeXml& xml, Glossary& glossary)
      : xml_(xml),
        glossary_(glossary),
        place_of_(xml.utf8(), xml.name()),
        memory_(xml.utf8().size() + xml.original().size()) {}

  void read_entry(ByteRange range) {
    entry_begin_ = range.begin;
    language_.clear();
    if (range.size() > kLargestEntry) refuse("An entry of the glossary is larger than 4 MiB.");
    const std::string_view bytes = range.of(xml_.utf8());
    if (!tree_.load_buffer(bytes.data(), bytes.size(), pugi::parse_full | pugi::parse_ws_pcdata, pugi::encoding_utf8))
      refuse("An entry of the glossary cannot be read.");
    const pugi::xml_node entry = tree_.document_element();
    concept_ = Concept{.id = entry.attribute("id").value()};
    if (concept_.id.empty()) concept_.id = entry.attribute("xml:id").value();
    for (pugi::xml_node node = next_node(entry, entry); node; node = next_node(node, entry)) {
      if (node.type() == pugi::node_element) look_at(node);
    }
    finish_concept();
  }

  std::vector<Diagnostic> diagnostics;

 private:
  enum class Level { none, entry, language, term };

  [[noreturn]] void refuse(std::string sentence) const {
    throw Error(ErrorKind::too_large, std::move(sentence), xml_.place_of(entry_begin_));
  }

  void look_at(pugi::xml_node element) {
    const std::string_view name = local_name(element.name());
    if (is_language_section(name)) {
      language_ = element.attribute("xml:lang").value();
    } else if (is_term_section(name)) {
      concept_.terms.push_back({.text = {}, .language = language_, .part_of_speech = {}, .note = {}, .source = {}});
    } else if (name == "term") {
      if (level_of(element) == Level::term) concept_.terms.back().text = trimmed(text_of(element));
    } else {
      read_category(element);
    }
  }

  void read_category(pugi::xml_node element) {
    const std::string_view category = category_of(element);
    const Level level = level_of(element);
    if (level == Level::none) return;
    if (level == Level::term) return read_term_category(category, element, concept_.terms.back());
    if (category == "subjectField") concept_.domain = text(element);
    if (category == "projectSubset") concept_.dossier = text(element);
    if (category == "definition") concept_.definition = text(element);
    if (category == "note") concept_.note = text(element);
    if (category == "source" && local_name(element.parent().name()) != "descripGrp") concept_.source = text(element);
  }

  static void read_term_category(std::string_view category, pugi::xml_node element, Term& term) {
    const std::string value = text(element);
    if (category == "note") term.note = value;
    if (category == "source") term.source = value;
    if (category == "administrativeStatus" || category == "normativeAuthorization")
      term.status = status_from_tbx(value);
    if (category == "termType" && !our_name(kTermTypes, value).empty())
      term.part_of_speech = our_name(kTermTypes, value);
    if (category == "partOfSpeech" && term.part_of_speech.empty()) {
      const std::string_view ours = our_name(kPartsOfSpeech, value);
      term.part_of_speech = ours.empty() ? value : ours;
    }
  }

  static std::string text(pugi::xml_node element) { return std::string(trimmed(text_of(element))); }

  /// What the element says something about: the nearest section around it.
  [[nodiscard]] Level level_of(pugi::xml_node element) const {
    for (pugi::xml_node node = element.parent(); node; node = node.parent()) {
      const std::string_view name = local_name(node.name());
      if (is_term_section(name)) return concept_.terms.empty() ? Level::none : Level::term;
      if (is_language_section(name)) return Level::language;
      if (is_concept(name)) return Level::entry;
    }
    return Level::none;
  }

  void finish_concept() {
    const std::size_t before = concept_.terms.size();
    std::erase_if(concept_.terms, [](const Term& term) { return term.text.empty() || term.language.empty(); });
    if (concept_.terms.size() < before || concept_.terms.empty())
      diagnostics.push_back({Severity::warning, "glossary.no-term",
                             "This entry has a term without text or language; what could not be used was left out.",
                             place_of_(entry_begin_), "ISO 30042:2019 § 8"});
    concept_.terms.shrink_to_fit();
    if (concept_.terms.empty()) return;
    memory_ += memory_of(concept_);
    if (memory_ > kMostMemory)
      refuse("The glossary is too large to be held in memory; " + std::to_string(glossary_.concepts().size()) +
             " of its entries fitted.");
    glossary_.add(std::move(concept_));
  }

  const SafeXml& xml_;
  Glossary& glossary_;
  pugi::xml_document tree_;
  std::size_t entry_begin_ = 0;
  PlaceCounter place_of_;
  std::size_t memory_;  ///< of the file and the glossary
  Concept concept_;
  std::string language_;
};

void append_escaped(std::string& xml, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        xml += "&amp;";
        break;
      case '<':
        xml += "&lt;";
        break;
      case '>':
        xml += "&gt;";
        break;
      case '"':
        xml += "&quot;";
        break;
      case '\r':
        xml += "&#13;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') xml += c;  // other controls are no XML
    }
  }
}

/// An xml:id for any id: a letter first, then letters, digits, '-', '_' and '.'.
std::string xml_id(std::string_view id) {
  std::string made;
  for (const char c : id) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool inner = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    if (made.empty() && !letter) made += 'c';
    made += letter || inner ? c : '_';
  }
  return made.empty() ? "c" : made;
}

class TbxWriter {
 public:
  std::string document(const std::vector<Concept>& concepts) {
    text_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"";
    text_ += kTbxNamespace;
    text_ +=
        "\">\n <tbxHeader>\n  <fileDesc>\n   <sourceDesc>\n    <p>Glossary of Weerga</p>\n   </sourceDesc>\n"
        "  </fileDesc>\n </tbxHeader>\n <text>\n  <body>\n";
    for (const Concept& entry : concepts) write(entry);
    text_ += "  </body>\n </text>\n</tbx>\n";
    return std::move(text_);
  }

 private:
  void write(const Concept& entry) {
    std::string id = xml_id(entry.id);
    while (!ids_.insert(id).second) id += "_";
    text_ += "   <conceptEntry id=\"" + id + "\">\n";
    element(4, "admin", "projectSubset", entry.dossier);
    element(4, "descrip", "subjectField", entry.domain);
    element(4, "descrip", "definition", entry.definition);
    element(4, "note", "", entry.note);
    element(4, "admin", "source", entry.source);
    std::unordered_set<std::string_view> written;
    for (const Term& term : entry.terms) {
      if (written.insert(term.language).second) write_language(entry, term.language);
    }
    text_ += "   </conceptEntry>\n";
  }

  void write_language(const Concept& entry, std::string_view language) {
    text_ += "    <langSec xml:lang=\"";
    append_escaped(text_, language);
    text_ += "\">\n";
    for (const Term& term : entry.terms) {
      if (term.language == language) write(term);
    }
    text_ += "    </langSec>\n";
  }

  void write(const Term& term) {
    text_ += "     <termSec>\n";
    element(6, "term", "", term.text);
    const std::string_view type = tbx_name(kTermTypes, term.part_of_speech);
    const std::string_view part_of_speech = tbx_name(kPartsOfSpeech, term.part_of_speech);
    if (type.empty()) {
      element(6, "termNote", "partOfSpeech", part_of_speech.empty() ? term.part_of_speech : part_of_speech);
    } else {
      element(6, "termNote", "termType", type);
    }
    element(6, "termNote", "administrativeStatus", tbx_status(term.status));
    element(6, "note", "", term.note);
    element(6, "admin", "source", term.source);
    text_ += "     </termSec>\n";
  }

  /// An element on its own line; nothing where there is no value.
  void element(std::size_t indent, std::string_view name, std::string_view type, std::string_view value) {
    if (value.empty()) return;
    text_.append(indent, ' ').append("<").append(name);
    if (!type.empty()) text_.append(" type=\"").append(type).append("\"");
    text_ += '>';
    append_escaped(text_, value);
    text_.append("</").append(name).append(">\n");
  }

  std::string text_;
  std::unordered_set<std::string> ids_;
};

}  // namespace

Glossary Glossary::from_tbx(std::string_view bytes) { return read_from_tbx(std::string(bytes)); }

Glossary Glossary::read_from_tbx(std::string bytes) {
  const XmlLimits limits{.nodes = SIZE_MAX, .allow_plain_doctype = true};
  const SafeXml xml = decoded_xml(std::move(bytes), "", limits);
  Glossary glossary;
  TbxReader reader(xml, glossary);
  XmlScanner scanner(xml.utf8(), "", limits);
  std::size_t entry_begin = 0;
  std::size_t entry_depth = 0;  // 0 = outside of entries; an entry inside another is part of it
  for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
    if (token != XmlToken::start && token != XmlToken::end) continue;
    const std::string_view name = local_name(scanner.name_token());
    if (token == XmlToken::start && scanner.depth() == 1 && name != "tbx" && name != "martif")
      throw Error(ErrorKind::unsupported, "This XML file is no TBX glossary.", xml.place_of(scanner.begin()));
    if (token == XmlToken::start && entry_depth == 0 && is_concept(name)) {
      entry_begin = scanner.begin();
      entry_depth = scanner.depth();
    } else if (token == XmlToken::end && entry_depth != 0 && scanner.depth() == entry_depth) {
      reader.read_entry({entry_begin, scanner.end()});
      entry_depth = 0;
    }
  }
  glossary.diagnostics_ = std::move(reader.diagnostics);
  return glossary;
}

std::string Glossary::to_tbx() const { return TbxWriter().document(concepts_); }

}  // namespace weerga
