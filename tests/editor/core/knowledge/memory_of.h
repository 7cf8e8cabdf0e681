// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tm/match/memory_entry.h"

namespace weerga::test {

/// A letter's entries, one a pair of Dutch and English.
inline std::vector<MemoryEntry> entries_of_letter(const std::string& letter, const std::string& date,
                                                  const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::vector<MemoryEntry> entries;
  for (const auto& [source, target] : pairs) {
    entries.push_back({.source = source,
                       .target = target,
                       .letter = letter,
                       .id = "u" + std::to_string(entries.size() + 1) + "/s1",
                       .dossier = "21 501-02",
                       .date = date});
  }
  return entries;
}

/// Letters that render "mensenrechtenschending" as "human rights violation", but for those of 2019, which have "human
/// rights abuse"; around it all differs.
inline std::vector<MemoryEntry> letters_with_two_renderings() {
  const std::vector<std::pair<std::string, std::string>> frames{
      {"De minister veroordeelt de {} scherp.", "The minister strongly condemns the {}."},
      {"Naar aanleiding van de {} sprak Nederland de ambassadeur.",
       "The Netherlands spoke to the ambassador about the {}."},
      {"Het kabinet onderzoekt deze {} zorgvuldig.", "The government is carefully investigating this {}."},
      {"Rusland ontkent iedere {} in Syrië.", "Russia denies every {} in Syria."},
      {"De commissie meldt een ernstige {} bij de grens.", "The committee reports a serious {} at the border."}};
  const auto filled = [](std::string text, const std::string& word) { return text.replace(text.find("{}"), 2, word); };
  std::vector<MemoryEntry> entries;
  for (int year = 2015; year <= 2020; ++year) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& [dutch, english] : frames) {
      const bool abuse = year == 2019;
      pairs.emplace_back(filled(dutch, "mensenrechtenschending"),
                         filled(english, abuse ? "human rights abuse" : "human rights violation"));
      pairs.emplace_back(filled(dutch, "wapenlevering"), filled(english, "arms delivery"));
    }
    const auto letter = entries_of_letter("brief " + std::to_string(year), std::to_string(year) + "-03-01", pairs);
    entries.insert(entries.end(), letter.begin(), letter.end());
  }
  return entries;
}

}  // namespace weerga::test
