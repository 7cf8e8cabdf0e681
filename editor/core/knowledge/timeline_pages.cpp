// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "editor/core/knowledge/phrase_json.h"
#include "editor/core/knowledge/timeline.h"
#include "editor/core/tasks/charts.h"
#include "editor/core/tasks/html.h"
#include "xliff/text/date.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::string_view kUntold = "(not told)";
constexpr std::size_t kMostRows = 20;  ///< renderings that the drawing shows

std::string_view title_of(const PhraseRendering& rendering) {
  return rendering.text.empty() ? kUntold : std::string_view(rendering.text);
}

std::string year_of(std::string_view date) { return date.size() < 4 ? "?" : std::string(date.substr(0, 4)); }

std::string day_of(std::string_view date) { return date.empty() ? "?" : std::string(date.substr(0, 10)); }

/// Uses by year.
std::map<std::string, std::size_t> years_of(const PhraseRendering& rendering) {
  std::map<std::string, std::size_t> years;
  for (const PhraseUse& use : rendering.uses) ++years[year_of(use.date)];
  return years;
}

/// The first code points of a text, with "…" where it is cut.
std::string shortened(std::string_view text, std::size_t most) {
  if (code_point_count(text) <= most) return std::string(text);
  std::size_t end = 0;
  for (std::size_t i = 0; i + 1 < most; ++i) end += code_point_at(text, end).size;
  return std::string(text.substr(0, end)) + "…";
}

/// fmt counts columns of East Asian text too; a width in code points is what a terminal of Latin text needs.
std::string padded(std::string text, std::size_t width) {
  const std::size_t length = code_point_count(text);
  return text.append(length < width ? width - length : 0, ' ');
}

/// "1 letter", "1,234 letters".
std::string number_of(std::size_t count, std::string_view thing) {
  return fmt::format("{} {}{}", grouped(count), thing, count == 1 ? "" : "s");
}

std::string summary(const Timeline& timeline) {
  std::string text =
      fmt::format("{} in {}, {}", number_of(timeline.times, "segment"), number_of(timeline.letters, "letter"),
                  number_of(timeline.renderings.size(), "rendering"));
  const std::size_t counted = counted_segments(timeline);
  if (counted < timeline.times) text += fmt::format(", counted in the newest {}", number_of(counted, "segment"));
  return text;
}

std::string use_row(const PhraseRendering& rendering, const PhraseUse& use, Side side) {
  const auto marked = [](std::string_view text, ByteRange range) {
    return html_escaped(text.substr(0, range.begin)) + "<b>" + html_escaped(range.of(text)) + "</b>" +
           html_escaped(text.substr(range.end));
  };
  const bool by_source = side == Side::source;
  return fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                     html_escaped(title_of(rendering)), day_of(use.date), html_escaped(use.letter),
                     to_string(use.state), marked(use.source, by_source ? use.phrase : use.rendering),
                     marked(use.target, by_source ? use.rendering : use.phrase));
}

}  // namespace

std::string rendering_sentence(const PhraseRendering& rendering, std::string_view phrase) {
  const std::string day = written_day(rendering.last_date, "en");
  const std::string times = rendering.times == 1 ? "once" : grouped(rendering.times) + " times";
  const std::string_view last = day.empty() ? "" : rendering.times == 1 ? ", " : ", last ";
  return fmt::format("{} → {} {}{}{}", phrase, title_of(rendering), times, last, day);
}

std::string timeline_text(const Timeline& timeline, std::size_t width) {
  std::string text = fmt::format("“{}”: {}\n", timeline.phrase, summary(timeline));
  if (timeline.renderings.empty()) return text;
  const std::size_t label = std::clamp<std::size_t>(width / 3, 12, 40);
  const std::size_t bar = std::clamp<std::size_t>(width / 4, 8, 40);
  std::size_t most = 1;
  for (const PhraseRendering& rendering : timeline.renderings) most = std::max(most, rendering.times);
  for (const PhraseRendering& rendering : timeline.renderings) {
    text += fmt::format("\n{} {:>6}× {} {} – {}\n", padded(shortened(title_of(rendering), label), label),
                        grouped(rendering.times), padded(text_bar(rendering.times, most, bar), bar),
                        day_of(rendering.first_date), day_of(rendering.last_date));
    for (const auto& [year, times] : years_of(rendering))
      text += fmt::format("{:>{}} {:>6}× {}\n", year, label, grouped(times), text_bar(times, most, bar));
  }
  return text;
}

