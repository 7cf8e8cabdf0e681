// SPDX-License-Identifier: Apache-2.0
// Prints how durable and how fast the store is. Arguments choose parts: confirm save kill power failures races index
// tmx (none = all). WEERGA_POWER_CUTS, WEERGA_TMX_UNITS,
// WEERGA_KILL_STRIDE and WEERGA_WRITER_EDITS give sizes; files go to $TMPDIR.
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/faults/fault_runs.h"
#include "tests/support/temporary_folder.h"
#include "tm/store/maintenance.h"
#include "tm/store/open_letter.h"

namespace weerga {
namespace {

std::size_t size_from(const char* variable, std::size_t usual) {
  const char* const value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): one thread
  return value != nullptr ? std::stoul(value) : usual;
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double cpu_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
}

std::size_t peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) / 1024;
}

double wall_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Milliseconds of each of `runs` calls, sorted.
std::vector<double> timed(std::size_t runs, const std::function<void(std::size_t)>& action) {
  std::vector<double> times;
  for (std::size_t run = 0; run < runs; ++run) {
    const double begin = wall_seconds();
    action(run);
    times.push_back((wall_seconds() - begin) * 1000);
  }
  std::ranges::sort(times);
  return times;
}

void print_times(std::string_view what, const std::vector<double>& times, double cpu) {
  fmt::print("{}: p50 {:.2f} ms, p95 {:.2f} ms, most {:.2f} ms; CPU {:.3f} ms each ({} runs)\n", what,
             times[times.size() / 2], times[times.size() * 95 / 100], times.back(),
             cpu * 1000 / static_cast<double>(times.size()), times.size());
  std::fflush(stdout);
}

void print_verdict(std::string_view what, const test::Verdict& verdict) {
  fmt::print("{}: {} of {} lost, {} unreadable, {} confused {}\n", what, verdict.lost, verdict.images,
             verdict.unreadable, verdict.confused, verdict.first_fault);
  std::fflush(stdout);
}

std::string sentence(std::mt19937_64& random, std::size_t number) {
  constexpr std::array<std::string_view, 16> words{
      "de",       "minister", "van",   "Buitenlandse", "Zaken",     "heeft", "de",      "Kamer",
      "daarover", "bij",      "brief", "geïnformeerd", "verdragen", "en",    "Armenië", "mandaat"};
  std::string text = fmt::format("Vraag {}:", number);
  for (std::size_t word = 8 + random() % 12; word > 0; --word) (text += ' ') += words[random() % words.size()];
  return text + '.';
}

MemoryEntry entry_of(std::mt19937_64& random, std::size_t number) {
  std::string source = sentence(random, number);
  return {.source = source,
          .target = "EN " + source,
          .letter = fmt::format("brief {}", number / 200),
          .id = fmt::format("u{}/1", number % 200),
          .author = "An",
          .date = "2021-01-14T10:30:00Z"};
}

void report_confirm() {
  const test::TemporaryFolder folder;
  const auto memory = LocalMemory::created(folder.path() / "m", {}, {.cache_folder = folder.path() / "c"});
  std::mt19937_64 random(1);
  (void)memory->matches_of({.source = "x"});
  const double before = cpu_seconds();
  const auto times = timed(2000, [&](std::size_t run) { memory->put(entry_of(random, run)); });
  print_times("durable confirm, visible to look-up", times, cpu_seconds() - before);
}

void report_save(std::size_t segments) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "brief.xlf";
  test::make_letter(real_files(), path, segments);
  OpenLetter letter = OpenLetter::opened(real_files(), path, {});
  std::mt19937_64 random(1);
  std::vector<double> times;
  double cpu = 0;
  for (std::size_t run = 0; run < 60; ++run) {
    const MemoryEntry entry = test::session_entry(run, 1 + random() % segments);
    letter.put(std::span(&entry, 1));
    const double before = cpu_seconds();
    times.push_back(timed(1, [&](std::size_t) { letter.save(); }).front());
    cpu += cpu_seconds() - before;
  }
  std::ranges::sort(times);
  print_times(fmt::format("save of {} segments ({} KiB)", segments, std::filesystem::file_size(path) / 1024), times,
              cpu);
}

void report_kill() {
  std::filesystem::path folder = "/dev/shm";
  if (!std::filesystem::is_directory(folder)) folder = std::filesystem::temp_directory_path();
  folder /= fmt::format("weerga-kills-{}", ::getpid());
  print_verdict("SIGKILL before every system call of a 500-edit session",
                test::kills_at_system_calls(folder / "letters", size_from("WEERGA_KILL_STRIDE", 1)));
  print_verdict("SIGKILL before, after and within every call of the file layer",
                test::kills(folder / "letters", size_from("WEERGA_KILL_STRIDE", 1)));
  std::filesystem::remove_all(folder);
}

