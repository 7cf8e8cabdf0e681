// SPDX-License-Identifier: Apache-2.0
#include "xliff/segmentation/segmentation_rules.h"

#include <utility>

#include "xliff/segmentation/letter_breaker.h"
#include "xliff/segmentation/segmentation_source.h"
#include "xliff/text/error.h"

namespace weerga {

SegmentationRules::SegmentationRules(std::string name, std::shared_ptr<const Source> source)
    : name_(std::move(name)), source_(std::move(source)) {}

SegmentationRules SegmentationRules::from_srx(std::string_view, const std::string& name) {
  throw Error(ErrorKind::unsupported, "Segmentation rules in SRX are not read yet.", {name});
}

const SegmentationRules& built_in_rules() {
  struct BuiltIn final : SegmentationRules::Source {
    [[nodiscard]] std::unique_ptr<const Breaker> breaker_for(std::string_view language) const override {
      return std::make_unique<LetterBreaker>(language);
    }
  };
  static const SegmentationRules rules("Weerga", std::make_shared<BuiltIn>());
  return rules;
}

}  // namespace weerga