std::string timeline_csv(const Timeline& timeline) {
  std::string text = "rendering,date,letter,id,state,dossier,author,source,target\n";
  for (const PhraseRendering& rendering : timeline.renderings) {
    for (const PhraseUse& use : rendering.uses) {
      text += fmt::format("{},{},{},{},{},{},{},{},{}\n", csv_text(rendering.text), csv_text(use.date),
                          csv_text(use.letter), csv_text(use.id), to_string(use.state), csv_text(use.dossier),
                          csv_text(use.author), csv_text(use.source), csv_text(use.target));
    }
  }
  return text;
}

std::string timeline_json(const Timeline& timeline) {
  nlohmann::json renderings = nlohmann::json::array();
  for (const PhraseRendering& rendering : timeline.renderings) {
    nlohmann::json uses = nlohmann::json::array();
    for (const PhraseUse& use : rendering.uses) {
      nlohmann::json told = json_of(use);
      told["dossier"] = use.dossier;
      told["author"] = use.author;
      uses.push_back(std::move(told));
    }
    renderings.push_back({{"text", rendering.text},
                          {"times", rendering.times},
                          {"letters", rendering.letters},
                          {"first", rendering.first_date},
                          {"last", rendering.last_date},
                          {"uses", std::move(uses)}});
  }
  const nlohmann::json object{{"phrase", timeline.phrase},
                              {"side", timeline.side == Side::source ? "source" : "target"},
                              {"times", timeline.times},
                              {"letters", timeline.letters},
                              {"renderings", std::move(renderings)}};
  return object.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string timeline_svg(const Timeline& timeline) {
  constexpr int kLabel = 300;
  constexpr int kRow = 40;
  std::set<std::string> years;
  std::size_t most = 1;
  const std::size_t rows = std::min(timeline.renderings.size(), kMostRows);
  for (std::size_t i = 0; i < rows; ++i) {
    for (const auto& [year, times] : years_of(timeline.renderings[i])) {
      years.insert(year);
      most = std::max(most, times);
    }
  }
  const int column = years.size() > 12 ? 44 : 60;
  const int height = static_cast<int>(rows) * kRow + 40;
  const int width = kLabel + static_cast<int>(std::max<std::size_t>(years.size(), 1)) * column + 20;
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
      "font-family=\"sans-serif\" font-size=\"13\" style=\"color-scheme: light dark; max-width: 100%; height: auto\">"
      "<title>{2}</title>\n<style>text {{ fill: CanvasText; }}</style>\n",
      width, height, html_escaped("“" + timeline.phrase + "”: " + summary(timeline)));
  int x = kLabel + column / 2;
  for (const std::string& year : years) {
    svg += fmt::format(
        "<text x=\"{0}\" y=\"18\" text-anchor=\"middle\">{1}</text>"
        "<line x1=\"{0}\" y1=\"26\" x2=\"{0}\" y2=\"{2}\" stroke=\"#808890\" stroke-opacity=\"0.3\"/>\n",
        x, html_escaped(year), height - 8);
    x += column;
  }
  for (std::size_t i = 0; i < rows; ++i) {
    const PhraseRendering& rendering = timeline.renderings[i];
    const int y = 30 + static_cast<int>(i) * kRow + kRow / 2;
    svg += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{} ({}×)</text>\n", kLabel - 10, y + 4,
                       html_escaped(shortened(title_of(rendering), 34)), rendering.times);
    for (const auto& [year, times] : years_of(rendering)) {
      const auto at = static_cast<int>(std::distance(years.begin(), years.find(year)));
      const double radius = 4 + 13 * std::sqrt(static_cast<double>(times) / static_cast<double>(most));
      svg += fmt::format(
          "<circle cx=\"{0}\" cy=\"{1}\" r=\"{2:.1f}\" fill=\"#56b4e9\" stroke=\"#0072b2\"/>"
          "<text x=\"{0}\" y=\"{3}\" text-anchor=\"middle\" font-size=\"11\" style=\"fill: #000\">{4}</text>\n",
          kLabel + column / 2 + at * column, y, radius, y + 4, times);
    }
  }
  return svg + "</svg>\n";
}

std::string timeline_html(const Timeline& timeline) {
  std::string body = fmt::format(
      "<p>{}</p>\n{}\n<table>\n<thead><tr><th>Rendering</th><th>Date</th><th>Letter</th>"
      "<th>State</th><th>Dutch</th><th>English</th></tr></thead>\n<tbody>\n",
      summary(timeline), timeline_svg(timeline));
  for (const PhraseRendering& rendering : timeline.renderings) {
    for (const PhraseUse& use : rendering.uses) body += use_row(rendering, use, timeline.side);
  }
  return html_page("“" + timeline.phrase + "”", body + "</tbody></table>\n");
}

}  // namespace weerga
