// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>

#include "xliff/segmentation/breaker.h"
#include "xliff/segmentation/segmentation_rules.h"

namespace weerga {

/// Where rules come from: a file of the user or the library itself.
struct RuleSource {
  RuleSource() = default;
  RuleSource(const RuleSource&) = delete;
  RuleSource& operator=(const RuleSource&) = delete;
  virtual ~RuleSource() = default;

  [[nodiscard]] virtual std::unique_ptr<const Breaker> breaker_for(std::string_view language) const = 0;
};

}  // namespace weerga
