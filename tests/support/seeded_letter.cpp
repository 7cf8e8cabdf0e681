// SPDX-License-Identifier: Apache-2.0
#include "tests/support/seeded_letter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <stdexcept>

#include "tests/support/letter_sentences.h"
#include "tests/support/seeded_facts.h"

namespace weerga::test {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty()) lines.push_back(line);
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return lines;
}

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (std::size_t at = line.find(" => "); at != std::string_view::npos; at = line.find(" => ")) {
    columns.push_back(line.substr(0, at));
    line.remove_prefix(at + 4);
  }
  columns.push_back(line);
  return columns;
}

/// A sentence pair with its facts drawn and its places for faults still open.
class OpenPair {
 public:
  OpenPair(std::string_view line, Chance& chance) {
    const std::vector<std::string_view> columns = columns_of(line);
    dutch_ = columns.at(0);
    english_ = columns.at(1);
    for (std::size_t at = dutch_.find('{'); at != std::string::npos; at = dutch_.find('{')) draw(at, chance);
  }

  [[nodiscard]] bool can_have(std::string_view fault) const {
    return english_.find(fmt::format("|{}|", fault)) != std::string::npos;
  }

  /// The pair with one place of that fault spoiled; "" leaves it right.
  [[nodiscard]] SeededPair closed(std::string_view fault, Chance& chance) const {
    std::string english = english_;
    std::size_t places = 0;
    for (std::size_t at = 0; (at = english.find(fmt::format("|{}|", fault), at)) != std::string::npos; ++at) ++places;
    std::size_t spoiled = places == 0 ? 0 : chance.below(places) + 1;
    for (std::size_t at = english.find('['); at != std::string::npos; at = english.find('[', at)) {
      const std::size_t end = english.find(']', at);
      const std::string place = english.substr(at + 1, end - at - 1);
      const std::string text = chosen(place, fault, spoiled);
      english.replace(at, end + 1 - at, text);
      at += text.size();
    }
    return {std::string(fault), TaggedText(dutch_), TaggedText(with_square_brackets(english))};
  }

 private:
  void draw(std::size_t at, Chance& chance) {
    const std::string slot = dutch_.substr(at, dutch_.find('}', at) + 1 - at);
    const Fact fact = fact_for(std::string_view(slot).substr(1, slot.size() - 2), chance);
    dutch_.replace(at, slot.size(), fact.dutch);
    std::string place = "[" + fact.english;
    for (const auto& [kind, wrong] : fact.wrong) place += fmt::format("|{}|{}", kind, wrong);
    english_.replace(english_.find(slot), slot.size(), place + "]");
  }

  static std::string chosen(std::string_view place, std::string_view fault, std::size_t& spoiled) {
    const std::string key = fmt::format("|{}|", fault);
    const std::size_t at = place.find(key);
    if (fault.empty() || at == std::string_view::npos || --spoiled != 0)
      return std::string(place.substr(0, place.find('|')));
    place.remove_prefix(at + key.size());
    return std::string(place.substr(0, place.find('|')));
  }

  static std::string with_square_brackets(std::string text) {
    for (const auto& [mark, bracket] : {std::pair{"⟦", "["}, std::pair{"⟧", "]"}}) {
      for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
        text.replace(at, 3, bracket);
    }
    return text;
  }

  std::string dutch_;
  std::string english_;
};

bool removed(std::string& text, std::span<const std::string_view> marks, Chance& chance) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const std::string_view mark : marks) {
    const std::size_t at = text.find(mark);
    if (at != std::string::npos && at > 3) places.emplace_back(at, mark.size());
  }
  if (places.empty()) return false;
  const auto [at, size] = chance.one_of(places);
  text.erase(at, size);
  return true;
}

/// Faults of form, which most sentences can have. Returns false where this one cannot.
bool spoil_form(SeededPair& pair, std::string_view fault, Chance& chance) {
  std::string& text = pair.target.text;
  std::vector<std::size_t> spaces;
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) spaces.push_back(at);
  if (spaces.size() < 4) return false;
  const std::size_t space = spaces.at(1 + chance.below(spaces.size() - 2));
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z'); };
  if (fault == "space.double") {
    text.insert(space, " ");
  } else if (fault == "word.doubled") {
    const std::size_t end = text.find(' ', space + 1);
    const std::string word = text.substr(space, end - space);
    if (end == std::string::npos || word == " that" || word == " had" ||
        !std::ranges::all_of(word.substr(1), is_letter))
      return false;
    text.insert(end, word);
  } else if (fault == "punctuation") {
    if (!text.ends_with('.') || text.ends_with("p.m.")) return false;
    text.pop_back();
  } else if (fault == "bracket") {
    return removed(text, std::array<std::string_view, 4>{"(", ")", "[", "]"}, chance);
  } else if (fault == "quote") {
    return removed(text, std::array<std::string_view, 3>{"“", "”", "\""}, chance);
  } else if (fault == "length") {
    if (text.size() < 60) return false;
    text = text.substr(0, text.rfind(' ', text.size() / 3)) + ".";
  } else if (fault == "target.empty") {
    text.clear();
  } else if (fault == "target.same") {
    text = pair.source.text;
  } else {
    return false;
  }
  return true;
}

