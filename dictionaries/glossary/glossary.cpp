// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/glossary/glossary.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "xliff/text/file_bytes.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::array<std::pair<TermStatus, std::string_view>, 4> kStatusNames{{
    {TermStatus::preferred, "preferred"},
    {TermStatus::admitted, "admitted"},
    {TermStatus::forbidden, "forbidden"},
    {TermStatus::superseded, "superseded"},
}};

/// TBX begins with '<' behind a BOM, white space and UTF-16 zeros; no table does.
bool looks_like_xml(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(std::string_view("\xEF\xBB\xBF\xFF\xFE \t\r\n\0", 10));
  return first != std::string_view::npos && bytes[first] == '<';
}

void check(const Concept& entry) {
  if (entry.terms.empty()) throw Error(ErrorKind::invalid_argument, "A glossary entry needs at least one term.");
  for (const Term& term : entry.terms) {
    if (trimmed(term.text).empty()) throw Error(ErrorKind::invalid_argument, "A term is empty.");
    if (term.language.empty())
      throw Error(ErrorKind::invalid_argument, "The language of the term \"" + term.text + "\" is not known.");
  }
}

/// A source term with one of its translations, as a translator sees the glossary.
struct Pair {
  std::size_t concept_index;
  const Term* source;
  const Term* target;
};

std::vector<Pair> pairs_of(const std::vector<Concept>& concepts) {
  std::vector<Pair> pairs;
  for (std::size_t index = 0; index < concepts.size(); ++index) {
    const std::vector<Term>& terms = concepts[index].terms;
    for (const Term& source : terms) {
      if (source.language != terms.front().language) continue;
      for (const Term& target : terms) {
        if (target.language != source.language) pairs.push_back({index, &source, &target});
      }
    }
  }
  return pairs;
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) key.append(part) += '\x1F';
  return key;
}

std::string pair_sentence(const Pair& pair, std::string_view what) {
  return "\"" + pair.source->text + "\" = \"" + pair.target->text + "\" " + std::string(what);
}

using Kind = GlossaryConflict::Kind;

/// Finds what contradicts the pairs seen so far.
class ConflictFinder {
 public:
  explicit ConflictFinder(const std::vector<Concept>& concepts) : concepts_(concepts) {}

  void look_at(const Pair& pair) {
    const Concept& entry = concepts_[pair.concept_index];
    // An acronym and a word of the same letters are two terms, so the source keeps its case.
    const std::string source = joined({pair.source->language, pair.source->text, entry.domain, entry.dossier});
    const auto [seen, is_new] = pairs_.try_emplace(source + joined({pair.target->language, pair.target->text}), pair);
    if (!is_new) {
      const bool clash = seen->second.target->status != pair.target->status;
      report(clash ? Kind::status_clash : Kind::repeated, seen->second, pair,
             clash ? "has two different statuses." : "stands in the glossary twice.");
      return;
    }
    if (pair.target->status != TermStatus::preferred || pair.source->status != TermStatus::preferred) return;
    const auto [other, first] = preferred_.try_emplace(source + pair.target->language, pair);
    if (!first)
      report(Kind::two_preferred, other->second, pair,
             "is preferred, and so is \"" + other->second.target->text + "\".");
  }

  std::vector<GlossaryConflict> take() { return std::move(found_); }

 private:
  void report(Kind kind, const Pair& first, const Pair& second, std::string_view what) {
    found_.push_back({kind, first.concept_index, second.concept_index, pair_sentence(second, what)});
  }

  const std::vector<Concept>& concepts_;
  std::unordered_map<std::string, Pair> pairs_;
  std::unordered_map<std::string, Pair> preferred_;
  std::vector<GlossaryConflict> found_;
};

}  // namespace

std::string_view to_string(TermStatus status) {
  for (const auto& [value, name] : kStatusNames) {
    if (value == status) return name;
  }
  return "preferred";
}

std::optional<TermStatus> term_status_of(std::string_view name) {
  for (const auto& [value, known] : kStatusNames) {
    if (known == name) return value;
  }
  return std::nullopt;
}

Glossary Glossary::opened(const std::filesystem::path& path) {
  std::string bytes = bytes_of_file(path);
  try {
    return looks_like_xml(bytes) ? read_from_tbx(std::move(bytes)) : from_csv(bytes);
  } catch (const Error& error) {
    Place place = error.place();
    place.file = path.string();
    throw Error(error.kind(), error.sentence(), std::move(place));
  }
}

std::size_t Glossary::add(Concept concept_) {
  check(concept_);
  if (concept_.id.empty() || ids_.contains(concept_.id)) concept_.id = new_id();
  ids_.insert(concept_.id);
  concepts_.push_back(std::move(concept_));
  return concepts_.size() - 1;
}

void Glossary::replace(std::size_t index, Concept concept_) {
  check(concept_);
  ids_.erase(concepts_.at(index).id);
  if (concept_.id.empty() || ids_.contains(concept_.id)) concept_.id = new_id();
  ids_.insert(concept_.id);
  concepts_[index] = std::move(concept_);
}

void Glossary::remove(std::size_t index) {
  ids_.erase(concepts_.at(index).id);
  concepts_.erase(concepts_.begin() + static_cast<std::ptrdiff_t>(index));
}

std::string Glossary::new_id() {
  std::string id;
  do {
    id = "c" + std::to_string(++last_number_);
  } while (ids_.contains(id));
  return id;
}

std::vector<GlossaryConflict> Glossary::conflicts() const {
  ConflictFinder finder(concepts_);
  for (const Pair& pair : pairs_of(concepts_)) finder.look_at(pair);
  return finder.take();
}

bool same_language(std::string_view of_term, std::string_view of_text) {
  const std::string term = fold_case(of_term);
  const std::string text = fold_case(of_text);
  const auto is_part = [](std::string_view part, std::string_view whole) {
    return whole.starts_with(part) && (whole.size() == part.size() || whole[part.size()] == '-');
  };
  return is_part(term, text) || is_part(text, term);
}

bool is_right(const Term& term) { return term.status == TermStatus::preferred || term.status == TermStatus::admitted; }

std::vector<std::string> words_of_terms(const Glossary& glossary, std::string_view language) {
  std::unordered_set<std::string> seen;
  std::vector<std::string> words;
  const auto keep = [&](std::string_view word) {
    if (seen.emplace(word).second) words.emplace_back(word);
  };
  for (const Concept& entry : glossary.concepts()) {
    for (const Term& term : entry.terms) {
      if (!is_right(term) || !same_language(term.language, language)) continue;
      std::size_t begin = 0;
      while (begin < term.text.size()) {  // by spaces: "OVSE-mandaat" and "jl." are one word each
        const std::size_t end = std::min(term.text.find(' ', begin), term.text.size());
        if (end > begin) keep(std::string_view(term.text).substr(begin, end - begin));
        begin = end + 1;
      }
    }
  }
  return words;
}

}  // namespace weerga
