// SPDX-License-Identifier: Apache-2.0
// Prints the figures of spelling and recognition, measured on the optional development data and on built-in text.
// Usage: weerga_words_report [spelling] [letters] [speed] [terms]; without a word, all of them.
#include <fmt/core.h>
#include <malloc.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>
#include <hunspell.hxx>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "dictionaries/data/word_data.h"
#include "dictionaries/glossary/term_recogniser.h"
#include "dictionaries/spelling/spell_check.h"
#include "tests/support/shared_data.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/fold.h"
#include "xliff/text/words.h"

namespace {

using namespace weerga;

/// Processor time of this thread in milliseconds: the machine may be busy with other things.
double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double timed(const std::function<void()>& work) {
  const double begin = cpu_ms();
  work();
  return cpu_ms() - begin;
}

double at_quantile(std::vector<double> values, double quantile) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  return values[std::min(values.size() - 1, static_cast<std::size_t>(quantile * static_cast<double>(values.size())))];
}

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields{""};
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

/// The letter's text with the hyphens at line ends taken out, as repair leaves it.
std::string repaired(const std::filesystem::path& path) {
  std::string text;
  for (std::string line : test::lines_of(path)) {
    while (line.ends_with(' ')) line.pop_back();
    const bool broken = line.ends_with('-') && line.size() > 1 && line[line.size() - 2] >= 'a';
    if (broken) line.pop_back();
    text += line + (broken ? "" : (line.empty() ? "\n\n" : " "));
  }
  return text;
}

std::string without_indent(std::string text) {
  for (std::size_t place = text.find("  "); place != std::string::npos; place = text.find("  ")) text.erase(place, 1);
  return text;
}

void report_typos(const char* language, const char* file) {
  const auto path = test::shared_data(file);
  if (!path) return fmt::print("{}: " WEERGA_NO_SHARED_DATA "\n", file);
  const Speller speller(language);
  const double loading = timed([&] { (void)speller.suggestions("qwertz"); });
  std::size_t all = 0;
  std::size_t detected = 0;
  std::size_t first = 0;
  std::size_t in_five = 0;
  std::vector<double> times;
  for (const std::string& line : test::lines_of(*path)) {
    const std::vector<std::string> fields = fields_of(line);
    if (fields.size() < 2) continue;
    ++all;
    if (speller.knows(fields[0])) continue;
    ++detected;
    std::vector<std::string> found;
    times.push_back(timed([&] { found = speller.suggestions(fields[0]); }));
    if (!found.empty() && found.front() == fields[1]) ++first;
    if (std::ranges::find(found, fields[1]) != found.end()) ++in_five;
  }
  fmt::print(
      "typos {:5}  detected {:.3f} of {}; right word first {:.3f}, in five {:.3f}; CPU ms p50 {:.1f} p95 {:.1f} "
      "max {:.1f}; list read in {:.0f} ms\n",
      language, ratio(detected, all), all, ratio(first, detected), ratio(in_five, detected), at_quantile(times, 0.5),
      at_quantile(times, 0.95), at_quantile(times, 1), loading);
}

void report_flags(const char* language, const char* file) {
  const auto path = test::shared_data(file);
  if (!path) return;
  const bool dutch = std::string_view(language) == "nl";
  Speller speller(language);
  const Speller foreign(dutch ? "en-GB" : "nl");
  for (const std::string& word : words_of_terms(Glossary::from_csv(starter_glossary()), language)) speller.accept(word);
  const std::string text = repaired(*path);
  const std::vector<Misspelling> found = misspellings_of(text, speller, {.foreign = &foreign});
  const std::size_t words = words_of(text).size();
  std::set<std::string> kinds;
  for (const Misspelling& misspelling : found) kinds.emplace(misspelling.range.of(text));
  fmt::print("flags {:5}  {} in {} words = {:.2f} % ({}):", language, found.size(), words,
             100 * ratio(found.size(), words), file);
  std::size_t shown = 0;
  for (const std::string& word : kinds) {
    if (++shown <= 8) fmt::print(" {}", word);
  }
  fmt::print("\n");
}

void report_speed(const char* language, const char* dictionary, const char* file) {
  const auto path = test::shared_data(file);
  if (!path) return;
  const std::string text = repaired(*path);
  const std::string base = std::string("/usr/share/hunspell/") + dictionary;
  Hunspell hunspell((base + ".aff").c_str(), (base + ".dic").c_str());
  const std::vector<Word> words = words_of(text);
  std::vector<std::string> tokens;
  for (const Word& word : words) tokens.emplace_back(word.range.of(text));
  const double bare = timed([&] {
    for (const std::string& token : tokens) (void)hunspell.spell(token);
  });
  const Speller speller(language);
  (void)speller.suggestions("qwertz");
  const double cold = timed([&] { (void)misspellings_of(text, speller); });
  const double warm = timed([&] { (void)misspellings_of(text, speller); });
  const auto rate = [&](double ms) { return static_cast<double>(tokens.size()) / ms; };
  fmt::print(
      "speed {:5}  k tokens/s: bare Hunspell {:.0f}; whole check {:.0f} the first time, {:.0f} again ({} tokens)\n",
      language, rate(bare), rate(cold), rate(warm), tokens.size());
}

using Occurrences = std::map<std::pair<std::string, std::string>, std::size_t>;

Occurrences marked_by_hand(const std::filesystem::path& path) {
  Occurrences marked;
  for (const std::string& line : test::lines_of(path)) {
    const std::vector<std::string> fields = fields_of(line);
    if (fields.size() == 3) marked[{fold_case(fields[0]), fields[1]}] += std::stoul(fields[2]);
  }
  return marked;
}

