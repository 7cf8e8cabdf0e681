// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/tmx_rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xliff/validation/grammar.h"
#include "xliff/validation/values.h"

namespace weerga {
namespace {

#define INLINE_CONTENT "text (bpt|ept|ph|it|hi|ut)*"
#define SEGMENT_TYPES "block|paragraph|sentence|phrase"
#define HISTORY                                                                                                  \
  "o-encoding=text datatype=text usagecount=text lastusagedate=text creationtool=text creationtoolversion=text " \
  "creationdate=text creationid=text changedate=text changeid=text o-tmf=text "

constexpr ElementRule kElements[] = {
    {"tmx", "tmx", "header body", "version!=text other"},
    {"header", "header", "(note|prop|ude)*",
     "creationtool!=text creationtoolversion!=text segtype!=" SEGMENT_TYPES
     " o-tmf!=text adminlang!=text srclang!=text datatype!=text o-encoding=text creationdate=text creationid=text "
     "changedate=text changeid=text other"},
    {"body", "body", "tu*", "other"},
    {"note", "note", "text", "o-encoding=text xml:lang=text lang=text"},
    {"prop", "prop", "text", "type!=text xml:lang=text o-encoding=text lang=text"},
    {"ude", "ude", "map+", "name!=text base=text"},
    {"map", "map", "", "unicode!=text code=text ent=text subst=text"},
    {"tu", "tu", "(note|prop)* tuv+", "tuid=text segtype=" SEGMENT_TYPES " srclang=text " HISTORY "other"},
    {"tuv", "tuv", "(note|prop)* seg", "xml:lang=text lang=text " HISTORY "other"},
    {"seg", "seg", INLINE_CONTENT, ""},
    {"bpt", "bpt", "text sub*", "i!=text x=text type=text"},
    {"ept", "ept", "text sub*", "i!=text"},
    {"sub", "sub", INLINE_CONTENT, "datatype=text type=text"},
    {"it", "it", "text sub*", "pos!=begin|end x=text type=text"},
    {"ph", "ph", "text sub*", "x=text assoc=p|f|b type=text"},
    {"hi", "hi", INLINE_CONTENT, "x=text type=text"},
    {"ut", "ut", "text sub*", "x=text"},
};

#undef INLINE_CONTENT
#undef SEGMENT_TYPES
#undef HISTORY

const Grammar& grammar() {
  static const Grammar kGrammar(Vocabulary::none, kElements);
  return kGrammar;
}

/// "20240517T103000Z", the one form of dates in TMX.
bool is_tmx_date(std::string_view text) {
  constexpr std::string_view kForm = "99999999T999999Z";
  return std::ranges::equal(text, kForm,
                            [](char c, char form) { return form == '9' ? c >= '0' && c <= '9' : c == form; });
}

class Walk {
 public:
  Walk(const MarkupTree& markup, Findings& findings) : markup_(markup), findings_(findings) {}

  void run() {
    check_version();
    for (const MarkupElement& element : markup_.elements()) {
      if (element.vocabulary != Vocabulary::none) continue;
      if (element.name == "header") check_header(element);
      if (element.name == "header" || element.name == "tu" || element.name == "tuv") check_dates(element);
      if (element.name == "tu") check_unit(element);
      if (element.name == "tuv") check_variant_language(element);
      if (element.name == "seg") check_pairs(element);
      if (element.name == "map") check_map(element);
    }
  }

 private:
  void check_version() {
    constexpr std::array<std::string_view, 5> kVersions = {"1.1", "1.2", "1.3", "1.4", "1.4b"};
    const MarkupAttribute* version = markup_.attribute(markup_.root(), "version");
    if (version == nullptr) return;
    has_old_lang_ = version->value == "1.1" || version->value == "1.2";
    if (std::ranges::find(kVersions, version->value) != kVersions.end()) return;
    findings_.warn(*version, "version",
                   fmt::format("Version {} of TMX is not known; the file is checked as 1.4.", version->value), "tmx");
  }

  void check_header(const MarkupElement& header) {
    source_language_ = markup_.value(header, "srclang");
    for (const std::string_view name : {"srclang", "adminlang"}) {
      const MarkupAttribute* language = markup_.attribute(header, name);
      if (language == nullptr || (name == "srclang" && language->value == "*all*")) continue;
      check_language_tag(*language);
    }
  }

  void check_language_tag(const MarkupAttribute& language) {
    if (is_language_tag(language.value)) return;
    findings_.warn(language, "language-tag", fmt::format("“{}” is not a well-formed language tag.", language.value),
                   "xml:lang");
  }

