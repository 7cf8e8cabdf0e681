// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/letter_update.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "editor/core/review/moved_segment.h"
#include "editor/core/review/sequence_alignment.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

using Fate = SequenceAlignment::Fate;

/// The words of a paragraph and where its codes stand: equal keys, equal paragraphs.
std::string key_of(const Unit& unit) {
  std::string key;
  std::string codes;
  for (const Segment& segment : unit.segments) {
    for (const InlineCode& code : segment.source.codes)
      codes += fmt::format("\x01{}{}{}", key.size() + code.position, static_cast<int>(code.kind), code.id);
    key += segment.source.text;
  }
  return std::string(trimmed(key)) + codes;
}

bool has_words(const Segment& segment) { return segment.target && !trimmed(segment.target->text).empty(); }

std::string shortened(std::string_view text) {
  constexpr std::size_t kMost = 120;
  if (text.size() <= kMost) return std::string(text);
  std::size_t end = kMost;
  while (!is_boundary(text, end)) --end;
  return std::string(text.substr(0, end)) + "…";
}

/// A sentence of one of the letters: unit, segment.
struct Sentence {
  std::size_t unit = 0;
  std::size_t segment = 0;
};

class Updating {
 public:
  Updating(const Document& old_letter, const Document& corrected) : old_(old_letter) {
    result_.document = corrected;
    const std::vector<File>& further = old_letter.files;
    if (result_.document.target_language.empty()) result_.document.target_language = old_letter.target_language;
    if (further.size() > 1)
      result_.document.files.insert(result_.document.files.end(), further.begin() + 1, further.end());
  }

  LetterUpdate run() {
    if (old_.files.empty() || result_.document.files.empty()) return std::move(result_);
    keep_file();
    keep_whole_units();
    keep_sentences();
    report_dropped();
    return std::move(result_);
  }

 private:
  [[nodiscard]] const std::vector<Unit>& old_units() const { return old_.files.front().units; }
  std::vector<Unit>& new_units() { return result_.document.files.front().units; }

  void say(std::string code, std::string sentence) {
    result_.diagnostics.push_back({Severity::warning, std::move(code), std::move(sentence), {}, {}});
  }

  /// What belongs to the letter as a whole. The new letter's own words about its origin stay.
  void keep_file() {
    const File& before = old_.files.front();
    File& after = result_.document.files.front();
    after.notes.insert(after.notes.end(), before.notes.begin(), before.notes.end());
    for (const auto& [category, values] : before.metadata) {
      auto& kept = after.metadata[category];
      for (const auto& [type, value] : values) kept.try_emplace(type, value);
    }
  }

  void keep_whole_units() {
    std::vector<std::string> old_keys;
    std::vector<std::string> new_keys;
    std::ranges::transform(old_units(), std::back_inserter(old_keys), key_of);
    std::ranges::transform(new_units(), std::back_inserter(new_keys), key_of);
    const SequenceAlignment alignment = aligned_sequences(old_keys, new_keys);
    is_used_.assign(old_keys.size(), false);
    is_done_.assign(new_keys.size(), false);
    for (std::size_t index = 0; index < new_keys.size(); ++index) {
      const auto& partner = alignment.of_new[index];
      if (!partner || old_keys[partner->old_index] != new_keys[index]) continue;
      const Unit& before = old_units()[partner->old_index];
      Unit& after = new_units()[index];
      keep_whole(before, after);
      is_used_[partner->old_index] = is_done_[index] = true;
      const auto count = static_cast<std::size_t>(std::ranges::count(before.segments, false, &Segment::ignorable));
      result_.kept += count;
      if (partner->fate == Fate::moved) result_.moved += count;
    }
  }

  /// The old paragraph at the place of the new one.
  static void keep_whole(const Unit& before, Unit& after) {
    Unit kept = before;
    kept.id = after.id;
    kept.name = after.name;
    kept.type = after.type;
    kept.group = after.group;
    after = std::move(kept);
  }

