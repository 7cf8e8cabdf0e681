// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "dictionaries/glossary/csv.h"
#include "dictionaries/glossary/glossary.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestTerm = 1000;  ///< bytes; what is longer is no term
constexpr std::size_t kMostRows = 2'000'000;
constexpr std::size_t kMostDiagnostics = 1000;  ///< a table wrong all through is told once, not a million times

struct TermColumn {
  std::size_t index = 0;
  std::string language;
  std::optional<std::size_t> status;  ///< its own status column
};

/// Which field of a row holds what.
struct Columns {
  std::vector<TermColumn> terms;  ///< the first one is the source
  std::unordered_map<std::string, std::size_t> others;

  [[nodiscard]] std::string_view of(const CsvRow& row, const std::string& name) const {
    const auto found = others.find(name);
    return found == others.end() ? std::string_view() : field(row, found->second);
  }
  static std::string_view field(const CsvRow& row, std::size_t index) {
    return index < row.fields.size() ? trimmed(row.fields[index]) : std::string_view();
  }
};

bool is_language(std::string_view name) {
  const std::size_t first = std::min(name.find('-'), name.size());
  const auto letters = [](std::string_view part) {
    return std::ranges::all_of(part, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  };
  return first >= 2 && first <= 3 && name.size() <= 11 && letters(name.substr(0, first)) &&
         (first == name.size() || (name.size() > first + 1 && letters(name.substr(first + 1))));
}

/// "term_nl" and "nl" name the language nl, "term_en-GB" en-GB.
std::optional<std::string> language_of_column(std::string_view name) {
  if (name.starts_with("term_")) name.remove_prefix(5);
  if (!is_language(name) || name == "pos" || name == "id") return std::nullopt;
  return std::string(name);
}

Columns columns_of(const CsvRow& header) {
  Columns columns;
  for (std::size_t index = 0; index < header.fields.size(); ++index) {
    const std::string_view name = trimmed(header.fields[index]);
    if (auto language = language_of_column(name)) {
      columns.terms.push_back({index, std::move(*language), std::nullopt});
    } else {
      columns.others.emplace(fold_case(name), index);
    }
  }
  for (TermColumn& column : columns.terms) {
    const auto own = columns.others.find("status_" + fold_case(column.language));
    if (own != columns.others.end()) column.status = own->second;
  }
  if (columns.terms.size() < 2)
    throw Error(ErrorKind::malformed,
                "The first line of a glossary table names its columns, two of them for terms: "
                "term_nl, term_en, pos, status, domain, note, source.",
                {.file = {}, .line = header.line, .column = 0});
  return columns;
}

/// Turns the rows of one table into concepts.
class TableReader {
 public:
  TableReader(Columns columns, std::size_t width) : columns_(std::move(columns)), width_(width) {}

  void read(const CsvRow& row) {
    if (row.fields.size() > width_ && !std::ranges::all_of(row.fields.begin() + static_cast<std::ptrdiff_t>(width_),
                                                           row.fields.end(), &std::string::empty))
      throw Error(ErrorKind::malformed,
                  "This row has " + std::to_string(row.fields.size()) + " fields, but the first line names " +
                      std::to_string(width_) + " columns.",
                  {.file = {}, .line = row.line, .column = 0});
    const std::vector<Term> terms = terms_of(row);
    if (terms.empty()) return;
    Concept& entry = concept_of(row, terms.front());
    for (const Term& term : terms) add(row, entry, term, &term == &terms.back());
  }

  std::vector<Concept> concepts;
  std::vector<Diagnostic> diagnostics;

 private:
  void tell(const CsvRow& row, std::string code, std::string sentence) {
    if (diagnostics.size() < kMostDiagnostics)
      diagnostics.push_back(
          {Severity::warning, std::move(code), std::move(sentence), {.file = {}, .line = row.line, .column = 0}, ""});
  }

  /// A source term stands in many rows and is kept once; a translation that comes back is kept, and seen as a conflict,
  /// unless all that is said of it is the same.
  void add(const CsvRow& row, Concept& entry, const Term& term, bool last) {
    const auto same = [&](const Term& other) {
      return other == term || (!last && other.text == term.text && other.language == term.language);
    };
    if (std::ranges::none_of(entry.terms, same)) {
      entry.terms.push_back(term);
    } else if (last) {
      tell(row, "glossary.repeated-row", "This row repeats an earlier one.");
    }
  }

  TermStatus status_of(const CsvRow& row, std::string_view name) {
    if (name.empty()) return TermStatus::preferred;
    if (const auto status = term_status_of(fold_case(name))) return *status;
    tell(row, "glossary.unknown-status",
         "\"" + std::string(name) + "\" is no status (preferred, admitted, forbidden, superseded); taken as admitted.");
    return TermStatus::admitted;
  }

  /// All terms of the row, or none if it has no pair. What the row says in general is said of the last term.
  std::vector<Term> terms_of(const CsvRow& row) {
    std::vector<Term> terms;
    for (const TermColumn& column : columns_.terms) {
      const std::string_view text = Columns::field(row, column.index);
      if (text.empty()) continue;
      if (text.size() > kLongestTerm) {
        tell(row, "glossary.long-term", "A term of more than 1,000 bytes was left out.");
        continue;
      }
      Term term{.text = std::string(text), .language = column.language, .part_of_speech = {}, .note = {}, .source = {}};
      term.part_of_speech = columns_.of(row, "pos");
      if (column.status) term.status = status_of(row, Columns::field(row, *column.status));
      terms.push_back(std::move(term));
    }
    if (terms.size() < 2) {
      tell(row, "glossary.no-pair", "This row was left out: it has no term in two languages.");
      return {};
    }
    Term& last = terms.back();
    last.note = columns_.of(row, "note");
    last.source = columns_.of(row, "source");
    const std::string_view status = columns_.of(row, "status");
    if (!status.empty()) last.status = status_of(row, status);
    return terms;
  }

  /// The concept that the row belongs to: that of its `id`, or of its first term, domain and dossier.
  Concept& concept_of(const CsvRow& row, const Term& first) {
    const std::string_view id = columns_.of(row, "id");
    const std::string_view domain = columns_.of(row, "domain");
    const std::string_view dossier = columns_.of(row, "dossier");
    std::string key = id.empty() ? "\x1F" : std::string(id);
    if (id.empty()) key.append(first.text).append("\x1F").append(domain).append("\x1F").append(dossier);
    const auto [found, is_new] = places_.try_emplace(std::move(key), concepts.size());
    if (is_new) concepts.emplace_back();
    Concept& entry = concepts[found->second];
    if (is_new) {
      entry.id = id;
      entry.domain = domain;
      entry.dossier = dossier;
    }
    if (entry.definition.empty()) entry.definition = columns_.of(row, "definition");
    return entry;
  }

  Columns columns_;
  std::size_t width_;
  std::unordered_map<std::string, std::size_t> places_;
};

/// Every language of the glossary, in order of appearance.
std::vector<std::string> languages_of(const std::vector<Concept>& concepts) {
  std::vector<std::string> languages;
  for (const Concept& entry : concepts) {
    for (const Term& term : entry.terms) {
      if (std::ranges::find(languages, term.language) == languages.end()) languages.push_back(term.language);
    }
  }
  return languages;
}

/// The rows of one table.
class TableWriter {
 public:
  TableWriter(const std::vector<Concept>& concepts, const CsvExport& options)
      : concepts_(concepts), options_(options), languages_(languages_of(concepts)) {
    while (languages_.size() < 2) languages_.emplace_back(languages_.empty() ? "nl" : "en");
  }

  std::string table() {
    std::vector<std::string> header{"id"};
    for (const std::string& language : languages_) header.push_back("term_" + language);
    for (const std::string& language : languages_) header.push_back("status_" + language);
    for (const char* name : {"pos", "domain", "dossier", "note", "source", "definition"}) header.emplace_back(name);
    write(header);
    for (const Concept& entry : concepts_) write_rows(entry);
    return std::move(text_);
  }

 private:
  /// A row pairs a term of the first language with one of another: the smallest number of rows that names each term.
  void write_rows(const Concept& entry) {
    std::vector<const Term*> sources;
    std::vector<const Term*> targets;
    for (const Term& term : entry.terms)
      (term.language == entry.terms.front().language ? sources : targets).push_back(&term);
    for (std::size_t row = 0; row < std::max(sources.size(), targets.size()); ++row) {
      const Term* target = targets.empty() ? nullptr : targets[std::min(row, targets.size() - 1)];
      write_row(entry, *sources[std::min(row, sources.size() - 1)], target);
    }
  }

  void write_row(const Concept& entry, const Term& source, const Term* target) {
    std::vector<std::string> row{entry.id};
    const auto term_in = [&](const std::string& language) -> const Term* {
      if (source.language == language) return &source;
      return target != nullptr && target->language == language ? target : nullptr;
    };
    for (const std::string& language : languages_) {
      const Term* term = term_in(language);
      row.push_back(term == nullptr ? "" : term->text);
    }
    for (const std::string& language : languages_) {
      const Term* term = term_in(language);
      row.emplace_back(term == nullptr ? "" : to_string(term->status));
    }
    const Term& last = target == nullptr ? source : *target;
    row.push_back(last.part_of_speech);
    row.push_back(entry.domain);
    row.push_back(entry.dossier);
    row.push_back(last.note.empty() ? entry.note : last.note);
    row.push_back(last.source.empty() ? entry.source : last.source);
    row.push_back(entry.definition);
    write(row);
  }

  void write(const std::vector<std::string>& fields) {
    for (std::size_t index = 0; index < fields.size(); ++index) {
      if (index > 0) text_ += options_.separator;
      text_ += csv_field(fields[index], options_.separator, options_.guard_formulas);
    }
    text_ += "\r\n";
  }

  const std::vector<Concept>& concepts_;
  CsvExport options_;
  std::vector<std::string> languages_;
  std::string text_;
};

}  // namespace

Glossary Glossary::from_csv(std::string_view bytes) {
  const std::string text = decoded_table(bytes);
  CsvReader rows(text, separator_of(text));
  const std::optional<CsvRow> header = rows.next();
  if (!header) throw Error(ErrorKind::malformed, "This glossary table is empty.");
  TableReader reader(columns_of(*header), header->fields.size());
  for (std::size_t count = 0; const std::optional<CsvRow> row = rows.next(); ++count) {
    if (count == kMostRows)
      throw Error(ErrorKind::too_large, "This glossary table has more than 2,000,000 rows.",
                  {.file = {}, .line = row->line, .column = 0});
    reader.read(*row);
  }
  Glossary glossary;
  for (Concept& entry : reader.concepts) glossary.add(std::move(entry));
  glossary.diagnostics_ = std::move(reader.diagnostics);
  return glossary;
}

std::string Glossary::to_csv(const CsvExport& options) const { return TableWriter(concepts_, options).table(); }

}  // namespace weerga
