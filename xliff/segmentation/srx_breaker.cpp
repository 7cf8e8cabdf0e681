// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "xliff/segmentation/srx_rules.h"

namespace weerga {
namespace {

/// Says which rule is to blame if it takes too long.
template <typename Work>
auto guarded(const SrxRule& rule, const Work& work) {
  try {
    return work();
  } catch (const Error& error) {
    throw Error(ErrorKind::unsupported, "This segmentation rule takes too long on a paragraph.", rule.place);
  }
}

/// The first rule that holds at a place decides (SRX 2.0 § 2); only breaking rules can propose a place.
class SrxBreaker final : public Breaker {
 public:
  explicit SrxBreaker(std::vector<std::shared_ptr<const SrxLanguageRule>> lists) : lists_(std::move(lists)) {}

  [[nodiscard]] std::vector<std::size_t> breaks_of(std::string_view paragraph) const override {
    const PatternText text(paragraph);
    std::vector<Candidate> searches = searches_on(text);
    std::vector<std::size_t> places;
    for (Candidate& candidate : searches) {
      if (!candidate.rule->breaks) continue;
      const std::vector<std::size_t> found = guarded(*candidate.rule, [&] { return candidate.search.places(); });
      places.insert(places.end(), found.begin(), found.end());
    }
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    std::erase_if(places, [&](std::size_t place) {
      return place == 0 || place >= paragraph.size() || !breaks_at(searches, place);
    });
    return places;
  }

 private:
  struct Candidate {
    const SrxRule* rule;
    PatternPairSearch search;
  };

  [[nodiscard]] std::vector<Candidate> searches_on(const PatternText& text) const {
    std::vector<Candidate> searches;
    for (const auto& list : lists_) {
      for (const SrxRule& rule : list->rules) searches.push_back({&rule, PatternPairSearch(rule.patterns, text)});
    }
    return searches;
  }

  static bool breaks_at(std::vector<Candidate>& searches, std::size_t place) {
    for (Candidate& candidate : searches) {
      if (guarded(*candidate.rule, [&] { return candidate.search.holds_at(place); })) return candidate.rule->breaks;
    }
    return false;
  }

  std::vector<std::shared_ptr<const SrxLanguageRule>> lists_;
};

}  // namespace

std::unique_ptr<const Breaker> SrxRules::breaker_for(std::string_view language) const {
  std::vector<std::shared_ptr<const SrxLanguageRule>> lists;
  for (const SrxLanguageMap& map : maps) {
    if (!map.languages.found_in(language)) continue;
    lists.push_back(map.rules);
    if (!cascade) break;
  }
  return std::make_unique<SrxBreaker>(std::move(lists));
}

}  // namespace weerga
