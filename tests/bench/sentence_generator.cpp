// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/sentence_generator.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <span>
#include <utility>

#include "tests/bench/sentence_words.h"
#include "tests/bench/word_parts.h"

namespace weerga::test {
namespace {

constexpr std::size_t kRemembered = 50'000;

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

void capitalise(std::string& text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
}

}  // namespace

/// Fills the slots of patterns, both languages at once.
class SentenceWriter {
  template <typename Words>
  const auto& any(const Words& words) {
    return words[generator_.by_rank(static_cast<std::uint32_t>(std::size(words)))];
  }

 public:
  explicit SentenceWriter(SentenceGenerator& generator) : generator_(generator) {}

  /// Appends a pattern; "{x}" is a slot, see filler().
  void append(const WordPair& pattern) {
    GeneratedPair pair{std::string(pattern.dutch), std::string(pattern.english)};
    for (std::size_t at = pair.source.find('{'); at != std::string::npos; at = pair.source.find('{')) {
      const std::string slot = pair.source.substr(at, 3);
      const GeneratedPair fill = filler(slot[1]);
      pair.source.replace(at, 3, fill.source);
      const std::size_t there = pair.target.find(slot);
      if (there != std::string::npos) pair.target.replace(there, 3, fill.target);
    }
    if (!written_.source.empty()) {
      written_.source += ' ';
      written_.target += ' ';
    }
    written_.source += pair.source;
    written_.target += pair.target;
  }

  GeneratedPair finished() {
    capitalise(written_.source);
    capitalise(written_.target);
    return std::move(written_);
  }

  GeneratedPair bare_noun() {
    const std::uint32_t kind = generator_.below(100);
    if (kind < 32) return plain(any(kNouns));
    if (kind < 58) return derived("ing");
    if (kind < 80) return compound();
    if (kind < 88) return learned();
    return kind < 94 ? abbreviation() : name();
  }

 private:
  static GeneratedPair plain(const WordPair& words) { return {std::string(words.dutch), std::string(words.english)}; }

  GeneratedPair number(std::uint32_t bound) {
    const std::string digits = std::to_string(1 + generator_.by_rank(bound));
    return {digits, digits};
  }

  GeneratedPair compound() {
    GeneratedPair made;
    for (bool more = true; more; more = generator_.chance(10)) {
      if (generator_.chance(50)) {
        const GeneratedPair first = derived("ing");
        made.source += first.source + "s";
        made.target += first.target + " ";
      } else {
        const WordPair first = any(kCompoundFirst);
        made.source += first.dutch;
        made.target += fmt::format("{} ", first.english);
      }
    }
    const WordPair second = any(kCompoundSecond);
    return {made.source += second.dutch, made.target += second.english};
  }

  GeneratedPair date() {
    const WordPair month = kMonths[generator_.below(12)];
    const std::uint32_t day = 1 + generator_.below(28);
    const std::uint32_t year = 2024 - generator_.by_rank(20);
    return {fmt::format("{} {} {}", day, month.dutch, year), fmt::format("{} {} {}", day, month.english, year)};
  }

  GeneratedPair reference() {
    const std::string text = fmt::format("{} {}-{:02}, nr. {}", 20 + generator_.below(17), 100 + generator_.below(900),
                                         1 + generator_.by_rank(20), 1 + generator_.by_rank(3000));
    return {"Kamerstuk " + text, "Parliamentary Papers " + text};
  }

  GeneratedPair name() {
    const std::string name = generator_.name();
    return {name, name};
  }

  /// A verb made of prefix and root, its rank spread over both; `ending` tells the form, "" the person's.
  GeneratedPair derived(std::string_view ending) {
    constexpr auto kVerbsMade = static_cast<std::uint32_t>(std::size(kPrefixes) * std::size(kRoots));
    const std::uint32_t verb = generator_.by_rank(kVerbsMade) * 1297U % kVerbsMade;
    const WordPair& prefix = kPrefixes[verb % std::size(kPrefixes)];
    const VerbRoot& root = kRoots[verb / std::size(kPrefixes)];
    return {fmt::format("{}{}{}", prefix.dutch, ending.empty() ? root.person : root.base, ending),
            fmt::format("{} {}", root.english, prefix.english)};
  }

  GeneratedPair verb(std::span<const WordPair> common, std::string_view ending) {
    return generator_.chance(40) ? plain(any(common)) : derived(ending);
  }

  GeneratedPair participle() {
    GeneratedPair made = derived("");
    return {made.source.insert(0, "ge"), made.target += " (done)"};
  }

  GeneratedPair learned() {
    const WordPair first = any(kLearnedFirst);
    const WordPair second = any(kLearnedSecond);
    return {fmt::format("{}{}", first.dutch, second.dutch), fmt::format("{}{}", first.english, second.english)};
  }

  GeneratedPair place() {
    const std::string name = fmt::format("{}{}", kPlaceFirst[generator_.below(std::size(kPlaceFirst))],
                                         kPlaceSecond[generator_.below(std::size(kPlaceSecond))]);
    return {name, name};
  }

