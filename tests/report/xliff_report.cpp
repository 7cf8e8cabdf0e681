// SPDX-License-Identifier: Apache-2.0
// Prints how XLIFF files are read and saved: the official suite, hostile files, a file of 100 MB beside plain pugixml.
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "tests/report/cost.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"
#include "xliff/formats/safe_xml.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_stream.h"
#include "xliff/formats/xliff_texts.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".xlf") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

void report_suite(const fs::path& data) {
  std::size_t valid = 0;
  std::size_t complaints = 0;
  const std::vector<fs::path> files = files_in(data / "suite-2.1/valid");
  for (const fs::path& path : files) {
    try {
      complaints += XliffFile::opened(path).diagnostics().size();
      ++valid;
    } catch (const Error& error) {
      fmt::print("  refused: {}\n", error.what());
    }
  }
  fmt::print("valid files of the 2.1 suite read: {} of {}, diagnostics {}\n", valid, files.size(), complaints);
}

void report_saving(const fs::path& data) {
  std::size_t read = 0;
  std::size_t same = 0;
  for (const fs::path& path : files_in(data)) {
    try {
      const XliffFile file = XliffFile::opened(path);
      ++read;
      same += file.saved(file.document()) == bytes_of_file(path) ? 1 : 0;
    } catch (const Error&) {
      continue;  // hostile or invalid beyond repair
    }
  }
  fmt::print("untouched open and save byte for byte: {} of {} readable files\n", same, read);
}

void report_hostile(const fs::path& data) {
  std::size_t refused = 0;
  std::size_t read = 0;
  for (const fs::path& path : files_in(data / "hostile")) {
    try {
      const XliffFile file = XliffFile::opened(path);
      ++read;
      std::string texts;
      for (const File& each : file.document().files) {
        for (const Unit& unit : each.units) {
          for (const Segment& segment : unit.segments) texts += "[" + segment.source.text + "]";
        }
      }
      std::ranges::replace_if(texts, [](char c) { return c == '\n' || c == '\r'; }, '~');
      fmt::print("  {} read as {}\n", path.filename().string(), texts.substr(0, 60));
    } catch (const Error& error) {
      ++refused;
      fmt::print("  {} refused: {}\n", path.filename().string(), error.what());
    }
  }
  fmt::print("hostile files: {} refused, {} read\n", refused, read);
}

/// Letters of 120 sentences in one file of about 100 MB.
void write_large_file(const fs::path& path) {
  std::ofstream out(path, std::ios::binary);
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
         "version=\"2.1\" srcLang=\"nl\" trgLang=\"en\">\n";
  std::size_t written = 0;
  for (std::size_t letter = 0; written < 100'000'000; ++letter) {
    std::string text = fmt::format("<file id=\"f{}\" original=\"brief-{}.docx\">\n", letter, letter);
    for (std::size_t unit = 0; unit < 120; ++unit) {
      text += fmt::format(
          "<unit id=\"u{0}\">\n<segment id=\"s1\" state=\"final\">\n<source xml:space=\"preserve\">De minister heeft "
          "vraag {0} van het lid "
          "<pc id=\"1\">Omtzigt</pc> over de inzet van middelen in coördinatie met &amp; namens zaak {1} "
          "beantwoord.</source>\n"
          "<target xml:space=\"preserve\">The minister has answered question {0} by <pc id=\"1\">Omtzigt</pc> MP on "
          "the use of resources in "
          "coordination with &amp; on behalf of case {1}.</target>\n</segment>\n<ignorable>\n<source> "
          "</source>\n</ignorable>\n<segment id=\"s2\">\n"
          "<source xml:space=\"preserve\">Het kabinet neemt de zorgen serieus.</source>\n</segment>\n</unit>\n",
          unit, letter * 120 + unit);
    }
    text += "</file>\n";
    out << text;
    written += text.size();
  }
  out << "</xliff>\n";
}

std::size_t text_of_unit(const Unit& unit) {
  std::size_t size = 0;
  for (const Segment& segment : unit.segments)
    size += segment.source.text.size() + (segment.target ? segment.target->text.size() : 0);
  return size;
}

