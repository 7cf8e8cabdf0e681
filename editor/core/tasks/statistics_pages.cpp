// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/statistics_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "editor/core/tasks/charts.h"
#include "editor/core/tasks/html.h"

namespace weerga {
namespace {

constexpr std::array<State, 4> kStates{State::initial, State::translated, State::reviewed, State::final};

MatchBand band_at(std::size_t number) { return static_cast<MatchBand>(number); }

/// What people read beside a band.
std::string title_of(MatchBand band) {
  switch (band) {
    case MatchBand::context:
      return "Context";
    case MatchBand::fragments:
      return "Fragments";
    case MatchBand::none:
      return "New";
    case MatchBand::repetition:
      return "Repetitions";
    default:
      return std::string(to_string(band)) + " %";
  }
}

/// Matches from dark to light blue, what is new in orange, the rest in between: told apart by the colour-blind too.
std::string_view colour_of(MatchBand band) {
  static constexpr std::array<std::string_view, kMatchBands> kColours{
      "#004c78", "#0072b2", "#3690c8", "#56b4e9", "#8ccbf0", "#b8def5", "#cc79a7", "#e69f00", "#808890"};
  return kColours.at(static_cast<std::size_t>(band));
}

int share(std::size_t part, std::size_t all) { return all == 0 ? 0 : static_cast<int>((100 * part + all / 2) / all); }

std::string edited_text(const EditEffort& effort) {
  if (effort.segments == 0) return "–";
  return fmt::format("{} % of words, {} of {} untouched", effort.percent(), grouped(effort.untouched),
                     grouped(effort.segments));
}

void append_table(const Statistics& statistics, std::string& text) {
  std::size_t most = 1;
  for (const Amount& amount : statistics.by_band) most = std::max(most, amount.words);
  fmt::format_to(std::back_inserter(text), "{:<12} {:>9} {:>11} {:>12} {:>5}\n", "band", "segments", "words",
                 "characters", "words");
  const auto line = [&](std::string_view name, const Amount& amount) {
    fmt::format_to(std::back_inserter(text), "{:<12} {:>9} {:>11} {:>12} {:>3} %", name, grouped(amount.segments),
                   grouped(amount.words), grouped(amount.characters), share(amount.words, statistics.total.words));
  };
  for (std::size_t i = 0; i < kMatchBands; ++i) {
    line(title_of(band_at(i)), statistics.by_band[i]);
    const std::string bar = text_bar(statistics.by_band[i].words, most, 24);
    text += bar.empty() ? "\n" : "  " + bar + "\n";
  }
  line("total", statistics.total);
  text += '\n';
  for (const State state : kStates) {
    line(to_string(state), statistics.by_state.at(static_cast<std::size_t>(state)));
    text += '\n';
  }
}

nlohmann::json json_of(const Amount& amount) {
  return {{"segments", amount.segments}, {"words", amount.words}, {"characters", amount.characters}};
}

nlohmann::json json_of(const EditEffort& effort) {
  return {{"segments", effort.segments},
          {"untouched", effort.untouched},
          {"words", effort.words},
          {"edits", effort.edits},
          {"percent", effort.percent()}};
}

nlohmann::json json_of(const Statistics& statistics) {
  nlohmann::json bands = nlohmann::json::object();
  nlohmann::json states = nlohmann::json::object();
  nlohmann::json edited = nlohmann::json::object();
  for (std::size_t i = 0; i < kMatchBands; ++i) {
    const std::string name(to_string(band_at(i)));
    bands[name] = json_of(statistics.by_band[i]);
    if (statistics.edited[i].segments > 0) edited[name] = json_of(statistics.edited[i]);
  }
  for (const State state : kStates)
    states[std::string(to_string(state))] = json_of(statistics.by_state.at(static_cast<std::size_t>(state)));
  return {{"total", json_of(statistics.total)},
          {"bands", bands},
          {"states", states},
          {"edited", edited},
          {"edited_all", json_of(statistics.all_edited())}};
}

nlohmann::json json_of(const std::vector<NamedStatistics>& rows) {
  nlohmann::json list = nlohmann::json::array();
  for (const NamedStatistics& row : rows) {
    nlohmann::json object = json_of(row.statistics);
    object["name"] = row.name;
    object["dossier"] = row.dossier;
    object["letters"] = row.letters;
    list.push_back(std::move(object));
  }
  return list;
}

void append_csv(std::string_view level, const NamedStatistics& row, std::string& text) {
  const auto add = [&](std::string_view band, const Amount& amount, const EditEffort& effort) {
    fmt::format_to(std::back_inserter(text), "{},{},{},{},{},{},{},{},{},{}\n", level, csv_text(row.name),
                   csv_text(row.dossier), band, amount.segments, amount.words, amount.characters, effort.segments,
                   effort.untouched, effort.segments == 0 ? "" : std::to_string(effort.percent()));
  };
  for (std::size_t i = 0; i < kMatchBands; ++i)
    add(to_string(band_at(i)), row.statistics.by_band[i], row.statistics.edited[i]);
  add("all", row.statistics.total, row.statistics.all_edited());
}

std::string html_rows(const std::vector<NamedStatistics>& rows, bool with_letters) {
  std::string html;
  for (const NamedStatistics& row : rows) {
    const Statistics& figures = row.statistics;
    html += fmt::format("<tr><td>{}</td>", html_escaped(row.name.empty() ? "–" : row.name));
    html += with_letters ? fmt::format("<td class=\"n\">{}</td>", grouped(row.letters))
                         : fmt::format("<td>{}</td>", html_escaped(row.dossier));
    html += fmt::format("<td class=\"n\">{}</td><td class=\"n\">{}</td>", grouped(figures.total.segments),
                        grouped(figures.total.words));
    for (const Amount& amount : figures.by_band) html += fmt::format("<td class=\"n\">{}</td>", grouped(amount.words));
    const EditEffort edited = figures.all_edited();
    html += fmt::format("<td class=\"n\">{}</td></tr>\n",
                        edited.segments == 0 ? "–" : fmt::format("{} %", edited.percent()));
  }
  return html;
}

std::string html_table(std::string_view caption, std::string_view second, const std::string& rows) {
  std::string head = fmt::format("<tr><th>Name</th><th>{}</th><th>Segments</th><th>Words</th>", second);
  for (std::size_t i = 0; i < kMatchBands; ++i) head += fmt::format("<th>{}</th>", title_of(band_at(i)));
  return fmt::format("<h2>{}</h2>\n<table>\n<thead>{}<th>Edited</th></tr></thead>\n<tbody>\n{}</tbody></table>\n",
                     caption, head, rows);
}

std::string edited_table(const Statistics& statistics) {
  std::string rows;
  for (std::size_t i = 0; i < kMatchBands; ++i) {
    if (statistics.edited[i].segments == 0) continue;
    rows += fmt::format("<tr><td>{}</td><td>{}</td></tr>\n", title_of(band_at(i)), edited_text(statistics.edited[i]));
  }
  if (rows.empty()) return {};
  return fmt::format(
      "<h2>Edited after insertion</h2>\n<table>\n<thead><tr><th>Match</th><th>Word edits</th></tr></thead>\n"
      "<tbody>\n{}<tr><td>All</td><td>{}</td></tr>\n</tbody></table>\n",
      rows, edited_text(statistics.all_edited()));
}

}  // namespace

std::string analysis_text(const Analysis& analysis) {
  std::string text;
  append_table(analysis.total, text);
  fmt::format_to(std::back_inserter(text), "edited after insertion: {}\n", edited_text(analysis.total.all_edited()));
  const auto list = [&](std::string_view kind, const std::vector<NamedStatistics>& rows) {
    if (rows.size() < 2) return;
    fmt::format_to(std::back_inserter(text), "\n{:<40} {:>9} {:>11} {:>11} {:>7}\n", kind, "segments", "words",
                   "new words", "edited");
    for (const NamedStatistics& row : rows) {
      const EditEffort edited = row.statistics.all_edited();
      fmt::format_to(std::back_inserter(text), "{:<40} {:>9} {:>11} {:>11} {:>7}\n", row.name.empty() ? "–" : row.name,
                     grouped(row.statistics.total.segments), grouped(row.statistics.total.words),
                     grouped(row.statistics.by_band.at(static_cast<std::size_t>(MatchBand::none)).words),
                     edited.segments == 0 ? "–" : fmt::format("{} %", edited.percent()));
    }
  };
  list("letter", analysis.letters);
  list("dossier", analysis.dossiers);
  return text + "\n" + std::string(kCountRule) + "\n";
}

std::string analysis_csv(const Analysis& analysis) {
  std::string text =
      "level,name,dossier,band,segments,words,characters,edited_segments,untouched_segments,edit_distance_percent\n";
  for (const NamedStatistics& row : analysis.letters) append_csv("letter", row, text);
  for (const NamedStatistics& row : analysis.dossiers) append_csv("dossier", row, text);
  append_csv("total", {.letters = analysis.letters.size(), .statistics = analysis.total}, text);
  return text;
}

std::string analysis_json(const Analysis& analysis) {
  nlohmann::json object{{"total", json_of(analysis.total)},
                        {"dossiers", json_of(analysis.dossiers)},
                        {"letters", json_of(analysis.letters)},
                        {"rule", kCountRule}};
  return object.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string analysis_svg(const Statistics& statistics) {
  std::vector<ChartBar> bars;
  for (std::size_t i = 0; i < kMatchBands; ++i) {
    const Amount& amount = statistics.by_band[i];
    bars.push_back({.title = title_of(band_at(i)),
                    .value = amount.words,
                    .text = fmt::format("{} words · {} segments · {} %", grouped(amount.words),
                                        grouped(amount.segments), share(amount.words, statistics.total.words)),
                    .colour = std::string(colour_of(band_at(i)))});
  }
  return bar_chart("Words by match band", bars);
}

std::string analysis_html(const Analysis& analysis) {
  const Amount& total = analysis.total.total;
  std::string body = fmt::format(
      "<style>.n {{ text-align: right; font-variant-numeric: tabular-nums; }}</style>\n"
      "<p>{} letters · {} segments · {} words · {} characters</p>\n{}\n",
      grouped(analysis.letters.size()), grouped(total.segments), grouped(total.words), grouped(total.characters),
      analysis_svg(analysis.total));
  body += edited_table(analysis.total);
  body += html_table("Words by dossier", "Letters", html_rows(analysis.dossiers, true));
  body += html_table("Words by letter", "Dossier", html_rows(analysis.letters, false));
  body += fmt::format("<p><small>{}</small></p>\n", html_escaped(kCountRule));
  return html_page("Analysis", body);
}

}  // namespace weerga
