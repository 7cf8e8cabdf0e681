// SPDX-License-Identifier: Apache-2.0
#include "xliff/segmentation/segmentation_rules.h"

#include <utility>

#include "xliff/segmentation/letter_breaker.h"
#include "xliff/segmentation/rule_source.h"
#include "xliff/segmentation/srx_rules.h"

namespace weerga {

SegmentationRules::SegmentationRules(std::string name, std::shared_ptr<const RuleSource> source)
    : name_(std::move(name)), source_(std::move(source)) {}

SegmentationRules SegmentationRules::from_srx(std::string_view xml, const std::string& name) {
  return {name, srx_rules_of(xml, name)};
}

const SegmentationRules& built_in_rules() {
  struct BuiltIn final : RuleSource {
    [[nodiscard]] std::unique_ptr<const Breaker> breaker_for(std::string_view language) const override {
      return std::make_unique<LetterBreaker>(language);
    }
  };
  static const SegmentationRules rules("Weerga", std::make_shared<BuiltIn>());
  return rules;
}

}  // namespace weerga