bool holds_text(pugi::xml_node node) {
  const std::string_view name = node.name();
  return name == "source" || name == "target";
}

pugi::xml_node next_outside(pugi::xml_node node) {
  while (node && !node.next_sibling()) node = node.parent();
  return node.next_sibling();
}

std::string text_below(pugi::xml_node top) {
  std::string text;
  for (pugi::xml_node node = top.first_child(); node;) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node != top && !node.next_sibling()) node = node.parent();
    if (node == top) break;
    node = node.next_sibling();
  }
  return text;
}

/// Plain pugixml: all texts of sources and targets as strings, no check of anything.
std::size_t plain_pugixml(const fs::path& path) {
  std::string bytes = bytes_of_file(path);
  pugi::xml_document tree;
  tree.load_buffer_inplace(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  std::vector<std::string> texts;
  for (pugi::xml_node node = tree.first_child(); node;) {
    const bool text = holds_text(node);
    if (text) texts.push_back(text_below(node));
    node = !text && node.first_child() ? node.first_child() : next_outside(node);
  }
  std::size_t size = 0;
  for (const std::string& text : texts) size += text.size();
  return size;
}

std::size_t gate_alone(const fs::path& path) { return checked_xml(bytes_of_file(path), "f").utf8().size(); }

std::size_t whole_document(const fs::path& path) {
  const XliffFile file = XliffFile::opened(path);
  std::size_t size = 0;
  for (const File& each : file.document().files) {
    for (const Unit& unit : each.units) size += text_of_unit(unit);
  }
  return size;
}

std::size_t texts_out(const fs::path& path) {
  std::vector<std::string> texts;
  texts_of_xliff(path, [&](const SegmentTexts& segment) {
    texts.push_back(segment.source.text);
    if (segment.target) texts.push_back(segment.target->text);
    return true;
  });
  std::size_t size = 0;
  for (const std::string& text : texts) size += text.size();
  return size;
}

std::size_t texts_streamed(const fs::path& path) {
  std::size_t size = 0;
  texts_of_xliff(path, [&](const SegmentTexts& segment) {
    size += segment.source.text.size() + (segment.target ? segment.target->text.size() : 0);
    return true;
  });
  return size;
}

std::size_t units_streamed(const fs::path& path) {
  std::size_t size = 0;
  stream_xliff(path, [&](StreamedUnit&& unit) {
    size += text_of_unit(unit.unit);
    return true;
  });
  return size;
}

void report_speed() {
  const test::TemporaryFolder folder;
  const fs::path path = folder.path() / "large.xlf";
  write_large_file(path);
  fmt::print("file of {} MB; best of three, CPU seconds (user and system)\n", fs::file_size(path) / 1'000'000);
  const report::Cost plain = report::cost_of([&] { return plain_pugixml(path); });
  const auto print = [&](const char* what, const report::Cost& cost) {
    fmt::print("  {:<36} {:5.2f} s  {:4.2f} x  {:5} MB peak  {:4} MB of text\n", what, cost.seconds,
               cost.seconds / plain.seconds, cost.peak_mb, cost.result >> 20U);
  };
  print("plain pugixml, unchecked", plain);
  print("gate alone", report::cost_of([&] { return gate_alone(path); }));
  print("gate and all texts out, as strings", report::cost_of([&] { return texts_out(path); }));
  print("gate and all texts out, streamed", report::cost_of([&] { return texts_streamed(path); }));
  print("gate and all units, streamed", report::cost_of([&] { return units_streamed(path); }));
  print("gate and whole document", report::cost_of([&] { return whole_document(path); }));
}

}  // namespace
}  // namespace weerga

int main() {
  if (const auto data = weerga::test::shared_data("xliff")) {
    weerga::report_suite(*data);
    weerga::report_saving(*data);
    weerga::report_hostile(*data);
  } else {
    fmt::print("{}\n", WEERGA_NO_SHARED_DATA);
  }
  weerga::report_speed();
}
