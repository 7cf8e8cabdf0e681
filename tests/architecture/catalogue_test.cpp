// SPDX-License-Identifier: Apache-2.0
// Every sentence of the window has a Dutch one, with the same places for figures and names.
#include <gtest/gtest.h>

#include <filesystem>
#include <iterator>
#include <map>
#include <regex>
#include <string>

#include "editor/core/command.h"
#include "tests/support/shared_data.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

namespace fs = std::filesystem;

/// Adjacent string literals as one text; of escapes only \" and \\ occur.
std::string joined_literals(const std::string& literals) {
  static const std::regex kLiteral(R"re("((?:[^"\\]|\\.)*)")re");
  std::string text;
  for (std::sregex_iterator part(literals.begin(), literals.end(), kLiteral), end; part != end; ++part) {
    const std::string written = (*part)[1];
    for (std::size_t i = 0; i < written.size(); ++i) {
      if (written[i] == '\\' && i + 1 < written.size()) ++i;
      text += written[i];
    }
  }
  return text;
}

/// English sentence → file, of every tr("…") in the window.
std::map<std::string, std::string> translated_sentences() {
  static const std::regex kCall(R"re(\btr(?:_wx)?\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re");
  std::map<std::string, std::string> sentences;
  for (const auto& entry : fs::directory_iterator(fs::path(WEERGA_SOURCE_DIR) / "editor" / "ui")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string source = bytes_of_file(entry.path());
    for (std::sregex_iterator call(source.begin(), source.end(), kCall), end; call != end; ++call) {
      sentences.emplace(joined_literals((*call)[1]), entry.path().filename().string());
    }
  }
  for (const CommandEntry& entry : command_entries()) {
    if (!entry.name.empty()) sentences.emplace(entry.title, "command_entries.cpp");
  }
  return sentences;
}

/// msgid → msgstr.
std::map<std::string, std::string> dutch_catalogue() {
  static const std::regex kMessage(R"re(msgid ((?:"(?:[^"\\]|\\.)*"\s*)+)msgstr ((?:"(?:[^"\\]|\\.)*"\s*)+))re");
  const std::string source = bytes_of_file(fs::path(WEERGA_SOURCE_DIR) / "editor" / "ui" / "po" / "nl.po");
  std::map<std::string, std::string> messages;
  for (std::sregex_iterator message(source.begin(), source.end(), kMessage), end; message != end; ++message) {
    messages[joined_literals((*message)[1])] = joined_literals((*message)[2]);
  }
  return messages;
}

std::ptrdiff_t places_in(const std::string& text) {
  static const std::regex kPlace(R"re(\{[^}]*\})re");
  return std::distance(std::sregex_iterator(text.begin(), text.end(), kPlace), std::sregex_iterator());
}

TEST(DutchCatalogue, HasEverySentenceOfTheWindow) {
  const std::map<std::string, std::string> dutch = dutch_catalogue();
  for (const auto& [sentence, file] : translated_sentences()) {
    const auto found = dutch.find(sentence);
    EXPECT_TRUE(found != dutch.end() && !found->second.empty()) << file << ": " << sentence;
  }
}

/// The program's sources, with literals that go on in the next line as one.
std::string all_sources() {
  static const std::regex kNextLine(R"re("\n\s*")re");
  std::string sources;
  for (const char* const part : {"dictionaries", "editor", "tm", "xliff"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(WEERGA_SOURCE_DIR) / part)) {
      const std::string ending = entry.path().extension().string();
      if (ending != ".cpp" && ending != ".h") continue;
      sources += std::regex_replace(bytes_of_file(entry.path()), kNextLine, "");
    }
  }
  return sources;
}

/// As it stands in a source.
std::string literal(const std::string& text) {
  std::string written = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') written += '\\';
    written += c;
  }
  return written += '"';
}

TEST(DutchCatalogue, HasNothingThatTheProgramNoLongerSays) {
  const std::string sources = all_sources();
  for (const auto& [sentence, dutch] : dutch_catalogue()) {
    EXPECT_NE(sources.find(literal(sentence)), std::string::npos) << sentence;
  }
}

TEST(DutchCatalogue, KeepsThePlacesForFiguresAndNames) {
  for (const auto& [sentence, dutch] : dutch_catalogue()) {
    if (sentence.empty()) continue;
    EXPECT_EQ(places_in(dutch), places_in(sentence)) << sentence << " | " << dutch;
  }
}

}  // namespace
}  // namespace weerga