  GeneratedPair abbreviation() {
    std::string letters;
    for (std::uint32_t rest = 400 + generator_.by_rank(150'000); rest > 0; rest /= 20) {
      letters += "ABCDEFGHIKLMNOPRSTVW"[rest % 20];
    }
    return {letters, letters};
  }

  GeneratedPair adjective() { return generator_.chance(60) ? plain(any(kAdjectives)) : derived("ende"); }

  /// With article and, often, an adjective.
  GeneratedPair noun() {
    const GeneratedPair noun = bare_noun();
    if (generator_.chance(60)) return {fmt::format("de {}", noun.source), fmt::format("the {}", noun.target)};
    const GeneratedPair adjective = this->adjective();
    return {fmt::format("de {} {}", adjective.source, noun.source),
            fmt::format("the {} {}", adjective.target, noun.target)};
  }

  GeneratedPair organisation() {
    if (generator_.chance(60)) return plain(any(kOrganisations));
    GeneratedPair made = abbreviation();
    return {made.source.insert(0, "de "), made.target.insert(0, "the ")};
  }

  GeneratedPair filler(char slot) {
    switch (slot) {
      case 'a':
        return plain(any(kActors));
      case 'c':
        return generator_.chance(60) ? plain(any(kCountries)) : place();
      case 'd':
        return date();
      case 'g':
        return number(900);
      case 'j':
        return adjective();
      case 'k':
        return compound();
      case 'm':
        return name();
      case 'n':
        return noun();
      case 'o':
        return organisation();
      case 'p':
        return number(100);
      case 'r':
        return reference();
      case 's':
        return bare_noun();
      case 'v':
        return verb(kVerbs, "");
      case 'w':
        return participle();
      default:
        return verb(kInfinitives, "en");
    }
  }

  SentenceGenerator& generator_;
  GeneratedPair written_;
};

SentenceGenerator::SentenceGenerator(std::uint64_t seed) : random_(seed) {}

// The library's distributions differ between machines; this one does not.
std::uint32_t SentenceGenerator::below(std::uint32_t bound) {
  return static_cast<std::uint32_t>((random_() >> 32U) * bound >> 32U);
}

std::uint32_t SentenceGenerator::by_rank(std::uint32_t bound) {
  const std::uint32_t octave = below(static_cast<std::uint32_t>(std::bit_width(bound)));
  const std::uint32_t rank = (1U << octave) - 1 + below(1U << octave);
  return rank < bound ? rank : below(bound);
}

std::string SentenceGenerator::name() {
  std::string name;
  const std::uint32_t syllables = 2 + below(3);
  for (std::uint32_t i = 0; i < syllables; ++i) name += kSyllables[below(std::size(kSyllables))];
  capitalise(name);
  return name;
}

GeneratedPair SentenceGenerator::written() {
  const auto any = [&](const auto& patterns) {
    return patterns[below(static_cast<std::uint32_t>(std::size(patterns)))];
  };
  SentenceWriter writer(*this);
  if (chance(4)) {
    writer.append(any(kFormulas));
    return writer.finished();
  }
  if (chance(45)) writer.append(any(kOpenings));
  writer.append(any(kClauses));
  while (chance(40)) writer.append(any(kAdditions));
  if (chance(35)) writer.append(any(kEndings));
  GeneratedPair pair = writer.finished();
  pair.source += '.';
  pair.target += '.';
  return pair;
}

GeneratedPair SentenceGenerator::varied(const GeneratedPair& pair) {
  return {edited(pair.source, 85 + static_cast<int>(below(12))), pair.target};
}

GeneratedPair SentenceGenerator::next() {
  const bool has_past = !earlier_.empty();
  const auto past = [&] { return earlier_[below(static_cast<std::uint32_t>(earlier_.size()))]; };
  if (has_past && chance(6)) return past();
  GeneratedPair pair = has_past && chance(20) ? varied(past()) : written();
  if (earlier_.size() < kRemembered) {
    earlier_.push_back(pair);
  } else {
    earlier_[below(kRemembered)] = pair;
  }
  return pair;
}

std::string SentenceGenerator::edited(std::string_view text, int percent) {
  std::vector<std::string> words = split(text);
  if (percent >= 100 || words.empty()) return std::string(text);
  const auto size = static_cast<std::uint32_t>(words.size());
  const std::uint32_t changes = std::max(1U, size * static_cast<std::uint32_t>(100 - percent) / 100);
  for (std::uint32_t i = 0; i < changes; ++i) {
    const auto at = static_cast<std::ptrdiff_t>(below(static_cast<std::uint32_t>(words.size())));
    const std::string other = SentenceWriter(*this).bare_noun().source;
    if (chance(15) && words.size() > 1) {
      words.erase(words.begin() + at);
    } else if (chance(15)) {
      words.insert(words.begin() + at, other);
    } else {
      words[static_cast<std::size_t>(at)] = other;
    }
  }
  return joined(words);
}

void generate_memory(std::size_t count, std::uint64_t seed, const std::function<void(const MemoryEntry&)>& visit) {
  SentenceGenerator sentences(seed);
  std::mt19937_64 random(seed + 1);
  for (std::size_t letter = 0, made = 0; made < count; ++letter) {
    const std::size_t size = std::min<std::size_t>(40 + random() % 161, count - made);
    std::vector<GeneratedPair> pairs;
    for (std::size_t i = 0; i < size; ++i) pairs.push_back(sentences.next());
    MemoryEntry entry;
    entry.letter = fmt::format("2021Z{:05}", letter);
    entry.dossier = fmt::format("{} {:03}", 21 + random() % 15, random() % 60);
    entry.author = fmt::format("vertaler {}", 1 + random() % 12);
    entry.date = fmt::format("{}-{:02}-{:02}T{:02}:00:00Z", 2012 + random() % 12, 1 + random() % 12, 1 + random() % 28,
                             8 + random() % 10);
    for (std::size_t i = 0; i < size; ++i) {
      entry.id = fmt::format("u{}/s1", i + 1);
      entry.state = static_cast<State>(1 + random() % 3);
      entry.source = pairs[i].source;
      entry.target = pairs[i].target;
      entry.previous_source = i == 0 ? "" : pairs[i - 1].source;
      entry.next_source = i + 1 == size ? "" : pairs[i + 1].source;
      visit(entry);
    }
    made += size;
  }
}

}  // namespace weerga::test
