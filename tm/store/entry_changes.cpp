// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "tm/store/checksum.h"
#include "tm/store/maintenance.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kProgressEvery = 1000;
constexpr std::size_t kChangesAtOnce = 256;  ///< share one wait for the disk

/// Visits all entries with progress, until stopped.
void visit_all(TranslationMemory& memory, const TaskControl& control,
               const std::function<void(const MemoryEntry&)>& visit) {
  const std::size_t count = control.on_progress ? memory.summary().entry_count : 0;
  std::size_t done = 0;
  memory.visit_entries([&](const MemoryEntry& entry) {
    visit(entry);
    if (++done % kProgressEvery == 0 && control.on_progress) control.on_progress(done, count);
    return !control.stop.stop_requested();
  });
}

bool stands_alone(std::string_view text, ByteRange range) {
  const std::vector<Word> words = words_of(text);
  const bool begins = std::ranges::any_of(words, [&](const Word& word) { return word.range.begin == range.begin; });
  const bool ends = std::ranges::any_of(words, [&](const Word& word) { return word.range.end == range.end; });
  return begins && ends;
}

/// The bytes at `place` of `text` that read as `folded` without regard to case, or nothing.
std::optional<std::size_t> folded_length_at(std::string_view text, std::size_t place, std::string_view folded) {
  std::string seen;
  for (std::size_t end = place; end < text.size() && seen.size() < folded.size();) {
    const std::size_t size = code_point_at(text, end).size;
    seen += fold_case(text.substr(end, size));
    end += size;
    if (seen == folded) return end - place;
    if (!folded.starts_with(seen)) break;
  }
  return std::nullopt;
}

std::string replaced(std::string_view text, const TextReplacement& how) {
  const std::string folded = fold_case(how.find);
  std::string result;
  for (std::size_t place = 0; place < text.size();) {
    std::optional<std::size_t> length;
    if (how.match_case) {
      if (text.substr(place).starts_with(how.find)) length = how.find.size();
    } else {
      length = folded_length_at(text, place, folded);
    }
    if (length && how.whole_words && !stands_alone(text, {place, place + *length})) length.reset();
    const std::size_t step = length.value_or(code_point_at(text, place).size);
    result += length ? std::string_view(how.replacement) : text.substr(place, step);
    place += step;
  }
  return result;
}

/// Two entries with the same texts and neighbours, by digest: a table of a million of them stays small.
using PairKey = std::pair<std::uint64_t, std::uint64_t>;

PairKey key_of(const MemoryEntry& entry) {
  const char separator = '\0';
  return {digest_of(entry.source + separator + entry.target),
          digest_of(entry.target + separator + entry.previous_source + separator + entry.next_source)};
}

struct Kept {
  State state = State::initial;
  std::string date;
  std::string letter;
  std::string id;
};

bool better(const MemoryEntry& entry, const Kept& kept) {
  return std::tie(entry.state, entry.date) > std::tie(kept.state, kept.date);
}

bool is_as_planned(TranslationMemory& memory, const EntryChange& change) {
  const MemoryEntry& named = change.before ? *change.before : *change.after;
  const auto now = memory.entry(named.letter, named.id);
  if (!change.before) return !now;
  return now && now->target == change.before->target && now->source == change.before->source;
}

/// Makes changes; entries that are put share waits for the disk.
class Changer {
 public:
  explicit Changer(TranslationMemory& memory) : memory_(memory) {}

  void make(const EntryChange& change) {
    if (change.after) {
      waiting_.push_back(change);
      if (waiting_.size() >= kChangesAtOnce) put_waiting();
    } else if (memory_.remove(change.before->letter, change.before->id)) {
      made_.push_back(change);
    }
  }

  std::size_t finish() {
    put_waiting();
    return made_.size();
  }

  void undo() {
    waiting_.clear();
    Changer back(memory_);
    for (const EntryChange& change : reversed(made_)) back.make(change);
    back.finish();
  }

 private:
  void put_waiting() {
    std::vector<MemoryEntry> entries;
    for (const EntryChange& change : waiting_) entries.push_back(*change.after);
    memory_.put(entries);
    std::ranges::move(waiting_, std::back_inserter(made_));
    waiting_.clear();
  }

  TranslationMemory& memory_;
  std::vector<EntryChange> waiting_;
  std::vector<EntryChange> made_;
};

}  // namespace

std::vector<EntryChange> planned_replacement(TranslationMemory& memory, const TextReplacement& text,
                                             const EntrySelection& selection, const TaskControl& control) {
  if (text.find.empty()) throw Error(ErrorKind::invalid_argument, "There is nothing to look for.");
  if (first_invalid_utf8(text.find) || first_invalid_utf8(text.replacement)) {
    throw Error(ErrorKind::invalid_argument, "The text to find or to put in its place is not UTF-8.");
  }
  std::vector<EntryChange> changes;
  visit_all(memory, control, [&](const MemoryEntry& entry) {
    if (!selection.accepts(entry)) return;
    MemoryEntry after = entry;
    after.target = replaced(entry.target, text);
    if (after.target != entry.target && !after.target.empty()) changes.push_back({entry, std::move(after)});
  });
  return changes;
}

std::vector<EntryChange> planned_removal(TranslationMemory& memory, const EntrySelection& selection,
                                         const TaskControl& control) {
  if (selection.empty()) throw Error(ErrorKind::invalid_argument, "Say which entries are to be removed.");
  std::vector<EntryChange> changes;
  visit_all(memory, control, [&](const MemoryEntry& entry) {
    if (selection.accepts(entry)) changes.push_back({entry, std::nullopt});
  });
  return changes;
}

std::vector<EntryChange> planned_deduplication(TranslationMemory& memory, const TaskControl& control) {
  std::map<PairKey, Kept> best;
  visit_all(memory, control, [&](const MemoryEntry& entry) {
    const auto [place, is_new] = best.try_emplace(key_of(entry));
    if (is_new || better(entry, place->second)) place->second = {entry.state, entry.date, entry.letter, entry.id};
  });
  std::vector<EntryChange> changes;
  visit_all(memory, control, [&](const MemoryEntry& entry) {
    const auto kept = best.find(key_of(entry));
    if (kept == best.end() || (kept->second.letter == entry.letter && kept->second.id == entry.id)) return;
    changes.push_back({entry, std::nullopt});
  });
  return changes;
}

std::size_t apply_changes(TranslationMemory& memory, std::span<const EntryChange> changes, const TaskControl& control) {
  Changer changer(memory);
  for (std::size_t done = 0; done < changes.size(); ++done) {
    if (control.on_progress && done % kProgressEvery == 0) control.on_progress(done, changes.size());
    if (is_as_planned(memory, changes[done])) changer.make(changes[done]);
    if (!control.stop.stop_requested()) continue;
    changer.undo();
    return 0;
  }
  return changer.finish();
}

std::vector<EntryChange> reversed(std::span<const EntryChange> changes) {
  std::vector<EntryChange> back;
  back.reserve(changes.size());
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    back.push_back({change->after, change->before});
  }
  return back;
}

}  // namespace weerga