void add_code(TaggedText& text, const std::string& id, std::size_t begin, std::size_t end) {
  text.codes.push_back({.position = begin, .kind = CodeKind::opening, .id = id});
  text.codes.push_back({.position = end, .kind = CodeKind::closing, .id = id});
}

/// Puts the first word of each side into a pair of codes, and leaves out or adds one.
bool spoil_codes(SeededPair& pair, std::string_view fault) {
  const std::size_t source_end = pair.source.text.find(' ');
  const std::size_t target_end = pair.target.text.find(' ');
  if (source_end == std::string::npos || target_end == std::string::npos) return false;
  if (fault != "code.added") add_code(pair.source, "1", 0, source_end);
  if (fault != "code.missing") add_code(pair.target, "1", 0, target_end);
  return true;
}

constexpr std::array<std::string_view, 41> kFaults{"number.value",
                                                   "date.day",
                                                   "reference.number",
                                                   "acronym.dutch",
                                                   "name",
                                                   "space.double",
                                                   "term.forbidden",
                                                   "number.scale",
                                                   "date.month",
                                                   "reference.digits",
                                                   "dutch.words",
                                                   "quote",
                                                   "word.doubled",
                                                   "term.missing",
                                                   "number.digits",
                                                   "date.year",
                                                   "reference.proceedings",
                                                   "dutch.word",
                                                   "bracket",
                                                   "punctuation",
                                                   "false-friend",
                                                   "number.decimal",
                                                   "time",
                                                   "reference.dossier",
                                                   "variety",
                                                   "code.missing",
                                                   "target.empty",
                                                   "typo",
                                                   "number.notation",
                                                   "reference.treaty",
                                                   "code.added",
                                                   "target.same",
                                                   "length",
                                                   "consistency.target",
                                                   "consistency.source",
                                                   "acronym.early",
                                                   "number.value",
                                                   "date.day",
                                                   "reference.number",
                                                   "acronym.dutch",
                                                   "name"};

bool suits_any_sentence(std::string_view fault) {
  return std::ranges::any_of(
      std::array<std::string_view, 6>{"space", "word", "punctuation", "code", "target", "length"},
      [&](std::string_view kind) { return fault.starts_with(kind); });
}

class LetterMaker {
 public:
  explicit LetterMaker(std::uint32_t seed) : chance_(seed) {
    for (const std::string_view block : letter_sentences()) {
      for (const std::string_view line : lines_of(block)) lines_.push_back(line);
    }
    chance_.shuffle(lines_);
  }

  std::vector<SeededPair> letter(std::size_t pairs, std::size_t faults) {
    std::vector<SeededPair> letter;
    std::vector<std::string_view> wanted;
    for (std::size_t i = 0; i < faults; ++i) wanted.push_back(kFaults.at(i % kFaults.size()));
    std::ranges::stable_partition(wanted, [](std::string_view fault) { return !suits_any_sentence(fault); });
    for (const std::string_view fault : wanted) letter.push_back(spoiled(fault));
    while (letter.size() + later_.size() + earlier_.size() < pairs) letter.push_back(right_pair());
    chance_.shuffle(letter);
    letter.insert(letter.begin(), earlier_.begin(), earlier_.end());
    letter.insert(letter.end(), later_.begin(), later_.end());
    return letter;
  }

