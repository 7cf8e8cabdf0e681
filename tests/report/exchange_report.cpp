// SPDX-License-Identifier: Apache-2.0
// Prints what large TMX memories and TBX glossaries cost: weerga_exchange_report [UNITS].
#include <fmt/core.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "dictionaries/glossary/glossary.h"
#include "tests/report/cost.h"
#include "tests/support/temporary_folder.h"
#include "tm/tmx/tmx_reader.h"
#include "tm/tmx/tmx_units.h"

namespace weerga {
namespace {

namespace fs = std::filesystem;

void write_tmx(const fs::path& path, std::size_t units) {
  std::ofstream out(path, std::ios::binary);
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header creationtool=\"Tool\" "
         "creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"nl-NL\" "
         "datatype=\"xml\"/>\n<body>\n";
  for (std::size_t unit = 0; unit < units; ++unit) {
    out << fmt::format(
        "<tu tuid=\"{0}\" creationdate=\"20240102T030405Z\" creationid=\"Jan\"><prop type=\"x-document\">brief "
        "{1}</prop>\n<tuv xml:lang=\"nl-NL\"><seg>De minister heeft vraag {0} over <bpt i=\"1\">&lt;b></bpt>zaak "
        "{1}<ept i=\"1\">&lt;/b></ept> beantwoord.</seg></tuv>\n<tuv xml:lang=\"en-GB\"><seg>The minister has answered "
        "question {0} on <bpt i=\"1\">&lt;b></bpt>case {1}<ept i=\"1\">&lt;/b></ept>.</seg></tuv></tu>\n",
        unit, unit / 100);
  }
  out << "</body></tmx>\n";
}

void report_tmx(const fs::path& folder, std::size_t units) {
  const fs::path path = folder / "large.tmx";
  write_tmx(path, units);
  const report::Cost read = report::cost_of([&] {
    std::size_t count = 0;
    for (TmxReader reader = TmxReader::opened(path); const auto unit = reader.next();) ++count;
    return count;
  });
  const report::Cost converted = report::cost_of([&] {
    std::size_t count = 0;
    for (TmxReader reader = TmxReader::opened(path); const auto unit = reader.next();)
      count += units_of(*unit, {.source = "nl", .target = "en"}).size();
    return count;
  });
  const auto print = [&](const char* what, const report::Cost& cost) {
    fmt::print("  {:<34} {:6.2f} s  {:8.0f} units/s  {:4} MB peak  {} units\n", what, cost.seconds,
               static_cast<double>(cost.result) / cost.seconds, cost.peak_mb, cost.result);
  };
  fmt::print("TMX of {} units, {} MB; best of three, CPU seconds\n", units, fs::file_size(path) / 1'000'000);
  print("read unit by unit", read);
  print("read and turned into our units", converted);
  fs::remove(path);
}

void write_tbx(const fs::path& path, std::size_t entries) {
  std::ofstream out(path, std::ios::binary);
  out << "<?xml version=\"1.0\"?>\n<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"nl\" "
         "xmlns=\"urn:iso:std:iso:30042:ed-2\"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>"
         "</tbxHeader><text><body>\n";
  for (std::size_t entry = 0; entry < entries; ++entry) {
    out << fmt::format(
        "<conceptEntry id=\"c{0}\"><langSec xml:lang=\"nl\"><termSec><term>begrip "
        "{0}</term></termSec></langSec><langSec "
        "xml:lang=\"en\"><termSec><term>notion {0}</term></termSec></langSec></conceptEntry>\n",
        entry);
  }
  out << "</body></text></tbx>\n";
}

void report_tbx(const fs::path& folder, std::size_t entries) {
  const fs::path path = folder / "large.tbx";
  write_tbx(path, entries);
  fmt::print("TBX of {} entries, {} MB\n", entries, fs::file_size(path) / 1'000'000);
  const report::Cost cost = report::cost_of(
      [&] {
        try {
          return Glossary::opened(path).concepts().size();
        } catch (const Error& error) {
          fmt::print("  refused: {}\n", error.what());
          std::fflush(stdout);
          return std::size_t{0};
        }
      },
      1);
  fmt::print("  read whole                         {:6.2f} s  {:4} MB peak  {} entries\n", cost.seconds, cost.peak_mb,
             cost.result);
}

}  // namespace
}  // namespace weerga

int main(int count, char** arguments) {
  std::size_t units = 1'000'000;
  if (count > 1) {
    const std::string_view wanted(arguments[1]);
    std::from_chars(wanted.data(), wanted.data() + wanted.size(), units);
  }
  const weerga::test::TemporaryFolder folder;
  weerga::report_tmx(folder.path(), units);
  weerga::report_tbx(folder.path(), units);
}