  void keep_sentences() {
    std::vector<Sentence> old_sentences;
    std::vector<Sentence> new_sentences;
    const std::vector<std::string> old_texts = texts_of(old_units(), is_used_, old_sentences);
    const std::vector<std::string> new_texts = texts_of(new_units(), is_done_, new_sentences);
    const SequenceAlignment alignment = aligned_sequences(old_texts, new_texts);
    for (std::size_t index = 0; index < new_sentences.size(); ++index) {
      const auto& partner = alignment.of_new[index];
      if (!partner) {
        ++result_.added;
        continue;
      }
      take(old_sentences[partner->old_index], new_sentences[index], partner->fate);
    }
    for (std::size_t index = 0; index < old_sentences.size(); ++index) {
      if (!alignment.is_used[index]) left_.push_back(old_sentences[index]);
    }
  }

  static std::vector<std::string> texts_of(const std::vector<Unit>& units, const std::vector<bool>& done,
                                           std::vector<Sentence>& sentences) {
    std::vector<std::string> texts;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
      for (std::size_t segment = 0; !done[unit] && segment < units[unit].segments.size(); ++segment) {
        if (units[unit].segments[segment].ignorable) continue;
        sentences.push_back({unit, segment});
        texts.emplace_back(trimmed(units[unit].segments[segment].source.text));
      }
    }
    return texts;
  }

  void take(Sentence from, Sentence to, Fate fate) {
    const Unit& before = old_units()[from.unit];
    Unit& after = new_units()[to.unit];
    const Segment& old_segment = before.segments[from.segment];
    const bool is_home = homes_.try_emplace(from.unit, to.unit).second || homes_[from.unit] == to.unit;
    const MovedSegment moved = move_segment(before, from.segment, after, to.segment);
    note_marks(moved.removed, after.id);
    if (is_home && homed_.insert(from.unit).second) bring_notes(before, after);
    const bool changed = fate == Fate::changed || fate == Fate::moved_and_changed;
    if (!changed) {
      ++result_.kept;
      if (fate == Fate::moved) ++result_.moved;
      return;
    }
    ++result_.reopened;
    reopen(after.segments[to.segment]);
    say("update.changed", fmt::format("{} was changed: “{}” is “{}” now.", after.id, shortened(old_segment.source.text),
                                      shortened(after.segments[to.segment].source.text)));
  }

  static void reopen(Segment& segment) {
    segment.state = State::initial;
    segment.has_state = true;
    segment.sub_state = segment.target ? "weerga:source-changed" : "";
  }

  void note_marks(const std::vector<Annotation>& removed, const std::string& unit) {
    for (const Annotation& mark : removed) {
      say("update.mark-dropped", fmt::format("The words of a mark ({}{}{}) in {} are gone.", mark.type,
                                             mark.value.empty() ? "" : ": ", shortened(mark.value), unit));
    }
  }

  void report_dropped() {
    for (const Sentence& sentence : left_) {
      const Unit& unit = old_units()[sentence.unit];
      const Segment& segment = unit.segments[sentence.segment];
      if (!has_words(segment)) continue;
      ++result_.dropped;
      say("update.dropped", fmt::format("The corrected letter lacks “{}”, translated as “{}”.",
                                        shortened(segment.source.text), shortened(segment.target->text)));
    }
    for (std::size_t index = 0; index < old_units().size(); ++index) {
      if (is_used_[index] || homed_.contains(index)) continue;
      for (const Note& note : old_units()[index].notes)
        say("update.dropped", fmt::format("The note “{}” has no paragraph any more.", shortened(note.text)));
    }
  }

  const Document& old_;
  LetterUpdate result_;
  std::vector<bool> is_used_;                 ///< by old unit: kept whole
  std::vector<bool> is_done_;                 ///< by new unit
  std::map<std::size_t, std::size_t> homes_;  ///< old unit → the new one that its notes go to
  std::set<std::size_t> homed_;
  std::vector<Sentence> left_;
};

}  // namespace

LetterUpdate updated_letter(const Document& document, const Document& corrected) {
  return Updating(document, corrected).run();
}

}  // namespace weerga
