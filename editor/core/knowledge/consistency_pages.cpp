// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "editor/core/knowledge/consistency_report.h"
#include "editor/core/knowledge/phrase_json.h"
#include "editor/core/tasks/charts.h"
#include "editor/core/tasks/html.h"

namespace weerga {
namespace {

constexpr std::size_t kShownUses = 5;  ///< examples of each rendering on the page

std::string years(const PhraseRendering& rendering) {
  if (rendering.last_date.empty()) return "no date";
  const std::string first = rendering.first_date.substr(0, 4);
  const std::string last = rendering.last_date.substr(0, 4);
  return first == last || first.empty() ? last : first + "–" + last;
}

nlohmann::json json_of(const PhraseRendering& rendering) {
  nlohmann::json uses = nlohmann::json::array();
  for (const PhraseUse& use : rendering.uses) {
    uses.push_back(json_of(use));
  }
  return {{"text", rendering.text},        {"times", rendering.times},    {"letters", rendering.letters},
          {"first", rendering.first_date}, {"last", rendering.last_date}, {"uses", std::move(uses)}};
}

std::string html_of(const PhraseRendering& rendering, std::size_t most) {
  const double width = 200.0 * static_cast<double>(rendering.times) / static_cast<double>(most);
  std::string html = fmt::format(
      "<li><b>{}</b> – {}× in {} letters, {} <svg width=\"204\" height=\"12\" aria-hidden=\"true\">"
      "<rect width=\"{:.1f}\" height=\"12\" fill=\"#56b4e9\" "
      "stroke=\"#0072b2\"/></svg>\n<details><summary>{}</summary><ul>\n",
      html_escaped(rendering.text), rendering.times, rendering.letters, years(rendering), width, "Where");
  const std::size_t shown = std::min(rendering.uses.size(), kShownUses);
  for (std::size_t i = 0; i < shown; ++i) {
    const PhraseUse& use = rendering.uses[rendering.uses.size() - 1 - i];
    html += fmt::format("<li>{} {}: {}<br>{}<b>{}</b>{}</li>\n", html_escaped(use.letter),
                        html_escaped(use.date.substr(0, 10)), html_escaped(use.source),
                        html_escaped(use.target.substr(0, use.rendering.begin)),
                        html_escaped(use.rendering.of(use.target)), html_escaped(use.target.substr(use.rendering.end)));
  }
  return html + "</ul></details></li>\n";
}

}  // namespace

std::string consistency_text(const std::vector<Inconsistency>& findings) {
  std::string text;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Inconsistency& finding = findings[i];
    text += fmt::format("{}. {} “{}”: {} uses in {} letters\n", i + 1, to_string(finding.kind), finding.source,
                        finding.times, finding.letters);
    for (const PhraseRendering& rendering : finding.renderings) {
      const bool is_preferred = rendering.text == finding.preferred;
      text += fmt::format("   {:>5}× {} ({} letters, {}){}\n", rendering.times, rendering.text, rendering.letters,
                          years(rendering), is_preferred ? " – the glossary's" : "");
    }
  }
  if (text.empty()) text = "Nothing is translated in two ways.\n";
  return text;
}

std::string consistency_json(const std::vector<Inconsistency>& findings) {
  nlohmann::json list = nlohmann::json::array();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Inconsistency& finding = findings[i];
    nlohmann::json renderings = nlohmann::json::array();
    for (const PhraseRendering& rendering : finding.renderings) renderings.push_back(json_of(rendering));
    list.push_back({{"number", i + 1},
                    {"kind", to_string(finding.kind)},
                    {"source", finding.source},
                    {"preferred", finding.preferred},
                    {"proposed", finding.proposed()},
                    {"times", finding.times},
                    {"letters", finding.letters},
                    {"rank", finding.rank},
                    {"renderings", std::move(renderings)}});
  }
  return list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string consistency_html(const std::vector<Inconsistency>& findings) {
  std::string body = fmt::format("<p>{} findings, those that most deserve a look first.</p>\n<ol>\n", findings.size());
  for (const Inconsistency& finding : findings) {
    std::size_t most = 1;
    for (const PhraseRendering& rendering : finding.renderings) most = std::max(most, rendering.times);
    body +=
        fmt::format("<li><h2>{} <small>({}, {} uses in {} letters{})</small></h2>\n<ul>\n",
                    html_escaped(finding.source), to_string(finding.kind), finding.times, finding.letters,
                    finding.preferred.empty() ? "" : "; the glossary has “" + html_escaped(finding.preferred) + "”");
    for (const PhraseRendering& rendering : finding.renderings) body += html_of(rendering, most);
    body += "</ul></li>\n";
  }
  return html_page("The same Dutch, different English", body + "</ol>\n");
}

}  // namespace weerga
