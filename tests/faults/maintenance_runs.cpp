// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>
#include <memory>
#include <string_view>

#include "tests/faults/failing_files.h"
#include "tests/faults/fault_runs.h"
#include "tm/store/letter_entries.h"
#include "tm/store/maintenance.h"

namespace weerga::test {
namespace {

constexpr std::size_t kImported = 25;

void write_tmx(const std::filesystem::path& path) {
  std::ofstream out(path, std::ios::binary);
  out << "<tmx version=\"1.4\"><header srclang=\"nl\"/><body>";
  for (std::size_t unit = 0; unit < kImported; ++unit) {
    out << fmt::format(
        "<tu><tuv xml:lang=\"nl\"><seg>Zin {0}.</seg></tuv><tuv xml:lang=\"en\"><seg>Sentence {0}."
        "</seg></tuv></tu>",
        unit);
  }
  out << "</body></tmx>";
}

MemoryEntry greeting(std::string target) {
  return {.source = "Geachte voorzitter,", .target = std::move(target), .letter = "groet", .id = "u1/1"};
}

/// What the user was told: done, or what went wrong.
struct Told {
  bool created = false;
  bool imported = false;
  bool put = false;
  bool replaced = false;
  std::vector<std::string> troubles;  ///< sentences with their places
};

/// A life of a memory: made, filled, changed, closed.
class Maintenance {
 public:
  Maintenance(FailingFiles& files, const std::filesystem::path& folder)
      : files_(files), folder_(folder), options_{.files = &files, .cache_folder = folder / "cache"} {}

  Told run() {
    told_.created = attempt([&] { memory_ = LocalMemory::created(folder_ / "memory", {.name = "m"}, options_); });
    if (!memory_) return told_;
    told_.put = attempt([&] { memory_->put(greeting("Dear Speaker,")); });
    told_.imported = attempt([&] { import_file(*memory_, folder_ / "oud.tmx", {.units_per_letter = 10}); });
    attempt([&] { memory_->flush(); });
    told_.replaced = told_.put && attempt([&] { memory_->put(greeting("Dear Madam Speaker,")); });
    attempt([&] { memory_->add_letter("brief", new_letter("brief", "nl", "en")); });
    attempt([&] { memory_->add_letter("brief", new_letter("brief", "nl", "en")); });
    attempt([&] { memory_->remove_letter("brief"); });
    attempt([&] { memory_->close(); });
    note_diagnostics();
    memory_.reset();
    return told_;
  }

 private:
  bool attempt(const std::function<void()>& action) {
    try {
      action();
      note_diagnostics();
      return true;
    } catch (const Error& error) {
      told_.troubles.emplace_back(error.what());
      note_diagnostics();
      return false;
    }
  }

  void note_diagnostics() {
    if (!memory_) return;
    for (const Diagnostic& trouble : memory_->taken_diagnostics()) {
      told_.troubles.push_back(to_string(trouble.place) + ": " + trouble.sentence);
    }
  }

  FailingFiles& files_;
  std::filesystem::path folder_;
  LocalMemoryOptions options_;
  std::unique_ptr<LocalMemory> memory_;
  Told told_;
};

std::string target_of_greeting(LocalMemory& memory) {
  const auto entry = memory.entry("groet", "u1/1");
  return entry ? entry->target : "";
}

bool was_told(const Told& told, std::string_view words) {
  return std::ranges::any_of(told.troubles,
                             [&](const std::string& trouble) { return trouble.find(words) != std::string::npos; });
}

/// What is on disk against what was told; "" if it fits.
std::string fault_in(const std::filesystem::path& folder, const Told& told) {
  if (!told.created) {
    const bool left = std::filesystem::exists(folder / "memory" / "memory.weerga");
    return left && !was_told(told, "could not be taken away") ? "a memory is there that was not made" : "";
  }
  const auto memory = LocalMemory::opened(folder / "memory", Access::write, {.cache_folder = folder / "cache"});
  if (!verified(*memory).empty()) return "it does not pass its verification";
  std::size_t imported = 0;
  memory->visit_entries([&](const MemoryEntry& entry) {
    if (entry.origin == "tmx oud") ++imported;
    return true;
  });
  if (told.imported && imported != kImported) return fmt::format("{} of {} imported", imported, kImported);
  const std::string target = target_of_greeting(*memory);
  if (told.replaced && target != "Dear Madam Speaker,") return "the change is lost: " + target;
  if (told.put && target.empty()) return "the entry is lost";
  return {};
}

bool names_cause(const std::string& trouble, int error_number) {
  return trouble.find(std::strerror(error_number)) != std::string::npos &&  // NOLINT(concurrency-mt-unsafe)
         trouble.find('/') != std::string::npos;
}

}  // namespace

FailureCounts failing_maintenance(const std::filesystem::path& folder, std::size_t stride) {
  FailureCounts counts;
  std::size_t calls = 1;
  for (std::size_t place = 0; place <= calls; place += place == 0 ? 1 : stride) {
    for (const bool for_good : {false, true}) {
      std::filesystem::remove_all(folder);
      std::filesystem::create_directories(folder);
      write_tmx(folder / "oud.tmx");
      const int error_number = place % 2 == 0 ? ENOSPC : EROFS;
      FailingFiles files(folder / "memory", {place, for_good, error_number});
      const Told told = Maintenance(files, folder).run();
      if (place == 0) calls = files.calls();
      ++counts.runs;
      if (files.failed() > 0 && told.troubles.empty()) {
        ++counts.silent;
        counts.silent_call = files.failed_call();
      }
      for (const std::string& trouble : told.troubles) {
        if (names_cause(trouble, error_number)) continue;
        ++counts.unnamed;
        counts.unnamed_report = trouble;
      }
      const std::string fault = fault_in(folder, told);
      ++counts.verdict.images;
      if (fault.empty()) continue;
      ++counts.verdict.lost;
      counts.verdict.first_fault = fault + " after " + files.failed_call();
    }
  }
  return counts;
}

}  // namespace weerga::test