  void check_dates(const MarkupElement& element) {
    for (const std::string_view name : {"creationdate", "changedate", "lastusagedate"}) {
      const MarkupAttribute* date = markup_.attribute(element, name);
      if (date == nullptr || is_tmx_date(date->value)) continue;
      findings_.warn(*date, "date", fmt::format("{} should be like 20240517T103000Z, not “{}”.", name, date->value),
                     name);
    }
    const MarkupAttribute* count = markup_.attribute(element, "usagecount");
    if (count == nullptr || is_integer(count->value)) return;
    findings_.warn(*count, "usage-count", fmt::format("“{}” is no number.", count->value), "usagecount");
  }

  [[nodiscard]] const MarkupAttribute* language_of(const MarkupElement& variant) const {
    const MarkupAttribute* language = markup_.attribute(variant, "lang", Vocabulary::xml);
    return language != nullptr ? language : markup_.attribute(variant, "lang");
  }

  void check_variant_language(const MarkupElement& variant) {
    const MarkupAttribute* language = language_of(variant);
    if (language == nullptr) {
      findings_.error(variant, "language-missing", "<tuv> must have the attribute xml:lang.", "tuv");
      return;
    }
    if (language->vocabulary == Vocabulary::none && !has_old_lang_) {
      findings_.warn(*language, "language-old", "<tuv> should have xml:lang instead of lang.", "tuv");
    }
    check_language_tag(*language);
  }

  void check_unit(const MarkupElement& unit) {
    const std::string_view source = markup_.value(unit, "srclang", source_language_);
    if (source.empty() || source == "*all*") return;
    bool any = false;
    for (const MarkupElement& variant : markup_.children(unit)) {
      if (!variant.is(Vocabulary::none, "tuv")) continue;
      const MarkupAttribute* language = language_of(variant);
      if (language == nullptr) return;
      any = true;
      if (is_within_language(language->value, source) || is_within_language(source, language->value)) return;
    }
    if (!any) return;
    findings_.warn(unit, "source-missing",
                   fmt::format("No variant of this unit is in the source language “{}”.", source), "srclang");
  }

  /// The ends of the pairs of a <seg>; each <sub> is a text of its own (attribute i).
  void check_pairs(const MarkupElement& segment) {
    std::unordered_map<std::uint32_t, std::unordered_map<std::string_view, const MarkupElement*>> open;
    for (const MarkupElement& code : markup_.descendants(segment)) {
      const bool start = code.is(Vocabulary::none, "bpt");
      if (!start && !code.is(Vocabulary::none, "ept")) continue;
      const MarkupAttribute* i = markup_.attribute(code, "i");
      if (i == nullptr) continue;
      auto& codes = open[text_around(code)];
      const auto found = codes.find(i->value);
      if (start) {
        if (found != codes.end()) report_twice(*i);
        codes[i->value] = &code;
      } else if (found == codes.end()) {
        findings_.error(*i, "pair-not-started", fmt::format("No <bpt> with i “{}” stands before this <ept>.", i->value),
                        "i");
      } else {
        found->second = nullptr;
      }
    }
    for (const auto& [text, codes] : open) {
      for (const auto& [i, start] : codes) {
        if (start == nullptr) continue;
        findings_.error(*start, "pair-not-ended",
                        fmt::format("No <ept> ends i “{}”; a code without partner is an <it>.", i), "i");
      }
    }
  }

  void report_twice(const MarkupAttribute& i) {
    findings_.error(i, "pair-twice", fmt::format("Two <bpt> of this segment have i “{}”.", i.value), "i");
  }

  [[nodiscard]] std::uint32_t text_around(const MarkupElement& code) const {
    const MarkupElement* at = &markup_.parent(code);
    while (at->name == "hi") at = &markup_.parent(*at);
    return at->index;
  }

  void check_map(const MarkupElement& map) {
    const MarkupAttribute* unicode = markup_.attribute(map, "unicode");
    if (unicode == nullptr || (unicode->value.starts_with("#x") && hexadecimal(unicode->value.substr(2)))) return;
    findings_.warn(*unicode, "map", fmt::format("unicode should be like #xF8FF, not “{}”.", unicode->value), "unicode");
  }

  const MarkupTree& markup_;
  Findings& findings_;
  std::string_view source_language_;
  bool has_old_lang_ = false;
};

}  // namespace

void check_tmx(const MarkupTree& markup, Findings& findings) {
  grammar().check(markup, findings);
  Walk(markup, findings).run();
}

}  // namespace weerga
