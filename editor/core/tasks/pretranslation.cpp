// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/pretranslation.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "editor/core/knowledge/scope.h"
#include "editor/core/provenance.h"
#include "xliff/model/metadata.h"
#include "xliff/model/neighbour_source.h"

namespace weerga {
namespace {

std::string provenance(const MemoryEntry& entry) {
  std::string text = entry.letter;
  if (!entry.date.empty()) text += " " + entry.date.substr(0, 10);
  return text;
}

StoredMatch stored_match(const Match& match, const Segment& segment, std::size_t number) {
  StoredMatch stored{.id = fmt::format("m{}", number),
                     .ref = "#" + segment.id,
                     .source = TaggedText(match.entry.source),
                     .target = TaggedText(match.entry.target),
                     .origin = provenance(match.entry),
                     .type = match.kind == MatchKind::context ? "icm" : "tm"};
  stored.similarity = std::min(match.percent, 100);
  return stored;
}

/// Puts the best match into the segment and notes where it came from.
void fill(Unit& unit, Segment& segment, const Match& best, const Recogniser& recognise) {
  std::string target = best.entry.target;
  if (best.kind == MatchKind::fuzzy) {
    const MatchedPair pair{segment.source.text, best.entry.source, best.entry.target};
    if (const auto repaired = repaired_target(pair, recognise)) target = repaired->text;
  }
  segment.target = TaggedText(std::move(target));
  segment.has_state = true;
  segment.state = best.kind == MatchKind::fuzzy ? State::initial : State::translated;
  segment.sub_state = best.kind == MatchKind::fuzzy ? "weerga:fuzzy" : "";
  remember_match(
      unit.metadata, segment,
      {.percent = best.percent, .origin = provenance(best.entry), .letter = best.entry.letter, .pair = best.entry.id});
}

void count(PretranslationCount& counts, MatchKind kind) {
  switch (kind) {
    case MatchKind::context:
      ++counts.context;
      break;
    case MatchKind::exact:
      ++counts.exact;
      break;
    case MatchKind::fuzzy:
      ++counts.fuzzy;
      break;
  }
}

std::vector<Match> best_matches(const Query& query, TranslationMemory& memory, const PretranslationOptions& options) {
  return matches_for(options.scope, query, options.dossiers,
                     [&](const Query& wide) { return memory.matches_of(wide); });
}

bool has_words(const std::optional<TaggedText>& text) { return text && !text->text.empty(); }

/// XLIFF states: a target beyond `initial` needs every code that must not be deleted.
bool needs_codes(const Segment& segment) {
  return std::ranges::any_of(segment.source.codes, [](const InlineCode& code) { return !code.can_delete; });
}

}  // namespace

Query query_of(const Document& document, SegmentPlace place) {
  const Segment& segment = segment_at(document, place);
  const File& file = document.files[place.file];
  return {.source = segment.source.text,
          .previous_source = std::string(neighbour_source(file, place, -1)),
          .next_source = std::string(neighbour_source(file, place, +1)),
          .codes = static_cast<int>(segment.source.codes.size()),
          .dossier = std::string(metadata_value(file.metadata, kWeergaMetadata, "dossier"))};
}

Recogniser reference_recogniser(const ReferenceTemplates& templates) {
  return [templates](std::string_view source) {
    std::vector<Exchangeable> found;
    for (const Reference& reference : references_of(source, "nl")) {
      Exchangeable stretch{ReplacementKind::name, reference.range, {written(reference, templates)}};
      if (std::string usual = written(reference); usual != stretch.renderings.front())
        stretch.renderings.push_back(std::move(usual));
      found.push_back(std::move(stretch));
    }
    return found;
  };
}

PretranslationCount pretranslate(Document& document, TranslationMemory& memory, const PretranslationOptions& options) {
  PretranslationCount counts;
  const std::vector<SegmentPlace> places = segments_of(document);
  for (std::size_t i = 0; i < places.size() && !options.stop.stop_requested(); ++i) {
    if (options.progress) options.progress(static_cast<double>(i) / static_cast<double>(places.size()));
    Segment& segment = segment_at(document, places[i]);
    Unit& unit = document.files[places[i].file].units[places[i].unit];
    Query query = query_of(document, places[i]);
    query.threshold = options.threshold;
    query.limit = std::max<std::size_t>(options.stored_matches, 1);
    const bool open = !segment.locked && !has_words(segment.target) && !segment.source.text.empty();
    const std::vector<Match> matches = open ? best_matches(query, memory, options) : std::vector<Match>();
    if (matches.empty()) {
      ++counts.untouched;
      continue;
    }
    for (const Match& match : matches) {
      if (unit.matches.size() < 100) unit.matches.push_back(stored_match(match, segment, unit.matches.size() + 1));
    }
    fill(unit, segment, matches.front(), options.recognise);
    if (needs_codes(segment)) segment.state = State::initial;
    count(counts, matches.front().kind);
  }
  return counts;
}

}  // namespace weerga
