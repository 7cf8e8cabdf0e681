// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/timeline.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "dictionaries/glossary/stemmer.h"
#include "editor/core/knowledge/context_words.h"
#include "editor/core/knowledge/function_words.h"
#include "tm/match/concordance.h"
#include "tm/match/word_pattern.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

const std::string& text_of(const MemoryEntry& entry, Side side) {
  return side == Side::source ? entry.source : entry.target;
}

Side other(Side side) { return side == Side::source ? Side::target : Side::source; }

/// Groups uses by what their renderings have in common.
class TimelineBuilder {
 public:
  explicit TimelineBuilder(const TimelineQuery& query)
      : query_(query), stemmer_(query.other_language), language_(query.other_language.substr(0, 2)) {}

  void add(ConcordanceHit hit) {
    PhraseUse use{.phrase = hit.found.front(), .rendering = without_articles(hit)};
    const std::string rendering(use.rendering.of(text_of(hit.entry, other(query_.side))));
    const std::string key = key_of(rendering);
    ++spellings_[key][rendering];
    letters_.insert(hit.entry.letter);
    use.letter = std::move(hit.entry.letter);
    use.id = std::move(hit.entry.id);
    use.dossier = std::move(hit.entry.dossier);
    use.author = std::move(hit.entry.author);
    use.date = std::move(hit.entry.date);
    use.state = hit.entry.state;
    use.source = std::move(hit.entry.source);
    use.target = std::move(hit.entry.target);
    uses_[key].push_back(std::move(use));
  }

  Timeline built() {
    Timeline timeline{.phrase = query_.phrase, .side = query_.side, .letters = letters_.size()};
    for (auto& [key, uses] : uses_) timeline.renderings.push_back(rendering_of(key, std::move(uses)));
    std::ranges::stable_sort(timeline.renderings, [](const PhraseRendering& a, const PhraseRendering& b) {
      if (a.text.empty() != b.text.empty()) return b.text.empty();
      return a.times != b.times ? a.times > b.times : a.last_date > b.last_date;
    });
    return timeline;
  }

 private:
  /// The rendering from its first to its last word that carries meaning; as it is where none does.
  [[nodiscard]] ByteRange without_articles(const ConcordanceHit& hit) const {
    const std::string_view rendering = hit.rendering.of(text_of(hit.entry, other(query_.side)));
    std::vector<Word> words = words_of(rendering);
    std::erase_if(words, [&](const Word& word) { return is_function_word(word.range.of(rendering), language_); });
    if (words.empty()) return hit.rendering;
    return {hit.rendering.begin + words.front().range.begin, hit.rendering.begin + words.back().range.end};
  }

  /// Base forms of the words that carry meaning; of all words where none does. "" for what could not be told.
  std::string key_of(std::string_view rendering) {
    std::string content;
    std::string all;
    for (const Word& word : words_of(rendering)) {
      const std::string_view text = word.range.of(rendering);
      const std::string& stem = stem_of(text);
      all += stem + ' ';
      if (!is_function_word(text, language_)) content += stem + ' ';
    }
    return content.empty() ? all : content;
  }

  const std::string& stem_of(std::string_view word) {
    const auto known = stems_.find(word);
    return known != stems_.end() ? known->second : stems_.emplace(word, stemmer_.stem(word)).first->second;
  }

  PhraseRendering rendering_of(const std::string& key, std::vector<PhraseUse> uses) const {
    std::ranges::stable_sort(uses, {}, &PhraseUse::date);
    PhraseRendering rendering{
        .text = {}, .times = uses.size(), .first_date = uses.front().date, .last_date = uses.back().date};
    const auto& spellings = spellings_.at(key);
    rendering.text = std::ranges::max_element(spellings, {}, &std::pair<const std::string, std::size_t>::second)->first;
    std::set<std::string_view> letters;
    for (const PhraseUse& use : uses) letters.insert(use.letter);
    rendering.letters = letters.size();
    rendering.uses = std::move(uses);
    return rendering;
  }

  const TimelineQuery& query_;
  Stemmer stemmer_;
  std::string language_;
  std::map<std::string, std::string, std::less<>> stems_;
  std::map<std::string, std::map<std::string, std::size_t>> spellings_;
  std::map<std::string, std::vector<PhraseUse>> uses_;
  std::set<std::string> letters_;
};

/// One stemmer for all words of a search, which runs in one thread.
StemOfWord stems_in(const std::string& language) {
  return [stemmer = std::make_shared<Stemmer>(language)](std::string_view word) { return stemmer->stem(word); };
}

}  // namespace

TimelineQuery timeline_query(std::string phrase, Side side, const Manifest& languages) {
  TimelineQuery query{.phrase = std::move(phrase), .side = side};
  const bool in_source = side == Side::source;
  query.language = in_source ? languages.source_language : languages.target_language;
  query.other_language = in_source ? languages.target_language : languages.source_language;
  return query;
}

ConcordanceQuery concordance_query(const TimelineQuery& query) {
  ConcordanceQuery sought{
      .pattern = query.phrase, .side = query.side, .limit = query.limit, .filter = query.filter, .stem = {}};
  if (query.any_form) sought.stem = stems_in(query.language);
  return sought;
}

Timeline timeline_of(const MatchIndex& memory, const TimelineQuery& query, const std::stop_token& stop) {
  ConcordanceResult found = concordance(memory, concordance_query(query));
  if (stop.stop_requested()) return {};
  const ContextWords context(found.hits, query.side);
  TimelineBuilder builder(query);
  for (ConcordanceHit& hit : found.hits) {
    if (stop.stop_requested()) return {};
    hit.rendering = context.trimmed(hit);
    builder.add(std::move(hit));
  }
  Timeline timeline = builder.built();
  timeline.times = found.entries;
  return timeline;
}

std::size_t counted_segments(const Timeline& timeline) {
  std::size_t counted = 0;
  for (const PhraseRendering& rendering : timeline.renderings) counted += rendering.times;
  return counted;
}

}  // namespace weerga