 private:
  /// The next sentence that `fits`, with facts drawn anew in each round. One without facts is used up, since a letter
  /// repeats no sentence.
  template <typename Fits>
  SeededPair taken(const Fits& fits) {
    for (std::size_t attempt = 0; attempt < 20 * lines_.size(); ++attempt) {
      const std::size_t i = attempt % lines_.size();
      const OpenPair open(lines_[i], chance_);
      std::optional<SeededPair> pair = fits(open);
      if (!pair) continue;
      const std::string_view line = lines_[i];
      lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(i));
      if (line.find('{') != std::string_view::npos) lines_.push_back(line);
      return std::move(*pair);
    }
    throw std::logic_error("no sentence is left for this fault");
  }

  SeededPair right_pair() {
    SeededPair pair = taken([&](const OpenPair& open) { return std::optional(open.closed("", chance_)); });
    if (chance_.below(6) == 0) spoil_codes(pair, "");
    return pair;
  }

  SeededPair spoiled(std::string_view fault) {
    if (fault.starts_with("consistency")) return inconsistent(fault);
    if (fault == "acronym.early") return early_acronym();
    return taken([&](const OpenPair& open) -> std::optional<SeededPair> {
      if (open.can_have(fault)) return open.closed(fault, chance_);
      SeededPair pair = open.closed("", chance_);
      pair.fault = fault;
      const bool done = fault.starts_with("code") ? spoil_codes(pair, fault) : spoil_form(pair, fault, chance_);
      return done ? std::optional(std::move(pair)) : std::nullopt;
    });
  }

  /// The right pair comes first, the other version somewhere behind it.
  SeededPair inconsistent(std::string_view fault) {
    const auto lines = lines_of(repeated_sentences());
    const std::vector<std::string_view> columns = columns_of(lines.at(repeated_ % lines.size()));
    const std::vector<std::string_view> others = columns_of(lines.at((repeated_ + 1) % lines.size()));
    repeated_ += 2;
    earlier_.push_back({"", TaggedText(std::string(columns.at(0))), TaggedText(std::string(columns.at(1)))});
    const bool same_source = fault == "consistency.target";
    return {std::string(fault), TaggedText(std::string(same_source ? columns.at(0) : others.at(0))),
            TaggedText(std::string(columns.at(same_source ? 2 : 1)))};
  }

  /// The acronym is used somewhere, and introduced at the end of the letter.
  SeededPair early_acronym() {
    const auto lines = lines_of(introduced_acronyms());
    const std::vector<std::string_view> columns = columns_of(lines.at(acronyms_++ % lines.size()));
    later_.push_back({"", TaggedText(fmt::format("Hierbij is {} ({}) betrokken.", columns.at(1), columns.at(0))),
                      TaggedText(fmt::format("This involves {} ({}).", columns.at(2), columns.at(0)))});
    return {"acronym.early", TaggedText(fmt::format("De rol van {} neemt toe.", columns.at(0))),
            TaggedText(fmt::format("The role of the {} is growing.", columns.at(0)))};
  }

  Chance chance_;
  std::vector<std::string_view> lines_;
  std::size_t repeated_ = 0;
  std::size_t acronyms_ = 0;
  std::vector<SeededPair> earlier_;
  std::vector<SeededPair> later_;
};

}  // namespace

std::vector<SeededPair> seeded_letter(std::uint32_t seed, std::size_t pairs, std::size_t faults) {
  return LetterMaker(seed).letter(pairs, faults);
}

Document document_of(const std::vector<SeededPair>& letter) {
  Document document{.source_language = "nl", .target_language = "en-GB"};
  File& file = document.files.emplace_back();
  file.id = "f1";
  for (const SeededPair& pair : letter) {
    Unit& unit = file.units.emplace_back();
    unit.id = fmt::format("u{}", file.units.size());
    unit.segments.push_back({.id = "s1", .source = pair.source, .target = pair.target, .state = State::translated});
  }
  return document;
}

bool is_found_by(std::string_view fault, std::string_view code) {
  struct Expectation {
    std::string_view fault;
    std::string_view codes;
  };
  // Some faults are two things at once: a false friend is also a forbidden term.
  static constexpr auto kExpected = std::to_array<Expectation>({
      {"number", "number."},
      {"date", "date."},
      {"time", "time. number."},
      {"reference", "reference."},
      {"acronym.dutch", "acronym. term.forbidden"},
      {"name", "name. spelling."},
      {"space", "space."},
      {"term.forbidden", "term.forbidden false-friend"},
      {"term.missing", "term.missing"},
      {"dutch", "dutch. spelling."},
      {"quote", "quote."},
      {"word", "word.doubled"},
      {"bracket", "bracket."},
      {"punctuation", "punctuation."},
      {"false-friend", "false-friend term.forbidden"},
      {"variety", "variety. spelling."},
      {"code", "code."},
      {"target.empty", "target.empty"},
      {"target.same", "target.same dutch."},
      {"typo", "spelling."},
      {"length", "length. term. name. number. bracket. quote. date. reference. time."},
      {"consistency", "consistency."},
      {"acronym.early", "acronym.early"},
  });
  const auto expected =
      std::ranges::find_if(kExpected, [&](const Expectation& e) { return fault.starts_with(e.fault); });
  if (expected == kExpected.end()) return false;
  for (std::string_view codes = expected->codes; !codes.empty();) {
    const std::string_view wanted = codes.substr(0, codes.find(' '));
    if (code.starts_with(wanted)) return true;
    codes.remove_prefix(std::min(codes.size(), wanted.size() + 1));
  }
  return false;
}

}  // namespace weerga::test
