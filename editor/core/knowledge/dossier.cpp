// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/dossier.h"

#include <algorithm>
#include <map>
#include <utility>

#include "xliff/model/metadata.h"
#include "xliff/text/pattern.h"
#include "xliff/text/reference.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kFootSegments = 5;
constexpr std::size_t kLongestName = 200;  ///< bytes of a text that is nothing but a dossier's name

std::string name_of(const Reference& reference) {
  return written(reference, {.paper = "{dossier}", .dossier_only = "{dossier}"});
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Names of the dossiers in a text, in order.
std::vector<std::string> dossiers_in(std::string_view text) {
  std::vector<std::string> names;
  if (!has_digit(text)) return names;
  for (const Reference& reference : references_of(text, "nl")) {
    if (reference.kind == ReferenceKind::paper) names.push_back(name_of(reference));
  }
  return names;
}

std::string ministry_mentioned(const Document& document) {
  const std::vector<SegmentPlace> places = segments_of(document);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i >= kHeadSegments && i + kFootSegments < places.size()) continue;
    if (std::string name = ministry_name(segment_at(document, places[i]).source.text); !name.empty()) return name;
  }
  return {};
}

/// What is gathered of one letter of a memory.
struct LetterSums {
  std::string dossier;
  std::map<std::string, std::size_t> mentioned;
  std::size_t segments = 0;
  std::string first_date;
  std::string last_date;
};

void widen(std::string& first, std::string& last, const std::string& from, const std::string& until) {
  if (from.empty()) return;
  if (first.empty() || from < first) first = from;
  last = std::max(last, until);
}

std::string dossier_of(const LetterSums& letter) {
  if (!letter.dossier.empty() || letter.mentioned.empty()) return letter.dossier;
  return std::ranges::max_element(letter.mentioned, {}, &std::pair<const std::string, std::size_t>::second)->first;
}

}  // namespace

std::string dossier_name(std::string_view text) {
  if (text.size() > kLongestName || !has_digit(text)) return {};
  for (const std::string& try_text : {std::string(text), "Kamerstuk " + std::string(trimmed(text))}) {
    const std::vector<std::string> names = dossiers_in(try_text);
    if (!names.empty()) return names.front();
  }
  return {};
}

std::string ministry_name(std::string_view text) {
  static const std::string kPart =
      R"((?:\p{Lu}\p{Ll}+e\s(?:Zaken|Handel|Ordening|Hervormingen|Samenwerking|Groei)|\p{Lu}\p{Ll}+))";
  static const Pattern kMinistry(R"(\b[Mm]inister(?:ie)?\s(?:van|voor)\s()" + kPart + R"((?:(?:,\s)" + kPart +
                                 R"()*,?\sen\s)" + kPart + R"()?))");
  const std::vector<Pattern::Match> matches = kMinistry.matches_in(text);
  if (matches.empty()) return {};
  std::string name(matches.front().text(text, 1));
  std::ranges::replace_if(name, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return name;
}

std::vector<DossierMention> dossiers_mentioned(const Document& document) {
  std::vector<DossierMention> mentions;
  const std::vector<SegmentPlace> places = segments_of(document);
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::string& name : dossiers_in(segment_at(document, places[i]).source.text)) {
      auto known = std::ranges::find(mentions, name, &DossierMention::dossier);
      if (known == mentions.end())
        known = mentions.insert(
            known, {.dossier = std::move(name), .times = 0, .in_head = i < kHeadSegments, .first = places[i]});
      ++known->times;
    }
  }
  std::ranges::stable_sort(mentions, [](const DossierMention& a, const DossierMention& b) {
    return a.in_head != b.in_head ? a.in_head : a.times > b.times;
  });
  return mentions;
}

LetterScope noted_scope(const Document& document) {
  if (document.files.empty()) return {};
  const Metadata& metadata = document.files.front().metadata;
  std::string dossier(metadata_value(metadata, kWeergaMetadata, "dossier"));
  if (const std::string name = dossier_name(dossier); !name.empty()) dossier = name;
  return {.dossier = std::move(dossier),
          .ministry = std::string(metadata_value(metadata, kWeergaMetadata, "ministry"))};
}

LetterScope scope_of(const Document& document) {
  LetterScope scope = noted_scope(document);
  if (scope.dossier.empty()) {
    const std::vector<DossierMention> mentions = dossiers_mentioned(document);
    if (!mentions.empty()) scope.dossier = mentions.front().dossier;
  }
  if (scope.ministry.empty()) scope.ministry = ministry_mentioned(document);
  return scope;
}

void set_scope(Document& document, const LetterScope& scope) {
  for (File& file : document.files) {
    set_metadata_value(file.metadata, kWeergaMetadata, "dossier", scope.dossier);
    set_metadata_value(file.metadata, kWeergaMetadata, "ministry", scope.ministry);
  }
}

std::vector<DossierSummary> dossiers_of(const MatchIndex& memory) {
  std::map<std::string, LetterSums> letters;
  memory.for_each([&](const MemoryEntry& entry) {
    LetterSums& letter = letters[entry.letter];
    ++letter.segments;
    widen(letter.first_date, letter.last_date, entry.date, entry.date);
    if (letter.dossier.empty()) letter.dossier = entry.dossier;
    if (!letter.dossier.empty()) return;
    for (const std::string& name : dossiers_in(entry.source)) ++letter.mentioned[name];
  });
  std::map<std::string, DossierSummary> by_name;
  for (const auto& [name, letter] : letters) {
    const std::string dossier = dossier_of(letter);
    DossierSummary& summary = by_name[dossier];
    summary.dossier = dossier;
    summary.letters.push_back(name);
    summary.segments += letter.segments;
    widen(summary.first_date, summary.last_date, letter.first_date, letter.last_date);
  }
  std::vector<DossierSummary> summaries;
  for (auto& [name, summary] : by_name) {
    if (!name.empty()) summaries.push_back(std::move(summary));
  }
  if (const auto none = by_name.find(""); none != by_name.end()) summaries.push_back(std::move(none->second));
  return summaries;
}

}  // namespace weerga
