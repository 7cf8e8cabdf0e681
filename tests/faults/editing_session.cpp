// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/editing_session.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace weerga::test {
namespace {

const Manifest kLanguages{.name = "test", .id = "0", .source_language = "nl", .target_language = "en"};

std::string source_text(std::size_t segment) {
  return fmt::format("Het kabinet heeft kennisgenomen van aanbeveling {} en zal de Kamer daarover informeren.",
                     segment);
}

struct Listeners {
  std::function<void(const Error&)> on_error;
  std::function<void(std::size_t begun, std::size_t confirmed)> on_progress;
};

class Session {
 public:
  Session(FileSystem& files, const std::filesystem::path& path, Promise& promise, Listeners listeners)
      : files_(files), path_(path), promise_(promise), listeners_(std::move(listeners)) {}

  void run(const SessionPlan& plan) {
    for (std::size_t edit = 1; edit <= plan.edit_count; ++edit) {
      attempt([&] { confirm(session_entry(edit, 1 + edit % plan.segment_count)); });
      if (edit % plan.edits_per_save == 0) attempt([&] { letter().save(); });
      if (edit % plan.edits_per_reopening == 0) attempt([&] { reopen(); });
    }
    attempt([&] { reopen(); });
  }

 private:
  template <class Action>
  void attempt(const Action& action) {
    try {
      action();
    } catch (const Error& error) {
      if (!listeners_.on_error) throw;
      listeners_.on_error(error);
    }
    if (letter_) report(*letter_);
  }

  void report(OpenLetter& letter) const {
    for (const Diagnostic& trouble : letter.taken_diagnostics()) {
      if (listeners_.on_error) listeners_.on_error(Error(ErrorKind::not_writable, trouble.sentence, trouble.place));
    }
  }

  OpenLetter& letter() {
    if (!letter_) letter_ = OpenLetter::opened(files_, path_, kLanguages);
    return *letter_;
  }

  void confirm(const MemoryEntry& entry) {
    OpenLetter& open = letter();
    promise_.attempted[entry.id].insert(entry.target);
    if (listeners_.on_progress) listeners_.on_progress(confirmed_ + 1, confirmed_);
    open.put(std::span(&entry, 1));
    promise_.confirmed[entry.id] = entry.target;
    promise_.attempted.erase(entry.id);
    ++confirmed_;
    if (listeners_.on_progress) listeners_.on_progress(confirmed_, confirmed_);
  }

  void reopen() {
    if (!letter_) return;
    OpenLetter closing = std::move(*std::exchange(letter_, std::nullopt));
    closing.save();
    closing.close();
    report(closing);
  }

  FileSystem& files_;
  const std::filesystem::path& path_;
  Promise& promise_;
  Listeners listeners_;
  std::size_t confirmed_ = 0;
  std::optional<OpenLetter> letter_;
};

bool keeps(const OpenLetter& letter, const Promise& promise, std::string& fault) {
  for (const auto& [id, text] : promise.confirmed) {
    const auto entry = letter.entry(id);
    if (entry && entry->target == text) continue;
    const auto attempted = promise.attempted.find(id);
    if (entry && attempted != promise.attempted.end() && attempted->second.contains(entry->target)) continue;
    fault = fmt::format("segment {} reads \"{}\", confirmed was \"{}\"", id, entry ? entry->target : "", text);
    return false;
  }
  return true;
}

void go_on_from(FileSystem& files, const std::filesystem::path& path, Verdict& verdict) {
  OpenLetter letter = OpenLetter::opened(files, path, kLanguages);
  const MemoryEntry more = session_entry(9999, 1);
  letter.put(std::span(&more, 1));
  const Promise promise{.confirmed = {{more.id, more.target}}};
  std::string fault;
  if (!keeps(OpenLetter::opened(files, path, kLanguages), promise, fault)) ++verdict.lost;
  letter.save();
  letter.close();
  if (!keeps(OpenLetter::opened(files, path, kLanguages), promise, fault)) ++verdict.lost;
  if (verdict.first_fault.empty()) verdict.first_fault = fault;
}

}  // namespace

MemoryEntry session_entry(std::size_t edit, std::size_t segment) {
  return {.source = source_text(segment),
          .target = fmt::format("The government has taken note of recommendation {} (version {}).", segment, edit),
          .letter = "brief",
          .id = fmt::format("u{}/s1", segment),
          .author = "an",
          .date = "2021-01-14T10:30:00Z"};
}

Verdict& Verdict::operator+=(const Verdict& other) {
  images += other.images;
  lost += other.lost;
  unreadable += other.unreadable;
  confused += other.confused;
  if (first_fault.empty()) first_fault = other.first_fault;
  return *this;
}

void make_letter(FileSystem& files, const std::filesystem::path& path, std::size_t segment_count) {
  Document document;
  document.target_language = "en";
  document.files.push_back({.id = "f1", .original = "brief.txt"});
  for (std::size_t segment = 1; segment <= segment_count; ++segment) {
    Unit unit{.id = fmt::format("u{}", segment)};
    unit.segments.push_back({.id = "s1", .source = TaggedText(source_text(segment)), .has_state = true});
    document.files[0].units.push_back(std::move(unit));
  }
  replace_file(files, path, memory_xliff(document));
}

void run_session(FileSystem& files, const std::filesystem::path& path, const SessionPlan& plan, Promise& promise,
                 const std::function<void(const Error&)>& on_error) {
  Session(files, path, promise, {.on_error = on_error}).run(plan);
}

void run_counted_session(FileSystem& files, const std::filesystem::path& path, const SessionPlan& plan,
                         const std::function<void(std::size_t begun, std::size_t confirmed)>& progress) {
  Promise promise;
  Session(files, path, promise, {.on_progress = progress}).run(plan);
}

Promise promise_after(const SessionPlan& plan, std::size_t begun, std::size_t confirmed) {
  Promise promise;
  const auto entry = [&](std::size_t edit) { return session_entry(edit, 1 + edit % plan.segment_count); };
  for (std::size_t edit = 1; edit <= confirmed; ++edit) promise.confirmed[entry(edit).id] = entry(edit).target;
  if (begun > confirmed) promise.attempted[entry(begun).id].insert(entry(begun).target);
  return promise;
}

Verdict verdict_on(FileSystem& files, const std::filesystem::path& path, const Promise& promise, bool go_on) {
  Verdict verdict{.images = 1};
  try {
    OpenLetter letter = OpenLetter::opened(files, path, kLanguages);
    if (!keeps(letter, promise, verdict.first_fault)) ++verdict.lost;
    for (const Diagnostic& trouble : letter.taken_diagnostics()) {
      if (trouble.severity == Severity::note) continue;
      ++verdict.confused;
      verdict.first_fault = trouble.sentence;
    }
    if (go_on) go_on_from(files, path, verdict);
  } catch (const Error& error) {
    ++verdict.unreadable;
    verdict.first_fault = error.what();
  }
  return verdict;
}

}  // namespace weerga::test
