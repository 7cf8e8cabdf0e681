// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/validation/validate.h"

namespace weerga::test {

/// One rule of a standard: a file that breaks it and a file, as like as can be, that does not.
struct RuleCase {
  std::string name;  ///< a sentence in CamelCase
  std::string code;
  std::string bad;
  std::string good;
  Severity severity = Severity::error;
};

inline void PrintTo(const RuleCase& one, std::ostream* out) { *out << one.name; }

inline std::string name_of(const testing::TestParamInfo<RuleCase>& info) { return info.param.name; }

inline std::string shown(const std::vector<Diagnostic>& findings) {
  std::string text;
  for (const Diagnostic& found : findings) {
    text += to_string(found.place) + " " + found.code + " " + found.sentence + " [" + found.source + "]\n";
  }
  return text;
}

inline bool has(const std::vector<Diagnostic>& findings, std::string_view code, Severity severity) {
  for (const Diagnostic& found : findings) {
    if (found.code == code && found.severity == severity) return true;
  }
  return false;
}

/// The bad file has the finding, with a place and an origin; the good one has it not, and no error at all.
inline void expect_rule(const RuleCase& one) {
  const std::vector<Diagnostic> bad = validated(one.bad, "bad");
  EXPECT_TRUE(has(bad, one.code, one.severity)) << "wanted " << one.code << ", found:\n" << shown(bad) << one.bad;
  for (const Diagnostic& found : bad) {
    EXPECT_GT(found.place.line, 0U);
    EXPECT_FALSE(found.source.empty());
    EXPECT_TRUE(found.sentence.ends_with('.')) << found.sentence;
  }
  const std::vector<Diagnostic> good = validated(one.good, "good");
  EXPECT_FALSE(has_error(good)) << shown(good) << one.good;
  EXPECT_FALSE(has(good, one.code, one.severity)) << shown(good);
}

/// A whole XLIFF 2 file around what stands in <xliff>.
inline std::string xliff2(std::string_view content, std::string_view attributes = R"( version="2.1" trgLang="en")") {
  const std::string_view core = attributes.find(R"("2.2")") == std::string_view::npos ? "2.0" : "2.2";
  std::string text = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:";
  text += core;
  text += "\" srcLang=\"nl\"";
  text += attributes;
  for (const std::string_view module : {"mtc=matches", "gls=glossary", "mda=metadata", "res=resourcedata", "fs=fs",
                                        "ctr=changetracking", "slr=sizerestriction", "val=validation"}) {
    const std::size_t equals = module.find('=');
    text += " xmlns:" + std::string(module.substr(0, equals)) +
            "=\"urn:oasis:names:tc:xliff:" + std::string(module.substr(equals + 1)) + ":2.0\"";
  }
  text +=
      R"( xmlns:its="http://www.w3.org/2005/11/its" xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0" xmlns:my="urn:my">)";
  text += content;
  return text + "</xliff>";
}

/// A file with one unit; `head` stands before the unit's segments.
inline std::string unit(std::string_view segments, std::string_view head = {},
                        std::string_view attributes = R"( version="2.1" trgLang="en")") {
  std::string text = "<file id=\"f1\"><notes><note id=\"n1\">van het bestand</note></notes><unit id=\"u1\">";
  text += head;
  text += segments;
  return xliff2(text + "</unit></file>", attributes);
}

/// A file with one segment.
inline std::string segment(std::string_view source, std::string_view target = {}, std::string_view head = {}) {
  std::string text = "<segment id=\"s1\"><source>" + std::string(source) + "</source>";
  if (!target.empty()) text += "<target>" + std::string(target) + "</target>";
  return unit(text + "</segment>", head);
}

}  // namespace weerga::test
