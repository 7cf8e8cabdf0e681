// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/segmentation/rule_source.h"
#include "xliff/text/error.h"
#include "xliff/text/pattern.h"
#include "xliff/text/pattern_pair.h"

namespace weerga {

/// One <rule>: at a place where its patterns hold, the text is cut or it is not.
struct SrxRule {
  bool breaks = true;
  PatternPair patterns;
  Place place;  ///< in the file
};

/// One <languagerule>. Borrowed by breakers, so it never moves.
struct SrxLanguageRule {
  std::string name;
  std::vector<SrxRule> rules;
};

/// One <languagemap>: which rules hold for which languages.
struct SrxLanguageMap {
  Pattern languages;
  std::shared_ptr<const SrxLanguageRule> rules;
};

/// The content of an SRX file.
struct SrxRules final : RuleSource {
  bool cascade = false;
  std::vector<SrxLanguageMap> maps;

  [[nodiscard]] std::unique_ptr<const Breaker> breaker_for(std::string_view language) const override;
};

/// Reads SRX 1.0 and 2.0 (http://www.ttt.org/oscarstandards/srx/srx20.html). Throws as SegmentationRules::from_srx.
std::shared_ptr<const SrxRules> srx_rules_of(std::string_view xml, const std::string& name);

}  // namespace weerga
