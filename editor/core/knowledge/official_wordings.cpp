// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/official_wordings.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "dictionaries/glossary/csv.h"
#include "dictionaries/glossary/stemmer.h"
#include "editor/core/knowledge/scope.h"
#include "editor/core/knowledge/word_drift.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kMostWords = 400;  ///< of one wording
constexpr std::size_t kMostDiagnostics = 100;

/// The base forms of a text's words: what decides whether two wordings are the same.
std::vector<std::string> keys_of(std::string_view text, const std::vector<Word>& words, std::string_view language) {
  Stemmer stemmer(language);
  std::vector<std::string> keys;
  keys.reserve(words.size());
  for (const Word& word : words) keys.push_back(stemmer.stem(word.range.of(text)));
  return keys;
}

Diagnostic left_out(std::string sentence, std::string_view dutch) {
  return {.severity = Severity::warning,
          .code = "wording.unusable",
          .sentence = fmt::format("“{}” was left out: {}", dutch.substr(0, dutch.find('\n')), sentence),
          .place = {}};
}

/// A table with the columns dutch, english, kind, source, dossier, note; term_nl and term_en are names of the first
/// two.
std::vector<OfficialWording> wordings_of_table(std::string_view text) {
  CsvReader rows(text, separator_of(text));
  std::map<std::string, std::size_t, std::less<>> columns;
  if (const std::optional<CsvRow> header = rows.next()) {
    for (std::size_t i = 0; i < header->fields.size(); ++i) columns.emplace(fold_case(trimmed(header->fields[i])), i);
  }
  const auto field = [&](const CsvRow& row, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
      const auto column = columns.find(name);
      if (column != columns.end() && column->second < row.fields.size())
        return std::string(trimmed(row.fields[column->second]));
    }
    return std::string();
  };
  const bool named = (columns.contains("dutch") || columns.contains("term_nl")) &&
                     (columns.contains("english") || columns.contains("term_en"));
  if (!named)
    throw Error(ErrorKind::malformed,
                "The first line of official wordings names the columns: dutch, english, kind, source, dossier, note.",
                {.file = {}, .line = 1, .column = 0});
  std::vector<OfficialWording> wordings;
  while (const std::optional<CsvRow> row = rows.next()) {
    if (row->fields.front().starts_with('#')) continue;
    wordings.push_back({.dutch = field(*row, {"dutch", "term_nl"}),
                        .english = field(*row, {"english", "term_en"}),
                        .kind = field(*row, {"kind", "domain"}),
                        .source = field(*row, {"source"}),
                        .scope = field(*row, {"dossier"}),
                        .note = field(*row, {"note"})});
  }
  return wordings;
}

const Term* right_term(const Concept& entry, std::string_view language) {
  const auto term = std::ranges::find_if(entry.terms, [&](const Term& candidate) {
    return candidate.language.starts_with(language) && candidate.status == TermStatus::preferred;
  });
  return term == entry.terms.end() ? nullptr : &*term;
}

std::vector<OfficialWording> wordings_of_concepts(const Glossary& glossary) {
  std::vector<OfficialWording> wordings;
  for (const Concept& entry : glossary.concepts()) {
    const Term* dutch = right_term(entry, "nl");
    const Term* english = right_term(entry, "en");
    if (dutch == nullptr || english == nullptr) continue;
    wordings.push_back({.dutch = dutch->text,
                        .english = english->text,
                        .kind = entry.domain,
                        .source = english->source.empty() ? entry.source : english->source,
                        .scope = entry.dossier,
                        .note = entry.note});
  }
  return wordings;
}

}  // namespace

/// The keys of all wordings, and which wordings begin with a key.
struct OfficialWordings::Index {
  std::vector<std::vector<std::string>> dutch;
  std::vector<std::vector<std::string>> english;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first;  ///< longest first
};

OfficialWordings::OfficialWordings(std::vector<OfficialWording> wordings) {
  auto index = std::make_shared<Index>();
  std::map<std::pair<std::string, std::string>, std::size_t> known;
  const auto tell = [&](std::string sentence, std::string_view dutch) {
    if (diagnostics_.size() < kMostDiagnostics) diagnostics_.push_back(left_out(std::move(sentence), dutch));
  };
  for (OfficialWording& wording : wordings) {
    std::vector<std::string> dutch = keys_of(wording.dutch, words_of(wording.dutch), "nl");
    std::vector<std::string> english = keys_of(wording.english, words_of(wording.english), "en");
    if (dutch.size() < 2 || english.empty()) {
      tell("it needs two words of Dutch and their English.", wording.dutch);
      continue;
    }
    if (std::max(dutch.size(), english.size()) > kMostWords) {
      tell(fmt::format("it has more than {} words; give each sentence a row.", kMostWords), wording.dutch);
      continue;
    }
    const auto [same, is_new] = known.try_emplace({fmt::format("{}", fmt::join(dutch, " ")), wording.scope}, 0);
    if (!is_new) {
      if (wordings_[same->second].english != wording.english)
        tell("an earlier row gives it another English.", wording.dutch);
      continue;
    }
    same->second = wordings_.size();
    index->by_first[dutch.front()].push_back(wordings_.size());
    index->dutch.push_back(std::move(dutch));
    index->english.push_back(std::move(english));
    wordings_.push_back(std::move(wording));
  }
  for (auto& [key, numbers] : index->by_first)
    std::ranges::stable_sort(numbers, std::greater{}, [&](std::size_t i) { return index->dutch[i].size(); });
  index_ = std::move(index);
}

