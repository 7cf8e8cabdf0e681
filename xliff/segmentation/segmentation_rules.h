// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace weerga {

struct RuleSource;

/// Where a paragraph is cut into segments, for every language that the rules know.
/// A value: copies share the same read-only rules, which any number of threads may use.
class SegmentationRules {
 public:
  /// Reads SRX 1.0 or 2.0, at most 16 MiB. Expressions are ICU regular expressions with a time limit. For one language,
  /// the rules of the first language map that fits are used, or with cascade="yes" (also if it is left out) those of
  /// all maps that fit, in the order of the maps (SRX 2.0 § 4.3). `name` stands for the file in messages. Throws Error
  /// malformed with line and column: XML that is not well formed, a DOCTYPE with entities, an expression that cannot be
  /// read, a map to rules that are not there; too_large.
  static SegmentationRules from_srx(std::string_view xml, const std::string& name);

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  friend class Segmenter;
  friend const SegmentationRules& built_in_rules();
  SegmentationRules(std::string name, std::shared_ptr<const RuleSource> source);

  std::string name_;
  std::shared_ptr<const RuleSource> source_;
};

/// Our own rules for Dutch and English government letters; every other language gets the English ones.
const SegmentationRules& built_in_rules();

}  // namespace weerga