Occurrences recognised(const std::string& text, const Glossary& glossary, bool compounds) {
  Occurrences found;
  std::set<ByteRange> seen;  // a term of two domains is one occurrence
  for (const TermHit& hit : TermRecogniser(glossary, "nl", {.compounds = compounds}).hits_of(text)) {
    if (!seen.insert(hit.range).second) continue;
    ++found[{fold_case(hit.range.of(text)), glossary.concepts()[hit.concept_index].terms[hit.term_index].text}];
  }
  return found;
}

void report_recognition(bool compounds) {
  const auto letter = test::shared_data("letters/phosphorus.nl.txt");
  const auto gold = test::shared_data("terms/gold_seed.tsv");
  const auto glossary = test::shared_data("glossary/foreign-affairs.csv");
  if (!letter || !gold || !glossary) return fmt::print("terms: " WEERGA_NO_SHARED_DATA "\n");
  const Occurrences wanted = marked_by_hand(*gold);
  const Occurrences found = recognised(without_indent(repaired(*letter)), Glossary::opened(*glossary), compounds);
  std::size_t right = 0;
  std::size_t all_found = 0;
  std::size_t all_wanted = 0;
  for (const auto& [term, count] : wanted) all_wanted += count;
  for (const auto& [term, count] : found) {
    const auto place = wanted.find(term);
    const std::size_t known = place == wanted.end() ? 0 : place->second;
    all_found += count;
    right += std::min(count, known);
    if (count > known) fmt::print("  too many: {} → {} ({})\n", term.first, term.second, count - known);
  }
  for (const auto& [term, count] : wanted) {
    const auto place = found.find(term);
    if (place == found.end() || place->second < count) fmt::print("  missed: {} → {}\n", term.first, term.second);
  }
  fmt::print("terms in the letter {}: precision {:.3f}, recall {:.3f}, F1 {:.3f}\n",
             compounds ? "with parts of compounds" : "as whole words", ratio(right, all_found),
             ratio(right, all_wanted), ratio(2 * right, all_found + all_wanted));
}

/// Made-up two-word terms that are all different.
Glossary made_up_glossary(std::size_t terms) {
  constexpr std::array syllables{"ba", "de", "ki", "lo", "mu", "ran", "ster", "vin", "wol", "zee"};
  Glossary glossary;
  for (std::size_t number = 0; number < terms; ++number) {
    std::string word;
    for (std::size_t rest = number + 1000; rest > 0; rest /= 10) word += syllables.at(rest % 10);
    const std::string second = number % 2 == 0 ? " verdrag" : "";
    glossary.add(
        {.terms = {{.text = word + second, .language = "nl"}, {.text = word + " in English", .language = "en"}}});
  }
  return glossary;
}

/// Memory that this program holds from the allocator, in MB.
double allocated_mb() {
  const struct mallinfo2 heap = mallinfo2();
  return static_cast<double>(heap.uordblks + heap.hblkhd) / 1e6;
}

void report_term_speed() {
  std::string sentence;
  for (int word = 0; word < 15; ++word) sentence += "mensenrechtenschendingen volgens debastervin verdragen ";
  const Glossary small = made_up_glossary(5000);
  const TermRecogniser recogniser(small, "nl");
  std::vector<double> times;
  for (int round = 0; round < 200; ++round) times.push_back(timed([&] { (void)recogniser.hits_of(sentence); }));
  fmt::print("5,000 terms in a sentence of {} words: CPU ms p50 {:.3f} p95 {:.3f}\n", words_of(sentence).size(),
             at_quantile(times, 0.5), at_quantile(times, 0.95));
  const std::string csv = made_up_glossary(50'000).to_csv();
  const double before = allocated_mb();
  std::optional<Glossary> large;
  std::optional<TermRecogniser> index;
  const double reading = timed([&] { large = Glossary::from_csv(csv); });
  const double building = timed([&] { index.emplace(*large, "nl"); });
  fmt::print("100,000 terms in 50,000 concepts: CSV read in {:.0f} ms, index built in {:.0f} ms, {:.0f} MB for both\n",
             reading, building, allocated_mb() - before);
}

}  // namespace

int main(int count, char** words) {
  const std::set<std::string> wanted(words + 1, words + count);
  const auto wants = [&](const char* section) { return wanted.empty() || wanted.contains(section); };
  if (wants("spelling")) {
    report_typos("nl", "spelling/typos.nl.dev.tsv");
    report_typos("en-GB", "spelling/typos.en.dev.tsv");
    report_typos("en-US", "spelling/typos.en.dev.tsv");
  }
  if (wants("letters")) {
    report_flags("nl", "letters/phosphorus.nl.txt");
    report_flags("nl", "segmentation/gov_nl_dev/gold.txt");
    report_flags("nl", "segmentation/ud_nl_alpino_dev/gold.txt");
    report_flags("en-GB", "letters/phosphorus.en.txt");
    report_flags("en-GB", "segmentation/gov_en_dev/gold.txt");
    report_flags("en-GB", "segmentation/ud_en_pud_dev/gold.txt");
  }
  if (wants("speed")) {
    report_speed("nl", "nl", "segmentation/ud_nl_lassysmall_dev/gold.txt");
    report_speed("en-GB", "en_GB", "segmentation/ud_en_pud_dev/gold.txt");
  }
  if (wants("terms")) {
    report_recognition(false);
    report_recognition(true);
    report_term_speed();
  }
}