void report_power() {
  print_verdict("power cuts", test::power_cuts(size_from("WEERGA_POWER_CUTS", 1'000'000), 20));
  print_verdict("  the same without syncing files (must lose)",
                test::power_cuts(20'000, 20, test::Syncing::without_files));
  print_verdict("  the same without syncing folders (must lose)",
                test::power_cuts(20'000, 20, test::Syncing::without_folders));
}

void report_failures() {
  const test::FailureCounts counts = test::failing_calls(1);
  print_verdict(fmt::format("each call failing once and for good, 4 causes: {} runs, {} silent, {} unnamed",
                            counts.runs, counts.silent, counts.unnamed),
                counts.verdict);
}

void report_failing_maintenance() {
  const test::TemporaryFolder folder;
  const test::FailureCounts counts = test::failing_maintenance(folder.path() / "m", 1);
  print_verdict(
      fmt::format("each call in the life of a memory failing once and for good: {} runs, {} silent, {} unnamed",
                  counts.runs, counts.silent, counts.unnamed),
      counts.verdict);
}

void report_races() {
  const test::TemporaryFolder folder;
  fmt::print("lock races: {} of 1000 with one winner\n", test::races_with_one_winner(folder.path(), 1000));
  const test::WritersOutcome outcome = test::alternating_writers(folder.path(), size_from("WEERGA_WRITER_EDITS", 5000));
  fmt::print("two processes writing in turns: {} of {} updates lost, {} vanished to a reader, {} failures\n",
             outcome.lost, outcome.confirmed, outcome.vanished, outcome.failures);
}

void report_index() {
  const test::TemporaryFolder folder;
  const test::DamagedIndexes outcome = test::damaged_indexes(folder.path(), 1);
  fmt::print(
      "index of {} bytes and catalogue of {} cut at each byte and a bit flipped in each: {} of {} with other "
      "results\n",
      outcome.index_bytes, outcome.catalogue_bytes, outcome.wrong, outcome.tried);
}

void write_tmx(const std::filesystem::path& path, std::size_t units) {
  std::ofstream out(path, std::ios::binary);
  std::mt19937_64 random(1);
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header creationtool=\"Tool\" "
         "creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"nl\" "
         "datatype=\"plaintext\"/><body>\n";
  for (std::size_t unit = 0; unit < units; ++unit) {
    const std::string text = sentence(random, unit);
    out << "<tu tuid=\"" << unit
        << "\" creationdate=\"20210114T103000Z\" creationid=\"an\"><prop type=\"client\">BZ</prop>"
        << "<tuv xml:lang=\"nl-NL\"><seg>" << text << "</seg></tuv><tuv xml:lang=\"en-GB\"><seg>EN " << text
        << "</seg></tuv></tu>\n";
  }
  out << "</body></tmx>\n";
}

void report_tmx() {
  const test::TemporaryFolder folder;
  const std::size_t units = size_from("WEERGA_TMX_UNITS", 1'000'000);
  write_tmx(folder.path() / "groot.tmx", units);
  const auto memory = LocalMemory::created(folder.path() / "m", {}, {.cache_folder = folder.path() / "c"});
  const double wall = wall_seconds();
  const double cpu = cpu_seconds();
  const ImportOutcome outcome = import_file(*memory, folder.path() / "groot.tmx");
  const double cpu_used = cpu_seconds() - cpu;
  fmt::print(
      "TMX of {} units ({} MB) to memory: {:.2f} s wall, {:.2f} s CPU, {:.0f} units a CPU second, {:.0f} a second; "
      "peak {} MB\n",
      outcome.entries, std::filesystem::file_size(folder.path() / "groot.tmx") / 1'000'000, wall_seconds() - wall,
      cpu_used, static_cast<double>(units) / cpu_used, static_cast<double>(units) / (wall_seconds() - wall),
      peak_megabytes());
  std::fflush(stdout);
  const double built = cpu_seconds();
  const std::size_t count = memory->index().size();
  fmt::print("index of {} entries from XLIFF: {:.2f} s CPU, {:.0f} a CPU second; peak {} MB\n", count,
             cpu_seconds() - built, static_cast<double>(count) / (cpu_seconds() - built), peak_megabytes());
}

}  // namespace
}  // namespace weerga

int main(int count, char** arguments) {
  using namespace weerga;
  const std::vector<std::string_view> chosen(arguments + 1, arguments + count);
  const auto wants = [&](std::string_view part) { return chosen.empty() || std::ranges::count(chosen, part) > 0; };
  if (wants("confirm")) report_confirm();
  if (wants("save")) report_save(1000), report_save(10'000);
  if (wants("races")) report_races();
  if (wants("index")) report_index();
  if (wants("failures")) report_failures(), report_failing_maintenance();
  if (wants("tmx")) report_tmx();
  if (wants("kill")) report_kill();
  if (wants("power")) report_power();
}
