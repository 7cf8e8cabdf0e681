// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/concordance.h"
#include "tm/match/match_index.h"
#include "tm/store/manifest.h"
#include "xliff/model/side.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// A phrase in one segment of the memory.
struct PhraseUse {
  std::string letter;
  std::string id;  ///< of the entry in that letter
  std::string dossier;
  std::string author;
  std::string date;  ///< ISO 8601; "" unknown
  State state = State::translated;
  std::string source;
  std::string target;
  ByteRange phrase;     ///< in the side that was searched
  ByteRange rendering;  ///< in the other side; empty where none could be told

  friend bool operator==(const PhraseUse&, const PhraseUse&) = default;
};

/// One way in which a phrase is rendered. Inflection, case and articles make no difference.
struct PhraseRendering {
  std::string text;  ///< as it is written most often; "" = uses whose rendering could not be told
  std::size_t times = 0;
  std::size_t letters = 0;
  std::string first_date;
  std::string last_date;
  std::vector<PhraseUse> uses;  ///< oldest first; those of unknown date before all

  friend bool operator==(const PhraseRendering&, const PhraseRendering&) = default;
};

struct Timeline {
  std::string phrase;
  Side side = Side::source;  ///< that was searched
  std::size_t times = 0;     ///< segments with the phrase, those beyond the limit included
  std::size_t letters = 0;
  std::vector<PhraseRendering> renderings;  ///< most frequent first, the untold ones last

  friend bool operator==(const Timeline&, const Timeline&) = default;
};

struct TimelineQuery {
  std::string phrase;  ///< as ConcordanceQuery::pattern: `*` stands for letters or a word
  Side side = Side::source;
  EntryFilter filter;
  std::size_t limit = 500;               ///< newest segments that are looked at; all are counted
  std::string language = "nl";           ///< of the phrase
  std::string other_language = "en-GB";  ///< of the renderings
  bool any_form = false;                 ///< finds every inflection of the phrase's words
};

/// A query of that phrase in a memory of these languages.
TimelineQuery timeline_query(std::string phrase, Side side, const Manifest& languages);

/// What finds the segments of such a query.
ConcordanceQuery concordance_query(const TimelineQuery& query);

/// Every rendering of a phrase over the memory. Empty after a stop. Any thread, while the index is not destroyed.
Timeline timeline_of(const MatchIndex& memory, const TimelineQuery& query, const std::stop_token& stop = {});

/// "OVSE → OSCE 41 times, last 14 January 2021".
std::string rendering_sentence(const PhraseRendering& rendering, std::string_view phrase);
/// Segments whose renderings are counted: the newest of them all.
std::size_t counted_segments(const Timeline& timeline);

/// With bars for a terminal: one line a rendering, then a line a year.
std::string timeline_text(const Timeline& timeline, std::size_t width = 80);
/// A line a use: rendering, letter, date, state, dossier, source, target. RFC 4180.
std::string timeline_csv(const Timeline& timeline);
std::string timeline_json(const Timeline& timeline);
/// The drawing alone: renderings down, years across, a circle a year with its number of uses.
std::string timeline_svg(const Timeline& timeline);
/// A page with the drawing and all uses.
std::string timeline_html(const Timeline& timeline);

}  // namespace weerga