OfficialWordings OfficialWordings::from_bytes(std::string_view bytes) {
  const std::string text = decoded_table(bytes);
  const bool is_xml = trimmed(text).starts_with('<');
  return OfficialWordings(is_xml ? wordings_of_concepts(Glossary::from_tbx(bytes)) : wordings_of_table(text));
}

OfficialWordings OfficialWordings::opened(const std::filesystem::path& file) {
  return opened(std::vector<std::filesystem::path>{file});
}

OfficialWordings OfficialWordings::opened(const std::vector<std::filesystem::path>& files) {
  std::vector<OfficialWording> all;
  std::vector<Diagnostic> trouble;
  for (const std::filesystem::path& file : files) {
    try {
      OfficialWordings own = from_bytes(bytes_of_file(file));
      std::ranges::move(own.wordings_, std::back_inserter(all));
      for (Diagnostic& diagnostic : own.diagnostics_) {
        diagnostic.place.file = file.string();
        trouble.push_back(std::move(diagnostic));
      }
    } catch (const Error& error) {
      Place place = error.place();
      place.file = file.string();
      throw Error(error.kind(), error.sentence(), place);
    }
  }
  OfficialWordings joined(std::move(all));
  joined.diagnostics_.insert(joined.diagnostics_.begin(), trouble.begin(), trouble.end());
  return joined;
}

std::string OfficialWordings::to_tsv() const {
  std::string text = "dutch\tenglish\tkind\tsource\tdossier\tnote\n";
  for (const OfficialWording& wording : wordings_) {
    for (const std::string* field :
         {&wording.dutch, &wording.english, &wording.kind, &wording.source, &wording.scope}) {
      text += csv_field(*field, '\t');
      text += '\t';
    }
    text += csv_field(wording.note, '\t');
    text += '\n';
  }
  return text;
}

std::vector<WordingHit> OfficialWordings::found_in(std::string_view source, const LetterScope& letter) const {
  std::vector<WordingHit> hits;
  if (wordings_.empty()) return hits;
  const std::vector<Word> words = words_of(source);
  const std::vector<std::string> keys = keys_of(source, words, "nl");
  for (std::size_t begin = 0; begin < keys.size();) {
    std::optional<std::size_t> best;
    std::optional<ScopeLevel> best_level;
    if (const auto candidates = index_->by_first.find(keys[begin]); candidates != index_->by_first.end()) {
      for (const std::size_t wording : candidates->second) {
        const std::vector<std::string>& wanted = index_->dutch[wording];
        if (best && wanted.size() < index_->dutch[*best].size()) break;
        const bool stands = wanted.size() <= keys.size() - begin &&
                            std::equal(wanted.begin(), wanted.end(), keys.begin() + static_cast<std::ptrdiff_t>(begin));
        const auto level = stands ? level_for(letter, wordings_[wording].scope) : std::nullopt;
        if (!level || (best_level && *level <= *best_level)) continue;
        best = wording;
        best_level = level;
      }
    }
    if (!best) {
      ++begin;
      continue;
    }
    const std::size_t end = begin + index_->dutch[*best].size();
    hits.push_back({*best, {words[begin].range.begin, words[end - 1].range.end}});
    begin = end;
  }
  return hits;
}

WordingComparison OfficialWordings::compared(std::size_t wording, std::string_view target) const {
  const std::vector<Word> words = words_of(target);
  const std::string& english = wordings_.at(wording).english;
  const std::vector<Word> official = words_of(english);
  const DriftedText text{target, words, keys_of(target, words, "en")};
  const DriftedText wanted{english, official, index_->english.at(wording)};
  return comparison_of(text, wanted);
}

SegmentCheck wording_check(std::shared_ptr<const OfficialWordings> wordings, LetterScope letter) {
  return {"wording", [wordings = std::move(wordings), letter = std::move(letter)](const CheckedSegment& segment) {
            std::vector<Issue> issues;
            for (const WordingHit& hit : wordings->found_in(segment.source, letter)) {
              const OfficialWording& wording = wordings->all()[hit.wording];
              const WordingComparison comparison = wordings->compared(hit.wording, segment.target);
              const std::string origin = wording.source.empty() ? std::string() : " of " + wording.source;
              if (comparison.kind == WordingComparison::Kind::drifted) {
                issues.push_back({.code = "wording.drifted",
                                  .sentence = fmt::format("The official English{} reads otherwise: {}", origin,
                                                          comparison.difference),
                                  .range = comparison.range,
                                  .fix = comparison.official});
              } else if (comparison.kind == WordingComparison::Kind::missing) {
                issues.push_back(
                    {.code = "wording.missing",
                     .sentence = fmt::format("The official English{} is not there: “{}”.", origin, wording.english),
                     .side = Side::source,
                     .range = hit.range});
              }
            }
            return issues;
          }};
}

}  // namespace weerga
